"""Runs that no dictionary lists: cut as jieba's own model cuts them."""

import jieba.finalseg
import pytest

from claimcheck.text.unlisted import unlisted


@pytest.mark.parametrize("run", ["江绍棠", "珲春", "犇犇", "沱沱河鳅鲵", "麒麟岙口", "翟㛃", "a江b", "+86号", "3.5%江", "-江.5%_b2.5x"])
def test_runs_are_cut_as_jieba_cuts_them(run: str) -> None:
    assert list(unlisted(run)) == list(jieba.finalseg.cut(run))
