"""The shape of each file in a language folder. Imported only when a file has changed since it was last validated."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, RootModel, model_validator

Words = list[str]
Values = dict[str, int]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


def _compiled(pattern: str) -> str:
    """The pattern; a ValueError where it is no regular expression once its {places} are filled."""
    try:
        re.compile(re.sub(r"\{[a-z_]+\}", "(?:0)", pattern))
    except re.error as error:
        raise ValueError(f"no regular expression: {error}") from None
    return pattern


Regex = Annotated[str, AfterValidator(_compiled)]


class LanguageFile(_Strict):
    """language.yml: facts about the language the other files build on."""

    code: str = Field(pattern=r"^[a-z]{2,3}$", description="the name of its folder")
    name: str = Field(description="what it calls itself")
    script: str = Field(description="what it is written in: Latin or Hangul")
    unit_followers: str = Field("", description="characters that may follow a unit of one syllable")
    unit_not_followers: dict[str, str] = Field({}, description="of these, those that make another word of a unit, by its end or beginning")
    counters: bool = Field(False, description="a number is told with a counter or unit, seldom bare")
    head_final: bool = Field(False, description="what governs a word stands behind it: particles, bounds, the verb and its negation")


class NumeralsFile(_Strict):
    """numerals.yml: the words numbers are made of."""

    digits: Values
    teens: Values = {}
    tens: Values = {}
    native: Values = {}
    small: Values
    big: Values
    short: Values = {}
    spans: dict[str, tuple[int, int]] = {}
    vague: Words = []
    vague_words: dict[str, int] = {}
    articles: dict[str, str] = {}
    remainders: dict[str, str] = {}
    point: Words = []
    minus: Words = []
    plus: Words = []  # before the second number of a range
    join: str = ""
    join_after_big: str = ""
    join_before_big: str = ""
    join_words: Words = []  # of these, what joins the parts of one number; not two ones: six and seven
    join_ones: Words = []  # the words behind which they join ones told in digits: 3 hundred and 21
    not_multiplier: Words = []
    after_multiplier: Words = []
    not_said: Regex = "(?!)"  # where no number in words begins
    not_last: Words = []
    not_group: Regex = "(?!)"  # behind digits that a blank parts from a multiplier: they are no group of its number
    not_thousands: Regex = "(?!)"  # the same, behind those of a multiplier told without a digit before it
    short_apart: Words = []
    short_hyphened: Words = []


class Tail(_Strict):
    """What follows a number and makes more of it than a number and a unit; `{n}` stands for a further number."""

    name: str
    reads: Literal[
        "fraction_of",
        "mixed",
        "mixed_part",
        "slash",
        "mixed_slash",
        "part",
        "part_of",
        "over",
        "one_in",
        "odds",
        "chain",
        "digits_of",
        "nth_part",
        "ordinal",
        "score",
        "descending",
        "tenths",
        "matches",
    ]
    pattern: Regex
    words_only: bool = False  # only behind a number in words
    particle: Words = []  # what the last number ends with that is a particle there: 오분의 일만
    not_digit: bool = False  # not behind a digit in words, which is another word there: 이 중 하나
    behind: Regex = ""  # words of which one stands before the number in its sentence


class Fixed(_Strict):
    """Words that are a quantity by themselves."""

    words: Words
    kind: str
    unit: str
    value: str = Field(pattern=r"^\d+(\.\d+)?(/\d+)?$")
    effect: str | None = None
    not_behind: Words = []
    ahead: Words = []  # one of which must stand behind; the next entry of the same word is asked then
    not_ahead: Words = []
    still_ahead: Words = []  # begin like one of not_ahead, and stand behind the words all the same: a third year on year


class RangePair(_Strict):
    """Words around and between two numbers that make a range of them."""

    open: Words = []
    join: Words
    close: Words = []
    bare: bool = False  # the first number has no unit of its own
    not_ahead: Regex = ""


class Sense(_Strict):
    """Another reading of a unit word, by what stands around it."""

    kind: str
    unit: str | None
    effect: str | None = None
    spelled: bool | None = None  # true: only for a number in words (한 집), false: only for one in digits
    least: int | None = None  # only for this value and more
    most: int | None = None  # only for this value and less
    tens: bool = False  # only for 10, 20 … 90
    particle: bool = False  # the last syllable of the word is a particle then: 위성 12기가
    behind: Words = []
    close: Words = []  # as behind, right before the number
    desk: Words = []  # what the text is of, one of these
    not_behind: Words = []
    ahead: Words = []
    not_ahead: Words = []


class SensesFile(_Strict):
    """senses.yml: words that are one unit or another by what stands around their number."""

    desks: dict[str, Words] = {}  # what a text may be of, and words that show it
    senses: dict[str, list[Sense]] = {}

    @model_validator(mode="after")
    def _names_known_desks(self) -> SensesFile:
        unknown = {desk for senses in self.senses.values() for sense in senses for desk in sense.desk} - set(self.desks)
        if unknown:
            raise ValueError(f"no desk is named {', '.join(sorted(unknown))}")
        return self


class Rates(_Strict):
    """What a figure may be told per, by the id of the denominator, and what shows that a word beside a figure is none."""

    nouns: dict[str, Words] = {}
    near: dict[str, Words] = {}
    far: dict[str, Words] = {}
    short: dict[str, Words] = {}  # before a length of time or a number of times only
    sold_by: Words = []  # what a price is told for one of: for a gallon
    not_behind: Words = []
    numbers: Values = {}
    per_sign: str = ""
    in_sign: str = ""
    noun_before: Regex = "(?!)"  # groups id, gap
    time_before: Regex = "(?!)"  # groups near, far with gap, short
    per_figure: Regex = "(?!)"  # group gap
    in_figure: Regex = "(?!)"
    rate_after: Regex = "(?!)"  # groups per with number, one, for, slash, far
    rate_before: Regex = "(?!)"  # groups per, by, near with gap
    breaks: Regex = "(?!)"
    no_rate_ahead: Regex = "(?!)"
    row: Regex = "(?!)"
    row_ahead: Regex = "(?!)"


class QuantitiesFile(_Strict):
    """quantities.yml: units and how they are written, hedges, forms, and what is no quantity."""

    money: dict[str, Words]
    money_before: dict[str, Words] = {}
    money_bare: Words = []
    money_bare_unit: str | None = None
    money_bare_not: Regex = "(?!)"  # where a number is none although it ends like one
    percent: Words
    percentage_point: Words
    basis_point: Words = []
    money_scales: Values = {}
    ratio: dict[str, Words] = {}
    measure: dict[str, Words]
    measure_before: dict[str, Words] = {}
    measure_joined: dict[str, Words] = {}  # only where no blank stands before it: 0.6in
    count: dict[str, Words]
    count_before: dict[str, Words] = {}
    age: dict[str, Words] = {}
    rank: dict[str, Words] = {}
    ordinal: dict[str, Words] = {}
    ordinal_before: Words = []
    score: dict[str, Words] = {}
    time: Words = []
    label: Words = []
    naming: dict[str, Words] = {}  # labels by the unit they make where they are read
    hedges_before: dict[str, Words] = {}
    hedges_not_behind: dict[str, Words] = {}
    hedges_after: dict[str, Words] = {}
    compared_after: dict[str, Words] = {}
    hedges_inside: dict[str, Words] = {}
    range_between: Words = []
    range_pairs: list[RangePair] = []
    bounds_between: Regex = ""
    tails: list[Tail] = []
    fixed: list[Fixed] = []
    noun_ends: Words = []
    denominators: Values = {}
    ordinals: Values = {}
    ordinal_ends: Words = []
    rank_ahead: Words = []
    determiners: Words = []
    noun_counter: str | None = None  # which stands before the noun it counts with a blank or without
    counted_by_few: dict[str, Words] = {}
    not_counters: Words = []
    idioms: Words = []
    idioms_counted: Regex = "(?!)"  # where one of them is a count all the same
    not_behind: dict[str, Words] = {}
    name_behind: Words = []
    label_behind: Words = []
    head_stop: Words = []
    head_joining: Words = []  # between two words before one noun: digital and physical sales
    not_name: Words = []
    per: dict[str, Words] = {}
    rates: Rates = Rates()
    length_cues: Words = []
    attributive: Words = []  # units told in the singular before the thing that has so many: a 13 point lead
    not_unit: Words = []
    not_unit_apart: Words = []


class HomeMarks(_Strict):
    """What on a page tells the country whose money it speaks of."""

    domains: Words
    nation: Words
    local: Words
    stated: Words


class SharedName(_Strict):
    """A name of money that several countries share."""

    forms: Words
    wires: Words
    spelled: Words
    elsewhere: Words
    currencies: dict[str, HomeMarks] = Field(min_length=2, description="by unit; the first is meant where nothing is known")


class HomeFile(_Strict):
    """home.yml: whose money a name is that several countries share."""

    shared: list[SharedName]


class Forms(_Strict):
    """A number with its noun: `one` for one of it, where the language tells that apart."""

    one: str | None = None
    other: str


class WordingFile(_Strict):
    """wording.yml: how findings word the figures and times they computed."""

    compose: bool = Field(False, description="each scale for itself, not one with decimals")
    attach: bool = Field(False, description="units follow their number without a blank")
    scales: Values = Field(description="scales that numbers are told by, the largest first")
    signs: dict[str, str] = Field({}, description="currencies told by a sign before the number")
    points: Forms = Field(description="a number of percentage points")
    months: Words = Field(min_length=12, max_length=12, description="names of the months")
    month_of_year: str
    year: str = Field(description="a year as a time of its own")
    span: str = Field(description="the first and the last day of a time")
    lengths: dict[str, Forms] = Field(description="lengths of time by unit")
    times: str = Field(description="how many times as much")
    part: str = Field(description="what share of another figure")
    to_one: str = Field(description="how many to one")
    rate: str = Field(description="what one of a currency is in another")
    parts: dict[str, str] = Field(description="parts of a page")
    someone: str = Field(description="a person without a name")
    two: str = Field(description="one figure and another")
    last_of_list: str = Field(description="what stands before the last of several")
    told_by: str = Field(description="figures with the articles that give them")
    borne_out: str = Field(description="says that another article tells what a calculation gives")
    number: Regex = Field(description="pattern of the number that a figure begins with, its unit behind it")


MODELS: dict[str, Any] = {
    "language": LanguageFile,
    "numerals": NumeralsFile,
    "quantities": QuantitiesFile,
    "senses": SensesFile,
    "home": HomeFile,
    "wording": WordingFile,
}
# Files without a model of their own must at least be a mapping or a list.
ANY: Any = RootModel[dict[str, Any] | list[Any]]
