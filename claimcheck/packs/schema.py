"""The YAML of checks, metrics, evidence and links -> validated border models."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

__all__ = ["CheckFile", "EvidenceFile", "ExamplesFile", "LinkEntry", "MetricEntry", "RoleEntry", "UnitEntry"]


def _listed(value: object) -> object:
    """A single word may stand for a list of one, and nothing for an empty list."""
    return ([value] if value else []) if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Sentence = Annotated[str, Field(min_length=1)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Texts(_Entry):
    """A text in every language of the reports."""

    zh: Sentence
    en: Sentence


class RoleEntry(_Entry):
    """What may play a role: filters on the players of a link, or the metric and the reference fact to look for."""

    metric: Words = ()
    fact: str = ""
    within: Annotated[Decimal, Field(ge=1)] | None = None
    dimension: Words = ()
    unit: Words = ()
    aspect: Words = ()
    stance: Words = ()
    without: Words = ()


class CheckFile(_Entry):
    """rules/checks/<id>.yaml without its examples."""

    id: Slug
    title: Texts
    why: Texts
    reports: Slug
    severity: Literal["note", "warning", "error"]
    link: Slug | None = None
    roles: dict[Name, RoleEntry] = {}
    same: tuple[Literal["subject", "period", "scope", "aspect", "stance"], ...] = ()
    holds: Words
    base: int = 2
    round: bool = False
    unnamed: bool = False
    soft: bool = False
    opt_in: bool = False
    ignores: Words = ()
    opposites: str = ""
    message: Texts


class ExamplesFile(_Entry):
    """The examples of a check: its tests, documentation and explanation."""

    bad: Words = ()
    good: Words = ()
    facts: Words = ()


class MetricEntry(_Entry):
    """One entry of rules/metrics/<pack>.yaml."""

    words: Words
    dimension: Words = ()
    lowest: Decimal | None = None
    highest: Decimal | None = None
    additive: bool = True
    fact: str = ""


class UnitEntry(_Entry):
    """One entry of rules/units.yaml."""

    dimension: Sentence
    factor: Annotated[Decimal, Field(gt=0)] = Decimal(1)
    aliases: Words = ()
    not_before: Annotated[Words, Field(alias="not-before")] = ()
    lone: Literal["", "no", "several"] = ""
    of: str = ""
    shared: str = ""
    spaced: str = ""


class LinkEntry(_Entry):
    """One entry of rules/links.yaml: what the link says, and which roles it has with how many players."""

    doc: Sentence
    roles: dict[Name, Literal["one", "many", "maybe"]]


class EvidenceFile(_Entry):
    """rules/evidence.yaml: points that severities need, points of marks, caps, and what repairs are worth."""

    severity: dict[Literal["note", "warning", "error"], int]
    marks: dict[Slug, int]
    caps: dict[Slug, Literal["note", "warning", "error"]]
    chances: dict[Slug, Decimal]
    edits: dict[Slug, int]
    reach: dict[Literal["characters", "figures", "lines"], int]
