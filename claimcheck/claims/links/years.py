"""Years beside names, events and values -> pairs that give one of these two years."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.alike import common_phrase, opposed
from claimcheck.claims.links.contexts import Contexts, Cues, contexts_of, cues
from claimcheck.claims.links.dated_years import could_be_one, entries, written_year, years_in
from claimcheck.claims.links.headlines import headings_and_bodies
from claimcheck.claims.links.other_things import meet, of_another_thing
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["YearWords", "events_with_two_years", "titles_with_other_years", "year_link", "year_words"]

_NAME = late(r"(?:年?度|的|[《“\"「『])*(?P<name>[一-鿿A-Za-z·（）()]{2,14})")
_UNTIL = ("至", "到", "截止", "—", "-", "－", "~", "上市流通日期为", "上市流通日为", "上市流通时间为")
_OBJECT = late(r"(?:了|过|的|一|份|张|[《“\"])*(?P<object>[一-鿿]{2,6})")
_COINCIDES = late("同月同日|同一天|恰好同日|巧合|碰巧|巧的是|无独有偶")
_STEP = late(r"年(?:之?[前后]|以[前后])[，,]?$")
_ANEW = late("再次|再度|又一|重新|续")
_POOL = 24
_NEEDED, _NAMED, _TITLED, _ROW = 5, 4, 8, 3
_NEAR, _STILL = 3, 6
_CLOSING_DAYS = frozenset({(12, 31), (6, 30), (3, 31), (9, 30)})
_WINDOW, _TIGHT, _SUBJECT, _PHRASES = 14, 12, 4, (3, 5, 8)


class YearWords(NamedTuple):
    """What names events that happen once, points back, compares and dates terms."""

    once: re.Pattern[str]
    kinds: Mapping[str, str]
    pointing: re.Pattern[str]
    comparing: re.Pattern[str]
    closing: re.Pattern[str]
    held: re.Pattern[str]
    kin: re.Pattern[str]


@lru_cache(maxsize=8)
def year_words(pack: Pack) -> YearWords:
    """The words of a pack as patterns."""
    return YearWords(
        late(pack.alternatives("facts.once")),
        pack.table("facts.once"),
        late(pack.alternatives("facts.pointing")),
        late(pack.alternatives("facts.contrast_years")),
        late(pack.alternatives("facts.terms")),
        late(pack.alternatives("facts.held")),
        late(pack.alternatives("chronology.relatives")),
    )


def titles_with_other_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """A heading's year and the body's, both directly before the same name, where the body never speaks of the heading's year."""
    for section in headings_and_bodies(discourse, pack):
        heads = [c for i in section.headings for c in discourse.by_sentence.get(i, ()) if _plain_year(c)]
        body = [c for i in section.body if heads for c in discourse.by_sentence.get(i, ()) if isinstance(c.mention, Moment | Period)]
        years = {year for claim in body for year in years_in(claim)}
        for head in heads:
            name = _NAME.match(discourse.text, head.span.end)
            if written_year(head) in years:
                continue
            rivals = [
                c
                for c in body
                if _plain_year(c) and name and _shared(discourse, c, name["name"]) >= _NAMED and not entries(discourse, head, c)
            ]
            if len(years) == 1:
                rivals += [c for c in body if written_year(c) is not None and _transposed(head, c)]
            if rivals:
                yield year_link(head, rivals[0], frozenset({"title", "same-phrase"}))


