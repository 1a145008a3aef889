"""A text as a page and as a Word document -> the findings of the text."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from claimcheck.api import scan_document
from claimcheck.model.document import Document
from claimcheck.packs import load
from claimcheck.read import read_bytes, read_text
from tests.word import docx, paragraph

PAIRS = Path(__file__).parents[1] / "rules" / "pairs" / "round-1.jsonl"
MARK = re.compile(r"⟦([^⟦⟧→]*)(?:→[^⟦⟧]*)?⟧")
TEXTS = [MARK.sub(r"\1", json.loads(line)["text"]) for line in PAIRS.read_text(encoding="utf-8").splitlines()[::30]]


def written(line: str, chance: random.Random) -> str:
    """A line with tags around signs, entities for signs, and line ends where a page shows none."""
    signs = []
    for sign, following in zip(line, line[1:] + " ", strict=True):
        entity = f"&#{ord(sign)};" if chance.random() < 0.1 or sign in "<&" else sign
        tagged = f"<span class='a'>{entity}</span>" if chance.random() < 0.1 else entity
        broken = chance.random() < 0.1 and not (sign.isascii() and following.isascii())
        signs.append(tagged + ("\n" if broken else ""))
    return "".join(signs)


def told(document: Document) -> list[tuple[str, str]]:
    return [(finding.rule, finding.message) for finding in scan_document(document, load(), "zh").report.findings]


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_a_page_and_a_word_document_say_what_the_text_says(number: int) -> None:
    lines = TEXTS[number].split("\n")
    expected = told(read_text(TEXTS[number], "a.txt"))
    chance = random.Random(number)
    page = "<!DOCTYPE html>\n" + "\n".join(f"<p>{written(line, chance)}</p>" for line in lines)
    document = read_text(page, "a.html")
    assert told(document) == expected
    for finding in scan_document(document, load(), "zh").report.findings:
        assert [span.text for span in finding.spans] == [page[span.start : span.end] for span in finding.spans]
    assert told(read_bytes(docx(*map(paragraph, lines)), "a.docx")) == expected


def test_there_are_texts_with_something_to_find() -> None:
    assert sum(bool(told(read_text(text, "a.txt"))) for text in TEXTS) >= len(TEXTS) // 3
