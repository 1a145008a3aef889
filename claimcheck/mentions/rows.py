"""Numbers set off by slashes before one unit (45/106/147亿元) -> one amount each, with the unit that stands at the end."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amount import Amount
from claimcheck.mentions.left import Left
from claimcheck.mentions.lexicon import Lexicon
from claimcheck.mentions.numerals import Written
from claimcheck.model.interval import EXACT
from claimcheck.packs.patterns import late

__all__ = ["read_row"]

_MORE = late(r"(?:[/／][0-9]+(?:\.[0-9]+)?)+")
_SHARED = frozenset({"money", "ratio", "points", "pressure", "multiple"})
_ONE, _SMALL = Decimal(1), Decimal(64)


def read_row(words: Lexicon, text: str, written: Written, left: Left | None, limit: int) -> Amount | None:
    """The amount at ``written`` if a row begins or goes on there; what is neither money nor a share needs a power (万, 亿) behind it,
    for 3/4英寸 is a fraction."""
    if written.power != _ONE or written.numeral.span.end != written.end:
        return None
    match = _MORE.match(text, written.end, limit)
    if match is None:
        return None
    start = max(match[0].rfind("/"), match[0].rfind("／")) + 1 + match.start()
    last = words.reader.read(text, start, limit)
    found = words.units.at(text, last.end) if last is not None else None
    if last is None or last.vague is not None or (last.power == _ONE and (found is None or found[0].dimension not in _SHARED)):
        return None
    begin = written.numeral.span.start
    if text[begin - 1 : begin] not in ("/", "／") and _is_fraction(written, last, match[0]):
        return None
    amount = Amount(begin, begin, written.end, written.end, written.numeral, power=last.power)
    if left is not None:
        amount.start, amount.around, amount.hedges = left.start, left.around, left.hedges
    worth = last.power if found is None else EXACT.multiply(last.power, found[0].scale)
    value, place = (_plain(EXACT.multiply(part, worth)) for part in (written.numeral.value, written.numeral.place))
    amount.numeral = replace(written.numeral, value=value, place=place)
    if found is not None:
        amount.unit = found[0]
    return amount


def _plain(number: Decimal) -> Decimal:
    """Without zeros behind the point where it is whole."""
    return Decimal(int(number)) if number == int(number) else number


def _is_fraction(written: Written, last: Written, rest: str) -> bool:
    """3/4美元: two small whole numbers, the first of them the smaller."""
    if rest.count("/") + rest.count("／") > 1 or written.numeral.place != _ONE or "." in rest:
        return False
    lower = Decimal(rest[1:])
    return written.numeral.value < lower <= _SMALL and last.numeral.value >= lower
