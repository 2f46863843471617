from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.report import WRITERS
from factcheck.settings import Settings
from factcheck.types import Document

HOSTILE = "</script><img src=x onerror=alert(1)> \u202eevil\u202c \x00 " + "가" * 10_000
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


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


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_in_a_browser_the_filters_appear_and_the_script_is_allowed_to_run(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(page(TORN, HOSTILE), encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    flags += ["--disable-component-update", "--disable-sync", f"--user-data-dir={tmp_path / 'profile'}", "--enable-logging=stderr", "--v=0"]
    done = subprocess.run([str(CHROMIUM), *flags, "--dump-dom", file.as_uri()], capture_output=True, text=True, timeout=120, check=False)
    assert re.search(r'<output id="shown"[^>]*>1 / 1</output>', done.stdout)
    assert '<form id="filters" aria-label' in done.stdout
    assert "CONSOLE" not in done.stderr
