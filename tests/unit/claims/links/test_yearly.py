"""What is held every year, and how often a thing happened before."""

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("庙会自2006年起每年举办一届，从未间断。2018年是第十一届。", 1),
        ("首届庙会于2006年举办，此后每年一届。2018年为第十三届。", 1),
        ("庙会自2006年起每年举办一届，2011年停办。2018年是第十一届。", 0),
        ("庙会自2006年起每年举办一次，2018年是第十一届。", 0),
    ],
)
def test_yearly(text: str, found: int) -> None:
    assert len(links(text, "yearly-edition")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("这是本月第二起火灾，前两起都发生在夜间。", 1),
        ("这是本月第二起火灾，共烧毁两间仓房。", 0),
        ("大赛办到第五届，前五届共吸引三千人。", 0),
    ],
)
def test_told_before(text: str, found: int) -> None:
    assert len(links(text, "told-before")) == found


def test_two_editions_and_their_years() -> None:
    assert len(links("灯会每年举办一届，2014年举办第五届，2016年的第八届灯会移到南湖。", "yearly-steps")) == 1
    assert links("灯会两年一届，2014年举办第五届，2016年的第六届灯会移到南湖。", "yearly-steps") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("他此前曾两次夺冠，这是他第五次夺冠。", "told-just-before"),
        ("该市今年已三次上调水价，此次是年内第六次。", "told-before-or-now"),
    ],
)
def test_times_before_this_time(text: str, kind: str) -> None:
    assert len(links(text, kind)) == 1


@pytest.mark.parametrize(
    "text", ["他此前曾两次夺得亚军，这是他第五次夺冠。", "他此前曾连续三次夺冠，这是他第五次夺冠。", "他两次夺冠，第五次参赛。"]
)
def test_other_deeds_before_say_nothing(text: str) -> None:
    assert links(text, "told-just-before") == []
