"""A claim -> the words by which its fact can be known again elsewhere in the article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from claimcheck.claims.around import outer
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late
from claimcheck.text import words as cut

__all__ = ["Contexts", "Cues", "Profile", "contexts_of", "cues", "same_time"]

_CONTENT = ("n", "v", "a", "l", "j", "i", "s", "b", "x", "eng", "z", "t")
_NAMES = ("nr", "ns", "nt", "nz")
_LEFT, _RIGHT, _TAIL, _NOUN = 40, 16, 12, 8
_SAME_WORDS = 4
"""Characters from which on a time in the same words is the same time: 今年前10个月; 3日 may be of two months."""
_PART = late(r"(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度?")
_ORDER = "一二三四_1234_上下"
_EDGE = "，,、：:；;。（）()【】#“”\"'《》 \u3000\n丨|—-·"


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """The lexicons of rules/zh/facts.yaml, compiled."""

    generic: frozenset[str]
    telling: tuple[str, ...]
    persons: frozenset[str]
    unique: re.Pattern[str]
    definite_end: re.Pattern[str]
    known_end: re.Pattern[str]
    contrast: re.Pattern[str]
    comparing: frozenset[str]
    shades: re.Pattern[str]
    other_period: re.Pattern[str]
    growing: re.Pattern[str]
    opposites: Mapping[str, str]
    same_side: Mapping[str, str]
    neutral: frozenset[str]
    filler_end: re.Pattern[str]


@lru_cache(maxsize=8)
def cues(pack: Pack) -> Cues:
    """The cues of a pack."""
    fillers = "(?:" + pack.alternatives("bind.predicates") + "|" + pack.alternatives("bind.fillers") + r"|[\s“”\"‘’《》])"
    return Cues(
        frozenset(pack.lexicon("facts.generic")),
        pack.lexicon("facts.telling"),
        frozenset(pack.lexicon("facts.persons")),
        late(pack.alternatives("facts.unique")),
        late(
            rf"{pack.alternatives('facts.definite')}[^，,。；;：:、\d是有为达到过次]{{0,4}}$|{pack.alternatives('facts.whole')}[^，,。；;：:、\d]?$"
        ),
        late(pack.alternatives("facts.known") + r"[^，,。；;：:、\d]{0,4}的?$"),
        late(pack.alternatives("facts.contrast")),
        frozenset(pack.lexicon("facts.comparing")),
        late(pack.alternatives("facts.shades")),
        late(r"(?:^|[，,；;：:])而?(?:就?在)?" + pack.alternatives("facts.other_period")),
        late(pack.alternatives("facts.cumulative") + "|" + pack.alternatives("facts.lasting")),
        pack.table("facts.opposites"),
        pack.table("facts.same_side"),
        frozenset(pack.lexicon("facts.neutral_aspects")),
        late(fillers + "{1,4}$"),
    )


class Profile:
    """What stands around a claim: the text to both sides, the content words of its clause and sentence, cut when they are asked for."""

    def __init__(self, contexts: Contexts, claim: Claim) -> None:
        self.claim = claim
        self._contexts = contexts

    @cached_property
    def left(self) -> str:
        """The text before the number in its sentence, without fillers at its end."""
        return self._contexts.left(self.claim)

    @cached_property
    def right(self) -> str:
        """The text behind the number in its clause."""
        return self._contexts.right(self.claim)

    @cached_property
    def clause(self) -> str:
        """The text before the number in its clause, without fillers at its end."""
        return self._contexts.clause(self.claim)

    @cached_property
    def text(self) -> str:
        """The sentence."""
        return self._contexts.sentence(self.claim)

    @cached_property
    def near(self) -> frozenset[str]:
        """The content words of the clause, and where it has less than two, those of the one before it in the sentence."""
        return self._contexts.near(self.claim)

    @cached_property
    def far(self) -> frozenset[str]:
        """The content words of the sentence."""
        return frozenset(word for _, word in self._contexts.content(self.claim.clause.sentence))

    @cached_property
    def names(self) -> frozenset[str]:
        """The proper names of the clause."""
        return self._contexts.names(self.near)

    @cached_property
    def nouns(self) -> tuple[str, ...]:
        """The content words directly before and directly after the number."""
        return self._contexts.nouns(self.claim)

    @cached_property
    def things(self) -> tuple[str, ...]:
        """Those of them that are no verbs: 种植 and 看着 before 脐橙 tell no two kinds of it apart."""
        return tuple(word for word in self.nouns if word not in self._contexts.deeds)

    @property
    def known(self) -> frozenset[str]:
        """Every word of the sentence."""
        return self.far | self.near


class Contexts:
    """Profiles of the claims of one discourse, each made once and only when asked for."""

    __slots__ = ("_cues", "_discourse", "_lefts", "_names", "_profiles", "_sentences", "contrasted", "deeds")

    def __init__(self, discourse: Discourse, pack: Pack) -> None:
        self._discourse = discourse
        self._cues = cues(pack)
        self._lefts: dict[int, str] = {}
        self.contrasted: dict[int, bool] = {}
        """By the ids of claims: whether the words before make it the base of a comparison, a part or a forecast."""
        self._names: set[str] = set()
        self.deeds: set[str] = set()
        self._profiles: dict[int, Profile] = {}
        self._sentences: dict[int, tuple[tuple[int, str], ...]] = {}

    def left(self, claim: Claim) -> str:
        """The text before a claim back to its sentence's start, fillers and signs at its end cut off."""
        found = self._lefts.get(claim.id)
        if found is None:
            start = outer(claim.mention).start
            sentence = self._discourse.layout.sentences[claim.clause.sentence].span
            text = self._discourse.text[max(sentence.start, start - _LEFT) : start].rstrip(_EDGE)
            found = self._lefts[claim.id] = self._cut(text)
        return found

    def right(self, claim: Claim) -> str:
        """The text after a claim up to its clause's end."""
        end = outer(claim.mention).end
        return self._discourse.text[end : min(max(end, claim.clause.span.end), end + _RIGHT)].strip(_EDGE)

    def _cut(self, text: str) -> str:
        """A text without the fillers at its end; only its last characters are searched, which keeps that quick."""
        tail = max(0, len(text) - _TAIL)
        found = self._cues.filler_end.search(text, tail)
        return (text[: found.start()] if found else text).rstrip(_EDGE)

    def of(self, claim: Claim) -> Profile:
        """The profile of a claim."""
        if claim.id not in self._profiles:
            self._profiles[claim.id] = Profile(self, claim)
        return self._profiles[claim.id]

    def sentence(self, claim: Claim) -> str:
        """The sentence of a claim."""
        return self._discourse.layout.sentence_text(claim.clause.sentence)

    def near(self, claim: Claim) -> frozenset[str]:
        """The content words of a claim's clause, and where it has less than two, those of the one before it in the sentence."""
        found = self.content(claim.clause.sentence)
        span = claim.clause.span
        near = frozenset(word for start, word in found if span.start <= start < span.end)
        if len(near) < 2 and claim.clause.index:
            before = self._discourse.layout.clauses[claim.clause.index - 1]
            if before.sentence == claim.clause.sentence:
                near |= frozenset(word for start, word in found if before.span.start <= start < before.span.end)
        return near

    def names(self, words: frozenset[str]) -> frozenset[str]:
        """Those of some words that are proper names."""
        return frozenset(word for word in words if word in self._names)

    def clause(self, claim: Claim) -> str:
        """The words before the number in its own clause, fillers at their end cut off."""
        return self._cut(self._discourse.text[claim.clause.span.start : outer(claim.mention).start].rstrip(_EDGE))

    def pointed(self, claim: Claim) -> bool:
        """Whether a word such as 该 or 全部 before the number points back to one that was named."""
        start = outer(claim.mention).start
        return bool(self._cues.definite_end.search(self._discourse.text, max(claim.clause.span.start, start - 8), start))

    def leads(self, claim: Claim) -> bool:
        """Whether a content word stands before the number in its clause."""
        start = outer(claim.mention).start
        return any(claim.clause.span.start <= place < start for place, _ in self.content(claim.clause.sentence))

    def nouns(self, claim: Claim) -> tuple[str, ...]:
        """The content words directly before and directly after a number."""
        before, after = outer(claim.mention).start, outer(claim.mention).end
        found = self.content(claim.clause.sentence)
        span = claim.clause.span
        left = [word for start, word in found if span.start <= start < before and before - start <= _NOUN][-2:]
        right = [word for start, word in found if after <= start < min(span.end, after + 3)][:1]
        return (*left, *right)

    def content(self, sentence: int) -> tuple[tuple[int, str], ...]:
        """The content words of a sentence with their places."""
        if sentence not in self._sentences:
            origin = self._discourse.layout.sentences[sentence].span.start
            found = [
                word
                for word in cut(self._discourse.layout.sentence_text(sentence))
                if len(word.text) > 1
                and word.text not in self._cues.generic
                and (not word.tag or word.tag.startswith(_CONTENT))
                and not word.text[0].isdigit()
                and word.text[0].isalnum()
            ]
            self._names.update(word.text for word in found if word.tag.startswith(_NAMES))
            self.deeds.update(word.text for word in found if word.tag == "v")
            self._sentences[sentence] = tuple((origin + word.start, word.text) for word in found)
        return self._sentences[sentence]


