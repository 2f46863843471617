"""Names in the text: people, organisations, places, products."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from itertools import compress
from operator import itemgetter

from factcheck.extract.naming.brackets import introductions
from factcheck.extract.naming.english import capitalised
from factcheck.extract.naming.foreign import transliterations
from factcheck.extract.naming.korean import persons, told_by_ending
from factcheck.extract.steps import Steps
from factcheck.extract.tokens import NAMED, Tokens
from factcheck.grammar.language import is_hangul, language
from factcheck.grammar.lexicon import Hit, Lexicon, lexicon
from factcheck.types import Document, Mention, Name

_START, _END = itemgetter(0), itemgetter(1)
_NOWHERE = (sys.maxsize, sys.maxsize)  # a mention behind the last
_VERSION = re.compile(r"-?\d{1,4}(?![\d.,])")


def name_steps(document: Document, mentions: list[Mention], tokens: Tokens, hits: list[Hit]) -> Steps[list[Name]]:
    """The names of the text in order, with their canonical entity; none overlapping another."""
    text = document.text
    words = lexicon(document.lang or "en")
    known: list[Name] = []
    titles: list[Hit] = []
    for hit in hits:
        start, end, kind, entity = hit
        if kind == "name":
            known.append(Name(start, end, text[start:end], entity, words.types[entity]))
        elif kind == "title":
            titles.append(hit)
    if not language(words.lang).has_case:
        named = [*map(itemgetter(NAMED), tokens.words)]
        told = told_by_ending(compress(zip(tokens.starts, tokens.ends, named, strict=True), named))
        organisations = {n.end: n for n in [*told, *known] if n.type in ("organisation", "other", "place")}
        yield
        people = persons(text, titles, organisations, words)
        yield
        proposals = [*known, *people, *transliterations(words.lang).full_names(text), *told]
    else:
        proposals = [*known, *capitalised(text)]
    yield
    names = _without_overlap(proposals, {(m.start, m.end) for m in mentions})
    names = _with_introduced(text, names, words)
    return _with_short_forms(text, names, words)


def _without_overlap(proposals: Iterable[Name], taken: set[tuple[int, int]]) -> list[Name]:
    """The longest of those that overlap, a known name before a guessed one; nothing inside a mention."""
    out: list[Name] = []
    mentions = iter(sorted(taken))
    low, high = next(mentions, _NOWHERE)
    done = 0
    for name in _in_order(proposals):
        start, end, _, _, _ = name
        while high <= start:
            low, high = next(mentions, _NOWHERE)
        if start >= done and end <= low:
            out.append(name)
            done = end
    return out


def _in_order(proposals: Iterable[Name]) -> list[Name]:
    """As they stand; of those that begin at one place the longest first, of those a known one before a guessed one."""
    proposals = list(proposals)
    out = [n for n in proposals if n.entity != n.surface] + [n for n in proposals if n.entity == n.surface]
    out.sort(key=_END, reverse=True)
    out.sort(key=_START)
    return out


def _with_introduced(text: str, names: list[Name], words: Lexicon) -> list[Name]:
    """Names plus every later use of an abbreviation that a bracket introduced."""
    if "(" not in text:
        return names
    aliases: dict[str, tuple[str, str]] = {}
    introduced = [*introductions(text)]
    entity_at = {n.start: n for n in names} if introduced else {}
    for found in introduced:
        if found.short in words.generic or found.long in words.generic:
            continue  # 최고경영자(CEO), 인공지능(AI) are words
        long = next((n for n in (entity_at.get(found.start),) if n and n.end >= found.end), None)
        short = entity_at.get(found.short_start)
        known_short = short is not None and short.entity in words.types
        if long is not None and long.entity in words.types:
            entity, kind = long.entity, long.type
        elif known_short and short is not None:
            entity, kind = short.entity, short.type
        else:
            entity, kind = found.long, long.type if long is not None else "other"
        aliases[found.short] = aliases.get(found.short) or (entity, kind)
        aliases[found.long] = aliases.get(found.long) or (entity, kind)
    if not aliases:
        return names
    folded = [n._replace(entity=aliases[n.surface][0], type=aliases[n.surface][1]) if n.surface in aliases else n for n in names]
    return _add_uses(text, folded, aliases, words)


def _with_short_forms(text: str, names: list[Name], words: Lexicon) -> list[Name]:
    """Names plus later uses of a person's family name alone, folded into the full name."""
    if not any(n.type == "person" for n in names):
        return names
    separator = " "
    full: dict[str, str] = {}
    for n in names:
        if n.type == "person" and separator in n.surface:
            full.setdefault(n.surface.rsplit(separator, 1)[-1], n.entity)
            full.setdefault(n.surface, n.entity)
    korean = {n.surface[0]: n.entity for n in names if n.type == "person" and len(n.surface) == 3 and is_hangul(n.surface[0])}
    out = []
    for n in names:
        if n.surface in full:
            n = n._replace(entity=full[n.surface], type="person")
        elif n.type == "person" and len(n.surface) == 1 and n.surface in korean:
            n = n._replace(entity=korean[n.surface])
        out.append(n)
    last_names = {short: (entity, "person") for short, entity in full.items() if " " not in short and len(short) > 1}
    return _add_uses(text, out, last_names, words) if last_names else out


def _add_uses(text: str, names: list[Name], aliases: dict[str, tuple[str, str]], words: Lexicon) -> list[Name]:
    """Names with every further standing of the aliases as whole words (with a particle in Korean)."""
    taken = {n.start: n.end for n in names}
    extra: list[Name] = []
    for surface, (entity, kind) in aliases.items():
        at = text.find(surface)
        while at >= 0:
            end = at + len(surface)
            if at not in taken and _whole(text, at, end, words):
                extra.append(Name(at, end, surface, entity, kind))
            at = text.find(surface, end)
    if not extra:
        return names
    return _without_overlap([*names, *extra], set())


def _whole(text: str, start: int, end: int, words: Lexicon) -> bool:
    if start and text[start - 1].isalnum():
        return False
    run = end
    if words.particles.roles and (version := _VERSION.match(text, end)):
        run = end = version.end()  # 그록3는, 그록-1을
    while run < len(text) and text[run].isalnum():
        run += 1
    return run == end or words.particles.role(text[end:run]) is not None
