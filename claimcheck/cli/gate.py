"""Options of a build -> the gate that findings must pass, and the exit status."""

from __future__ import annotations

import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.options import ExitStatus
from claimcheck.cli.settings import day
from claimcheck.cli.voice import tell
from claimcheck.config import BASELINE, FailOn, Settings
from claimcheck.errors import SettingsError
from claimcheck.model.finding import SEVERITIES

if TYPE_CHECKING:
    from claimcheck.cli.inputs import Input
    from claimcheck.gate import Gate
    from claimcheck.gate.lines import Changed
    from claimcheck.model.report import Report
    from claimcheck.packs import Pack

__all__ = [
    "BaselineOption",
    "ChangedSince",
    "DiffOption",
    "ExitZero",
    "NoBaseline",
    "Today",
    "Tolerance",
    "failing",
    "gate_of",
    "known_findings",
    "status",
    "tell_baseline",
]

BaselineOption = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Known findings, which are not reported; see `claimcheck baseline`.")
]  # fmt: skip
NoBaseline = Annotated[
    bool, typer.Option("--no-baseline", help=f"Report known findings too, although the configuration or {BASELINE} lists them.")
]  # fmt: skip
ChangedSince = Annotated[
    str | None,
    typer.Option("--changed-since", metavar="REV", help="Only findings that touch lines changed since git parted from this revision."),
]
DiffOption = Annotated[
    str | None, typer.Option("--diff", metavar="FILE", help="Only findings that touch lines changed by this diff; - is standard input.")
]  # fmt: skip
Today = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="The day by which suppressions expire, instead of the article's own date.")
]  # fmt: skip
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever was found; unreadable input is still 3.")]

_STDIN = "-"


@dataclass(frozen=True, slots=True)
class Tolerance:
    """What the command line says a build tolerates."""

    baseline: Path | None = None
    changed_since: str | None = None
    diff: str | None = None
    today: str | None = None


def known_findings(settings: Settings, asked: Path | None, none: bool, isolated: bool) -> Path | None:
    """The baseline: the one asked for, that of the settings, or the one that lies beside them under its usual name."""
    if none:
        if asked:
            raise SettingsError("--baseline and --no-baseline exclude each other; give one of them")
        return None
    usual = settings.root / BASELINE
    return asked or settings.baseline or (usual if not isolated and usual.is_file() else None)


def gate_of(settings: Settings, pack: Pack, entries: Sequence[Input], asked: Tolerance) -> Gate:
    """The gate; SettingsError where what changed or what is known cannot be told."""
    from claimcheck.config.selection import names_in, whole_pack
    from claimcheck.gate import Gate
    from claimcheck.gate.baseline import read_baseline

    return Gate(
        pack=pack,
        known=names_in(whole_pack(settings)),
        ignores=tuple((pattern, frozenset(rules)) for pattern, rules in settings.per_file_ignores.items()),
        root=settings.root,
        today=day(asked.today, "--today"),
        baseline=read_baseline(asked.baseline) if asked.baseline else None,
        changed=_changed(entries, asked),
    )


def failing(report: Report, settings: Settings, exit_zero: bool) -> frozenset[str]:
    """The severities that make the exit status 1: warnings too where there are more than --max-warnings."""
    if exit_zero:
        return frozenset()
    many = settings.max_warnings is not None and report.summary.findings.warning > settings.max_warnings
    grave = SEVERITIES[SEVERITIES.index(settings.fail_on) :] if settings.fail_on is not FailOn.NEVER else ()
    return frozenset((*grave, *(("warning",) if many else ())))


def status(report: Report, settings: Settings, exit_zero: bool) -> ExitStatus:
    """What the process returns, in whatever format it reports: what was not checked is never green, and outranks what was found."""
    if report.unchecked or any(finding.rule == "internal-error" for document in report.documents for finding in document.findings):
        return ExitStatus.INPUT
    counts = report.summary.findings.model_dump()
    return ExitStatus.FOUND if any(counts[severity] for severity in failing(report, settings, exit_zero)) else ExitStatus.CLEAN


def tell_baseline(gate: Gate, report: Report, settings: Settings, *, by_itself: bool) -> None:
    """Say on stderr that a baseline nobody named has kept findings back, and which entries nothing answers to any more."""
    from claimcheck.gate import active_rules

    if gate.baseline is None:
        return
    kinds = [entry.kind for document in report.documents for entry in document.suppressed]
    kinds += [aside.kind for aside in report.corpus_suppressed]
    known = kinds.count("baseline")
    if known and by_itself:
        said = "1 known finding is not reported" if known == 1 else f"{known} known findings are not reported"
        tell(f"{gate.baseline.file}: {said}; --no-baseline reports all")
    for entry in gate.baseline.stale(active_rules(gate.pack, cross=settings.cross)):
        more = f" ({entry.count} times)" if entry.count > 1 else ""
        tell(f"{gate.baseline.file}: stale: {entry.path}: {entry.rule}: {entry.message}{more}")


def _changed(entries: Sequence[Input], asked: Tolerance) -> Changed | None:
    from claimcheck.gate.diff import changed_by
    from claimcheck.gate.git import changed_since, top_of

    if asked.changed_since is not None and asked.diff is not None:
        raise SettingsError("--changed-since and --diff both say what changed; give one of them")
    piped = any(entry.path == _STDIN for entry in entries)
    if asked.changed_since is not None:
        if piped:
            raise SettingsError("--changed-since: standard input has no history; name the file itself")
        return changed_since(asked.changed_since, [entry.path for entry in entries if not entry.problem])
    if asked.diff is None:
        return None
    if asked.diff == _STDIN and piped:
        raise SettingsError("--diff -: standard input cannot be an article and a diff at once")
    top = top_of(Path()) if any((folder / ".git").exists() for folder in (Path.cwd(), *Path.cwd().parents)) else None
    try:
        return changed_by(_diff(asked.diff), (Path(), *((top,) if top else ())))
    except SettingsError as error:
        raise SettingsError(f"--diff {asked.diff}: {error}") from None


def _diff(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == _STDIN else Path(name).read_bytes()
    except OSError as error:
        raise SettingsError(f"cannot be read: {error.strerror or error}") from None
    # PowerShell redirects into UTF-16
    return data.decode("utf-16") if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else data.decode("utf-8-sig", "surrogateescape")
