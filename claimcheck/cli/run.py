"""Inputs, settings and what a build tolerates -> the reports of one scan, in every language asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.api import FAULT, published_in, report_of
from claimcheck.cli.gate import Tolerance, gate_of
from claimcheck.cli.inputs import Input
from claimcheck.cli.work import work_through
from claimcheck.config import Language, Settings
from claimcheck.config.selection import pack_of
from claimcheck.corpus import Corpus
from claimcheck.gate import Gate
from claimcheck.gate.between import Settled, settle_between
from claimcheck.model.document import Document
from claimcheck.model.report import DocumentReport, Report
from claimcheck.pipeline import Checked
from claimcheck.publish import publish_conflict, publish_finding, publish_suppressed_conflict
from claimcheck.render.phrases import said

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
) -> Run:
    """Read every input, and check those of which something changed; where the settings say so also against each other."""
    pack = pack_of(settings)
    gate = gate_of(settings, pack, entries, asked)
    documents: dict[str, Document] = {}
    accounts: dict[Language, list[DocumentReport]] = {language: [] for language in languages}
    corpus, cross = Corpus(pack), settings.cross

    def settle(found: Checked) -> Checked:
        if cross:
            corpus.add(found)
        return gate.settle(found)

    def one(document: Document) -> None:
        changed = gate.changed is None or gate.changed.holds(document.path)
        if not changed and not cross:
            return
        dated = replace(document, published=document.published or settings.document_date)
        documents[document.path] = dated
        for language, account in published_in(dated, pack, accounts, settle).items():
            # what did not change is read for what others say of it
            if changed or any(found.rule == FAULT for found in account.findings):
                accounts[Language(language)].append(account)

    unchecked = work_through(entries, stdin_filename, one, quiet=quiet)
    between = settle_between(gate, corpus) if cross else Settled()
    reports = {
        language: report_of(
            [_remarked(account, between, documents, language) for account in found],
            [publish_conflict(conflict, language) for conflict in between.conflicts],
            [entry.model_copy(update={"problem": said(entry.problem, language)}) for entry in unchecked],
            [publish_suppressed_conflict(entry, language) for entry in between.suppressed],
        )
        for language, found in accounts.items()
    }
    return Run(reports, {path: document.as_written() for path, document in documents.items()}, gate)


def _remarked(account: DocumentReport, between: Settled, documents: Mapping[str, Document], language: Language) -> DocumentReport:
    """The account of a document with what is to be said of its suppressions that no other document answered to."""
    remarks = [publish_finding(remark, documents[account.path], language) for remark in between.remarks.get(account.path, ())]
    findings = sorted([*account.findings, *remarks], key=lambda found: found.spans[0].start)
    return account.model_copy(update={"findings": findings}) if remarks else account
