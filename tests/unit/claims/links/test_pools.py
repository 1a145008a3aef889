"""What an average may be taken over."""

import pytest

from claimcheck.claims.links.mean_words import mean_words
from claimcheck.claims.links.pools import counts_of, near_claims, times_of
from claimcheck.model.claim import Given, Operand
from claimcheck.packs import load
from tests.reading import claim, discourse, links

WORDS = mean_words(load())


def written(operands: list[Operand]) -> list[str]:
    return [operand.text if isinstance(operand, Given) else operand.mention.text for operand in operands]


def counts(text: str, mean: str, *units: str) -> list[str]:
    made, found = discourse(text), claim(text, mean)
    return written(counts_of(made, found, list(near_claims(made, found)), units, WORDS))


def times(text: str, quote: str, unit: str) -> list[str]:
    return written(times_of(discourse(text), claim(text, quote), unit, WORDS))


def test_groups_count_alone_and_together() -> None:
    assert counts("甲区30户、乙区50户，户均收入2万元。", "2万元", "户") == ["30户", "50户", "30户+50户"]


def test_averages_count_nothing() -> None:
    assert counts("每班40户，户均收入2万元。", "2万元", "户") == []


def test_two_units_multiply() -> None:
    assert counts("20人参加5天，平均每人每天30元。", "30元", "人", "天") == ["20人×5天"]


def test_the_days_of_a_stretch() -> None:
    assert times("8月1日至14日，日均3万人次。", "3万人次", "天") == ["8月1日至14日(14天)", "8月1日至14日(13天)"]
    assert times("自7月1日启动以来，截至7月15日，日均3万人次。", "3万人次", "天")[0] == "7月1日—7月15日(15天)"


def test_minutes_are_parts_of_hours() -> None:
    assert times("行车78分钟，时速100公里。", "100公里", "小时") == ["78分钟"]


def test_another_paragraph_is_far() -> None:
    made = discourse("甲区30户。\n\n户均收入2万元。")
    assert [other.mention.text for other in near_claims(made, made.claims[1])] == ["2万元"]


@pytest.mark.parametrize(
    "text",
    [
        "全市有学生360人，投入经费8460万元，生均经费32.5万元。",
        "全市办比赛360场，投入经费8460万元，场均经费32.5万元。",
        "投入经费8460万元。行政村共360个，村均32.5万元。",
        "360个乡镇共投入8460万元，镇均32.5万元。",
        "总花费43.5亿元，出游人次4.6万，人均花费7.5万元。",
        "总花费43.5亿元，出游4.6万人次，人均每次花费7.5万元。",
        "支出43.5亿，在校生4.6万，生均经费7.5万。",
        "向360家企业追回8460万元，相当于每家退回32.5万元。",
        "发放补贴8460万元，惠及企业360家，平均每家企业32.5万元。",
        "租金为840元/天，14天共17160元。",
    ],
)
def test_what_the_shares_are_counted_by(text: str) -> None:
    assert links(text, "mean-of-total")


def test_a_bare_sum_of_others_is_no_total() -> None:
    assert not links("总投资只有800多万，还没开工，就没收了146家企业的保证金，每家16万。", "mean-of-total")
