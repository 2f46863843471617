"""Parts against their total, remainders and averages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.check.arith.interval_math import mean
from factcheck.check.arith.left import divided, left, told_behind
from factcheck.check.arith.operand import family, operand, plain_figure
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import FITS, NEXT_TO, SLIP, TOTAL, Reading
from factcheck.check.arith.structure import Match
from factcheck.check.arith.summed import CLOSE, MOSTLY, VOTING, fits_with_carried, parts_of, read_total, swapped_part, too_much
from factcheck.check.arith.totalbefore import carried, unsaid
from factcheck.semantics.slips import zero_inserted
from factcheck.wording.number import plain

PLAYED = frozenset({"round", "match", "game", "times"})
HALF, AROUND, NEARLY = Decimal("0.5"), Decimal("0.25"), Decimal("0.85")
TELLING_DIGITS = 2
LONG, POINTS = 3, "point"
UNTELLING = (None, "digit")  # shapes that a part left out has as well as a slip
LISTS = re.compile(r":|\s[-–—]\s")  # before what need not be a whole list
BRACKETS, LABEL = ("(", "（"), 12
LEFT_OUT = Decimal("0.01")  # of a total: what the last names of a list, not told, may come to


def totals(page: Page) -> Iterator[Reading]:
    """The readings of every stated total of an article."""
    for s, masked in page.every_sentence():
        for variant in (masked, *page.without_asides(s)):  # 찬성 8278명(73.0%), 반대 2948명
            for match in page.structures.find(variant, "total", "total_closed"):
                yield from _explicit(page, match, s)
        for match in page.structures.find(masked, "total_near", "total_weak", "total_etc", "total_placed", "total_run"):
            yield from _listed(page, match)
        for match in page.structures.find(masked, "total_added"):
            yield from _added(page, match, s)
        for match in page.structures.find(masked, "total_unsaid"):
            yield from unsaid(page, match, s)
        for match in page.structures.find(page.with_next(s), "total_next", "total_then", "total_listed"):
            yield from _listed(page, match)
        for match in page.structures.find(page.with_next(s), "total_opened"):
            yield from _explicit(page, match, s)
        for match in page.structures.find(page.with_next(s), "rest_listed"):
            yield from _rest_listed(page, match)
        for match in page.structures.find(page.with_next(s), "rest_closed"):
            yield from _rest_closed(page, match)
        for match in page.structures.find(masked, "parts_list"):
            yield from divided(page, match)
        for match in page.structures.find(masked, "total_of", "part_of", "accounts", "total_by", "rest_of"):
            for parts in _one_kind(page, parts_of(match)):
                yield from carried(page, match, s, parts)
        for match in page.structures.find(masked, "record"):
            yield from _record(page, match, s)
        for match in page.structures.find(masked, "parts_of"):
            yield from divided(page, match)
        for match in page.structures.find(page.with_next(s), "parts_all"):
            yield from divided(page, match)
        for match in page.structures.find(page.with_next(s), "left", "rest"):
            yield from left(page, match)
        for match in page.structures.find(masked, "mean"):
            yield from _mean(page, match)


def _added(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    """A total of what is added in a sentence to the last such figure of the one before: "여기에 18억원을 보태 모두 65억원"."""
    whole, parts = match.one("total"), match.roles.get("parts", ())
    if whole is None or not parts or not sentence or page.running(sentence) != page.running(sentence - 1):
        return
    before = [i for i in page.case.mentions_in(page.number, sentence - 1) if family(page.mentions[i]) == family(page.mentions[whole])]
    most = page.mentions[whole].value or Decimal(0)
    before = [i for i in before if not page.of_other_time(i, whole) and (page.mentions[i].value or Decimal(0)) < most]
    readings = [r for i in before if (r := read_total(page, (i, *parts), whole)) is not None]
    if any(r.fits for r in readings) or fits_with_carried(page, parts, whole, sentence):
        yield from (r for r in readings if r.fits)
    elif len(before) == len(readings) == 1:
        readings[0].sure = SLIP
        yield readings[0]


def _explicit(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    whole, parts = match.one("total"), match.roles.get("parts", ())
    if whole is None:
        return
    parts = _without_sizes(page, parts, whole)
    if page.structures.says("beyond", match.text) or page.compared(whole):
        return
    if _of_last(page, parts, whole):
        return
    if match.relation == "total_opened" and any(page.of_other_time(whole, i) for i in parts):
        return
    open_ended = match.relation == "total" and page.structures.says("not_total", match.text)
    mixed = ":" in match.text or _one_counter(page, (*parts, whole)) or _of_nouns(page, parts, whole)
    voting = match.relation == "total_closed" and {page.mentions[i].unit for i in (*parts, whole)} <= VOTING
    found = read_total(page, parts, whole, mixed=mixed or voting)
    above = any((page.mentions[p].value or 0) > (page.mentions[whole].value or 0) for p in parts)
    if found is None or (above and (whole < parts[0] or not (found.slip or _zero_lost(page, found)))):
        return  # a part above its whole is another slip, or no part of it
    if not found.fits and _falls_short(page, found) and _joint(page, parts):
        return  # "일병과 이병 1명": one of each
    if not found.fits and page.phrases("sums")["uncounted"].search(match.text):
        return  # "and a driver": a part without a figure
    if not found.fits and (_led_to(page, parts) or _begun(page, found, sentence) or _lacks_first(page, parts, whole)):
        return
    if not found.fits and fits_with_carried(page, parts, whole, sentence):
        found.verdict = FITS
    told = operand(page.mentions[whole])
    if match.relation == "total_opened" and told is not None and found.result < told.value * NEARLY:
        return  # 120곳에서 발생했다. 강원 30곳, 경북 25곳이다: a few of them
    if found.slip != "swap" and not found.fits and told is not None and found.result < told.value / 2 and not page.counters:
        return  # far too little: other parts stand elsewhere
    if not found.fits and page.structures.says("further", page.after(match, 60)):
        return  # "with the rest paid by": a part is left out
    if match.relation == "total_closed" and found.slip is None and told is not None and not _around(found.result, told.value):
        return  # of something that has further parts
    if not found.fits and open_ended and not too_much(page, parts, whole):
        if _closed_by_sum(page, match, found):
            found.sure = NEXT_TO
            yield found
            return
        if found.slip != "swap" or page.structures.says("counted_out", match.text):
            return  # "등", "including": further parts may stand elsewhere
        found.sure = SLIP
    yield found


def _of_last(page: Page, parts: Sequence[int], whole: int) -> bool:
    """Whether a total in brackets is that of the part before it, of a list that has another such: "총 120명, 경북대 90명(총 200명)"."""
    said = page.phrases("sums")["in_all_before"]
    in_brackets = page.text[page.mentions[parts[-1]].end :][:1] in BRACKETS and whole > parts[-1]
    return in_brackets and any(said.search(page.text, max(0, page.mentions[p].start - LABEL), page.mentions[p].start) for p in parts)


def _falls_short(page: Page, found: Reading) -> bool:
    """Whether the parts come to less than their whole."""
    return found.result < (page.mentions[found.stated].value or found.result)


def _joint(page: Page, parts: Sequence[int]) -> bool:
    """Whether one part of a list is told of two names, each of which may have so many."""
    said = page.phrases("sums")["joint_label"]
    return any(said.search(page.text, page.mentions[a].end, page.mentions[b].start) for a, b in pairwise(parts))


def _led_to(page: Page, parts: Sequence[int]) -> bool:
    """Whether one part of a list is what another was raised by: "214명을 추가 배정해 1187명"."""
    said = page.phrases("sums")["led_to"]
    return any(said.search(page.text, page.mentions[a].end, page.mentions[b].start) for a, b in pairwise(parts))


def _lacks_first(page: Page, parts: Sequence[int], whole: int) -> bool:
    """Whether a list goes on from a count by another noun: "120 people will run the full course, 300 the half and 400 the short one"."""
    first = parts[0]
    if page.counters or not first:
        return False
    before, m = page.mentions[first - 1], page.mentions[first]
    bare = all(page.mentions[p].unit is None for p in parts)
    between = page.text[before.end : m.start]
    return bare and before.kind == "count" and before.unit != page.mentions[whole].unit and between.endswith(", ") and "." not in between


def _begun(page: Page, found: Reading, sentence: int) -> bool:
    """Whether the sentence tells of a first part without a figure: "한 명을 수습한 것을 시작으로 전날 8명, 이날 4명 등 총 13명"."""
    first = min(page.mentions[i].start for i in found.inputs)
    return (
        _falls_short(page, found)
        and page.phrases("sums")["begun_with"].search(page.text, page.article.sentences[sentence].start, first) is not None
    )


def _zero_lost(page: Page, found: Reading) -> bool:
    """Whether a sum was written without a zero within it: 2,923 for 20,923."""
    told = page.mentions[found.stated].value
    return told is not None and zero_inserted(found.result, told)


def _around(result: Decimal, told: Decimal) -> bool:
    """Whether a sum comes within a quarter of the total told."""
    return bool(told) and abs(result / told - 1) <= AROUND


def _without_sizes(page: Page, parts: tuple[int, ...], whole: int) -> tuple[int, ...]:
    """The parts of a list some of whose labels are sizes, without those: "59㎡ 412가구, 84㎡ 688가구", "풀코스 1200명, 10㎞ 4500명"."""
    unit = page.mentions[whole].unit
    sizes = [p for p in parts if page.mentions[p].kind == "measure"]
    rest = tuple(p for p in parts if p not in sizes)
    before = {page.mentions[p].start - 1 for p in rest}  # where a label ends
    said, labels = page.phrases("sums")["size_before"], [page.mentions[p] for p in sizes]
    labelled = len(sizes) == len(rest) or all(m.end in before or said.search(page.text, max(0, m.start - LABEL), m.start) for m in labels)
    counted = page.mentions[whole].kind == "count" and all(page.mentions[p].unit in (unit, None) for p in rest)
    return rest if sizes and labelled and counted else parts


def _one_counter(page: Page, figures: Sequence[int]) -> bool:
    """Whether the figures are told with one general counter, whatever noun follows the last: "9개 등 모두 36개 점포"."""
    return all(page.phrases("sums")["general_counter"].match(page.mentions[i].surface) for i in figures)


def _closed_by_sum(page: Page, match: Match, found: Reading) -> bool:
    """Whether a list of labelled parts ended by "등 모두" and its total is all but complete, as such a list mostly is."""
    told = operand(page.mentions[found.stated])
    said = page.phrases("sums")
    if (
        said["list_closed"].search(match.text) is None
        or sum(map(match.text.count, said.words("list_end"))) != 1
        or page.structures.says("not_listed", match.text)
    ):
        return False
    figures = [page.mentions[i] for i in (*found.inputs, found.stated)]
    first = figures[0].start
    between = [page.text[a.end : b.start] for a, b in pairwise(figures[:-1])]
    labelled = said["part_label"].search(page.text[max(0, first - 12) : first]) and all(said["next_part"].fullmatch(t) for t in between)
    if not (told and labelled and all(map(plain_figure, figures)) and MOSTLY * told.value <= found.result < told.value):
        return False
    return told.value - found.result > LEFT_OUT * told.value  # what is left out of a list by name is little


def _of_nouns(page: Page, parts: Sequence[int], whole: int) -> bool:
    """Whether counts of a language without counters are told as parts of a long one, each with its noun: houses, flats, and completions."""
    units = {page.mentions[i].unit for i in parts}
    own = page.mentions[whole].unit  # 96 runs off 47 deliveries are no parts of 214 runs
    return not page.counters and page.mentions[whole].digits >= LONG and own not in units and POINTS not in {own, *units}


def _in_a_row(page: Page, figures: Sequence[int]) -> bool:
    """Whether figures are told one like the other: "84,500 cars in Europe, 60,800 in Asia and 24,800 in Africa"."""
    said = page.phrases("sums")["row_after"]
    links = [said.match(page.text, page.mentions[i].end) for i in figures]
    return None not in links and len({found["link"] for found in links if found}) == 1


def _make_another(page: Page, figures: Sequence[int]) -> bool:
    """Whether figures told as a total and its parts are all parts of one that the article tells: a gap of 31, by 17.5, 8.2 and 5.3."""
    first = page.mentions[figures[0]]
    together = sum((page.mentions[i].value or Decimal(0) for i in figures), Decimal(0))
    return any(m.unit == first.unit and m.kind == first.kind and m.value == together for m in page.mentions)


def _fits_in_digits(page: Page, parts: Sequence[int], whole: int) -> bool:
    """Whether the parts told in digits make the total without those in words: 31 points: 12 from the line, 9 from three and 10 inside."""
    digits = [i for i in parts if page.mentions[i].surface[:1].isdigit()]
    found = read_total(page, digits, whole) if len(digits) < len(parts) else None
    return found is not None and found.fits


def largest(page: Page, parts: Sequence[int]) -> Decimal:
    """The largest of some figures."""
    return max((page.mentions[i].value or Decimal(0) for i in parts), default=Decimal(0))


def _listed(page: Page, match: Match) -> Iterator[Reading]:
    """A figure and two parts with nothing that says they are all of it: only a slip of the pen counts."""
    whole = match.one("total")
    parts = parts_of(match)
    if whole is None or len(parts) < 2 or page.structures.says("falling_out", match.text) or page.compared(whole):
        return
    if (
        "games" not in match.roles
        and page.mentions[whole].unit in PLAYED
        and page.phrases("sums")["played_before"].search(page.text, max(0, page.mentions[whole].start - LABEL), page.mentions[whole].start)
    ):
        return  # 31 goals in 46 games: 27 in the league, three in the cup
    if _of_last(page, parts, whole) or page.structures.says("beyond", match.text):
        return  # "사망 1명, 부상 2명에 더해 모두 9명": what is added has no figure
    found = read_total(page, parts, whole, mixed=":" in match.text)
    told = operand(page.mentions[whole])
    if found is None or told is None or not told.value or (not found.fits and _led_to(page, parts)):
        return
    if not found.fits and (_in_a_row(page, (whole, *parts)) or _make_another(page, (whole, *parts)) or _fits_in_digits(page, parts, whole)):
        return
    if page.mentions[whole].unit == "vote" and found.slip in UNTELLING and _falls_short(page, found):
        return  # early votes and those of the day, without the postal ones
    between = [page.mentions[i].value for i in range(whole + 1, parts[0])]
    if match.relation == "total_placed" and found.result in between:
        return  # of the 60 killed, 40 were children, 20 in Harlow, 12 in Denton: the places are those of the children
    off = abs(found.result / told.value - 1)
    open_list = found.result < told.value and page.phrases("sums")["list_closed"].search(match.text) is not None  # "등 모두"
    if match.relation == "total_etc" and found.result < told.value and found.slip not in ("swap", "scale"):
        return  # "175석, 12석, 3석 등 192석": further parts
    if (
        match.relation == "total_etc"
        and not found.fits
        and found.bounds.low is not None
        and found.bounds.low > told.value > largest(page, parts)
    ):
        found.sure = SLIP  # "승객 247명과 승무원 17명 등 258명": no further part can mend that
        yield found
        return
    near = off <= CLOSE and told.digits >= 3 and not open_list
    placed = match.relation == "total_placed" and all(page.mentions[i].unit in (None, page.mentions[whole].unit) for i in parts)
    placed = placed and re.search(r"\d", match.text) is None  # a figure that was not read may be a part
    behind = match.relation in ("total_then", "total_listed")  # of the sentence before
    if match.relation == "total_listed" and any(not page.text.startswith(",", page.mentions[i].end) for i in parts[:-1]):
        return  # 일반가구는 2207만 가구였고 집단가구는 3만 가구다
    times = [page.of_other_time(whole, i) for i in parts] if behind else []
    if any(times) and not all(times):
        return  # 총가구는 2273만 가구다. 지난해에는 일반가구가 1842만 가구였고 나머지가 413만 가구였다
    before = page.text[max(0, page.mentions[whole].start - LABEL) : page.mentions[whole].start]
    in_all = behind and page.phrases("sums")["in_all_before"].search(before)  # 모두 17건이다. 연도별로는 …
    long_list = len(parts) > 2 and off <= HALF and (placed or in_all or match.relation in ("total_weak", "total_next"))
    if found.slip is None and behind and swapped_part(page, parts, told):
        found.slip = "swap"  # 450 of a list that, with 540, comes to its total
    if not found.fits and told.value <= largest(page, parts) and (found.slip != "scale" or told.digits < TELLING_DIGITS):
        return  # "29채와 24채가 탔고 전체 5채가 남았다": what is smaller than a part is no total
    if found.fits or found.slip in ("swap", "digit", "scale") or near:
        dashed = LISTS.search(page.text, page.mentions[whole].end, page.mentions[max(parts)].start)
        lacks = dashed and not found.fits and found.slip not in ("swap", "scale") and found.result < told.value
        found.sure = NEXT_TO if lacks else SLIP  # "318 tickets - 271 at the gate and 40 online": the list may leave some out
        yield found
    elif long_list and not page.structures.says("partial", match.text):
        found.sure = NEXT_TO
        yield found


def _rest_listed(page: Page, match: Match) -> Iterator[Reading]:
    """A whole, some of its parts, and what is called the rest of it: all are told."""
    whole, last, parts = match.one("total"), match.one("last"), match.roles.get("parts", ())
    if whole is None or last is None:
        return
    found = read_total(page, (*parts, last), whole)
    told = page.mentions[whole].value
    if found is not None and told and (found.fits or (_around(found.result, told) and not told_behind(page, told - found.result, last))):
        found.sure = NEXT_TO
        yield found


def _rest_closed(page: Page, match: Match) -> Iterator[Reading]:
    """Two groups of a whole, and what is called the rest: together they are all of it, whatever befell them."""
    whole, last, parts = match.one("total"), match.one("last"), parts_of(match)
    if whole is None or last is None or page.structures.says("elsewhere", match.text):
        return
    found = read_total(page, (*parts, last), whole)
    told = page.mentions[whole].value
    if any((one := read_total(page, (part, last), whole)) is not None and one.fits for part in parts):
        return  # "16 of the 20 were saved, three are in danger. The other four": the three are some of the 16
    if found is not None and told and (found.fits or _around(found.result, told)):
        yield found


def _record(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    """Wins, draws and losses against the number of matches; a pitcher decides only some of the games he plays in."""
    whole, parts = match.one("total"), parts_of(match)
    if page.phrases("sums")["pitched"].search(page.sentence_text(sentence)):
        return
    units = [page.mentions[i].unit for i in parts]
    if "loss" in units:  # "18승 5무 7패로 승점 59점"
        parts = parts[: units.index("loss") + 1]
        units = units[: len(parts)]
    if whole is None or units[:1] != ["win"] or units[-1:] != ["loss"] or page.mentions[whole].unit not in PLAYED:
        return
    if page.mentions[whole].unit == "times" and not page.phrases("sums")["met"].search(
        page.text[page.mentions[whole].end : page.mentions[parts[0]].start]
    ):
        return
    found = read_total(page, parts, whole, mixed=True)
    if found is not None:
        yield found


def _one_kind(page: Page, parts: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The parts; where they are places and those who want them in turn, each for itself: "3,644명 모집에 8만9,229명"."""
    after = page.phrases("sums")["places_after"]
    places = tuple(i for i in parts if after.match(page.text, page.mentions[i].end))
    yield from (places, tuple(i for i in parts if i not in places)) if places else (parts,)


def _mean(page: Page, match: Match) -> Iterator[Reading]:
    whole, parts = match.one("total"), match.roles.get("parts", ())
    if whole is None or len(parts) < 2:
        return
    w = page.mentions[whole]
    operands = [o for p in parts if (o := operand(page.mentions[p], w)) is not None]
    told = operand(w)
    if told is None or len(operands) != len(parts):
        return
    allowed = mean([o.bounds for o in operands])
    result = sum((o.value for o in operands), Decimal(0)) / len(operands)
    low, high = min(o.value for o in operands), max(o.value for o in operands)
    fits = allowed.overlaps(told.bounds) or low <= told.value <= high  # a weighted mean lies between its parts
    expression = f"({' + '.join(plain(o.value) for o in operands)}) / {len(operands)}"
    yield Reading("mean", {"stated": whole}, tuple(parts), whole, result, allowed, w.unit, expression, FITS if fits else TOTAL)
