"""The stage as a whole: names that other stages use."""

import claimcheck.claims


def test_the_stage_offers_binding_and_linking() -> None:
    assert claimcheck.claims.__all__ == ["bind", "link"]
