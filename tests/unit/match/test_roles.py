"""Operands and roles -> whether they fit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.match.roles import fits
from claimcheck.model.claim import Given
from claimcheck.model.document import Span
from claimcheck.packs import Role
from tests.handmade import discourse


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (Role(), True),
        (Role(metric=("treated", "population")), True),
        (Role(metric=("population",)), False),
        (Role(dimension=("count",), unit=("人",)), True),
        (Role(dimension=("ratio",)), False),
        (Role(unit=("元",)), False),
        (Role(aspect=("累计",)), True),
        (Role(aspect=("新增",)), False),
        (Role(stance=("actual",)), True),
        (Role(stance=("plan",)), False),
    ],
)
def test_every_filter_must_pass(role: Role, expected: bool) -> None:
    claim = discourse("治疗90万人", metric="treated", aspect=("累计", "本地")).claims[0]
    assert fits(claim, role) is expected


def test_what_was_counted_or_looked_up_always_fits() -> None:
    assert fits(Given(Span(0, 0), Decimal(3), "3"), Role(metric=("x",), dimension=("ratio",)))
