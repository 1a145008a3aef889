"""An average, a count and a total -> what in their words or sizes says that they do not belong together."""

from __future__ import annotations

from decimal import localcontext

from claimcheck.claims.links.arithmetic import far_off
from claimcheck.claims.links.mean_words import MeanWords, eaches_of, lead_of
from claimcheck.claims.links.pools import near_claims
from claimcheck.claims.links.scene import between, left_of
from claimcheck.model.claim import Claim, Discourse, Given, Operand, Reading
from claimcheck.model.interval import EXACT
from claimcheck.packs.patterns import late

__all__ = ["beyond_slips", "counts_others", "made_by_another", "one_of_several", "taken_off"]

_FAR, _LEFT = 5, 6
_TAKEN_OFF = late(r"除去|扣除|减去|刨去|除开|不[计算]|另加|外加|加上|分担|均摊|连同|再加|去掉|除掉|优惠|打折|券|减免|抹零|抵扣")
_POINT_OF_TIME = late(r"[末底]")
_IN_A_ROW = late(r"连续$")
_NTH = late(r"\d(?:期|届|号|路|楼|层|批)?[至到—~-]$")
_NEIGHBOURS = late(r"周边|附近|邻近|相邻|周围")
_ELSEWHERE = late(r"周边|附近|邻近|相邻|周围|同期|同类|同行|全[国省市县区镇乡]|当地|行业|同档")
_OVER_ALL = late(r"合计|总计|共计|一共|总共|[两二三四五六七八九十]")
_PARTS = late(r"[；;。]")
_NOUN = 2
_CLOSING = 200


def beyond_slips(reading: Reading) -> bool:
    """Whether a product misses its total by so much that no slip explains it: 17个用户起诉, 每个美国用户15美元, 总额2亿美元."""
    total, mean, count = (reading.players[role][0] for role in ("total", "mean", "count"))
    if not isinstance(total, Claim) or not isinstance(mean, Claim):
        return False
    with localcontext(EXACT):
        number = count.value if isinstance(count, Given) else count.quantity.value
        return far_off(number * mean.quantity.base_value, total.quantity.base_value, _FAR)


def made_by_another(discourse: Discourse, reading: Reading, words: MeanWords) -> bool:
    """Whether another share of each makes the total: 每人每年缴280元,18.6万人共5208万元,财政补助每人550元."""
    total, mean, count = (reading.players[role][0] for role in ("total", "mean", "count"))
    if not isinstance(total, Claim) or not isinstance(mean, Claim):
        return False
    number = count.value if isinstance(count, Given) else count.quantity.value
    for other in near_claims(discourse, mean):
        if other.id == mean.id or other.quantity.unit != mean.quantity.unit or eaches_of(discourse, other, words) is None:
            continue
        with localcontext(EXACT):
            made = number * other.quantity.base_value
            if made and abs(made - total.quantity.base_value) * _CLOSING <= made:
                return True
    return False


def counts_others(discourse: Discourse, count: Operand, mean: Claim) -> bool:
    """Whether what seems a count is the name of one thing, a point of time, or how often in a row something else happened.

    34期到44期, 2021年末, 玉米进口超过2000万吨,连续四年突破配额.
    """
    if isinstance(count, Given):
        return bool(_POINT_OF_TIME.search(count.text))
    return bool(_NTH.search(left_of(discourse, count, _LEFT))) or (
        count.id > mean.id and _IN_A_ROW.search(left_of(discourse, count, _LEFT)) is not None
    )


def taken_off(discourse: Discourse, total: Claim, mean: Claim) -> bool:
    """Whether some of the total is taken off before it is shared (发射400次，除去今年的25次，平均每年125次)."""
    return _TAKEN_OFF.search(between(discourse, total, mean)) is not None


def one_of_several(discourse: Discourse, mean: Claim, total: Claim, count: Claim | None, units: tuple[str, ...], words: MeanWords) -> bool:
    """Whether other averages of this kind stand by, so that the total may be made of all of them, or the average is of the neighbours."""
    if total.clause.sentence < mean.clause.sentence and _NEIGHBOURS.search(mean.label) and not _NEIGHBOURS.search(total.label):
        return True
    told_together = count is not None and len({one.clause.sentence for one in (mean, total, count)}) == 1
    told_together = told_together and total.id < mean.id and _OVER_ALL.search(lead_of(discourse, total)) is None
    told_together = told_together and not any(_PARTS.search(between(discourse, one, mean)) for one in (total, count) if one is not None)
    others = [
        c
        for c in near_claims(discourse, mean)
        if c.id != mean.id
        and c.quantity.unit == mean.quantity.unit
        and eaches_of(discourse, c, words) == units
        and c.quantity.base_value != mean.quantity.base_value
        and not _of_elsewhere(discourse, c, mean, total, words)
        and not (told_together and _of_another_phrase(discourse, c, mean))
    ]
    return bool(others) and not words.overall.search(lead_of(discourse, mean))


def _of_another_phrase(discourse: Discourse, other: Claim, mean: Claim) -> bool:
    """Whether another average stands beyond a semicolon or a full stop: 向48人追回…,人均2万;向370人追回1760万,人均4.76万."""
    gap = between(discourse, other, mean)
    return "；" in gap or ";" in gap or (other.id < mean.id and _PARTS.search(gap) is not None)


def _of_elsewhere(discourse: Discourse, other: Claim, mean: Claim, total: Claim, words: MeanWords) -> bool:
    """Whether a later sentence gives the average of something with a name of its own: 周边在售新房均价 behind 总价…,楼面价…."""
    here = mean.clause.sentence
    if other.clause.sentence <= here or total.clause.sentence != here or total.id > mean.id:
        return False
    own, mine = (words.empty.sub("", lead_of(discourse, claim))[-_NOUN:] for claim in (other, mean))
    return len(own) == len(mine) == _NOUN and own != mine and _ELSEWHERE.search(other.label) is not None
