"""分别 pairs dates and values."""

import pytest

from tests.reading import discourse


def years(text: str) -> list[int | None]:
    """The year of every value of a text."""
    claims = [claim for claim in discourse(text).claims if claim.role != "time"]
    return [getattr(claim.time, "year", None) for claim in claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2016、2017和2018年度，公司研发费用分别为1亿元、2亿元和3亿元。", [2016, 2017, 2018]),
        ("2019年、2020年，进口分别为3万吨（含转口）和5万吨，出口分别为1万吨、2万吨。", [2019, 2020, 2019, 2020]),
        ("2018—2020年全省茶叶产量分别为3万吨、4万吨和5万吨。", [2018, 2019, 2020]),
        ("2019年，甲县和乙县产量分别为3万吨和5万吨。", [2019, 2019]),
    ],
)
def test_each_value_has_the_date_of_its_place(text: str, found: list[int]) -> None:
    assert years(text) == found
