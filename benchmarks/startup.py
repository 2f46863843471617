"""How long a cold start takes, against `python -c pass` in the same run.

usage: python benchmarks/startup.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROUNDS = 7


def median(*command: object) -> float:
    """Median seconds of a few runs of a command."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run([str(c) for c in command], capture_output=True, check=False, cwd=ROOT)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print the table."""
    article = next(iter(sorted((ROOT / "seeds").glob("*.txt"))))
    python = [sys.executable]
    rows = {
        "python -c pass": median(*python, "-c", "pass"),
        "import factcheck": median(*python, "-c", "import factcheck"),
        "factcheck --help": median(*python, "-m", "factcheck", "--help"),
        "factcheck check ONE": median(*python, "-m", "factcheck", "check", article, "--exit-zero"),
        "factcheck check seeds/": median(*python, "-m", "factcheck", "check", "seeds", "--exit-zero"),
    }
    floor = rows["python -c pass"]
    print(f"{'command':28}{'ms':>8}{'of pass':>10}")
    for name, took in rows.items():
        print(f"{name:28}{took * 1000:>8.0f}{took / floor:>10.1f}")


if __name__ == "__main__":
    main()
