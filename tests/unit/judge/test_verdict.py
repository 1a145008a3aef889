"""Constraints -> whether they can hold."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.judge.verdict import BROKEN, HOLDS, beyond_hedges, possible, verdict
from claimcheck.model.claim import Reading
from claimcheck.model.finding import Constraint
from claimcheck.model.interval import Interval
from claimcheck.packs import Pack
from tests.handmade import discourse, reading


def test_numbers_are_all_rounded_or_all_cut_off(pack: Pack) -> None:
    for text, outcome in (
        ("3.33亿元,其中1.59亿元、1.36亿元、3805.3万元。", HOLDS),
        ("10.7%,其中5.37%、5.39%。", HOLDS),
        ("10.7%,其中5.27%、5.29%。", BROKEN),
        ("10.9%,其中5.37%、5.39%。", BROKEN),
    ):
        made = discourse(text)
        players = reading(made, total=0, parts=tuple(range(1, len(made.claims))))
        assert verdict(Constraint("sum", (players,)), pack.checks["sum"]) == outcome, text


def test_round_counts_may_be_rounded_only_where_the_check_says_so(pack: Pack) -> None:
    made = discourse("共1200人,其中700人、550人。")
    players = reading(made, total=0, parts=(1, 2)).players
    assert not possible(pack.checks["sum"], players)
    assert possible(pack.checks["rough-sum"], players)


def test_one_count_that_is_not_round_makes_all_counts_exact(pack: Pack) -> None:
    made = discourse("共1200人,其中700人、543人。")
    assert not possible(pack.checks["rough-sum"], reading(made, total=0, parts=(1, 2)).players)


def test_a_check_without_fitting_reading_is_broken(pack: Pack) -> None:
    made = discourse("共9人,其中5人、3人。")
    broken = reading(made, total=0, parts=(1, 2))
    assert verdict(Constraint("sum", (broken, replace(broken, name="again"))), pack.checks["sum"]) == BROKEN


def test_a_hedge_explains_a_small_gap_and_no_wide_one(pack: Pack) -> None:
    for parts, beyond in (("700人、550人", False), ("700人、250人", True)):
        made = discourse(f"1200人,其中{parts}。")
        total = made.claims[0]
        about = Interval.around(total.quantity.value, Decimal(20))
        hedged = total.saying(replace(total.quantity, hedges=("about",), hard=about, soft=about))
        players = {"total": (hedged,), "parts": made.claims[1:]}
        constraint = Constraint("sum", (Reading("as given", players),))
        assert verdict(constraint, pack.checks["sum"]) == BROKEN
        assert beyond_hedges(constraint, pack.checks["sum"]) == beyond, parts
