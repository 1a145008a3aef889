"""The annotated texts of tests/bench/claims -> texts, marked quantities and what a careful reader says of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

__all__ = ["Annotation", "Article", "articles"]

FOLDER = Path(__file__).parent / "claims"
_MARK = re.compile("⟦([^⟦⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Annotation:
    """One quantity; every slot but ``quote`` is a tuple of answers of which any is right, () where nothing can be said."""

    start: int
    quote: str
    subject: tuple[str, ...]
    metric: tuple[str, ...]
    aspect: tuple[str, ...]
    time: tuple[str, ...]
    unit: tuple[str, ...]
    whole: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A text without its marks; ``half`` is first (read while binding was written), or second to sixth (annotated before)."""

    name: str
    genre: str
    half: str
    text: str
    claims: tuple[Annotation, ...]


@cache
def articles() -> tuple[Article, ...]:
    """Every article of the folder in the order of names; a file may hold several."""
    contents = [(path.stem, yaml.load_all(path.read_text("utf-8"), yaml.BaseLoader)) for path in sorted(FOLDER.glob("*.yaml"))]
    return tuple(_read(name, content) for name, documents in contents for content in documents)


def _read(name: str, content: dict[str, Any]) -> Article:
    marked, rows = content["text"], content["claims"]
    places = [found.start() - 2 * index for index, found in enumerate(_MARK.finditer(marked))]
    quotes = _MARK.findall(marked)
    if quotes != [row[0] for row in rows]:
        raise ValueError(f"{name}: the marks {quotes} are not the quotes {[row[0] for row in rows]}")
    claims = []
    for place, row in zip(places, rows, strict=True):
        if not 6 <= len(row) <= 7:
            raise ValueError(f"{name}: {row[0]} has {len(row)} cells")
        slots = [tuple(cell.split("/")) if cell else () for cell in [*row[1:], *[""] * (7 - len(row))]]
        claims.append(Annotation(place, row[0], *slots))
    return Article(name, content["genre"], content["half"], _MARK.sub(r"\1", marked), tuple(claims))
