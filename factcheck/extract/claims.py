"""Mentions of a sentence to claims: what each figure is about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

from factcheck.extract.context.attribute import attributes_of, heads_of
from factcheck.extract.context.clauses import clause_breaks
from factcheck.extract.context.label import labels_of
from factcheck.extract.context.modality import modalities_of
from factcheck.extract.context.period import Periods
from factcheck.extract.context.role import roles_of
from factcheck.extract.context.sentence import Context, Laid, Quotes, outside
from factcheck.extract.context.witness import witness_of
from factcheck.extract.steps import Steps
from factcheck.extract.tokens import Tokens
from factcheck.grammar.language import language
from factcheck.grammar.lexicon import Hit, lexicon
from factcheck.grammar.phrases import Phrases, phrases
from factcheck.semantics.apart import periodic
from factcheck.types import TEMPORAL, Claim, Document, Mention, Name, Sentence, Span

_PARTS = {";": 3}  # how many commas break a sentence as much: "Harlow 50.9%, or 6.9 million votes; Denton 48.5%"
_MAX_ENTITIES = 6
_AGAINST, _LEAD = "against:", 24  # the scope of what a change is told against, and the characters before a time in which that is said
_CHANGES = frozenset({"percent", "percentage_point"})
_Found = TypeVar("_Found", Hit, Name)


def claim_steps(
    document: Document, sentences: list[Sentence], mentions: list[Mention], names: list[Name], tokens: Tokens, hits: list[Hit]
) -> Steps[list[Claim]]:
    """One claim per mention, in the order of the mentions; of the words of the document, `hits` are those known."""
    if not mentions:
        return []
    words = lexicon(document.lang or "en")
    text = document.text
    said = phrases(words.lang, "claims")
    breaks = clause_breaks(text, [(m.start, m.end) for m in mentions], words)
    head_final = language(words.lang).head_final
    laid = Laid(text, words, said, tokens, breaks, Quotes(text), head_final, _by_family_name(names) if head_final else {})
    apart = sorted([*outside(hits, mentions), *_bases(text, mentions, hits, said)])
    hit_starts, name_starts = [h.start for h in apart], [n.start for n in names]
    contexts: list[Context] = []
    yield
    m = 0
    for sentence in sentences:
        if m >= len(mentions):
            break
        start, end, _ = sentence
        first = m
        while m < len(mentions) and mentions[m].start < end:
            m += 1
        if m > first:
            within = _within(apart, hit_starts, start, end), _within(names, name_starts, start, end)
            contexts.append(Context(laid, sentence, mentions[first:m], *within))
    yield
    out = yield from _claims(contexts, _topic(document, names, said))
    return out + [Claim(i, Span(x.start, x.end)) for i, x in enumerate(mentions[m:], m)]


def _claims(contexts: list[Context], topic: tuple[str, ...]) -> Steps[list[Claim]]:
    """The claims of all sentences. Each question is put to one sentence after another before the next is."""
    attributes = [attributes_of(c) for c in contexts]
    yield
    periods, lasting = Periods(), periodic()
    times = [periods.of(c, [a is not None and a.id in lasting for a in found]) for c, found in zip(contexts, attributes, strict=True)]
    yield
    heads = [heads_of(c) for c in contexts]
    yield
    labels = [labels_of(c) for c in contexts]
    yield
    scopes = [_scopes(c, found) for c, found in zip(contexts, labels, strict=True)]
    yield
    roles = [roles_of(c) for c in contexts]
    yield
    modalities = [modalities_of(c) for c in contexts]
    witnesses = [witness_of(c) for c in contexts]
    yield
    entities = [_entities(c, topic) for c in contexts]
    yield
    out: list[Claim] = []
    for k, context in enumerate(contexts):
        span = Span(context.start, context.end)
        speaker, source = witnesses[k]
        columns = zip(
            context.temporal,
            entities[k],
            attributes[k],
            heads[k],
            labels[k],
            roles[k],
            scopes[k],
            times[k],
            modalities[k],
            strict=True,
        )
        for temporal, names, attribute, head, label, role, scope, (period, as_of, inherited), modality in columns:
            concept = attribute.id if attribute else head[0] if head and not temporal else None
            claim = Claim(len(out), span, names, concept, head, label, role, scope, period, as_of, inherited, modality, speaker, source)
            out.append(claim)
    return out


def _by_family_name(names: list[Name]) -> dict[str, str]:
    """The persons of an article by the first syllable of their name, those left out that share it with another."""
    people = {n.entity for n in names if n.type == "person"}
    told = Counter(name[0] for name in people)
    return {name[0]: name for name in people if told[name[0]] == 1}


def _entities(context: Context, topic: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The names of the sentence, nearest first, clause breaks counted, a semicolon for more; the article's topic where it has none."""
    names = context.names
    if not names:
        return [topic[:1]] * len(context.mentions)
    standing_in = topic[:1] if topic and context.has("company", "both") else ()
    text = context.text
    breaks = [at for at in context.breaks for _ in range(_PARTS.get(text[at], 1))]
    placed = [(bisect_left(breaks, n.start), n.start, n.entity) for n in names]
    out = []
    for mention in context.mentions:
        at = mention.start
        clause = bisect_left(breaks, at)
        ranked = sorted([(abs(c - clause), abs(start - at), start, entity) for c, start, entity in placed])
        out.append(tuple(dict.fromkeys([*[entity for _, _, _, entity in ranked], *standing_in]))[:_MAX_ENTITIES])
    return out


