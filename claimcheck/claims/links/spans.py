"""Lengths of time and the dates around them -> links that hold one against the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.claims.around import outer
from claimcheck.claims.links.astray import astray
from claimcheck.claims.links.bounds import fineness, follows, full_years, listed_years, told_before, told_later, told_long_before
from claimcheck.claims.links.covered import already_told, apposed_to, between, counted_out, dates_between, own_ends, stretch_of
from claimcheck.claims.links.dated import CLOCK, Pair, after, before, end_of, is_length, measurable, moment_of, years_marks
from claimcheck.claims.links.events import Event, EventWords, bounded, event_words, events_of
from claimcheck.claims.links.joined_lengths import daily, joined
from claimcheck.claims.links.own_lengths import days_known, named_plan, plausible, streak_apart, undated_reign, year_like, year_of_era
from claimcheck.claims.links.plain_ends import plain_ends
from claimcheck.claims.links.prison import punishment, reckoned_over
from claimcheck.claims.links.span_charity import charitable
from claimcheck.claims.links.span_words import SpanWords, aside, conditional, not_of_dates, span_words
from claimcheck.claims.links.surroundings import closes_here, fits, kind_of, other_half, pairs_around, zones_near
from claimcheck.claims.links.terms import gap_pairs, named_term, over_before, predicate_of, term_pairs
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["is_length", "measurable", "spans"]

_REACH = 34
_FAR = 64
_MOST = 60
_SAME, _JOINED = 6, 6
_PERIOD = late(r"的[一-龥]{1,4}期(?:限|间)?")
_OPENS = late(r"(?:^|[.:：)）]\s*)$")
_STAGE = late("第[一二三四五六七八九十]+(?:阶段|期|批|段|轮|步)|[一二三四]期|前期|后期|其中|首个|单次|单趟|每")
_RESULT = late("[一-龥]{0,2}(?:成|完|出|毕|就|好)(?:了|的)?(?:[^，。；]{0,12})?$")
_FROM_THEN = late("[，,]从")
_SPENT = late("(?:工作|上班|上课|值守|值班|开放|营业|作业|学习|训练|服务|劳动|站立|行驶|驾驶|守候)(?:了|约|近|长达|达|满|整整|共)*$")
_THEN = late("(?:此|其|之|随|尔|而|这|那以|从此|自此)后")
"""1936年…,此后被软禁五十余年,2001年病逝: it need not have lasted up to then."""
_FULLY = late("满$")


def spans(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every length of time that covers a stretch the text dates, with all stretches it may cover."""
    words = span_words(pack)
    told: list[tuple[Claim, Link]] = []
    for claim in discourse.claims:
        if not (is_length(claim) or daily(claim)) or claim.quantity.unit == "周年" or year_like(claim):
            continue
        if not year_of_era(discourse, claim) and not aside(discourse, claim):
            tied = joined(discourse, claim, words, event_words(pack))
            link = _loose(discourse, claim, words, pack) if tied is None and is_length(claim) else tied
            if link is not None and (closes_here(discourse, claim) or undated_reign(discourse, claim)):
                continue
            if link is not None and (other_half(link.readings[0].players, claim) or astray(discourse, claim, link)):
                continue
            if link is not None and (link is tied or _near_enough(link, claim)) and not _of_something_else(link, claim, told):
                told.append((claim, link))
                yield charitable(discourse, claim, link)


def _loose(discourse: Discourse, claim: Claim, words: SpanWords, pack: Pack) -> Link | None:
    """What a length is held against where nothing ties it to the two dates beside it."""
    events = event_words(pack)
    if punishment(discourse, claim) or named_plan(discourse, claim):
        return _punished(discourse, claim) if punishment(discourse, claim) else None
    found = _told(discourse, claim, words, events) or _term(discourse, claim, words, events)
    return found or _around(discourse, claim, words) or plain_ends(discourse, claim, words, events, pack)


def _punished(discourse: Discourse, claim: Claim) -> Link | None:
    pair = reckoned_over(discourse, claim)
    return Link("span-within", (_reading(pair, claim),)) if pair is not None else None


