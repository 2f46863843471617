"""The pages of docs/ as tests.

A fence with a file name (```text file=a.txt) writes that file; in a ```console fence a line after `$ ` is run in
the page's own folder, and what follows must be what it prints. `...` stands for anything within a line, on a
line of its own for any lines. A `[status N]` line states the exit status (0 unless said).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from pathlib import Path

FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.S | re.M)
FILE = re.compile(r"\bfile=(\S+)")


@dataclass
class Command:
    """A command line of a page, what it ought to print, and its exit status."""

    line: str
    expected: list[str] = field(default_factory=list)
    status: int = 0


def steps(page: str) -> list[tuple[Path, str] | Command]:
    """Files to write and commands to run, in the order of the page."""
    out: list[tuple[Path, str] | Command] = []
    for match in FENCE.finditer(page):
        language, title, body = match.groups()
        file = FILE.search(title)
        if file:
            out.append((Path(file[1]), body))
        elif language == "console" and "no-test" not in title:
            command: Command | None = None
            for line in body.splitlines():
                if line.startswith("$ "):
                    command = Command(line[2:])
                    out.append(command)
                elif command and re.fullmatch(r"\[status \d\]", line):
                    command.status = int(line[8])
                elif command:
                    command.expected.append(line)
    return out


def run(page: str, folder: Path) -> None:
    """Play a page in a folder; AssertionError where it prints something else."""
    env = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "PYTHONUTF8": "1",
        "NO_COLOR": "1",
        "COLUMNS": "100",
    }
    for step in steps(page):
        if isinstance(step, Command):
            line = re.sub(r"\bfactcheck (?=\w|-)", f"{sys.executable} -m factcheck ", step.line, count=1)
            line = re.sub(r"^pytest\b", f"{sys.executable} -m pytest{_plugin()}", line)
            done = subprocess.run(["bash", "-c", line], cwd=folder, env=env, capture_output=True, text=True, check=False)
            said = (done.stdout + done.stderr).rstrip()
            assert done.returncode == step.status, f"$ {step.line}\nended with {done.returncode}\n{said}"
            if step.expected:
                assert matches(step.expected, said.splitlines()), f"$ {step.line}\nprints\n{said}\nand not\n" + "\n".join(step.expected)
        else:
            path, text = step
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")


def _plugin() -> str:
    """The option that loads the plugin where the package is not installed but on the path."""
    installed = any(e.value == "factcheck.pytest_plugin" for e in entry_points(group="pytest11"))
    return "" if installed else " -p factcheck.pytest_plugin"


def matches(expected: list[str], said: list[str]) -> bool:
    """Whether the printed lines are the expected ones, `...` standing for anything."""
    pattern = "".join(
        r"(?:[^\n]*\n)*?" if line.strip() == "..." else ".*?".join(map(re.escape, line.rstrip().split("..."))) + r"[ ]*\n"
        for line in expected
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in said)) is not None
