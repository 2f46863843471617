"""HTML in tokens that know their places: a single linear pass that no broken page can stop."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

# Possessive, so that a page of quotes and no end cannot make it try again.
_TAG = re.compile(r"""<(/?)([A-Za-z][A-Za-z0-9:-]*+)((?:[^>"']++|"[^"]*+"|'[^']*+')*+)>""")
_LOOSE = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)")  # a quote is not closed: the tag ends at the next '>' as far as anyone can tell
_ATTRIBUTE = re.compile(r"""([A-Za-z_:@][\w:.@-]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>=]++)))?""")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style", "textarea", "title", "noscript", "template")
}
MAX_ATTRIBUTES = 64


class Token(NamedTuple):
    """A piece of a page. kind: text, open, close, comment, raw (script and the like; `name` is its tag)."""

    kind: str
    name: str
    start: int
    end: int
    attributes: str = ""  # as written
    inside: tuple[int, int] = (0, 0)  # raw and comment: where the content stands


def tokens(source: str) -> Iterator[Token]:
    """The tokens of a page in order; anything that is no tag is text."""
    at, length = 0, len(source)
    last = source.rfind(">")
    text_from = 0
    while True:
        at = source.find("<", at)
        if at < 0 or at > last:
            break
        follow = source[at + 1 : at + 2]
        if follow == "!" or follow == "?":
            if text_from < at:
                yield Token("text", "", text_from, at)
            end, inside = _declaration(source, at, length)
            if inside is not None:
                yield Token("comment", "", at, end, "", inside)
            at = text_from = end
            continue
        if not (follow == "/" or ("a" <= follow.lower() <= "z")):
            at += 1
            continue
        tag = _tag(source, at)
        if tag is None:
            at += 1
            continue
        if text_from < at:
            yield Token("text", "", text_from, at)
        yield tag
        at = text_from = tag.end
    if text_from < length:
        yield Token("text", "", text_from, length)


def _tag(source: str, at: int) -> Token | None:
    """The tag that begins at a place, with what it holds where that is raw; None where it is none."""
    match = _TAG.match(source, at)
    if match:
        slash, name, written, end = match[1], match[2].lower(), match[3], match.end()
    else:
        loose = _LOOSE.match(source, at)
        if not loose:
            return None
        slash, name, written, end = loose[1], loose[2].lower(), "", source.find(">", at) + 1
    if slash:
        return Token("close", name, at, end)
    if name not in _RAW or written.endswith("/"):
        return Token("open", name, at, end, written)
    closing = _RAW[name].search(source, end)
    stop = closing.start() if closing else len(source)
    after = (source.find(">", stop) + 1 if closing else 0) or len(source)
    return Token("raw", name, at, after, written, (end, stop))


def _declaration(source: str, at: int, length: int) -> tuple[int, tuple[int, int] | None]:
    if source.startswith("<!--", at):
        end = source.find("-->", at + 4)
        return (end + 3, (at + 4, end)) if end >= 0 else (length, None)
    if source.startswith("<![CDATA[", at):
        return at + 9, None  # its text is text
    end = source.find(">", at)
    return (end + 1 if end >= 0 else length), None


def attributes(written: str) -> dict[str, str]:
    """Attribute names (lower case) and their values with entities resolved."""
    out: dict[str, str] = {}
    for i, match in enumerate(_ATTRIBUTE.finditer(written)):
        if i >= MAX_ATTRIBUTES:
            break
        value = match[2] if match[2] is not None else match[3] if match[3] is not None else match[4] or ""
        out.setdefault(match[1].lower(), html.unescape(value) if "&" in value else value)
    return out
