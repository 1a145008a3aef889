"""Statements of several documents -> one conflict for each disagreement."""

from __future__ import annotations

from claimcheck.corpus import Corpus
from claimcheck.corpus.conflicts import Conflict
from claimcheck.packs import load
from claimcheck.pipeline import check
from claimcheck.read import read_text

PACK = load()


def between(*texts: str) -> tuple[Conflict, ...]:
    corpus = Corpus(PACK)
    for number, text in enumerate(texts):
        corpus.add(check(read_text(text, f"{number}.txt"), PACK))
    return corpus.conflicts()


def test_one_conflict_for_one_disagreement() -> None:
    (conflict,) = between(
        "2020年末，苏州市常住人口1274万人。",
        "苏州市2020年末常住人口1274.8万人。",
        "苏州市2020年末常住人口1247万人。",
        "2020年末，苏州市常住人口为1247万人。",
    )
    assert [document.path for document in conflict.documents] == ["0.txt", "1.txt", "2.txt", "3.txt"]
    assert [place.role for place in conflict.finding.places] == ["first", "second", "second", "second"]
    assert conflict.finding.steps["zh"] == ("1274万人 ≠ 1247万人（0.txt / 2.txt）", "1274万人 ≠ 1247万人（0.txt / 3.txt）")
    assert conflict.finding.steps["en"][0] == "1274万人 ≠ 1247万人 (0.txt / 2.txt)"
    (both,) = conflict.finding.sides["zh"]
    assert (both.left.words, both.sign, both.right.words) == ("1274万人", "≠", "1247万人")
    assert (conflict.finding.rule, conflict.finding.severity) == ("cross-document-conflict", "warning")


def test_two_disagreements_are_two() -> None:
    texts = ("2020年末，苏州市常住人口1274万人。青石岭隧道于2016年开工。", "2020年末，苏州市常住人口1247万人。青石岭隧道于2017年开工。")
    assert [conflict.finding.check for conflict in between(*texts)] == ["values-between-documents", "dates-between-documents"]


def test_a_document_that_tells_both_knows_of_both() -> None:
    assert between("2020年末，苏州市常住人口1274万人。", "2020年末，苏州市常住人口1247万人。2020年末，苏州市常住人口1274万人。") == ()


def test_one_document_is_no_corpus() -> None:
    assert between("2020年末，苏州市常住人口1274万人。2020年末，苏州市常住人口1247万人。") == ()


def test_the_fingerprint_does_not_depend_on_order_or_place() -> None:
    one, other = "2020年末，苏州市常住人口1274万人。", "2020年末，苏州市常住人口1247万人。"
    further = "另讯。\n据公报，苏州市2020年末常住人口1274万人，较上年增加。"
    texts = ((one, other), (other, f"另讯。\n{one}"), (further, other), (one, other, one))
    found = [conflict for some in texts for conflict in between(*some)]
    assert len({conflict.finding.fingerprint for conflict in found}) == 1
    assert [len(set(conflict.prints)) for conflict in found] == [2, 2, 2, 2]
    (changed,) = between(one, other.replace("1247", "1427"))
    assert changed.finding.fingerprint != found[0].finding.fingerprint
    assert changed.prints[0] == found[0].prints[0]


def test_a_first_against_all_that_came_before() -> None:
    first = "2021年3月1日，本溪市成为辽宁省首个推行“绿色账户”的城市。"
    (conflict,) = between(first, "从2019年6月“绿色账户”上线起，鞍山市有30万户参加。", "从2018年“绿色账户”上线起，丹东市有3万户参加。")
    assert [document.path for document in conflict.documents] == ["0.txt", "1.txt", "2.txt"]
    assert between(first, "从2019年6月“绿色账户”上线起，青岛市有30万户参加。") == ()
    assert between(first, "从2022年6月“绿色账户”上线起，鞍山市有30万户参加。") == ()
