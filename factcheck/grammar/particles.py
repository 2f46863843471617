"""Korean particles stripped by table: which noun a word is, and the part its particle gives it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.grammar.memo import WORDS, Memo

_BASE, _FINALS, _RIEUL = 0xAC00, 28, 8
_AFTER_CONSONANT = frozenset("은이을과으")
_AFTER_VOWEL = frozenset("는가를와였란라나랑")


def final_consonant(syllable: str) -> int | None:
    """The number of a Hangul syllable's final consonant, 0 for none; None for any other character."""
    code = ord(syllable) - _BASE
    return code % _FINALS if 0 <= code < 11172 else None


def _lengths_by_last(words: Iterable[str], *, longest_first: bool) -> dict[str, list[int]]:
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[-1:], set()).add(len(word))
    return {last: sorted(lengths, reverse=longest_first) for last, lengths in found.items()}


class Particles:
    """The stripper of one language: `strip("나델라는")` is `("나델라", "topic")`."""

    def __init__(self, table: Mapping[str, Iterable[str]], keep: Iterable[str]) -> None:
        self.roles = {word: role for role, words in table.items() for word in words}
        self.keep = frozenset(keep)
        # By their last character: a word is looked up only in the lengths that may fit.
        self._lengths = _lengths_by_last(self.roles, longest_first=True)
        self._keep_lengths = _lengths_by_last(self.keep, longest_first=False)
        self.strip = Memo(self.cut, WORDS).__getitem__

    def cut(self, word: str) -> tuple[str, str]:
        """The noun and the role of its particle ("" where it has none), worked out anew. A noun of one syllable keeps its ending."""
        last = word[-1:]
        for n in self._keep_lengths.get(last, ()):
            if word[-n:] in self.keep:
                return word, ""
        for n in self._lengths.get(last, ()):
            role = self.roles.get(word[-n:])
            if role is None or n >= len(word):
                continue
            stem = word[:-n]
            if len(stem) < 2 and final_consonant(stem[-1]) is not None:
                if n > 1 and self._fits(stem, word[-n]):
                    return word, ""  # 앞으로 is no 앞으 with 로
                continue
            if self._fits(stem[-1], word[-n]):
                return stem, role
        return word, ""

    def role(self, ending: str) -> str | None:
        """The role of a bare particle, None where `ending` is none."""
        return self.roles.get(ending)

    @staticmethod
    def _fits(last: str, first: str) -> bool:
        final = final_consonant(last)
        if final is None:
            return True
        if first in _AFTER_CONSONANT:
            return final != 0 and not (first == "으" and final == _RIEUL)
        if first in _AFTER_VOWEL:
            return final == 0
        return first != "로" or final in (0, _RIEUL)
