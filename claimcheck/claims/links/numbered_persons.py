"""Persons numbered one after the other and the number of all of them behind -> links between the number and the persons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["numbered_persons"]

_NUMBERED = late(
    r"(?P<name>病例|患者|感染者|病人|个案|案例|伤者|密接|风险人员)(?P<n>[0-9]{1,5})(?P<on>[—\-~至到–－]+[^，。；]{0,8}?(?P<m>[0-9]{1,5}))?(?=[，,：:、。；\s（(])"
)
_ALL = late(r"(?:以上|上述|前述|这)(?:共计|合计|共|全部)?$")
_UNITS = frozenset({"例", "人", "名", "位"})
_FEWEST = 2
_LARGEST_GAP = 2


def numbered_persons(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """感染者31，…，感染者32，…，感染者33，…，以上4人均…: whoever was told since the last such number is counted."""
    start = 0
    for claim in discourse.claims:
        mention = claim.mention
        if not isinstance(mention, Quantity) or mention.unit not in _UNITS or mention.hedges or not _ALL.search(claim.label):
            continue
        found = list(_NUMBERED.finditer(discourse.text, start, claim.span.start))
        start = claim.span.end
        run = _run(found)
        if len(run) < _FEWEST or abs(len(run) - int(mention.value)) > _LARGEST_GAP:
            continue
        yield Link("list-count", _readings(claim, run), frozenset({"explicit-parts"}))


def _run(found: list[re.Match[str]]) -> tuple[Given, ...]:
    """Everybody whose number is told, if they are numbered without a gap and none twice."""
    run: list[Given] = []
    expected = -1
    for match in found:
        first, last = int(match["n"]), int(match["m"] or match["n"])
        if match["name"] != found[0]["name"] or expected not in {-1, first} or not first <= last < first + 100:
            return ()
        run += [Given(Span(match.start(), match.end()), Decimal(1), match.group()) for _ in range(first, last + 1)]
        expected = last + 1
    return tuple(run)


def _readings(claim: Claim, run: tuple[Given, ...]) -> tuple[Reading, ...]:
    return (Reading("numbered", {"stated": (claim,), "items": run}),)
