"""Names of parts and wholes against the words around a quantity."""

from claimcheck.claims.links.rate_names import around, core, kindred, known, likeness, narrower, qualified, shares_words, spelt_out
from claimcheck.claims.links.rate_words import rate_words
from claimcheck.packs import load
from tests.reading import discourse


def test_a_name_is_known_by_its_end() -> None:
    words = rate_words(load())
    assert shares_words("汽车新车总销量", "汽车产销量完成", words)
    assert not shares_words("医院信托机构", "医院护士", words)


def test_what_points_is_no_part_of_a_name() -> None:
    assert core("其中贫困妇女", rate_words(load())) == "贫困妇女"


def test_a_label_that_says_more_is_narrower() -> None:
    made = discourse("民营企业进出口4.3万亿元，进出口总值8.6万亿元。")
    words = rate_words(load())
    private, all_trade = made.claims
    assert narrower("进出口总值", private, words)
    assert not narrower("进出口总值", all_trade, words)


def test_an_age_before_the_label_restricts_it() -> None:
    made = discourse("60岁及以上人口26736万人，全国人口141260万人。")
    old, everybody = [claim for claim in made.claims if claim.quantity.dimension == "count"]
    assert qualified(made, old)
    assert not qualified(made, everybody)


def test_the_longest_known_ending_of_a_rate() -> None:
    assert known({"检": ("甲",), "参检": ("乙",)}, "职工参检") == ("乙",)


def test_likeness_counts_pairs() -> None:
    made = discourse("城镇常住人口5万人，乡村常住人口3万人。")
    urban, rural = made.claims
    assert likeness("城镇人口", urban) > likeness("城镇人口", rural)
    assert "城镇常住人口" in around(urban)


def test_a_short_name_is_spelt_out() -> None:
    assert spelt_out("通水", "通自来水的村")
    assert not spelt_out("通水", "水电已通的村")


def test_a_part_is_of_the_noun_of_its_whole() -> None:
    claims = discourse("送检土壤样本90份，其中超标样本12份，另有农户30户。").claims
    whole, part, other = claims[:3]
    assert kindred(part, whole, rate_words(load()))
    assert not kindred(part, other, rate_words(load()))
