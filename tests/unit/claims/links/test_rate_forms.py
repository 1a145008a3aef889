"""The form in which a percentage is said to be a share."""

import pytest

from claimcheck.claims.links.rate_forms import Form, form_of, lead_of
from claimcheck.claims.links.rate_words import rate_words
from claimcheck.packs import load
from tests.reading import discourse


def form(text: str) -> Form | None:
    made = discourse(text)
    share = [c for c in made.claims if c.role != "time" and c.quantity.dimension in {"ratio", "multiple"}][-1]
    return form_of(made, share, rate_words(load()))


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("受灾4万亩，占总面积的12%。", "occupies"),
        ("学生900人参检，参检率75%。", "rate"),
        ("房屋被毁二千四百户，已达四分之三。", "bare"),
        ("成交价960万元，是起拍价的8倍。", "times"),
        ("有效问卷432份(90%)。", "bracket"),
        ("会员价打八折。", "discount"),
    ],
)
def test_forms(text: str, how: str) -> None:
    found = form(text)
    assert found is not None
    assert found.how == how


@pytest.mark.parametrize("text", ["产值同比增长12%。", "存款年利率3.5%。", "毛利率为30%。", "两市分别占30%。", "占比提高5%。"])
def test_what_is_no_share(text: str) -> None:
    assert form(text) is None


def test_the_whole_may_stand_between_the_cue_and_the_share() -> None:
    found = form("回购120万股，占公司总股本约2.4亿股的5%。")
    assert found is not None
    assert [claim.mention.text for claim in found.inline] == ["2.4亿股"]


def test_brackets_are_left_out_of_the_lead() -> None:
    made = discourse("已有108名，占员工总数（约3400人）的3.8%。")
    assert lead_of(made, made.claims[-1])[1] == "占员工总数的"
