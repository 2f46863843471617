"""A change told in the wrong direction: "5%에서 3%로 올랐다", "fell from 3% to 5%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Mention

WORDINGS = {"main": ("old", "new", "verb"), "rises": ("old", "new", "verb")}
REACH = 14  # characters from the second figure to its verb (Korean), from the verb to the first one (English)
_KO_FROM = re.compile(r"(?:\([^)]{0,20}\))?에서\s?(?:\S{1,8}\s){0,3}")
_KO_GAP = re.compile(r"(?:\([^)]{0,12}\))?(?:으로|로|까지)\s?(?:\w*[^\W면고며만서니]\s){0,2}")  # no clause ends in between
_EN_TO = re.compile(r"\s(?:to|down to|up to)\s(?:about\s|just\s|around\s)?")


@dataclass(frozen=True, slots=True)
class Options:
    """`up`, `down`: stems of verbs of rising and falling, in every language."""

    up: tuple[str, ...] = ()
    down: tuple[str, ...] = ()


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per from-to whose verb says the opposite of its figures."""
    for a, _, sentence, rows in case.sentences():
        mentions, text = case.articles[a].mentions, case.articles[a].document.text
        korean = case.lang_of(a) == "ko"
        for i, j in pairwise([i for i in rows if not mentions[i].temporal]):
            old, new = mentions[i], mentions[j]
            if not (_KO_FROM if korean else _EN_TO).fullmatch(text[old.end : new.start]) or not _comparable(old, new):
                continue
            if korean:
                around = text[new.end : min(sentence.end, new.end + REACH)]
                verb = _first(around, options, True)
                free = verb is not None and _KO_GAP.fullmatch(around, 0, verb[2]) is not None
            else:
                around = text[max(sentence.start, old.start - REACH * 2) : old.start]
                verb = _first(around, options, False)
                free = verb is not None and around.rstrip().endswith("from")
            if verb is None or not free:
                continue
            word, rises, _ = verb
            assert old.value is not None
            assert new.value is not None
            if (new.value > old.value) != rises:
                yield Slip(
                    (case.place(a, j), case.place(a, i, "related")),
                    {"old": old.surface, "new": new.surface, "verb": word},
                    "rises" if rises else "main",
                    confidence=0.88,
                    discrepant=((0, 1),),
                )


def _comparable(old: Mention, new: Mention) -> bool:
    same = old.kind == new.kind and old.unit == new.unit and old.kind in {"money", "percent", "count", "number", "measure"}
    return same and old.value is not None and new.value is not None and old.value != new.value and old.qualifier == new.qualifier == "exact"


def _first(around: str, options: Options, korean: bool) -> tuple[str, bool, int] | None:
    """The nearest verb of change: the word, whether it says rising, and where it stands."""
    up, down = _pattern(options.up, korean), _pattern(options.down, korean)
    found = [(m, True) for m in up.finditer(around)] + [(m, False) for m in down.finditer(around)]
    if not found or (len({rises for _, rises in found}) > 1):
        return None
    match, rises = min(found, key=lambda f: f[0].start()) if korean else max(found, key=lambda f: f[0].start())
    return match[0], rises, match.start() if korean else match.end()


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...], korean: bool) -> re.Pattern[str]:
    chosen = [w for w in words if w.isascii() != korean]
    body = "|".join(sorted(map(re.escape, chosen), key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?:{body})[가-힣]{{0,3}}" if korean else rf"\b(?:{body})\b")
