"""Documents one by one -> what lies between them."""

from __future__ import annotations

from claimcheck.corpus import Corpus, findings_in
from claimcheck.packs import load
from claimcheck.pipeline import Checked
from claimcheck.read import read_text

PACK = load()


def test_an_example_of_two_documents() -> None:
    text = "2020年末，苏州市常住人口1274万人。\n---\n2020年末，苏州市常住人口1247万人。\n"
    (found,) = findings_in(text, PACK)
    assert [place.span.of(text) for place in found.places] == ["1274万人", "1247万人"]


def test_an_example_of_one_document() -> None:
    assert [found.rule for found in findings_in("会议于2022年8月15日（星期二）召开。", PACK)] == ["weekday-mismatch"]


def test_what_could_not_be_checked_says_nothing() -> None:
    corpus = Corpus(PACK)
    corpus.add(Checked(read_text("共62件。"), ()))
    assert corpus.conflicts() == ()
