"""Discourse -> the links of change: sizes, directions, comparisons, turns and impossible falls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from claimcheck.claims.links.against import against_bases
from claimcheck.claims.links.arrivals import multiples_of_then
from claimcheck.claims.links.beyond_marks import marks_of_rows, marks_restated
from claimcheck.claims.links.capital import increments, rate_steps
from claimcheck.claims.links.change_near import near_changes
from claimcheck.claims.links.change_rows import change_rows
from claimcheck.claims.links.change_sought import sought_changes
from claimcheck.claims.links.change_told import told_elsewhere
from claimcheck.claims.links.change_words import change_words
from claimcheck.claims.links.changes import changes
from claimcheck.claims.links.compared import compared
from claimcheck.claims.links.comparisons import comparisons
from claimcheck.claims.links.decreases import decreases
from claimcheck.claims.links.former_latter import former_latter
from claimcheck.claims.links.growth_steps import growth_steps
from claimcheck.claims.links.growths_parted import growths_parted
from claimcheck.claims.links.leads import leads
from claimcheck.claims.links.marks_passed import marks_passed, marks_unreached
from claimcheck.claims.links.moved import moved, named_levels
from claimcheck.claims.links.moves_added import moves_added
from claimcheck.claims.links.outpaced import outpaced
from claimcheck.claims.links.phrases import stretches
from claimcheck.claims.links.price_moves import price_moves
from claimcheck.claims.links.ranged import ranged
from claimcheck.claims.links.records import records
from claimcheck.claims.links.remains import remains
from claimcheck.claims.links.rises_within import rises_within
from claimcheck.claims.links.sketch import MULTIPLE, RATIO
from claimcheck.claims.links.slope_steps import slope_steps
from claimcheck.claims.links.streak_steps import streak_steps
from claimcheck.claims.links.streaks import streaks
from claimcheck.claims.links.superlatives import superlatives
from claimcheck.claims.links.turns import turns
from claimcheck.claims.links.two_told import two_told
from claimcheck.claims.links.verdicts import verdicts
from claimcheck.claims.links.ways_sought import ways_sought
from claimcheck.claims.links.ways_titled import turns_titled, ways_titled
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["changes_of"]

_LINKERS = (
    changes, comparisons, moved, ranged, decreases, turns, marks_passed, remains, former_latter, multiples_of_then, increments,
    change_rows, records, verdicts, rises_within,
)  # fmt: skip
_OF_ONE = (decreases, turns, marks_passed)
"""Those of them that may tell something of a single number."""
_NEEDS: Final[Mapping[object, frozenset[str]]] = {
    changes: frozenset({"delta", "from", "to", RATIO}),
    ranged: frozenset({"delta"}),
    multiples_of_then: frozenset({MULTIPLE}),
    increments: frozenset({"from", "to"}),
    change_rows: frozenset({"delta"}),
    rises_within: frozenset({"delta"}),
}
"""Roles and signs of numbers without any of which a linker finds nothing in a stretch."""


def _is_of_flows(link: Link, flows: Sequence[Link]) -> bool:
    """Whether a change is said of what came and what went: 迁入8600人,迁出5400人,净增3200人."""
    players = link.readings[0].players
    sides = [operand.id for role in ("start", "end") for operand in players.get(role, ()) if isinstance(operand, Claim)]
    if len(sides) < 2:
        return False
    told = ({o.id for role in ("more", "less") for o in flow.readings[0].players.get(role, ()) if isinstance(o, Claim)} for flow in flows)
    return any(set(sides) == pair for pair in told)


def _sides(link: Link) -> tuple[int, ...]:
    """The two values that a link of direction compares, whichever comes first."""
    players = link.readings[0].players
    return tuple(sorted(one.id for role in ("start", "end") for one in players[role] if isinstance(one, Claim)))


_SIZES = ("rate", "amount", "times", "doublings")


def _sizes(link: Link) -> Iterator[Claim]:
    """The sizes of change that a link compares with a base."""
    players = link.readings[0].players
    if "start" in players:
        yield from (operand for role in _SIZES for operand in players.get(role, ()) if isinstance(operand, Claim))


def changes_of(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every link of change, paragraph by paragraph, but for what came and went, which are no two values of one thing."""
    links = tuple(_told(discourse, pack))
    flows = [link for link in links if link.kind == "net-of-flows"]
    yield from (link for link in links if not (flows and _is_of_flows(link, flows)) and not _is_of_times_run(link))


_RECORD = late("(?:的?(?:原|该项|此前)?[^，。；]{0,8}[纪记]录)")


def _is_of_times_run(link: Link) -> bool:
    """Whether a record is beaten by a shorter time: 以28分10秒超过28分24秒的原全国纪录."""
    start = link.readings[0].players.get("start", ()) if link.kind == "rise" else ()
    return any(isinstance(one, Claim) and one.quantity.dimension == "duration" and _RECORD.match(one.tail) for one in start)


def _told(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    words = change_words(pack)
    found = tuple(stretches(discourse, words))
    sized: set[int] = set()
    begun: set[int] = set()
    ways: set[tuple[int, ...]] = set()

    def noted(links: Iterable[Link]) -> Iterator[Link]:
        for link in links:
            if sizes := {claim.id for claim in _sizes(link)}:
                sized.update(sizes)
                begun.update(one.id for one in link.readings[0].players["start"] if isinstance(one, Claim))
            elif link.kind in ("rise", "fall") and "inferred" not in link.marks:
                ways.add(_sides(link))
            yield link

    for stretch in found:
        met = {sign for item in stretch.items for sign in (item.role, item.sign)}
        for linker in _LINKERS if len(stretch.items) > 1 else _OF_ONE if met else ():
            if linker not in _NEEDS or not _NEEDS[linker].isdisjoint(met):
                yield from noted(linker(stretch, words))
        if len(stretch.items) < 2:
            continue
        yield from noted(compared(stretch, words, pack))
        yield from superlatives(stretch)
        yield from moves_added(stretch)
        yield from growths_parted(stretch)
        yield from noted(price_moves(stretch))
        yield from noted(slope_steps(stretch))
        yield from noted(growth_steps(stretch, words))
        yield from noted(two_told(stretch, words, pack))
    yield from noted(told_elsewhere(found, words, sized))
    yield from noted(against_bases(found, words))
    for stretch in found:
        yield from noted(near_changes(stretch, words, sized))
    yield from sought_changes(discourse, found, words, sized, begun)
    for stretch in found:
        yield from (link for link in ways_sought(stretch, words) if _sides(link) not in ways)
    yield from ways_titled(discourse, found, words)
    yield from turns_titled(discourse, found, words, pack)
    yield from leads(found, words)
    yield from outpaced(found)
    yield from named_levels(found, words)
    yield from streaks(found, words)
    yield from streak_steps(found, words)
    yield from rate_steps(found, words)
    yield from marks_unreached(found, words)
    yield from marks_of_rows(discourse, pack)
    yield from marks_restated(discourse, pack)
