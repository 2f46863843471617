"""A quick look at the characters around a place, so that a pattern is tried only where it may match."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.grammar.memo import Memo

LOOK = 3  # characters that are looked at


class Endings:
    """The last characters of some words. `before(text, at)` is False only where none of the words ends at the place."""

    def __init__(self, words: Iterable[str]) -> None:
        words = tuple(words)
        self.words = stripped = [w.strip().lower() for w in words]
        self._triples = frozenset(w[-3:] for w in stripped if len(w) > 2)
        self._pairs = frozenset(w for w in stripped if len(w) == 2)
        self._singles = frozenset(c for w in words for c in _cases(w.strip()) if len(c) == 1)
        lasts = {w[-1:] for w in stripped}
        self._lasts = frozenset(lasts | {c.upper() for c in lasts})  # one character turns most places down
        self._told = Memo(self._is_ending)  # by the characters before a place

    def before(self, text: str, at: int) -> bool:
        """Whether one of the words may end right before a place, or before a blank there."""
        char = text[at - 1] if at else ""
        if char == " ":
            at -= 1
            char = text[at - 1] if at else ""
            if char == " ":
                at -= 1
                char = text[at - 1] if at else ""
        return char in self._lasts and self._told[text[at - LOOK if at > LOOK else 0 : at]]

    def _is_ending(self, last: str) -> bool:
        low = last.lower()
        return low in self._triples or low[-2:] in self._pairs or last[-1:] in self._singles


def _cases(word: str) -> tuple[str, ...]:
    """How a sign may be written: a capital letter, as of money (N500m), ends no word of small ones."""
    return (word, word.upper()) if word.islower() else (word,)


def starting(words: Iterable[str], pattern: str, *, fold: bool) -> str:
    """A pattern for the beginning of whole words, the word in group 1; it looks at one character first. `fold` where case does not matter.

    Where few characters begin a word it takes this one alone and looks back at the word, so that a search skips from one to the next.
    """
    firsts = sorted({c for w in words for c in ((w[0].lower(), w[0].upper()) if fold else (w[0],))})
    charset = "".join("\\" + c if c in "\\]^-" else c for c in firsts)
    return rf"(?=[{charset}])\b((?i:{pattern}))" if fold else rf"[{charset}](?<=\b(?=({pattern})).)"