def events_with_two_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Two years whose surroundings name one event that happens once, or one report, meeting or note."""
    words, contexts, lexicon = cues(pack), contexts_of(discourse, pack), year_words(pack)
    dates = [claim for claim in discourse.of("time") if written_year(claim) is not None and _tells_when(discourse, claim, lexicon)]
    counts = Counter(written_year(claim) for claim in dates)
    days = Counter(_full(claim) for claim in dates)
    for index, one in enumerate(dates):
        for other in dates[index + 1 : index + 1 + _POOL]:
            if one.clause.index == other.clause.index or not could_be_one(one, other) or _coincides(discourse, other):
                continue
            same_day = _same_day(one, other) > 1
            told = [days[_full(c)] if same_day else counts[written_year(c)] for c in (one, other)]
            if min(told) > 1 or _side_by_side(one, other, dates):
                continue
            score = _score(discourse, one, other, dates, contexts, words, lexicon)
            if score >= _NEEDED:
                yield year_link(one, other, frozenset({"told-twice"} | ({"same-phrase"} if score > _NEEDED + 2 else set())))


def _tells_when(discourse: Discourse, claim: Claim, lexicon: YearWords) -> bool:
    """Whether a date says when something was: not until when, and not beside another year unless it is bound to a verb (1913年建立的)."""
    if discourse.text.endswith(_UNTIL, 0, claim.span.start):
        return False
    verb = lexicon.once.match(discourse.text, claim.span.end)
    return (verb is not None and discourse.text.startswith("的", verb.end())) or not _near_other_year(discourse, claim)


def _side_by_side(one: Claim, other: Claim, dates: Sequence[Claim]) -> bool:
    """Whether one sentence sets both dates side by side: it knows of two events, and later ones speak of one of them."""
    pairs = ((one, _full(other)), (other, _full(one)))
    return (
        any(
            date.clause.sentence == near.clause.sentence and date.clause.index != near.clause.index and _full(date) == far
            for near, far in pairs
            for date in dates
        )
        and one.clause.sentence != other.clause.sentence
    )


def _coincides(discourse: Discourse, claim: Claim) -> bool:
    """与2020年那次同月同日: the text itself says that there are two days."""
    return _COINCIDES.search(discourse.layout.sentence_text(claim.clause.sentence)) is not None


def _score(
    discourse: Discourse, one: Claim, other: Claim, dates: Sequence[Claim], contexts: Contexts, words: Cues, lexicon: YearWords
) -> int:
    """How much speaks for one event."""
    same_day = _same_day(one, other)
    tight = [_window(discourse, claim, _TIGHT) for claim in (one, other)]
    verbs = [lexicon.once.findall(side) for side in tight]
    kinds = {lexicon.kinds[verb] for verb in verbs[0]} & {lexicon.kinds[verb] for verb in verbs[1]}
    phrase = common_phrase("", _after(discourse, one), "", _after(discourse, other))
    pointing = lexicon.pointing.search(tight[1]) is not None
    apart, slipped = other.clause.sentence - one.clause.sentence, _slipped(one, other) or _transposed(one, other)
    if same_day:
        near = apart <= _STILL and bool(same_day > 1 or kinds) and not _stepped(discourse, other)
    else:
        again = kinds and (_transposed(one, other) or _same_month(one, other) or (slipped and pointing))
        near = apart <= _NEAR and bool(again or _title_again(one, other, phrase)) and not _of_a_series(discourse, one, other)
    if not near:
        return 0
    sides = [_window(discourse, claim) for claim in (one, other)]
    if (lexicon.closing if same_day else lexicon.comparing).search(sides[0] + "|" + sides[1]) or opposed(sides[0], sides[1], words):
        return 0
    if (lexicon.kin.search(sides[0].split("|")[0]) is None) != (lexicon.kin.search(sides[1].split("|")[0]) is None):
        # 首领1640年即位…其孙1672年即位: the second is somebody else's
        return 0
    if of_another_thing(discourse, one, other, lexicon.once):
        return 0
    p, q = contexts.of(one), contexts.of(other)
    # words are cut only where two characters of the one window stand in the other
    here = frozenset(word for word in p.far if word in sides[0]) if meet(*sides) else frozenset[str]()
    joined = sum(1 for word in here if word in sides[1] or (len(word) > 2 and (word[:2] in sides[1] or word[-2:] in sides[1])))
    once = set(verbs[0]) & set(verbs[1])
    named = {word for word in once if lexicon.kinds[word] == "struck" and word in _after(discourse, one)[:phrase]}
    if any(_other_object(tight, word) for word in once - named):
        return 0
    row = one.clause.sentence == other.clause.sentence and not pointing and _opens(one) and _opens(other)
    if row or _side_subjects(one, other, sides, pointing=pointing) or (same_day and _ANEW.search(tight[0] + tight[1])):
        return 0
    if _series(discourse, one, other, dates, phrase) or not (joined or phrase >= _NAMED or kinds or (same_day and slipped and pointing)):
        signed = same_day and apart <= _NEAR and not sides[1].strip('|。，,；;）)”"') and verbs[0]
        return _NEEDED if signed else 0
    points = (
        min(joined, 3)
        + sum(phrase >= length for length in _PHRASES)
        + 2 * bool(kinds)
        + 2 * pointing
        + same_day
        + (same_day > 1)
        + bool(same_day and kinds and one.clause.sentence != other.clause.sentence)
        + 2 * slipped
    )
    parted = bool(p.names) and bool(q.names) and not p.names & q.known and not q.names & p.known
    return points - 2 * parted - (abs((written_year(one) or 0) - (written_year(other) or 0)) == 1 and not kinds and not same_day)


def _same_month(one: Claim, other: Claim) -> bool:
    """Whether both dates give the month, and the same."""
    return _full(one)[1] is not None and _full(one)[1] == _full(other)[1]


def _title_again(one: Claim, other: Claim, phrase: int) -> bool:
    """Whether a long name follows both years, the first of which heads the text or has two digits swapped."""
    return phrase >= _TITLED and (_transposed(one, other) or one.clause.sentence == 0)


def _stepped(discourse: Discourse, other: Claim) -> bool:
    """Whether the text itself steps from one day to the same day of another year: 一年前, 2019年3月30日."""
    return _STEP.search(discourse.text[max(0, other.span.start - _TIGHT) : other.span.start]) is not None


def _side_subjects(one: Claim, other: Claim, sides: Sequence[str], *, pointing: bool) -> bool:
    """Whether one sentence gives each date a subject of its own: 红石水库1972年建成,青山水库1985年建成."""
    left = [side.split("|")[0].rstrip("于在") for side in sides]
    return one.clause.sentence == other.clause.sentence and not pointing and min(map(len, left)) > 1 and left[0] != left[1]


def _opens(claim: Claim) -> bool:
    """Whether a date is the first or second word of its clause: a row of dates tells a row of events."""
    return claim.span.start - claim.clause.span.start <= _SUBJECT


def _other_object(sides: Sequence[str], verb: str) -> bool:
    """Whether a verb is followed by two objects that share no character: 成立足球队, 成立合唱团."""
    objects = []
    for side in sides:
        found = _OBJECT.match(side, side.index(verb) + len(verb))
        objects.append(set(found["object"]) if found else set())
    return bool(objects[0] and objects[1] and not objects[0] & objects[1])


def _same_day(one: Claim, other: Claim) -> int:
    """2 where both dates fall on the same day of two years, 1 where reports and terms close on such days anyway."""
    a, b = one.mention, other.mention
    if not isinstance(a, Moment) or not isinstance(b, Moment) or a.month is None or a.day is None or (a.month, a.day) != (b.month, b.day):
        return 0
    return 1 if a.day == 1 or (a.month, a.day) in _CLOSING_DAYS else 2


def _window(discourse: Discourse, claim: Claim, after: int = 2 * _WINDOW) -> str:
    """The words close to a date, within its sentence and up to the next date."""
    sentence = discourse.layout.sentences[claim.clause.sentence].span
    near = [c.span for c in discourse.claims[max(0, claim.id - 2) : claim.id + 4] if c.id != claim.id and years_in(c)]
    start = max([sentence.start, claim.span.start - _WINDOW, *(span.end for span in near if span.end <= claim.span.start)])
    end = min([sentence.end, claim.span.end + after, *(span.start for span in near if span.start >= claim.span.end)])
    before = discourse.text[start : claim.span.start]
    return behind_last(before, "；;，,") + "|" + discourse.text[claim.span.end : end]


def _after(discourse: Discourse, claim: Claim) -> str:
    return discourse.text[claim.span.end : claim.span.end + 16].lstrip('的度《“"「『，, 日')


def _series(discourse: Discourse, one: Claim, other: Claim, dates: Sequence[Claim], phrase: int) -> bool:
    """Whether a third year stands with the same words, or one clause sets both years side by side."""
    for claim in dates:
        if claim.id in {one.id, other.id} or written_year(claim) in {written_year(one), written_year(other)} or phrase < _ROW:
            continue
        if common_phrase("", _after(discourse, one), "", _after(discourse, claim)) >= _ROW:
            return True
    return False


def _of_a_series(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether both dates are followed by a figure of one kind, and the figures differ: 2019年收入3亿元, 2020年收入4亿元."""
    figures = []
    for date in (one, other):
        after = (c for c in discourse.by_sentence.get(date.clause.sentence, ()) if c.span.start >= date.span.end)
        figure = next(after, None)
        if figure is None or not isinstance(figure.mention, Quantity):
            return False
        figures.append(figure.quantity)
    first, second = figures
    return (first.dimension, first.unit) == (second.dimension, second.unit) and first.base_value != second.base_value