def _told(discourse: Discourse, claim: Claim, words: SpanWords, events: EventWords) -> Link | None:
    """A length between the ends that its own words name, else of the stretch or the events around it."""
    if not_of_dates(discourse, claim, words) or (claim.quantity.unit in CLOCK and zones_near(discourse, claim)):
        return None
    own = own_ends(discourse, claim)
    if own is None:
        return _span(discourse, claim, words, events)
    return Link("span-events", (_reading(own[0], claim),), years_marks(own[0].start, own[0].end)) if own else None


def _near_enough(link: Link, claim: Claim) -> bool:
    """Whether dates that nothing binds to a length lie about as far apart as it says, a slip aside, in one way at least."""
    pairs = [(reading.players["start"][0], reading.players["end"][0]) for reading in link.readings]
    told = [Pair(one, two) for one, two in pairs if isinstance(one, Claim) and isinstance(two, Claim)]
    return not told or plausible(told if link.kind == "span-events" else told[:1], claim)


def _of_something_else(link: Link, claim: Claim, told: list[tuple[Claim, Link]]) -> bool:
    """Whether the two dates have their length already: 自9月12日至11月2日,历时52天…;淮海战役历时66天."""
    mine = _ends(link.readings[0])
    return any(
        other.clause.sentence == claim.clause.sentence
        and other.quantity.unit == claim.quantity.unit
        and any(_ends(reading) == mine and fits(reading.players, other) for reading in earlier.readings)
        for other, earlier in told[-_SAME:]
    )


def _ends(reading: Reading) -> tuple[object, ...]:
    return tuple(operand.span for role in ("start", "end") for operand in reading.players[role])


def _span(discourse: Discourse, claim: Claim, words: SpanWords, events: EventWords) -> Link | None:
    left, right = before(discourse, claim), after(discourse, claim).removesuffix("了")
    period = _PERIOD.fullmatch(right) is not None
    told = words.full.search(left) and (words.whole.search(left) or not _THEN.match(left))
    full = bool(told or words.after.match(right) or _apposed(discourse, claim) or period)
    unit = claim.quantity.unit
    inside = words.inside.match(right) is not None
    covers = full or inside
    stretch, bound = stretch_of(discourse, claim, _FAR if covers else _REACH)
    if inside and not full and stretch is not None and dates_between(discourse, stretch, claim):
        covers = False
    if stretch is not None and predicate_of(discourse, claim, stretch):
        full = covers = True
    if stretch is not None and not covers and unit in CLOCK and claim.clause.index == stretch.end.clause.index and _SPENT.search(left):
        # 每日9时至22时在店里工作15个小时: nobody works longer than he is there
        return Link("span-at-most", (_reading(stretch, claim),))
    near = events_of(discourse, claim, events)
    pool = [pair for pair in bounded(near) if measurable(pair, unit)]
    marks: set[str] = set()
    if stretch is not None and (covers or bound):
        if words.each.search(between(discourse, stretch, claim).removeprefix("期间")):
            return None
        bare = bound and (apposed_to(discourse, stretch, claim) or counted_out(discourse, stretch, claim))
        primary, kind = stretch, _kind(left, words, bound=bound, full=covers or bare)
    else:
        term = bool(words.term.search(left)) or period
        total = bool(words.counted.search(left))
        asked = full or total or _closes(left, right)
        chosen = (
            _events(discourse, claim, near, full=full, whole=bool(words.whole.search(left)), term=term or (total and not full))
            if asked
            else None
        )
        if chosen is None and words.inside.match(right) and _OPENS.search(left) and unit == "年":
            chosen = listed_years(discourse, claim)
            asked = True
        if chosen is None or _of_others(discourse, claim, chosen, words) or not days_known(claim, chosen) or not _years_known(chosen):
            return None
        exact = _FULLY.search(left) is not None and unit == "年" and full_years(chosen)
        partly = bool(words.labour.match(right)) and claim.quantity.unit in CLOCK
        primary, kind = chosen, _events_kind(words, left, total=(total and not full and not exact) or partly)
        if claim.clause.sentence != chosen.end.clause.sentence and _STAGE.search(_opening(discourse, claim)):
            return None
        if chosen.start.clause.sentence != chosen.end.clause.sentence or not full:
            marks.add("inferred")
    if kind is None or streak_apart(discourse, claim, primary) or (kind == "span-step" and primary.period):
        return None  # the stretch of a visit bounds no gap
    if not _years_known(primary):
        marks.add("inferred-year")
    here = [Pair(other, other) for other in discourse.by_sentence.get(claim.clause.sentence, ()) if isinstance(other.mention, Period)]
    if primary is stretch and kind == "span-within" and len(between(discourse, primary, claim)) <= _JOINED:
        # 2016年1月1日至2017年1月1日,共计两年: nothing else is meant
        pool = []
    if "inferred" in marks:
        # 1998年退休后又返聘5年,2003年离开: two dates in a row may bound it, whatever the verbs beside them
        row = [Pair(one.claim, two.claim) for one, two in pairwise(near) if follows(one.claim, two.claim)]
        pool = [*pool, *(pair for pair in row if measurable(pair, unit))]
    others = [pair for pair in (*here, *pool) if pair != primary and measurable(pair, unit) and fineness(pair) >= fineness(primary)]
    return Link(kind, tuple(_reading(pair, claim) for pair in (primary, *others)[:_MOST]), frozenset(marks))


