import pytest

from factcheck.check.calibration import calibrated, interpolated
from factcheck.check.ruleset import load_rules
from factcheck.rulesdir import rules_dir
from factcheck.settings import Settings
from factcheck.yamlfile import load_yaml

POINTS = ((0.6, 0.8), (0.9, 0.95))


@pytest.mark.parametrize(("raw", "right"), [(0.1, 0.8), (0.6, 0.8), (0.75, 0.875), (0.9, 0.95), (1.0, 0.95)])
def test_confidence_lies_on_the_line_between_two_points_and_is_constant_beyond(raw: float, right: float) -> None:
    assert interpolated(POINTS, raw) == pytest.approx(right)


def test_a_rule_that_was_not_measured_keeps_its_own_confidence() -> None:
    assert calibrated("DESK01", 0.42) == 0.42


def test_the_table_names_shipped_rules_and_never_falls_with_rising_confidence() -> None:
    table = load_yaml(rules_dir() / "calibration.yml").value
    assert set(table) <= {rule.id for rule in load_rules(Settings(), everything=True)[0]}
    for points in table.values():
        assert all(0 < right < 1 for _, right in points)
        assert points == sorted(points)
        assert [right for _, right in points] == sorted(right for _, right in points)
