"""Numbers without a classifier of their own -> the kind of thing that they count, taken from their neighbours."""

from __future__ import annotations

from claimcheck.claims.around import outer
from claimcheck.model.claim import Claim, Discourse

__all__ = ["adopt_bare", "adopt_plain"]

_PLACES = frozenset({"所", "家", "座", "处", "间", "幢", "栋", "站", "户", "支", "条", "项", "款", "种", "类"})
"""Classifiers of things that can also be counted with 个."""
_REGIONS = frozenset(
    {
        "乡镇",
        "镇",
        "乡",
        "村",
        "县",
        "市",
        "区",
        "省",
        "州",
        "国",
        "国家",
        "县市",
        "社区",
        "街道",
        "城市",
        "省份",
        "港",
        "岛",
        "厂",
        "班",
        "队",
    }
)
"""Things that 个 stands before and that are their own classifiers: after 12个乡镇, 9个 are 乡镇."""


def adopt_bare(discourse: Discourse, groups: dict[tuple[str, str], list[Claim]]) -> None:
    """A number without a unit joins the kind of the number right after it: 佛山64、东莞56例; sums of money lack only 元 (2500亿)."""
    bare = groups.pop(("", ""), [])
    kinds = {c.id: kind for kind, members in groups.items() for c in members}
    for claim in reversed(bare):
        kind = _next_kind(discourse, claim, kinds)
        if kind is not None:
            kinds[claim.id] = kind
            groups[kind].append(claim)
    for members in groups.values():
        members.sort(key=lambda c: c.id)


def adopt_plain(groups: dict[tuple[str, str], list[Claim]]) -> None:
    """个 stands for any classifier: after numbers of one kind in its sentence it goes on with them (20所、63所、31个; 12个乡镇中…9个)."""
    plain = groups.get(("count", "个"), [])
    if not plain:
        return
    others = sorted(
        ((c.id, c, kind) for kind, members in groups.items() if kind[0] == "count" and kind[1] in _PLACES | _REGIONS for c in members),
        key=lambda found: found[0],
    )
    moved: list[Claim] = []
    for claim in plain:
        before = [(c, kind) for id_, c, kind in others if claim.id - 6 <= id_ < claim.id and c.clause.sentence == claim.clause.sentence]
        alone = not any(c.clause.sentence == claim.clause.sentence for c in plain if c is not claim)
        kinds = {kind for _, kind in before}
        # 12个乡镇中,有9个…,其余4个…
        taken_up = any(c.mention.text.endswith(kind[1]) and "个" in c.mention.text for c, kind in before) and not _named_behind(claim)
        goes_on = alone and len(before) > 1 and bool(claim.label) and not kinds & {("count", unit) for unit in _REGIONS}
        if len(kinds) == 1 and (goes_on or taken_up):
            groups[before[0][1]].append(claim)
            moved.append(claim)
    for claim in moved:
        plain.remove(claim)
    if not plain:
        del groups["count", "个"]
    for members in groups.values():
        members.sort(key=lambda c: c.id)


def _next_kind(discourse: Discourse, claim: Claim, kinds: dict[int, tuple[str, str]]) -> tuple[str, str] | None:
    numeral = claim.quantity.numerals[0]
    if claim.label.endswith(("人数", "人口", "人数为", "人数达")) and ("count", "人") in kinds.values():
        return "count", "人"
    if numeral.place >= 10000 or numeral.value >= 10000:
        for other in (*discourse.claims[claim.id + 1 : claim.id + 9], *discourse.claims[max(0, claim.id - 4) : claim.id]):
            if kinds.get(other.id, ("", ""))[0] == "money" and other.clause.sentence == claim.clause.sentence:
                return kinds[other.id]
    following = discourse.claims[claim.id + 1 : claim.id + 2]
    if not following or following[0].id not in kinds or not claim.label or claim.tail or numeral.form != "arabic":
        return None
    between = discourse.text[claim.span.end : outer(following[0].mention).start]
    if len(between) > 9 or between[:1] not in {"、", "，", ",", "和"} or kinds[following[0].id][0] != "count":
        return None
    return kinds[following[0].id]


def _named_behind(claim: Claim) -> bool:
    """Whether the noun of what is counted stands behind the number."""
    return bool(claim.head) and claim.tail.startswith(claim.head)
