"""Questionnaires: the one output that holds what is hidden, each of its own provider's rows and of no
other's. What comes back is settled, and everything after that is searched like any other output."""

import sys
import zipfile

import planted
from box import found_in


def answered(asked, returned):
    """What a provider does with it: texts of its own are written otherwise, and one is wrong."""
    changes = {"01632 960": "01632 969", "Ring Wrenfold": "Ask Wrenfold", "Side gate": "Front gate",
               "Halyard": "Halyard's", "2024-05-06": "Larkspur"}
    with zipfile.ZipFile(asked) as book, zipfile.ZipFile(returned, "w") as out:
        for name in book.namelist():
            data = book.read(name)
            if name == "xl/sharedStrings.xml":
                text = data.decode("utf-8")
                for before, after in changes.items():
                    text = text.replace(before, after)
                data = text.encode("utf-8")
            out.writestr(name, data)


def owners_of(workbook):
    """The refuges of which a questionnaire holds anything."""
    return {name for name, secrets in planted.SECRETS_OF.items() if found_in([workbook], secrets)[0]}


def ask_providers(box, catalogue, districts):
    """Asks, answers, settles and reports over one catalogue. How many questionnaires were written."""
    kept = box.next_output()
    workspace = kept / "asked.gapmap"
    asked = box.folder / "asked" / catalogue
    box.expect("init", workspace, "-b", districts, output=kept)
    box.expect("import", workspace, catalogue, output=kept)
    box.expect("questionnaire", catalogue, "-o", asked, "-w", workspace, output=kept)
    workbooks = sorted(asked.iterdir())
    holders = [owners_of(workbook) for workbook in workbooks]
    if max(map(len, holders)) != 1 or set().union(*holders) != planted.SECRETS_OF.keys():
        sys.exit(f"{catalogue}: the questionnaires hold what is not their provider's: {holders}")
    returned = []
    for number, workbook in enumerate(workbooks):
        returned.append(f"{catalogue}-returned-{number}.xlsx")
        answered(workbook, box.inputs / returned[-1])
    for form in ("text", "csv", "json"):
        box.expect("returns", workspace, "--format", form, output=kept)
    box.expect("import", workspace, *returned, "--source", "questionnaire", output=kept)
    for form in ("text", "csv", "json"):
        box.expect("returns", workspace, "--format", form, output=kept)
    box.expect("analyse", workspace, "--as-of", "2023-03-31", output=kept)
    box.expect("report", workspace, "-o", kept / "reports", output=kept)
    box.expect("explain", workspace, "Bradford", "low.dapp", output=kept)
    return len(workbooks)
