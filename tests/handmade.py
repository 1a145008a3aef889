"""Short sentences with numbers -> claims and discourses made by hand, independent of what the earlier stages can read."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Numeral, Quantity
from claimcheck.read import read_text
from claimcheck.text import lay_out

NUMBER = re.compile(r"(?P<digits>\d+(?:\.\d+)?)(?P<scale>[万亿]?)(?P<unit>个百分点|[^\d\s,。、(（）)⟦⟧]?)")
SCALES = {"": Decimal(1), "万": Decimal(10) ** 4, "亿": Decimal(10) ** 8}
KINDS = {"%": ("ratio", "0.01"), "个百分点": ("points", "0.01"), "倍": ("multiple", "1"), "元": ("money", "1"), "天": ("duration", "1")}


def discourse(text: str, **fields: object) -> Discourse:
    """Every number of a text as a claim; ``fields`` are given to all of them."""
    layout = lay_out(read_text(text))
    claims = []
    for index, match in enumerate(NUMBER.finditer(text)):
        scale = SCALES[match["scale"]]
        places = len(match["digits"].partition(".")[2])
        numeral = Numeral(
            Span(match.start("digits"), match.end("scale")), Decimal(match["digits"]) * scale, scale.scaleb(-places), "arabic"
        )
        dimension, factor = KINDS.get(match["unit"], ("count", "1"))
        span = Span(*match.span())
        quantity = Quantity(span, span, match.group(), (numeral,), match["unit"], dimension, Decimal(factor))
        claims.append(replace(Claim(index, quantity, layout.clause_at(span.start)), **fields))
    return Discourse(layout, tuple(claims))


def link(kind: str, made: Discourse, marks: frozenset[str] = frozenset(), **roles: object) -> Link:
    """A link with one reading; a role names the index of a claim, or several of them."""
    return Link(kind, (reading(made, **roles),), marks)


def reading(made: Discourse, **roles: object) -> Reading:
    """One way to fill roles with claims, given by their indexes."""
    players = {}
    for name, index in roles.items():
        indexes = index if isinstance(index, tuple) else (index,)
        players[name] = tuple(made.claims[number] for number in indexes)
    return Reading("as given", players)
