"""Fills in a questionnaire that LibreOffice saved as flat ODS, as a person would in its grid.

usage: fill_form.py IN.fods OUT.fods NATIVE=TEXT...   (the first service's column; NATIVE@2= the second)
"""
import sys
import xml.etree.ElementTree as tree

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CALCEXT = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
FIRST_SERVICE = 3


def spread(row):
    """The cells of a row, each for itself: ODS writes equal neighbours once."""
    for cell in list(row):
        times = int(cell.attrib.pop(TABLE + "number-columns-repeated", 1))
        if times > 100:
            row.remove(cell)
            continue
        at = list(row).index(cell)
        for more in range(1, times):
            row.insert(at + more, tree.fromstring(tree.tostring(cell)))
    return list(row)


def text_of(cell):
    return "".join(cell.itertext()).strip()


def write(cell, text):
    for key in list(cell.attrib):
        if key.startswith(OFFICE) or key.startswith(CALCEXT):
            del cell.attrib[key]
    for child in list(cell):
        cell.remove(child)
    if not text:
        return
    parts = text.split("-")
    is_date = len(parts) == 3 and len(text) == 10 and all(part.isdigit() for part in parts)
    cell.set(OFFICE + "value-type", "date" if is_date else "string")
    if is_date:
        cell.set(OFFICE + "date-value", text)
    tree.SubElement(cell, TEXT + "p").text = text


def main():
    source, target, *answers = sys.argv[1:]
    wanted = {}
    for answer in answers:
        name, text = answer.split("=", 1)
        name, _, column = name.partition("@")
        wanted.setdefault(name, []).append((int(column or 1), text))
    for prefix, uri in [event[1] for event in tree.iterparse(source, ["start-ns"])]:
        tree.register_namespace(prefix, uri)
    document = tree.parse(source)
    for table in document.iter(TABLE + "table"):
        if table.get(TABLE + "name") != "Your services":
            continue
        for row in table.iter(TABLE + "table-row"):
            if int(row.get(TABLE + "number-rows-repeated", 1)) > 1:
                continue
            cells = spread(row)
            for column, text in wanted.pop(text_of(cells[0]), []) if cells else []:
                write(cells[FIRST_SERVICE + column - 1], text)
    if wanted:
        sys.exit(f"the form has no line {', '.join(wanted)}")
    document.write(target, encoding="UTF-8", xml_declaration=True)


main()
