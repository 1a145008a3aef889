"""A date told later -> whether it is of another thing than an earlier one: a sequel, a branch, a thing of another name."""

from __future__ import annotations

import re

from claimcheck.claims.around import behind_last
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs.patterns import late

__all__ = ["ELSEWHERE", "meet", "of_another_thing"]

_REACH, _NEAR = 14, 60
ELSEWHERE = late("另|走进|来到|隔壁|同样|相邻|对面|此外|还有|相比|而在|邻近|不远处|分别")
"""Between two datings of a kind of thing (大桥, 公司): the second is of another one."""
_SEQUEL = late("续集|续作|续篇|前传|姊妹篇|第[二三四五六七八]部|子公司|分公司|分[店院校馆行厂]")
"""What is another work or house than the one told of."""
_THING = late(r"的(?![那这此该])(?P<thing>[一-鿿]{2,4})")


def of_another_thing(discourse: Discourse, one: Claim, other: Claim, once: re.Pattern[str]) -> bool:
    """Whether the second date is that of a sequel, or bound to a thing that the sentence of the first does not name."""
    sentence = discourse.layout.sentences[other.clause.sentence].span
    left = discourse.text[max(sentence.start, other.span.start - _REACH) : other.span.start]
    if _SEQUEL.search(behind_last(left, "；;，,")):
        return True
    verb = once.match(discourse.text, other.span.end)
    if verb is not None and discourse.text.startswith("的", verb.end()):
        between = discourse.text[max(one.span.end, other.span.start - _NEAR) : other.span.start]
        if ELSEWHERE.search(between):
            return True
    noun = _THING.match(discourse.text, verb.end()) if verb is not None else None
    return noun is not None and not meet(noun["thing"], discourse.layout.sentence_text(one.clause.sentence))


def meet(one: str, other: str) -> bool:
    """Whether two stretches of text have two neighbouring characters in common."""
    return any(one[place : place + 2] in other for place in range(len(one) - 1))
