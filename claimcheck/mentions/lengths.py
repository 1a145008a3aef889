"""A length of time at a place of the text (两年半, 近三个月, 1年零3个月) -> a Quantity of dimension duration."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from claimcheck.mentions.hedges import meaning
from claimcheck.mentions.numerals import Written
from claimcheck.mentions.timewords import CONNECTING, CONNECTOR, TimeWords
from claimcheck.model.document import make_span
from claimcheck.model.durations import MONTHS, SECONDS, days_of
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Numeral, Quantity, make_numeral, make_quantity
from claimcheck.model.quick import quick
from claimcheck.packs.patterns import late

__all__ = ["FACTORS", "read_length"]

_ONE, _HALF = Decimal(1), Decimal("0.5")
FACTORS = {"天": Decimal(1), "周": Decimal(7)}
_JOINT = late(r"(?:零|又|加上?)?(?=[\d〇一二两三四五六七八九十半])")
_MINUTES = late(r"\s?分(?=半钟?|\s?[\d一二两三四五六七八九十]{1,3}\s?秒)")
_LATER_MINUTES = late(r"\s?分(?![之钟别]|[公行])")
_TAIL = late(r"半(?![数个径岛封导年月天小日成价夜])|多(?![个家名人次种项元条年月天])|余(?![下额家人名])")
_TAILS, _REFUSED = frozenset("半多余"), frozenset("届级")
_INNER_JOINTS = frozenset("零又加0123456789〇一二两三四五六七八九十半")
_SAME = frozenset("同前上后下次")
_REFUSED_AFTER = late(r"\s?[届级]")
_GROWN = late(r"龄|大(?=$|[，。；、）)！？\s的了时小婴宝以])")
"""十个月大: so long is somebody's age."""
_NIGHTS = late(r"[0-9一二两三四五六七八九十]{1,3}夜(?![间里晚])")
_DECIMALS = late(r"([0-9]{1,3})(?![0-9.]|\s?[秒分%年月日天])")
"""9秒83."""


@quick
@dataclass(frozen=True, slots=True)
class _Piece:
    """One number with one unit: ``some`` is the reach of 多 or 余 in units, 0 without."""

    numeral: Numeral
    unit: str
    end: int
    hedges: tuple[str, ...] = ()
    reach: Decimal = Decimal(0)
    vague: Interval | None = None
    last: Numeral | None = None


def read_length(text: str, at: int, words: TimeWords) -> Quantity | None:
    """The length of time that begins with the number at ``at``."""
    before = text[at - 1 : at]
    if before == "岁" or text[at - 2 : at] in ("岁零", "岁又"):
        return None
    if (before in ("第", "每") and text[at] != "半") or (
        before in _SAME and text[at] == "一" and text[at - 2 : at - 1] not in ("之", "以")
    ):
        return None
    head = _number(text, at, words)
    if head is None or (head.bare and not words.hedge_before.search(text, max(0, at - 3), at)):
        return None
    first = _piece(text, head, words)
    if first is not None and before == "大" and text[at] == "半":  # 大半天
        return _quantity(text, at - 1, replace(first, hedges=("above",)), words)
    if first is None:
        return _bare_range(text, at, head, words)
    whole = _compound(text, first, words)
    joint = CONNECTOR.match(text, whole.end) if _is_or_blank(text[whole.end : whole.end + 1], CONNECTING) else None
    later = _piece_at(text, joint.end(), words) if joint else None
    if later is not None:
        return _range(text, at, whole, _compound(text, later, words), words)
    return _quantity(text, at, whole, words)


def _is_or_blank(sign: str, signs: frozenset[str]) -> bool:
    return sign in signs or sign.isspace()


def _compound(text: str, first: _Piece, words: TimeWords) -> _Piece:
    """A length and the finer ones that belong to it, added up: 1年零3个月, 27分钟7秒."""
    pieces = [first]
    while len(pieces) < 5:
        following = _next_piece(text, pieces[-1], words)
        if following is None:
            break
        pieces.append(following)
    if len(pieces) == 1:
        return first
    numeral, unit, days = _sum(pieces, first.numeral.span.start)
    return _Piece(numeral, unit, pieces[-1].end, pieces[-1].hedges, pieces[-1].reach, days)


def _number(text: str, at: int, words: TimeWords) -> Written | None:
    if text[at] == "半":
        return Written(at + 1, make_numeral(make_span(at, at + 1), _HALF, _HALF, "word"))
    return words.numerals.read(text, at, len(text))


