"""Failed constraints -> what a reader is told."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.judge.report import finding, fingerprint
from claimcheck.model.claim import Given, Reading
from claimcheck.model.document import Span
from claimcheck.model.finding import Constraint, Place, Repair
from claimcheck.packs import Pack
from tests.handmade import discourse, reading


def test_the_operand_to_mend_comes_first_and_cues_last(pack: Pack) -> None:
    made = discourse("共计65人,其中内科50人、外科12人。")
    constraint = Constraint("sum", (reading(made, total=0, parts=(1, 2)),), anchors=(Span(0, 2),))
    repair = Repair(made.claims[2].quantity.numerals[0].span, "15", "substituted")
    shown = finding(pack.checks["sum"], constraint, made, ("error", 5), (repair,))
    assert [(place.span.of(made.text), place.role) for place in shown.places] == [
        ("12人", "parts"),
        ("65人", "total"),
        ("50人", "parts"),
        ("共计", "cue"),
    ]


def test_looked_up_figures_are_told_but_not_pointed_at(pack: Pack) -> None:
    made = discourse("治疗90万人,覆盖率3%。")
    fact = Given(made.claims[0].span, Decimal(3000000), "某市常住人口300万人", "2020年普查")
    players = {"part": (made.claims[0],), "rate": (made.claims[1],), "whole": (fact,)}
    shown = finding(pack.checks["share"], Constraint("share", (Reading("join", players),)), made, ("error", 4), ())
    assert [place.span.of(made.text) for place in shown.places] == ["90万人", "3%"]
    assert shown.steps["zh"] == ("90万人 ÷ 3% = 2550万–3620万人 ≠ 某市常住人口300万人（2020年普查）",)


def test_fingerprints_follow_the_clauses_not_the_offsets(pack: Pack) -> None:
    one, two = discourse("共65人,内科50人。"), discourse("早前3人。\n共65人,内科50人。后来7人。")
    places = [tuple(Place(claim.span, "x") for claim in claims) for claims in (one.claims[:2], two.claims[1:3])]
    assert fingerprint("sum", places[0], one) == fingerprint("sum", places[1], two)
    assert fingerprint("rate", places[0], one) != fingerprint("sum", places[0], one)