_latest: list[tuple[Discourse, Pack, Contexts]] = []


def contexts_of(discourse: Discourse, pack: Pack) -> Contexts:
    """The contexts of a discourse; the latest are kept, since several linkers ask for them one after the other."""
    if not _latest or _latest[0][0] is not discourse or _latest[0][1] is not pack:
        _latest[:] = [(discourse, pack, Contexts(discourse, pack))]
    return _latest[0][2]


def same_time(one: Claim, other: Claim, *, written: bool = False) -> str:
    """same, open (one side or both say nothing) or different; with ``written`` only what both texts write out counts."""
    if one.time is None or other.time is None:
        return "open"
    if one.time.text == other.time.text and len(one.time.text) >= _SAME_WORDS:
        return "same"
    first, second = _ends(one.time, other.time), _ends(other.time, one.time)
    found = [_compare(a, b, written) for a, b in zip(first, second, strict=True)]
    if "different" in found:
        return "different"
    return "same" if all(answer == "same" for answer in found) else "open"


def _ends(time: Moment | Period, other: Moment | Period) -> tuple[Moment | None, Moment | None]:
    """First and last moment; of a half-year or quarter beside a row of months its first and last month."""
    if isinstance(time, Period):
        return time.start, time.end
    part = _PART.search(time.text)
    if part is None or not isinstance(other, Period):
        return time, time
    length = 6 if part["half"] else 3
    last = length * (1 + _ORDER.index(part["half"] or part["quarter"]) % 5)
    given = time.given - {"half", "quarter"} | {"month"}
    return replace(time, month=last - length + 1, given=given), replace(time, month=last, given=given)


def _compare(one: Moment | None, other: Moment | None, written: bool) -> str:
    if (
        one is None
        or other is None
        or one.calendar != other.calendar
        or (one.relative and one.first is None)
        or (other.relative and other.first is None)
    ):
        return "open"
    answer = "open"
    parts = [_PART.search(moment.text) for moment in (one, other)]
    if parts[0] and parts[1] and parts[0].groups() != parts[1].groups() and bool(parts[0]["half"]) == bool(parts[1]["half"]):
        return "different"
    for field in ("year", "month", "day", "quarter", "half"):
        if field in ("quarter", "half"):
            if (field in one.given) != (field in other.given) and (not written or "year" in one.given & other.given):
                return "different" if answer == "same" else answer
            continue
        a, b = getattr(one, field), getattr(other, field)
        if a is None or b is None or (written and not (field in one.given and field in other.given)):
            if (a is None) != (b is None) and not written and field == "month":
                return "different"
            continue
        if a != b:
            return "different"
        answer = "same"
    return answer
