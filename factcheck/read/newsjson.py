"""JSON of one article or many: schema.org NewsArticle (also in @graph), ninjs (IPTC), JSON Feed, and our own article lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from factcheck.errors import ReadError
from factcheck.read.datewords import iso, loose
from factcheck.read.decode import decode
from factcheck.read.fragment import fragment, headed
from factcheck.read.origin import Origin
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Dated, Page

MAX_ARTICLES = 100_000
# Where each format keeps a field; the first that is there counts.
BODY = ("articleBody", "body_html", "body_xhtml", "body_text", "content_html", "content_text", "text", "description_text")
HEADLINE = ("headline", "title", "name")
PUBLISHED = {"datePublished": "json-ld", "firstcreated": "feed", "date_published": "feed", "published": "jsonl"}
MODIFIED = {"dateModified": "json-ld", "date_modified": "feed"}
LISTS = ("@graph", "items", "articles", "itemListElement", "associations")


def read_json(origin: Origin, words: PageWords) -> Iterator[Page | ReadError]:
    """The articles of a JSON file. Raises ReadError: E408 not JSON, E417 too deep, E424 JSON without an article."""
    text = decode(origin.read(), origin.name)
    try:
        value = json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        raise ReadError(f"not JSON: {error.msg}", path=origin.name, line=error.lineno, column=error.colno, code="E408") from None
    except (RecursionError, ValueError):
        raise ReadError("nested too deeply", path=origin.name, code="E417") from None
    own = isinstance(value, dict) and isinstance(value.get("tool"), dict) and value["tool"].get("name") == "factcheck"
    nodes = [] if own else list(_articles(value, 0))  # a report of ours holds articles, but is none
    if not nodes:
        raise ReadError(
            "JSON, but no article is in it", path=origin.name, code="E424", hint="known: schema.org NewsArticle, ninjs, JSON Feed"
        )
    for number, node in enumerate(nodes[:MAX_ARTICLES], 1):
        own = next((str(node[k]) for k in ("id", "uri", "@id") if isinstance(node.get(k), str | int) and str(node[k])), None)
        yield _page(node, origin.id if len(nodes) == 1 else own or f"{origin.name}#{number}", origin, words)


def _articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Objects that hold a text, at most four lists deep."""
    if depth > 4:
        return
    if isinstance(value, list):
        for node in value[:MAX_ARTICLES]:
            yield from _articles(node, depth + 1)
    elif isinstance(value, dict):
        if _body(value):
            yield value
            return
        for key in LISTS:
            if isinstance(value.get(key), list):
                yield from _articles(value[key], depth + 1)
        if isinstance(value.get("item"), dict):
            yield from _articles(value["item"], depth + 1)


def _body(node: dict[str, Any]) -> str:
    for key in BODY:
        if isinstance(node.get(key), str) and node[key].strip():
            return str(node[key])
    return _listed(node.get("bodies"))


def _listed(values: Any) -> str:
    """The longest 'value' of a list of ninjs 2 bodies or headlines."""
    rows = [r for r in values[:50] if isinstance(r, dict)] if isinstance(values, list) else []
    return max((str(r["value"]) for r in rows if isinstance(r.get("value"), str)), key=len, default="")


def _page(node: dict[str, Any], id: str, origin: Origin, words: PageWords) -> Page:
    page = Page(id, origin.name, fragment(_body(node), words))
    headed(page, next((node[k] for k in HEADLINE if isinstance(node.get(k), str)), None) or _listed(node.get("headlines")))
    page.outlet = _name(node.get("publisher")) or _name(node.get("outlet")) or _name(node.get("copyrightholder"))
    page.byline = _name(node.get("author")) or _name(node.get("authors")) or _name(node.get("byline"))
    page.url = next((str(node[k]) for k in ("url", "mainEntityOfPage") if isinstance(node.get(k), str)), None)
    language = next((node[k] for k in ("inLanguage", "language", "lang") if isinstance(node.get(k), str)), "")
    page.lang = language[:2].lower() or None
    # A ninjs version's own day is that of publication only where no first version is told.
    version = {"versioncreated": "feed"}
    for key, source in (PUBLISHED | MODIFIED | version).items():
        if node.get(key) is None:
            continue
        date = (iso(node[key]) or loose(node[key], words)) if isinstance(node[key], str) else None
        if date:
            page.dates.append(Dated(date, source, key in MODIFIED or (key in version and "firstcreated" in node)))
        else:
            page.faults.append(("E418", f'"{key}" {str(node[key])[:40]!r} is no date that can be read; write YYYY-MM-DD', 1))
    return page


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        return ", ".join(n for v in value[:5] if (n := _name(v))) or None
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split())[:80] or None if isinstance(value, str) else None
