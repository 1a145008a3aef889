"""Inputs, settings and what a build tolerates -> the reports of one scan, in every language asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.api import published_in, report_of
from claimcheck.cli.gate import Tolerance, gate_of
from claimcheck.cli.inputs import Input
from claimcheck.cli.work import work_through
from claimcheck.config import Language, Settings
from claimcheck.config.selection import pack_of
from claimcheck.gate import Gate
from claimcheck.model.document import Document
from claimcheck.model.report import DocumentReport, Report

__all__ = ["Run", "checked"]


@dataclass(frozen=True, slots=True)
class Run:
    """What a scan leaves: the report by language, the documents by path, the gate they passed, and the inputs that failed."""

    reports: Mapping[Language, Report]
    sources: Mapping[str, Document]
    gate: Gate
    problems: Sequence[str]


def checked(
    entries: Sequence[Input], settings: Settings, asked: Tolerance, languages: Sequence[Language], stdin_filename: str, *, quiet: bool
) -> Run:
    """Read every input, and check those of which something changed."""
    pack = pack_of(settings)
    gate = gate_of(settings, pack, entries, asked)
    sources: dict[str, Document] = {}
    accounts: dict[Language, list[DocumentReport]] = {language: [] for language in languages}

    def one(document: Document) -> None:
        if gate.changed is not None and not gate.changed.holds(document.path):
            return
        dated = replace(document, published=document.published or settings.document_date)
        for language, account in published_in(dated, pack, accounts, gate.settle).items():
            accounts[Language(language)].append(account)
        sources[document.path] = dated

    problems = work_through(entries, stdin_filename, one, quiet=quiet)
    return Run({language: report_of(documents) for language, documents in accounts.items()}, sources, gate, problems)
