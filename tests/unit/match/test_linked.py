"""Links -> constraints."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.match.linked import linked
from claimcheck.model.claim import Link
from claimcheck.packs import Pack
from tests.handmade import discourse, link, reading
from tests.rulebook import check, rulebook


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return rulebook(
        tmp_path,
        check("plain", link="share", holds="part == whole * rate"),
        check("noted", link="share", holds="part == note"),
        check("people", link="share", holds="part <= whole", roles="{part: {unit: 人}, rate: {dimension: ratio}}"),
        check("rare", link="share", holds="part <= whole", opt_in="true"),
    )


def ids(pack: Pack, *links: Link) -> list[str]:
    return [constraint.check for constraint in linked(links, pack)]


def test_a_check_takes_the_links_that_fill_its_roles(pack: Pack) -> None:
    made = discourse("9人,12人,75%,3元")
    assert ids(pack, link("share", made, part=0, whole=1, rate=2)) == ["people", "plain"]
    assert ids(pack, link("share", made, part=0, whole=1, rate=2, note=3)) == ["noted", "people", "plain"]
    assert ids(pack, link("share", made, part=3, whole=1, rate=2)) == ["plain"]
    assert ids(pack, link("nothing", made, part=0)) == []
    assert ids(pack.enable(["rare"]), link("share", made, part=0, whole=1, rate=2)) == ["people", "plain", "rare"]


def test_one_reading_that_does_not_fit_silences_the_check(pack: Pack) -> None:
    made = discourse("9人,12人,75%,3元")
    both = (reading(made, part=0, whole=1, rate=2), reading(made, part=3, whole=1, rate=2))
    assert ids(pack, Link("share", both)) == ["plain"]
    assert ids(pack, Link("share", ())) == []


def test_too_many_readings_leave_a_relation_open(pack: Pack) -> None:
    made = discourse("9人,12人,75%,3元")
    many = Link("share", (reading(made, part=0, whole=1, rate=2),) * 100, frozenset({"adjacent"}))
    (constraint, _) = linked([many], pack)
    assert constraint.marks == {"adjacent", "open"}
    assert len(constraint.readings) < 100
