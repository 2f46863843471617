"""Slips that two articles show together and that were missed, and figures of two things that were set against one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.types import Severity

RACE = "해솔군이 제7회 해솔 바다마라톤을 {} 연다. 참가자는 8200명이다. 대회 예산은 12억원이다. 출발은 오전 {}시다."
DEATHS = "가람청의 사망 통계에 따르면 지난해 사망자 수는 3만 7,294명으로 전년 대비 {} 증가했다. 인구 1만 명당 사망률은 72.7명이다."
VOTES = "개표가 끝난 2일 {} 1만2{}표를 얻어 1만842표에 그친 조성아 후보를 따돌렸다. 무효표는 314표다."
SEALS = "The trust counted 41,580 grey seals on the islands. {} Skarra held 18,240."
TOLD = [
    ("FC101", RACE.format("5월 12일", "8"), RACE.format("5월 12일", "9")),  # one short sentence each
    ("FC101", RACE.format("5월 12일", "9"), RACE.format("다음 달 11일", "9")),  # of one edition by its number
    ("FC101", DEATHS.format("17.4%"), DEATHS.format("178.4%")),
    ("FC101", VOTES.format("허 후보는", "천614"), VOTES.format("허도경 후보가", "164")),
    (
        "FC101",
        SEALS.format("Holmay had 14,160, the Inner Rocks 7,380."),
        SEALS.format("Holmay, with 11,460 animals, is second to Skarra."),
    ),
]
QUIET = {
    "places before, and those added": (
        "내년부터 나래대 49명→132명, 다온대 49명→100명으로 의대 정원이 는다.",
        "의대 정원은 △나래대 83명(총 132명) △다온대 51명(총 100명)이 증원됐다.",
    ),
    "both ends of one hour": (
        "8일 새솔동에는 오후 8시 5분부터 1시간 동안 141.5㎜의 비가 내렸다.",
        "기상대는 8일 오후 9시 5분 새솔동에 141.5㎜의 시간당 강수량을 기록했다고 밝혔다.",
    ),
    "hours that had passed when each was written": (
        "The fire broke out at the Vale depot in Denton on Saturday. Though 20 hours have already passed, it is yet to be doused.",
        "The fire broke out at the Vale depot in Denton on Saturday. Though 22 hours have already passed, it is yet to be doused.",
    ),
    "films of this year, and firms of the last": (
        "은하항영화제가 17일 개막해 열흘 동안 64개국 241편을 상영했다.",
        "은하항영화제 시장에는 52개국 1042개 회사가 왔다. 지난해 46개국 905개 회사보다 늘었다.",
    ),
}


def rules_told(texts: tuple[str, ...], folder: Path) -> list[str]:
    """The rules of the errors and warnings on articles of 15 April 2026."""
    pages = []
    for number, text in enumerate(texts, 1):
        pages.append(folder / f"{number}.txt")
        pages[-1].write_text(f"---\noutlet: 신문{number}\ndate: 2026-04-15\n---\n소식\n\n{text}\n", "utf-8")
    return [f.rule for f in Checker(lang="en").check(pages) if f.severity >= Severity.WARNING]


@pytest.mark.parametrize(("rule", "one", "other"), TOLD)
def test_a_slip_that_was_missed_is_told(rule: str, one: str, other: str, tmp_path: Path) -> None:
    assert rules_told((one, other), tmp_path) == [rule]


@pytest.mark.parametrize("texts", QUIET.values(), ids=QUIET)
def test_nothing_is_told_of(texts: tuple[str, ...], tmp_path: Path) -> None:
    assert rules_told(texts, tmp_path) == []


def test_a_draft_in_another_language_is_compared_by_the_facts(tmp_path: Path) -> None:
    draft, source = tmp_path / "draft.txt", tmp_path / "source.txt"
    draft.write_text(
        "---\ndate: 2026-04-15\n---\nHaesol marathon set for May 11\n\n"
        "Haesol County said it will hold the seventh Haesol Sea Marathon on May 11. "
        "It expects 8,200 runners, up from 6,500.\n\nThe budget for the marathon is 1.52 billion won.\n",
        "utf-8",
    )
    source.write_text(
        "---\ndate: 2026-04-15\n---\n해솔군 마라톤 5월 11일 개최\n\n해솔군은 제7회 해솔 바다마라톤을 다음 달 11일 연다고 밝혔다. "
        "참가자는 8200명으로 지난해 6500명보다 는다.\n\n대회 예산은 12억 5000만 원이다.\n",
        "utf-8",
    )
    told = {f.rule for f in Checker(lang="en").check([draft], against=[source])}
    assert "FC105" in told
    assert "FC503" not in told
