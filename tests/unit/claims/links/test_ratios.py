"""The table of the linkers of shares, rates and prices."""

from claimcheck.claims.links import LINKERS
from claimcheck.claims.links.ratios import RATIOS


def test_every_linker_of_the_table_is_asked_once_and_in_its_order() -> None:
    assert [linker for linker in LINKERS if linker in RATIOS] == list(RATIOS)
