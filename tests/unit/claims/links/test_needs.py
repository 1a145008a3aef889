"""What a document must hold for a linker to be asked."""

import pytest

from claimcheck.claims.links import LINKERS
from claimcheck.claims.links.facts import _LINKERS
from claimcheck.claims.links.needs import NEEDS, features_of, wanted
from claimcheck.judge.trials import unmarked
from claimcheck.packs import load
from claimcheck.pipeline import understand
from claimcheck.read import read_text


def test_every_name_is_that_of_a_linker() -> None:
    assert set(NEEDS) <= {linker.__name__ for linker in (*LINKERS, *_LINKERS)}


@pytest.mark.parametrize("reports", sorted({check.reports for check in load().checks.values()}))
def test_what_is_left_out_finds_nothing_in_the_examples(reports: str) -> None:
    pack = load()
    for check in pack.checks.values():
        if check.reports != reports:
            continue
        examples = pack.examples(check.id)
        for text in (*examples.bad, *examples.good):
            discourse = understand(read_text(unmarked(text)[0]), pack)
            for family in (LINKERS, _LINKERS):
                asked = list(wanted(family, discourse, pack))
                lost = [linker.__name__ for linker in family if linker not in asked and list(linker(discourse, pack))]
                assert lost == [], text


def test_features_are_characters_and_kinds_of_claims() -> None:
    discourse = understand(read_text("2021年3月至5月，合格率为95%，第3名得分约60分。"), load())
    assert {"#period", "#time", "#ratio", "#ordinal", "#hedged", "率"} <= features_of(discourse)
    assert "#times" not in features_of(discourse)


def test_a_document_without_dates_needs_no_linker_of_dates() -> None:
    asked = {linker.__name__ for linker in wanted(LINKERS, understand(read_text("全市有学校60所。"), load()), load())}
    assert "orders" not in asked
    assert "additive" in asked
