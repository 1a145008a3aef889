"""A Report -> one HTML file for reading, which loads nothing and runs nothing that an article says."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from hashlib import sha256
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from claimcheck.formula.spell import spell
from claimcheck.model.document import Document
from claimcheck.model.finding import SEVERITIES
from claimcheck.model.report import Claim, CorpusFinding, DocumentReport, Finding, Report
from claimcheck.render.cells import safe
from claimcheck.render.console import edit_text, totals
from claimcheck.render.html.charts import NumberLine, number_line, rule_bars, timeline
from claimcheck.render.html.marked import Line, lines_of
from claimcheck.render.html.sides import clashes
from claimcheck.render.identity import found_in, why
from claimcheck.render.rows import time_of
from claimcheck.render.seen import as_seen
from claimcheck.render.view import View
from claimcheck.render.words import metric_name, named, note_text, reason_text

__all__ = ["render_html"]

_MOST_TEXT = 1_500_000
"""Characters of articles that are shown in full, a file of some 8 MB; of the others only what stands around findings."""

_LONGEST = 200_000
_MOST_FINDINGS = 3_000
_MOST_DOCUMENTS = 2_000
_MOST_CLAIMS = 40_000
_OPEN = 3
"""A report of at most so many articles shows them unfolded."""


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with the name of its card, its number lines, its repairs in words, and the anchor of each of its places."""

    id: str
    finding: Finding
    lines: tuple[NumberLine, ...]
    repairs: tuple[tuple[str, str], ...]
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article in the report: what was found in it (by itself in ``cards``, with others by the numbers in ``between``), and its
    text as far as it is shown."""

    index: int
    account: DocumentReport
    cards: tuple[Card, ...]
    lines: tuple[Line, ...]
    whole: bool
    between: tuple[int, ...] = ()

    def card_of(self, number: int) -> str:
        """The name of the card that a mark in the text leads to."""
        own = len(self.cards)
        return self.cards[number].id if number < own else f"b{self.between[number - own]}"

    @property
    def worst(self) -> str:
        """The highest severity of what was found, empty where nothing was."""
        return max((card.finding.severity for card in self.cards), key=SEVERITIES.index, default="")


def render_html(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """Summary with charts, every article with its findings, and a table of claims that can be searched."""
    environment = Environment(
        loader=PackageLoader("claimcheck.render.html", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    environment.filters["safe_text"] = safe
    report = as_seen(report, sources)
    sheets = _sheets(report, sources, view)
    findings = [finding for _, finding in found_in(report)]
    between = _between(report, sheets, view)
    shown = sum(len(sheet.cards) for sheet in sheets) + len(between)
    rows = _rows(sheets, view)
    style, script = _asset("style.css"), _asset("script.js")
    return environment.get_template("report.html.jinja").render(
        report=report,
        sheets=sheets,
        between=between,
        rules=rule_bars(findings),
        timeline=timeline(report),
        rows=rows,
        paths=[safe(sheet.account.path) for sheet in sheets],
        left_out={"findings": len(findings) - shown, "claims": report.summary.claims - len(rows), "documents": _unlisted(report, sheets)},
        totals=totals(report, view),
        open_sheets=len(sheets) <= _OPEN,
        language=view.say("zh-CN", "en"),
        t=view.say,
        why=partial(why, view=view),
        note=partial(note_text, view=view),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _unlisted(report: Report, sheets: Sequence[Sheet]) -> int:
    return len(report.documents) - len(sheets)


def _sheets(report: Report, sources: Mapping[str, Document], view: View) -> list[Sheet]:
    """The articles in order; room is given first to those with findings."""
    touched = {span.path for found in report.corpus_findings for span in found.spans}
    silent = [not account.findings and account.path not in touched for account in report.documents]
    order = sorted(range(len(report.documents)), key=silent.__getitem__)[:_MOST_DOCUMENTS]
    room, cards = _MOST_TEXT, _MOST_FINDINGS
    sheets = []
    for index in order:
        account = report.documents[index]
        source = sources.get(account.path)
        findings = account.findings[:cards]
        cards -= len(findings)
        shared = {number: here for number, found in enumerate(report.corpus_findings) if (here := _part_in(account.path, found))}
        length = len(source.text) if source else 0
        whole = source is not None and length <= min(room, _LONGEST)
        room -= length if whole else 0
        lines = lines_of(source, account, [*findings, *shared.values()], whole=whole) if source else []
        own = tuple(
            _card(f"d{index}f{number}", finding, [f"d{index}s{number}-{place}" for place in range(len(finding.spans))], view, source)
            for number, finding in enumerate(findings)
        )
        sheets.append(Sheet(index, account, own, tuple(lines), whole, tuple(shared)))
    return sorted(sheets, key=lambda sheet: sheet.index)


def _part_in(path: str, found: CorpusFinding) -> Finding | None:
    """A finding between articles as one of them shows it: with the places that it has there."""
    here = [span for span in found.spans if span.path == path]
    return found.model_copy(update={"spans": here}) if here else None


def _between(report: Report, sheets: Sequence[Sheet], view: View) -> list[Card]:
    """The cards of findings between articles; each place leads to the article that it is in."""
    by_path = {sheet.account.path: sheet for sheet in sheets}
    cards = []
    for number, found in enumerate(report.corpus_findings):
        seen: Counter[str] = Counter()
        anchors = []
        for span in found.spans:
            sheet = by_path.get(span.path)
            known = sheet is not None and number in sheet.between
            anchors.append(
                f"d{sheet.index}s{len(sheet.cards) + sheet.between.index(number)}-{seen[span.path]}" if sheet and known else "articles"
            )
            seen[span.path] += 1
        cards.append(_card(f"b{number}", found, anchors, view))
    return cards


def _card(id_: str, finding: Finding, anchors: Sequence[str], view: View, source: Document | None = None) -> Card:
    lines = tuple(number_line(clash, view) for clash in clashes(finding))
    repairs = tuple((edit_text(repair, finding, source), repair.why) for repair in finding.repairs)
    return Card(id_, finding, lines, repairs, tuple(anchors))


def _rows(sheets: Sequence[Sheet], view: View) -> list[list[Any]]:
    """A row of the table for each claim, as the script reads it."""
    rows: list[list[Any]] = []
    for place, sheet in enumerate(sheets):
        worst: dict[str, str] = {}
        for card in sheet.cards:
            for id_ in card.finding.claims:
                worst[id_] = max(worst.get(id_, "note"), card.finding.severity, key=SEVERITIES.index)
        anchors = {anchor for line in sheet.lines for piece in line.pieces for anchor in piece.anchors}
        for number, claim in enumerate(sheet.account.claims[: _MOST_CLAIMS - len(rows)]):
            cells = (
                claim.span.text, claim.subject, metric_name(claim.metric, view), claim.aspect, named(claim.stance, view), claim.scope,
                _interval(claim, view), claim.quantity.unit if claim.quantity else "", time_of(claim), named(claim.kind, view),
                view.say("；", "; ").join(reason_text(reason, view) for reason in claim.reasons),
            )  # fmt: skip
            linked = int(f"c{number}" in anchors)
            rows.append([place, number, claim.span.line, claim.span.column, linked, worst.get(claim.id, ""), *map(safe, cells)])
    return rows


def _interval(claim: Claim, view: View) -> str:
    """What the quantity can mean, in the words of a derivation."""
    quantity = claim.quantity
    if quantity is None:
        return ""
    low, high = (None if end is None else spell(Decimal(end), view.language) for end in (quantity.lower, quantity.upper))
    if low == high and low is not None:
        return low
    if low is None or high is None:
        return f"≥ {low}" if low else f"≤ {high}" if high else ""
    return f"{low} – {high}"


def _asset(name: str) -> str:
    return resources.files("claimcheck.render.html").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The source expression that allows exactly this text."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
