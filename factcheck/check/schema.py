"""The shape of a rule file, as pydantic models; imported only for files not known to be valid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from factcheck.check.kinds import KINDS

FindingType = Literal[
    "cross_conflict",
    "stale_figure",
    "source_differs",
    "internal_arithmetic",
    "total_mismatch",
    "currency_conversion",
    "unit_scale_slip",
    "percent_vs_point",
    "headline_body",
    "date_weekday",
    "relative_date",
    "comparison_base",
    "order",
    "range",
    "poll_margin",
    "age_year",
    "name_variant",
    "undated_article",
    "duplicate_origin",
    "unsupported",
]

Text = Annotated[str, Field(min_length=1, max_length=4000)]
Words = Annotated[list[Text], Field(max_length=10_000)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class WhereModel(_Strict):
    """Which claims a rule looks at; see `where.py`."""

    lang: Words | Text = []
    attribute: Words | Text = []
    entity: Words | Text = []
    unit: Words | Text = []
    kind: Words | Text = []
    role: Words | Text = []
    modality: Words | Text = []
    part: Words | Text = []
    outlet: Words | Text = []
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    text: Text | None = None


class PageModel(_Strict):
    """What stands around the text of an example: its date, headline, subhead, caption, outlet and the dates a reader refused."""

    published: str | date | None = None
    headline: Text | None = None
    subhead: Text | None = None
    caption: Text | None = None
    outlet: Text | None = None
    refused: list[str | date] = []


class ArticleModel(PageModel):
    """An article of an example."""

    text: Text
    id: str | None = None
    lang: Literal["ko", "en"] | None = None
    draft: bool = False  # the articles without it are its sources


class ExampleModel(PageModel):
    """A sentence (or several articles) that the rule must fire on (bad), or no rule may fire on (good)."""

    lang: Literal["ko", "en"]
    bad: Text | list[ArticleModel] | None = None
    good: Text | list[ArticleModel] | None = None
    options: dict[str, Any] = {}


class RuleModel(_Strict):
    """A rule file."""

    id: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{1,9}[0-9]{2}$")]
    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=80)]
    kind: str
    type: FindingType
    severity: Literal["error", "warning", "info"]
    scope: Literal["article", "cluster"] = "article"
    on: bool = True
    where: WhereModel = WhereModel()
    options: dict[str, Any] = {}
    message: Annotated[dict[Literal["ko", "en"], Text | dict[str, Text]], Field(min_length=1)]
    why: Annotated[dict[Literal["ko", "en"], Text], Field(min_length=1)]
    examples: Annotated[list[ExampleModel], Field(max_length=200)] = []


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a rule file, for editors."""
    schema = RuleModel.model_json_schema()
    schema["properties"]["kind"]["enum"] = sorted(KINDS)
    return schema
