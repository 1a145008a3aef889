"""Shares of one whole that the text does not give -> links between two parts and their shares, which must imply one whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.claims.links.rate_lone import lone_pairs
from claimcheck.claims.links.rate_names import core
from claimcheck.claims.links.rate_wholes import is_named
from claimcheck.claims.links.rate_words import RateWords, rate_words
from claimcheck.claims.links.rates import Portion, linked, portions_in
from claimcheck.claims.links.scene import between, comparable, left_of
from claimcheck.model.claim import Discourse, Link, Reading
from claimcheck.model.interval import Interval
from claimcheck.model.mention import World
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["implied_wholes", "shares_of_wholes"]

_TELLING = 4
_GROWN = Interval(Decimal("0.97"), Decimal("1.03"))


def implied_wholes(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """美国铁路41.2万公里,占世界的35%;中国8.6万公里,占6%: both give the world's, and cannot both be right."""
    words = rate_words(pack)
    yield from _implied(discourse, portions_in(discourse, words), words)


def shares_of_wholes(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every share with its part: against the wholes of the text, and against other shares of a whole that is not in it."""
    words = rate_words(pack)
    everything = portions_in(discourse, words)
    yield from linked(discourse, everything, words)
    yield from lone_pairs(discourse, everything, words)
    yield from _implied(discourse, everything, words)


def _implied(discourse: Discourse, everything: Sequence[Portion], words: RateWords) -> Iterator[Link]:
    groups: dict[tuple[object, ...], list[Portion]] = defaultdict(list)
    for portion in everything:
        if "adjacent" in portion.part.marks and not portion.part.negated:
            key = _key(discourse, portion, words)
            if key is not None:
                groups[key].append(portion)
    for members in groups.values():
        yield from _links(discourse, members)


def _key(discourse: Discourse, portion: Portion, words: RateWords) -> tuple[object, ...] | None:
    """What two shares must have in common to be taken of one whole."""
    if portion.form.how == "occupies" and is_named(portion.form, words):
        name = core(portion.form.whole, words)
        paragraph = discourse.layout.sentences[portion.share.clause.sentence].paragraph
        return ("", name) if len(name) >= _TELLING else (paragraph, name[-3:])
    if portion.form.how == "bracket":
        return (portion.share.clause.sentence, "bracket")
    return None


def _links(discourse: Discourse, members: Sequence[Portion]) -> Iterator[Link]:
    """The odd one of several against one of those that agree; of two that differ, the pair."""
    bracket = bool(members) and members[0].form.how == "bracket"
    if len(members) < (4 if bracket else 2) or any(portion.closed for portion in members):
        return
    friends = {
        index: [
            other for j, other in enumerate(members) if j != index and comparable(one.part.claim, other.part.claim) and _agree(one, other)
        ]
        for index, one in enumerate(members)
    }
    alone = [index for index, others in friends.items() if not others]
    if bracket and (len(alone) != 1 or len(members) < 4 or any(len(f) < len(members) - 2 for i, f in friends.items() if i not in alone)):
        return
    for index in alone:
        one = members[index]
        sound = [other for j, other in enumerate(members) if friends[j] and comparable(one.part.claim, other.part.claim)]
        if sound:
            nearest = min(sound, key=lambda other: abs(other.share.id - one.share.id))
            marks = {"closes-elsewhere", "row"} if len(sound) > 2 else {"closes-elsewhere"}
            yield _link(one, nearest, frozenset({"same-noun", "adjacent", *marks}))
        elif index and len(members) == 2 and _beside(discourse, one, members[0]):
            yield _link(members[0], one, frozenset({"same-noun", "adjacent"}))


def _beside(discourse: Discourse, one: Portion, other: Portion) -> bool:
    """Whether two shares stand in one sentence, and the first has no whole of its own: two sentences tell of two years or firms."""
    if _HOLDERS.match(one.form.whole) and _CELLS.search(between(discourse, other.share, one.part.claim)):
        return False  # 张某质押…，占其所持股份的50%；李某质押…
    own = other.form.whole[:_TELLING] in left_of(discourse, other.part.claim, _REACH)
    return not own and one.share.clause.sentence == other.share.clause.sentence and comparable(one.part.claim, other.part.claim)


_REACH, _HOLDERS, _CELLS = 40, late(r"其|所持|自"), late(r"[；;]")


def _agree(one: Portion, other: Portion) -> bool:
    """Whether two parts and their shares can come of one whole, which may have grown a little between two sentences."""
    slack = Interval.of(1) if one.share.clause.sentence == other.share.clause.sentence else _GROWN
    return any((_whole(one, world) * slack).meets(_whole(other, world)) for world in World)


def _whole(portion: Portion, world: World) -> Interval:
    share = portion.share.quantity.interval(world)
    return portion.part.claim.quantity.interval(world).over(share) or Interval()


def _link(one: Portion, other: Portion, marks: frozenset[str]) -> Link:
    players = {"part": (one.part.claim,), "share": (one.share,), "other_part": (other.part.claim,), "other_share": (other.share,)}
    return Link("one-whole", (Reading("one whole", players),), marks)
