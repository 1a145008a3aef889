"""Ages, each with the times it may hold at -> links between two ages of one life."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.links.dated import explicit, moment_of, year_of, years_marks
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["AgeWords", "Aged", "against_each_other", "age_words", "apart", "of_many", "paragraph_of", "year_known"]

_LIFE = 600
_OLDER_THAN = late(
    "(?:大|小|长|少|年长|年轻|早生|晚生)(?:于?[他她我你您]们?|于?自己|于?对方|于?其[夫妻兄弟姐妹父母]?|于?[丈姐妹]夫|于?妻子|前者|后者)"
    "(?:足足|整整|近|约|将近)?$"
)
"""小他十一岁: how far two ages lie apart."""
_OF_MANY = late("寿命|平均|退休年龄|退休的年龄|法定|年龄(?:上限|下限|标准|线)|延迟退休|推迟|人均|初婚|生育年龄|出育")
_BOUND = late("以[上下内]|不满|不到|未满|超过")
_THIS = ("今", "去年", "前年", "明年", "本", "上月", "昨", "前天", "日前")
_SOMEBODY = late("(?:[一某另][名位个]|另外?一[名位个]|有[名位个])(?:年仅|年约|才|仅)?$")


@dataclass(frozen=True, slots=True)
class AgeWords:
    """The words that tell what an age is that of."""

    death: re.Pattern[str]
    now: re.Pattern[str]
    then: re.Pattern[str]
    refused_before: re.Pattern[str]
    refused_after: re.Pattern[str]
    relatives: re.Pattern[str]
    strong: re.Pattern[str]
    high: re.Pattern[str]
    reached: re.Pattern[str]
    plan: re.Pattern[str]


@lru_cache(maxsize=8)
def age_words(pack: Pack) -> AgeWords:
    """The words of a pack as patterns."""

    def ends(name: str) -> re.Pattern[str]:
        return late(f"{pack.alternatives(f'chronology.{name}')}(?:约|近|已|是|为|仅|了)?$")

    return AgeWords(
        ends("age_death"),
        ends("age_now"),
        ends("age_then"),
        ends("age_refused_before"),
        late(pack.alternatives("chronology.age_refused_after")),
        late(pack.alternatives("chronology.relatives")),
        ends("age_strong"),
        late(r"\s?的?高龄"),
        late("(?<!未)满$"),
        late(pack.alternatives("chronology.ahead_near")),
    )


@dataclass(frozen=True, slots=True)
class Aged:
    """An age with the times it may hold at, the likeliest first; ``kind`` is death, now or then."""

    claim: Claim
    kind: str
    times: tuple[Claim, ...]


def apart(left: str) -> bool:
    """Whether the words before an age say that it is the difference of two."""
    return _OLDER_THAN.search(left) is not None


def paragraph_of(discourse: Discourse, claim: Claim) -> int:
    """The paragraph of a claim."""
    return discourse.layout.sentences[claim.clause.sentence].paragraph


def of_many(discourse: Discourse, claim: Claim) -> bool:
    """Whether an age is a bound or an average of many, not that of a person: 预期寿命77岁, 退休年龄60岁, 45岁以下."""
    if claim.quantity.value % 1 or any(
        _BOUND.search(hedge) for hedge in (discourse.text[claim.quantity.around.start : claim.quantity.around.end],)
    ):
        return True
    sentence = discourse.layout.sentence_text(claim.clause.sentence)
    return _OF_MANY.search(sentence) is not None


def year_known(discourse: Discourse, claim: Claim) -> bool:
    """Whether the year of a date is written, or taken over from a year in its sentence or the one before (同年12月).

    今年 and a day without its year, read far from any year, lie in the year of writing, which only a dateline tells.
    """
    moment = moment_of(claim)
    if moment is None or explicit(claim) or discourse.layout.document.published is not None:
        return moment is not None
    if moment.relative.startswith(_THIS):
        return False
    index = claim.clause.sentence
    near = [
        other for sentence in (index - 1, index) for other in discourse.by_sentence.get(sentence, ()) if other.span.start < claim.span.start
    ]
    return any(explicit(other) and year_of(other) == moment.year for other in near)


def _of_somebody(discourse: Discourse, claim: Claim) -> bool:
    """一名15岁的选手: the age of somebody who is only now brought in."""
    return _SOMEBODY.search(discourse.text[max(0, claim.span.start - 6) : claim.span.start]) is not None


def against_each_other(discourse: Discourse, dated: Sequence[Aged], words: AgeWords) -> Iterator[Link]:
    """Two ages of one life, each at a stated time, imply one year of birth."""
    for index, one in enumerate(dated):
        for two in dated[index + 1 : index + 3]:
            if _of_somebody(discourse, one.claim) or _of_somebody(discourse, two.claim):
                continue
            if paragraph_of(discourse, one.claim) != paragraph_of(discourse, two.claim) or not one.times or not two.times:
                continue
            first, second = one.times[0], two.times[0]
            if "now" in (one.kind, two.kind) or one.kind == two.kind == "death" or first.id == second.id:
                continue
            between = discourse.text[one.claim.span.end : two.claim.span.start]
            near = (
                discourse.text[two.claim.span.start - 24 : two.claim.span.start]
                + discourse.text[one.claim.span.start - 16 : one.claim.span.end + 16]
            )
            close = len(between) <= 120 and not words.relatives.search(between)
            of_death = "death" in (one.kind, two.kind) and not words.relatives.search(near)
            if not close and (len(dated) > 2 or len(between) > _LIFE or not of_death):
                continue
            marks = years_marks(first, second) | {"inferred"}
            players = {"first": (first,), "first_age": (one.claim,), "second": (second,), "second_age": (two.claim,)}
            if moment_of(first) is not None and moment_of(second) is not None:
                yield Link("ages-apart", (Reading("one life", players),), frozenset(marks))
