"""A change is told against its two levels, a total against its parts, as far as the wording goes."""

import pytest

from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()


def told(text):
    lang = "ko" if any("가" <= c <= "힣" for c in text) else "en"
    return [(f.rule, f.places[0].surface) for f in CHECKER.check([Document(text, id="a", lang=lang)])]


@pytest.mark.parametrize(
    ("levels", "changes"),
    [
        ("이용객은 240명에서 360명으로 {} 늘었다.", {"50%": "", "40%": "FC201", "120명": "", "119명": "", "210명": "FC201"}),
        ("이용객은 1412명에서 1240명으로 {} 줄었다.", {"172명": "", "127명": "FC201"}),
        ("점유율은 24%에서 36%로 {} 올랐다.", {"12%포인트": "", "50%": "", "12%": "FC203", "50%포인트": "FC203", "18%포인트": "FC201"}),
        ("점유율은 0.8%에서 1.2%로 {} 올랐다.", {"0.4%포인트": "", "0.5%포인트": ""}),
        ("매출은 240억 원에서 360억 원으로 {} 늘었다.", {"50%": "", "50%포인트": "FC203", "37%포인트": ""}),
        ("지수는 2412.4에서 2400.4로 {} 내렸다.", {"12포인트": "", "21포인트": "FC201"}),
        ("주가는 3만 4500원에서 3만 6200원으로 {} 올랐다.", {"4.9%": "", "9.4%": "FC201"}),
        ("이용객은 240명에서 480명으로 {} 늘었다.", {"두 배": "", "두 배로": ""}),
        ("이용객은 240명에서 720명으로 {} 늘었다.", {"두 배": "", "두 배로": "FC201"}),  # by twice as many, and to
        ("The fee rose from $240 to $360, up {}.", {"50 percent": "", "40 percent": "FC201"}),
        ("The share rose from 24 percent to 36 percent, up {}.", {"12 points": "", "12 percent": "FC203"}),
    ],
)
def test_a_change_between_two_levels(levels, changes):
    assert {change: "".join(rule for rule, _ in told(levels.format(change))) for change in changes} == changes


@pytest.mark.parametrize(
    ("parts", "totals"),
    [
        ("열람석은 1층 240석, 2층 360석을 합쳐 {}이다.", {"600석": "", "700석": "FC202"}),
        ("열람석은 1층 240석, 2층 360석 등 모두 {}이다.", {"600석": "", "900석": "", "500석": "FC202"}),  # there may be others
        ("열람석은 모두 {}으로 1층 240석, 2층 360석이다.", {"600석": "", "700석": ""}),
        ("가온 파도는 {}에서 18승 5무 7패를 거뒀다.", {"30경기": "", "32경기": "FC202"}),
        ("두 팀은 {} 만나 18승 5무 7패를 기록했다.", {"30번": "", "32번": "FC202"}),
        ("한이솔은 {}에 나와 12승 5패를 거둔 투수다.", {"17경기": "", "30경기": ""}),
        ("부상자는 어른 12명, 아이 9명으로 모두 {}이다.", {"21명": "", "31명": "FC202"}),
        ("59㎡ 412가구, 84㎡ 688가구 등 모두 {}다.", {"1100가구": "", "1010가구": "FC202"}),
        ("The hall has 240 seats downstairs and 360 upstairs, {} in total.", {"600": "", "700": "FC202"}),
        (
            "The company sold 84,500 cars in Europe, 60,800 in Asia and 24,800 in Africa, a total of {}.",
            {"170,100": "", "107,100": "FC202"},
        ),
    ],
)
def test_a_total_beside_its_parts(parts, totals):
    assert {total: "".join(rule for rule, _ in told(parts.format(total))) for total in totals} == totals
