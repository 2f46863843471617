"""How far two spellings of a name are apart, by the letters that transliterations of one name differ in.

술래이만 and 술레이만, 올트먼 and 알트만, 가지안텝 and 가지안테프 differ in vowels that one foreign vowel is heard as, in
plain, tense and aspirated consonants, in a final consonant spelled out with ㅡ, in ㄹ and ㄹㄹ. Any other letter makes
another name. Distances: 1 for letters that sound alike, 2 for those that are heard as each other.
"""

from __future__ import annotations

import unicodedata
from itertools import combinations

FAR = 99  # another name
_BASE, _VOWELS, _CODAS = 0xAC00, 21, 28
_ONSET = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWEL = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_CODA = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_CLASS = {c: group[0] for group in ("ㄱㅋㄲ", "ㄷㅌㄸ", "ㅂㅍㅃ", "ㅈㅊㅉ", "ㅅㅆ") for c in group}
_HOMOPHONES = {frozenset(p) for group in ("ㅐㅔ", "ㅒㅖ", "ㅙㅚㅞ") for p in combinations(group, 2)}
_GLIDES = {frozenset(p) for p in ("ㅏㅑ", "ㅗㅛ", "ㅜㅠ", "ㅓㅕ", "ㅔㅖ", "ㅐㅒ")}
_HEARD_AS = {frozenset(p) for p in ("ㅏㅓ", "ㅓㅗ", "ㅗㅏ", "ㅡㅜ", "ㅡㅓ", "ㅔㅣ", "ㅏㅐ", "ㅟㅣ", "ㅝㅜ", "ㅘㅏ", "ㅈㅅ", "ㅍㅎ")}
_LATIN_ALIKE = {frozenset(p) for p in ("yi", "ck", "sz", "kq")}
_LATIN_VOWELS = frozenset("aeiou")

Letter = tuple[str, str]  # the letter, and o(nset) v(owel) c(oda) or l(atin)


def letters(word: str) -> list[Letter]:
    """The letters of a word in order, a silent ㅇ left out; Latin without accents, in lower case."""
    out: list[Letter] = []
    for char in word:
        code = ord(char) - _BASE
        if 0 <= code < len(_ONSET) * _VOWELS * _CODAS:
            onset, vowel, coda = _ONSET[code // (_VOWELS * _CODAS)], _VOWEL[code // _CODAS % _VOWELS], _CODA[code % _CODAS]
            out += [(onset, "o")] * (onset != "ㅇ") + [(vowel, "v")] + [(coda, "c")] * (coda != " ")
        else:
            out += [(c, "l") for c in unicodedata.normalize("NFD", char.lower()) if not unicodedata.combining(c)]
    return out


def skeleton(word: str) -> str:
    """What all spellings of one name share: the classes of its consonants, doubled ones once."""
    out = ""
    for letter, part in letters(word):
        group = _CLASS.get(letter, letter)
        if part != "v" and letter not in _LATIN_VOWELS and group != out[-1:]:
            out += group
    return out


def homophones(a: str, b: str) -> bool:
    """Whether two words of as many syllables differ in one vowel alone, and sound the same: 재현, 제현."""
    x, y = letters(a), letters(b)
    if len(x) != len(y) or len(a) != len(b):
        return False
    apart = [frozenset((p[0], q[0])) for p, q in zip(x, y, strict=True) if p != q]
    return len(apart) == 1 and apart[0] in _HOMOPHONES


def transposed(a: str, b: str) -> bool:
    """Whether two words differ by two neighbouring letters changing places: Larkfield, Larkfeild."""
    apart = [i for i, (p, q) in enumerate(zip(a, b, strict=False)) if p != q]
    return len(a) == len(b) and len(apart) == 2 and apart[1] == apart[0] + 1 and a[apart[0]] == b[apart[1]] and a[apart[1]] == b[apart[0]]


def distance(a: str, b: str) -> int:
    """How far two spellings are apart, FAR where they are two names."""
    x, y = letters(a), letters(b)
    if x and y and x[-1] != y[-1] and x[-1][1] == y[-1][1] == "v" and frozenset((x[-1][0], y[-1][0])) not in _HOMOPHONES | _GLIDES:
        return FAR  # 마리오, 마리아
    if x and y and x[-1] != y[-1] and x[-1][0] in _LATIN_VOWELS and y[-1][0] in _LATIN_VOWELS:
        return FAR
    row = [0]
    for j in range(len(y)):
        row.append(min(FAR, row[-1] + _inserted(y, j)))
    for i, p in enumerate(x):
        before, row = row, [min(FAR, row[0] + _inserted(x, i))]
        for j, q in enumerate(y):
            row.append(min(FAR, before[j] + _exchanged(p, q), before[j + 1] + _inserted(x, i), row[j] + _inserted(y, j)))
    return row[-1]


def _exchanged(p: Letter, q: Letter) -> int:
    if p == q:
        return 0
    (a, kind), (b, other) = p, q
    pair = frozenset((a, b))
    if kind == "l" or other == "l":
        return 0 if a == b else 1 if pair in _LATIN_ALIKE else 2 if pair <= _LATIN_VOWELS else FAR
    if (kind == "v") != (other == "v"):
        return FAR
    if pair in _HOMOPHONES or pair in _GLIDES:
        return 1
    if _CLASS.get(a, a) == _CLASS.get(b, b):
        return 0 if kind != other else 1  # a final consonant against one with ㅡ behind it
    return 2 if pair in _HEARD_AS else FAR


def _inserted(word: list[Letter], at: int) -> int:
    letter, part = word[at]
    around = {word[i][0] for i in (at - 1, at + 1) if 0 <= i < len(word)}
    if letter == "ㅡ" or (letter == "ㄹ" and letter in around):
        return 1
    if part == "l":
        return 1 if letter in around or (letter == "h" and at) else 2 if letter in _LATIN_VOWELS and around & _LATIN_VOWELS else FAR
    return FAR
