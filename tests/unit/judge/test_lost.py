"""A document that lost its decimals -> repairs that say so."""

from __future__ import annotations

import pytest

from claimcheck.judge.lost import LOST, prefixed
from claimcheck.packs import load
from claimcheck.pipeline import check, understand
from claimcheck.read import read_text

PACK = load()
MANY = "".join(
    f"第{name}乡修渠{number}米，清淤{number // 7}处，培训{number // 3}人。"
    for name, number in zip("东西南北上下前后里外高低大小", range(125, 1000, 62), strict=False)
)


def repairs(text: str, rule: str) -> list[tuple[str, str, str]]:
    findings = check(read_text(text), PACK).findings
    return [(one.span.of(text), one.replacement, one.kind) for found in findings if found.rule == rule for one in found.repairs]


def test_a_leading_zero_lost_the_zero_before_the_point() -> None:
    text = f"{MANY}发病率控制在04%以下，销售收入3亿元。"
    for rule in ("malformed-number", "lost-digits"):
        assert repairs(text, rule)[0] == ("04", "0.04", LOST)


def test_a_rate_gets_the_integer_part_that_the_reference_asks_for() -> None:
    text = f"{MANY}发病率控制在04%以下。大连市完成全程接种861万人，覆盖率6%。"
    assert repairs(text, "reference-mismatch")[0] == ("6", "115.6", LOST)


def test_elsewhere_no_integer_part_is_invented() -> None:
    found = repairs(f"{MANY}大连市完成全程接种861万人，覆盖率6%。", "reference-mismatch")
    assert found
    assert all(kind != LOST for *_, kind in found)


@pytest.mark.parametrize(("written", "found"), [("04%", ["0.04"]), ("4%", []), ("0.4%", [])])
def test_prefixed(written: str, found: list[str]) -> None:
    text = f"发病率控制在{written}以下。"
    (claim,) = understand(read_text(text), PACK).claims
    assert [edit.replacement for edit in prefixed(claim, text)] == found
