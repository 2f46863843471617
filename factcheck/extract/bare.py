"""Numbers without a unit: which are ages, which are quantities, and which belong to a name, an address or a code."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from factcheck.extract.lexicon import Unit
from factcheck.extract.numbersum import ONE, Number
from factcheck.extract.reading import Reading
from factcheck.grammar.language import LATIN
from factcheck.grammar.phrases import NEVER, joined, phrases

AGE = Unit("age", "year")
MAGNITUDE = Unit("measure", "magnitude")
YOUNGEST, OLDEST = Decimal(1), Decimal(110)
STRONGEST = Decimal(10)  # magnitude of an earthquake
YOUNG = 10  # years below which a number behind one name alone is rather a place or a score
RESULT = 80  # the same for the result of a game
WINDOW = 32  # characters before a number in which the word stands that it may belong to
LONGEST_AGE = 4  # characters: 78.6
CODE_LENGTH = 8  # digits without a comma
MARK = 2  # digits of a note's mark
CATALOGUED = 5  # digits without a comma, behind a code or before a letter: no news counts so
BRACKETS = frozenset({"()", "[]"})
TIE_BREAK = re.compile(r"(?<![0-9])(?:6[-–]7|7[-–]6) \(\Z")  # before the points of the loser
SHARE_CODE = 6  # digits in brackets behind the name of a listed company
LAST_WORD = re.compile(r"([^\s(,·]*)\s*\Z")  # before a number
LISTED = 6  # characters before a number in brackets in which stands what shows it to be the mark of a list
NAME_BEFORE = re.compile(r"[A-Za-z가-힣]\Z")
CATALOGUE = re.compile(r"(?<![\w.])([A-Z]{2,4}|Nos?\.) \Z")
CAPITAL = re.compile(r"[a-z]?[A-Z][\w&./’'-]*,?")
OPENING = frozenset('.!?:;"“”‘’([\n*•—-')  # what a sentence may begin behind
QUOTES = frozenset("\"“”‘’'")
TITLE_ENDS = frozenset(':"”’')
POSSESSIVE = frozenset({"’s", "'s"})
SENTENCE_WORD = 5  # letters of a word whose point ends a sentence: it is no abbreviation
TITLE_WORD = re.compile(r"\b[A-Za-z]")
FIRST_YEAR, LAST_YEAR = Decimal(1800), Decimal(2100)
RESOLUTIONS = frozenset({Decimal(2000), Decimal(4000), Decimal(8000)})
MANY = Decimal(10000)


class BareNumbers:
    """The judge of one language's numbers without a unit."""

    def __init__(self, tables: dict[str, Any], lang: str, *, hangul: bool) -> None:
        self._hangul = hangul
        self._name = frozenset(tables["name_behind"])
        self._label = frozenset(tables["label_behind"])
        self._no_name = frozenset(tables["not_name"])
        said = phrases(lang, "bare")
        ages = [  # the least age, how far back what tells it may begin, and what stands before and behind
            (1, 40, said["full_name_before"], said["full_name_after"]),
            (1, 16, said["aged_before"], said["aged_after"]),
            (1, 32, said["aged_row_before"], said["aged_row_after"]),
            (1, 32, said["turned_before"], said["turned_after"]),
            (1, 40, said["both_before"], said["both_after"]),
            (1, 40, said["bracketed_before"], said["bracketed_after"]),
            (1, 180, said["identified_before"], said["closed_after"]),
            (1, 16, said["person_before"], said["closed_after"]),
            (1, 24, said["named_one_before"], said["resident_after"]),
            (1, 24, said["name_before"], said["named_row_after"]),
            (1, 48, said["named_row_before"], said["aged_row_after"]),
            (1, 8, said["grown_before"], said["grown_after"]),
            (1, 16, said["older_before"], said["older_after"]),
            (YOUNG, 24, said["name_before"], said["name_after"]),
            (YOUNG, 32, said["being_before"], said["being_after"]),
            (YOUNG, 4, said["at_age_before"], said["at_age_after"]),
            (YOUNG, 80, said["mean_age_before"], said["turned_after"]),
        ]
        self._ages = [way for way in ages if NEVER not in way]
        self._magnitude, self._nouns = said["magnitude_after"], said["nouns_after"]
        self._title = joined("bare", LATIN)["title_after"]  # in texts of any language
        self._numbered, self._result = said["numbered_before"], said["result_before"]
        self._result_head, self._result_after = said["result_head"], said["result_after"]
        self._joined, self._told, self._names = said["joined_after"], said["told_before"], said["names_after"]
        self._alloyed, self._listed = said["alloyed_after"], said["listed_before"]
        self._period, self._compared = said["period_before"], said["compared_after"]

    def age(self, text: str, reading: Reading) -> bool:
        """Whether the number is an age: 김모(33)씨, Jane Doe, 38, said; turned 40; he will be 35; a life expectancy of 73."""
        number = reading.number
        if number is None or not number.written or reading.number_end - reading.start > LONGEST_AGE:
            return False
        if not YOUNGEST <= number.value < OLDEST or number.place < ONE:
            return False  # 평균 득점(3.18)
        start, end, years = reading.start, reading.number_end, int(number.value)
        for least, reach, before, after in self._ages:
            if years >= least and after.match(text, end) and before.search(text, max(0, start - reach), start):
                return True
        return False

    def magnitude(self, text: str, reading: Reading) -> bool:
        """Whether the number is the strength of the earthquake behind it: a 7.4 quake."""
        number = reading.number
        return (
            number is not None
            and number.place < ONE
            and number.value <= STRONGEST
            and self._magnitude.match(text, reading.number_end) is not None
        )

    def is_quantity(self, text: str, reading: Reading) -> bool:
        """Whether the number is a quantity, the name before it left aside."""
        number = reading.number
        if number is None:
            return reading.span is not None
        start, end = reading.start, reading.end
        before, after = text[start - 1] if start else " ", text[end : end + 1]
        if before.isalnum() or before in "-_/#@&=%~":
            return False
        if before == "." and number.written and (text[start - 2 : start - 1].isupper() or text[start - 3 : start] == "No."):
            return False  # ID.3, the No.2 miner
        if reading.effect is not None and before in " <>=≥≤~" and after not in "-/":
            return True  # 최소 30
        if self._goes_on(text, start, end, before, after) or self._is_code(text, start, end, before, after, number):
            return False
        if not number.written or "," in text[start:end] or number.value != number.value.to_integral_value():
            return True
        if before == "(" and text[start - 2 : start - 1] == ")":
            return False  # § 2(b)(9)
        if before == "§" or (before == " " and text[start - 2 : start - 1] == "§"):
            return False
        if before in QUOTES and self._title.match(text, end) is not None:
            return False  # “101 Dalmatians”
        if before in "(‘'\"“[<" and is_year(number.value) and (self._hangul or after == ")"):
            return False
        return not self._hangul or self._is_counting(text, start, end, number.value)

    def _goes_on(self, text: str, start: int, end: int, before: str, after: str) -> bool:
        """Whether a number is a piece of something longer: 24/7, 2+1, 3rd-, 401(k)."""
        if after and after in "-_/@&" and text[end + 1 : end + 2].isalnum():
            return True
        if (after == "+" and text[end + 1 : end + 2].isdigit()) or (before == "+" and text[start - 2 : start - 1].isdigit()):
            return True  # 2+1
        if after.isalnum() and self._joined.match(text, end) is None:
            return True
        return after == "(" and text[end + 1 : end + 2].isalpha() and text[end + 2 : end + 3] == ")"  # 401(k)

    def _is_code(self, text: str, start: int, end: int, before: str, after: str, number: Number) -> bool:
        """Whether a number is a code, a clock, the mark of a note or a resolution."""
        if text[end - 1] == "K" and number.written and number.value in RESOLUTIONS:
            return True  # 4K video
        if text[end - 1] in "kK" and self._alloyed.match(text, end):
            return True  # 24k gold
        if (
            text[end - 1].isalpha()
            and text[start : end - 1].isdecimal()
            and (end - start > CATALOGUED or CATALOGUE.search(text, max(0, start - WINDOW), start))
        ):
            return True  # the planets HD 12345b and LHS 123b
        if text[start] == "0" and end - start > 1 and text[start:end].isdigit():
            return True  # a code, a clock
        if end - start >= CODE_LENGTH and text[start:end].isdecimal() and self._hangul and len(text) > 2 * CODE_LENGTH:
            return True  # the number of an article, of an account
        if self._hangul and before + after in BRACKETS:
            return end - start == SHARE_CODE and text[start:end].isdecimal()  # 가람전자(105560)
        if before == ":" and text[start - 2 : start - 1].isupper():
            return True  # the share HK:386
        if before + after not in BRACKETS or end - start > MARK:
            return False
        if TIE_BREAK.search(text, max(0, start - WINDOW), start):
            return True  # 7-6 (3)
        return text[start - 2 : start - 1].isalpha() or self._listed.search(text, max(0, start - LISTED), start) is not None

    def _is_counting(self, text: str, start: int, end: int, value: Decimal) -> bool:
        """Whether a whole Korean number counts: 점수 95, but not 15 억새축제, 빌드 2025."""
        behind = text[max(0, start - 12) : start]
        known = LAST_WORD.search(behind)[1] in self._no_name  # type: ignore[index]
        told = self._told.search(behind) is not None or (self._compared.match(text, end) and self._period.search(behind)) is not None
        if not (known if is_year(value) else told) and not known and self._names.match(text, end) and text[start:end].isdecimal():
            return False  # 15 억새축제, 2030 세대
        if NAME_BEFORE.search(behind.rstrip()) and behind.endswith(" ") and not told:
            return value >= MANY or known  # 빌드 2025, MS 365, 톱 100; but 점수 95
        return True

    def name_before(self, text: str, reading: Reading) -> str | None:
        """The word before an English number, where it is a name that the number may belong to: iPhone 11, S&P 500, Section 230."""
        number, start = reading.number, reading.start
        stop = start - 1
        if number is None or stop < 1 or text[stop] != " " or number.value % 1:
            return None
        if number.value >= MANY:
            return _catalogue(text, start, reading.number_end)
        low = max(0, stop - WINDOW)
        at = max(text.rfind(" ", low, stop), text.rfind("\n", low, stop)) + 1
        if text[at] in QUOTES:
            at += 1
        label = text[at:stop] in self._label or (text[stop - 1] == "s" and text[at : stop - 1] in self._label)
        if not label and not (number.written and (text[at].isupper() or text[at + 1].isupper())):
            listed = self._numbered.search(text, low, start) if number.written else None  # Sections 3 and 4
            return (listed["label"] or (listed["name"] if self.numbers(listed["name"]) else None)) if listed is not None else None
        if "," in text[start : reading.number_end]:
            return None
        if label:  # category 4, stage three
            return text[at:stop] if number.written or self._nouns.match(text, reading.number_end) is None else None
        if self._result_after.match(text, reading.number_end) and self._result_head.search(text, max(0, start - RESULT), start):
            return None  # Kansas City 23, Buffalo 13
        match = CAPITAL.fullmatch(text, at, stop)
        if match is None or (match[0].endswith(",") and not is_year(number.value)):
            return None  # in the Plains, 37 farms
        word = match[0].rstrip(".,’'")
        if self.numbers(word) or self.numbers(match[0]) or not word[0].isupper():
            return word  # Section 230, No. 3
        if self._result.search(text, max(0, start - RESULT), start) is not None:
            return None
        if match[0][-2:] in POSSESSIVE and not is_year(number.value):
            return None  # West Ham’s 2
        if match[0][-1] == "." and len(word) >= SENTENCE_WORD:
            return None  # the end of a sentence
        behind = text[:at].rstrip(" ")[-1:] if at < WINDOW else text[at - WINDOW : at].rstrip(" ")[-1:]
        titled = text[reading.number_end : reading.number_end + 1] in TITLE_ENDS and behind in QUOTES  # “Comet 2: The Return”
        first = word in self._no_name or not behind or (behind in OPENING and not titled)  # of a sentence
        return None if first or title_case(text, start) else word

    def numbers(self, name: str) -> bool:
        """Whether a name has its number behind it wherever it stands: Section 230, Sections 3 and 4, category 4."""
        return (
            name in self._label
            or name.removesuffix("s") in self._label
            or not self._name.isdisjoint((name.rpartition("/")[2], name.removesuffix("s")))
        )


def is_year(value: Decimal) -> bool:
    """Whether a number may be a year of news."""
    return FIRST_YEAR <= value <= LAST_YEAR and not value % 1


def _catalogue(text: str, start: int, end: int) -> str | None:
    """The code or abbreviation before a number without a comma: the star HD 12345, patient No. 1234567."""
    match = CATALOGUE.search(text, max(0, start - 1 - WINDOW), start) if text[start:end].isdecimal() else None
    return match[1] if match is not None else None


def title_case(text: str, at: int) -> bool:
    """Whether the line is a headline With Capitals, where a capital shows nothing."""
    low = max(0, at - 80)
    line = text[max(low, text.rfind("\n", low, at) + 1) : at + 80].split("\n", 1)[0]
    initials = TITLE_WORD.findall(line)
    return len(initials) > 3 and sum(c.isupper() for c in initials) * 3 >= len(initials) * 2
