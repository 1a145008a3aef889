"""Roles: what a number does in its clause."""

import pytest

from tests.reading import claim


@pytest.mark.parametrize(
    ("text", "quote", "role", "direction"),
    [
        ("产量由40万吨增至52万吨。", "40万吨", "from", 0),
        ("产量由40万吨增至52万吨。", "52万吨", "to", 1),
        ("客流比上年增长7.5%。", "7.5%", "delta", 1),
        ("成本下降了3.2亿元。", "3.2亿元", "delta", -1),
        ("降幅为12%，好于预期。", "12%", "delta", -1),
        ("出口额占全省的30%。", "30%", "share", 0),
        ("参检率为75%。", "75%", "rate", 0),
        ("上年同期为9亿元。", "9亿元", "base", 0),
        ("销量首次突破200万辆。", "200万辆", "threshold", 0),
        ("人均3万元。", "3万元", "per", 0),
        ("产量126万吨。", "126万吨", "level", 0),
    ],
)
def test_roles(text: str, quote: str, role: str, direction: int) -> None:
    found = claim(text, quote)
    assert (found.role, found.direction) == (role, direction)


@pytest.mark.parametrize(
    ("text", "stance"),
    [("计划投资5亿元。", "plan"), ("日均检测能力120万管。", "capacity"), ("当时仅有30人。", "historic"), ("投资5亿元。", "actual")],
)
def test_stances(text: str, stance: str) -> None:
    found = next(part for part in ("5亿元", "120万管", "30人") if part in text)
    assert claim(text, found).stance == stance
