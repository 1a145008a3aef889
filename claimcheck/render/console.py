"""A Report -> what a reader sees on a terminal, in the manner of compilers."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from claimcheck.model.document import Document
from claimcheck.model.report import CorpusFinding, CorpusSuppressed, Finding, Repair, Report
from claimcheck.render.cells import safe
from claimcheck.render.excerpt import excerpt
from claimcheck.render.identity import place, suppressed_in, why
from claimcheck.render.seen import seen
from claimcheck.render.view import View

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

__all__ = ["COLOURS", "Piece", "console_on", "count", "edit_text", "ended", "printed", "render_console", "totals"]

Piece = str | tuple[str, str]
"""Some text, or some text and its style."""

COLOURS = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_FRAME = "blue"


def render_console(report: Report, sources: Mapping[str, Document], view: View) -> str:
    """Every finding with its source lines, derivation and repairs, then the totals."""
    from rich.text import Text

    text = io.StringIO()
    console = console_on(text, view)
    for document in report.documents:
        for finding in document.findings:
            for line in _lines(document.path, finding, sources, view):
                console.print(line)
            console.print(Text())
    for found in report.corpus_findings:
        for line in _between(found, sources, view):
            console.print(line)
        console.print(Text())
    for path, entry in suppressed_in(report) if view.suppressed else ():
        reason = why(entry, view)
        shown = (
            _between(entry.finding, sources, view, reason)
            if isinstance(entry, CorpusSuppressed)
            else _lines(path, entry.finding, sources, view, reason)
        )
        for line in shown:
            console.print(line)
        console.print(Text())
    if not view.quiet:
        for pieces in ended(report, view):
            console.print(Text.assemble(*pieces))
    return text.getvalue()


def printed(lines: Iterable[Sequence[Piece]], view: View) -> str:
    """Lines of pieces as text, with the styles where the view has colours."""
    from rich.text import Text

    text = io.StringIO()
    console = console_on(text, view)
    for line in lines:
        console.print(Text.assemble(*line))
    return text.getvalue()


def console_on(file: io.StringIO, view: View) -> Console:
    """A rich console that writes into ``file`` and changes nothing of what it is given."""
    from rich.console import Console

    return Console(
        file=file,
        force_terminal=view.colour,
        no_color=not view.colour,
        color_system="standard" if view.colour else None,
        width=view.width,
        soft_wrap=True,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )


def _lines(path: str, finding: Finding, sources: Mapping[str, Document], view: View, reason: str = "") -> list[Text]:
    """A finding; ``reason`` says why it is suppressed, where it is."""
    from rich.text import Text

    first = finding.spans[0]
    colour = "dim" if reason else COLOURS[finding.severity]
    lines = [
        Text.assemble(
            (f"{safe(path)}:{place(first, path, sources, view)}", "bold"), " ", ("suppressed" if reason else finding.severity, colour), " ",
            (finding.rule, colour), "  ", (safe(finding.message), "bold"),
        )
    ]  # fmt: skip
    source = sources.get(path)
    rows = excerpt(source, finding.spans, max(40, view.width - 8)) if source else []
    margin = max((len(str(row.line)) for row in rows), default=2)
    empty = Text(" " * margin + " |", _FRAME)
    if rows:
        lines.append(empty)
    shown = 0
    for row in rows:
        number = str(row.line) if row.line != shown else ""
        shown = row.line
        lines.append(Text.assemble((f"{number:>{margin}} | ", _FRAME), row.text))
        lines.append(Text.assemble((" " * margin + " | ", _FRAME), (row.underline, colour)))
    lines += [Text.assemble((" " * margin + " = ", _FRAME), safe(step)) for step in finding.derivation]
    lines += _reason(reason, margin, view)
    for repair in finding.repairs:
        lines.append(
            Text.assemble(
                (" " * margin + " = ", _FRAME),
                (view.say("可能是", "perhaps") + view.colon, "bold green"),
                safe(edit_text(repair, finding, source)) + view.aside(repair.why),
            )
        )
    return lines


def _between(finding: CorpusFinding, sources: Mapping[str, Document], view: View, reason: str = "") -> list[Text]:
    """What several documents say: the message, and the lines of each below its path; ``reason`` says why it is suppressed."""
    from rich.text import Text

    colour = "dim" if reason else COLOURS[finding.severity]
    lines = [
        Text.assemble(
            ("suppressed" if reason else finding.severity, colour), " ", (finding.rule, colour), "  ", (safe(finding.message), "bold")
        )
    ]
    rows = [(span, excerpt(sources[span.path], [span], max(40, view.width - 8)) if span.path in sources else []) for span in finding.spans]
    margin = max((len(str(row.line)) for _, shown in rows for row in shown), default=2)
    for span, shown in rows:
        lines.append(Text.assemble((" " * margin + " > ", _FRAME), (f"{safe(span.path)}:{place(span, span.path, sources, view)}", "bold")))
        for row in shown:
            lines.append(Text.assemble((f"{row.line:>{margin}} | ", _FRAME), row.text))
            lines.append(Text.assemble((" " * margin + " | ", _FRAME), (row.underline, colour)))
    lines += [Text.assemble((" " * margin + " = ", _FRAME), safe(step)) for step in finding.derivation]
    return [*lines, *_reason(reason, margin, view)]


def _reason(reason: str, margin: int, view: View) -> list[Text]:
    from rich.text import Text

    said = view.say("已忽略：", "suppressed by ")
    return [Text.assemble((" " * margin + " = ", _FRAME), said, safe(reason))] if reason else []


def edit_text(repair: Repair, finding: Finding, source: Document | None = None) -> str:
    """The edit within the place that it mends: 2020年2月 → 2020年8月 says more than 2 → 8; of a page without its markup."""
    start, end = repair.span.start, repair.span.end
    whole = next((span for span in finding.spans if span.start <= start and end <= span.end), repair.span)
    before, after = whole.text[: start - whole.start], whole.text[end - whole.start :]
    mended = seen(before, whole.start, start, source) + repair.replacement + seen(after, end, whole.end, source)
    return f"{seen(whole.text, whole.start, whole.end, source)} → {mended}"


def ended(report: Report, view: View) -> list[list[Piece]]:
    """The last lines: what could not be checked, and the totals."""
    names = view.say("、", ", ").join(safe(entry.path) for entry in report.unchecked)
    lines: list[list[Piece]] = [[(view.say("未能检查：", "not checked: ") + names, COLOURS["error"])]] if names else []
    return [*lines, [totals(report, view)]]


def totals(report: Report, view: View) -> str:
    """The last line: how much was read and how much was found; what is none as a rule is told where it is some."""
    counts, summary = report.summary.findings, report.summary
    documents, claims = summary.documents, summary.claims
    said = view.say(
        f"{documents} 篇文章，{claims} 个数字说法：{counts.error} 个错误，{counts.warning} 个警告，{counts.note} 个提示",
        f"{count(documents, 'document')}, {count(claims, 'claim')}: "
        f"{count(counts.error, 'error')}, {count(counts.warning, 'warning')}, {count(counts.note, 'note')}",
    )
    said += view.say(f"；已忽略 {summary.suppressed} 处", f"; {summary.suppressed} suppressed") if summary.suppressed else ""
    said += view.say(f"；另有 {summary.hidden} 处较轻，未显示", f"; {summary.hidden} milder not shown") if summary.hidden else ""
    return said + (view.say(f"；{summary.unchecked} 个输入未能检查", f"; {summary.unchecked} not checked") if summary.unchecked else "")


def count(number: int, noun: str) -> str:
    """A number of things, in English."""
    return f"{number} {noun}" + ("" if number == 1 else "s")
