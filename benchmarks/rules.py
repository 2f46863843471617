"""What rules cost: cold and warm loading of the book, hostile files, and a run with 1,000 rules of one's own.

usage: python benchmarks/rules.py [--articles FOLDER]
Cold is a process that finds nothing kept but the bytecode, as it is where the package is installed; the least of five.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from factcheck.check.ruleset import load_rules
from factcheck.checker import Checker
from factcheck.errors import FactcheckError
from factcheck.settings import Settings

LOAD = """
import time
from factcheck.check.ruleset import load_rules
from factcheck.settings import Settings
start = time.process_time()
load_rules(Settings())
print(time.process_time() - start)
"""
KINDS = ("weekday", "since", "conflict", "limits", "age", "relative", "headline", "total")
RULE = """id: DESK{n:03d}
name: rule-{n}
kind: {kind}
type: range
severity: info
where: {{text: "word{n}|낱말{n}"}}
message: {{ko: "{n}", en: "{n}"}}
why: {{ko: "이유", en: "why"}}
"""
HOSTILE = {
    "YAML bomb": "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n",
    "alias of itself": "a: &a [*a]\n",
    "10 MB": "id: X\n# " + "x" * 10_000_000,
    "deep nesting": "[" * 20_000,
    "wide": "x: [" + "1," * 400_000 + "]\n",
    "catastrophic pattern": RULE.format(n=1, kind="weekday").replace("word1|낱말1", "(a+)+$"),
}


def cpu(work: Callable[[], object]) -> float:
    """Seconds of processor time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def cold(scratch: Path) -> float:
    """Seconds of processor time that a process without anything kept takes to load the shipped rules."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": f"{scratch}/bytecode"}
    took = []
    for n in range(6):  # the first writes the bytecode
        environment["XDG_CACHE_HOME"] = f"{scratch}/cold-{n}"
        took.append(float(subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True, env=environment).stdout))
    return min(took[1:])


def refused(folder: Path) -> object:
    """Load a folder that must be refused."""
    try:
        Checker(rules=folder)
    except FactcheckError as error:
        return error
    raise AssertionError(f"{folder} was accepted")


def main() -> None:
    """Print seconds of processor time."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=Path, default=Path(__file__).parents[1] / "seeds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_CACHE_HOME"] = str(Path(scratch) / "cache")
        load_rules(Settings())
        print(f"shipped rules, cold {cold(Path(scratch)):.3f} s, cached {cpu(lambda: load_rules(Settings())):.3f} s")
        desk = Path(scratch) / "desk"
        desk.mkdir()
        for n in range(1000):
            (desk / f"DESK{n:03d}-rule-{n}.yml").write_text(RULE.format(n=n, kind=KINDS[n % len(KINDS)]), encoding="utf-8")
        print(f"1,000 rules, cold {cpu(lambda: load_rules(Settings(rules=(desk,)))):.3f} s, cached ", end="")
        print(f"{cpu(lambda: load_rules(Settings(rules=(desk,)))):.3f} s")
        paths = [p for p in sorted(options.articles.iterdir()) if p.suffix in {".txt", ".md", ".html"}]
        plain, many = Checker(), Checker(rules=desk)
        for checker in (plain, many):
            checker.check(paths)  # everything loaded and compiled
        alone, together = (min(cpu(partial(c.check, paths)) for _ in range(5)) for c in (plain, many))
        print(
            f"{len(paths)} articles: {alone:.3f} s with the shipped rules, {together:.3f} s with 1,000 more ({together / alone - 1:+.0%})"
        )
        for name, text in HOSTILE.items():
            folder = Path(scratch) / name.replace(" ", "-")
            folder.mkdir()
            (folder / "DESK001-rule-1.yml").write_text(text, encoding="utf-8")
            print(f"{name:22}{cpu(partial(refused, folder)):.3f} s")


if __name__ == "__main__":
    main()
