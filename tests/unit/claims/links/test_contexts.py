"""Contexts: the words by which a number is known again."""

from claimcheck.claims.links.contexts import Contexts, same_time
from claimcheck.packs import load
from tests.reading import discourse


def test_left_is_stripped_of_fillers_and_hedges() -> None:
    made = discourse("该桥全长约为7843米。")
    assert Contexts(made, load()).left(made.claims[0]).endswith("全长")


def test_pointing_and_leading() -> None:
    made = discourse("园区有25个项目。该52个项目尚未动工。39家企业中标。")
    contexts = Contexts(made, load())
    first, second, third = made.claims
    assert contexts.leads(first)
    assert not contexts.pointed(first)
    assert contexts.pointed(second)
    assert not contexts.leads(third)


def test_times_differ_only_in_what_is_known_of_both() -> None:
    made = discourse("2021年产布120米。2022年产布150米。")
    one, two = (found for found in made.claims if found.mention.text.endswith("米"))
    assert same_time(one, two) == "different"
    assert same_time(one, one) == "same"
