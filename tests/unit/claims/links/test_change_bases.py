"""What a change is measured from."""

import pytest

from tests.reading import links, players


def test_a_change_stands_between_its_start_and_its_end() -> None:
    (found,) = links("在校生从320人增加12人到342人。", "rise-by-amount")
    assert players(found) == {"start": ["320人"], "end": ["342人"], "amount": ["12人"]}


@pytest.mark.parametrize(
    "text", ["同比提高20%；上一年同期为4000万元。", "同比提高20%，上年为4000万元。", "同比提高20%。上年同期为4000万元。"]
)
def test_the_base_follows_whatever_the_stop(text: str) -> None:
    found, *_ = links(f"出口额达到5000万元，{text}", "rise-by-rate")
    assert players(found) == {"start": ["4000万元"], "end": ["5000万元"], "rate": ["20%"]}


def test_the_rate_comes_before_both_values() -> None:
    found, *_ = links("2021年消费量同比增长21%，达到938.4万吨，而2020年仅为816万吨。", "rise-by-rate")
    assert players(found) == {"start": ["816万吨"], "end": ["938.4万吨"], "rate": ["21%"]}


def test_a_base_with_a_name_of_its_own_is_none() -> None:
    assert not links("2021年消费量同比增长21%，达到938.4万吨；2020年出口煤炭816万吨。", "rise-by-rate")
