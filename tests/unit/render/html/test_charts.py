"""Intervals and counts -> where they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.report import ClaimTime, Report
from claimcheck.render.html.charts import NumberLine, number_line, rule_bars, timeline
from claimcheck.render.html.sides import Clash, Side
from claimcheck.render.view import View
from tests.reports import sample


def line(left: tuple[object, object], right: tuple[object, object], kind: str = "number") -> NumberLine:
    sides = [Side("", *(None if end is None else Decimal(str(end)) for end in ends), "人") for ends in (left, right)]  # type: ignore[arg-type]
    return number_line(Clash(sides[0], sides[1], kind), View("zh"))


def test_the_gap_lies_between_the_sides() -> None:
    drawn = line((132000000, 157000000), (7450800, 7450800))
    assert drawn.right.point
    assert not drawn.left.point
    assert Decimal(drawn.gap.x) == Decimal(drawn.right.x)
    assert Decimal(drawn.gap.x) + Decimal(drawn.gap.width) == Decimal(drawn.left.x)
    assert [tick.label for tick in drawn.ticks] == ["5000万", "1亿", "1.5亿"]


def test_an_open_side_runs_to_the_edge() -> None:
    drawn = line((None, 10), (12, None))
    assert drawn.left.x == "0.00"
    assert Decimal(drawn.right.x) + Decimal(drawn.right.width) == 100


def test_days_and_weekdays_have_names() -> None:
    assert [tick.label for tick in line((1, 1), (2, 2), "weekday").ticks] == list("一二三四五六日")
    assert line((738000, 738000), (738010, 738012), "date").ticks[0].label.startswith("2021-")


@given(st.lists(st.decimals(-(10**12), 10**12, places=3), min_size=4, max_size=4, unique=True))
def test_everything_stays_inside(numbers: list[Decimal]) -> None:
    one, two, three, four = sorted(numbers)
    drawn = line((three, four), (one, two))
    for bar in (drawn.left, drawn.right, drawn.gap):
        assert Decimal(bar.x) >= 0
        assert Decimal(bar.x) + Decimal(bar.width) <= Decimal("100.01")
    assert 1 <= len(drawn.ticks) <= 6
    assert all(0 <= Decimal(tick.x) <= 100 for tick in drawn.ticks)


def test_rules_by_number_of_findings() -> None:
    findings = [finding for document in sample()[0].documents for finding in document.findings]
    (first, total, bars), (second, *_) = rule_bars(findings)
    assert (first, total, second) == ("sum-mismatch", 3, "weekday-mismatch")
    assert [(severity, bar.x, bar.width, bar.count) for severity, bar in bars] == [
        ("error", "0.00", "66.67", 2), ("warning", "66.67", "33.33", 1),
    ]  # fmt: skip


def dated(days: Sequence[str | None]) -> Report:
    report = sample()[0]
    document = report.documents[0]
    claims = [document.claims[3].model_copy(update={"time": ClaimTime(start=None, end=day, text="")}) for day in days]
    return report.model_copy(update={"documents": [document.model_copy(update={"claims": claims})]})


@pytest.mark.parametrize(("days", "labels"), [
    (["2022-08-15", "2022-08-17", None], ["2022-08-15", "2022-08-17"]),
    (["2020-02-28", "2022-08-17", "2022-08-01"], ["2020-02", "2022-08"]),
    (["1978-02-28", "2022-08-17"], ["1978", "2022"]),
    (["1942-02-28", "2022-08-17"], ["1942", "2022"]),
    (["1442-02-28", "2022-08-17"], ["1440–1449", "2020–2029"]),
    (["0001-01-01", "9999-12-31"], ["0–99", "9900–9999"]),
])  # fmt: skip
def test_the_unit_of_time_fits_the_room(days: list[str | None], labels: list[str]) -> None:
    bars = timeline(dated(days))
    assert bars is not None
    assert [bar.label for bar in bars.bars] == labels
    assert (bars.ticks[0].label, bars.ticks[-1].label) == (labels[0], labels[-1])


def test_a_single_day_is_no_timeline() -> None:
    assert timeline(dated(["2022-08-15", "2022-08-15"])) is None
    assert timeline(dated([None])) is None


def test_a_few_far_days_stay_outside() -> None:
    bars = timeline(dated(["0221-01-01", *(f"2022-08-{day:02}" for day in range(1, 31)), "2099-01-01"]))
    assert bars is not None
    assert (bars.ticks[0].label, bars.ticks[-1].label, bars.outside) == ("2022-08-01", "2022-08-30", 2)
