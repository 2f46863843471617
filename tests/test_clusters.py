"""Invented events: what is told of them, and that nothing else is (see clusters/README.md). The pins of each may only rise.

In `{slip|right}` of an article the left reading is the slip; read with the right ones, the event raises nothing.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.checker import Checker
from factcheck.result import Result
from factcheck.types import Finding, Ref, Severity

FOLDER = Path(__file__).parent / "clusters"
PINS = FOLDER / "pins"  # one file an event, so that two changes seldom meet in one
CLUSTERS = sorted(FOLDER.glob("*.yml"))
SLOT = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")  # of what an article says: the slip, and what is right
SLIP, RIGHT = 1, 2


@dataclass
class Outcome:
    """Labels that were told and missed, and errors and warnings nobody asked for; facts that were found as labelled, and not."""

    told: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    unrelated: list[str] = field(default_factory=list)


@cache
def checker() -> Checker:
    return Checker(lang="en")


@cache
def read(path: Path, side: int = SLIP) -> dict[str, Any]:
    """The articles and labels of an event, its slots filled with the slips or with what is right."""
    cluster: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    for article in cluster["articles"]:
        article["text"] = SLOT.sub(lambda m: m[side], article["text"])
    return cluster


@cache
def outcome(path: Path, side: int = SLIP) -> Outcome:
    cluster = read(path, side)
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, article in enumerate(cluster["articles"], 1):
            file = Path(folder) / f"{number}.txt"
            file.write_text(f"---\noutlet: {article['outlet']}\ndate: {article['published']}\n---\n{article['text']}", "utf-8")
            files.append(file)
        result = checker().check(files)
    out, matched = Outcome(), set()
    for label in cluster["told"]:
        name = f"{label['type']} {label['places']}"
        hits = [i for i, f in enumerate(result) if matches(f, label)]
        matched.update(hits)
        serious = [i for i in hits if label.get("note") or list(result)[i].severity >= Severity.WARNING]
        (out.told if serious else out.missed).append(name)
    for i, finding in enumerate(result):
        kept_apart = any(calls_discrepant(finding, pair) for pair in cluster.get("apart", ()))
        if kept_apart or (i not in matched and finding.severity >= Severity.WARNING):
            out.extra.append(f"{finding.rule} {finding.message} {[(p.article + 1, p.surface) for p in finding.places]}")
    for label in cluster.get("facts", ()):
        found = related(result, label["claims"])
        name = f"{label['relation']} {label['claims']}"
        (out.related if found == label["relation"] else out.unrelated).append(name if found is None else f"{name}: {found}")
    return out


def related(result: Result, claims: list[tuple[int, str]]) -> str | None:
    """How the fact relates that holds most of some claims, None where none holds two of them."""
    held = [sum(any(is_at(result, ref, c) for ref in fact.claims) for c in claims) for fact in result.facts]
    most = max(held, default=0)
    return result.facts[held.index(most)].relation if most > 1 else None


def is_at(result: Result, ref: Ref, wanted: tuple[int, str]) -> bool:
    """Whether a claim's figure stands in a place where the article has the wanted words."""
    article, surface = result.articles[ref.article], str(wanted[1])
    mention, text = article.mentions[article.claims[ref.claim].mention], article.document.text
    places = (m.start() for m in re.finditer(re.escape(surface), text))
    return ref.article + 1 == wanted[0] and any(at < mention.end and mention.start < at + len(surface) for at in places)


def matches(finding: Finding, label: dict[str, Any]) -> bool:
    """Whether the finding is of a type that may stand for the label and shows two of its figures that differ (or its only one)."""
    if finding.type not in label["type"].split():
        return False
    places = [(p.article + 1, " ".join(p.surface.split())) for p in finding.places]
    shown = {
        surface
        for wanted, surface in label["places"]
        if any(article == wanted and (surface in said or said in surface) for article, said in places)
    }
    return len(shown) >= min(2, len({surface for _, surface in label["places"]}))


def calls_discrepant(finding: Finding, pair: list[tuple[int, str]]) -> bool:
    """Whether a finding of any severity sets two figures against each other that tell of two things."""
    places = [(p.article + 1, " ".join(p.surface.split())) for p in finding.places]

    def shows(i: int, wanted: tuple[int, str]) -> bool:
        article, surface = places[i]
        return bool(surface) and article == wanted[0] and (surface in wanted[1] or wanted[1] in surface)

    first, second = pair
    return any((shows(i, first) and shows(j, second)) or (shows(j, first) and shows(i, second)) for i, j in finding.discrepant)


def reached(path: Path) -> dict[str, int]:
    """How many labels of an event are told, figures nobody asked for, and facts found as labelled."""
    return {name: len(getattr(outcome(path), name)) for name in ("told", "extra", "related")}


def pinned(path: Path) -> Path:
    return PINS / f"{path.stem}.json"


@pytest.mark.parametrize("path", CLUSTERS, ids=lambda p: p.stem)
def test_every_label_names_figures_that_stand_in_the_articles(path: Path) -> None:
    cluster = read(path)
    labelled = [*(label["places"] for label in cluster["told"]), *(label["claims"] for label in cluster.get("facts", ()))]
    for places in [*labelled, *cluster.get("apart", ())]:
        for article, surface in places:
            assert surface in cluster["articles"][article - 1]["text"]


@pytest.mark.parametrize("path", CLUSTERS, ids=lambda p: p.stem)
def test_as_much_is_told_as_was_pinned_and_no_more_that_nobody_asked_for(path: Path) -> None:
    pins, now = json.loads(pinned(path).read_text("utf-8")), reached(path)
    assert now["extra"] <= pins["extra"], "\n".join(outcome(path).extra)
    assert now["told"] >= pins["told"], "\n".join(outcome(path).missed)
    assert now["related"] >= pins["related"], "\n".join(outcome(path).unrelated)


@pytest.mark.parametrize("path", [p for p in CLUSTERS if SLOT.search(p.read_text("utf-8"))], ids=lambda p: p.stem)
def test_without_its_slips_nothing_is_told_of_an_event_but_what_moved_on(path: Path) -> None:
    moved_on = [f"{label['type']} {label['places']}" for label in read(path)["told"] if label.get("note")]
    now = outcome(path, RIGHT)
    assert (now.extra, [t for t in now.told if t not in moved_on]) == ([], [])


def test_every_pin_is_of_an_event_there_is() -> None:
    assert sorted(PINS.glob("*.json")) == sorted(map(pinned, CLUSTERS))


if __name__ == "__main__":
    for cluster_path in CLUSTERS:
        shown = outcome(cluster_path)
        print(cluster_path.stem, *(f"\n  told   {t}" for t in shown.told), *(f"\n  missed {m}" for m in shown.missed), sep="", end="")
        print(*(f"\n  EXTRA  {e}" for e in shown.extra), *(f"\n  other  {e}" for e in shown.unrelated), sep="")
    print({name: sum(reached(path)[name] for path in CLUSTERS) for name in ("told", "extra", "related")})
    if "--pin" in sys.argv:
        for cluster_path in CLUSTERS:
            pinned(cluster_path).write_text(json.dumps(reached(cluster_path)) + "\n", "utf-8")
