"""All benchmarks: quality with the scorers of ../shared/bench where that folder is present, and speed.

usage: python benchmarks/run.py [--only news,extraction,pairs,pool,mutate,speed,startup,rules,scale,million,report] [--bench DIR]
Prints tables; docs/benchmarks.md holds the latest, with commit and command.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
failed: list[str] = []


def call(*command: object) -> None:
    """Run one step with this interpreter's commands first on the path; a failing step is told, the rest goes on."""
    env = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "PYTHONUTF8": "1"}
    print(f"\n$ {' '.join(Path(str(c)).name if i == 0 else str(c) for i, c in enumerate(command))}", flush=True)
    done = subprocess.run([str(c) for c in command], env=env, cwd=ROOT, check=False)
    if done.returncode:
        print(f"(ended with status {done.returncode})", flush=True)
        failed.append(" ".join(Path(str(c)).name for c in command[:2]))


def news(bench: Path) -> None:
    """Whole pipeline on labelled clusters."""
    clusters = sorted((bench / "news").iterdir())
    call(sys.executable, bench / "score_news.py", bench.parent / "seeds", *clusters)
    call(sys.executable, bench / "score_news.py", ROOT / "seeds")


def extraction(bench: Path) -> None:
    """Spans and values of quantities and times, by suite; once looking back, once ahead."""
    cases = bench / "extraction" / "dev.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        for prefer in ("past", "future"):
            out = Path(folder) / f"{prefer}.jsonl"
            command = f"factcheck extract - --input-format jsonl --output-format jsonl --prefer {prefer}"
            call(sys.executable, bench / "extraction" / "predict.py", cases, out, "--command", command)
            for lang in ("ko", "en"):
                call(sys.executable, bench / "extraction" / "score.py", cases, "--pred", out, "--lang", lang, "--by", "suite,lang")


def pairs(bench: Path) -> None:
    """Does one text contradict the other?"""
    cases = bench / "pairs" / "dev.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "pairs.jsonl"
        call(sys.executable, bench / "pairs" / "predict.py", cases, out)
        for lang in ("ko", "en"):
            call(sys.executable, bench / "pairs" / "score.py", cases, out, "--lang", lang)


def pool(bench: Path) -> None:
    """False alarms on unrelated texts, and on the articles of all clusters in one run."""
    call(sys.executable, HERE / "pool.py", "--bench", bench)
    call(sys.executable, HERE / "pool.py", "--bench", bench, "--clusters")


def mutate(bench: Path) -> None:
    """Figures changed by program."""
    call(sys.executable, HERE / "mutate.py", *sorted((bench / "news").iterdir()))


def speed(bench: Path) -> None:
    """Characters a second in both languages, on the cluster articles where they are present."""
    given = ["--bench", bench] if bench.is_dir() else []
    for lang in ("ko", "en") if given else ("ko",):
        call(sys.executable, HERE / "speed.py", "--lang", lang, *given)


def script(name: str) -> Callable[[Path], None]:
    """A step that is a script of this folder and asks for nothing."""
    return lambda _: call(sys.executable, HERE / f"{name}.py")


NEEDS_BENCH: dict[str, Callable[[Path], None]] = {"news": news, "extraction": extraction, "pairs": pairs, "pool": pool, "mutate": mutate}
ALWAYS: dict[str, Callable[[Path], None]] = {"speed": speed} | {
    name: script(name) for name in ("startup", "rules", "scale", "million", "report")
}


def main() -> None:
    """Run the steps asked for; ends with status 1 where one of them failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=",".join([*NEEDS_BENCH, *ALWAYS]))
    parser.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench")
    options = parser.parse_args()
    steps = NEEDS_BENCH | ALWAYS
    if unknown := [name for name in options.only.split(",") if name not in steps]:
        parser.error(f"no benchmark {', '.join(unknown)} (there are: {', '.join(steps)})")
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, cwd=ROOT, check=False).stdout.strip()
    print(f"commit {commit or 'unknown'}, Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    for name in options.only.split(","):
        if name in NEEDS_BENCH and not options.bench.is_dir():
            print(f"\n{name}: left out, {options.bench.name}/ is not here")
        else:
            steps[name](options.bench)
    if failed:
        sys.exit(f"\nfailed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
