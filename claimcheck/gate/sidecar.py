"""The file beside an article that cannot hold comments -> what is not to be reported in it."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from claimcheck.gate.remark import Remark
from claimcheck.gate.suppression import Suppression, unknown_rule
from claimcheck.model.document import Document, Span

__all__ = ["SUFFIX", "in_sidecar"]

SUFFIX: Final = ".claimcheck.toml"
"""What is added to the name of the article: report.txt has report.txt.claimcheck.toml."""


class _Entry(BaseModel):
    """One [[ignore]]: of which rules, touching which words, why, and until when."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    rule: Annotated[tuple[str, ...], BeforeValidator(lambda value: (value,) if isinstance(value, str) else value), Field(min_length=1)]
    reason: Annotated[str, Field(min_length=1)]
    text: str = ""
    until: date | None = None


class _Sidecar(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    ignore: list[_Entry] = []


def in_sidecar(document: Document, known: Collection[str]) -> Iterator[Suppression | Remark]:
    """What the file beside a document asks for; a malformed file asks for nothing and is reported."""
    path = Path(document.path + SUFFIX)
    whole = Span(0, 1)
    if not path.is_file():
        return
    try:
        entries = _Sidecar.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).ignore
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            where = "".join(f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in fault["loc"]).lstrip(".")
            yield _malformed(whole, path, f"{where}: {fault['msg']}")
        return
    except (OSError, ValueError) as error:
        yield _malformed(whole, path, str(error).splitlines()[0])
        return
    for entry in entries:
        at = document.text.find(entry.text) if entry.text else -1
        span = Span(at, at + len(entry.text)) if at >= 0 else whole
        wrong, meant = unknown_rule(entry.rule, known)
        if wrong:
            yield Remark.unknown(span, wrong, meant)
        else:
            yield Suppression(entry.rule, entry.reason, span, entry.until, text=entry.text, source=path.name)


def _malformed(span: Span, path: Path, fault: str) -> Remark:
    return Remark.invalid(span, f"{path.name} 有误：{fault}", f"file is malformed: {path.name}: {fault}")
