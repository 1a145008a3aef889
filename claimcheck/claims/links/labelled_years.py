"""A heading's year and that of a labelled field of the text -> pairs where both stand right before one name."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.alike import common_phrase
from claimcheck.claims.links.dated_years import written_year
from claimcheck.claims.links.years import year_link
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["labelled_years"]

_NAME = late(r"(?P<name>[一-鿿]{4,16})")
_LEAST, _HEADS, _FEW = 4, 4, 10
_LABEL = late(r"(?:名称|届次|题目|标题|项目|全称|会议|报告期|赛事|活动|课题|类型|主题)[^，。；：:\n]{0,6}[：:]\s*[《“\"]?$")


def labelled_years(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """关于召开2019年年度股东大会的通知 over 股东大会届次：2018年年度股东大会."""
    heads = [
        claim
        for sentence in discourse.layout.sentences[:_HEADS]
        if sentence.heading
        for claim in discourse.by_sentence.get(sentence.index, ())
        if _year(claim)
    ]
    for head in heads:
        name = _NAME.match(discourse.text, head.span.end)
        if name is None:
            continue
        again = [c for c in discourse.claims if c.id > head.id and _year(c) and _shared(discourse, c, name["name"]) >= _LEAST]
        if again and all(written_year(c) != written_year(head) for c in again):
            told = [c for c in again if _LABEL.search(discourse.text, max(0, c.span.start - _FEW - 6), c.span.start)]
            if told:
                yield year_link(head, told[0], frozenset({"title", "same-phrase"}))


def _year(claim: Claim) -> bool:
    return isinstance(claim.mention, Moment) and claim.mention.given == {"year"} and written_year(claim) is not None


def _shared(discourse: Discourse, claim: Claim, name: str) -> int:
    """How many characters the words behind a year share with a name, from its start."""
    found = _NAME.match(discourse.text, claim.span.end)
    return common_phrase("", name, "", found["name"]) if found else 0
