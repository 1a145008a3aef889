"""What the surroundings of two numbers show, and what it is worth."""

from decimal import Decimal

from claimcheck.claims.links.contexts import contexts_of, cues
from claimcheck.claims.links.likely_one import likely_one, signs
from claimcheck.packs import load
from tests.reading import discourse

TWICE = "茶厂去年卖出茶叶3147斤，比往年多。\n去年茶厂卖出的茶叶{}3417斤。"


def seen(text: str) -> tuple[dict[str, Decimal], bool]:
    found, pack = discourse(text), load()
    one, other = (claim for claim in found.claims if "斤" in claim.mention.text)
    asked = (found, one, other, (one, other), contexts_of(found, pack), cues(pack))
    return signs(*asked), likely_one(*asked, pack)


def test_every_sign_has_its_weight() -> None:
    weights = load().table("likely.weights")
    assert seen(TWICE.format("是"))[0].keys() == weights.keys() - {"constant"}


def test_like_surroundings_make_one_number() -> None:
    shown, likely = seen(TWICE.format("是"))
    assert shown["shared"] > Decimal("0.3")
    assert likely


def test_what_is_told_pages_later_is_not_asked() -> None:
    assert not seen("茶厂去年卖出茶叶3147斤。\n" + "山上的茶树一排一排，采茶的人唱着歌。" * 40 + "\n去年茶厂卖出的茶叶是3417斤。")[1]