def _piece_at(text: str, at: int, words: TimeWords) -> _Piece | None:
    if at >= len(text):
        return None
    head = _number(text, at, words)
    return None if head is None else _piece(text, head, words)


def _piece(text: str, head: Written, words: TimeWords) -> _Piece | None:
    """The unit after a number, with 多, 余, 半 inside and after it."""
    found = words.unit_at.match(text, head.end)
    if found is None:
        minutes = _MINUTES.match(text, head.end)
        return _finish(text, head, "分钟", minutes.end(), "", 0) if minutes else None
    name = found["u"]
    unit = words.units.get(("个" if found["ge"] and found["inside"] != "半" else "") + name) or words.units.get("个" + name)
    if unit is None or (name == "月" and not found["ge"]):
        return None
    blocked = words.blocked_units.get(name) or words.blocked_units.get(unit)
    if blocked and blocked.match(text, found.end()):
        return None
    inner = found["before"] or ""
    return _finish(text, head, unit, found.end(), inner or found["inside"] or "", 1 if found["inside"] else 0)


def _finish(text: str, head: Written, unit: str, end: int, inner: str, whole: int) -> _Piece | None:
    numeral, hedges, reach = head.numeral, [head.hedge] if head.hedge else [], head.reach
    following = text[end : end + 1]
    tail = _TAIL.match(text, end) if following in _TAILS else None
    if inner == "半" or (tail and tail[0] == "半"):
        with localcontext(EXACT):
            numeral = make_numeral(numeral.span, numeral.value + _HALF, _HALF, "mixed", numeral.flaws)
        inner = "" if inner == "半" else inner
    if tail:
        end = tail.end()
        following = text[end : end + 1]
        if tail[0] == "半" and unit == "分钟" and following == "钟":
            end += 1
            following = text[end : end + 1]
    if inner in ("多", "余", "几"):
        hedges.append("some")
        reach = _ONE if whole else numeral.coarse_place
    elif inner in ("来", "许"):
        hedges.append("about")
    elif tail and tail[0] in "多余":
        hedges.append("some")
        reach = _ONE
    if _is_or_blank(following, _REFUSED) and _REFUSED_AFTER.match(text, end):
        return None
    if following and following in "龄大" and unit in ("天", "周", "个月"):
        grown = _GROWN.match(text, end)
        if grown is None and following == "龄":
            return None
        end = grown.end() if grown else end
    elif unit == "天" and not hedges:
        nights = _NIGHTS.match(text, end)
        end = nights.end() if nights else end
    elif unit == "秒" and following.isdigit() and not hedges and numeral.place == 1:
        decimals = _DECIMALS.match(text, end)
        if decimals:
            numeral, end = _with_decimals(numeral, decimals[1]), decimals.end()
    return _Piece(numeral, unit, end, tuple(hedges), reach, head.vague, head.last)


def _with_decimals(numeral: Numeral, digits: str) -> Numeral:
    with localcontext(EXACT):
        place = Decimal((0, (1,), -len(digits)))
        return make_numeral(numeral.span, numeral.value + int(digits) * place, place, numeral.form, numeral.flaws)


def _next_piece(text: str, piece: _Piece, words: TimeWords) -> _Piece | None:
    """3个月 after 1年零, 05分 after 3小时: a finer unit."""
    joint = _JOINT.match(text, piece.end) if text[piece.end : piece.end + 1] in _INNER_JOINTS else None
    if joint is None or piece.hedges or piece.numeral.place != 1:
        return None
    head = _number(text, joint.end(), words)
    if head is None:
        return None
    later = _piece(text, head, words)
    if later is None and piece.unit == "小时":
        minutes = _LATER_MINUTES.match(text, head.end)
        later = _finish(text, head, "分钟", minutes.end(), "", 0) if minutes else None
    if later is None or _rank(later.unit) >= _rank(piece.unit):
        return None
    return later


def _rank(unit: str) -> Decimal:
    days = SECONDS.get(unit)
    return days if days is not None else Decimal(MONTHS.get(unit, 0)) * 2600000


