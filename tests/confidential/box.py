"""A folder in which the program runs, and what of it is left behind."""

import concurrent.futures
import contextlib
import io
import os
import pathlib
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile

import search


class Box:
    """Inputs, outputs and temporary files apart, and a program that runs among them."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.inputs = self.folder / "in"
        self.outputs = self.folder / "out"
        self.temporary = self.folder / "tmp"
        for each in (self.inputs, self.outputs, self.temporary):
            each.mkdir(parents=True)
        self.runs = 0
        self.commands = set()

    def next_output(self):
        return self.outputs / f"{self.runs + 1:04}"

    def run(self, *arguments, output=None, limit=None, kill_when=None):
        """Runs the program and keeps what it prints beside what it writes. `limit`: bytes that a file
        may have. `kill_when`: asked again and again until it is true. Returns the status."""
        kept = output or self.next_output()
        kept.mkdir(parents=True, exist_ok=True)
        self.runs += 1
        self.commands.add(str(arguments[0]))
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "NO_COLOR": "1",
                       "TMPDIR": str(self.temporary), "HOME": str(self.temporary)}

        def restrict():
            if limit is not None:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        with open(kept / f"stdout-{self.runs}", "wb") as out, \
                open(kept / f"stderr-{self.runs}", "wb") as err:
            process = subprocess.Popen([self.program, *map(str, arguments)], stdout=out, stderr=err,
                                       stdin=subprocess.DEVNULL, cwd=self.inputs, env=environment,
                                       preexec_fn=restrict)
            while kill_when is not None and process.poll() is None:
                if kill_when():
                    process.kill()
                    break
                time.sleep(0.0002)
            return process.wait()

    def expect(self, *arguments, status=0, output=None, **options):
        """As run(), and stops the test where the status is another. Returns the folder."""
        kept = output or self.next_output()
        came = self.run(*arguments, output=kept, **options)
        if came != status:
            said = (kept / f"stderr-{self.runs}").read_text("utf-8", "replace")
            sys.exit(f"{' '.join(map(str, arguments))}: status {came} and not {status}\n{said}")
        return kept


def letters_of(path):
    """What a PDF says: its bytes name glyphs and no letters; the project in a GeoPackage, which a
    database parts over its pages. A picture has none to read; it is drawn of the same texts as the PDF
    and the SVG beside it."""
    if path.suffix == ".gpkg":
        yield from projects_of(path)
    if path.suffix != ".pdf":
        return
    if shutil.which("pdftotext") is None:
        print(f"{path.name} is not read: there is no pdftotext (Debian's poppler-utils)")
        return
    yield subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout


def projects_of(path):
    """Raises where there is none, which would then not be searched."""
    with contextlib.closing(sqlite3.connect(path)) as database:
        projects = database.execute("SELECT name, metadata, content FROM qgis_projects").fetchall()
    if not projects:
        sys.exit(f"{path}: there is no project in it")
    for name, metadata, content in projects:
        yield name.encode() + metadata.encode()
        with zipfile.ZipFile(io.BytesIO(bytes.fromhex(content))) as archive:
            for member in archive.namelist():
                yield archive.read(member)


def found_in(folders, secrets):
    """Which files hold which secrets, in their names or their bytes; how many files were looked at.
    The same bytes are searched once, on all processors."""
    paths = [p for folder in folders for p in ([folder] if folder.is_file() else sorted(folder.rglob("*")))
             if p.is_file()]
    places = {}
    for path in paths:
        for data in (path.name.encode(), path.read_bytes(), *letters_of(path)):
            places.setdefault(data, []).append(path)
    with concurrent.futures.ProcessPoolExecutor() as searchers:
        found = searchers.map(search.Search(secrets).find, places, chunksize=16)
        leaks = [f"{path}: {what}" for kinds, of_these in zip(found, places.values())
                 for what in kinds for path in of_these]
    return leaks, len(paths)
