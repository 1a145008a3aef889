"""What is kept of the rules between two starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.errors import PackError
from claimcheck.packs import rules_dir
from claimcheck.packs.build import build
from claimcheck.packs.kept import cache_file, digest, keep, kept
from tests.rulebook import check, rulebook, write


def test_a_pack_is_the_same_from_what_was_kept(tmp_path: Path) -> None:
    cache = tmp_path / "own" / "rules.json"
    plain = build((rules_dir(),))
    first = build((rules_dir(),), cache)
    assert cache.is_file()
    second = build((rules_dir(),), cache)
    for pack in (first, second):
        assert pack.checks == plain.checks
        assert (pack.words, pack.metrics, pack.links, pack.evidence) == (plain.words, plain.metrics, plain.links, plain.evidence)
        assert pack.examples("part-within-whole") == plain.examples("part-within-whole")


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    rules, cache = tmp_path / "rules", tmp_path / "rules.json"
    rulebook(rules, check("one", link="flaw", holds="never()"))
    build((rules,), cache)
    write(rules, check("one", link="flaw", holds="never()", severity="note"))
    assert build((rules,), cache).checks["one"].severity == "note"


def test_problems_keep_their_places(tmp_path: Path) -> None:
    rules, more, cache = tmp_path / "rules", tmp_path / "more", tmp_path / "rules.json"
    rulebook(rules, check("one", link="flaw", holds="never()"))
    build((rules,), cache)
    (more / "metrics").mkdir(parents=True)
    (more / "metrics" / "wrong.yaml").write_text("cases: {wrods: [病例]}\n", encoding="utf-8")
    with pytest.raises(PackError) as caught:
        build((rules, more), cache)
    assert any("wrong.yaml:1:" in problem for problem in caught.value.problems)


@pytest.mark.parametrize("content", ["", "[]", "{", '{"claimcheck-rules-1": []}', '{"claimcheck-rules-1": {"a": "b"}}', "[" * 5000])
def test_what_cannot_be_used_is_as_nothing(tmp_path: Path, content: str) -> None:
    cache = tmp_path / "rules.json"
    cache.write_text(content, encoding="utf-8")
    assert kept(cache) == {}


def test_a_folder_that_cannot_be_written_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    keep(tmp_path / "file" / "rules.json", {digest("a: b"): {"a": "b"}})
    assert kept(tmp_path / "file" / "rules.json") == {}


def test_it_holds_texts_by_their_digests_and_nothing_else(tmp_path: Path) -> None:
    keep(tmp_path / "rules.json", {digest("a: [b]"): {"a": ["b"]}})
    assert json.loads((tmp_path / "rules.json").read_text(encoding="utf-8")) == {"claimcheck-rules-1": {digest("a: [b]"): {"a": ["b"]}}}
    assert [path.name for path in tmp_path.iterdir()] == ["rules.json"]


def test_where_it_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CLAIMCHECK_CACHE", "")
    assert cache_file() is None
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path))
    assert cache_file() == tmp_path / "rules.json"
    monkeypatch.delenv("CLAIMCHECK_CACHE")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_file() == tmp_path / "claimcheck" / "rules.json"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache_file() is None
