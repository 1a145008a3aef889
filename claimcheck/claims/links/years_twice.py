"""Values that 分别 gives to dates side by side -> pairs with what the text tells of one of these dates elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.contexts import same_time
from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.claims.links.paired import values_behind
from claimcheck.claims.links.slips import agree, rarity, slip
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["years_told_twice"]

_RARE, _SHORTEST, _LONGEST = 3, 3, 24
_OWNER = late(
    r"^(?:其中|[该本][县市省区院校厂行州村镇乡局站港馆店社企]|本公司|公司|发行人|本集团|集团|该公司|本行|我国|我[省市县区校院]|全[国省市县区校院]|本[省市县区校院]|其|的|实现|共)+"
)
_VERB = late(r"(?:累计|合计|总计|[均各]|金额|数额|约|的|均)*(?:为|是|达到?了?|达至|实现|完成|有|共|计|约|至|：|:|金额|合计|人民币)*$")
_BREAK = late(r"[，,。；;：:！？\n]")
_DATE_END = late(r"^(?:年度?|末|底|全年|度|、|和|及|与|期间)+")


@lru_cache(maxsize=8)
def _cue(pack: Pack) -> re.Pattern[str]:
    return late(pack.alternatives("counts.respectively"))


def years_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """2019年、2020年和2021年净利润分别为5210万元、6034万元和7125万元 … 2020年，公司净利润为6340万元."""
    for cue in _cue(pack).finditer(discourse.text):
        row = values_behind(discourse, cue.end())
        if len(row) < 2 or len({claim.time for claim in row}) < len(row) or any(claim.time is None for claim in row):
            continue
        name = _row_name(discourse, row[0], cue.start())
        if name:
            yield from _elsewhere(discourse, row, name)


def _row_name(discourse: Discourse, first: Claim, end: int) -> str:
    """What the values of a row measure: the words between its dates and 分别, or before the dates."""
    text, sentence = discourse.text, discourse.layout.sentences[first.clause.sentence].span
    dates = [c for c in discourse.by_sentence.get(first.clause.sentence, ()) if c.role == "time" and c.span.end <= end]
    if not dates:
        return ""
    behind = _core(text[dates[-1].span.end : end])
    ahead = [c.span.start for c in dates if c.time == dates[0].time]
    return behind or _core(text[sentence.start : min(ahead)])


def _core(text: str) -> str:
    """A name without its owner, the pause before it and the verb behind it; nothing where it is too short or too long to be one."""
    name = _VERB.sub("", _BREAK.split(text.rstrip("，,"))[-1])
    name = _OWNER.sub("", _DATE_END.sub("", name.strip()))
    return name if _SHORTEST <= len(name) <= _LONGEST and not any(char.isdigit() for char in name) else ""


def _elsewhere(discourse: Discourse, row: Sequence[Claim], name: str) -> Iterator[Link]:
    """The values of one date of the row that a sentence of its own gives to the same name, one slip apart."""
    ids = {claim.id for claim in row}
    for other in discourse.claims:
        if other.id in ids or not isinstance(other.mention, Quantity) or other.role not in {"level", "to"} or other.mention.is_range:
            continue
        if other.clause.sentence == row[0].clause.sentence or _own_name(discourse, other) != name:
            continue
        for one in row:
            a, b = one.quantity, other.quantity
            alike = (a.dimension, a.per) == (b.dimension, b.per) and a.dimension not in {"ordinal", ""}
            if not alike or same_time(one, other, written=True) != "same":
                continue
            if agree(a, b) or not slip(a, b) or rarity(a, b) < _RARE:
                continue
            first, second = sorted((one, other), key=lambda claim: claim.id)
            yield pair_link(first, second, {"same-noun", "told-twice", "same-time"})


def _own_name(discourse: Discourse, claim: Claim) -> str:
    """The words between the last date before a number and the number."""
    start = discourse.layout.sentences[claim.clause.sentence].span.start
    dates = [
        c.span.end for c in discourse.by_sentence.get(claim.clause.sentence, ()) if c.role == "time" and c.span.end <= claim.span.start
    ]
    return _core(discourse.text[max([start, *dates]) : outer(claim.mention).start])
