"""The digits of a number -> the digits that one slip of the hand could have turned into them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.model.quick import quick

__all__ = ["Slip", "slips", "spelled"]

_FAR: Final = 3
"""Digits that are swapped stand at most this far apart."""

_HANZI: Final = "零一二三四五六七八九"


@quick
@dataclass(frozen=True, slots=True)
class Slip:
    """Other digits, and what would have gone wrong in writing them."""

    digits: str
    kind: str


def slips(digits: str, *, whole: bool = False) -> Iterator[Slip]:
    """Every number one slip away from ``digits`` (which may hold a point), each once, by its likeliest kind.

    ``whole`` numbers get no point.

    >>> sorted(slip.digits for slip in slips("65", whole=True) if slip.kind in ("transposed", "doubled-digit"))
    ['5', '56', '6']
    """
    seen = {_plain(digits)}
    for kind, found in (
        ("transposed", _swapped(digits)),
        ("doubled-digit", _without_one(digits)),
        ("moved-point", iter(()) if whole else _other_points(digits)),
        ("dropped-digit", _with_one_more(digits)),
        ("substituted", _with_another(digits)),
    ):
        for other in found:
            if _well_formed(other) and _plain(other) not in seen:
                seen.add(_plain(other))
                yield Slip(other, kind)


def spelled(number: int) -> str:
    """A number from 1 to 99 in Chinese characters.

    >>> spelled(4), spelled(12), spelled(20), spelled(35)
    ('四', '十二', '二十', '三十五')
    """
    tens, ones = divmod(number, 10)
    if not tens:
        return _HANZI[ones]
    return (_HANZI[tens] if tens > 1 else "") + "十" + (_HANZI[ones] if ones else "")


def _swapped(digits: str) -> Iterator[str]:
    places = [index for index, sign in enumerate(digits) if sign != "."]
    for gap in range(1, _FAR + 1):
        for one, other in zip(places, places[gap:], strict=False):
            signs = list(digits)
            signs[one], signs[other] = signs[other], signs[one]
            yield "".join(signs)


def _without_one(digits: str) -> Iterator[str]:
    for index, sign in enumerate(digits):
        if sign != ".":
            yield digits[:index] + digits[index + 1 :]


def _other_points(digits: str) -> Iterator[str]:
    bare = digits.replace(".", "")
    for index in range(1, len(bare)):
        yield f"{bare[:index]}.{bare[index:]}"
    yield f"0.{bare}"
    yield bare


def _with_one_more(digits: str) -> Iterator[str]:
    for index in range(len(digits), -1, -1):
        for digit in "0123456789":
            yield digits[:index] + digit + digits[index:]


def _with_another(digits: str) -> Iterator[str]:
    for index, sign in enumerate(digits):
        if sign != ".":
            yield from (digits[:index] + digit + digits[index + 1 :] for digit in "0123456789" if digit != sign)


def _well_formed(digits: str) -> bool:
    whole, point, part = digits.partition(".")
    if not whole or (point and not part):
        return False
    return whole == "0" if whole.startswith("0") and point else not whole.startswith("0")


def _plain(digits: str) -> str:
    """Without what does not change the value."""
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
