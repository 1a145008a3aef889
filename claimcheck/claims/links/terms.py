"""A length of time that is named as a term or a gap -> the beginnings and ends nearby that it may run between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.around import outer
from claimcheck.claims.links.bounds import follows
from claimcheck.claims.links.dated import Pair, after, before, moment_of
from claimcheck.claims.links.events import EventWords, events_in
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Period
from claimcheck.packs.patterns import late

__all__ = ["gap_pairs", "named_term", "over_before", "predicate_of", "term_pairs"]

_NAMED = late('(?:[一-龥]{1,5}期(?:限|间)?|[一-龥]{1,3}程|[一-龥]{0,2}时长)[”"’]?(?:暂?定?为|是|共|约|长达|共计)?$')
_REFUSED = late(
    "(?:[早晚长短同近前后初末中定日星假周时学孕婴幼青老更经]|宽限|潜伏|护理|营养|误工|休息|休养|康复|恢复|住院|诉讼|举证|答辩|上诉|公告|公示|哺乳|疗|病|免租|工作|缓冲|质保|保修|观察|试用|等待|犹豫|回收|投资回收|免息|还款)期(?:限|间)?$"
)
_OF_TERM = late("的?(?:任期|租期|聘期|借期|刑期|合同期|服务期|有效期|租赁期)(?:限)?(?:从|自|始于)")
_BEFORE, _AFTER = 2, 1
_PROLONGED = late("延期|展期|续期|续借|续签|延长|(?<!则)(?<!节假日)(?<!假日)顺延|延至|延到|提前|推迟|中止|暂停")
_INTEREST = late("利息|计息|计算|计付|起算|逾期|月利|年利|结清")
_NEAR, _TAIL = 24, 12
_PREDICATE = late("[,，]?(?:这|也)?(?:是|为|成为|算是)[^，。；,;]{0,18}的$")
_GAP = late("继|自|之后|以来|上次|上一次|再次|再度|重返|重新|又|首次|后|才|终于")


def named_term(discourse: Discourse, claim: Claim) -> bool:
    """Whether the words before a length name it as a term: 过渡期为12个月, 信托计划期限36个月."""
    if _OF_TERM.match(after(discourse, claim, 8)):
        return True
    left = before(discourse, claim, 14)
    named = _NAMED.search(left)
    return named is not None and _REFUSED.search(named.group().rstrip('”"’为是共约计长达定暂')) is None


def term_pairs(discourse: Discourse, claim: Claim, words: EventWords) -> list[Pair]:
    """Every beginning with every end after it in the sentences around a term, the nearest first; one end stands in its sentence
    or in one beside it."""
    sentences = discourse.layout.sentences
    here = sentences[claim.clause.sentence]
    found = []
    for index in range(max(0, here.index - _BEFORE), min(len(sentences), here.index + _AFTER + 1)):
        beside = sentences[index].paragraph == here.paragraph or (index == here.index + 1 and not sentences[index].heading)
        if beside:
            found.extend(events_in(discourse, discourse.by_sentence.get(index, ()), words))
    found = [event for event in found if _dated(event.claim) and not _reckoned(discourse, event.claim)]
    if not found or _PROLONGED.search(
        discourse.text[found[0].claim.clause.span.start : max(claim.span.end, found[-1].claim.span.end) + _TAIL]
    ):
        return []
    begins = [event.claim for event in found if event.side > 0]
    # 租期三年…。承租人自6月30日起停止使用: what stops from a day on in another sentence is not the term
    ends = [
        event.claim
        for event in found
        if event.side < 0
        and (
            event.claim.clause.sentence == here.index or not (_from_then(discourse, event.claim) or _closes_another(discourse, event.claim))
        )
    ]
    pairs = [Pair(one, two) for one in begins for two in ends if one.id != two.id and follows(one, two)]
    start = outer(claim.mention).start
    return sorted(pairs, key=lambda pair: abs(pair.start.span.start - start) + abs(pair.end.span.start - start))


def _from_then(discourse: Discourse, claim: Claim) -> bool:
    """Whether a date opens what runs on: 自6月30日起."""
    return discourse.text[: claim.span.end + 1].endswith(("起", "起停")) and before(discourse, claim, 4).endswith(("自", "从"))


def _closes_another(discourse: Discourse, claim: Claim) -> bool:
    """Whether a date ends what its own sentence dates the beginning of: 自2023年9月起拖欠租金，至2024年2月."""
    here = discourse.by_sentence.get(claim.clause.sentence, ())
    return any(other.id < claim.id and (_open_ended(other) or _from_then(discourse, other)) for other in here)


def _open_ended(claim: Claim) -> bool:
    return isinstance(claim.mention, Period) and claim.mention.end is None


def _reckoned(discourse: Discourse, claim: Claim) -> bool:
    """Whether interest is reckoned from or to a date, which says nothing of the term."""
    return _INTEREST.search(before(discourse, claim, _NEAR) + "\n" + after(discourse, claim, _NEAR)) is not None


def _dated(claim: Claim) -> bool:
    moment = moment_of(claim)
    return moment is not None and moment.calendar == "gregorian" and bool(moment.given & {"year", "month"})


def predicate_of(discourse: Discourse, claim: Claim, stretch: Pair) -> bool:
    """Whether a stretch is said to be so long: 2022年至2024年是损失最多的两年."""
    between = discourse.text[stretch.last_offset : outer(claim.mention).start]
    after = discourse.text[outer(claim.mention).end : outer(claim.mention).end + 1]
    return _PREDICATE.fullmatch(between) is not None and after in {"", "。", "，", ",", "；", "\n"}


def gap_pairs(discourse: Discourse, claim: Claim) -> list[Pair]:
    """The only two dates of a sentence that tells how long something had not happened: 1994年…继1970年之后,时隔24年."""
    found = list(_years(discourse, claim))
    if len(found) != 2 or not _GAP.search(discourse.layout.sentence_text(claim.clause.sentence)):
        return []
    one, two = sorted(found, key=_first)
    return [Pair(one, two)] if follows(one, two) else []


def _first(claim: Claim) -> int:
    moment = moment_of(claim)
    return moment.first or 0 if moment is not None else 0


def _years(discourse: Discourse, claim: Claim) -> Iterator[Claim]:
    claims: Sequence[Claim] = discourse.by_sentence.get(claim.clause.sentence, ())
    for other in claims:
        moment = moment_of(other)
        if moment is not None and "year" in moment.given and not moment.given & {"decade", "century"}:
            yield other


_OVER = late("到期后|期满后|逾期|届满后|到期未|此后又?于")


def over_before(discourse: Discourse, claim: Claim, pair: Pair) -> bool:
    """Whether a term ended at another time than the pair: 借期6个月。到期后…2021年9月1日归还2万元; 2021年5月提前还清."""
    if named_term(discourse, claim) and _PROLONGED.match(after(discourse, pair.end, _TAIL)):
        return True
    return _OVER.search(discourse.text, claim.span.end, max(claim.span.end, pair.end.span.start)) is not None