def _near_other_year(discourse: Discourse, claim: Claim) -> bool:
    """Whether another year stands in the same clause: 2016年比2015年."""
    return any(
        c.id != claim.id and isinstance(c.mention, Moment | Period) and years_in(c) - years_in(claim)
        for c in discourse.by_clause.get(claim.clause.index, ())
    )


def _slipped(one: Claim, other: Claim) -> bool:
    """Whether two years are more than neighbours and one digit apart."""
    a, b = str(written_year(one)), str(written_year(other))
    return len(a) == len(b) and abs(int(a) - int(b)) > 1 and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _transposed(one: Claim, other: Claim) -> bool:
    """Whether two digits of one year are swapped in the other."""
    a, b = str(written_year(one)), str(written_year(other))
    return len(a) == len(b) and sorted(a) == sorted(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 2


def _plain_year(claim: Claim) -> bool:
    return isinstance(claim.mention, Moment) and claim.mention.given == {"year"} and written_year(claim) is not None


def _full(claim: Claim) -> tuple[int | None, int | None, int | None]:
    moment = claim.mention
    return (moment.year, moment.month, moment.day) if isinstance(moment, Moment) else (None, None, None)


def _shared(discourse: Discourse, claim: Claim, name: str) -> int:
    """How many characters the words after a year share with a name from its start."""
    found = _NAME.match(discourse.text, claim.span.end)
    return common_phrase("", name, "", found["name"]) if found else 0


def year_link(one: Claim, other: Claim, marks: frozenset[str]) -> Link:
    """Two dates that should give one year."""
    return Link("one-event-years", (Reading("one event", {"first": (one,), "second": (other,)}),), marks)
