#!/usr/bin/env python3
"""Colour and the progress bar as they come out of the whole program, on a pseudo terminal and in a pipe.

usage: terminal.py GAPMAP

Nothing here depends on how fast the machine is: a run that is to be slow waits for a pipe that this
test feeds only once it has seen the bar, and a run that is to be quick is held to nothing but its
last screen.
"""

import fcntl
import os
import pathlib
import pty
import re
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time

program = os.path.realpath(sys.argv[1])
example = pathlib.Path(__file__).resolve().parents[2] / "examples" / "west-yorkshire"
failures = []


def check(what, true):
    if not true:
        failures.append(what)
        print(f"failed: {what}", file=sys.stderr)


def environment(**more):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", **more}


class Screen:
    """A pseudo terminal, and what was written to it."""

    def __init__(self, columns=80):
        self.ours, self.theirs = pty.openpty()
        fcntl.ioctl(self.theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        self.written = b""

    def read(self, until=None):
        """What comes until the program has closed the terminal, or `until` has come."""
        while until is None or not until(self.text()):
            try:
                piece = os.read(self.ours, 65536)
            except OSError:
                break
            if not piece:
                break
            self.written += piece
        return self.text()

    def close_theirs(self):
        os.close(self.theirs)

    def text(self):
        return self.written.decode("utf-8", "replace")

    def lines(self):
        """What a person sees in the end: \\r goes back, ESC [ K erases to the end of the line."""
        lines, at = [""], 0
        for token in re.findall(r"\x1b\[[0-9;]*[A-Za-z]|.|\n|\r", self.text()):
            if token == "\r":
                at = 0
            elif token == "\n":
                lines.append("")
                at = 0
            elif token == "\x1b[K":
                lines[-1] = lines[-1][:at]
            elif not token.startswith("\x1b"):
                lines[-1] = lines[-1][:at] + token + lines[-1][at + 1:]
                at += 1
        return lines


def run(arguments, columns=80, stdout="terminal", stderr="terminal", **more):
    """The program on a terminal; what goes elsewhere is returned beside the screen."""
    screen = Screen(columns)
    process = subprocess.Popen(
        [program, *map(str, arguments)], stdin=subprocess.DEVNULL,
        stdout=screen.theirs if stdout == "terminal" else subprocess.PIPE,
        stderr=screen.theirs if stderr == "terminal" else subprocess.PIPE, env=environment(**more))
    screen.close_theirs()
    reader = threading.Thread(target=screen.read)
    reader.start()
    out, err = process.communicate()
    reader.join()
    return screen, (out or b"").decode(), (err or b"").decode()


analyse = ["analyse", example / "services.csv", "-b", example / "districts.geojson",
           "--as-of", "2023-03-31"]


def colour():
    coloured = "\x1b[38;5;"
    check("colour on a terminal", coloured in run(analyse)[0].text())
    check("no colour with NO_COLOR", "\x1b" not in run(analyse, stderr="pipe", NO_COLOR="1")[0].text())
    check("no colour with TERM=dumb", "\x1b" not in run(analyse, TERM="dumb")[0].text())
    check("no colour with --color never",
          "\x1b" not in run([*analyse, "--color", "never"], stderr="pipe")[0].text())
    check("no colour in a pipe", "\x1b" not in run(analyse, stdout="pipe")[1])
    check("--color always in a pipe",
          coloured in run(["--color", "always", *analyse], stdout="pipe", NO_COLOR="1")[1])
    plain = run(analyse, stdout="pipe")[1]
    always = run(["--colour", "always", *analyse], stdout="pipe")[1]
    check("colour changes no word", re.sub(r"\x1b\[[0-9;]*m", "", always) == plain)
    for columns in (40, 60, 80, 100, 160, 300):
        screen = run(analyse, columns=columns)[0]
        check(f"lines fit {columns} columns", max(map(len, screen.lines())) <= columns)
        piped = run(analyse, stdout="pipe", COLUMNS=str(columns))[1]
        check(f"COLUMNS={columns} is heard", max(map(len, piped.splitlines())) <= columns)
    check("80 columns in a pipe", max(map(len, plain.splitlines())) <= 80)
    check("room is used", max(map(len, run(analyse, columns=160)[0].lines())) > 100)


def widths(folder):
    """What people read in a terminal stays within it, whichever the command."""
    first = pathlib.Path(folder) / "first"
    rounds = example.parent / "two-rounds"
    districts = example / "districts.geojson"
    for name, as_of in (("first", "2023-03-31"), ("second", "2024-06-30")):
        run(["analyse", rounds / f"{name}.csv", "-b", districts, "--as-of", as_of,
             "-o", pathlib.Path(folder) / name])
    workspace = pathlib.Path(folder) / "first.gapmap"
    run(["init", workspace, "-b", districts])
    run(["import", rounds / "first.csv", "-w", workspace])
    run(["questionnaire", rounds / "first.csv", "-b", districts, "-w", workspace,
         "-o", pathlib.Path(folder) / "questionnaires"])
    wrong = pathlib.Path(folder) / "wrong.toml"
    wrong.write_text('code = "mine"\ntitle = "Made up"\nsource = "Made up"\n'
                     'vocabulary = "people-causing-harm-2023"\ncomponents_of_a_suite = 1\n')
    twice = pathlib.Path(folder) / "twice.csv"
    twice.write_text("provider,programme,districts,website\n"
                     + "Made-up Centre for Changing Together,Walking Towards Another Life,Leeds,"
                       "https://www.example.org/walking-towards\n" * 2)
    outlines = example.parent / "programmes"
    commands = [
        ["suite", "list"], ["suite", "show", "west-yorkshire"], ["suite", "show", "respect-seven"],
        ["suite", "compare", "west-yorkshire", "home-office-2023"], ["suite", "check", wrong],
        ["risk", "list"], ["risk", "show", "discussion-2023"], ["risk", "check", wrong],
        ["standards", "list"], ["standards", "show"], ["standards", "check", wrong],
        ["programme", "outline", "list"], ["programme", "outline", "show"],
        ["programme", "check", outlines / "pause.toml", outlines / "steps-together.toml"],
        ["timeline", first], ["compare", first, pathlib.Path(folder) / "second"],
        ["pairs", twice], ["check", twice, "-b", districts, "--as-of", "2023-03-31"],
        ["returns", workspace],
    ]
    overview = run(["--help"])[0].lines()
    names = [line.split()[0] for line in overview[overview.index("Subcommands:") + 1:]
             if re.match("  [a-z]", line)]
    check(f"the help of the whole names its commands: {names}", len(names) > 15)
    commands += [["--help"]] + [[name, "--help"] for name in names]
    for columns in (60, 80):
        for command in commands:
            screen, _, err = run(command, columns=columns, stderr="pipe")
            said = " ".join(map(str, command))
            check(f"gapmap {said} says something: {err}", len(screen.lines()) > 2)
            wide = [line for line in screen.lines() if len(line) > columns]
            check(f"gapmap {said} fits {columns} columns: {wide[:2]}", not wide)
    piped = run(["check", twice, "-b", districts, "--as-of", "2023-03-31"], stdout="pipe")[1]
    problems = piped.split("\n\n")[0].splitlines()
    check("in a pipe each problem has one line",
          problems and all(re.match("(error|warning|information): ", line) for line in problems))


class Slow:
    """A run that cannot end before it is let go: it reads its catalogue from a named pipe."""

    def __init__(self, folder, stderr="terminal", **more):
        self.screen = Screen()
        self.pipe = pathlib.Path(folder) / "slow.csv"
        if not self.pipe.exists():
            os.mkfifo(self.pipe)
        self.process = subprocess.Popen(
            [program, "check", str(self.pipe), "--as-of", "2023-03-31"], stdin=subprocess.DEVNULL,
            stdout=self.screen.theirs,
            stderr=self.screen.theirs if stderr == "terminal" else subprocess.PIPE,
            env=environment(**more))
        self.screen.close_theirs()
        self.feed = open(self.pipe, "w", encoding="utf-8")

    def let_go(self, text="provider,programme,districts\n,,\n"):
        self.feed.write(text)
        self.feed.close()
        self.screen.read()
        err = self.process.stderr.read().decode() if self.process.stderr else ""
        return self.process.wait(), err


def progress(folder):
    bar = "Reading slow.csv"
    slow = Slow(folder)
    slow.screen.read(until=lambda text: bar in text)
    check("a slow run shows what it does", slow.screen.lines()[-1] == bar + " …")
    check("the line is drawn from its beginning", ("\r" + bar) in slow.screen.text())
    slow.let_go()
    check("the bar is erased", "\r\x1b[K" in slow.screen.text().split(bar)[-1])
    check("no bar is left", not any(bar in line for line in slow.screen.lines()))
    check("the cursor is never hidden", "\x1b[?25" not in slow.screen.text())

    failing = Slow(folder)
    failing.screen.read(until=lambda text: bar in text)
    status, _ = failing.let_go("nothing of use\n")
    check("an error stands alone", status == 1 and
          [line for line in failing.screen.lines() if line][0].startswith("gapmap: "))

    stopped = Slow(folder)
    stopped.screen.read(until=lambda text: bar in text)
    stopped.process.send_signal(signal.SIGINT)
    stopped.screen.read()
    check("an interrupt ends it as it would", stopped.process.wait() == -signal.SIGINT)
    check("an interrupt leaves a clean line", stopped.screen.lines() == [""])
    stopped.feed.close()

    patience = 1.5  # longer than the program's
    for name, where in (("in a pipe", {"stderr": "pipe"}), ("on a dumb terminal", {"TERM": "dumb"})):
        slow = Slow(folder, **where)
        time.sleep(patience)
        _, err = slow.let_go()
        check(f"no bar {name}", bar not in slow.screen.text() + err and "\x1b" not in err)

    demo, out, _ = run(["demo", pathlib.Path(folder) / "out"], stdout="pipe")
    check("the last screen of a demo holds its messages alone",
          all(line.startswith("gapmap: ") for line in demo.lines() if line))


try:
    Screen()
except OSError as error:
    print(f"skipped: this machine gives no pseudo terminals ({error}); mount devpts at /dev/pts",
          file=sys.stderr)
    sys.exit(77)
colour()
with tempfile.TemporaryDirectory() as temporary:
    progress(temporary)
    widths(temporary)
sys.exit(1 if failures else 0)
