"""Broken constraints -> repairs, and what they prove."""

from __future__ import annotations

from claimcheck.judge.repairs import Bench, Mended, mend
from claimcheck.model.finding import Constraint
from claimcheck.packs import Pack
from tests.handmade import discourse, reading


def repaired(pack: Pack, check: str, text: str, **roles: object) -> Mended:
    made = discourse(text)
    constraint = Constraint(check, (reading(made, **roles),))
    return mend(pack.checks[check], constraint, Bench.of(text, pack, [(constraint, False)]))


def test_a_transposition_in_a_long_number_is_strong_evidence(pack: Pack) -> None:
    mended = repaired(pack, "sum", "共73667人,其中41243人、32433人。", total=0, parts=(1, 2))
    assert (mended.repairs[0].replacement, mended.repairs[0].kind) == ("73676", "transposed")
    assert "repair-strong" in mended.marks


def test_an_edit_of_small_numbers_proves_little(pack: Pack) -> None:
    mended = repaired(pack, "sum", "共11人,其中5人、3人。", total=0, parts=(1, 2))
    assert mended.repairs
    assert "repair-strong" not in mended.marks
    assert "repair-fair" not in mended.marks


def test_at_most_four_are_offered_the_likeliest_first(pack: Pack) -> None:
    mended = repaired(pack, "sum", "共95人,其中14人、45人。", total=0, parts=(1, 2))
    assert (mended.repairs[0].kind, mended.repairs[0].replacement) == ("transposed", "59")
    assert len(mended.repairs) <= 4


def test_a_repair_must_not_break_what_holds(pack: Pack) -> None:
    text = "共95人,其中14人、45人。报到95人。"
    made = discourse(text)
    broken = Constraint("sum", (reading(made, total=0, parts=(1, 2)),))
    holds = Constraint("sum", (reading(made, total=0, parts=(3,)),))
    mended = mend(pack.checks["sum"], broken, Bench.of(text, pack, [(broken, False), (holds, True)]))
    assert "59" not in {repair.replacement for repair in mended.repairs}


def test_an_edit_that_mends_two_relations_is_marked(pack: Pack) -> None:
    text = "共95人,其中14人、45人。报到59人。"
    made = discourse(text)
    first = Constraint("sum", (reading(made, total=0, parts=(1, 2)),))
    second = Constraint("sum", (reading(made, total=0, parts=(3,)),))
    mended = mend(pack.checks["sum"], first, Bench.of(text, pack, [(first, False), (second, False)]))
    assert "agreed" in mended.marks


def test_what_is_wrong_by_itself_is_respelled(pack: Pack) -> None:
    mended = repaired(pack, "flaw", "率为03%", number=0)
    assert [repair.replacement for repair in mended.repairs] == ["0.3", "0.03", "3"]
    assert not mended.marks


def test_numbers_far_apart_that_no_slip_brings_together_speak_against_the_link(pack: Pack) -> None:
    assert "unmended" in repaired(pack, "sum", "共1100人,其中141人、235人。", total=0, parts=(1, 2)).marks
    assert "unmended" not in repaired(pack, "sum", "共551人,其中141人、265人。", total=0, parts=(1, 2)).marks
    assert "unmended" not in repaired(pack, "sum", "共397人,其中141人、235人。", total=0, parts=(1, 2)).marks
