"""The claims of articles with what alignment needs to know of their surroundings, neighbours included."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise

from factcheck.align.ahead import lies_ahead
from factcheck.align.around import Around, around_of
from factcheck.align.cells import bounds, tokens
from factcheck.align.persons import person_of
from factcheck.align.said import Said, family_of, key_of
from factcheck.grammar.language import language
from factcheck.grammar.phrases import Phrases, phrases
from factcheck.grammar.polled import is_sample
from factcheck.semantics.scores import sides
from factcheck.types import Article, Claim, Mention, Ref
from factcheck.wording.asof import as_of

QUOTE = re.compile(r"\s[\"“](?=\w)|\s?“(?=\w)")  # opened behind an hour: it is that of telling
BRACKET = re.compile(r"[^()（）\n]{0,6}[(（][^()（）\d\n]{0,8}")
BLOCS = frozenset({"ASEAN", "European Union"})  # that stand where countries do: exports to ASEAN
OVER_REACH = 4  # code points from a length of time to what was counted in it
BRACKET_REACH = 16
DECIDED_REACH = 16  # code points beside a score: a 3-1 win; 시리즈 전적 3-1
COUPLE_REACH, COUPLE_FAR = 16, 60  # code points between two names told together, and between them and their figure
MOST_IN_ROW = 60  # figures of one unit in one sentence; more are a table without rows


def gather(articles: Sequence[Article], partial: Callable[[Mention], Hashable | None] | None = None) -> list[Said]:
    """The comparable claims of some articles in order of place.

    Unread figures are left out, except those that `partial` gives a key.
    """
    out: list[Said] = []
    for index, article in enumerate(articles):
        out += _of_article(index, article, partial)
    return out


def _of_article(index: int, article: Article, partial: Callable[[Mention], Hashable | None] | None) -> list[Said]:
    text, wordings = article.document.text, phrases(language(article.document.lang).code, "alignment")
    starts = [s.start for s in article.sentences]
    named = [n for n in article.names if n.type == "place" or n.entity in BLOCS]
    seen: dict[int, Around] = {}
    out: list[Said] = []
    for number, claim in enumerate(article.claims):
        m = article.mentions[claim.mention]
        key = (key_of(m) if m.resolved else None) or (partial(m) if partial is not None else None)
        if key is None:
            continue
        s = max(0, bisect_left(starts, m.start + 1) - 1)
        around = seen.get(s) or seen.setdefault(s, around_of(article, s, named, wordings["column_break"]))
        said = _of_claim(Ref(index, number), article, claim, s, key, around)
        if out:
            _set_behind(said, out[-1].mention, text, wordings)
        out.append(said)
    _link(out)
    _set_article(out)
    _set_decided(out, article)
    _set_cells(out, article, wordings)
    _set_joint(out, article, wordings)
    return out


def _of_claim(ref: Ref, article: Article, claim: Claim, sentence: int, key: Hashable, around: Around) -> Said:
    m, document = article.mentions[claim.mention], article.document
    return Said(
        ref,
        m,
        claim,
        sentence,
        family_of(m),
        key,
        max(1, m.digits),
        around.left(m),
        around.right(m),
        around.rest(m),
        m.in_headline or (article.sentences[sentence].role in ("headline", "subhead") if article.sentences else False),
        document.lang,
        language(document.lang).head_final,
        document.dateline.day,
        polled=m.unit == "person" and is_sample(m, document.text, language(document.lang).code),
        counted=m.kind == "time" and (as_of(m, document) or QUOTE.match(document.text, m.end) is not None),
        tabled=around.row is not None,
        named_by=around.head(),
        nameless=around.nameless,
        ahead=m.kind == "time" and lies_ahead(m, claim.sentence.end, document),
        places=around.named(m),
        person=person_of(document.text, m, document.lang),
    )


def _set_behind(said: Said, before: Mention, text: str, wordings: Phrases) -> None:
    """What a figure is to the one before it: the same in brackets, or what adds up over that length of time."""
    m = said.mention
    if m.start - before.end <= BRACKET_REACH:
        said.bracketed = BRACKET.fullmatch(text, before.end, m.start) is not None
    if before.kind == "duration" and m.start - before.end <= OVER_REACH:
        said.over_days = wordings["over_before"].search(text, before.end - 1, m.start) is not None


def _set_decided(claims: list[Said], article: Article) -> None:
    """Of scores, which decided a match: by the words before one or right behind it, or where verbs close a clause, behind it."""
    text, scores = article.document.text, [c for c in claims if sides(c.mention) is not None]
    for before, said, after in zip([None, *scores], scores, [*scores[1:], None], strict=False):
        sentence, m, wordings = said.claim.sentence, said.mention, phrases(language(said.lang).code, "sport")
        start = max(sentence.start, before.mention.end if before else 0)
        end = min(sentence.end, after.mention.start if after else sentence.end)
        if said.head_final:  # 결정전 6차전에서 7-6으로 눌렀다: what stands between the score and its verb, and right before the score
            found = wordings["decided"].search(text, m.end, end)
            start, end = max(start, m.start - DECIDED_REACH), found.end() if found else end
        else:
            found = wordings["decided"].search(text, start, min(end, m.end + DECIDED_REACH))
        said.decided = found is not None and wordings["series"].search(text, start, end) is None
        if said.decided:
            said.key = "score", sides(m)  # elsewhere one side may be told alone: seven voted for, by 7-2


def _set_joint(claims: list[Said], article: Article, wordings: Phrases) -> None:
    text, names, couple = article.document.text, article.names, wordings["couple"]
    couples = [
        (a, b)
        for a, b in pairwise(names)
        if 0 < b.start - a.end <= COUPLE_REACH and a.entity != b.entity and couple.fullmatch(text, a.end, b.start)
    ]
    for a, b in couples:
        for said in claims:
            span, at = said.claim.sentence, said.mention.start
            if span.start <= a.start and b.end <= span.end and not said.claim.label:
                nearest = min((n for n in names if span.start <= n.start < span.end), key=lambda n: abs(n.start - at))
                if nearest in (a, b) and abs(nearest.start - at) <= COUPLE_FAR:
                    said.joint = frozenset((a.entity, b.entity))


def _link(claims: list[Said]) -> None:
    """Set neighbours and ranks within one article."""
    for before, after in pairwise(claims):
        before.next, after.previous = after, before
    for row in _rows(claims):
        for at, said in enumerate(row):
            said.rank = (at, len(row))


def _set_article(claims: list[Said]) -> None:
    """What all claims of one article have: one another, and what its headline names."""
    headed = frozenset(place for said in claims if said.headline for place in said.places)
    for said in claims:
        said.together, said.headed = claims, headed


def _rows(claims: list[Said]) -> list[list[Said]]:
    """The claims of one unit in one sentence, for every unit and sentence."""
    rows: dict[tuple[int, str, str | None], list[Said]] = {}
    for said in claims:
        unit = said.mention.unit if said.family == "count" else None
        rows.setdefault((said.sentence, said.family, unit), []).append(said)
    return list(rows.values())


def _set_cells(claims: list[Said], article: Article, wordings: Phrases) -> None:
    text, entry_break, dealt = article.document.text, wordings["entry_break"], wordings["dealt"]
    by_sentence: dict[int, list[Said]] = {}
    for said in claims:
        by_sentence.setdefault(said.sentence, []).append(said)
    for row in _rows(claims):
        if len(row) > MOST_IN_ROW:
            continue
        beside = by_sentence[row[0].sentence]
        sentence = article.sentences[row[0].sentence] if article.sentences else None
        start, end = (sentence.start, sentence.end) if sentence else (0, len(text))
        places = [(c.mention.start, c.mention.end) for c in row]
        others = [(c.mention.start, c.mention.end, c.key) for c in beside if c not in row][:MOST_IN_ROW]
        cells = bounds(text, start, max(end, places[-1][1]), places, entry_break)
        for said, (a, b), place in zip(row, cells, places, strict=True):
            said.cell = tokens(text, a, b, place, others)
            said.dealt = len(row) > 1 and dealt.search(text, start, places[-1][0]) is not None
