"""Batches of articles through the whole check: CPU seconds and memory from a hundred articles to ten thousand.

usage: python benchmarks/batch.py [--sizes 100,1000,10000]
Each size runs in a process of its own. Events of 2 to 10 articles, 18 figures an article, four in five restated exactly, the others
rounded, one in forty mistyped; every tenth article a reprint. Words are drawn by Zipf's law from an invented vocabulary, names and a
part of the words belong to the event, so that unrelated articles are as alike as unrelated news is. Korean and English half and half.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import time
from collections.abc import Iterator

VOCABULARY, SKEW = 60_000, 0.9
FACTS, TOLD = 24, 18  # of an event, and of them in one article
FIGURES = {
    "ko": ["{n:,}명이", "{n}억 원을", "{p:.1f}%가", "{n}건을", "{n:,}㎡의", "{d}일"],
    "en": ["{n:,} people", "${n} million", "{p:.1f}%", "{n} cases", "{n:,} km", "on March {d}"],
}
SYLLABLES = "가강거건계고과구국금기길나남노다당대도동두라란로리마만명무문미민바박반방배백변보부북비사산상서석선성소솔수순시신심아안양여연영오온용우운원유은이인일임자장재전정조종주준중지진차찬창천철청초추춘치태토통파판평표하한해현형호홍화황회후"  # noqa: E501
LETTERS = [
    "ba",
    "co",
    "de",
    "fi",
    "gra",
    "hol",
    "in",
    "ja",
    "ka",
    "lo",
    "mer",
    "no",
    "or",
    "pe",
    "qui",
    "ro",
    "sta",
    "to",
    "ul",
    "ven",
    "wa",
    "yel",
]


def documents(count: int, seed: int = 1) -> list[object]:
    """So many articles, events one after another."""
    from factcheck.types import Document

    rng = random.Random(seed)
    words = {lang: [_word(rng, lang) for _ in range(VOCABULARY)] for lang in ("ko", "en")}
    common = _zipf(rng)
    out: list[object] = []
    event = 0
    while len(out) < count:
        event += 1
        lang = "ko" if event % 2 else "en"
        own = [_word(rng, lang) + _word(rng, lang) for _ in range(14)]
        facts = [
            (rng.randrange(len(FIGURES[lang])), rng.randrange(12, 90_000), rng.uniform(1, 99), rng.randrange(1, 29)) for _ in range(FACTS)
        ]
        beside = [[own[rng.randrange(14)], words[lang][next(common)], words[lang][next(common)]] for _ in facts]
        day = f"2024-{rng.randrange(1, 13):02}-{rng.randrange(1, 28):02}"
        told: list[str] = []
        for _ in range(min(rng.randrange(2, 11), count - len(out))):
            text = rng.choice(told) if told and rng.random() < 0.1 else _text(rng, lang, facts, beside, own, words[lang], common)
            told.append(text)
            out.append(Document(text, id=f"{event}-{len(out)}", lang=lang, published=day))
    return out


def _text(
    rng: random.Random,
    lang: str,
    facts: list[tuple[int, int, float, int]],
    beside: list[list[str]],
    own: list[str],
    words: list[str],
    common: Iterator[int],
) -> str:
    sentences = [" ".join([own[0], own[1], words[next(common)]]) + "\n"]
    for (kind, n, p, d), near in rng.sample(list(zip(facts, beside, strict=True)), TOLD):
        if rng.random() < 0.2:
            n = round(n, -len(str(n)) + 2)
        if rng.random() < 1 / 40:
            n *= 10
        filler = [words[next(common)] for _ in range(2)] + [own[rng.randrange(14)]]
        rng.shuffle(filler)
        figure = FIGURES[lang][kind].format(n=n, p=p, d=d)
        end = "늘었다." if lang == "ko" else "were told."
        sentences.append(" ".join([*filler[:2], *near, figure, *filler[2:], end]).capitalize())
    return " ".join(sentences)


def _word(rng: random.Random, lang: str) -> str:
    parts = SYLLABLES if lang == "ko" else LETTERS
    return "".join(rng.choice(parts) for _ in range(rng.randrange(2, 4)))


def _zipf(rng: random.Random) -> Iterator[int]:
    weights = [1 / (i + 3) ** SKEW for i in range(VOCABULARY)]
    while True:
        yield from rng.choices(range(VOCABULARY), weights, k=100_000)


def run(count: int) -> None:
    """Check so many articles; print the CPU seconds of each stage and the peak memory."""
    from factcheck.align import align
    from factcheck.checker import Checker

    texts = documents(count)
    checker = Checker()
    checker.extractor.articles(texts[:20], [])  # type: ignore[arg-type]  # compile what is compiled once
    start = time.process_time()
    articles = checker.extractor.articles(texts, [])  # type: ignore[arg-type]
    read = time.process_time()
    facts = align(articles)
    aligned = time.process_time()
    findings = checker.rulebook.run(articles, facts, "en", [])
    done = time.process_time()
    claims = sum(len(a.claims) for a in articles)
    print(
        f"{count:6,} articles {claims:8,} claims {len(facts):7,} facts {len(findings):6,} findings: extract {read - start:7.2f} s, align "
        f"{aligned - read:7.2f} s, check {done - aligned:7.2f} s, {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.2f} GB",
        flush=True,
    )


def main() -> None:
    """Each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="100,1000,10000")
    for size in parser.parse_args().sizes.split(","):
        process = multiprocessing.get_context("spawn").Process(target=run, args=(int(size),))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
