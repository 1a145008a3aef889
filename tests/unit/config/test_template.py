"""Settings -> TOML that reads back."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.config import Settings
from claimcheck.config.files import read_settings
from claimcheck.config.schema import ConfigFile
from claimcheck.config.template import _toml, begin, show


def test_the_file_to_begin_with_sets_nothing(tmp_path: Path) -> None:
    path = tmp_path / "claimcheck.toml"
    path.write_text(begin(), encoding="utf-8")
    assert read_settings(path) == Settings(root=tmp_path, source=path)


def test_its_examples_are_valid_and_complete() -> None:
    bare = re.sub(r"^# (?=\[|[\w\"-]+ = )", "", begin(), flags=re.MULTILINE)
    entry = ConfigFile.model_validate(tomllib.loads(bare))
    assert entry.model_fields_set == set(ConfigFile.model_fields)


def test_what_is_in_force_reads_back(tmp_path: Path) -> None:
    bare = re.sub(r"^# (?=\[|[\w\"-]+ = )", "", begin(), flags=re.MULTILINE)
    path = tmp_path / "claimcheck.toml"
    path.write_text(bare, encoding="utf-8")
    settings = read_settings(path)
    path.write_text(show(settings), encoding="utf-8")
    assert read_settings(path) == settings
    assert show(replace(settings, source=None)).startswith("# no configuration file")


def test_what_toml_has_no_word_for() -> None:
    with pytest.raises(TypeError):
        _toml(None)
