"""Which two figures around a cued one it can have been worked out from."""

from __future__ import annotations

from decimal import Decimal

from factcheck.check.arith.operand import family
from factcheck.check.arith.page import Page
from factcheck.check.arith.structure import Match
from factcheck.semantics.figure import comparable
from factcheck.types import Mention

LEVELS = frozenset({"money", "count", "number", "measure", "percent"})
GAMES = frozenset({"round", "match", "game"})
GAPS = frozenset({"gap_cue", "gain_cue"})
BALANCE = 12  # characters from a figure to the word that calls it a balance


def of_others(page: Page, rows: list[int], stated: int) -> bool:
    """Whether two figures of the sentence before are told of other names than the stated one: a party's seats, another's losses."""
    sentence = page.case.sentence_at(page.number, page.mentions[stated].start)
    if any(page.case.sentence_at(page.number, page.mentions[i].start) == sentence for i in rows):
        return False
    mine = page.case.claim_of(page.number, stated)
    theirs = [c for i in rows if (c := page.case.claim_of(page.number, i)) is not None]
    named = {e for c in theirs for e in c.entities}
    return mine is not None and bool(mine.entities and named) and named.isdisjoint(mine.entities)


def only_pair(page: Page, rows: list[int], stated: int) -> list[int]:
    """Of figures in several units, the two of one unit that the stated one can be of; none where there are no two, or more."""
    kinds: dict[tuple[str, str | None], list[int]] = {}
    for i in (i for i in rows if i < stated):
        m = page.mentions[i]
        unit = m.unit
        if unit is None and not page.counters and i - 1 in rows and one_size(page.mentions[i - 1], m):
            unit = page.mentions[i - 1].unit  # "48,317 votes to 46,902 for her challenger"
        kinds.setdefault((family(m), unit), []).append(i)
    told = page.mentions[stated]
    named = [found for (_, unit), found in kinds.items() if unit == told.unit and told.kind not in ("percent", "percentage_point", "ratio")]
    pairs = [found for found in named or kinds.values() if len(found) == 2]
    return pairs[0] if len(pairs) == 1 and one_size(*(page.mentions[i] for i in pairs[0])) else []


def one_size(a: Mention, b: Mention) -> bool:
    """Whether two figures are of one kind and less than ten times apart."""
    low, high = sorted((abs(a.value or Decimal(0)), abs(b.value or Decimal(0))))
    return family(a) == family(b) and 0 < low < high < low * 10


def operand_of(page: Page, i: int, match: Match) -> bool:
    """Whether a figure can be what another was worked out from: a level of the kind that the cue asks for."""
    m = page.mentions[i]
    stated = match.one("stated")
    told = page.mentions[stated] if stated is not None else m
    timed = told.kind == m.kind == "duration"
    if not (timed or m.kind in LEVELS) or m.value is None or not m.resolved or m.qualifier not in ("exact", "about"):
        return False
    if i in {j for roles in match.roles.values() for j in roles}:
        return False
    claim = page.case.claim_of(page.number, i)
    if (claim is not None and claim.role == "delta") or page.phrases("changes")["by_before"].search(
        page.text[max(0, m.start - 8) : m.start]
    ):
        return False  # a change or a gap itself
    if match.relation in GAPS and i in page.gaps:
        return False  # the lead overnight
    if match.relation in GAPS and told.unit == m.unit and m.unit in GAMES:
        return False  # 2위와 1경기, 선두와 4경기 차: gaps themselves
    if match.relation in GAPS and page.structures.says("balance", page.text[m.end : m.end + BALANCE]):
        return False  # a balance of another: "외국인은 446억 원을 순매도하고 기관은 109억 원을 순매수했다"
    if match.relation in GAPS and page.phrases("changes")["all_before"].search(page.text[max(0, m.start - 14) : m.start]):
        return False  # "of the 650 seats": not what one side has or had
    if page.phrases("sums")["sized_kind"].match(page.text, m.start):
        return False  # 1인 가구 비중은 36.4%: what is counted, not how many
    if m.surface.isalpha() and m.kind in ("count", "number"):
        return False  # "두 사람", "both": who is compared, not what
    if told.kind == "percentage_point":
        return m.kind == "percent"
    if told.unit == "point" and m.kind == "percent":
        return True
    return m.kind != "percent" if told.kind in ("percent", "ratio") else comparable(m, told) or (told.unit == "point" and m.unit is None)


def closed(page: Page, rows: list[int], stated: int, here: list[int], mixed: bool) -> bool:
    """Whether two figures are of one kind, with no other time named between them and the stated one, and no other rate beside it."""
    a, b = (page.mentions[i] for i in rows)
    alike = a.unit == b.unit or (not page.counters and None in (a.unit, b.unit)) or (mixed and family(a) == "count")
    if family(a) != family(b) or not alike:
        return False
    if not page.together(*rows) and any(page.mentions[i].kind == "date" and page.together(i, rows[1]) for i in range(rows[0] + 1, rows[1])):
        return False  # 1972: a majority of 12,696. 1979: one of 6,171 turned into a lead of 8,133
    kind = page.mentions[stated].kind
    if kind in ("percent", "percentage_point", "ratio") and a.kind != kind:
        s = page.case.sentence_at(page.number, page.mentions[stated].start)
        beside = (i for i in page.case.mentions_in(page.number, s) if i != stated and not page.compared(i))
        if any(page.mentions[i].kind == kind for i in beside):
            return False  # "$30 million, or 21 percent of sales, compared with $58 million, or 32 percent"
        behind = [i + 1 for i in rows if i + 1 < len(page.mentions) and page.together(i, i + 1)]
        if any(i != stated and page.mentions[i].kind == kind for i in behind):
            return False  # "6만 표를 얻어 득표율 55.7%. 박 후보는 4만 표로 41.3%의 득표율": each has a share of its own
    last = max(rows)
    if last < stated:
        return not any(page.mentions[i].kind == "date" for i in range(last + 1, stated))
    return len(here) >= 2
