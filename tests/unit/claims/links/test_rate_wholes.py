"""Wholes of shares."""

from claimcheck.claims.links.rate_forms import form_of
from claimcheck.claims.links.rate_parts import parts_of
from claimcheck.claims.links.rate_times import same_time
from claimcheck.claims.links.rate_wholes import Whole, closes, is_named, same_kind, wholes_of
from claimcheck.claims.links.rate_words import rate_words
from claimcheck.packs import load
from tests.reading import discourse


def wholes(text: str) -> tuple[Whole, ...]:
    made, words = discourse(text), rate_words(load())
    share = [c for c in made.claims if c.role != "time" and c.quantity.dimension == "ratio"][-1]
    form = form_of(made, share, words)
    assert form is not None
    return wholes_of(made, share, form, parts_of(made, share, form, words)[0], words)


def texts(text: str) -> list[str]:
    return [claim.mention.text for whole in wholes(text)[:1] for claim in whole.claims]


def test_a_named_whole_that_is_not_given_leaves_nothing() -> None:
    assert wholes("我国与东盟贸易总值3.36万亿元，对共建国家进出口10.03万亿元，东盟占全国外贸总值的15.9%。") == ()


def test_halves_make_the_whole() -> None:
    assert texts("城镇人口914万人，乡村人口498万人，城镇人口占比64.7%。") == ["914万人", "498万人"]


def test_a_holding_is_not_what_is_pledged() -> None:
    assert texts("刘某共持有公司股份3.6亿股，累计质押9000万股，本次质押7900万股，占其所持股份的21.9%。") == ["3.6亿股"]


def test_a_whole_closes_with_its_part() -> None:
    made = discourse("全校1200名学生中有900人参检，参检率75%。")
    whole, part, share = made.claims
    assert closes(part, Whole((whole,), frozenset(), 0), share)
    assert same_kind(whole, part, rate_words(load()))
    assert same_time(whole, part)


def test_the_total_is_no_name() -> None:
    made, words = discourse("受灾4万亩，占总数的12%。"), rate_words(load())
    form = form_of(made, made.claims[-1], words)
    assert form is not None
    assert not is_named(form, words)
