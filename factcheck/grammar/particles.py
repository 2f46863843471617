"""Korean particles stripped by table: which noun a word is, and the part its particle gives it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from factcheck.grammar.memo import WORDS, Memo

RIEUL = 8  # the number of ㄹ among the final consonants
_BASE, _FINALS, _SYLLABLES = 0xAC00, 28, 11172
_ANY = frozenset(range(_FINALS))
# The final consonants, by number, that a particle with this first syllable may follow; one with another follows any.
_BEFORE: Mapping[str, frozenset[int]] = (
    dict.fromkeys("은이을과", _ANY - {0})
    | dict.fromkeys("는를가와였란라나랑", frozenset({0}))
    | {"으": _ANY - {0, RIEUL}, "로": frozenset({0, RIEUL})}
)
_END = ""  # the key of a node that is no character: what ends here
_Particle = tuple[int, str, frozenset[int]]  # how many syllables, its role, the final consonants it may follow
_KEPT: _Particle = (0, "", frozenset())  # in place of a particle: the noun keeps its ending
_Node = dict[str, Any]  # of a tree of endings, the last character first


def final_consonant(syllable: str) -> int | None:
    """The number of a Hangul syllable's final consonant, 0 for none; None for any other character."""
    code = ord(syllable) - _BASE
    return code % _FINALS if 0 <= code < _SYLLABLES else None


def fits(particle: str, word: str) -> bool:
    """Whether a particle may stand behind a word, by the last sound of the word; True where that is no Hangul."""
    final = final_consonant(word[-1])
    return final is None or final in _BEFORE.get(particle[0], _ANY)


def _tree(roles: Mapping[str, str], keep: Iterable[str]) -> _Node:
    """Particles and the words that keep their ending by their characters from the last on."""
    root: _Node = {}
    ends: dict[str, _Particle] = {w: (len(w), role, _BEFORE.get(w[0], _ANY)) for w, role in roles.items()}
    for word, end in (ends | dict.fromkeys(keep, _KEPT)).items():
        node = root
        for char in reversed(word):
            node = node.setdefault(char, {})
        node[_END] = end
    return root


class Particles:
    """The stripper of one language: `strip("나델라는")` is `("나델라", "topic")`."""

    def __init__(self, table: Mapping[str, Iterable[str]], keep: Iterable[str]) -> None:
        self.roles = {word: role for role, words in table.items() for word in words}
        self.keep = frozenset(keep)
        self._endings = _tree(self.roles, self.keep)
        self.strip = Memo(self.cut, WORDS).__getitem__

    def cut(self, word: str) -> tuple[str, str]:
        """The noun and the role of its particle ("" where it has none), worked out anew. A noun of one syllable keeps its ending."""
        noun, role = word, ""
        node = self._endings.get(word[-1:])
        at = len(word)
        while node is not None:
            at -= 1
            end: _Particle | None = node.get(_END)
            if end is _KEPT:
                return word, ""
            if not at:
                break
            before = word[at - 1]
            if end is not None:
                code = ord(before) - _BASE  # as `final_consonant`: asked of every new word, and a call costs more than the answer
                final = code % _FINALS if 0 <= code < _SYLLABLES else None
                if final is not None and final not in end[2]:
                    pass
                elif final is None or at > 1:
                    noun, role = word[:at], end[1]  # of two that fit the longer
                elif end[0] > 1:
                    noun, role = word, ""  # 앞으로 is no 앞으 with 로
            node = node.get(before)
        return noun, role

    def role(self, ending: str) -> str | None:
        """The role of a bare particle, None where `ending` is none."""
        return self.roles.get(ending)
