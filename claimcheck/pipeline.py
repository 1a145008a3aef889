"""A Document -> its claims and what of them cannot be true."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims import bind, link
from claimcheck.judge import judge
from claimcheck.match import constrain
from claimcheck.mentions import find
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Suppressed
from claimcheck.packs import Pack
from claimcheck.packs.pause import uncollected
from claimcheck.text import lay_out

__all__ = ["Checked", "check", "understand"]


@dataclass(frozen=True, slots=True)
class Checked:
    """A document with all that was made of it."""

    document: Document
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    discourse: Discourse | None = None


def understand(document: Document, pack: Pack) -> Discourse:
    """The claims of a document, each with its subject, metric and time."""
    layout = lay_out(document)
    mentions = find(layout, pack)
    return bind(layout, mentions, pack)


def check(document: Document, pack: Pack) -> Checked:
    """The claims of a document and the contradictions among them."""
    with uncollected():
        # in a frame of its own, so that what came between is dropped before the search for garbage would look through it
        return _checked(document, pack)


def _checked(document: Document, pack: Pack) -> Checked:
    discourse = understand(document, pack)
    links = link(discourse, pack)
    constraints = constrain(discourse, links, pack)
    findings, notes = judge(constraints, discourse, pack)
    return Checked(document, discourse.claims, findings, document.notes + notes, discourse=discourse)
