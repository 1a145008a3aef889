"""N年后 and N年前 -> the dates on both sides."""

from __future__ import annotations

from tests.reading import links, players


def test_a_step_forward_counts_from_the_date_before() -> None:
    found = links("1949年奠基，17年后的1958年动工。", "span-step")
    assert players(found[0]) == {
        "start": ["1949年"],
        "end": ["1958年"],
        "stated": ["17年"],
    }


def test_a_step_without_a_date_after_it_says_nothing() -> None:
    assert links("1949年奠基，17年后才动工。", "span-step") == []
