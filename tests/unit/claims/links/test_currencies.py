"""What 元 means in a text that names another currency."""

from claimcheck.claims.links.currencies import currency_of, in_currency
from tests.reading import discourse


def units(text: str) -> list[str]:
    read = discourse(text)
    return [in_currency(currency_of(read), claim).quantity.unit for claim in read.claims]


def test_the_one_currency_that_a_text_names_is_that_of_its_yuan() -> None:
    assert units("门票320新台币，后来涨到350元。") == ["新台币", "新台币"]


def test_two_currencies_leave_it_as_it_is() -> None:
    assert units("售价320新台币或10美元，邮费35元。") == ["新台币", "美元", "元"]
