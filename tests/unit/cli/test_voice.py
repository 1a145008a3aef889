"""A command line, settings and a locale -> the language on standard error."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck.cli.voice import choose, listen, spoken, tell
from claimcheck.config import Language

Run = Callable[..., Any]


@pytest.mark.parametrize(("arguments", "setting", "locale", "language"), [
    (["scan", "--lang", "zh"], Language.EN, "C", "zh"),
    (["scan", "--lang=en"], Language.ZH, "zh_CN.UTF-8", "en"),
    (["scan", "--lang"], Language.ZH, "C", "zh"),
    (["scan", "zh"], None, "C", "en"),
    (["scan"], None, "zh_TW.UTF-8", "zh"),
])  # fmt: skip
def test_who_decides(arguments: list[str], setting: Language | None, locale: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    listen(arguments)
    choose(setting)
    assert spoken() == language


def test_a_message(capsys: pytest.CaptureFixture[str]) -> None:
    listen(["--lang", "zh"])
    tell("a.md: is empty")
    assert capsys.readouterr().err == "claimcheck: a.md：是空文件\n"


def test_standard_error_follows_the_language(run: Run, tmp_path: Path) -> None:
    assert run("scan", "none.md", "--lang", "zh").stderr == "claimcheck: none.md：没有这个文件；请核对路径\n"
    assert run("scan", "none.md", "--lang", "en", locale="zh_CN.UTF-8").stderr == "claimcheck: none.md: no such file; check the path\n"
    assert "没有名为 nope 的规则" in run("scan", ".", "--select", "nope", locale="zh_CN.UTF-8").stderr
    report = run("scan", "none.md", "--format", "markdown", "--lang", "zh").stdout
    assert "没有这个文件；请核对路径" in report.replace("\\", "")
    (tmp_path / "claimcheck.toml").write_text('language = "zh"\n', encoding="utf-8")
    assert "没有这个文件" in run("scan", "none.md").stderr
    assert "no such file" in run("scan", "none.md", "--no-config").stderr
