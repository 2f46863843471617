"""Mentions of a sentence to claims: what each figure is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.extract.context.attribute import attribute_of, head_words
from factcheck.extract.context.label import labels_of
from factcheck.extract.context.modality import modality_of
from factcheck.extract.context.period import Periods
from factcheck.extract.context.role import role_of
from factcheck.extract.context.sentence import Context, Quotes
from factcheck.extract.context.witness import witness_of
from factcheck.grammar.lexicon import Hit, lexicon
from factcheck.semantics.apart import periodic
from factcheck.types import Claim, Document, Mention, Name, Sentence, Span

_MAX_ENTITIES = 6


def make_claims(
    document: Document, sentences: list[Sentence], mentions: list[Mention], names: list[Name], hits: list[Hit] | None = None
) -> list[Claim]:
    """One claim per mention, in the order of the mentions."""
    if not mentions:
        return []
    words = lexicon(document.lang or "en")
    if hits is None:
        hits = words.hits(document.text)
    topic = _topic(document, names)
    quotes, periods = Quotes(document.text), Periods()
    out: list[Claim] = []
    m = h = n = 0
    for sentence in sentences:
        if m >= len(mentions):
            break
        first = m
        while m < len(mentions) and mentions[m].start < sentence.end:
            m += 1
        if m == first:
            continue
        h = _skip(hits, h, sentence.start)
        n = _skip(names, n, sentence.start)
        context = Context(
            document.text,
            sentence,
            mentions[first:m],
            hits[h : _skip(hits, h, sentence.end)],
            names[n : _skip(names, n, sentence.end)],
            words,
            quotes,
        )
        out += _claims_of(context, first, topic, periods)
    out += [Claim(i, Span(x.start, x.end)) for i, x in enumerate(mentions[m:], m)]
    return out


def _claims_of(context: Context, first: int, topic: tuple[str, ...], periods: Periods) -> list[Claim]:
    span = Span(context.start, context.end)
    attributes = [attribute_of(context, i) for i in range(len(context.mentions))]
    times = periods.of(context, [a is not None and a.id in periodic() for a in attributes])
    labels = labels_of(context)
    speaker, source = witness_of(context)
    scope = context.hits_of("scope")
    stands_in = context.has("company", "both")
    out = []
    for i, mention in enumerate(context.mentions):
        attribute = attributes[i]
        head = head_words(context, mention)
        when = times[i]
        claim = Claim(
            first + i,
            span,
            _entities(context, mention, topic, stands_in),
            attribute.id if attribute else head[0] if head and not mention.temporal else None,
            head,
            labels[i],
            role_of(context, i),
            _scope(context, mention, scope, labels[i]) if scope else (),
            when.period,
            when.as_of,
            when.inherited,
            modality_of(context, mention),
            speaker,
            source,
        )
        out.append(claim)
    return out


def _entities(context: Context, mention: Mention, topic: tuple[str, ...], stands_in: bool) -> tuple[str, ...]:
    """The names of the sentence, nearest first, clause breaks counted; the article's topic where it has none."""
    ranked = context.names
    if not ranked:
        return topic[:1]
    if len(ranked) > 1:
        at = mention.start
        ranked = sorted(ranked, key=lambda n: (context.crossed(min(n.start, at), max(n.start, at)), abs(n.start - at)))
    found = dict.fromkeys(n.entity for n in ranked)
    if stands_in and topic:
        found[topic[0]] = None
    return tuple(found)[:_MAX_ENTITIES]


def _scope(context: Context, mention: Mention, scope: Sequence[Hit], label: str | None) -> tuple[str, ...]:
    """The scope words of the figure's clause, group:member, each group once (that of its list label, else the nearest)."""
    start, end = context.clause(mention.start)
    found: dict[str, tuple[int, str]] = {}
    for hit in scope:
        if start <= hit.start < end:
            dealt = label is not None and context.text[hit.start : hit.end] in label  # 중상자와 경상자는 각각 36명과 96명
            gap = -1 if dealt else abs(hit.start - mention.start)
            group = hit.id.partition(":")[0]
            if group not in found or gap < found[group][0]:
                found[group] = (gap, hit.id)
    return tuple(sorted(i for _, i in found.values()))


def _topic(document: Document, names: list[Name]) -> tuple[str, ...]:
    """The entities the article is about: named in the headline or first lines and often, organisations and persons first."""
    counts: Counter[str] = Counter()
    opening = document.headline_span.end if document.headline_span else min(200, len(document.text))
    for name in names:
        if (
            name.surface.endswith(("신문", "일보", "뉴스", "통신", "방송", "기자", "경제"))
            or document.text[name.end : name.end + 3] == " 기자"
        ):
            continue  # the outlet and its reporter are not what the article is about
        weight = 3 if name.type in ("organisation", "person", "product") else 1
        counts[name.entity] += weight * (3 if name.start < opening else 1)
    return tuple(entity for entity, _ in counts.most_common(3))


def _skip(spans: list[Hit] | list[Name], at: int, offset: int) -> int:
    while at < len(spans) and spans[at].start < offset:
        at += 1
    return at