def _bases(text: str, mentions: Sequence[Mention], hits: Sequence[Hit], said: Phrases) -> list[Hit]:
    """The words of times that a change is told against, as hits of a kind of their own: "up 15% from the previous quarter"."""
    against = [h for h in hits if h.id.startswith(_AGAINST) and h.kind == "scope"]
    if not against:
        return []
    starts = [m.start for m in mentions]
    out = []
    for hit in against:
        m = mentions[bisect_right(starts, hit.end) - 1]
        lead = text[max(0, m.start - _LEAD) : m.start]
        if m.start <= hit.start < m.end and m.kind in TEMPORAL and said["compared_before"].search(lead):
            out.append(hit._replace(kind="base"))
    return out


def _scopes(context: Context, labels: list[str | None]) -> list[tuple[str, ...]]:
    """The scope words of each figure's clause, group:member, each group once (that of its list label, else the nearest)."""
    hits, bases = context.hits_of("scope"), context.hits_of("base")
    if not hits and not bases:
        return [()] * len(labels)
    changes = [*hits, *bases]
    columns = zip(context.mentions, context.clauses, labels, strict=True)
    return [_scope(context, changes if m.kind in _CHANGES else hits, m.start, clause, label) for m, clause, label in columns]


def _scope(context: Context, hits: Sequence[Hit], at: int, clause: tuple[int, int], label: str | None) -> tuple[str, ...]:
    start, end = clause
    found: dict[str, tuple[int, str]] = {}
    for hit in hits:
        if start <= hit.start < end:
            dealt = label is not None and context.text[hit.start : hit.end] in label  # 중상자와 경상자는 각각 36명과 96명
            gap = -1 if dealt else abs(hit.start - at)
            group = hit.id.partition(":")[0]
            if group not in found or gap < found[group][0]:
                found[group] = (gap, hit.id)
    return tuple(sorted(i for _, i in found.values()))


def _topic(document: Document, names: list[Name], said: Phrases) -> tuple[str, ...]:
    """The entities the article is about: named in the headline or first lines and often, organisations and persons first."""
    counts: Counter[str] = Counter()
    outlet, reporter = said.words("outlet_ends"), said["reporter_after"]
    opening = document.headline_span.end if document.headline_span else min(200, len(document.text))
    for name in names:
        if name.surface.endswith(outlet) or reporter.match(document.text, name.end):
            continue  # the outlet and its reporter are not what the article is about
        weight = 3 if name.type in ("organisation", "person", "product") else 1
        counts[name.entity] += weight * (3 if name.start < opening else 1)
    return tuple(entity for entity, _ in counts.most_common(3))


def _within(spans: list[_Found], starts: list[int], start: int, end: int) -> list[_Found]:
    """The known words or names that begin in a sentence; `starts` are where they do."""
    first = bisect_left(starts, start)
    return spans[first : bisect_left(starts, end, first)]
