"""The words and shapes of news pages, from rules/lang/*/page.yml of every language at once.

A page's language is not known before its text is, and pages mix languages, so the lists are joined.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError, LanguageError
from factcheck.grammar.expression import expression
from factcheck.kept import cached
from factcheck.rulesdir import rules_dir
from factcheck.yamlfile import YamlFile, load_each

LISTS = frozenset(
    [
        "published_labels",
        "modified_labels",
        "label_endings",
        "dates",
        "weekdays",
        "clocks",
        "afternoon",
        "zones",
        "byline_titles",
        "byline_words",
        "byline_labels",
        "byline_joining",
        "editions",
        "name_words",
        "desks",
        "related_headings",
        "related_shapes",
        "chrome",
        "furniture",
        "copyright",
        "listing",
        "listing_counts",
        "sky",
        "degrees",
        "captions",
        "nameplates",
        "nameplate_lead",
        "footer",
        "containers",
        "bodies",
        "unfinished",
        "unseen",
    ]
)
MAPPINGS = frozenset({"months", "front_matter", "columns"})
ENDS = frozenset({"sentence_end", "told_end"})  # patterns, each of which a language may have one of
SCALARS = ENDS | {"timezone"}
# Hangul syllables stand in Unicode by their sounds, all that differ in the final consonant in a row. Those of a verb in the past
# end in ㅆ: 했다, 밝혔다. `{past}` in a pattern stands for any of them.
_SYLLABLES, _FINALS, _PAST = range(0xAC00, 0xD7A4), 28, 20
PAST = "[" + "".join(map(chr, _SYLLABLES[_PAST::_FINALS])) + "]"


@dataclass(frozen=True, slots=True)
class PageWords:
    """Compiled once; every pattern is applied to lines of bounded length."""

    dates: tuple[re.Pattern[str], ...]
    clock: tuple[re.Pattern[str], ...]
    weekday: re.Pattern[str]
    zone: re.Pattern[str]
    label: re.Pattern[str]
    months: dict[str, int]
    afternoon: frozenset[str]
    modified_labels: frozenset[str]
    label_endings: frozenset[str]
    byline: re.Pattern[str]  # a name with its title behind it
    byline_led: re.Pattern[str]  # a name with a word before it
    byline_label: re.Pattern[str]
    reporter: re.Pattern[str]
    edition: re.Pattern[str]
    latin_name: re.Pattern[str]
    desks: frozenset[str]
    sentence_end: re.Pattern[str]
    told_end: re.Pattern[str]  # of a line that is a sentence, and no headline
    related: frozenset[str]
    related_shapes: re.Pattern[str]
    related_start: re.Pattern[str]
    chrome: frozenset[str]
    furniture: re.Pattern[str]
    copyright: re.Pattern[str]
    listing: re.Pattern[str]
    listing_count: re.Pattern[str]
    sky: re.Pattern[str]
    degrees: re.Pattern[str]
    captions: re.Pattern[str]
    nameplate: re.Pattern[str]
    footer: re.Pattern[str]
    containers: frozenset[str]
    bodies: frozenset[str]
    unfinished: re.Pattern[str]  # at the end of a line: a figure must follow
    unseen: frozenset[str]
    front_matter: dict[str, tuple[str, ...]]
    columns: dict[str, frozenset[str]]
    timezones: dict[str, str]


def squeeze(line: str) -> str:
    """The line without white space and ornaments, in lower case: what list entries are compared by."""
    return _ORNAMENT.sub("", line).lower()


_ORNAMENT = re.compile(r"[\s•·\-–—|\[\](){}<>【】「」▶▷☞■□◆◇▲△▼▽※*#:：…>«»]+")


@lru_cache(maxsize=8)
def page_words(folders: tuple[Path, ...] = ()) -> PageWords:
    """The words of the built-in languages and of further rule folders. Raises LanguageError."""
    paths = [path for root in (rules_dir(), *folders) for path in sorted((root / "lang").glob("*/page.yml"))]
    return _compiled(**cached("page", [Path(__file__), *paths], lambda: _joined(paths)))


def _joined(paths: list[Path]) -> dict[str, Any]:
    """The lists, mappings and other values of some files together. Raises LanguageError with every fault of every file."""
    lists: dict[str, list[str]] = {name: [] for name in sorted(LISTS)}
    maps: dict[str, dict[str, Any]] = {name: {} for name in sorted(MAPPINGS)}
    ends: dict[str, list[str]] = {name: [] for name in sorted(ENDS)}
    zones: dict[str, str] = {}
    faults: list[FactcheckError] = []
    for path, file in load_each(paths, LanguageError, faults):
        _collect(file, path.parent.name, lists, maps, ends, zones, faults)
    if faults:
        raise LanguageError.of(faults)
    return {"lists": lists, "maps": maps, "ends": ends, "zones": zones}


def _collect(
    file: YamlFile,
    lang: str,
    lists: dict[str, list[str]],
    maps: dict[str, dict[str, Any]],
    ends: dict[str, list[str]],
    zones: dict[str, str],
    faults: list[FactcheckError],
) -> None:
    if file.value is None:  # a language that says nothing of pages yet
        return
    if not isinstance(file.value, dict):
        faults.append(file.fault((), "expected a mapping of word lists", kind=LanguageError))
        return
    for key, value in file.value.items():
        if key in LISTS:
            if isinstance(value, list) and all(isinstance(x, str) for x in value):
                lists[key] += value
            else:
                faults.append(file.fault((key,), f"{key} must be a list of words", "quote words such as 'on'", LanguageError))
        elif key in MAPPINGS:
            if isinstance(value, dict):
                maps[key] |= value
            else:
                faults.append(file.fault((key,), f"{key} must be a mapping", kind=LanguageError))
        elif key == "timezone":
            zones[lang] = str(value)
        elif key in ENDS:
            ends[key].append(str(value).replace("{past}", PAST))
        else:
            known = ", ".join(sorted(LISTS | MAPPINGS | SCALARS))
            faults.append(file.fault((key,), f"unknown key {key!r}", f"known: {known}", LanguageError))
    for key in ("dates", "clocks", "related_shapes", "furniture", "captions"):
        for i, pattern in enumerate(file.value.get(key) or []):
            try:
                re.compile(pattern.replace("{months}", "x"))
            except re.error as error:
                faults.append(file.fault((key, i), f"not a valid pattern: {error}", kind=LanguageError))


def _compiled(lists: dict[str, list[str]], maps: dict[str, dict[str, Any]], ends: dict[str, list[str]], zones: dict[str, str]) -> PageWords:
    return PageWords(
        **_of_dates(lists, maps["months"]),
        **_of_names(lists),
        **_of_lines(lists),
        sentence_end=expression("|".join(ends["sentence_end"]) or r"[.!?]$"),
        told_end=expression("|".join(ends["told_end"]) or "(?!)"),
        front_matter={key: tuple(str(x).lower() for x in words) for key, words in maps["front_matter"].items()},
        columns={key: frozenset(words) for key, words in maps["columns"].items()},
        timezones=zones,
    )


def _of_dates(lists: dict[str, list[str]], months: dict[str, Any]) -> dict[str, Any]:
    """How a page writes the day and hour of its publication."""
    month = _any({str(name).lower() for name in months}, flags="(?i:{})")
    labels = _any(lists["published_labels"] + lists["modified_labels"], flags="(?i:{})")
    endings = _any(lists["label_endings"])
    return {
        "dates": tuple(expression(p.replace("{months}", month)) for p in lists["dates"]),
        "clock": tuple(expression(p) for p in lists["clocks"]),
        "weekday": expression(rf"[(\[]\s?{_any(lists['weekdays'])}\s?[)\]]|(?<![^\W\d_]){_any(lists['weekdays'])}(?![^\W\d_])"),
        "zone": expression(
            rf"\s?\(?(?<![A-Za-z])(?:UTC|GMT) ?[+-]\d{{1,2}}(?::?\d\d)?\)?|\s?(?<![A-Za-z]){_any(lists['zones'])}(?![A-Za-z])"
            r"|(?<=:\d\d)[+-]\d\d:?\d\d(?!\d)"
        ),
        "label": expression(rf"(?<![^\W_])(?P<label>{labels})(?:\s?{endings})?(?![^\W\d_])\s?[:：.|]?\s?(?:\([가-힣]{{2,4}}\)\s?)?"),
        "months": {str(name).lower(): int(number) for name, number in months.items()},
        "afternoon": frozenset(lists["afternoon"]),
        "modified_labels": frozenset(label.casefold() for label in lists["modified_labels"]),
        "label_endings": frozenset(lists["label_endings"]),
    }


def _of_names(lists: dict[str, list[str]]) -> dict[str, Any]:
    """How a page writes who wrote it, and who publishes it."""
    titles, plates, joining = _any(lists["byline_titles"]), _any(lists["nameplates"]), _any(lists["byline_joining"])
    in_name = rf"(?:[A-Z0-9][\w.'’&+-]*|{_any(lists['name_words'])})"
    return {
        "byline": expression(
            rf"(?P<name>[가-힣]{{2,5}}(?:[·,]\s?[가-힣]{{2,5}}){{0,4}})\s?(?:[가-힣]{{1,6}}\s)?(?P<title>{titles})(?![가-힣])"
        ),
        "byline_led": expression(
            rf"(?<![A-Za-z]){_any(lists['byline_words'])}\s(?P<name>[A-Z][\w.'’-]+(?:\s(?:[A-Z][\w.'’-]+|{joining})){{0,5}})"
        ),
        "byline_label": expression(rf"^{_any(lists['byline_labels'])}\s*[:=]?\s+(?=[가-힣]{{2,5}}\s)"),
        "reporter": expression(titles),
        "edition": expression(rf"\d{{1,3}}{_any(lists['editions'])}?"),
        "latin_name": expression(rf"{in_name}(?:\s{in_name})*,?$"),
        "desks": frozenset(lists["desks"]),
        "nameplate": expression(rf"(?:{_any(lists['nameplate_lead'])}\s)?(?:[A-Z][\w'’&-]*\s){{1,3}}{plates}|[가-힣A-Z]{{2,8}}{plates}"),
    }


def _of_lines(lists: dict[str, list[str]]) -> dict[str, Any]:
    """Lines of a page that are none of its article."""
    return {
        "related": frozenset(squeeze(x) for x in lists["related_headings"]),
        "related_shapes": _shapes(lists["related_shapes"]),
        "related_start": expression(rf"{_any(lists['related_headings'])}(?=\s|$)"),
        "chrome": frozenset(squeeze(x) for x in lists["chrome"]),
        "furniture": _shapes(lists["furniture"]),
        "copyright": expression(_any(lists["copyright"])),
        "listing": expression(rf"(?<!\S){_any(lists['listing'])}(?!\S)"),
        "listing_count": expression(rf"\s?[(\[]?\d[\d,]*[)\]]?\s?{_any(lists['listing_counts'])}?\s?$"),
        "sky": expression(_any(lists["sky"])),
        "degrees": expression(rf"-?\d{{1,2}}(?:\.\d)?\s?{_any(lists['degrees'])}$"),
        "captions": _shapes(lists["captions"]),
        "footer": expression(_any(lists["footer"])),
        "containers": frozenset(lists["containers"]),
        "bodies": frozenset(lists["bodies"]),
        "unfinished": expression(rf"(?:^|\s){_any(lists['unfinished'])}$"),
        "unseen": frozenset(lists["unseen"]),
    }


def _shapes(patterns: list[str]) -> re.Pattern[str]:
    """An alternation of patterns over a whole line; of none, one that never matches."""
    return expression("|".join(f"(?:{p})" for p in patterns) or r"(?!)", re.IGNORECASE)


def _any(words: Any, flags: str = "(?:{})") -> str:
    """An alternation of literal words, longest first; of nothing, a pattern that never matches."""
    ordered = sorted({str(w) for w in words}, key=lambda w: (-len(w), w))
    return flags.format("|".join(map(re.escape, ordered)) or "(?!)")
