from __future__ import annotations

import re
from html.parser import HTMLParser

from factcheck.checker import Checker
from factcheck.report import WRITERS
from factcheck.settings import Settings
from factcheck.types import Document

HOSTILE = "</script><img src=x onerror=alert(1)> \u202eevil\u202c \x00 " + "가" * 10_000


def page(*texts: str, lang: str = "ko", headline: str | None = None) -> str:
    documents = [Document(t, id=f"{i}.txt", published="2024-03-20", lang="ko", outlet=headline) for i, t in enumerate(texts)]
    return WRITERS["html"](Checker(lang=lang).check(documents), Settings(lang=lang)).decode()


TORN = "새빛시 예산은 212억 원에서 265억 원으로 15% 늘었다."


def test_the_page_needs_nothing_from_outside() -> None:
    html = page(TORN)
    assert not re.search(r"""(?:src|href)=["']?(?:https?:|//)""", html)
    assert "@import" not in html
    assert "url(" not in html
    assert "default-src 'none'" in html.replace("&#39;", "'")


def test_hostile_text_is_shown_as_text() -> None:
    html = page(HOSTILE + " " + TORN, headline="<b>신문</b>")
    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert "<b>신문" not in html
    assert "\u202e" not in html
    assert "\x00" not in html


def test_every_link_leads_somewhere_and_every_anchor_stands_once() -> None:
    html = page(TORN, "새빛시 예산은 265억 원이다. 지난해에는 212억 원이었다.")

    class Anchors(HTMLParser):
        ids: list[str] = []  # noqa: RUF012
        links: list[str] = []  # noqa: RUF012

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found = dict(attrs)
            if found.get("id"):
                self.ids.append(found["id"] or "")
            if tag == "a" and (found.get("href") or "").startswith("#"):
                self.links.append((found["href"] or "")[1:])

    anchors = Anchors()
    anchors.feed(html)
    assert len(anchors.ids) == len(set(anchors.ids))
    assert set(anchors.links) <= set(anchors.ids)


def test_the_page_speaks_the_language_asked_for() -> None:
    assert '<h2 id="h-findings">지적</h2>' in page(TORN)
    assert '<h2 id="h-findings">Findings</h2>' in page(TORN, lang="en")


def test_the_same_result_gives_the_same_bytes() -> None:
    assert page(TORN) == page(TORN)


def test_the_articles_that_disagree_open_side_by_side() -> None:
    common = "새솔산 산불로 주민 {}명이 마을회관으로 대피했다고 새솔군이 20일 밝혔다. 헬기 24대와 인력 1,310명이 나섰다."
    html = page(*[common.format(419)] * 3, common.format(491))
    cited = re.search(r'data-type="cross_conflict" data-articles="([^"]+)"', html)
    assert cited is not None
    assert {"3"} < set(cited[1].split()[:2])