def _term(discourse: Discourse, claim: Claim, words: SpanWords, events: EventWords) -> Link | None:
    """A term or a gap whose ends stand in the sentences around it; every pair of them may be meant."""
    left, right, unit = before(discourse, claim), after(discourse, claim), claim.quantity.unit
    refused = words.refused_after.match(right) or words.never.search(left) or words.refused_before.search(left)
    if refused or unit in CLOCK or conditional(right):
        return None
    if words.step.search(left):
        pairs, kind = gap_pairs(discourse, claim), "span-step"
    elif named_term(discourse, claim) or words.term.search(left):
        pairs, kind = term_pairs(discourse, claim, events), "span-events"
    else:
        return None
    pairs = [pair for pair in pairs if measurable(pair, unit) and not over_before(discourse, claim, pair)]
    if not pairs or words.aside.search(between(discourse, pairs[0], claim)):
        return None
    marks = {"inferred"} if _years_known(pairs[0]) else {"inferred", "inferred-year"}
    return Link(kind, tuple(_reading(pair, claim) for pair in pairs[:_MOST]), frozenset(marks))


def _around(discourse: Discourse, claim: Claim, words: SpanWords) -> Link | None:
    """A length that words bind to what is told around it; any two of the few dates there may be meant."""
    kind = "" if named_term(discourse, claim) or words.term.search(before(discourse, claim)) else kind_of(discourse, claim, words)
    if not kind and _FROM_THEN.match(discourse.text, claim.span.end) and words.never.search(before(discourse, claim)) is None:
        # 担任校长15年,从1996年上任到2008年卸任
        kind = "span-events"
    kind = "" if claim.quantity.unit == "年" and claim.quantity.hedges else kind
    pairs = [pair for pair in pairs_around(discourse, claim) if measurable(pair, claim.quantity.unit)] if kind else []
    return Link(kind, tuple(_reading(pair, claim) for pair in pairs), frozenset({"inferred"})) if pairs else None


def _of_others(discourse: Discourse, claim: Claim, chosen: Pair, words: SpanWords) -> bool:
    """Whether two dates cannot be the ends of a length, or the words give it others."""
    if not measurable(chosen, claim.quantity.unit) or told_later(discourse, claim, chosen) or told_long_before(claim, chosen):
        return True
    if already_told(discourse, claim, chosen) or over_before(discourse, claim, chosen):
        return True
    return words.aside.search(between(discourse, chosen, claim)) is not None


def _opening(discourse: Discourse, claim: Claim) -> str:
    """The sentence up to a length: 战役第一阶段…,用时16天 is about a part of what was dated."""
    return discourse.text[discourse.layout.sentences[claim.clause.sentence].span.start : claim.span.start]


