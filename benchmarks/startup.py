"""How long a cold start takes, against `python -c pass` in the same run, and a check again after a save.

usage: python benchmarks/startup.py

Processor time of the process and its children, so that other work on the machine does not count; bytecode is kept, as it
is where the package is installed.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROUNDS = 7
SOURCES = 10


def median(environment: dict[str, str], *command: object) -> float:
    """Median processor seconds of a few runs of a command, after one that only fills the caches."""
    times = []
    for _ in range(ROUNDS + 1):
        before = _children()
        subprocess.run([str(c) for c in command], capture_output=True, check=False, cwd=ROOT, env=environment)
        times.append(_children() - before)
    return statistics.median(times[1:])


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def again(folder: Path, articles: list[Path]) -> float:
    """Median processor seconds from a save to the report, for one draft and ten sources that stay as they are."""
    from factcheck.cli.watch import watch_and_check
    from factcheck.settings import Settings

    files = [folder / f"{i}.txt" for i in range(SOURCES + 1)]
    for i, file in enumerate(files):
        shutil.copyfile(articles[i % len(articles)], file)
    draft, marks = files[0], []

    def saved(_: object) -> None:
        marks.append(time.process_time())
        draft.write_text(draft.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        marks.append(time.process_time())

    watch_and_check([str(draft)], [str(f) for f in files[1:]], Settings(), saved, rounds=ROUNDS + 1)
    return statistics.median(marks[i] - marks[i - 1] for i in range(2, len(marks), 2))


def main() -> None:
    """Print the table."""
    articles = sorted((ROOT / "seeds").glob("*.txt"))
    with tempfile.TemporaryDirectory() as name:
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": f"{name}/bytecode"}
        run = [environment, sys.executable]
        rows = {
            "python -c pass": median(*run, "-c", "pass"),
            "import factcheck": median(*run, "-c", "import factcheck"),
            "factcheck --help": median(*run, "-m", "factcheck", "--help"),
            "factcheck check ONE": median(*run, "-m", "factcheck", "check", articles[0], "--exit-zero"),
            "factcheck check seeds/": median(*run, "-m", "factcheck", "check", "seeds", "--exit-zero"),
            f"--watch, 1 draft, {SOURCES} sources": again(Path(name), articles),
        }
    floor = rows["python -c pass"]
    print(f"{'processor time':32}{'ms':>8}{'of pass':>10}")
    for command, took in rows.items():
        print(f"{command:32}{took * 1000:>8.0f}{took / floor:>10.1f}")


if __name__ == "__main__":
    main()
