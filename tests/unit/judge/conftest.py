"""A small rulebook -> the pack that the tests of judging use."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.packs import Pack
from tests.rulebook import check, rulebook


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return rulebook(
        tmp_path,
        check("sum", link="total-parts", holds="total == sum(parts)", message='{zh: "{right}不是{total}", en: "{right} is not {total}"}'),
        check("rough-sum", link="total-parts", holds="total == sum(parts)", round="true", base="-9"),
        check("bound", link="bound", holds="part <= whole", base="4"),
        check("flaw", link="flaw", holds="never()", base="4"),
        check("weekday", link="weekday", holds="weekday(date) == stated_weekday(weekday)", base="4"),
        check("share", link="share", holds="part == whole * rate", base="2"),
        check("soft", link="bound", reports="soft", holds="part == whole", base="4", soft="true", opt_in="true"),
    )
