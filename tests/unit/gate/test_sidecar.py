"""Files beside articles -> suppressions, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from claimcheck.gate.remark import Remark
from claimcheck.gate.sidecar import in_sidecar
from claimcheck.gate.suppression import Suppression
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding
from claimcheck.read import read_path

Found = Callable[..., Finding]
KNOWN = frozenset({"sum-mismatch"})


@pytest.fixture
def article(tmp_path: Path) -> Document:
    (tmp_path / "a.txt").write_text("共62人,男50人。又说共62人。", encoding="utf-8")
    return read_path(tmp_path / "a.txt")


def beside(article: Document, text: str) -> list[Suppression | Remark]:
    Path(f"{article.path}.claimcheck.toml").write_text(text, encoding="utf-8")
    return list(in_sidecar(article, KNOWN))


def test_no_file_asks_for_nothing(article: Document) -> None:
    assert list(in_sidecar(article, KNOWN)) == []


def test_an_entry_covers_what_touches_its_text(article: Document, found: Found) -> None:
    (only,) = beside(article, '[[ignore]]\nrule = "sum-mismatch"\ntext = "男50人"\nreason = "已核实"\nuntil = 2026-12-31\n')
    assert isinstance(only, Suppression)
    assert (only.until, only.span.of(article.text), only.source) == (date(2026, 12, 31), "男50人", "a.txt.claimcheck.toml")
    assert only.covers(article, found(article, "62人", "50人"))
    assert not only.covers(article, found(article, "62人"))


def test_an_entry_without_text_covers_the_article(article: Document, found: Found) -> None:
    (only,) = beside(article, '[[ignore]]\nrule = ["sum-mismatch"]\nreason = "已核实"\n')
    assert isinstance(only, Suppression)
    assert only.covers(article, found(article, "62人"))


@pytest.mark.parametrize(("text", "said"), [
    ("[[ignore]\n", "a.txt.claimcheck.toml: Expected"),
    ('[[ignore]]\nrule = "sum-mismatch"\n', "ignore[1].reason: Field required"),
    ('[[ignore]]\nrule = "sum-mismatch"\nreason = " "\n', "ignore[1].reason"),
    ('[[ignore]]\nrule = "sum-mismatc"\nreason = "因"\n', "did you mean sum-mismatch?"),
    ('[[ignore]]\nrule = "sum-mismatch"\nreason = "因"\nlines = 3\n', "ignore[1].lines"),
])  # fmt: skip
def test_what_is_wrong_is_told(article: Document, text: str, said: str) -> None:
    (only,) = beside(article, text)
    assert isinstance(only, Remark)
    assert said in only.en
