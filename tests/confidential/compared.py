"""What a confidential row says beside the cells changes no byte of any report."""

import re
import sys
import zipfile

import planted

# The fingerprint of the catalogue's file, which is another for every other byte in it.
MASK = re.compile(rb"[0-9a-f]{64}")


def parts_of(path):
    """The bytes of a file, or of each part of a workbook, in which the fingerprint stands compressed."""
    if path.suffix != ".xlsx":
        return {path: path.read_bytes()}
    with zipfile.ZipFile(path) as book:
        return {path / name: book.read(name) for name in book.namelist()}


def reports_of(box, rows, name, options):
    """The bytes of every report of these rows, made at once and by way of a workspace."""
    (box.inputs / name).mkdir()
    planted.write_csv(box.inputs / name / "same.csv", rows)
    kept = box.folder / "compared" / name
    catalogue = f"{name}/same.csv"
    box.expect("analyse", catalogue, *options, "-o", kept / "at-once", output=kept)
    workspace = kept / "study.gapmap"
    box.expect("init", workspace, *options[:2], output=kept)
    box.expect("import", workspace, catalogue, output=kept)
    box.expect("analyse", workspace, *options[2:4], output=kept)
    box.expect("report", workspace, *options[-2:], "-o", kept / "of-a-workspace", output=kept)
    return {part.relative_to(kept): unnamed(part, data, name)
            for folder in ("at-once", "of-a-workspace") for path in (kept / folder).rglob("*")
            if path.is_file() for part, data in parts_of(path).items()}


def unnamed(path, data, name):
    """A report's bytes without what the catalogue is called; what is packed names none."""
    packed = path.suffix in (".png", ".pdf")
    return data if packed else MASK.sub(b"", data).replace(name.encode(), b"")


def compare_answers(box, options, changes):
    others = [planted.OPEN, planted.OTHER, planted.LODGE]
    plain = reports_of(box, [*others, planted.HAVEN], "vvv", options)
    for number, change in enumerate(changes):
        came = reports_of(box, [*others, planted.HAVEN | change], f"v{number:02}", options)
        differing = [str(path) for path in plain if came.get(path) != plain[path]]
        if differing or came.keys() != plain.keys():
            sys.exit(f"{change} is told by {', '.join(differing)}")
    open_change = reports_of(box, [planted.OPEN | {"children": "y"}, *others[1:], planted.HAVEN],
                             "sss", options)
    if any(open_change[path] == plain[path] for path in plain if path.name == "services.csv"):
        sys.exit("the change of a row that may be shown is not seen either")
    return len(changes)
