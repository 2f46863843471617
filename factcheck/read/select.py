"""Which passages of an HTML page are the article: containers, link lists, and the headline."""

from __future__ import annotations

import re
from collections import defaultdict

from factcheck.read.pagemeta import Meta, time_dates
from factcheck.read.passage import Page, Passage

# Lengths in characters.
LEAST_PARAGRAPH, LEAST_WEIGHT = 30, 40  # of a line that is a paragraph, and of one that weighs for its container
MAX_HEADLINE, LEAST_TITLE = 200, 8
MAX_LINK = 120  # of a line that is a link to another article
HEADLINE_WEIGHT = 10_000_000  # more than any page holds: what contains the headline is no furniture
_SITE = re.compile(r"\s+[|\-–—:·<>»]+\s+|\s*[|]\s*")


def drop_sections(passages: list[Passage], parents: list[int]) -> None:
    """Drop containers whose class says furniture, unless they hold most of the page; and lists of links.

    `parents`: of each container the index of the one around it, -1 for none; a passage's `section` is the index of its innermost.
    """
    weight = [0] * len(parents)
    total = 0
    for passage in passages:
        size = len(passage.text) if len(passage.text) >= LEAST_WEIGHT else 0
        total += size
        if passage.section is not None:
            weight[int(passage.section)] += size
            if passage.level == 1:
                weight[int(passage.section)] += HEADLINE_WEIGHT
    for i in range(len(parents) - 1, -1, -1):
        if parents[i] >= 0:
            weight[parents[i]] += weight[i]
    dropped = [False] * len(parents)
    for i in range(len(parents)):
        dropped[i] = weight[i] * 2 <= total
    for passage in passages:
        if passage.section is not None and dropped[int(passage.section)]:
            passage.kept = False
        else:
            passage.section = None
            mostly_linked = passage.linked * 10 >= len(passage.text) * 8
            if mostly_linked and len(passage.text) < MAX_LINK and not passage.level:
                passage.kept = False


def keep_body(passages: list[Passage]) -> None:
    """Drop what follows the container that calls itself the article's body, and what stands between such containers.

    Only where they hold most of the page's running text: cards of other articles call themselves so too.
    """
    weight: dict[int, int] = defaultdict(int)
    for passage in passages:
        if passage.kept and (len(passage.text) >= LEAST_PARAGRAPH or passage.role == "table"):
            weight[passage.body] += len(passage.text)
    outside = weight.pop(-1, 0)
    inside = max(weight.values(), default=0)
    if inside * 2 <= outside:
        return
    bodies = {body for body, held in weight.items() if held * 2 >= inside}
    places = [i for i, p in enumerate(passages) if p.body in bodies]
    for i in range(places[0], len(passages)):
        if passages[i].body not in bodies and passages[i].level != 1:
            passages[i].kept = False


def choose_headline(page: Page, meta: Meta) -> None:
    """Give the role of headline to the passage that the page's title and headings agree on."""
    passages = page.passages
    declared = meta.first("og:title", "twitter:title", "headline")
    titles = [t for t in (declared, meta.title) if t]
    tops = [i for i, p in enumerate(passages) if p.level == 1 and p.kept]
    best = _likest(tops, passages, titles)
    if best is None and len(tops) == 1 and not _is_outlet(passages[tops[0]].text, page):
        best = tops[0]
    if best is None:
        best = _likest([i for i, p in enumerate(passages) if p.kept and len(p.text) <= MAX_HEADLINE], passages, titles)
    if best is None and tops:
        best = next((i for i in tops if not _is_outlet(passages[i].text, page)), None)
    if best is not None:
        passages[best].role = "headline"
        time_dates(meta, best, page)
    _outlet(page, meta, passages[best].text if best is not None else None)


def _likest(candidates: list[int], passages: list[Passage], titles: list[str]) -> int | None:
    """The index of the first candidate that says what a title says, or most of it; long parts of a title before short ones."""
    for title in titles:
        for part in sorted({_plain(p) for p in [title, *_SITE.split(title)]}, key=len, reverse=True):
            if len(part) < LEAST_TITLE:
                continue
            for i in candidates:
                text = _plain(passages[i].text)
                if len(text) >= LEAST_TITLE and (text in part or part in text) and 2 * len(part) >= len(text):
                    return i
    return None


def _is_outlet(text: str, page: Page) -> bool:
    """Whether a heading is the outlet's name and no headline."""
    return bool(page.outlet) and _plain(text) == _plain(page.outlet or "")


def _outlet(page: Page, meta: Meta, headline: str | None) -> None:
    """The site's name at the end of the title, or the title itself where it is no headline."""
    if page.outlet or not meta.title:
        return
    if headline and meta.title.endswith(headline) and (site := meta.title.removesuffix(headline).strip(" :|-–—·>")):
        page.outlet = site
        return
    parts = [p.strip() for p in _SITE.split(meta.title) if p.strip()]
    plain = _plain(headline or "")
    if len(parts) > 1 and _plain(parts[0]) and _plain(parts[0]) in plain:
        page.outlet = parts[-1]


def _plain(text: str) -> str:
    """The letters and digits of a text, in lower case: what titles are compared by."""
    return re.sub(r"\W+", "", text).lower()
