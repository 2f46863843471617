"""Lines broken in the midst of a sentence, by an editor that wraps or by a page's line breaks, put together again."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Passage, joined

# Characters or columns that an editor wraps at; a longer line is a paragraph of its own.
MIN_WRAP, MAX_WRAP = 40, 120
FEWEST_WRAPPED = 3  # full lines in the midst of a sentence that tell a wrapped text
_CLOSED = re.compile(r"[.!?…。][\"'”’」』)\]]*$")  # a line that ends with its sentence
_SENTENCE_END = re.compile(r"[^\W\d][.!?…][\"'”’」』)\]]*(?:\s|$)")
_FIGURE = re.compile(r"[$€£¥₩]?[0-9]")
_DATE = re.compile(r"(?:19|20)[0-9]{2} ?(?:[-./]|년) ?[0-9]")  # of publication, below the headline
_WIDE = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]")


def paragraphs(passages: list[Passage], words: PageWords) -> list[Passage]:
    """Lines with those joined that an editor wrapped: each as full as the next word allowed, or torn from its figure."""
    wrapped = max((_wrapped(passages, size) for size in (len, columns)), key=len)  # by what explains more of the lines
    if not wrapped:
        return unbroken(passages, words)
    groups: list[list[Passage]] = []
    for i, passage in enumerate(passages):
        if i - 1 in wrapped:
            groups[-1].append(passage)
        else:
            groups.append([passage])
    return unbroken([joined(group) for group in groups], words)


def columns(text: str) -> int:
    """How wide a line is on a screen: Hangul and its like take two columns each, and many editors wrap by them."""
    return 2 * len(text) - len(_WIDE.sub("", text))


def _wrapped(passages: list[Passage], size: Callable[[str], int]) -> frozenset[int]:
    """The lines that go on in the next, of a text that was wrapped at some width; none of one that was not.

    In wrapped text nearly every line that ends in the midst of a sentence is full. Of lines that stand each for itself only
    the longest is, and now and then another; and rows as long as each other mostly begin with a capital or a figure and end no sentence.
    """
    sizes = [size(p.text) for p in passages]
    width = max(sizes, default=0)
    if not MIN_WRAP <= width <= MAX_WRAP:
        return frozenset()
    followed = [i for i, after in enumerate(passages[1:]) if not after.gap]
    full = frozenset(i for i in followed if sizes[i] >= MIN_WRAP and sizes[i] + 1 + size(passages[i + 1].text.split(None, 1)[0]) > width)
    unfinished = [i for i in followed if not _CLOSED.search(passages[i].text)]
    running = [i for i in unfinished if i in full]
    if len(running) < FEWEST_WRAPPED or len(running) * 3 < len(unfinished) * 2:
        return frozenset()
    going_on = sum(first.isalpha() and not first.isupper() for first in (passages[i + 1].text[0] for i in running))
    prose = going_on * 3 >= len(running) and any(_SENTENCE_END.search(p.text) for p in passages)
    return full if prose else frozenset()


def unbroken(passages: list[Passage], words: PageWords) -> list[Passage]:
    """Passages with those joined of which one ends in a word that only a figure can follow, and the next begins with one: 약 | 137억."""
    groups: list[list[Passage]] = []
    for passage in passages:
        if groups and _is_torn(groups[-1][-1], passage, words):
            groups[-1].append(passage)
        else:
            groups.append([passage])
    return [joined(group) for group in groups] if len(groups) < len(passages) else passages


def _is_torn(one: Passage, two: Passage, words: PageWords) -> bool:
    return (
        _FIGURE.match(two.text) is not None
        and _DATE.match(two.text) is None
        and not two.gap
        and (one.role, one.level, one.section, one.kept) == (two.role, two.level, two.section, two.kept)
        and words.unfinished.search(one.text) is not None
    )
