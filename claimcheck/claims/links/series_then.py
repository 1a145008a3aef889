"""A cumulative figure and what the text says it was at another time -> pairs of an earlier and a later figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.claims.links.series_order import end_of, order_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment, Quantity
from claimcheck.packs.patterns import late

__all__ = ["bracketed", "referred"]

_BRACKET = 24
_BY_THEN = late("[截至到末底]")
_TURNS_BACK = late("[，,；;](?:而|但|较|可|然而|不过|当时|在|到|截至|截止|截止到|至|早在|此前){0,3}")
_POINTS_BACK = late(
    "(?:时|末|底|的|，|,)?(?:这一|这个|该|此|上述|这项|同一)?(?:数字|数据|数|数值|总数|累计数|指标|规模)?(?:则|曾|仅|已|还|才|只)?(?P<counted>累计|共计?|总计)?(?:为|是|达|达到|有)"
)


def referred(discourse: Discourse, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """截至11月4日累计接种V万剂次,而截至9月24日这一数字为W万剂次: a figure that only points back, with a date of its own."""
    counted = {claim.id: claim for claim in claims}
    for claim in discourse.claims:
        mention = claim.mention
        if not isinstance(mention, Quantity) or claim.clause.bracket or claim.id < 2:
            continue
        dated, main = discourse.claims[claim.id - 1], counted.get(claim.id - 2) or _carried(discourse, claim)
        if main is None or not isinstance(dated.mention, Moment) or main.quantity.unit != mention.unit or mention.is_range:
            continue
        before = discourse.text[main.span.end : dated.span.start]
        behind = discourse.text[dated.span.end : claim.span.start]
        if dated.mention.month is None and not _BY_THEN.search(before + behind):
            continue  # 2019财年总共8.55亿元,2020财年只有4.26亿元: of a year each
        if not _TURNS_BACK.fullmatch(before) or not _POINTS_BACK.fullmatch(behind) or main.quantity.dimension != mention.dimension:
            continue
        order = order_of(main, claim) or _by_year_end(main, dated.mention)
        if order:
            yield (main, claim) if order < 0 else (claim, main)


def _carried(discourse: Discourse, claim: Claim) -> Claim | None:
    """累计排除591例,发现243例,而截至前一日累计为253例: the number before, where 累计 stands in the clause before its own."""
    main = discourse.claims[claim.id - 2]
    behind = _POINTS_BACK.fullmatch(discourse.text[discourse.claims[claim.id - 1].span.end : claim.span.start])
    if not isinstance(main.mention, Quantity) or behind is None or not behind["counted"] or "现有" in main.aspect or "新增" in main.aspect:
        return None
    before = discourse.layout.clauses[max(0, main.clause.index - 1)]
    return main if before.sentence == main.clause.sentence and "累计" in before.span.of(discourse.text) else None


def _by_year_end(main: Claim, then: Moment) -> int:
    """1 where a figure of the end of a year is followed by one of a month of the same year (同年11月末)."""
    end = end_of(main)
    known = end is not None and end.year is not None and end.year == then.year and then.month is not None
    return 1 if known and end is not None and then.relative and (end.month or 12) > (then.month or 0) else 0


def bracketed(
    discourse: Discourse, claims: Sequence[Claim], earlier: re.Pattern[str], cumulative: tuple[re.Pattern[str], re.Pattern[str]]
) -> Iterator[tuple[Claim, Claim]]:
    """A cumulative figure and, in the bracket after it, what it was before."""
    ids = {claim.id for claim in claims}
    for claim in discourse.claims:
        if not claim.clause.bracket or not isinstance(claim.mention, Quantity):
            continue
        dated_back = _once_was(discourse, claim, earlier, cumulative)
        if not dated_back and not _dated_only(discourse, claim):
            continue
        for back in range(claim.id - 1, max(-1, claim.id - 4), -1):
            main = discourse.claims[back]
            if main.id in ids and main.clause.bracket != claim.clause.bracket and main.clause.sentence == claim.clause.sentence:
                if not dated_back and order_of(claim, main) != -1:
                    break
                if main.quantity.dimension == claim.quantity.dimension and main.quantity.unit == claim.quantity.unit:
                    yield claim, main
                break


def _once_was(discourse: Discourse, claim: Claim, earlier: re.Pattern[str], cumulative: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    """Whether the words before a number in its bracket date it back: 前一日为, 此前截至6月底已累计回购."""
    start = discourse.layout.brackets[claim.clause.bracket].span.start
    lead = discourse.text[start : claim.span.start]
    if len(lead) > _BRACKET:
        return False
    past, counts = cumulative
    return bool(earlier.search(lead)) or (past.match(lead) is not None and counts.search(lead) is not None)


def _dated_only(discourse: Discourse, claim: Claim) -> bool:
    """Whether nothing but a date stands before a number in its bracket: (截至2月1日24时为640例)."""
    dated = discourse.claims[claim.id - 1]
    start = discourse.layout.brackets[claim.clause.bracket].span.start
    if not isinstance(dated.mention, Moment) or dated.span.start < start:
        return False
    before, behind = discourse.text[start : dated.span.start].lstrip("（("), discourse.text[dated.span.end : claim.span.start]
    return before in ("", "截至", "截止", "到", "截止到") and bool(_POINTS_BACK.fullmatch(behind))
