"""Imports that are killed in their midst, and ones that find no room on the disk."""

import shutil
import signal
import sys
import time

import planted


def killed_imports(box, fresh, filled, catalogue, times):
    """Killed as soon as SQLite's journal is there, or a little later, over an empty workspace and over
    one that holds services already. How many were killed with the journal left behind."""
    left = 0
    for number in range(times):
        workspace = box.outputs / f"killed/{number}.gapmap"
        journal = workspace.with_name(workspace.name + "-journal")
        shutil.copy(filled if number % 2 else fresh, workspace)
        seen = []

        def in_its_midst(delay=0.01 * (number // 2)):
            if not seen and journal.exists():
                seen.append(time.monotonic())
            return seen and time.monotonic() - seen[0] >= delay

        status = box.run("import", workspace, catalogue, output=workspace.parent,
                         kill_when=in_its_midst)
        left += status == -signal.SIGKILL and journal.exists()
    return left


def imports_without_room(box, fresh, catalogue):
    """How many were refused."""
    refused = 0
    for more in (1 << 12, 1 << 15, 1 << 18, 1 << 20):
        workspace = box.outputs / f"killed/full-{more}.gapmap"
        shutil.copy(fresh, workspace)
        refused += box.run("import", workspace, catalogue, output=workspace.parent,
                           limit=fresh.stat().st_size + more) == 1
    return refused


def break_imports(box, districts, times):
    rows = planted.PLAIN + [
        row | {"service_id": f"{row['service_id']}-{number}"}
        for number in range(500) for row in (planted.HAVEN, planted.LODGE, planted.OPEN)]
    planted.write_csv(box.inputs / "many.csv", rows)
    kept = box.outputs / "killed"
    fresh, filled = kept / "fresh.gapmap", kept / "filled.gapmap"
    box.expect("init", fresh, "-b", districts, output=kept)
    shutil.copy(fresh, filled)
    box.expect("import", filled, "many.csv", output=kept)
    killed = killed_imports(box, fresh, filled, "many.csv", times)
    refused = imports_without_room(box, fresh, "many.csv")
    if killed < 2 or refused < 2:
        sys.exit(f"only {killed} imports were killed in their midst and {refused} found no room")
    return killed + refused
