"""Whether two rates are of one thing, by their names."""

from claimcheck.claims.links.led_things import of_another


def test_what_the_basis_was_told_of_must_be_what_leads() -> None:
    assert of_another("男性脂肪肝检出率", "女性甲状腺结节检出率", "男性")
    assert not of_another("男性脂肪肝检出率", "女性脂肪肝检出率", "男性")


def test_a_name_that_is_the_basis_alone_says_nothing() -> None:
    assert not of_another("全省", "全市城镇化率", "全省")
    assert not of_another("", "全市城镇化率", "全省")
