"""The table of linkers."""

from claimcheck.claims.links import LINKERS, link
from claimcheck.packs import load
from tests.reading import discourse


def test_no_linker_stands_in_the_table_twice() -> None:
    assert len(set(LINKERS)) == len(LINKERS)


def test_every_link_has_the_roles_that_its_kind_promises() -> None:
    pack = load()
    text = "共12人，其中男5人、女6人，男性占60%，比上年增长20%。会议于2022年8月15日（星期二）召开，历时3天。"
    for found in link(discourse(text), pack):
        kind = pack.links[found.kind]
        for reading in found.readings:
            assert set(reading.players) <= set(kind.roles), found.kind