def _outer(text: str, start: int, end: int, words: TimeWords) -> tuple[list[str], int, int]:
    """Hedges around a length of time: their names, and where they begin and end."""
    names = []
    before = words.hedge_before.search(text, max(0, start - 6), start) if _is_or_blank(text[start - 1 : start], words.hedge_ends) else None
    if before and not words.hedge_words.hides(text, *before.span(1)):
        names.append(words.hedges[before[1]])
        start = before.start()
    if text[start - 1 : start] in words.emphasis_ends:
        plain = max((word for word in words.emphasis if text.endswith(word, 0, start)), key=len, default="")
        if plain and not words.hedge_words.hides(text, start - len(plain), start):
            start -= len(plain)
    after = words.hedge_after.match(text, end) if _is_or_blank(text[end : end + 1], words.hedge_starts) else None
    if after:
        name = words.hedges_after[after[1]]
        if name not in ("some", "none"):
            names.append(name)
            end = after.end()
    return names, start, end


def _quantity(text: str, at: int, piece: _Piece, words: TimeWords) -> Quantity:
    outer, begin, finish = _outer(text, at, piece.end, words)
    numerals = (piece.numeral,) if piece.last is None else (piece.numeral, piece.last)
    names = [*piece.hedges, *outer]
    hard = soft = piece.vague
    if piece.last is not None:
        hard = soft = Interval(piece.numeral.value, piece.last.value)
    elif names and hard is None:
        hard, soft = meaning(names, piece.numeral, piece.reach, False)
    return make_quantity(
        span=make_span(at, piece.end),
        around=make_span(begin, finish),
        text=text[at : piece.end],
        numerals=numerals,
        unit=piece.unit,
        dimension="duration",
        factor=FACTORS.get(piece.unit, _ONE),
        hedges=tuple(dict.fromkeys(names)),
        hard=hard,
        soft=soft,
        flaws=piece.numeral.flaws,
    )


def _sum(pieces: list[_Piece], at: int) -> tuple[Numeral, str, Interval | None]:
    """1年零3个月 is 15个月, 27分钟7秒 is 1627秒; months and days together are days, give or take."""
    last = pieces[-1]
    span = make_span(at, last.numeral.span.end)
    with localcontext(EXACT):
        for table in (MONTHS, SECONDS):
            if all(piece.unit in table for piece in pieces):
                whole = sum((piece.numeral.value * table[piece.unit] for piece in pieces), Decimal(0)) / table[last.unit]
                return make_numeral(span, whole, last.numeral.place, "mixed"), last.unit, None
        exact = [days_of(Interval.of(piece.numeral.value), piece.unit) for piece in pieces]
        result = exact[0]
        for days in exact[1:]:
            result = result + days
        usual = sum((_usual_days(piece) for piece in pieces), Decimal(0))
    return make_numeral(span, usual, _ONE, "word"), "天", result


def _usual_days(piece: _Piece) -> Decimal:
    value = piece.numeral.value
    if piece.unit in MONTHS:
        years, months = divmod(value * MONTHS[piece.unit], 12)
        return years * 365 + months * 30
    return (value * SECONDS.get(piece.unit, Decimal(0)) / 86400).quantize(Decimal("0.00001"))


def _bare_range(text: str, at: int, head: Written, words: TimeWords) -> Quantity | None:
    """3至5天, 100到200个小时: the first number has the unit of the second."""
    joint = CONNECTOR.match(text, head.end)
    if joint is None:
        return None
    later = _piece_at(text, joint.end(), words)
    if later is None:
        return None
    return _range(text, at, _Piece(head.numeral, later.unit, head.end), later, words)


def _counts_back(text: str, at: int, end: int) -> bool:
    """Whether a span is told from its far end (距今4600至4300年), or unequal ones are."""
    return "不等" in text[end : end + 3] or text[end : end + 1] == "前" or "距今" in text[max(0, at - 5) : at]


def _range(text: str, at: int, first: _Piece, later: _Piece, words: TimeWords) -> Quantity:
    outer, begin, finish = _outer(text, at, later.end, words)
    low, high, unit = first.numeral.value, later.numeral.value, first.unit
    if later.unit != unit:
        for table in (MONTHS, SECONDS):
            if unit in table and later.unit in table:
                with localcontext(EXACT):
                    high = high * table[later.unit] / table[unit]
    hard = Interval(min(low, high), max(low, high))
    numerals = (first.numeral, make_numeral(later.numeral.span, high, later.numeral.place, later.numeral.form))
    return make_quantity(
        span=make_span(at, later.end),
        around=make_span(begin, finish),
        text=text[at : later.end],
        numerals=numerals,
        unit=unit,
        dimension="duration",
        factor=FACTORS.get(unit, _ONE),
        hedges=tuple(outer),
        hard=hard,
        soft=hard,
        flaws=("range-reversed",) if low > high and not _counts_back(text, at, later.end) else (),
    )
