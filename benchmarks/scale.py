"""Linear time on hostile text, flat memory over many articles, and what a second process brings.

usage: python benchmarks/scale.py [--articles 20000] [--only hostile,memory,jobs]
Times are processor time. The articles are made by program, from 3 to 40 sentences long, so that none is like another; memory
is that of `factcheck extract` while it reads them, sampled twice a second.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from factcheck.extract import Extractor
from factcheck.settings import Settings
from factcheck.types import Document

SIZES = (250_000, 500_000, 1_000_000)  # characters
HOSTILE: dict[str, Callable[[random.Random], str]] = {
    "digits": lambda r: str(r.randrange(10)),
    "digits, commas, points": lambda r: r.choice("0123456789,. "),
    "만억조": lambda r: r.choice("일이삼만억조천백 "),
    "parentheses": lambda r: r.choice("(((()))) 1가"),
    "time-like words": lambda r: r.choice(["지난 ", "3월 ", "19일", "부터 ", "까지", "2년 ", "오전 ", "12:30", "분기", "전", "~"]),
    "English numerals": lambda r: r.choice(["twenty ", "hundred ", "and ", "million ", "three-", "half ", "a ", "from ", "to "]),
}
SENTENCES = (
    "{place} {thing} 수는 지난해 {n:,}건으로 전년보다 {p}% 늘었다.",
    "{place}시는 {m}월 {d}일 예산 {b}억 {c}000만원을 들여 {thing} {k}곳을 짓는다고 밝혔다.",
    "지난 {d}일 오전 {h}시 {q}분쯤 {place}에서 {thing} {k}대가 부딪쳐 {k}명이 다쳤다.",
    "The {place} council spent ${b}.{c} million on {k} {thing} in {y}, up {p} percent from a year earlier.",
    "More than {n:,} people came to the {place} fair on March {d}, {y}, organisers said.",
)
PLACES = ("가람", "누리", "다솜", "Ashford", "Kelso", "마루", "보람")
THINGS = ("도서관", "놀이터", "buses", "화물차", "bridges", "주차장")


def hostile() -> None:
    """Seconds of processor time by size, and the growth from half to whole."""
    extractor = Extractor(Settings())
    print(f"{'hostile text, seconds':28}" + "".join(f"{size:>12,}" for size in SIZES) + f"{'growth':>10}")
    for name, piece in HOSTILE.items():
        made = random.Random(1)
        text = ""
        while len(text) < SIZES[-1]:
            text += "".join(piece(made) for _ in range(50_000))
        lang = "en" if text.isascii() and text[0].isalpha() else "ko"
        times = []
        for size in SIZES:
            start = time.process_time()
            extractor.article(Document(text[:size], lang=lang, published="2024-05-20"))
            times.append(time.process_time() - start)
        print(f"{name:28}" + "".join(f"{t:>12.2f}" for t in times) + f"{times[-1] / times[-2]:>10.2f}", flush=True)


def articles(count: int) -> Iterator[str]:
    """Lines of JSON, an article each."""
    made = random.Random(7)
    for i in range(count):
        said = [
            made.choice(SENTENCES).format(
                place=made.choice(PLACES),
                thing=made.choice(THINGS),
                n=made.randrange(100, 90_000),
                p=made.randrange(1, 300) / 10,
                m=made.randrange(1, 13),
                d=made.randrange(1, 29),
                h=made.randrange(1, 12),
                q=made.randrange(1, 60),
                b=made.randrange(1, 900),
                c=made.randrange(1, 10),
                k=made.randrange(2, 60),
                y=made.randrange(2001, 2024),
            )
            for _ in range(made.randrange(3, 41))
        ]
        yield json.dumps({"id": str(i), "text": " ".join(said), "published": "2024-05-20"}, ensure_ascii=False)


def memory(count: int, folder: Path) -> None:
    """Resident memory of `factcheck extract` over the articles, at ten points of its time."""
    source = folder / "articles.jsonl"
    with source.open("w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in articles(count))
    command = [sys.executable, "-m", "factcheck", "extract", str(source), "--output-file", os.devnull]
    samples: list[float] = []
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        while run.poll() is None:
            samples.append(_resident(run.pid))
            time.sleep(0.5)
    samples = [mb for mb in samples if mb]
    print(f"{count:,} articles, {source.stat().st_size:,} bytes of JSON; memory of `factcheck extract` on the way:")
    for tenth in range(1, 11):
        print(f"{tenth * 10:>5} % of the time {samples[len(samples) * tenth // 10 - 1]:>8.1f} MB")


def _resident(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    line = next((x for x in fields.splitlines() if x.startswith("VmRSS")), "0 0 kB")
    return int(line.split()[1]) / 1024


def jobs(count: int, folder: Path) -> None:
    """Wall-clock and processor seconds with one process and with two."""
    source = folder / "few.jsonl"
    with source.open("w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in articles(count))
    for n in (1, 2):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        command = [sys.executable, "-m", "factcheck", "extract", str(source), "--output-file", os.devnull, "--jobs", str(n)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        took, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"{count:,} articles, --jobs {n}: {took:.1f} s, {used:.1f} s of processor time")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--only", default="hostile,memory,jobs")
    options = parser.parse_args()
    chosen = options.only.split(",")
    if "hostile" in chosen:
        hostile()
    with tempfile.TemporaryDirectory() as folder:
        if "memory" in chosen:
            memory(options.articles, Path(folder))
        if "jobs" in chosen:
            jobs(options.articles // 4, Path(folder))


if __name__ == "__main__":
    main()
