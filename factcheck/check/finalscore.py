"""The score of a match that a headline and the body tell otherwise: a win by 3-1, and by 3-2."""

from __future__ import annotations

from factcheck.check.alike import HEADS
from factcheck.check.case import Case
from factcheck.grammar.phrases import phrases
from factcheck.semantics.scores import one_side_apart, sides


def other_score(case: Case, a: int) -> tuple[int, int] | None:
    """The headline's only score and the first of the body, alone in its sentence, of a decided match, where one side differs.

    None where the body gives the headline's score as well, be it of a half or a set, and where a series is told of.
    """
    article, said = case.articles[a], phrases(case.lang_of(a), "sport")
    roles = {i: article.document.role_at(m.start) for i, m in enumerate(article.mentions) if sides(m) is not None}
    heads = [i for i, role in roles.items() if role == "headline"]
    body = [i for i, role in roles.items() if role not in HEADS]
    if len(heads) != 1 or not body:
        return None
    pair = heads[0], body[0]
    told, own = (article.mentions[i] for i in pair)
    borne_out = any(sides(article.mentions[i]) == sides(told) for i in body)
    alone = not any(i in body[1:] for i in case.mentions_in(a, case.sentence_at(a, article.mentions[body[0]].start)))
    if borne_out or not alone or not one_side_apart(told, own):
        return None
    lines = [case.text(a, s.start, s.end) for s in (case.sentence_of(a, i) for i in pair)]
    decided = all(said["decided"].search(line) for line in lines)
    return pair if decided and not any(said["series"].search(line) for line in lines) else None
