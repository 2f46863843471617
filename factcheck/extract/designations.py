"""Numbers that are part of a name: models (H100, F-35도), versions (Llama 3.1), flights, list marks, telephone numbers.

A number reader sees a number and, behind it, what may be a unit: 그록3도 looks like three degrees. What stands around the
number, and how the same name is written elsewhere in the text, tells that it only names something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression
from factcheck.grammar.language import language
from factcheck.grammar.lexicon import lexicon
from factcheck.grammar.memo import Memo
from factcheck.grammar.phrases import phrases
from factcheck.types import Mention

_STANDS = frozenset({"money", "percent", "percentage_point"})  # kinds whose sign leaves no doubt
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]*\Z")
_HANGUL = re.compile(r"[가-힣]+\Z")
_VERSIONED = re.compile(r"(?:(?<![A-Za-z])(?:[A-Z][a-z]+[A-Z]?[a-z]*|[a-z]+[A-Z][A-Za-z]*)\)?|[a-z]\)) ?\Z")
_MIXED_CASE = re.compile(r"(?<![A-Za-z])(?:[a-z]+[A-Z]|[A-Z]+[a-z]+[A-Z])[A-Za-z]* ?\Z")
_NAME_BEFORE = re.compile(r"(?:[A-Z][A-Za-z]*(?:[-’'][A-Za-z]+)*|[a-z]+[A-Z][A-Za-z]*) \Z")
_TYPE_BEFORE = re.compile(r"(?<![A-Za-z])[A-Z]{2,4} \Z")
_WORD_BEFORE = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣A-Za-z]{2,12} ?\Z")
_PROPER = re.compile(r" [A-Z]")
_CIRCLED = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉")
_TELEPHONE = re.compile(  # begins with a set of characters, which a search skips to
    r"[01+(](?:(?<=\b1)[38]00[ -]\d{3}[ -]\d{3,4}\b|(?<=\+)\d{1,3}(?:[ -]\(?\d{1,4}\)?){2,5}"
    r"|(?<!\d[0(])(?:(?<=\()0|(?<=0))\d{1,4}[) -]{1,2}\d{3,4}[ -]\d{3,4}(?!\d)|(?<!\d\()(?<=\()\d{3}\) \d{3}-\d{4}(?!\d))"
)
_GENERATIONS = frozenset({"2030", "3040", "4050", "5060", "6070", "7080"})  # people in their 20s and 30s, and so on
_FIXED_HEAD = 2  # characters by which fixed names are found
_NUMBER_CHARACTERS = "0123456789.,"
_DAY_NAME = re.compile(r"(?<!\d)(?:1[0-2]|[1-9])[·ㆍ](?:3[01]|[12]\d|[1-9])(?!\d)")  # 12·12, 5·18: days that name events
_DAY_EVENT = re.compile(r"(?:1[0-2]|[1-9])\.(?:3[01]|[12]\d|[1-9])\Z")  # 6.25 전쟁, where a word for an event follows
_NUMBER_ENDS = re.compile(r"(?![\d,.]?\d)")
_NEARBY = 20_000  # characters on either side in which a name is looked for again
_TRIES = 40
_LOOK = 24  # characters looked at on either side


class Designations:
    """The numbers of one language that only name something."""

    def __init__(self, lang: str) -> None:
        table = lexicon(lang).entities.get("numbered", {})
        self._hangul = not language(lang).has_case
        self.series = expression(rf"(?<![A-Za-z가-힣]){alternation(table['before'])} \Z")
        self.warm = expression(rf"{alternation(table['degrees'])}\Z") if table.get("degrees") else None
        self.carrier = expression(rf"{alternation(table['flight_before'])} ?\Z") if self._hangul else None
        self.craft = expression(rf" ?(?:\(|{alternation(table['flight_after'])})") if self._hangul else None
        self.event = expression(rf" ?{alternation(table['event_after'])}") if table.get("event_after") else None
        self.cited = tuple(table.get("cited", []))
        said = phrases(lang, "designations")
        self._article, self._version, self._told_after = said["article_before"], said["version_after"], said["told_after"]
        self._spanning, self._spanned = said["spanning"], said.words("spanned")
        self._particles = frozenset(said.words("particle_units"))  # units that are particles as well: 3도, "also 그록3"
        self._models = said.words("model_units")  # a percentage in speech, and a model of everything
        self._generations, self._flights = frozenset(said.words("generation_units")), frozenset(said.words("flight_units"))
        self._law, self._counted = said["law_article"], said["counted_before"]
        self._naming = self._generations | self._flights | frozenset(self._models)
        self._counts = Memo(self._is_counting)
        self.fixed: dict[str, list[str]] = {}
        for word in table.get("fixed", []):
            self.fixed.setdefault(word[:_FIXED_HEAD], []).append(word)

    def without(self, text: str, mentions: list[Mention]) -> list[Mention]:
        """The mentions that are quantities, in the same order."""
        named = any(word in text for word in self._spanned)  # before the pattern is looked for at every number
        return [m for m in mentions if self._is_plain(text, m, named) or not self._holds(text, m, named)]

    def _is_plain(self, text: str, mention: Mention, named: bool) -> bool:
        """Whether a look at a mention shows a quantity: 1,234명 behind a blank; False says nothing."""
        surface = mention.surface
        if mention.kind in _STANDS:
            return not surface.endswith(self._models)
        if not surface[0].isdecimal():
            return mention.kind != "ordinal"
        if named or not self._hangul:
            return False
        unit = surface.lstrip(_NUMBER_CHARACTERS)
        if unit == surface or not self._counts[unit] or text[mention.start : mention.start + _FIXED_HEAD] in self.fixed:
            return False
        last = text[mention.start - 1] if mention.start else " "
        return last != "-" and not last.isalpha()

    def _is_counting(self, unit: str) -> bool:
        """Whether what stands behind Korean digits as their unit is one wherever it stands."""
        return unit[:1].isalpha() and unit not in self._particles and unit not in self._naming

    def _holds(self, text: str, mention: Mention, named: bool) -> bool:
        """Whether the number of a mention is part of a name, a mark or a code; `named`: the text may have names that span it."""
        start = mention.start
        digits = _DIGITS.match(text, start)
        if digits is None:
            if mention.kind != "ordinal":
                return False
            decreed = named and _covers(self._spanning, text, start, mention.end)  # 법률 제123호
            return decreed or self._law.match(mention.surface) is not None  # 제51조, 제250조 1항
        end = digits.end()
        before = text[max(0, start - _LOOK) : start]
        unit = text[end : mention.end]
        if unit.strip() in self._models and (before[-1:].isalpha() or self._version.match(text, mention.end)):
            return True  # 아이폰15 프로, 15 프로 맥스
        if mention.kind in _STANDS:
            return False
        bare = (not unit or unit[1:].isdecimal()) and mention.kind == "number"  # 0800 555 111
        for word in self.fixed.get(text[start : start + _FIXED_HEAD], ()):
            if start + len(word) >= end and text.startswith(word, start):
                return True
        if bare and self.cited and (text.startswith(self.cited, end + 1) or before.rstrip().endswith(self.cited)):
            return True  # 18 U.S.C. 1349
        last = before[-1:]
        if last.isalpha():
            return self._glued(before, unit)
        if last == "-" and before[-2:-1].isalpha():
            return self._joined(before[:-1], unit)
        if unit in self._particles and text[mention.end : mention.end + 1].isdigit():
            return True  # 2024도1234, the number of a case
        if named and _covers(self._spanning, text, start, end):
            return True
        if bare and (_list_mark(text, start, end) or _covers(_TELEPHONE, text, start, end) or _day_name(text, start, end)):
            return True
        if bare and not self._hangul and self._version.match(text, end):
            return True  # the Comet 11 and 11 Pro
        if bare and self.event is not None and _DAY_EVENT.match(digits.group()) and self.event.match(text, end):
            return True
        if bare and digits.group()[0] == "0" and end - start > 1 and digits.group().isdigit():
            return True  # 04524
        if last == " ":
            return self._numbered(text, mention, before, digits.group(), unit)
        return bare and last == ")" and "." in digits.group() and bool(_VERSIONED.search(before))

    def _glued(self, before: str, unit: str) -> bool:
        """A number right behind a letter: H100도, 코로나19인; but 총6명, 영하3도, GPU10만개."""
        latin = _LATIN.search(before)
        if latin is not None and latin.group()[0].isalpha():
            return len(unit.strip()) < 2 or not self._hangul
        if unit not in self._particles:
            return False
        name = _HANGUL.search(before)
        return name is not None and len(name.group()) > 1 and not (self.warm and self.warm.search(name.group()))

    def _joined(self, before: str, unit: str) -> bool:
        """A number behind a letter and a hyphen: FA-50M, 미그-35 등; but magnitude-7.4."""
        latin = _LATIN.search(before)
        if latin is not None:
            return not latin.group().islower()
        return not unit or unit[0] == " " or unit in self._particles or unit[0].isascii()

    def _numbered(self, text: str, mention: Mention, before: str, digits: str, unit: str) -> bool:
        """A number behind a name and a blank: Flight 5342, 아이폰 15도, Halo 9 (told of twice)."""
        written = digits.isdigit()
        if self.carrier is not None and self.craft is not None and unit in self._flights and written and int(digits) >= 100:
            craft = self.craft.match(text, mention.end)
            return bool(self.carrier.search(before) or (craft and (craft[0].strip() != "(" or not self._counted.search(before))))
        if unit.strip() in self._generations and digits in _GENERATIONS:
            return True  # 2030 세대
        if not unit and "." in digits and (_MIXED_CASE if not self._hangul else _VERSIONED).search(before):
            return True  # Llama 3.1, iOS 18.1
        if written and (not unit or unit[0] == " ") and self.series.search(before):
            return True
        if self._hangul:
            if unit not in self._particles:
                return False
            word = _WORD_BEFORE.search(before)
            return word is not None and _stands_elsewhere(text, f"{word.group()}{digits}", mention.start, self._told_after)
        if written and len(unit) == 1 and unit.isupper() and _TYPE_BEFORE.search(before):
            return True  # RX 350L
        if "," in digits or (mention.unit is not None and not unit.startswith(" ")):
            return False
        name = _NAME_BEFORE.search(before)
        if name is None or len(digits) > 4:
            return False
        if self._article.search(before[: name.start()]):
            return True  # the Halo 9
        if "." in digits and _PROPER.match(text, mention.end):
            return True  # Gemini 1.5 Pro
        return _stands_elsewhere(text, name.group() + digits, mention.start, _NUMBER_ENDS)


def circled(mention: Mention) -> bool:
    """Whether a mention, with the surface of the text as given, is the circled mark of a list: ①."""
    return mention.surface[0] in _CIRCLED


def _list_mark(text: str, start: int, end: int) -> bool:
    """Whether a number opens its line as the mark of a list: 1. · 2)"""
    return (
        end - start <= 2
        and text[end : end + 1] in ".)"
        and _opens_line(text, start)
        and text[end + 1 : end + 2] == " "
        and text[end + 2 : end + 3].strip() != ""
    )


def _opens_line(text: str, at: int) -> bool:
    while at and text[at - 1] != "\n" and text[at - 1].isspace():
        at -= 1
    return at == 0 or text[at - 1] == "\n"


def _covers(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether a match of a short pattern holds the stretch."""
    window = max(0, start - _LOOK)
    return any(m.start() + window <= start and end <= m.end() + window for m in pattern.finditer(text[window : end + _LOOK]))


def _day_name(text: str, start: int, end: int) -> bool:
    """Whether a bare number is half of a day that names an event: 12·12, 5·18."""
    return (text[end : end + 1] in "·ㆍ" or text[start - 1 : start] in "·ㆍ") and _covers(_DAY_NAME, text, start, end)


def _stands_elsewhere(text: str, name: str, at: int, ends: re.Pattern[str]) -> bool:
    """Whether the text has a name with its number also elsewhere, with one of the `ends` behind it: 아이폰 15는; Halo 9."""
    return any(not found <= at < found + len(name) and ends.match(text, found + len(name)) for found in _places(text, name, at))


def _places(text: str, name: str, at: int) -> Iterator[int]:
    """Where a name stands near an offset, a bounded number of times: an article fits in, and a large file costs no more."""
    low, high = max(0, at - _NEARBY), at + _NEARBY
    found = text.find(name, low, high)
    for _ in range(_TRIES):
        if found < 0:
            return
        yield found
        found = text.find(name, found + 1, high)


@lru_cache(maxsize=8)
def designations(lang: str) -> Designations:
    """The designations of a language, compiled once."""
    return Designations(lang)
