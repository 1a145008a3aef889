"""Patterns that an earlier run has compiled."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from claimcheck.packs.compiled import Patterns
from claimcheck.packs.needs import needs_of
from claimcheck.packs.patterns import late

SOURCES = (r"(?P<number>\d+)(人|名)", "(?<!不)(?:截至|截止)[^，。]{0,4}?累计$", "[㐀-鿿]+|(?i:km)", "(?P<a>甲)|(?P<b>乙)(?(a)丙|丁)", "")
TEXT = "截至昨日累计62人，男31名，乙丁，共5KM。"


def _seen(pattern: re.Pattern[str]) -> object:
    found = [(match.span(), match.groups(), match.groupdict(), match.lastgroup) for match in pattern.finditer(TEXT)]
    return found, pattern.pattern, pattern.flags, pattern.groups, dict(pattern.groupindex)


def test_a_pattern_is_the_same_the_second_time(tmp_path: Path) -> None:
    file = tmp_path / "own" / "patterns.json"
    for _ in range(2):
        run = Patterns(file)
        for source in SOURCES:
            assert _seen(run.compiled(source)) == _seen(re.compile(source))
            assert _seen(run.compiled(source, re.DOTALL | re.IGNORECASE)) == _seen(re.compile(source, re.DOTALL | re.IGNORECASE))
        run.keep()
    (kept,) = json.loads(file.read_text(encoding="utf-8")).values()
    assert len(kept) == 2 * len(SOURCES)


def test_what_a_pattern_needs_is_kept_too(tmp_path: Path) -> None:
    file = tmp_path / "patterns.json"
    for _ in range(2):
        run = Patterns(file)
        assert run.needs("截至[^，]*累计") == needs_of("截至[^，]*累计")
        assert run.needs(".*") == ()
        run.keep()
    (kept,) = json.loads(file.read_text(encoding="utf-8")).values()
    assert len(kept) == 2


def test_nothing_is_written_where_nothing_is_new(tmp_path: Path) -> None:
    file = tmp_path / "patterns.json"
    Patterns(file).keep()
    assert not file.exists()
    Patterns().compiled("甲")
    first = Patterns(file)
    first.compiled("甲")
    first.keep()
    before = file.stat().st_mtime_ns
    second = Patterns(file)
    second.compiled("甲")
    second.keep()
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "wrong", [{}, {"program": "AAAA"}, {"flags": 32, "program": "/////w==", "groups": 0, "names": {}}, {"flags": "a", "program": 1}]
)
def test_what_cannot_be_a_pattern_is_compiled_anew(tmp_path: Path, wrong: object) -> None:
    file = tmp_path / "patterns.json"
    run = Patterns(file)
    run.compiled("甲")
    run.keep()
    ((form, _),) = json.loads(file.read_text(encoding="utf-8")).items()
    file.write_text(json.dumps({form: {"0:甲": wrong}}), encoding="utf-8")
    assert Patterns(file).compiled("甲").search("乙甲") is not None


def test_a_wrong_pattern_is_told_as_ever(tmp_path: Path) -> None:
    with pytest.raises(re.error):
        Patterns(tmp_path / "patterns.json").compiled("(")


def test_another_python_reads_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "patterns.json"
    first = Patterns(file)
    first.compiled("甲")
    first.keep()
    monkeypatch.setattr("sys.version", "another")
    second = Patterns(file)
    second.compiled("乙")
    second.keep()
    ((_, kept),) = json.loads(file.read_text(encoding="utf-8")).items()
    assert list(kept) == ["0:乙"]


def test_a_python_without_this_compiler_compiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr("claimcheck.packs.compiled.import_module", missing)
    run = Patterns(tmp_path / "patterns.json")
    assert run.compiled("甲").search("甲") is not None
    run.keep()
    assert not (tmp_path / "patterns.json").exists()


def test_late_patterns_come_from_there() -> None:
    assert late("共[0-9]+人").search("共62人") is not None
