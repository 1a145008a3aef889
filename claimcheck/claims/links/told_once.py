"""What an event has only one of (the dead, the injured, a prison term, a fine, a score), in a heading and below it -> pairs of one fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claimcheck.claims.around import outer
from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.claims.links.slips import agree, rarity
from claimcheck.claims.links.toplines import pairs_of, top_spans
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["scores_told_twice", "told_once"]


class _Kind(NamedTuple):
    """What stands before or behind a number of this kind."""

    dimension: str
    behind: re.Pattern[str]
    before: re.Pattern[str]


_NEVER = late("(?!)")
_WHO = r"(?:[人名位](?!次)[^，。、；\d]{0,10}?)?"
_KINDS = (
    _Kind("count", late(rf"{_WHO}(?:当场)?(?:死亡|遇难|身亡|丧生|罹难|不治|死(?!者|刑|缓))"), _NEVER),
    _Kind("count", late(rf"{_WHO}(?<![重轻])(?:受伤|伤(?!亡|者|员|势))"), _NEVER),
    _Kind("duration", late(r"[，,。；;\n]|$"), late(r"(?:获刑|被判|判处|徒刑|判刑|入狱)(?:有期徒刑|徒刑|刑期)?$")),
    _Kind("money", late(""), late(r"(?:罚款|被罚|罚没|罚)(?:款|人民币|金额)*[为达共计]?$")),
)
_APART = late(
    "此前|去年|上年|曾|其中|另|分别|升至|增至|上升|累计|平均|二审|改判|减刑|缓|原告|近年|以来|每|各|合并|数罪|至少|可能|最高|以上"
)
_UNITS = frozenset({"", "人", "名", "位", "年", "个月", "元"})
_SHARED, _SENTENCES, _RARE, _BACK, _FEW = 2, 6, 3, 10, 8


_COMMON = pairs_of(
    "造成导致，致人死亡，人受伤，人遇难，人身亡，名人，被判处，有期徒刑，被罚款，事故，昨日，今日，一名，两名，男子，女子，公司，法院"
)
_NEXT = 2
_MORE = late("抢救无效|伤重|后死亡|又有|再有|先后|另一名|随后死亡|仍在抢救")


def told_once(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """爆炸致8人遇难 over 爆炸导致5人死亡: where all that the text tells of it differs from the heading."""
    if not any(kind.behind.search(discourse.text) for kind in _KINDS[:2]) and "判" not in discourse.text and "罚" not in discourse.text:
        return
    for span, body in top_spans(discourse, pack):
        heads = [claim for claim in discourse.claims if span.start <= claim.span.start < span.end]
        below = [claim for index in body for claim in discourse.by_sentence.get(index, ()) if claim.span.start >= span.end]
        for kind in _KINDS:
            told = [claim for claim in heads if _is(discourse, claim, kind)]
            again = [claim for claim in below if _is(discourse, claim, kind)]
            others = [c.quantity.base_value for c in heads if c not in told and _any_kind(discourse, c)]
            agreed = any(c.quantity.base_value in others for c in below[:_FEW] if _any_kind(discourse, c))
            if len(told) == 1 and again and _differs(discourse, told[0], again, span, agreed=agreed):
                link_marks = {"title", "same-attribute", *(() if rarity(told[0].quantity, again[0].quantity) >= _RARE else ("inferred",))}
                yield pair_link(told[0], again[0], link_marks)


def _any_kind(discourse: Discourse, claim: Claim) -> bool:
    return any(_is(discourse, claim, kind) for kind in _KINDS)


def _is(discourse: Discourse, claim: Claim, kind: _Kind) -> bool:
    mention = claim.mention
    if (
        not isinstance(mention, Quantity)
        or mention.is_range
        or mention.dimension not in {kind.dimension, "" if kind.before is _NEVER else "-"}
    ):
        return False
    if mention.unit not in _UNITS:
        return False
    start = outer(mention).start
    left = discourse.text[max(claim.clause.span.start, start - _BACK) : start]
    if kind.before is not _NEVER:
        return kind.before.search(left) is not None and kind.behind.match(discourse.text, claim.span.end) is not None
    end = claim.span.end - (1 if mention.text[-1:] in "人名位" else 0)
    return kind.behind.match(discourse.text, end) is not None


def _differs(discourse: Discourse, head: Claim, again: Sequence[Claim], span: Span, *, agreed: bool) -> bool:
    """Whether the text tells of one other number only, in a sentence near the heading that shares its words."""
    text, layout = discourse.text, discourse.layout
    if len({claim.quantity.base_value for claim in again}) > 1 or any(agree(head.quantity, claim.quantity) for claim in again):
        return False
    first = again[0]
    sentence = layout.sentences[first.clause.sentence]
    last = layout.sentences[min(first.clause.sentence + _NEXT, len(layout.sentences) - 1)]
    if _MORE.search(text, sentence.span.start, last.span.end):
        return False  # 现场1人死亡，1人经抢救无效死亡
    if any(claim.quantity.hedges for claim in (head, first)) or _APART.search(text, sentence.span.start, first.span.end + 3):
        return False
    if _APART.search(span.of(text)) or first.clause.sentence - head.clause.sentence > _SENTENCES:
        return False
    shared = (pairs_of(span.of(text)) & pairs_of(sentence.span.of(text))) - _COMMON
    return agreed or len(shared) >= (1 if first.clause.sentence - head.clause.sentence <= _NEXT else _SHARED)


_WINS = "[大险完惜小]?胜|击败|战胜|力克|不敌|负于|惜败|逆转|横扫|淘汰|掀翻|战平|告负|落败|轻取|[取获]胜|大败|[踢打战]平"
_SCORE = r"(?<![\d.:])(?P<{0}>\d{{1,3}})\s*[比:：∶\-－–—]\s*(?P<{1}>\d{{1,3}})(?![\d.:分%])"
_WON = late(rf"{_SCORE.format('a', 'b')}(?:的比分)?[^，。；\d]{{0,4}}?(?:{_WINS})|(?:{_WINS})[^，。；\d]{{1,10}}?{_SCORE.format('c', 'd')}")
_OTHER_SCORE = late(
    "半场|首[局盘节]|[第前后][一二三四五\\d]+[局盘节]|点球|总比分|大比分|回合|上轮|此前|去年|加时|系列赛|曾|首轮|上赛季|交锋"
)
_VERBS = late(f"{_WINS}|主场|客场|赛|[以队]")


def scores_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """恒大3比1击败国安 over 恒大主场2:1战胜国安."""
    text = discourse.text
    if len(list(_WON.finditer(text))) <= 1:
        return
    for span, body in top_spans(discourse, pack):
        heads = list(_WON.finditer(text, span.start, span.end))
        if len(heads) != 1 or not body or _OTHER_SCORE.search(span.of(text)):
            continue
        sentences = [discourse.layout.sentences[index].span for index in body]
        again = [(found, place) for place in sentences if place.start >= span.end for found in _WON.finditer(text, place.start, place.end)]
        if not again or any(_score(found) == _score(heads[0]) for found, _ in again):
            continue
        first, place = again[0]
        if len([1 for _, other in again if other == place]) != 1 or _OTHER_SCORE.search(text, place.start, place.end):
            continue
        cut = heads[0].start()
        sides = (text[span.start : cut], text[cut : span.end])
        known = pairs_of(_VERBS.sub("|", place.of(text)))
        if all(pairs_of(_VERBS.sub("|", side)) & known for side in sides):
            yield from _unlike(heads[0], first)


def _score(found: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(found[name]) for name in ("a", "b", "c", "d") if found[name])


def _unlike(head: re.Match[str], body: re.Match[str]) -> Iterator[Link]:
    """The links of the sides whose scores differ."""
    names = [[name for name in ("a", "b", "c", "d") if found[name]] for found in (head, body)]
    for one, other in zip(*names, strict=True):
        if int(head[one]) != int(body[other]):
            roles = {
                "first": (Given(Span(*head.span(one)), Decimal(head[one]), head[one]),),
                "second": (Given(Span(*body.span(other)), Decimal(body[other]), body[other]),),
            }
            yield Link("same-fact", (Reading("score", roles),), frozenset({"title", "told-twice"}))
            return
