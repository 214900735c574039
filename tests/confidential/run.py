#!/usr/bin/env -S python3 -B
"""Runs every command and every format over a catalogue with planted refuges, and searches every byte
that is left behind or printed for what no output may hold.

usage: run.py GAPMAP

A new command fails this until it is run here, over the refuges, or named below with the reason why not.
The searching is done by search.py, which knows nothing of the program; search_test.py tests it.
GAPMAP_TEST_ALL=1 runs more of the same.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

import planted
from asked import ask_providers
from box import Box, found_in
from broken_off import break_imports
from compared import compare_answers

SOURCE = pathlib.Path(__file__).resolve().parents[2]
DISTRICTS = SOURCE / "examples/west-yorkshire/districts.geojson"
WHERE_AND_WHEN = ["-b", DISTRICTS, "--as-of", "2023-03-31"]
STANDARDS = ["--standards", "home-office-2023"]
SUITES = ["-s", "west-yorkshire", "-s", "home-office-2023", "-s", "respect-seven"]
DEFINED = ["--risk-definitions", "discussion-2023", "--risk-claims", "defined", "--gaps-by", "evidence"]
ONE_FILES = [("services.geojson", []), ("mine.fgb", ["--output-layer", "services"]), ("services.csv", []),
             ("cells.geojson", []), ("catchments.fgb", []), ("one.gpkg", []), ("one.pdf", []), ("one.json", [])]
NOT_RUN = {"demo": "has a catalogue of its own, in which nothing can be planted",
           "programme": "reads a programme's plan, and no catalogue"}
ALL = bool(os.environ.get("GAPMAP_TEST_ALL"))
CELLS = [("Bradford", "medium.specialist-dapp"), ("Bradford", "low.dapp"), ("Wakefield", "low.dapp"),
         ("Wakefield", "medium.dapp"), ("Calderdale", "low.dapp"), ("Leeds", "low.specialist-dapp")]


def commands_of(program):
    shown = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    commands = set(re.findall(r"^  (\w+) ", shown.split("Subcommands:")[1], re.MULTILINE))
    if not {"analyse", "check", "demo", "import"} <= commands:
        sys.exit(f"the help is not understood: {commands}")
    return commands


def write_inputs(folder):
    """Returns the catalogues for every command, those in other encodings, and those that stop a run."""
    planted.write_csv(folder / "plain.csv", planted.PLAIN)
    troubled = planted.PLAIN + planted.TROUBLED
    planted.write_csv(folder / "troubled.csv", troubled)
    planted.write_csv(folder / "wide.csv", troubled, encoding="utf-16")
    planted.write_csv(folder / "windows.csv", troubled, encoding="cp1252")
    planted.write_xlsx(folder / "plain.xlsx", planted.PLAIN)
    planted.write_xlsx(folder / "troubled.xlsx", troubled)
    planted.write_open_referral(folder / "plain.json", planted.PLAIN)
    planted.write_open_referral(folder / "troubled.json", troubled)
    planted.write_postcodes(folder / "onspd.csv")
    (folder / "rules.toml").write_text(
        '[[column]]\nname = "provider"\npattern = "Made-up .*"\nunique = true\n\n'
        '[[column]]\nname = "uprn"\nmaximum = 5\none_of = ["100098765431"]\n\n'
        '[[column]]\nname = "notes"\nkind = "date"\n\n'
        '[[column]]\nname = "postcode"\npattern = "LS.*"\nunique = true\n')
    (folder / "decisions.csv").write_text(
        "first,second,decision\nopen-1,open-2,different\nopen-1,corner-1,same\n")

    (folder / "said.csv").write_text(
        "district,component,service,who,when,status,note\n"
        "Bradford,medium.specialist-dapp,,Made-up lead,2023-03-01,disputed,There is none\n"
        "Leeds,,open-1,Made-up lead,,accepted,\nNowhere,,open-3,Made-up lead,soon,angry,Lost\n")
    (folder / "told-too-much.csv").write_text(
        "district,who,status,note\nBradford,Made-up lead,note,Ask Quillhaven Brontë Refuge\n")
    (folder / "survey.csv").write_text(
        "district,Is it enough?,What is missing?\n" + "Leeds,yes,\n" * 6 + "Leeds,no,More groups\n" * 6 +
        "Bradford,no,\n")
    (folder / "survey-too-much.csv").write_text(
        "Who is missing?\n" + "Petrelwick Lodge\n" * 2)

    csv = (folder / "plain.csv").read_bytes()
    json = (folder / "plain.json").read_bytes()
    within = csv.index(b"Marchbanks")
    (folder / "open-quote.csv").write_bytes(csv[:within] + b'" "Tamsin' + csv[within:])
    (folder / "cut-short.json").write_bytes(json[:json.index(b"Marchbanks")])
    (folder / "wrong-byte.json").write_bytes(json.replace(b"Marchbanks", b"March\xffbanks"))
    planted.write_csv(folder / "clients.csv", planted.PLAIN, renamed={"notes": "date of birth"})
    whole = ["troubled.csv", "troubled.xlsx", "troubled.json"]
    return ((whole + ["plain.csv", "plain.xlsx", "plain.json"] if ALL else whole), ("wide.csv", "windows.csv"),
            ("open-quote.csv", "cut-short.json", "wrong-byte.json", "clients.csv"))


def run_over(box, catalogue):
    """Every command over one catalogue."""
    rounds = []
    for options in (["--evidence", "accept", "--gaps-by", "evidence"],
                    ["--evidence", "require", "--assume-public", "--risk-definitions", "discussion-2023"],
                    ["--risk-definitions", "discussion-2023", "--risk-claims", "defined"],
                    [*SUITES, *STANDARDS, "--postcodes", "made-up.postcodes", "--decisions", "decisions.csv",
                     "--annotations", "said.csv", "--survey", "survey.csv", "--survey-quotes"]):
        kept = box.next_output()
        box.expect("analyse", catalogue, *WHERE_AND_WHEN, *options, "-o", kept / "reports", output=kept)
        for cell in CELLS if ALL else CELLS[:3]:
            box.expect("explain", kept / "reports", *cell, output=kept)
        rounds.append(kept / "reports")
    kept = box.next_output()
    box.expect("analyse", catalogue, *WHERE_AND_WHEN, "--assume-public", "--format", "geojson,fgb", "-o", kept / "layers",
               output=kept)
    for name, options in ONE_FILES if ALL else ONE_FILES[:3]:
        box.expect("analyse", catalogue, *WHERE_AND_WHEN, *options, "-o", kept / name, output=kept)
    for form in ("text", "csv", "json"):
        box.expect("timeline", rounds[0], "--from", "2000-01-01", "--to", "2040-01-01", "--format", form)
        for other in rounds[1:]:
            box.expect("compare", rounds[0], other, "--format", form)
    kept = box.next_output()
    box.expect("compare", *rounds[:2], "--format", "json", "-o", kept / "found.json", output=kept)
    for options in ([], ["-b", DISTRICTS, "--schema", "rules.toml", "--postcodes", "made-up.postcodes"]):
        for form in ("text", "json", "sarif"):
            box.expect("check", catalogue, *options, "--as-of", "2023-03-31", "--format", form,
                       "--fail-on", "never")
    kept = box.next_output()
    box.expect("check", catalogue, "--fail-on", "never", "-o", kept / "found.txt", output=kept)
    kept = box.next_output()
    box.expect("export", catalogue, "-b", DISTRICTS, "-o", kept / "public.json", output=kept)
    for options in ([], ["--assume-public", "--publisher", "Made-up Council", "--postcodes", "made-up.postcodes"]):
        directory_over(box, catalogue, options)
    for form in ("text", "csv", "json"):
        box.expect("pairs", catalogue, "--format", form, "--decisions", "decisions.csv")
    if not catalogue.endswith(".json"):
        box.expect("map", catalogue)
    workspace_over(box, catalogue)


def directory_over(box, catalogue, options):
    """What it lists is public, and it does not tell where that is either."""
    kept = box.next_output()
    box.expect("directory", catalogue, *WHERE_AND_WHEN, *options, "-o", kept / "site", output=kept)
    if not list((kept / "site" / "service").glob("open-steps-*.html")):
        sys.exit("the public service is not in the directory, so its page is not searched")
    if told := found_in([kept / "site"], planted.PUBLIC_PLACE)[0]:
        sys.exit(f"the directory tells where a public service is: {told}")


def workspace_over(box, catalogue):
    kept = box.next_output()
    workspace = kept / "study.gapmap"
    box.expect("init", workspace, "-b", DISTRICTS, output=kept)
    box.expect("import", workspace, catalogue, output=kept)
    box.expect("import", workspace, catalogue, "--postcodes", "made-up.postcodes", output=kept)
    box.expect("import", workspace, "--annotations", "said.csv", output=kept)
    box.expect("analyse", workspace, "--as-of", "2023-03-31", output=kept)
    box.expect("report", workspace, *STANDARDS, "-o", kept / "reports", output=kept)
    box.expect("report", workspace, "-o", kept / "services.geojson", output=kept)
    box.expect("explain", workspace, *CELLS[0], output=kept)
    box.expect("timeline", workspace, output=kept)
    box.expect("compare", workspace, kept / "reports", output=kept)
    box.expect("export", workspace, "-o", kept / "public.json", output=kept)
    box.expect("directory", workspace, "--as-of", "2023-03-31", "-o", kept / "site", output=kept)
    box.expect("import", workspace, "-b", DISTRICTS, output=kept)


def run_over_what_stops(box, catalogue):
    for command in ("analyse", "check", "export", "directory"):
        kept = box.next_output()
        outcome = ["-o", kept / "never"] if command != "check" else []
        box.expect(command, catalogue, "-b", DISTRICTS, *outcome, status=1, output=kept)


def run_over_people_who_tell(box, catalogue):
    """What people write may hold what the refuges keep to themselves: that stops a run."""
    for told in (["--annotations", "told-too-much.csv"], ["--survey", "survey-too-much.csv"]):
        kept = box.next_output()
        box.expect("analyse", catalogue, *WHERE_AND_WHEN, *told, "-o", kept / "never", status=1,
                   output=kept)
        if (kept / "never").exists():
            sys.exit(f"{told} did not stop the run before it wrote")
    kept = box.next_output()
    workspace = kept / "study.gapmap"
    box.expect("init", workspace, "-b", DISTRICTS, output=kept)
    box.expect("import", workspace, catalogue, output=kept)
    box.expect("import", workspace, "--annotations", "told-too-much.csv", status=1, output=kept)


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="gapmap-confidential-") as folder:
        box = Box(program, folder)
        whole, encoded, refused = write_inputs(box.inputs)
        box.expect("postcodes", "import", "onspd.csv", "-o", "made-up.postcodes")
        box.expect("postcodes", "show", "made-up.postcodes")
        box.expect("suite", "show", "west-yorkshire")
        box.expect("standards", "show")
        box.expect("risk", "show", "discussion-2023")
        first = box.next_output()
        for catalogue in whole:
            run_over(box, catalogue)
        asked = sum(ask_providers(box, catalogue, DISTRICTS)
                    for catalogue in (whole if ALL else whole[:1]) if catalogue.endswith(".csv"))
        for catalogue in encoded:
            kept = box.next_output()
            box.expect("analyse", catalogue, *WHERE_AND_WHEN, "-o", kept / "reports", output=kept)
            box.expect("check", catalogue, "--fail-on", "never")
        run_over_people_who_tell(box, "plain.csv")
        for catalogue in refused:
            run_over_what_stops(box, catalogue)
        broken = break_imports(box, DISTRICTS, 30 if ALL else 8)
        changes = planted.BESIDE_THE_CELLS if ALL else planted.BESIDE_THE_CELLS[::3]
        compared = compare_answers(box, [*WHERE_AND_WHEN, *SUITES, *DEFINED, *STANDARDS], changes)
        if unknown := commands_of(program) - box.commands - NOT_RUN.keys():
            sys.exit(f"no run of {', '.join(sorted(unknown))} is searched: add one to run.py")
        told, _ = found_in([first], planted.TOLD)
        if not any("text" in what for what in told) or not any("two doubles" in what for what in told):
            sys.exit("what is told is not found either, so the search looks in the wrong places")
        leaks, files = found_in([box.outputs, box.temporary], planted.SECRETS)
        for leak in leaks:
            print(leak.replace(str(box.folder), ""))
        print(f"confidential: {box.runs} runs, {broken} imports broken off, {files} files searched, "
              f"{compared} changes compared, {asked} questionnaires, {len(leaks)} leaks")
        if not ALL:
            print("GAPMAP_TEST_ALL=1 runs more of the same")
        return 1 if leaks else 0


if __name__ == "__main__":
    sys.exit(main())
