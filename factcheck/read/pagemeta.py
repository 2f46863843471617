"""What a page's head says of its article: meta tags, JSON-LD, time tags, title."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from factcheck.read.datewords import iso, loose
from factcheck.read.markup import attributes
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Dated, Page
from factcheck.types import RejectedDate

MAX_JSON = 500_000
PUBLISHED = frozenset(
    [
        "article:published_time",
        "article:published",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "published",
        "published_time",
        "published-date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.issued",
        "dcterms.created",
        "sailthru.date",
        "parsely-pub-date",
        "article.published",
        "article_date_original",
        "cxenseparse:recs:publishtime",
        "dd:published_time",
        "citation_date",
        "citation_publication_date",
        "regdate",
    ]
)
MODIFIED = frozenset(
    ["article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "modified", "dcterms.modified", "revised"]
)
_ARTICLE = re.compile(r"(?:News|Report|Analysis|Opinion|Review|Background|Live)?(?:Article|BlogPosting|Posting|NewsArticle)$")


@dataclass(slots=True)
class Meta:
    """Fields of a page's head as found."""

    fields: list[tuple[str, str]] = field(default_factory=list)
    times: list[tuple[str, str, int]] = field(default_factory=list)  # value, what speaks for it, passages before it
    linked: list[dict[str, Any]] = field(default_factory=list)  # JSON-LD articles
    title: str | None = None
    canonical: str | None = None
    lang: str | None = None
    scripts: list[tuple[int, int]] = field(default_factory=list)  # where the JSON-LD stands

    def first(self, *names: str) -> str | None:
        """The first value of a field under any of these names."""
        return next((v for n in names for k, v in self.fields if k == n and v.strip()), None)

    def add(self, tag: str, attrs: dict[str, str], passages: int) -> None:
        """Note a meta, link, time or html tag."""
        if tag == "meta":
            name = (attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or "").strip().lower()
            if name and attrs.get("content"):
                self.fields.append((name, attrs["content"].strip()))
        elif tag == "link":
            if attrs.get("rel", "").lower() == "canonical":
                self.canonical = attrs.get("href") or None
        elif tag == "time":
            words = f"{attrs.get('itemprop', '')} {attrs.get('class', '')} {'pubdate' if 'pubdate' in attrs else ''}".lower()
            if attrs.get("datetime"):
                self.times.append((attrs["datetime"], words, passages))
        elif attrs.get("lang"):
            self.lang = attrs["lang"][:2].lower()

    def add_raw(self, tag: str, written: str, inside: tuple[int, int], source: str) -> None:
        """Note a title or a JSON-LD script."""
        content = source[inside[0] : inside[1]]
        if tag == "title" and self.title is None:
            self.title = " ".join(html.unescape(content[:500].partition("<")[0]).split()) or None
        elif tag == "script" and "ld+json" in attributes(written).get("type", "") and len(content) <= MAX_JSON:
            self.scripts.append(inside)
            try:
                self.linked += _articles(json.loads(content, strict=False))
            except (ValueError, RecursionError):
                return


def _articles(value: Any) -> Iterator[dict[str, Any]]:
    """The article nodes of JSON-LD, two levels down and in @graph."""
    nodes = value if isinstance(value, list) else [value]
    for node in nodes[:100]:
        if not isinstance(node, dict):
            continue
        kinds = node.get("@type")
        if any(isinstance(k, str) and _ARTICLE.match(k) for k in (kinds if isinstance(kinds, list) else [kinds])):
            yield node
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            inner = node.get(key)
            if isinstance(inner, list | dict):
                yield from (
                    n for n in (inner if isinstance(inner, list) else [inner])[:100] if isinstance(n, dict) and "datePublished" in n
                )


def read_meta(meta: Meta, page: Page, words: PageWords) -> None:
    """Fill date candidates, outlet, byline, address and language of the page."""
    node = meta.linked[0] if len({str(n.get("datePublished"))[:10] for n in meta.linked}) == 1 else None
    if node is None and meta.linked:
        wanted = _plain(meta.first("og:title") or meta.title or "")
        node = next((n for n in meta.linked if _plain(str(n.get("headline", ""))) and _plain(str(n["headline"])) in wanted), None)
    if node:
        for key, modified in (("datePublished", False), ("dateModified", True)):
            date = iso(str(node.get(key) or ""))
            if date:
                page.dates.append(Dated(date, "json-ld", modified))
        page.outlet = page.outlet or _name(node.get("publisher"))
        page.byline = page.byline or _name(node.get("author"))
    for name, value in meta.fields:
        if name in PUBLISHED or name in MODIFIED:
            date = iso(value) or loose(value, words)
            if date:
                page.dates.append(Dated(date, "meta", name in MODIFIED))
    for value, kind, _ in meta.times[:50]:
        date = iso(value)
        if date and re.search(r"publish|pubdate", kind):
            page.dates.append(Dated(date, "time-tag"))
        elif date and re.search(r"modif|updat", kind):
            page.dates.append(Dated(date, "time-tag", True))
    page.outlet = page.outlet or meta.first("og:site_name", "application-name", "publisher", "dc.publisher", "article:publisher_name")
    portal = meta.first("og:article:author") or ""
    if page.outlet is None and "|" in portal:  # 'paper | portal' of a page that a portal shows
        page.outlet = _person(portal.partition("|")[0])
    page.byline = page.byline or _person(meta.first("author", "article:author", "dc.creator", "byl", "dable:author"))
    page.url = page.url or meta.canonical or meta.first("og:url")
    page.lang = page.lang or meta.lang


def time_dates(meta: Meta, headline: int, page: Page) -> None:
    """Take the one unlabelled time tag beside the headline; refuse those elsewhere."""
    near = [(v, k) for v, k, at in meta.times if headline - 2 <= at <= headline + 8 and not re.search(r"publish|pubdate|modif|updat", k)]
    days = {d[:10] for v, _ in near if (d := iso(v))}
    for value, kind, at in meta.times[:50]:
        date = iso(value)
        if not date or re.search(r"publish|pubdate|modif|updat", kind):
            continue
        if len(days) == 1 and headline - 2 <= at <= headline + 8:
            page.dates.append(Dated(date, "time-tag"))
        else:
            page.rejected.append(RejectedDate(date, "a time tag away from the headline"))


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        names = [n for v in value[:5] if (n := _name(v))]
        return ", ".join(names) or None
    if isinstance(value, dict):
        value = value.get("name")
    return _person(value) if isinstance(value, str) else None


def _person(value: str | None) -> str | None:
    value = " ".join((value or "").split())
    return value if value and len(value) <= 80 and "http" not in value and "@" not in value else None


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", html.unescape(text)).lower()
