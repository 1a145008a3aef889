"""Plain strings -> validated entries."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from claimcheck.packs.schema import ExamplesFile, MetricEntry, RoleEntry, UnitEntry


def test_a_word_may_stand_for_a_list_and_nothing_for_none() -> None:
    assert MetricEntry.model_validate({"words": "人口"}).words == ("人口",)
    assert ExamplesFile.model_validate({"bad": "", "good": ["x"]}).bad == ()


def test_numbers_are_exact() -> None:
    assert UnitEntry.model_validate({"dimension": "mass", "factor": "0.3"}).factor == Decimal("0.3")


def test_limits() -> None:
    for model, value in ((RoleEntry, {"within": "0.5"}), (UnitEntry, {"dimension": "mass", "factor": "0"}), (MetricEntry, {"word": "x"})):
        with pytest.raises(ValidationError):
            model.model_validate(value)
