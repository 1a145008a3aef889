"""Digits -> the slips that lead to them."""

from __future__ import annotations

from claimcheck.model.digits import slips


def kinds(digits: str, *, whole: bool = False) -> dict[str, str]:
    return {slip.digits: slip.kind for slip in slips(digits, whole=whole)}


def test_each_number_is_reached_by_its_likeliest_slip() -> None:
    found = kinds("861", whole=True)
    assert found["816"] == "transposed"
    assert found["86"] == "doubled-digit"
    assert found["8611"] == "dropped-digit"
    assert found["869"] == "substituted"
    assert not any("." in digits for digits in found)


def test_points_move_and_get_lost() -> None:
    found = kinds("115.6")
    assert {found["11.56"], found["1156"]} == {"moved-point"}
    assert kinds("65")["6.5"] == "moved-point"


def test_nothing_starts_with_a_needless_zero_or_says_the_same() -> None:
    found = kinds("10.50")
    assert not any(digits.startswith("0") and not digits.startswith("0.") for digits in found)
    assert "10.5" not in found
