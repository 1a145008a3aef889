"""Hand-made links -> findings."""

from __future__ import annotations

from claimcheck.judge import judge
from claimcheck.match import constrain
from claimcheck.model.claim import Discourse, Link
from claimcheck.model.finding import Finding
from claimcheck.packs import load
from tests.handmade import discourse, link, reading

CUE = frozenset({"explicit-total"})


def found(made: Discourse, *links: Link) -> tuple[Finding, ...]:
    pack = load()
    return judge(constrain(made, links, pack), made, pack)[0]


def test_parts_that_do_not_add_up() -> None:
    made = discourse("共计出院65人,其中内科50人、外科12人。")
    (finding,) = found(made, link("total-parts", made, CUE, total=0, parts=(1, 2)))
    assert (finding.rule, finding.check) == ("sum-mismatch", "parts-make-total")
    assert finding.steps["zh"] == ("50人 + 12人 = 62人 ≠ 65人",)
    assert finding.places[0].span.of(made.text) == "65人"
    assert "65人" in finding.message["zh"]
    assert finding.claims == (0, 1, 2)


def test_parts_that_add_up() -> None:
    made = discourse("共计出院62人,其中内科50人、外科12人。")
    assert found(made, link("total-parts", made, CUE, total=0, parts=(1, 2))) == ()


def test_one_reading_that_closes_settles_the_matter() -> None:
    made = discourse("新增90人,累计62人,其中内科50人、外科12人。")
    near, far = reading(made, total=0, parts=(2, 3)), reading(made, total=1, parts=(2, 3))
    assert len(found(made, Link("total-parts", (near,), CUE))) == 1
    assert found(made, Link("total-parts", (near, far), CUE)) == ()


def test_decimals_are_all_rounded_or_all_cut_off() -> None:
    made = discourse("3.33亿元,其中1.59亿元、1.36亿元、3805.3万元。")
    assert found(made, link("total-parts", made, CUE, total=0, parts=(1, 2, 3))) == ()


def test_a_reading_without_a_needed_role_silences_the_check() -> None:
    made = discourse("共计65人,其中内科50人。")
    broken = reading(made, total=0, parts=(1,))
    assert found(made, Link("total-parts", (broken, reading(made, total=0)), CUE)) == ()


def test_thin_evidence_is_silent() -> None:
    made = discourse("共计65人,其中内科50人、外科7人等。")
    assert found(made, link("total-parts", made, frozenset({"open-list", "hedged"}), total=0, parts=(1, 2))) == ()


def test_a_flawed_mention_needs_no_partner() -> None:
    made = discourse("不合格率为03%。")
    (finding,) = found(made, link("flawed-number", made, number=0))
    assert (finding.rule, finding.severity) == ("malformed-number", "error")


def test_notes_count_what_was_compared() -> None:
    made = discourse("共计出院62人,其中内科50人、外科12人。")
    pack = load()
    constraints = constrain(made, [link("total-parts", made, CUE, total=0, parts=(1, 2))], pack)
    assert judge(constraints, made, pack)[1] == ("sum-mismatch: 1 hold",)


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    one, two = discourse("共计65人,其中甲50人、乙12人。"), discourse("早前3人。\n共计65人,其中甲50人、乙12人。后来7人。")
    (first,) = found(one, link("total-parts", one, CUE, total=0, parts=(1, 2)))
    (second,) = found(two, link("total-parts", two, CUE, total=1, parts=(2, 3)))
    assert first.fingerprint == second.fingerprint
