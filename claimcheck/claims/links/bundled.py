"""文物11件(18套), 1200人(1350户) -> links of what is counted and the bundles that it is counted in, which are no more."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.model.claim import Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["bundled"]

_PAIR = late(
    r"(?<![\d.,])(?P<all>\d{1,7})(?P<unit>件|枚|册|本|人次|人|张|幅|名)"
    r"[（(](?:共|计|合|约)?(?P<sets>\d{1,7})(?P<set>套|组|种|部|户|家|人)[)）]"
)
_BUNDLES = {
    "件": "套组",
    "枚": "套组",
    "册": "种部套",
    "本": "种套部",
    "张": "套组",
    "幅": "套组",
    "人次": "人",
    "人": "户",
    "名": "户",
}
"""What is bundled in what: a set holds one piece at least, a household one person, and whoever comes is counted once at least."""


def bundled(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """A count with a bracket of the bundles that it makes, where these are more."""
    for found in _PAIR.finditer(discourse.text):
        if found["set"] in _BUNDLES[found["unit"]] and int(found["sets"]) > int(found["all"]):
            whole, part = (
                Given(Span(found.start(name), found.end(unit)), Decimal(found[name]), found[name] + found[unit])
                for name, unit in (("all", "unit"), ("sets", "set"))
            )
            yield Link("part-whole", (Reading("bundles", {"part": (part,), "whole": (whole,)}),), frozenset({"explicit-parts"}))
