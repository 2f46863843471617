"""English names: runs of capitalised words, told apart by titles, endings and given names."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.grammar.expression import expression
from factcheck.grammar.lexicon import lexicon
from factcheck.grammar.phrases import phrases
from factcheck.types import Name

_WORD = r"(?:[A-Z][A-Za-zÀ-ÿ0-9]*(?:[.'’&-][A-Za-zÀ-ÿ0-9]+)*|[a-z]+[A-Z][A-Za-z0-9]*)"
_ABBREVIATED = 4  # letters with its point of the longest word that a point ends in a name: Inc., St.
_MOST_OF_PERSON = 4  # words of a person's name


def capitalised(text: str) -> list[Name]:
    """The names of an English text in order, with particles, titles and sentence openers off."""
    grammar = _grammar()
    out: list[Name] = []
    for match in grammar.run.finditer(text):
        for start, end in grammar.parts(text, match.start(), match.end()):
            name = grammar.read(text, start, end)
            if name:
                out.append(name)
    inside = {n.surface for n in out if not _opens_sentence(text, n.start)}
    return [n for n in out if n.type != "other" or " " in n.surface or n.surface in inside or not n.surface[1:].islower()]


def _opens_sentence(text: str, start: int) -> bool:
    """Whether a capital at `start` may be only a sentence's first letter."""
    before = text[max(0, start - 3) : start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?:\n"


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


class _Grammar:
    """What tells the names of English apart, from the word lists."""

    def __init__(self) -> None:
        lists = lexicon("en")
        self.stop = lists.stop
        titles = lists.entities["titles"]
        self.before = frozenset(w for t in titles["before"] for w in (t, f"{t}."))
        people = phrases("en", "people")
        self.says, self.possessive = people["named_says"], people.words("possessive")
        self.after = expression(people["title_lead"].pattern + "(?:" + "|".join(re.escape(t) for t in titles["after"]) + r")\b")
        self.given = frozenset(lists.entities["given_names"])
        self.joining = frozenset(lists.entities["joining"]) | {"&"}
        self.parting = frozenset(lists.entities["parting"])
        joined = "|".join(map(re.escape, lists.entities["joining"]))
        self.run = expression(rf"(?<![\w.]){_WORD}\.?(?: (?:(?:{joined}) ){{0,2}}(?:&\ )?{_WORD}\.?)*")
        endings = lists.entities["endings"]
        self.organisation = frozenset(endings["organisation"])
        self.place = frozenset(endings["place"])

    def parts(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """A run cut where `and`, `for` or `the` joins two names, a possessive ends one, or a full stop stands between."""
        out, at = [], start
        for word in re.finditer(r"\S+", text[start:end]):
            surface = word.group()
            if surface in self.parting:
                cut = word.start()
            elif surface.endswith(self.possessive):
                cut = word.end() - next(len(end) for end in self.possessive if surface.endswith(end))
            elif surface.endswith(".") and len(surface) > _ABBREVIATED:
                cut = word.end() - 1
            else:
                continue
            out.append((at, start + cut))
            at = start + word.end()
        out.append((at, end))
        return [(a + _indent(text[a:b]), a + len(text[a:b].rstrip(" "))) for a, b in out if text[a:b].strip()]

    def read(self, text: str, start: int, end: int) -> Name | None:
        """The name in a run, None where it is only a sentence opener."""
        words = text[start:end].split(" ")
        titled = False
        while words:
            two = " ".join(words[:2])
            if two in self.before and len(words) > 2:
                titled, drop = True, 2
            elif words[0] in self.before and len(words) > 1:
                titled, drop = True, 1
            elif words[0].lower().rstrip(".") in self.stop or words[0] in self.joining:
                drop = 1
            else:
                break
            start += sum(len(w) + 1 for w in words[:drop])
            words = words[drop:]
        while words and (words[-1] in self.joining or words[-1].lower() in self.stop):
            end -= len(words.pop()) + 1
        if not words:
            return None
        surface = text[start:end].rstrip(".") if not words[-1][:-1].count(".") else text[start:end]
        end = start + len(surface)
        if len(surface) < 2:
            return None
        return Name(start, end, surface, surface, self._type(text, end, words, titled))

    def _type(self, text: str, end: int, words: list[str], titled: bool) -> str:
        last = words[-1].rstrip(".")
        if titled and last not in self.organisation:
            return "person"
        if last in self.organisation or (len(words) > 2 and words[0] in self.organisation and words[1] in self.joining):
            return "organisation"
        if last in self.place:
            return "place"
        shaped = 1 < len(words) <= _MOST_OF_PERSON and all(w[0].isupper() or w in self.joining for w in words)
        if shaped and (words[0] in self.given or self.says.match(text, end) or self.after.match(text, end)):
            return "person"
        return "other"


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    return _Grammar()
