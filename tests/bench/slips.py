"""A written number and a seed -> the same number with one slip of the pen, by form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

__all__ = ["FORMS", "Slip", "order", "slips"]

FORMS = ("transposition", "dropped point", "dropped digit", "other scale", "one off")

Slip = tuple[str, str]
"""The form and the whole number as it is then written."""

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_COUNTED = "一二三四五六七八九十"
_SCALES = {"万": "亿", "亿": "万"}
_SMALL = 1000


def order(seed: str, *parts: object) -> str:
    """A key that sorts in an order which only the seed and the parts decide."""
    return sha256("|".join((seed, *map(str, parts))).encode()).hexdigest()


def slips(written: str, seed: str) -> Iterator[Slip]:
    """At most one slip of each form.

    >>> sorted(form for form, _ in slips("12.5万", "x"))
    ['dropped digit', 'dropped point', 'other scale', 'transposition']
    >>> dict(slips("三", "x"))["one off"] in ("二", "四")
    True
    """
    run = _DIGITS.search(written)
    if run is None:
        yield from (("one off", written.replace(sign, other, 1)) for sign, other in _counted(written, seed))
        return
    head, digits, tail = written[: run.start()], run.group(), written[run.end() :]
    for form, found in (("transposition", _transposed(digits)), ("dropped digit", _dropped(digits))):
        if found:
            yield form, head + min(found, key=lambda other: order(seed, form, other)) + tail
    if "." in digits:
        yield "dropped point", head + digits.replace(".", "") + tail
    scale = "" if "万亿" in tail else next((sign for sign in tail if sign in _SCALES), "")
    if scale:
        yield "other scale", head + digits + tail.replace(scale, _SCALES[scale], 1)
    elif digits.isdigit() and 1 < int(digits) < _SMALL:
        step = 1 if order(seed, "one off", digits) < "8" else -1
        yield "one off", head + str(int(digits) + step) + tail


def _transposed(digits: str) -> list[str]:
    """Two different neighbours swapped, without a leading zero."""
    found = [
        f"{digits[:index]}{digits[index + 1]}{digits[index]}{digits[index + 2 :]}"
        for index in range(len(digits) - 1)
        if (digits[index] + digits[index + 1]).isdigit() and digits[index] != digits[index + 1]
    ]
    return [other for other in found if _plain(other, digits)]


def _dropped(digits: str) -> list[str]:
    """One digit left out, with the commas set anew."""
    if sum(map(str.isdigit, digits)) < 2:
        return []
    bare = digits.replace(",", "")
    found = {bare[:index] + bare[index + 1 :] for index in range(len(bare)) if bare[index].isdigit()}
    kept = [other for other in sorted(found) if _plain(other, bare) and not other.endswith(".")]
    return [_grouped(other) if "," in digits else other for other in kept]


def _plain(other: str, digits: str) -> bool:
    """Whether a number is written as numbers are: no zero or point in front that was not there."""
    return not other.startswith(".") and (not other.startswith("0") or other.startswith("0.")) and other != digits


def _grouped(digits: str) -> str:
    whole, point, rest = digits.partition(".")
    return f"{int(whole):,}{point}{rest}"


def _counted(written: str, seed: str) -> Iterator[tuple[str, str]]:
    """One Chinese digit that stands alone, one more or one less."""
    signs = [sign for sign in written if sign in _COUNTED]
    if len(signs) == 1 and not re.search("[百千万亿零〇两]", written):
        at = _COUNTED.index(signs[0])
        step = 1 if (order(seed, written) < "8" and at + 1 < len(_COUNTED)) or at <= 1 else -1
        yield signs[0], _COUNTED[at + step]
