"""A Report -> Markdown for a comment on a change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

import regex

from claimcheck.model.document import Document
from claimcheck.model.report import CorpusSuppressed, Finding, Report, Span, Suppressed
from claimcheck.render.cells import safe
from claimcheck.render.console import edit_text, totals
from claimcheck.render.identity import path_of, why
from claimcheck.render.view import View

__all__ = ["render_markdown"]

_LONGEST = 60_000
"""A comment on GitHub holds 65,536 characters."""

_MOST_UNCHECKED = 50
_AROUND = 40
_ICONS = {"error": "🔴", "warning": "🟡", "note": "🔵"}
_MARKUP = regex.compile(r"[\\`*_{}\[\]|~$]|^\s*(?:\d+\K[.)](?=\s|$)|\K[#+=-])")
"""What is markup anywhere, and what begins a heading, a rule or an item of a list."""

_ALIVE = regex.compile(r"(?<=@)(?=\w)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=[#!])(?=\d)|(?<=:)(?=\w+:)")
"""Where an empty comment keeps a name from being notified, and a link, a reference or an emoji from being made."""


def render_markdown(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """The totals, then for each document a list of findings whose proof unfolds."""
    # by its first line a report is known, for whoever renews a comment and for scans of the folder that it lies in
    parts = [f"<!-- report of claimcheck -->\n### claimcheck{view.colon}{totals(report, view)}\n", *_unchecked(report, view)]
    room = _LONGEST - sum(map(len, parts))
    left = 0
    shown = ""
    for path, part in _parts(report, sources, view):
        head = f"\n#### {path}\n" if path != shown else ""
        if left or len(head) + len(part) > room:
            left += 1
            continue
        parts.append(head + part)
        room -= len(head) + len(part)
        shown = path
    if left:
        parts.append(view.say(f"\n还有 {left} 处未列出。\n", f"\n{left} more are not listed here.\n"))
    return "".join(parts)


def _unchecked(report: Report, view: View) -> list[str]:
    """What could not be read, as far as a comment has room for it."""
    lines = [
        f"- ❌ {view.say('未能检查', 'not checked')}{view.colon}{literal(entry.path)}: {literal(entry.problem)}\n"
        for entry in report.unchecked
    ]
    more = len(lines) - _MOST_UNCHECKED
    return ["\n", *lines[:_MOST_UNCHECKED], *([view.say(f"- 还有 {more} 个\n", f"- {more} more\n")] if more > 0 else [])] if lines else []


def _parts(report: Report, sources: Mapping[str, Document], view: View) -> Iterator[tuple[str, str]]:
    """Every finding under the heading it belongs to."""
    for document in report.documents:
        for finding in document.findings:
            yield literal(document.path), _finding(document.path, finding, sources, view)
        for entry in document.suppressed if view.suppressed else ():
            yield literal(document.path), _suppressed(entry, view)
    for found in report.corpus_findings:
        yield view.say("文章之间", "Between articles"), _finding("", found, sources, view)
    for aside in report.corpus_suppressed if view.suppressed else ():
        yield view.say("文章之间", "Between articles"), _suppressed(aside, view)


def _suppressed(entry: Suppressed | CorpusSuppressed, view: View) -> str:
    finding = entry.finding
    places = view.say("、", ", ").join(_at(span) for span in (finding.spans if isinstance(entry, CorpusSuppressed) else finding.spans[:1]))
    reason = view.say("已忽略", "suppressed") + view.aside(literal(why(entry, view)))
    return f"\n⚪ `{finding.rule}` {places} — {literal(finding.message)} — {reason}\n"


def _at(span: Span) -> str:
    """The place, after the document where it names one."""
    home = path_of(span, "")
    return f"{literal(home)}:{span.line}:{span.column}" if home else f"{span.line}:{span.column}"


def _finding(path: str, finding: Finding, sources: Mapping[str, Document], view: View) -> str:
    first = finding.spans[0]
    place = f"{first.line}:{first.column}"
    lines = [
        "",
        f"{_ICONS[finding.severity]} **{finding.severity}** `{finding.rule}` {place if path else ''} — {literal(finding.message)}",
        "",
    ]
    homes = list(dict.fromkeys(path_of(span, path) for span in finding.spans))
    for home in homes:
        source = sources.get(home)
        spans = [span for span in finding.spans if path_of(span, path) == home]
        at = "、".join(f"{span.line}:{span.column}" for span in spans)
        lines += [] if path else [f"> {literal(home)} {at}", ">"]
        lines += [*(f"> {quote}" for quote in _quotes(spans, source)), *([""] if home != homes[-1] else [])] if source else []
    steps = [f"- {literal(step)}" for step in finding.derivation]
    edits = [(edit_text(repair, finding, sources.get(path)), repair.why) for repair in finding.repairs]
    repairs = [f"- {view.say('可能是', 'perhaps')}{view.colon}{literal(edit)}{view.aside(literal(why))}" for edit, why in edits]
    if steps or repairs:
        lines += ["", f"<details><summary>{view.say('推算与修改建议', 'Derivation and repairs')}</summary>", ""]
        lines += [*steps, *repairs, "", "</details>"]
    return "\n".join(lines) + "\n"


def _quotes(places: Sequence[Span], source: Document) -> list[str]:
    """The lines that the finding points at, cut to what stands around its places, which are bold."""
    quotes = []
    spans = sorted(places, key=lambda span: span.start)
    for line in sorted({span.line for span in spans}):
        here = [span for span in spans if span.line == line]
        start = source.line_starts[line - 1]
        end = source.line_starts[line] if line < len(source.line_starts) else len(source.text)
        quotes.append(_quote(source.text, here, start, end))
    return [line for quote in quotes for line in (quote, "")][:-1]


def _quote(text: str, spans: Sequence[Span], start: int, end: int) -> str:
    quoted = ""
    at = max(start, spans[0].start - _AROUND)
    quoted += "…" if at > start else ""
    for span in spans:
        stop = min(max(span.end, at), end)
        if span.start - at > 2 * _AROUND:
            quoted += literal(text[at : at + _AROUND]) + " … " + literal(text[span.start - _AROUND : span.start])
        else:
            quoted += literal(text[at : max(at, span.start)])
        marked = literal(text[max(at, span.start) : stop])
        quoted += f"<b>{marked}</b>" if marked.strip() else marked
        at = max(at, stop)
    last = min(end, at + _AROUND)
    return quoted + literal(text[at:last].rstrip()) + ("…" if last < len(text[:end].rstrip()) else "")


def literal(text: str) -> str:
    """Text that Markdown shows as it is: no markup, no HTML, no link, nobody notified.

    >>> literal("<b>*3%*</b> @all")
    '&lt;b&gt;\\\\*3%\\\\*&lt;/b&gt; @<!-- -->all'
    """
    shown = safe(text.replace("\r", " ").replace("\n", " "))
    marked = str(_MARKUP.sub(r"\\\g<0>", shown))
    return "<!-- -->".join(_ALIVE.split(escape(marked, quote=False)))
