"""What is held every second year, or every year but for some, and the number of an edition -> links with the years between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.links.dated import end_of, year_of
from claimcheck.claims.links.ordinals import classifier, is_ordinal
from claimcheck.claims.links.yearly import first_year, is_held, year_beside, years_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["editions_spaced"]

_BACK, _AHEAD = 2, 4


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    of = pack.alternatives
    return (
        late(rf"(?<![\d连])(?P<years>{of('ordinals.spaced')})(?:[^，,。；、\d起]{{0,4}}一|才?有一)(?P<unit>[届次期回])"),
        late(rf"{of('ordinals.yearly')}[^，。；、\d]{{0,8}}(?:一(?P<unit>[届次期回])|举办|举行|召开|开办)"),
        late(of("ordinals.more_than_yearly")),
    )


def editions_spaced(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """1999年创办,每两年一届,2019年为第十一届; 2012年首次举行,除2020年外年年举办,2023年为第十一届: no more than years went by."""
    spaced, yearly, more = _words(pack)
    text, steps = discourse.text, pack.table("ordinals.spaced")
    if more.search(text):
        return
    for cue in spaced.finditer(text):
        span = Span(*cue.span("years"))
        step = Given(span, Decimal(steps[cue["years"]]), span.of(text))
        for first, when, place in _told(discourse, cue):
            roles: dict[str, tuple[Operand, ...]] = {"first": (first,), "when": (when,), "step": (step,), "place": (place,)}
            yield Link("edition-spaced", (Reading("spaced", roles),), frozenset({"inferred"}))
    if spaced.search(text):
        return
    for cue in yearly.finditer(text):
        for first, when, place in _told(discourse, cue):
            yield Link("edition-at-most", (Reading("yearly", {"first": (first,), "when": (when,), "place": (place,)}),), frozenset())


def _told(discourse: Discourse, cue: re.Match[str]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The first year, another one and the number of the edition in it."""
    first = first_year(discourse, cue)
    if first is None:
        return
    for place in discourse.claims:
        far = place.clause.sentence - first.clause.sentence
        if place.id == first.id or not -_BACK <= far <= _AHEAD or not (is_ordinal(place) or is_held(discourse, place)):
            continue
        if classifier(place) != (cue["unit"] or "届"):
            continue
        when = [year for year in year_beside(discourse, place) or years_of(discourse, place) if year_of(year) != year_of(first)]
        if len({year_of(year) for year in when}) == 1 and (year_of(when[0]) or 0) > (year_of(first) or 0):
            yield end_of(first, last=False), when[0], place
