"""The benchmark of seeded errors -> proof that it plants what it says, and the same for the same text."""

from __future__ import annotations

from claimcheck.packs import load
from tests.bench.closing import closes, closing
from tests.bench.seeded_errors import outcomes, seeds, share
from tests.bench.slips import FORMS, slips

TEXT = "全校共有学生1625人，其中男生812人，女生813人。图书馆藏书由20.0万册增加到22.5万册，增长12.5%。"


def test_arithmetic_alone_finds_what_closes_and_nothing_else() -> None:
    found = {relation.kind: [number.digits for number in relation.numbers] for relation in closing(TEXT)}
    assert found == {"sum": ["1625", "812", "813"], "change": ["20.0", "22.5", "12.5"]}
    assert list(closing("共1625人，其中812人、831人。")) == []


def test_slips_of_each_form_change_the_number_and_keep_it_well_written() -> None:
    assert [form for form, _ in slips("12.50万", "seed")] == ["transposition", "dropped digit", "dropped point", "other scale"]
    assert dict(slips("1,280元", "seed")).keys() == {"transposition", "dropped digit"}
    assert dict(slips("9人", "seed"))["one off"] in ("8人", "10人")
    assert dict(slips("五个", "seed"))["one off"] in ("四个", "六个")
    assert list(slips("二十五个", "seed")) == []


def test_every_seed_breaks_its_relation() -> None:
    planted = seeds(TEXT, load(), each=4)
    assert {seed.form for seed in planted} <= set(FORMS)
    assert {seed.source for seed in planted} == {"own", "arithmetic"}
    assert all(seed.span.of(TEXT) == seed.written != seed.replacement for seed in planted)
    for relation in closing(TEXT):
        assert closes(relation.kind, relation.numbers)


def test_outcomes_are_the_same_each_time_and_are_counted_by_rule_and_form() -> None:
    first, again = outcomes(TEXT, most=6), outcomes(TEXT, most=6)
    assert first == again
    assert any(outcome.found for outcome in first)
    assert "| own (all) |" in share(first)
