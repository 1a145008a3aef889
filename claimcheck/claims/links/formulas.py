"""A calculation that is written out with its signs -> links of what it comes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal, DivisionByZero, InvalidOperation, localcontext
from itertools import pairwise

from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.interval import EXACT
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["formulas"]

_SIGNS = {
    **dict.fromkeys(("×", "x", "X", "*", "＊", "乘以"), "*"),
    **dict.fromkeys(("÷", "/", "除以"), "/"),
    **dict.fromkeys(("+", "＋"), "+"),
    **dict.fromkeys(("-", "－"), "-"),
}
_SIGN = late(r"[)）]?\s*(?P<unit>[元天年月日人个㎡斤亩吨]|个月|平方米|米|小时|次)?\s*(?P<sign>[×xX*＊÷+＋\-－/]|乘以|除以)\s*")
_EQUALS = late(r"\s*(?P<unit>[元天年月日人个㎡斤亩吨]|个月|平方米|米|小时|次)?\s*(?:=|＝|等于)\s*(?:人民币|¥|￥)?\s*")
_BRACKETS = late(r"[()（）\[\]【】]")
_OPENS, _CLOSES = late(r"\s*[(（]\s*"), late(r"\s*(?:[元天年月日人个㎡斤亩吨倍]|个月|平方米|米|小时|次)?\s*[)）]")
_FEWEST, _MOST = 2, 8
_LOOSE = Decimal("0.006")


def formulas(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """156元/天×90天=14040元: what stands behind the sign of equality is what stands before it."""
    claims = [c for c in discourse.claims if c.role != "time"]
    told = [*_equalled(discourse, claims), *_explained(discourse, claims)]
    for total, chain, signs in told:
        if len(chain) < _FEWEST or not total.quantity.dimension or any(c.quantity.is_range or c.quantity.hedges for c in (*chain, total)):
            continue
        made = _value(chain, signs)
        if made is None or made <= 0 or _alike(total, made):
            continue
        marks = frozenset({"explicit-total", "adjacent", "in-order"})
        given = (Given(chain[-1].span, made, discourse.text[chain[0].span.start : chain[-1].span.end]),)
        added = set(signs) <= {"+", "-"}
        players: dict[str, tuple[Operand, ...]] = {"total": (total,), "parts" if added else "made": given}
        yield Link("total-parts" if added else "calculation", (Reading("written out", players),), marks)


def _equalled(discourse: Discourse, claims: Sequence[Claim]) -> Iterator[tuple[Claim, list[Claim], list[str]]]:
    """Numbers behind a sign of equality, with the calculation before it."""
    for index, total in enumerate(claims):
        before = claims[max(0, index - _MOST) : index]
        if before and _EQUALS.fullmatch(_gap(discourse, before[-1], total)):
            yield total, *_chain(discourse, before)


def _explained(discourse: Discourse, claims: Sequence[Claim]) -> Iterator[tuple[Claim, list[Claim], list[str]]]:
    """Numbers right behind which a bracket holds nothing but their calculation: 赔偿金73309.60元（5236.40元/月×7个月×2倍）."""
    for index, total in enumerate(claims[:-_FEWEST]):
        opening = _OPENS.match(discourse.text, total.span.end)
        if opening is None or claims[index + 1].span.start != opening.end():
            continue
        chain, signs = [claims[index + 1]], list[str]()
        for one, two in pairwise(claims[index + 1 : index + 1 + _MOST]):
            found = _SIGN.fullmatch(_gap(discourse, one, two))
            if found is None:
                break
            chain.append(two)
            signs.append(_SIGNS[found["sign"]])
        if signs and _CLOSES.match(discourse.text, chain[-1].span.end):
            yield total, chain, signs


def _gap(discourse: Discourse, one: Claim, two: Claim) -> str:
    return discourse.text[one.span.end : two.span.start]


def _chain(discourse: Discourse, before: Sequence[Claim]) -> tuple[list[Claim], list[str]]:
    """The numbers that signs join right before the sign of equality; none where a bracket or another sign stands before them."""
    chain, signs = [before[-1]], list[str]()
    for one, two in zip(reversed(before[:-1]), reversed(before[1:]), strict=True):
        found = _SIGN.fullmatch(_gap(discourse, one, two))
        if found is None:
            break
        chain.insert(0, one)
        signs.insert(0, _SIGNS[found["sign"]])
    start = chain[0].span.start
    lead = discourse.text[max(0, start - 2) : start]
    inside = discourse.text[start : chain[-1].span.end]
    if _BRACKETS.search(inside) or _SIGN.fullmatch(lead[-1:]) or (lead[-1:] == "-"):
        return [], []
    return chain, signs


def _value(chain: Sequence[Claim], signs: Sequence[str]) -> Decimal | None:
    """What a chain of numbers comes to, products before sums."""
    terms: list[Decimal] = [_number(chain[0])]
    with localcontext(EXACT) as context:
        context.prec = 28
        for sign, claim in zip(signs, chain[1:], strict=True):
            number = _number(claim)
            try:
                if sign == "*":
                    terms[-1] *= number
                elif sign == "/":
                    terms[-1] /= number
                else:
                    terms.append(number if sign == "+" else -number)
            except (DivisionByZero, InvalidOperation):
                return None
        return sum(terms, Decimal(0))


def _number(claim: Claim) -> Decimal:
    """A number in a calculation: money and shares in their base, counts and lengths of time as they are written."""
    quantity = claim.quantity
    return quantity.base_value if quantity.dimension in {"money", "ratio", "multiple"} else quantity.value


def _alike(total: Claim, made: Decimal) -> bool:
    """Whether what is stated is what was made, rounded or cut to its last digit, or a little careless."""
    stated = _number(total)
    step = total.quantity.place * (total.quantity.factor if total.quantity.dimension in {"money", "ratio"} else 1)
    with localcontext(EXACT) as context:
        context.prec = 28
        rounded = (made / step).quantize(Decimal(1), ROUND_HALF_UP) * step
        return rounded == stated or abs(made - stated) <= max(step, _LOOSE * abs(made))
