"""What the words around a time say of it: whether it lies ahead, what is compared with it, what list or caption it stands in.

Nothing here depends on which times the text named before: that is `discourse.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from factcheck.extract.times.expression import Expression
from factcheck.extract.times.habits import Habits
from factcheck.extract.times.partial import DAY
from factcheck.grammar.phrases import NEVER
from factcheck.semantics.calendar import make_day

FOLLOWING = 8  # times of a sentence that are looked through
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
CAPTION = 300  # characters of a picture's caption at most
CAPTION_LED = 4  # characters before the date of a caption in which the mark stands that sets it apart
PLANNED = 40  # characters before a time in which a word like "originally" is looked for
LED = 24  # the same for "since"
REACH = 160  # characters of a sentence that are searched for a verb


@dataclass(slots=True)
class Surroundings:
    """A text, where its sentences begin and end, and the times found in it."""

    text: str
    habits: Habits
    starts: list[int]
    ends: list[int]
    expressions: Sequence[Expression]
    _compared: dict[tuple[int, int], bool] = field(default_factory=dict)  # asked several times of a time, and dear to answer

    def following(self, at: int) -> Iterator[Expression]:
        """The times of the text from an offset on."""
        first = bisect_left(self.expressions, at, key=lambda e: e.start)
        return iter(self.expressions[first : first + FOLLOWING])  # islice would walk there from the first

    def sentence(self, at: int) -> int:
        """Index of the sentence an offset stands in."""
        return (bisect_right(self.starts, at) or 1) - 1

    def captioned(self, at: int) -> date | None:
        """The day a picture's caption is dated with at its end, for a time that stands in one."""
        for e in self.following(at + 1):
            p = e.partial
            if e.start - at > CAPTION or "\n" in self.text[at : e.start]:
                return None
            if p.year is not None and p.month is not None and p.day is not None and e.until is None:
                return make_day(p.year, p.month, p.day) if self._closes_caption(at, e) else None
        return None

    def _closes_caption(self, at: int, e: Expression) -> bool:
        """Whether a date stands apart at the end of a caption that begins before a place; behind it only who took the picture."""
        if self.text[e.end - 1] not in "0123456789." or self.habits.caption_closed.match(self.text, e.end) is None:
            return False
        return self.habits.caption_led.search(self.text, max(at, e.start - CAPTION_LED), e.start) is not None

    def listed_behind(self, end: int) -> int:
        """The bare day that a list goes on with behind the one that ends here: 31 of 30일과 31일; 0 where there is none."""
        if not self.text.startswith(self.habits.lists, end):
            return 0
        other = next(self.following(end), None)
        if other is None or self.text[end : other.start] not in self.habits.lists or other.partial.said("month", "month_shift", "shift"):
            return 0
        return other.partial.day or 0

    def tense(self, start: int, end: int, grain: int = DAY) -> str | None:
        """'future' or 'past' as the words around a time say, None where they say neither."""
        at = self.sentence(start)
        low = self.starts[at] if self.starts else 0
        high = self.ends[at] if self.ends else len(self.text)
        habits = self.habits
        after = self.text[end : min(high, end + REACH)]
        if habits.set_for.search(self.text, max(low, start - LED), start) is not None:
            return "past" if self._once_meant(start) else "future"  # scheduled for Friday
        if grain == DAY and habits.done.match(after) is not None:
            return "past"  # 14일 개막한 전시가 열린다
        if grain == DAY and habits.outlook.match(after) is not None:
            return "future"  # Saturday: more clouds than sun
        if grain < DAY and habits.traded.match(self.text, end) is not None:
            return "future"  # July wheat futures
        if grain < DAY and habits.settled.match(after) is not None:
            return "past"  # the August forecast
        if habits.moved.match(after) is not None:
            return None
        cues = (habits.future, habits.present) if grain == DAY else (habits.future,)
        if habits.verb_last:
            if self._stated(low, start, min(high, end + REACH)) or (start == low and habits.opening.match(after) is not None):
                return "past"
            after = QUOTED.sub("", after)
            return self._told(after, cues)
        if self._once_meant(start):
            return None if self._led_to(start) else "past"  # once meant to run until March, or planned for Monday
        before = self.text[max(low, start - REACH) : start]
        if grain < DAY and habits.led_by.search(before):
            return "future"
        last_future = max((m.end() for p in cues for m in p.finditer(before)), default=-1)
        last_past = max((m.end() for m in habits.past.finditer(before)), default=-1)
        told = None if last_future < 0 and last_past < 0 else "future" if last_future >= last_past else "past"
        owned = habits.owner.match(after) is not None  # Wednesday's earthquake: what is told of it decides
        if told is not None and not owned:
            return told
        coming = min((m.start() for p in cues if (m := p.search(after))), default=None)
        past = habits.past.search(after)
        if coming is not None and (past is None or coming < past.start()):
            return "future"
        if past is not None:
            return "past"
        # rose on Tuesday's news, but rose before Friday's vote; would take the toll of Wednesday's earthquake to 12
        return "past" if told == "past" and not self.is_deadline(start) and not self._led_to(start) else None

    def _told(self, after: str, cues: Sequence[re.Pattern[str]]) -> str | None:
        """The tense that the first cue tells; what is only done before what will be lies ahead as well: 3일 닿은 뒤 4일 떠난다."""
        habits = self.habits
        ahead = min((m.start() for p in cues if (m := p.search(after))), default=None)
        past = habits.past.search(after)
        if past is None or (ahead is not None and ahead < past.start()):
            return "future" if ahead is not None else None
        if habits.first_done.match(after, past.start()) is not None:
            return self._told(after[past.end() :], (habits.future, habits.present)) or "past"
        return "past"

    def _stated(self, low: int, start: int, high: int) -> bool:
        """Whether a bare day stands right behind the topic of a statement, and so is its day: X는 19일 …을 더한다고 발표했다."""
        if self.habits.topic.search(self.text, max(low, start - LED), start) is None:
            return False
        return self.habits.stated.match(QUOTED.sub("", self.text[start:high])) is not None

    def edge_behind(self, end: int) -> re.Match[str] | None:
        """The words behind a time which say that something begins on it or, as `until`, ends on it: 10일까지."""
        return self.habits.edge.match(self.text, end)

    def is_booked_until(self, start: int, end: int) -> bool:
        """Whether a day is the last on which something may be booked or applied for, which is before the event: 예매는 21일까지."""
        low = max(self.starts[self.sentence(start)] if self.starts else 0, start - LED)
        return self.is_open_until(end) and self.habits.booked.search(self.text, low, start) is not None

    def is_open_until(self, end: int) -> bool:
        """Whether the time that ends here is one that something lasts until: 10일까지."""
        edge = self.edge_behind(end)
        return edge is not None and edge["until"] is not None

    def leads_to(self, start: int) -> bool:
        """Whether something lasts until the time that begins here, or is meant for it: until at least Friday."""
        return self._led_to(start) and not self._once_meant(start)

    def _led_to(self, start: int) -> bool:
        return self._ends_at(self.habits.led_to, start)

    def is_deadline(self, start: int) -> bool:
        """Whether something is to be done by the time that begins here: by the 12th."""
        return self._ends_at(self.habits.led_by, start)

    def _ends_at(self, pattern: re.Pattern[str], start: int) -> bool:
        """Whether what a pattern finds stands in the few words before a time."""
        return pattern is not NEVER and pattern.search(self.text, max(0, start - LED), start) is not None

    def _once_meant(self, start: int) -> bool:
        """Whether the sentence says of the time that begins here that something was planned for it once."""
        low = self.starts[self.sentence(start)] if self.starts else 0
        return self.habits.first_meant.search(self.text, max(low, start - PLANNED), start) is not None

    def hangs(self, start: int, end: int) -> bool:
        """Whether a weekday is counted from something else: the Monday before the festival."""
        return self.habits.hung.match(self.text, end) is not None and self.is_known(start)

    def is_of_any_week(self, start: int, end: int) -> bool:
        """Whether a weekday is told only as one of its name: it fell on a Saturday."""
        return self.habits.any_week_after.match(self.text, end) is not None and self._ends_at(self.habits.any_week_before, start)

    def is_known(self, start: int) -> bool:
        """Whether a date goes with something the reader knows of, whether it was or will be: the Oct. 7 attack, the Nov. 5 vote."""
        return self._ends_at(self.habits.known, start)

    def is_aside(self, start: int, end: int) -> bool:
        """Whether a day in brackets says only what a figure holds for: 컨센서스(9월 29일 기준)."""
        return self.text.endswith("(", 0, start) and self.habits.aside.match(self.text, end) is not None

    def opens(self, start: int) -> bool:
        """Whether a sentence begins with the time that stands here."""
        return start in self.starts

    def is_of_telling(self, end: int) -> bool:
        """Whether the time that ends here is that of what was told: 불이 났다고 19일 밝혔다."""
        return self.habits.telling.match(self.text, end) is not None

    def tells(self, end: int, at: int) -> bool:
        """Whether the sentence, behind the time that ends here, is a statement of somebody's: 그는 이날 "…"고 말했다."""
        return self.habits.telling.search(self.text, end, self.ends[at] if self.ends else len(self.text)) is not None

    def is_attributive(self, end: int) -> bool:
        """Whether the time that ends here is only that of what a noun did or underwent: 14일 개막한 전시."""
        return self.habits.attributed.match(self.text, end) is not None

    def is_due(self, end: int) -> bool:
        """Whether the words behind a time leave no doubt that it lies ahead: 15일 열릴 예정이다, 10일까지."""
        return self.is_open_until(end) or self.is_announced(end)

    def is_announced(self, end: int) -> bool:
        """The same by what its sentence says: 15일 열릴 예정이다."""
        return self.habits.due.match(self.text, end) is not None

    def is_compared(self, start: int, end: int) -> bool:
        """Whether the time that stands here is what another is compared with: than in March, since December, 지난달보다."""
        compared = self._compared.get((start, end))
        if compared is None:
            compared = self.habits.compared.match(self.text, end) is not None or self._ends_at(self.habits.compared_before, start)
            self._compared[start, end] = compared
        return compared

    def is_set_against(self, start: int) -> bool:
        """Whether a figure of the time that begins here is what one of now is set against: compared with a loss of $5 last year."""
        low = self.starts[self.sentence(start)] if self.starts else 0
        return self.habits.set_against.search(self.text, max(low, start - REACH), start) is not None

    def speaks_of(self, words: re.Pattern[str], at: int) -> bool:
        """Whether the sentence around a place has one of some words."""
        here = self.sentence(at)
        return bool(self.starts) and words.search(self.text, self.starts[here], self.ends[here]) is not None

    def is_bracketed(self, start: int, end: int) -> bool:
        """Whether a time closes a bracket with a figure of another time than the sentence is of: 2% (1% in February)."""
        if self.text[end : end + 1] != ")":
            return False
        opened = self.text.rfind("(", max(0, start - LED), start)
        return opened >= 0 and opened + 1 < start and self.text[opened + 1 : start].strip(" -+")[:1].isdecimal()

    def is_held_yearly(self, end: int) -> bool:
        """Whether what stands behind a month is held then, and all know when: the November ballot."""
        return self.habits.held_yearly.match(self.text, end) is not None

    def was_planned(self, start: int) -> bool:
        """Whether the sentence says that something was planned for the time that begins here: it was set to launch on Tuesday."""
        low = self.starts[self.sentence(start)] if self.starts else 0
        return self.habits.planned.search(self.text, max(low, start - REACH), start) is not None

    def is_meant_for(self, start: int) -> bool:
        """Whether something begins in the month that stands here, or is due then: from November."""
        return self._ends_at(self.habits.meant_for, start)

    def is_right_behind_a_deed(self, start: int) -> bool:
        """Whether what was done stands right before a day: was struck on Friday."""
        return self.habits.deed is NEVER or self._ends_at(self.habits.deed, start)

    def equated_behind(self, end: int) -> bool:
        """Whether the time that ends here is all that its clause says of something: 25일이었다."""
        return self.habits.equated.match(self.text, end) is not None

    def is_reported(self, end: int, at: int) -> bool:
        """Whether the sentence tells of what was said or done, behind the time that ends here."""
        return self.habits.past.search(self.text, end, self.ends[at] if self.ends else len(self.text)) is not None
