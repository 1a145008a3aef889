"""Lists with colons -> whether their numbers divide a hundred."""

from __future__ import annotations

import pytest

from claimcheck.mentions.compositions import divides_hundred


@pytest.mark.parametrize("text", ["7.4：39.6：53.0", "12.5:30:57.5", "8.1:41.2:50.9"])
def test_shares_of_a_whole(text: str) -> None:
    assert all(
        divides_hundred(text, place) for place, sign in enumerate(text) if sign.isdigit() and text[place - 1 : place] in ("", ":", "：")
    )


@pytest.mark.parametrize("text", ["3:2", "1:2:3", "10:30:15", "40:30:30", "1.5:2.5:3.5", "2022.5:40.1:50.2", "8.1:41.2:", "x"])
def test_scores_ratios_and_clock_times(text: str) -> None:
    assert not divides_hundred(text, 0)