def _apposed(discourse: Discourse, claim: Claim) -> bool:
    """Whether the length stands alone in brackets, as the sum of the stretch its clause names."""
    span, text = outer(claim.mention), discourse.text
    return text[span.start - 1 : span.start] in {"(", "（"} and text[span.end : span.end + 1] in {")", "）"}


def _events_kind(words: SpanWords, left: str, *, total: bool) -> str:
    if words.step.search(left):
        return "span-step"
    return "span-at-most" if total else "span-events"


def _closes(left: str, right: str) -> bool:
    """Whether the length ends its clause as the complement of a short verb: 停牌九个月, 在位51年."""
    if _THEN.match(left):
        return False
    return not right and 1 < len(left) <= 8 and left[-1] not in "为是有的" and not any(sign.isdigit() for sign in left)


def _events(discourse: Discourse, claim: Claim, near: list[Event], *, full: bool, whole: bool, term: bool) -> Pair | None:
    """The nearest beginning and end; without a cue both must stand in the sentence right before the length."""
    start = outer(claim.mention).start
    sentence = claim.clause.sentence
    # far from the length only a verb shows that a date bounds the same thing
    usable = [event for event in near if event.named or event.claim.clause.sentence == sentence]
    if not term:
        if _RESULT.match(after(discourse, claim)):
            # 历时两年写成,2020年开机: what is dated behind came later
            usable = [event for event in usable if event.claim.span.end <= start]
        # a stretch that follows the length is another one, unless a bracket or a term binds it
        usable = [event for event in usable if event.named or event.claim.span.end <= start]
    begins = [event.claim for event in usable if event.side > 0]
    ends = [event.claim for event in usable if event.side < 0]
    found = [Pair(one, two) for one in begins for two in ends if follows(one, two)]
    if term:
        found = [pair for pair in found if _told_here(pair, claim)]
    elif not full:
        found = [pair for pair in found if _told_here(pair, claim) and 0 <= start - pair.last_offset <= _REACH]
    if full and not term and any(event.claim.clause.sentence == sentence and event.claim.span.end <= start for event in near):
        # 1952年起任系主任达14年。1980年当选…1992年病逝: what follows is told of other things
        found = [pair for pair in found if _told_next(pair, near, start)]
    if found:
        return min(
            found,
            key=lambda pair: (pair.end.clause.sentence != sentence, abs(pair.start.span.start - start) + abs(pair.end.span.start - start)),
        )
    if full and whole and not term and (pair := told_before(discourse, claim, near, start)) is not None:
        return pair
    same = [event.claim for event in near if event.claim.clause.sentence == sentence and event.claim.span.end <= start]
    if whole and len(same) == 2 and start - same[-1].span.end <= _REACH and follows(same[0], same[1]):
        return Pair(same[0], same[1])
    return None


def _told_next(pair: Pair, near: list[Event], start: int) -> bool:
    """Whether no other date stands between a length and an end that is told behind it."""
    return not any(start < event.claim.span.start < pair.end.span.start for event in near)


def _told_here(pair: Pair, claim: Claim) -> bool:
    """Whether both ends of a term stand in the sentence that names it, in order."""
    sentence = claim.clause.sentence
    return pair.start.clause.sentence == pair.end.clause.sentence == sentence and pair.start.span.start < pair.end.span.start


def _years_known(pair: Pair) -> bool:
    """Whether the years are written, or both left out (then they are one and the same)."""
    start, end = moment_of(pair.start), moment_of(pair.end, last=True)
    if start is None or end is None:
        return False
    if start.hour is not None and end.hour is not None:
        return True
    written = "year" in start.given and not start.relative
    return written or ("year" not in end.given and not start.relative and not end.relative and start.year == end.year)


def _reading(pair: Pair, claim: Claim) -> Reading:
    return Reading("dates", {"start": (end_of(pair.start, last=False),), "end": (end_of(pair.end, last=True),), "stated": (claim,)})


def _kind(left: str, words: SpanWords, *, bound: bool, full: bool) -> str | None:
    """How strictly a length and a written stretch must agree."""
    if words.step.search(left):
        return "span-step"
    if full:
        return "span-within"
    return "span-at-most" if words.total.search(left) or bound else None
