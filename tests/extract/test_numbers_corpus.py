"""Every entry of the number dictionaries is hit by a line of the corpus, and every line is read as it says."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import yaml

from factcheck.extract.lexicon import SIGNS, TABLES
from factcheck.extract.quantity import finder
from factcheck.grammar.pack import load_pack
from factcheck.rulesdir import rules_dir
from factcheck.types import Mention

LANGUAGES = ["ko", "en"]
BEFORE = ("money_before", "measure_before", "count_before")
HEDGES = ("hedges_before", "hedges_after", "hedges_inside", "compared_after")
# Tables whose words leave no trace in a mention: a line must at least contain each of them.
CONTAINED = (
    *("idioms", "not_unit", "not_unit_apart", "name_behind", "label_behind", "head_stop", "not_name", "length_cues"),
    *("attributive", "determiners", "head_joining"),
)
NUMERALS = ("digits", "teens", "tens", "native", "small", "big", "short", "articles", "remainders", "spans", "vague_words")


@cache
def corpus(lang: str) -> dict[str, Any]:
    """The lines of a language."""
    text = (rules_dir() / "lang" / lang / "corpus-numbers.yml").read_text(encoding="utf-8")
    lines: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return lines


def said(mention: Mention) -> str:
    """A mention as the corpus writes it: value or bounds, unit, qualifier."""
    value = str(mention.value) if mention.value is not None else f"{mention.low}..{mention.high}"
    qualifier = "" if mention.qualifier in ("exact", "range") else f" {mention.qualifier}"
    return f"{value} {mention.unit or mention.kind}{qualifier}"


@cache
def read(lang: str) -> dict[str, list[Mention]]:
    """Each line of the corpus and what is read in it."""
    lines = corpus(lang)
    texts = [*(t for group in lines["units"].values() for t in group), *lines["says"], *lines["nothing"]]
    return {t: finder(lang).find(t) for t in texts}


def traces(lang: str) -> set[str]:
    """The dictionary entries that read something in the corpus."""
    return {entry for mentions in read(lang).values() for m in mentions for entry in m.trace}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_is_read_as_it_says(lang: str) -> None:
    wrong = {t: got for t, says in corpus(lang)["says"].items() if (got := " + ".join(map(said, read(lang)[t]))) != says}
    assert wrong == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_lines_that_hold_no_quantity_give_none(lang: str) -> None:
    assert {t: list(map(said, read(lang)[t])) for t in corpus(lang)["nothing"] if read(lang)[t]} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_way_of_writing_a_unit_is_read_as_that_unit(lang: str) -> None:
    wrong = []
    for head, texts in corpus(lang)["units"].items():
        kind, unit = head.split(" ", 1)
        for text in texts:
            mentions = read(lang)[text]
            same = len(mentions) == 1 and (mentions[0].unit == unit or kind == "measure_before")
            if not same:
                wrong.append((head, text, list(map(said, mentions))))
    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_unit_sign_tail_or_fixed_word_is_without_a_line_that_hits_it(lang: str) -> None:
    quantities = load_pack(lang)["quantities"]
    wanted = {f"{table}:{word}" for table in TABLES for words in quantities.get(table, {}).values() for word in words}
    wanted |= {f"{kind}:{word}" for kind in SIGNS for word in quantities.get(kind, [])}
    wanted |= {f"before:{word.strip().lower()}" for table in BEFORE for words in quantities.get(table, {}).values() for word in words}
    wanted |= {f"before:{word}" for word in quantities["ordinal_before"]}
    wanted |= {f"tail:{tail['name']}" for tail in quantities["tails"] if tail["reads"] != "chain"}  # which is no figure
    hit = traces(lang)
    assert sorted(wanted - hit) == []
    fixed = {word for entry in quantities["fixed"] for word in entry["words"]}
    assert sorted(fixed - {entry.removeprefix("fixed:") for entry in hit}) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_hedge_is_without_a_line_that_hits_it(lang: str) -> None:
    quantities = load_pack(lang)["quantities"]
    hit = {(m.hedge or "").lower() for mentions in read(lang).values() for m in mentions}
    wanted = {word.lower() for table in HEDGES for words in quantities[table].values() for word in words}
    assert sorted(wanted - hit) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sense_is_without_a_line_that_hits_it(lang: str) -> None:
    senses = load_pack(lang)["senses"]["senses"]
    hit = {(entry.split(":", 1)[-1], m.kind, m.unit) for mentions in read(lang).values() for m in mentions for entry in m.trace}
    shown = {(word, s["kind"], s["unit"]) for word in senses for s in senses[word] if s["kind"] != "label"}
    assert sorted(shown - hit) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_numeral_or_guarding_word_is_without_a_line_that_holds_it(lang: str) -> None:
    pack = load_pack(lang)
    everything = "\n".join(read(lang)).lower()
    words = [w for table in CONTAINED for w in pack["quantities"][table]]
    words += [w for table in NUMERALS for w in pack["numerals"].get(table, {})]
    words += [w for table in ("not_multiplier", "short_apart", "short_hyphened", "minus", "point") for w in pack["numerals"][table]]
    words += [w for group in (*pack["quantities"]["per"].values(), *pack["quantities"]["not_behind"].values()) for w in group]
    assert sorted({w for w in words if w.lower() not in everything}) == []
