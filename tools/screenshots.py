"""The README's pictures, taken in Chromium: the terminal report and the HTML page of seeds/, wide and on a phone.

python tools/screenshots.py [OUT]
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any

from chromium import chromium, launched
from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from factcheck.checker import Checker
from factcheck.report import html, terminal
from factcheck.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
RULES = ("FC101", "FC111")  # as many findings as fit a picture
CONFLICT = ".finding[data-type=cross_conflict]"
WIDTH = 92  # cells
PAPER = TerminalTheme(
    (250, 249, 246),
    (29, 28, 26),
    [(29, 28, 26), (163, 58, 0), (30, 110, 60), (119, 85, 0), (11, 79, 138), (110, 50, 120), (0, 105, 120), (120, 118, 112)],
)
PAGE = """<!doctype html><meta charset="utf-8"><style>
body{{margin:0;background:#fff}} pre{{margin:0;padding:20px 24px;display:inline-block;background:{background};color:{foreground};
border:1px solid #dedad1;border-radius:10px;font:15px/1.5 "DejaVu Sans Mono","Liberation Mono","Noto Sans CJK KR",monospace}}
i{{display:inline-block;font-style:normal;text-align:center;text-decoration:inherit}}
.w{{font-size:1.14em;line-height:1;width:calc(2ch/1.14)}} .n{{width:1ch}}
{stylesheet}</style><pre>{code}</pre>"""
VIEWS = {
    "page.png": {"viewport": {"width": 1280, "height": 1000}, "color_scheme": "light"},
    "page-dark.png": {"viewport": {"width": 1280, "height": 1000}, "color_scheme": "dark"},
    "side-by-side.png": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light"},
    "phone.png": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light", "device_scale_factor": 2},
}


def terminal_page(lang: str) -> str:
    """What the terminal shows of a few rules on seeds/, as a page on which every character has its cells."""
    settings = Settings(lang=lang, select=RULES)
    console = Console(
        record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor", highlight=False, emoji=False
    )
    console.print(Text(f"$ factcheck check seeds/ --select {','.join(RULES)}\n", style="dim"))
    terminal.render(Checker(settings=settings).check([Path("seeds")]), settings, console)
    page = console.export_html(theme=PAPER, code_format=PAGE)
    head, tag, body = page.partition("<pre>")
    return head + tag + re.sub(r"&#?\w+;|[^\x00-\x7f]", _celled, body)


def _celled(match: re.Match[str]) -> str:
    """A character that fonts make wider or narrower than a terminal does, in a box of its cells."""
    wide = cell_len(unescape(match[0])) == 2
    return f'<i class="{"w" if wide else "n"}">{match[0]}</i>'


def browser_pictures(out: Path) -> None:
    """The terminal in both languages, and the page of seeds/."""
    settings = Settings(lang="ko")
    with tempfile.TemporaryDirectory() as folder, launched() as browser:
        for lang in ("ko", "en"):
            shell = browser.new_page(device_scale_factor=2)
            shell.set_content(terminal_page(lang))
            shell.locator("pre").screenshot(path=out / f"terminal-{lang}.png")
        page_file = Path(folder) / "report.html"
        page_file.write_bytes(html.write(Checker(settings=settings).check([Path("seeds")]), settings))
        for name, view in VIEWS.items():
            context = browser.new_context(**view)
            page: Any = context.new_page()
            page.goto(page_file.as_uri())
            if name.startswith("side"):
                page.click(f"{CONFLICT} .side")
            else:
                page.evaluate(f"document.querySelector('{CONFLICT}').scrollIntoView({{behavior: 'instant'}})")
            page.screenshot(path=out / name)
            context.close()


def main(out: str = str(PICTURES)) -> None:
    """Take them all."""
    os.chdir(ROOT)
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    if chromium() is None:
        sys.exit("no Chromium on this machine; on Debian: apt-get install chromium fonts-noto-cjk")
    browser_pictures(folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
