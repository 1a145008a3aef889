"""Ids -> what a reader of Chinese calls them."""

from __future__ import annotations

import re
from pathlib import Path

from claimcheck.packs import load
from claimcheck.render.view import View
from claimcheck.render.words import _NAMES, metric_name, named, note_text, reason_text

ZH, EN = View("zh", pack=load()), View("en", pack=load())
PACKAGE = Path(__file__).parents[3] / "claimcheck"


def test_a_metric_goes_by_its_first_word() -> None:
    assert [metric_name("gdp", view) for view in (ZH, EN, View("zh"))] == ["国内生产总值", "gdp", "gdp"]
    assert metric_name("身体健康", ZH) == "身体健康"


def test_stances_kinds_and_guesses() -> None:
    assert (named("plan", ZH), named("plan", EN), named("else", ZH)) == ("计划", "plan", "else")
    assert (reason_text("subject: title", ZH), reason_text("subject: title", EN)) == ("主体：据标题", "subject: title")
    assert reason_text("else", ZH) == "else"


def test_every_guess_has_a_name() -> None:
    guesses = [
        part
        for path in [*(PACKAGE / "claims").glob("*.py")]
        for found in re.findall(r'"((?:subject|time|metric): [a-z ]+)"', path.read_text(encoding="utf-8"))
        for part in found.split(": ")
    ]
    assert len(guesses) > 10
    assert set(guesses) <= set(_NAMES)


def test_counts_of_notes() -> None:
    assert note_text("share-sum: 2 hold, 1 broken", ZH) == "share-sum：2 项相符，1 项不符"
    assert note_text("share-sum: 2 hold, 1 broken", EN) == "share-sum: 2 hold, 1 broken"
    assert note_text("decoded as gb18030", ZH) == "decoded as gb18030"
