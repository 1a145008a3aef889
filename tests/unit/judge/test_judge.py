"""Hand-made links -> findings and notes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.judge import judge
from claimcheck.match import constrain
from claimcheck.model.claim import Discourse, Link, Reading
from claimcheck.model.finding import Finding
from claimcheck.model.interval import Interval
from claimcheck.packs import Pack
from tests.handmade import discourse, link, reading

CUE = frozenset({"explicit-total"})


def found(pack: Pack, made: Discourse, *links: Link) -> tuple[Finding, ...]:
    return judge(constrain(made, links, pack), made, pack)[0]


def test_parts_that_do_not_add_up(pack: Pack) -> None:
    made = discourse("共计出院65人,其中内科50人、外科12人。")
    (finding,) = found(pack, made, link("total-parts", made, CUE, total=0, parts=(1, 2)))
    assert (finding.rule, finding.check) == ("sum-mismatch", "sum")
    assert finding.steps == {"zh": ("50人 + 12人 = 62人 ≠ 65人",), "en": ("50人 + 12人 = 62人 ≠ 65人",)}
    assert finding.message["zh"] == "62人不是65人"
    assert finding.claims == (0, 1, 2)


def test_parts_that_add_up(pack: Pack) -> None:
    made = discourse("共计出院62人,其中内科50人、外科12人。")
    assert found(pack, made, link("total-parts", made, CUE, total=0, parts=(1, 2))) == ()


def test_one_reading_that_closes_settles_the_matter(pack: Pack) -> None:
    made = discourse("新增90人,累计62人,其中内科50人、外科12人。")
    near, far = reading(made, total=0, parts=(2, 3)), reading(made, total=1, parts=(2, 3))
    assert len(found(pack, made, Link("total-parts", (near,), CUE))) == 1
    assert found(pack, made, Link("total-parts", (near, far), CUE)) == ()


def test_a_relation_that_is_open_says_nothing_but_is_counted(pack: Pack) -> None:
    made = discourse("共计65人,其中内科50人、外科12人。")
    constraints = constrain(made, [link("total-parts", made, CUE | {"open"}, total=0, parts=(1, 2))], pack)
    assert judge(constraints, made, pack) == ((), ("rough-sum-mismatch: 1 open", "sum-mismatch: 1 open"))


def test_thin_evidence_is_silent(pack: Pack) -> None:
    made = discourse("共计65人,其中内科50人、外科7人等。")
    assert found(pack, made, link("total-parts", made, frozenset({"open-list", "hedged"}), total=0, parts=(1, 2))) == ()


def test_notes_count_what_was_compared(pack: Pack) -> None:
    made = discourse("共计出院62人,其中内科50人、外科12人。")
    constraints = constrain(made, [link("total-parts", made, CUE, total=0, parts=(1, 2))], pack)
    assert judge(constraints, made, pack)[1] == ("rough-sum-mismatch: 1 hold", "sum-mismatch: 1 hold")


def test_what_only_usual_meaning_contradicts_is_a_note(pack: Pack) -> None:
    made = discourse("超100人,登记300人。")
    first = made.claims[0]
    hedged = replace(first.quantity, hard=Interval(Decimal(100), None), soft=Interval(Decimal(100), Decimal(200)))
    players = {"part": (replace(first, mention=hedged),), "whole": (made.claims[1],)}
    relation = Link("bound", (Reading("as given", players),))
    (finding,) = [each for each in found(pack.enable(["soft"]), made, relation) if each.check == "soft"]
    assert finding.severity == "note"
