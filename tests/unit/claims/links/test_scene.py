"""Scenes: neighbours, pools and stretches of text around a claim."""

from claimcheck.claims.links import scene
from tests.reading import discourse

TEXT = "2021年甲厂产布120米，增长5%。乙厂产布约80米。\n丙厂产布60米。"


def test_quantities_and_moments_of_a_sentence() -> None:
    made = discourse(TEXT)
    assert [found.mention.text for found in scene.quantities_in(made, 0)] == ["120米", "5%"]
    assert [found.mention.text for found in scene.moments_in(made, 0)] == ["2021年"]


def test_near_stays_inside_the_paragraph() -> None:
    made = discourse(TEXT)
    first = scene.quantities_in(made, 0)[0]
    assert [found.mention.text for found in scene.near(made, first)] == ["5%", "80米"]


def test_text_around_and_between() -> None:
    made = discourse(TEXT)
    one, two = scene.quantities_in(made, 0)[0], scene.quantities_in(made, 1)[0]
    assert scene.left_of(made, two) == "乙厂产布"
    assert scene.right_of(made, one, 3) == "，增长"
    assert scene.between(made, two, one).startswith("，增长5%")


def test_only_like_things_compare() -> None:
    made = discourse("共12人，9例，30元，20美元，3米，40厘米。")
    people, cases, yuan, dollars, metres, centimetres = made.claims
    assert scene.comparable(metres, centimetres)
    assert not scene.comparable(people, cases)
    assert not scene.comparable(yuan, dollars)


def test_blanks_around_figures_are_no_text() -> None:
    made = discourse("甲厂产布 120 米，增长 5% 。")
    one, two = scene.quantities_in(made, 0)
    assert (scene.left_of(made, one), scene.between(made, one, two), scene.right_of(made, one, 3)) == ("甲厂产布", "，增长", "，增长")
