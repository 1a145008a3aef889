"""Numerators of shares."""

from claimcheck.claims.links.rate_forms import form_of
from claimcheck.claims.links.rate_parts import Part, countable, parts_of
from claimcheck.claims.links.rate_words import rate_words
from claimcheck.packs import load
from tests.reading import discourse


def parts(text: str) -> list[Part]:
    made, words = discourse(text), rate_words(load())
    share = [c for c in made.claims if c.role != "time" and c.quantity.dimension == "ratio"][-1]
    form = form_of(made, share, words)
    assert form is not None
    return list(parts_of(made, share, form, words))


def first(text: str) -> str:
    return parts(text)[0].claim.mention.text


def test_a_change_is_never_a_part() -> None:
    assert first("民企进出口4.3万亿元，增长7%，占外贸总值的50%。") == "4.3万亿元"


def test_the_words_before_the_cue_choose() -> None:
    assert first("城镇人口914万人，乡村人口498万人，城镇人口占总人口的64.7%。") == "914万人"


def test_a_bracket_belongs_to_what_it_follows() -> None:
    assert first("发出480份，收回有效问卷432份(90%)。") == "432份"


def test_what_a_share_comes_to() -> None:
    assert first("违约金为合同总价100万元的5%，即6万元。") == "6万元"


def test_what_a_rate_leaves_out() -> None:
    assert parts("抽检400批次，其中不合格28批次，合格率93%。")[0].negated


def test_sides_of_a_ratio_do_not_count() -> None:
    made = discourse("浴比1∶30，共售出48件。")
    assert [countable(made, claim) for claim in made.claims if claim.quantity.value in (30, 48)] == [False, True] or len(made.claims) == 1


def test_by_how_much_the_part_has_grown_is_passed_over() -> None:
    text = "全市人口117.2万人，其中城镇人口69.15万人，比上年末增加2.35万人，占总人口的59.0%。"
    assert first(text) == "69.15万人"
