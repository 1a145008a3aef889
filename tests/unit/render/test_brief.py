"""A report -> one line a finding."""

from __future__ import annotations

import re

from claimcheck.render.brief import render_concise, render_grouped
from claimcheck.render.view import View
from tests.reports import sample


def test_editors_find_the_place() -> None:
    *lines, total = render_concise(*sample(), View("en")).splitlines()
    assert lines[0] == "周报/a,b:1%.txt:3:7: error sum-mismatch 分项之和62件与总数65件不符"
    assert all(re.match(r".+:\d+:\d+: (error|warning|note) [a-z-]+ ", line) for line in lines)
    assert total.startswith("2 documents")


def test_groups_stand_below_their_path_in_columns() -> None:
    said = render_grouped(*sample(), View("zh"))
    assert said.startswith(
        "周报/a,b:1%.txt:\n"
        "  3:7   error   sum-mismatch 分项之和62件与总数65件不符\n"
        "  3:28  warning sum-mismatch 破损率6%不符\n"
        "  4:15  note    weekday-mismatch "
    )


def test_colours_only_where_asked_and_nothing_of_an_article_controls() -> None:
    for render in (render_concise, render_grouped):
        assert "\x1b[" in render(*sample(), View(colour=True))
        assert not {sign for sign in render(*sample(), View()) if not sign.isprintable()} - {"\n"}
