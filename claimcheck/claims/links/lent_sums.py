"""Loans by their days and what is asked back, a debt and the payments it is to be paid in -> links of their sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext

from claimcheck.claims.links.arithmetic import alike
from claimcheck.claims.links.scene import between, comparable, left_of, quantities_in, right_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Moment, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["instalments", "loans_asked_back"]

_LENT = late(
    r"(?:借款|借支|出借|借走|借到|借得|借给|借去|借)(?!条|据)(?:现金|人民币|本金|了|共|计|为|给|其|原告|被告|[一-鿿]某[甲乙丙丁0-9]?|[：:])*$"
)
_ASKED = late(
    r"(?:归还|偿还|返还|给付|支付|还清|清偿|还)(?!了)(?:[^，。；\d]|某\d){0,12}?(?:借款|欠款|本金|款)(?:本金|共计|合计|总计|人民币|共|计|款)*$"
)
_SUED = late(r"请求|判令|要求|诉请|起诉|判决|责令")
_PAID_BACK = late(
    r"(?:已|陆续|先后|只|仅|共|曾|后)(?:经)?(?:归还|偿还|返还|还款|还|清偿)|(?:归还|偿还|还)了|还款(?!期|时|日|计|义|责|付|的)"
    r"|尚欠|下欠|仍欠|余款|抵[扣销顶]|转为|结算|对账|利息[^，。；]{0,4}(?:计入|转入|滚)"
)
_RETURNED = late(r"(?:归还|偿还|返还|还款|还)(?:本金|借款|人民币|现金|了)*$")
_MORE = late(r"本息|利息|违约金|和|及|、")
_STILL = late(r"(?:尚欠|尚余|剩余|余欠|下欠|仍欠)(?:原告|[一-鿿]某\d?)*的?(?:借款)?本金(?:共计|人民币|为|共)*$")
_BACK = late(r"(?:归还|偿还|返还|还)了?(?:原告)?(?:借款)?本金(?:人民币|共计|了)*$")
_UNSURE = late(r"两笔|三笔|多笔|陆续|多次|利息[^，。；]{0,6}本金|本金[^，。；]{0,4}利息[^，。；]{0,6}抵|计入本金|先后")
_MONTHS, _FEWEST, _MOST = 24, 2, 8
_SPLIT = late(r"分[期批两二三四五六七八九十\d]{1,2}[期次笔批]?|如下|[：:]$|按下列|按以下")
_PAYS = late(
    r"(?:前|底|末|[，,])?(?:再|各|另|又|应|需|一次性|支付|给付|归还|偿还|还款|还|付清|付|交付|交|缴纳|清偿"
    r"|人民币|原告|被告|借款|本金|剩余|余款|的|为|款项|款)*$"
)
_REST = late(r"余款|剩余|余下|其余|尾款|余额|下余")
_THEN, _DUE, _STOP = late(r"[，,](?:被告|乙方|买方)?(?:应|须|需)?(?:于|在)?"), late(r"欠|应付|尚|未付|未还"), late(r"[；;，,。]")
_APART = late(r"利息|违约金|另|外|已|其中|以上|每|各|包括|诉讼|受理|保证金|律师")


def loans_asked_back(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """3月借5万元，6月借2.2万元，请求归还借款7.7万元: what is asked back is what was lent, where nothing was paid back."""
    money = [c for c in discourse.claims if isinstance(c.mention, Quantity) and c.mention.dimension == "money" and not c.quantity.per]
    lent: dict[tuple[int | None, ...], Claim] = {}
    for claim in money:
        day = _day_lent(discourse, claim)
        if day is None:
            continue
        if day in lent and lent[day].quantity.base_value != claim.quantity.base_value:
            return
        lent.setdefault(day, claim)
    if not _FEWEST <= len(lent) <= _MOST or _PAID_BACK.search(discourse.text):
        return
    parts = tuple(lent.values())
    if any(_RETURNED.search(left_of(discourse, c, 8)) and not _SUED.search(left_of(discourse, c, 40)) for c in money):
        return
    for claim in money:
        if claim in parts or not _ASKED.search(left_of(discourse, claim, 30)) or not _SUED.search(left_of(discourse, claim, 60)):
            continue
        if _MORE.search(claim.label[-8:]) or claim.quantity.hedges or not _one_slip(claim, parts):
            continue
        others = [c for c in money if c is not claim and c.quantity.base_value not in {part.quantity.base_value for part in parts}]
        if any(_reaches(claim, parts, other) for other in others):
            return
        lent_exactly = tuple(Given(part.span, part.quantity.base_value, part.mention.text) for part in parts)
        reading = Reading("asked back", {"total": (claim,), "parts": lent_exactly})
        yield Link("total-parts", (reading,), frozenset({"explicit-parts", "complete-set", "slip"}))
        return


def principal_left(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """借款6万元，还本金1万元和3万元，尚欠借款本金2万元: what was lent is what came back and what is owed."""
    money = [c for c in discourse.claims if isinstance(c.mention, Quantity) and c.mention.dimension == "money" and not c.quantity.per]
    lent = [c for c in money if _day_lent(discourse, c) is not None]
    owed = [c for c in money if _STILL.search(left_of(discourse, c, 24))]
    back = [c for c in money if _BACK.search(left_of(discourse, c, 16)) and not _SUED.search(left_of(discourse, c, 40)) and c not in owed]
    one_each = [len({c.quantity.base_value for c in group}) for group in (lent, owed)]
    days = {_day_before(discourse, c) for c in back}
    if one_each != [1, 1] or not back or len(days) != len(back) or None in days or _UNSURE.search(discourse.text):
        return
    with localcontext(EXACT):
        made = sum((c.quantity.base_value for c in (*back, owed[0])), Decimal(0))
        if made == lent[0].quantity.base_value or any(c.quantity.hedges for c in (*lent, *owed, *back)):
            return
    parts = tuple(Given(c.span, c.quantity.base_value, c.mention.text) for c in back)
    players: dict[str, tuple[Operand, ...]] = {
        "total": (Given(lent[0].span, lent[0].quantity.base_value, lent[0].mention.text),),
        "parts": (*parts, owed[0]),
    }
    yield Link("identity", (Reading("principal left", players),), frozenset({"complete-set", "explicit-parts"}))


def _day_before(discourse: Discourse, claim: Claim) -> str | None:
    """The date told right before an amount."""
    before = discourse.claims[claim.id - 1] if claim.id else None
    return before.mention.text if before is not None and isinstance(before.mention, Moment) else None


def _reaches(claim: Claim, parts: Sequence[Claim], other: Claim) -> bool:
    """Whether one further amount of the text more or less is what tells the loans from what is asked back."""
    with localcontext(EXACT):
        made = sum((part.quantity.base_value for part in parts), Decimal(0))
        return abs(made - claim.quantity.base_value) == other.quantity.base_value


def _day_lent(discourse: Discourse, claim: Claim) -> tuple[int | None, ...] | None:
    """The day right before an amount on which it was lent."""
    if claim.quantity.hedges or claim.quantity.is_range or not _LENT.search(left_of(discourse, claim, _MONTHS)):
        return None
    before = discourse.claims[claim.id - 1] if claim.id else None
    if before is None or before.clause.sentence != claim.clause.sentence or not isinstance(before.mention, Moment):
        return None
    moment = before.mention
    if moment.month is None or moment.day is None or len(between(discourse, before, claim)) > _MONTHS:
        return None
    return (moment.year, moment.month, moment.day)


def instalments(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """归还24万元：10月底前还8万元，12月底前还10万元，3月底前还6万元: the payments of a plan make the debt."""
    for claims in discourse.quantities.values():
        for whole in claims:
            if whole.quantity.dimension != "money" or whole.quantity.per or whole.quantity.is_range or whole.quantity.hedges:
                continue
            parts, planned = _payments(discourse, whole)
            if len(parts) >= _FEWEST and not _closes(whole, parts) and (planned or _one_slip(whole, parts)):
                marks = frozenset({"explicit-parts", "complete-set"})
                yield Link("total-parts", (Reading("instalments", {"total": (whole,), "parts": parts}),), marks)


def _payments(discourse: Discourse, whole: Claim) -> tuple[tuple[Claim, ...], bool]:
    """The payments told behind a debt, each with its day, to the end of the sentence, and whether they are called its plan."""
    rest = [c for c in quantities_in(discourse, whole.clause.sentence) if c.id > whole.id]
    first = discourse.claims[whole.id + 1] if whole.id + 1 < len(discourse.claims) else whole
    gap = between(discourse, whole, first)
    planned = first.id > whole.id and _SPLIT.search(gap) is not None
    if not rest or first.role != "time" or not (planned or (_THEN.fullmatch(gap) and _DUE.search(whole.label))):
        return (), False
    parts: list[Claim] = []
    for claim in rest:
        if not comparable(claim, whole) or claim.clause.bracket != whole.clause.bracket:
            return (), False
        before = discourse.claims[claim.id - 1]
        gap = between(discourse, before, claim)
        if not isinstance(before.mention, Moment) or not _PAYS.fullmatch(gap) or _APART.search(gap) or claim.quantity.hedges:
            return (), False
        parts.append(claim)
    if parts and _REST.search(right_of(discourse, parts[-1], 40)):
        return (), False
    if parts and _APART.search(_STOP.split(right_of(discourse, parts[-1], 12))[0]):
        return (), False
    return tuple(parts), planned


def _closes(whole: Claim, parts: Sequence[Claim]) -> bool:
    with localcontext(EXACT):
        return sum((part.quantity.base_value for part in parts), Decimal(0)) == whole.quantity.base_value


def _one_slip(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether one slip makes the sum of the parts of the whole, and they do not meet without it nor leave one of them out."""
    with localcontext(EXACT):
        made = sum((part.quantity.base_value for part in parts), Decimal(0))
        stated = whole.quantity.base_value
        if stated == made or any(made - part.quantity.base_value == stated or part.quantity.base_value == stated for part in parts):
            return False
        slips = [(stated, made), *((part.quantity.base_value, part.quantity.base_value + stated - made) for part in parts)]
    return any(due > 0 and (alike(one, due) or _one_digit(one, due)) for one, due in slips)


def _one_digit(one: Decimal, due: Decimal) -> bool:
    first, second = (f"{number.normalize():f}" for number in (one, due))
    return len(first) == len(second) and sum(a != b for a, b in zip(first, second, strict=True)) == 1
