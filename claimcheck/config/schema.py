"""The table [tool.claimcheck] -> validated values, and the schema that editors complete it by."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from claimcheck.config import FailOn, Language, Severity

__all__ = ["ConfigFile"]

Rule = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
Folder = Annotated[str, Field(min_length=1)]


class ConfigFile(BaseModel):
    """Settings of claimcheck, in claimcheck.toml or in the table [tool.claimcheck] of pyproject.toml."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"), title="claimcheck", use_enum_values=False
    )

    select: list[Rule] = Field([], description="Only these rules or checks; all that are on by default where empty.")
    extend_select: list[Rule] = Field([], description="These too: rules or checks that are off unless asked for.")
    ignore: list[Rule] = Field([], description="Not these rules or checks.")
    severity: dict[Rule, Literal["error", "warning", "note"]] = Field({}, description="The highest severity that a rule or check may give.")
    per_file_ignores: dict[str, list[Rule]] = Field(
        {},
        description="Rules or checks that are not reported in the files matching a pattern; * matches / too, and a folder all in it.",
    )
    exclude: list[str] = Field(
        [],
        description="Files that a scan of a folder or a glob leaves out; patterns as in per-file-ignores. A file that is named is checked.",
    )
    gitignore: bool = Field(True, description="Leave out of a scan of folders and globs what git ignores. A file that is named is checked.")
    rules: list[Folder] = Field([], description="Folders of rules of your own, from this file.")
    facts: list[Folder] = Field([], description="Tables of figures of your own (FILE.csv), or folders of them, from this file.")
    language: Language | None = Field(None, description="Language of messages; that of the locale by default, zh in machine formats.")
    document_date: date | None = Field(None, description="The date of articles that state none of their own.")
    fail_on: FailOn = Field(FailOn.ERROR, description="The mildest severity that makes the exit status 1.")
    max_warnings: Annotated[int, Field(ge=0)] | None = Field(None, description="More warnings than these make the exit status 1.")
    min_severity: Severity = Field(
        Severity.NOTE, description="The mildest severity that is shown; what is not shown counts for the exit status nevertheless."
    )
    baseline: Folder | None = Field(
        None, description="The file of known findings, from this file; claimcheck-baseline.json beside it, if it is there, by default."
    )
    cross: bool = Field(False, description="Check the articles of a scan against each other too.")
