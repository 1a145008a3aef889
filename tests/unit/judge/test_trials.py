"""Examples -> whether they are judged as they say."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimcheck.judge.trials import run_examples
from claimcheck.model.document import Span
from claimcheck.model.finding import Finding, Place
from claimcheck.packs import Pack
from tests.rulebook import check, rulebook

EXAMPLES = "\n  bad: [这里⟦错⟧了, 没有⟦事⟧]\n  good: [很好, 这里错了]"


def find(text: str, pack: Pack) -> Sequence[Finding]:
    del pack
    at = text.find("错")
    return [] if at < 0 else [Finding("one", "one", "error", 4, {}, (Place(Span(at, at + 1), "x"),), (), {}, (), "f")]


def test_missed_and_false_reports_are_faults(tmp_path: Path) -> None:
    pack = rulebook(tmp_path, check("one", reports="one", link="flaw", holds="never()", examples=EXAMPLES))
    results = {result.name: result.fault for result in run_examples(pack, find)}
    assert results == {
        "one-bad-1": "",
        "one-bad-2": "not reported",
        "one-good-1": "",
        "one-good-2": "reported: error one (one) at 错",
    }
    assert list(run_examples(pack, find, {"other"})) == []


def test_every_example_knows_its_place(tmp_path: Path) -> None:
    pack = rulebook(tmp_path, check("one", reports="one", link="flaw", holds="never()", examples=EXAMPLES))
    path = tmp_path / "checks" / "one.yaml"
    places = [result.place for result in run_examples(pack, find)]
    first = path.read_text(encoding="utf-8").splitlines().index("examples: ") + 2
    assert places == [f"{path}:{first}:9", f"{path}:{first}:17", f"{path}:{first + 1}:10", f"{path}:{first + 1}:14"]
