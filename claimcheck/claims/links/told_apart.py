"""A number in its context -> whether words around it keep it from being the number that another place tells."""

from __future__ import annotations

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.contexts import Contexts, Cues
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Quantity
from claimcheck.packs.patterns import late

__all__ = ["contrasted", "denied", "explained", "further", "growing", "listed", "of_two_stretches", "of_two_things", "within"]

_PHRASE, _SHORT = 4, 6


def contrasted(claim: Claim, contexts: Contexts, words: Cues, other: str = "") -> bool:
    """Whether the words just before the number make it the base of a comparison, a part or a forecast; asked once for each claim.

    A part that the ``other`` side names in the same words is no part of it: 其中第三产业增加值, 第三产业实现增加值.
    """
    known = contexts.contrasted.get(claim.id)
    if known is None:
        known = contexts.contrasted[claim.id] = _is_contrasted(claim, contexts, words)
    return known and not (bool(other) and _named_again(claim, contexts, words, other))


def _is_contrasted(claim: Claim, contexts: Contexts, words: Cues) -> bool:
    left = contexts.left(claim)
    if words.other_period.search(left) and claim.role != "delta":
        return True
    return _set_apart(behind_last(left, "，,；;：:"), claim, words)


def _set_apart(clause: str, claim: Claim, words: Cues) -> bool:
    return any(claim.role != "delta" or found.group() not in words.comparing for found in words.contrast.finditer(clause))


def _named_again(claim: Claim, contexts: Contexts, words: Cues, other: str) -> bool:
    """Whether all that sets a number apart is 其中 before words that stand before the other number too."""
    left = contexts.left(claim)
    clause = behind_last(left, "，,；;：:")
    named = clause.removeprefix("其中").lstrip("，,")
    if named == clause or len(named) < _PHRASE or not _repeated(named, other):
        return False
    return not _set_apart(named, claim, words) and not (words.other_period.search(left) and claim.role != "delta")


def _repeated(named: str, other: str) -> bool:
    """Whether the words of a part stand before the other number, at its end and at its beginning."""
    return other.endswith(named[-2:]) and named[:_PHRASE] in other


_STRETCH = late(r"止(?:的)?[一二三四五六七八九十\d]+个月|[前首][一二三四五六七八九十\d]+个?(?:月|季度)|[上下]半年|全年|年初至")


def of_two_stretches(one: str, other: str) -> bool:
    """Whether one sentence tells of a longer stretch than the other: 6月均价, 截至6月30日止六个月均价."""
    long = [_STRETCH.search(text) is not None for text in (one, other)]
    return long[0] != long[1] and _SHORT_TIME.search(other if long[0] else one) is not None


_SHORT_TIME = late(r"\d月(?!\d)|(?<!前)[一二三四]季度|单月|当月|单季")


_DENIED = late("[不未没非](?!同|足|到|断|少|久|仅|过|乏|得|含|计|来|有)([㐀-鿿]{2})")


def denied(one: str, other: str) -> bool:
    """Whether one clause denies what the other says: 41%的人不满意, 满意的人有24%."""
    return any(
        found[1] in there and found.group() not in there for here, there in ((one, other), (other, one)) for found in _DENIED.finditer(here)
    )


_AMONG = late(r"(?:^|[，。；：,;])在?(?P<noun>[^，。；：、,;\d]{2,16}?)(?:之中|当中|里面|中|里)[，,][^，。；、,;]{2,24}$")


def within(part: Claim, whole: Claim, contexts: Contexts) -> bool:
    """Whether a header makes a number part of what the other one counts (在所查作坊里，…的有35家)."""
    found = _AMONG.search(contexts.left(part))
    return found is not None and bool(_pairs(found["noun"]) & _pairs(contexts.left(whole)[-12:] + contexts.right(whole)[:6]))


def _pairs(text: str) -> set[str]:
    return {text[place : place + 2] for place in range(len(text) - 1)}


_FURTHER = late(r"另有|另外|此外|其中|还(?:主动|有|供述|交代)")
_OF_SOME = late(r"[^，。；\n]{2,16}[业区市县省国位员生][之当]?中[，,]")


def further(discourse: Discourse, claim: Claim) -> bool:
    """Whether a number comes on top of what was told before, or is of some of it: 另有1600多名; 工业企业中，国有企业…下降17.9%."""
    text, start = discourse.text, claim.span.start
    if _FURTHER.search(text, claim.clause.span.start, start):
        return True
    return _OF_SOME.match(text, discourse.layout.sentences[claim.clause.sentence].span.start, start) is not None


