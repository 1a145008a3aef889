"""Contradictions between documents and tolerance -> those that count."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from claimcheck.corpus import Corpus
from claimcheck.gate import Gate, active_rules
from claimcheck.gate.baseline import Baseline
from claimcheck.gate.between import Settled, names_between, settle_between
from claimcheck.gate.lines import Changed, resolved
from claimcheck.packs import load
from claimcheck.pipeline import check
from claimcheck.read import read_text

PACK = load()
RULE = "cross-document-conflict"
ONE, TWO, THREE = (f"2020年末，苏州市常住人口{figure}万人。" for figure in (1274, 1247, 1427))
IGNORED = f"<!-- claimcheck: ignore {RULE}: 旧稿 -->\n"
GATE = Gate(PACK, frozenset({RULE, "sum-mismatch"}))


def settled(gate: Gate, folder: Path, *texts: str) -> Settled:
    """What is left of a corpus of articles named a.md, b.md and so on."""
    corpus, gate = Corpus(PACK), replace(gate, asked={})
    for name, text in zip("abcd", texts, strict=False):
        path = folder / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        checked = check(read_text(text, str(path)), PACK)
        corpus.add(checked)
        gate.settle(checked)
    return settle_between(gate, corpus)


def told(found: Settled) -> list[list[str]]:
    """The articles of each contradiction that counts."""
    return [[Path(document.path).name for document in conflict.documents] for conflict in found.conflicts]


def test_nothing_is_tolerated_by_itself(tmp_path: Path) -> None:
    assert told(settled(GATE, tmp_path, ONE, TWO, THREE)) == [["a.md", "b.md", "c.md"]]
    assert names_between(PACK) >= {RULE, "values-between-documents"}
    assert RULE in active_rules(PACK)
    assert RULE not in active_rules(PACK, cross=False)


def test_a_comment_in_one_article_takes_its_statement_out(tmp_path: Path) -> None:
    found = settled(GATE, tmp_path, IGNORED + ONE, TWO, THREE)
    assert told(found) == [["b.md", "c.md"]]
    (entry,) = found.suppressed
    assert (entry.kind, entry.reason, len(entry.conflict.documents)) == ("comment", "旧稿", 3)
    alone = settled(GATE, tmp_path, ONE, IGNORED + TWO)
    assert (alone.conflicts, len(alone.suppressed), alone.remarks) == ((), 1, {})


def test_a_suppression_that_no_other_article_answers_to_is_idle(tmp_path: Path) -> None:
    found = settled(GATE, tmp_path, IGNORED + ONE, ONE)
    ((path, (remark,)),) = found.remarks.items()
    assert (Path(path).name, remark.rule) == ("a.md", "unused-suppression")
    unchanged = replace(GATE, changed=Changed({}))
    assert settled(unchanged, tmp_path, IGNORED + ONE, ONE).remarks == {}


def test_articles_that_may_break_the_rule_take_no_part(tmp_path: Path) -> None:
    gate = replace(GATE, ignores=(("a.md", frozenset({RULE})),), root=tmp_path)
    assert told(settled(gate, tmp_path, ONE, TWO)) == []
    assert told(settled(gate, tmp_path, ONE, TWO, THREE)) == [["b.md", "c.md"]]


def test_what_touches_changed_lines_counts_and_is_shown_there(tmp_path: Path) -> None:
    def gate(name: str, line: int) -> Gate:
        return replace(GATE, changed=Changed({resolved(str(tmp_path / name)): (range(line, line + 1),)}))

    assert told(settled(gate("b.md", 2), tmp_path, ONE, "前言。\n" + TWO)) == [["b.md", "a.md"]]
    (conflict,) = settled(gate("b.md", 2), tmp_path, ONE, "前言。\n" + TWO).conflicts
    assert [place.span.of(document.text) for document, place, _ in conflict.parts] == ["1247万人", "1274万人"]
    assert told(settled(gate("b.md", 1), tmp_path, ONE, "前言。\n" + TWO)) == []
    assert settled(gate("b.md", 1), tmp_path, IGNORED + ONE, "前言。\n" + TWO).suppressed == ()


def baseline(folder: Path, *texts: str) -> Baseline:
    """A baseline of what lies between articles."""
    made = Baseline(folder / "known.json", ())
    settled(replace(GATE, baseline=made), folder, *texts)
    return Baseline(made.file, made.updated(active_rules(PACK)))


def stale(known: Baseline) -> list[str]:
    return sorted({entry.path for entry in known.stale(active_rules(PACK))})


def test_what_is_known_stays_known_when_articles_are_edited(tmp_path: Path) -> None:
    known = baseline(tmp_path, ONE, TWO)
    assert sorted((entry.path, entry.beside) for entry in known.entries) == [("a.md", ("b.md",)), ("b.md", ("a.md",))]
    rewritten = "改版说明。\n\n据公报，2020年末苏州市常住人口1274万人，较上年增加。"
    found = settled(replace(GATE, baseline=known), tmp_path, rewritten, TWO)
    assert (told(found), [entry.kind for entry in found.suppressed], stale(known)) == ([], ["baseline"], [])


def test_a_further_article_makes_it_new(tmp_path: Path) -> None:
    known = baseline(tmp_path, ONE, TWO)
    found = settled(replace(GATE, baseline=known), tmp_path, ONE, TWO, THREE)
    assert (told(found), stale(known)) == ([["a.md", "b.md", "c.md"]], [])


def test_one_article_less_leaves_the_rest_known(tmp_path: Path) -> None:
    known = baseline(tmp_path, ONE, TWO, THREE)
    (tmp_path / "c.md").unlink()
    found = settled(replace(GATE, baseline=known), tmp_path, ONE, TWO)
    assert (told(found), stale(known)) == ([], ["c.md"])


def test_an_entry_is_stale_only_where_all_its_articles_were_read(tmp_path: Path) -> None:
    known = baseline(tmp_path, ONE, TWO)
    settled(replace(GATE, baseline=known), tmp_path, ONE)
    assert stale(known) == []
    known = Baseline(known.file, known.entries)
    settled(replace(GATE, baseline=known), tmp_path, ONE, ONE)
    assert stale(known) == ["a.md", "b.md"]
    assert known.updated(active_rules(PACK)) == ()
