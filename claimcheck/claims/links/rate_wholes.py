"""A share and its part -> every quantity it may be a share of, with what speaks for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims.links.rate_forms import Form
from claimcheck.claims.links.rate_parts import Part, countable, shares_words
from claimcheck.claims.links.rate_words import RateWords
from claimcheck.claims.links.scene import between, comparable, quantities_in
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import World

__all__ = ["Whole", "closes", "wholes_of"]

_MOST = 12
_SENTENCES = 4
_PEOPLE = frozenset({"人", "例", "名", "位", "户", "份"})


@dataclass(frozen=True, slots=True)
class Whole:
    """A possible whole, the marks that speak for it, and its rank."""

    claim: Claim
    marks: frozenset[str]
    score: int


def closes(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether part = share × whole can be true."""
    return any((whole.quantity.interval(world) * share.quantity.interval(world)).meets(part.quantity.interval(world)) for world in World)


def wholes_of(discourse: Discourse, share: Claim, form: Form, part: Part, words: RateWords) -> tuple[Whole, ...]:
    """The possible wholes, the best supported first; none where the text names one that it does not give."""
    found = [_whole(discourse, share, form, part, claim, words) for claim in _candidates(discourse, share, form, part)]
    if form.how != "times":
        size = part.claim.quantity.base_value
        found = [whole for whole in found if whole.claim.quantity.base_value > size or "explicit-total" in whole.marks]
    if not found:
        return ()
    found.sort(key=lambda whole: (-whole.score, abs(whole.claim.id - part.claim.id)))
    alike = [whole for whole in found if comparable(whole.claim, part.claim)]
    if len({whole.claim.quantity.base_value for whole in alike or found}) == 1:
        first = (alike or found)[0]
        found = [Whole(w.claim, w.marks | {"lone-whole"} if w is first else w.marks, w.score) for w in found]
    best = found[0]
    if _named(form, words) and not best.marks & {"same-noun", "explicit-total"}:
        return ()
    if not best.marks:
        return ()
    return tuple(found[:_MOST])


def _named(form: Form, words: RateWords) -> bool:
    """Whether the text says what the whole is."""
    return bool(form.whole) and not words.generic.fullmatch(form.whole)


def _candidates(discourse: Discourse, share: Claim, form: Form, part: Part) -> Iterator[Claim]:
    """Amounts of the last sentences and the next; further up only those that bear the name of the whole."""
    paragraph = discourse.layout.sentences[share.clause.sentence].paragraph
    for index in range(share.clause.sentence - _SENTENCES, share.clause.sentence + 2):
        if not 0 <= index < len(discourse.layout.sentences):
            continue
        near = abs(discourse.layout.sentences[index].paragraph - paragraph) <= (1 if index <= share.clause.sentence else 0)
        if not near:
            continue
        for claim in quantities_in(discourse, index):
            if claim.id in {share.id, part.claim.id} or not (countable(claim) or claim in form.inline):
                continue
            if comparable(claim, part.claim) or (form.how != "times" and _alike(claim, part.claim)):
                yield claim


def _alike(one: Claim, two: Claim) -> bool:
    """Whether counts with different classifiers may count one kind of thing: 人 and 例, 个行业 and 行业."""
    return one.quantity.dimension == two.quantity.dimension == "count"


def _whole(discourse: Discourse, share: Claim, form: Form, part: Part, whole: Claim, words: RateWords) -> Whole:
    marks = _support(discourse, share, form, part, whole, words)
    score = 4 * len(marks) - abs(share.clause.sentence - whole.clause.sentence) + (whole.id < share.id)
    score += 2 * comparable(whole, part.claim) + 2 * (whole.time == part.claim.time)
    return Whole(whole, marks, score)


def _support(discourse: Discourse, share: Claim, form: Form, part: Part, whole: Claim, words: RateWords) -> frozenset[str]:
    if any(claim.id == whole.id for claim in form.inline):
        return frozenset({"explicit-total", "same-noun"})
    marks: set[str] = set()
    around = f"{whole.label[-16:]}{whole.head}{whole.tail[:8]}"
    if form.whole and _same_noun(share, form.whole, whole, around, words):
        marks.add("same-noun")
    same_kind = comparable(whole, part.claim)
    if _holds(discourse, whole, part, words):
        marks.add("marker")
    elif same_kind and not _named(form, words) and words.totals.search(whole.label[-8:]) and whole.id < part.claim.id:
        marks.add("marker")
    return frozenset(marks)


def _holds(discourse: Discourse, whole: Claim, part: Part, words: RateWords) -> bool:
    """Whether the words say that the part is within the whole: 1200名学生中有900人; 抽检400批次,其中合格372批次."""
    if whole.id >= part.claim.id or whole.id < part.claim.id - 3:
        return False
    text = between(discourse, whole, part.claim)
    if len(text) > 60 or text.count("。") > 1:
        return False
    if any(countable(claim) and comparable(claim, whole) for claim in discourse.claims[whole.id + 1 : part.claim.id]):
        return False
    head = text.split("，")[0].split(",")[0]
    return bool(words.inside.search(head[:14])) or "其中" in text or bool(words.picks.search(part.claim.label[-12:] + part.claim.tail[:6]))


def _same_noun(share: Claim, name: str, whole: Claim, around: str, words: RateWords) -> bool:
    """Whether a quantity bears the name of the whole, by its metric or its words, with no narrower scope."""
    if any(scope not in name and scope not in share.label for scope in whole.scope if scope not in {"出口", "常住", "国外"}):
        return False
    if share.metric and whole.metric:
        return share.metric == whole.metric
    return shares_words(name, around, words)
