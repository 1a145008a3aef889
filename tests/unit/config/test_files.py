"""Configuration files -> settings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck.config import FailOn, Language, Settings
from claimcheck.config.files import find_settings, read_settings
from claimcheck.errors import SettingsError

WHOLE = """\
select = ["sum-mismatch"]
extend-select = ["rate-mismatch"]
ignore = ["parts-make-total"]
rules = ["house"]
facts = ["facts"]
language = "en"
document-date = 2026-01-31
fail-on = "warning"
max-warnings = 3
baseline = "known.json"
[severity]
sum-mismatch = "warning"
[per-file-ignores]
"drafts/**" = ["sum-mismatch"]
"""


def test_every_key_is_read(tmp_path: Path) -> None:
    path = tmp_path / "claimcheck.toml"
    path.write_text(WHOLE, encoding="utf-8")
    assert read_settings(path) == Settings(
        select=("sum-mismatch",),
        extend_select=("rate-mismatch",),
        ignore=("parts-make-total",),
        severity={"sum-mismatch": "warning"},
        per_file_ignores={"drafts/**": ("sum-mismatch",)},
        rules=(tmp_path / "house",),
        facts=(tmp_path / "facts",),
        language=Language.EN,
        document_date=date(2026, 1, 31),
        fail_on=FailOn.WARNING,
        max_warnings=3,
        baseline=tmp_path / "known.json",
        root=tmp_path,
        source=path,
    )


def test_the_nearest_file_counts_and_claimcheck_toml_before_pyproject(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.claimcheck]\nmax-warnings = 1\n", encoding="utf-8")
    assert find_settings(inner).max_warnings == 1
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert find_settings(inner).max_warnings == 1
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.claimcheck]\nmax-warnings = 2\n", encoding="utf-8")
    assert find_settings(inner).max_warnings == 2
    (tmp_path / "a" / "claimcheck.toml").write_text("max-warnings = 3\n", encoding="utf-8")
    assert find_settings(inner).max_warnings == 3
    assert find_settings(inner).root == tmp_path / "a"


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert find_settings(tmp_path) == Settings(root=tmp_path)


@pytest.mark.parametrize(("text", "said"), [
    ('selct = ["sum-mismatch"]\n', "claimcheck.toml: selct: unknown key; did you mean select?"),
    ("per_file_ignores = {}\n", "per_file_ignores: unknown key; did you mean per-file-ignores?"),
    ("zzz = 1\n", "zzz: unknown key; there are select, extend-select, ignore"),
    ('fail-on = "errors"\n', "fail-on: Input should be 'error'"),
    ("max-warnings = -1\n", "max-warnings: "),
    ('[severity]\nsum-mismatch = "fatal"\n', "severity.sum-mismatch: "),
    ("select = [\n", "is not TOML"),
])  # fmt: skip
def test_what_is_wrong_is_told(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "claimcheck.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        find_settings(tmp_path)
    assert said in str(error.value)


def test_all_faults_are_told_at_once_with_their_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.claimcheck]\nselct = []\nmax-warnings = -1\n", encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        find_settings(tmp_path)
    assert str(error.value).count("pyproject.toml: tool.claimcheck.") == 2


def test_a_file_that_is_asked_for_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such file; `claimcheck config init`"):
        read_settings(tmp_path / "none.toml")
    (tmp_path / "pyproject.toml").write_text("tool = 1\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="tool: must be a table"):
        read_settings(tmp_path / "pyproject.toml")
