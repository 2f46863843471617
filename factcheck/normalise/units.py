"""SI factors of the units of news, asked of pint once per unit. The only file that imports pint."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.rulesdir import rules_dir
from factcheck.types import Si

if TYPE_CHECKING:
    import pint


class Scale(NamedTuple):
    """SI value = value * factor + offset, in `unit`."""

    factor: Decimal
    offset: Decimal
    unit: str


@lru_cache(maxsize=1)
def _registry() -> pint.UnitRegistry[Decimal]:
    import pint

    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(non_int_type=Decimal, autoconvert_offset_to_baseunit=True, cache_folder=None)
    registry.load_definitions(str(rules_dir() / "units.txt"))
    return registry


def si_scale(unit: str) -> Scale | None:
    """How a unit becomes SI base units, None where it is no measure (a counter, a currency)."""
    import pint

    registry = _registry()
    try:
        zero = registry.Quantity(Decimal(0), unit).to_base_units()
        one = registry.Quantity(Decimal(1), unit).to_base_units()
    except (pint.errors.PintError, ValueError, TypeError, AttributeError):
        return None
    offset = Decimal(zero.magnitude)
    return Scale(Decimal(one.magnitude) - offset, offset, f"{one.units:~}")


def si_value(value: Decimal | None, low: Decimal | None, high: Decimal | None, scale: Scale) -> Si:
    """The value and its bounds in SI."""
    at, first, last = (None if x is None else x * scale.factor + scale.offset for x in (value, low, high))
    return Si(at, first, last, scale.unit)
