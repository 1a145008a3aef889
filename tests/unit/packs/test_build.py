"""Folders of rules -> a pack, or every problem at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import PackError
from claimcheck.packs import load, rules_dir
from claimcheck.packs.build import build
from tests.rulebook import check, rulebook, write


def problems(folder: Path, *checks: dict[str, str], **files: str) -> list[str]:
    with pytest.raises(PackError) as caught:
        rulebook(folder, *checks, **files)
    return [problem.removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_all_problems_are_told_at_once_with_their_places(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        check("one", link="total-part", holds="total == sum(parts)"),
        check("two", link="total-parts", holds="[total - 1 == sum(parts), total == sum(part)]"),
        check("three", link="flaw", holds="never()", severty="error"),
        check("four", roles="{a: {metric: tretaed}, b: {}}", holds="a == b", message='{zh: "{c}", en: x}'),
    )
    assert found == [
        "checks/four.yaml:6:15: message.zh: unknown placeholder c",
        "checks/four.yaml:7:21: roles.a.metric: unknown metric tretaed; did you mean treated?",
        "checks/four.yaml:7:31: roles.b: needs a metric or a fact, because no link fills it",
        "checks/one.yaml:7:7: link: unknown kind of link total-part; did you mean total-parts?",
        "checks/three.yaml:9:10: severty: unknown key severty; did you mean severity?",
        "checks/two.yaml:8:1: holds: unknown role part; did you mean parts?",
        'checks/two.yaml:8:9: holds[0]: "total - 1": only +, *, ==, <=, <, names, numbers and functions',
    ]


def test_missing_keys_wrong_values_and_names(tmp_path: Path) -> None:
    found = problems(tmp_path, {"checks/x.yaml": "id: y\ntitle: {zh: 题}\nseverity: bad\nholds: foo(\n"})
    assert any(": holds: " in problem for problem in found)
    assert any("title.en: missing" in problem for problem in found)
    assert any("severity: Input should be 'note', 'warning' or 'error'" in problem for problem in found)
    found = problems(tmp_path, {**check("x", id="y", link="flaw", holds="never()")})
    assert found == ["checks/x.yaml:1:5: id: must be the name of the file, x"]


def test_faults_of_other_files_are_found_too(tmp_path: Path) -> None:
    found = problems(tmp_path, units_yaml="米: {dimension: length, fctor: '3'}", zh__bad_yaml="a: [")
    assert [problem.partition(":")[0] for problem in found] == ["units.yaml", "zh/bad.yaml"]
    assert "did you mean factor?" in found[0]


def test_a_later_folder_extends_the_earlier(tmp_path: Path) -> None:
    base, mine = tmp_path / "base", tmp_path / "mine"
    rulebook(base, check("a", link="flaw", holds="never()"), check("b", link="flaw", holds="never()"))
    write(
        mine,
        {
            **check("b", link="flaw", holds="never()", severity="note"),
            "zh/w.yaml": "up: [涨, 增]\nfew: {十几: '12'}\n",
            "evidence.yaml": "marks: {hedged: '-9'}\n",
            "metrics/m.yaml": "yield: {words: [产量]}\n",
        },
    )
    pack = build([base, mine])
    assert (pack.checks["a"].severity, pack.checks["b"].severity) == ("error", "note")
    assert pack.lexicon("w.up") == ("增", "增长", "涨")
    assert dict(pack.table("w.few")) == {"几": "2", "十几": "12"}
    assert pack.evidence["hedged"] == -9
    assert pack.evidence["repair-strong"] == 3
    assert {metric.id for metric in pack.metrics} == {"treated", "coverage", "population", "yield"}


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="no such folder of rules"):
        load([tmp_path / "nowhere"])


def test_faulty_examples_are_told_with_their_line(tmp_path: Path) -> None:
    pack = rulebook(tmp_path, check("a", link="flaw", holds="never()", examples="\n  bda: [x]"))
    with pytest.raises(PackError, match=r"a\.yaml:10:3: examples\.bda: unknown key bda; did you mean bad\?"):
        pack.examples("a")


def test_the_built_in_rules_load() -> None:
    assert build([rules_dir()]).checks
