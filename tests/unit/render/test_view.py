"""A view -> labels in its language."""

from __future__ import annotations

from claimcheck.render.view import View


def test_says_one_of_two() -> None:
    assert View("zh").say("错误", "error") == "错误"
    assert View("en").say("错误", "error") == "error"