_DEED = late(r"(?P<deed>[一-鿿]{2})(?:之|以)?(?P<side>[前后])(?=[，,]|[^，。；,;]{0,12}$)")


def _before_and_after(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether one number is of before a deed and the other of after it: 本次减持前…持有; 本次减持后…持有."""
    text, sentences = discourse.text, discourse.layout.sentences
    left = [text[sentences[claim.clause.sentence].span.start : claim.span.start] for claim in (one, other)]
    sides = [{(found["deed"], found["side"]) for found in _DEED.finditer(said)} for said in left]
    return any((deed, "后" if side == "前" else "前") in sides[1] for deed, side in sides[0])


_ADDED, _TO_BE = late(r"(?:增资|增发|增投|追加|加码)[^，。；]{0,4}$"), late(r"(?:将|未|不|即将|快要|将要)满$")
_END = late(r"\d\s?[-—~～至]$")
_UNDER, _OVER = late(r"(?:及其?|或)?以下|以内|不足|不满"), late(r"(?:及其?|或)?以上|以外|超过")
_REACH = 14


def of_two_things(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether two numbers differ by what they are, whatever slip would make them one.

    增资105亿元 and what that makes of the capital; 47岁 and 将满48周岁; the ends of two groups (5-19岁, 5-14岁); 14座以下 and 14座以上.
    """
    left = [discourse.text[max(0, claim.clause.span.start, claim.span.start - _REACH) : claim.span.start] for claim in (one, other)]
    if _ADDED.search(left[0]) and other.role in {"to", "from"}:
        return True
    if _before_and_after(discourse, one, other) or _of_other_topic(discourse, one, other) or _of_other_topic(discourse, other, one):
        return True
    if any(bool(words.search(left[0])) != bool(words.search(left[1])) for words in (_TO_BE, _QUALIFIED)) or all(map(_END.search, left)):
        return True
    return any(_UNDER.search(here) and _OVER.search(there) for here, there in (left, left[::-1]))


_QUALIFIED = late("学位|学历|职称|双师|硕士|博士|资格|证书")
"""专任教师262人 and 硕士学位以上教师162人: some of them, by what they hold."""
_TOPIC = late(r"\s*(?:而|在)?(?P<name>[^，。；：、,;:\d]{2,8})方面[，,：:]")


def _of_other_topic(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether the first sentence opens with a topic that the second does not name: 公路方面，… of another road than 铁路."""
    topic = _TOPIC.match(discourse.layout.sentence_text(one.clause.sentence))
    return topic is not None and not _pairs(topic["name"]) & _pairs(discourse.layout.sentence_text(other.clause.sentence))


def growing(claim: Claim, contexts: Contexts, words: Cues) -> bool:
    """Whether a figure grows with time, so that two of its values need not conflict."""
    return bool(words.growing.search(contexts.of(claim).clause))


def listed(discourse: Discourse, claim: Claim) -> bool:
    """Whether a number is one item of a list, whose topic stands elsewhere."""
    mates = [
        c
        for c in discourse.by_clause.get(claim.clause.index, ())
        if isinstance(c.mention, Quantity) and c.mention.unit == claim.quantity.unit
    ]
    if len(mates) > 1 and "、" in claim.clause.span.of(discourse.text):
        return True
    if len(claim.label) > _SHORT:
        return False
    short = 0
    for index in range(max(0, claim.clause.index - 2), claim.clause.index + 3):
        claims = discourse.by_clause.get(index, ())
        claims = tuple(c for c in claims if c.clause.sentence == claim.clause.sentence and isinstance(c.mention, Quantity))
        short += any(c.quantity.unit == claim.quantity.unit and len(c.label) <= _SHORT for c in claims)
    return short >= 3


def explained(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether one of the two sentences holds the other number as well, so that the text itself tells them apart."""
    for here, there in ((one, other), (other, one)):
        for claim in discourse.by_sentence.get(here.clause.sentence, ()):
            mention = claim.mention
            if claim.id in {here.id, there.id} or not isinstance(mention, Quantity) or mention.dimension != there.quantity.dimension:
                continue
            if mention.base_value == there.quantity.base_value:
                return True
            if mention.is_range and there.quantity.numerals[0].value in (numeral.value for numeral in mention.numerals):
                return True
    return False
