"""Figures that changed with time, as inline SVG: one step per reading, by the day it was counted or published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from markupsafe import Markup, escape

from factcheck.report.html.numberline import common_extents
from factcheck.report.html.scale import Scale, scale_of
from factcheck.report.plain import visible
from factcheck.types import Mention

HEIGHT = 130
TOP, BOTTOM = 30, 88


@dataclass(frozen=True, slots=True)
class Dated:
    """A reading and the day it stands for."""

    day: str
    outlet: str
    figure: str
    mention: Mention


def timeline(dated: list[Dated], caption: str) -> Markup | None:
    """The picture, None where fewer than two days or no common unit are known."""
    steps = sorted({(d.day, d.figure): d for d in dated}.values(), key=lambda d: d.day)
    days = [float(date.fromisoformat(d.day).toordinal()) for d in steps]
    extents = common_extents([d.mention for d in steps])
    if len(set(days)) < 2 or extents is None:
        return None
    values = [e.value if e.value is not None else e.low if e.low is not None else e.high for e in extents]
    across = scale_of(days, days=True)
    up = scale_of([v for v in values if v is not None], days=False)
    if across is None or up is None or len(steps) > 8:
        return None
    points = [(across.at(x), _height(up, v or 0.0)) for x, v in zip(days, values, strict=True)]
    parts = [f'<svg class="line time" role="img" height="{HEIGHT}" aria-label="{escape(visible(caption))}">']
    for (x1, y1), (x2, y2) in pairwise(points):
        parts.append(f'<line class="step" x1="{x1}%" x2="{x2}%" y1="{y1}" y2="{y1}"/>')
        parts.append(f'<line class="step" x1="{x2}%" x2="{x2}%" y1="{y1}" y2="{y2}"/>')
    last_label = -100.0
    for step, (x, y) in zip(steps, points, strict=True):
        anchor = "ts" if x < 20 else "te" if x > 80 else "tm"
        parts.append(f'<circle class="stop" cx="{x}%" cy="{y}" r="5"/>')
        parts.append(f'<text class="told {anchor}" x="{x}%" y="{y - 12}">{escape(visible(step.figure))}</text>')
        if x - last_label > 22:
            parts.append(f'<text class="{anchor}" x="{x}%" y="108">{escape(visible(step.outlet))}</text>')
            parts.append(f'<text class="{anchor} day" x="{x}%" y="124">{step.day}</text>')
            last_label = x
    return Markup("".join([*parts, "</svg>"]))


def _height(scale: Scale, value: float) -> float:
    return round(BOTTOM - (BOTTOM - TOP) * scale.at(value) / 100, 1)
