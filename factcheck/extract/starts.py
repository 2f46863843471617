"""Where a number in words may begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from factcheck.extract.numerals import Numerals
from factcheck.extract.said import CERTAIN
from factcheck.extract.units import Units
from factcheck.grammar.compile import alternation
from factcheck.grammar.endings import starting
from factcheck.grammar.phrases import Phrases


def korean_starts(numerals: Numerals, units: Units, words: dict[str, Any], said: Phrases) -> str:
    """The pattern of a language that joins its number words: one syllable is mostly another word, and needs a multiplier or unit behind it.

    `words` are the tables of numerals.yml, `said` what shows that a syllable is a numeral.
    """
    steps = "".join([*words["small"], *words["big"]])
    certain = alternation(w for w, u in units.by_word.items() if u.kind in CERTAIN)
    single = "".join(w for w in words["digits"] if len(w) == 1)
    minus = "|".join(f"(?<={re.escape(w)} )" for w in numerals.minus if w[0].isalpha())
    natives = "".join(w for w in [*words["native"], *words["tens"]] if len(w) == 1 and w not in said.words("unlikely"))
    unlikely = alternation(said.words("unlikely"))
    rest = [w for w in numerals.first if len(w) > 1] + list(numerals.spans)
    step = rf"(?=[{steps}{single}]|{said['step_before'].pattern}|{alternation(rest)})"
    parts = [
        rf"[{single}](?=[{steps}]|{said['digit_before'].pattern}| {certain})",
        f"{unlikely}(?={said['unlikely_before'].pattern})",
        rf"(?:{minus})[{single}]",
        alternation(rest),
        rf"(?:{unlikely}|[{natives}{steps}])(?= ?{units.word})",  # once for all three: the units are most of this pattern
        rf"[{natives}](?={said['native_before'].pattern}|{alternation([*words['native'], *words['tens']])})",
        f"[{steps}]{step}",
        f"[{''.join(numerals.vague)}](?=[{steps}])",
    ]
    return starting([*numerals.first, *numerals.spans], "|".join(parts), fold=False)


def english_starts(words: Sequence[str]) -> str:
    """The pattern of a language that writes its number words apart."""
    return starting(words, alternation(words) + "(?![a-z])", fold=True)
