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
from claimcheck.corpus import Corpus
from claimcheck.gate import Gate
from claimcheck.model.document import Document
from claimcheck.model.report import DocumentReport, Report
from claimcheck.pipeline import Checked
from claimcheck.publish import publish_conflict

__all__ = ["Run", "checked"]


@dataclass(frozen=True, slots=True)
class Run:
    """What a scan leaves: the report by language, the documents by path, and the gate they passed."""

    reports: Mapping[Language, Report]
    sources: Mapping[str, Document]
    gate: Gate


def checked(
    entries: Sequence[Input],
    settings: Settings,
    asked: Tolerance,
    languages: Sequence[Language],
    stdin_filename: str,
    *,
    quiet: bool,
    cross: bool = False,
) -> Run:
    """Read every input, and check those of which something changed; with ``cross`` also against each other."""
    pack = pack_of(settings)
    gate = gate_of(settings, pack, entries, asked)
    sources: dict[str, Document] = {}
    accounts: dict[Language, list[DocumentReport]] = {language: [] for language in languages}
    corpus = Corpus(pack)

    def settle(found: Checked) -> Checked:
        if cross:
            corpus.add(found)
        return gate.settle(found)

    def one(document: Document) -> None:
        if gate.changed is not None and not gate.changed.holds(document.path):
            return
        dated = replace(document, published=document.published or settings.document_date)
        for language, account in published_in(dated, pack, accounts, settle).items():
            accounts[Language(language)].append(account)
        sources[document.path] = dated

    unchecked = work_through(entries, stdin_filename, one, quiet=quiet)
    between = corpus.conflicts()
    reports = {
        language: report_of(documents, [publish_conflict(conflict, language) for conflict in between], unchecked)
        for language, documents in accounts.items()
    }
    return Run(reports, sources, gate)
