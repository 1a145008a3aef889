"""Comments of an article -> what its author asks not to be told of, and what is wrong with the asking."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Final

from claimcheck.gate.remark import Remark
from claimcheck.model.document import Document, Span
from claimcheck.model.finding import Finding
from claimcheck.read import comments_in

__all__ = ["Suppression", "in_comments", "unknown_rule"]

_COMMENT: Final = re.compile(
    r"<!--\s{0,99}claimcheck(?:\s{0,9}[:：]|(?=[\s_-]{0,9}(?:ignore|disable|suppress|skip|off|noqa)))((?:(?!-->).){0,2000})-->", re.DOTALL
)
"""A comment that asks for something, well or badly."""

_BODY: Final = re.compile(
    r"(?P<verb>ignore|ignore-file)\s+(?P<rules>[\w-]+(?:\s?[,，、]\s?[\w-]+)*)(?:\s+until\s+(?P<until>[^\s:：]+))?\s?(?:[:：](?P<reason>.*))?",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Suppression:
    """Rules that are not to be reported on some lines (all where empty), where they touch ``text`` (anything where empty), until
    a day; ``span`` is where this is said, ``source`` the file that says it where that is not the article."""

    rules: tuple[str, ...]
    reason: str
    span: Span
    until: date | None = None
    lines: range | None = None
    text: str = ""
    source: str = ""

    @property
    def kind(self) -> str:
        """Where it is said: in a comment of the article or in the file beside it."""
        return "sidecar" if self.source else "comment"

    def covers(self, document: Document, finding: Finding) -> bool:
        """Whether a finding is one that was meant."""
        if not {finding.rule, finding.check} & set(self.rules):
            return False
        if self.lines is not None and not any(document.position(place.span.start)[0] in self.lines for place in finding.places):
            return False
        return not self.text or any(
            place.span.start < found.end() and found.start() < place.span.end
            for found in re.finditer(re.escape(self.text), document.text)
            for place in finding.places
        )


def in_comments(document: Document, known: Collection[str]) -> Iterator[Suppression | Remark]:
    """What the comments of a document ask for; none in formats that have none."""
    for comment in comments_in(document) if "claimcheck" in document.text else ():
        found = _COMMENT.match(document.text, comment.start)
        if found:
            yield _asked(found, document, known)


def unknown_rule(rules: Collection[str], known: Collection[str]) -> tuple[str, str]:
    """The first name that is no rule, and the one that was perhaps meant; both empty where all are known."""
    name = next((name for name in rules if name not in known), "")
    return name, next(iter(get_close_matches(name, list(known), n=1)), "") if name else ""


def _asked(found: re.Match[str], document: Document, known: Collection[str]) -> Suppression | Remark:
    span = Span(*found.span())
    named = document.text[found.start() : found.start(1)].endswith((":", "："))
    body = _BODY.fullmatch(found[1].strip()) if named else None
    if body is None:
        return Remark.invalid(
            span,
            "看不懂这条忽略说明；应写作 <!-- claimcheck: ignore 规则: 理由 -->",
            "cannot be read; write <!-- claimcheck: ignore RULE: REASON -->",
        )
    rules = tuple(re.split(r"\s?[,，、]\s?", body["rules"]))
    wrong, meant = unknown_rule(rules, known)
    if wrong:
        return Remark.unknown(span, wrong, meant)
    reason = (body["reason"] or "").strip()
    if not reason:
        return Remark.invalid(span, "忽略须写明理由：在规则之后加冒号和理由", "says no reason; write one after a colon")
    try:
        until = date.fromisoformat(body["until"]) if body["until"] else None
    except ValueError:
        return Remark.invalid(
            span,
            f"{body['until']} 不是日期；应写作 until 2026-12-31",
            f"names a last day that is no date, {body['until']}; write until 2026-12-31",
        )
    lines = None if body["verb"] == "ignore-file" else _meant_lines(document, span)
    return Suppression(rules, reason, span, until, lines)


def _meant_lines(document: Document, span: Span) -> range:
    """The line of a comment that shares it with text, else the next line that holds more than such a comment."""
    starts = (*document.line_starts, len(document.text))
    first = document.position(span.start)[0]
    last = document.position(span.end - 1)[0]
    rest = document.text[starts[first - 1] : span.start] + document.text[span.end : starts[last]]
    if _COMMENT.sub("", rest).strip():
        return range(first, last + 1)
    for line in range(last + 1, len(starts)):
        if _COMMENT.sub("", document.text[starts[line - 1] : starts[line]]).strip():
            return range(line, line + 1)
    return range(0)
