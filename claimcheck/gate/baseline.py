"""A file of findings that are known and put up with -> which findings are new, and which entries are stale."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from claimcheck.errors import SettingsError
from claimcheck.model.finding import Finding

__all__ = ["Baseline", "Entry", "read_baseline", "write_baseline"]


class Entry(BaseModel):
    """Findings of one rule in the same clauses of one file; ``message`` is for those who review the file.

    Of a contradiction between files each has an entry for what it says, in which ``beside`` names the others.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: str
    rule: str
    fingerprint: str
    count: Annotated[int, Field(ge=1)] = 1
    message: str = ""
    beside: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """What a finding must share with it."""
        return self.path, self.rule, self.fingerprint


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    version: Literal[1]
    findings: list[Entry]


@dataclass(slots=True)
class Baseline:
    """The entries of one file, and what of them has not been found again so far."""

    file: Path
    entries: tuple[Entry, ...]
    _left: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    _messages: dict[tuple[str, str, str], str] = field(default_factory=dict)
    _found: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    _beside: dict[tuple[str, str, str], tuple[str, ...]] = field(default_factory=dict)
    _read: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for entry in self.entries:
            self._left[entry.key] += entry.count

    def unknown(self, path: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings of one document that no entry expects."""
        name = self.name_of(path)
        self._read.add(name)
        fresh = []
        for finding in findings:
            key = (name, finding.rule, finding.fingerprint)
            self._found[key] += 1
            self._messages.setdefault(key, finding.message["zh"])
            if self._left[key] > 0:
                self._left[key] -= 1
            else:
                fresh.append(finding)
        return tuple(fresh)

    def expects(self, finding: Finding, parts: Sequence[tuple[str, str]]) -> bool:
        """Whether all that documents say in a contradiction between them is known; ``parts`` are their paths and prints."""
        keys = [(self.name_of(path), finding.rule, print_) for path, print_ in parts]
        known = all(self._left[key] > 0 for key in keys)
        for key in keys:
            self._found[key] += 1
            self._messages.setdefault(key, finding.message["zh"])
            self._beside[key] = tuple(sorted({*self._beside.get(key, ()), *(name for name, _, _ in keys if name != key[0])}))
            self._left[key] -= self._left[key] > 0
        return known

    def stale(self, active: Collection[str]) -> tuple[Entry, ...]:
        """Entries of rules in force that were not found again in the files that were read, or whose file is gone."""
        return tuple(
            entry.model_copy(update={"count": self._left[entry.key]})
            for entry in self.entries
            if self._left[entry.key] > 0 and entry.rule in active and self._looked_for(entry)
        )

    def pruned(self, active: Collection[str]) -> tuple[Entry, ...]:
        """The entries without what is stale."""
        stale = {entry.key: entry.count for entry in self.stale(active)}
        kept = ((entry, entry.count - stale.get(entry.key, 0)) for entry in self.entries)
        return tuple(entry.model_copy(update={"count": count}) for entry, count in kept if count > 0)

    def updated(self, active: Collection[str]) -> tuple[Entry, ...]:
        """What was found now in the files that were read, and the entries of all others that still exist."""
        kept = [entry for entry in self.entries if entry.key not in self._found and not (entry.rule in active and self._looked_for(entry))]
        return (
            *kept,
            *(
                Entry(
                    path=key[0], rule=key[1], fingerprint=key[2], count=count, message=self._messages[key], beside=self._beside.get(key, ())
                )
                for key, count in self._found.items()
            ),
        )

    def name_of(self, path: str) -> str:
        """A path as the file writes it: from the folder of the file, with slashes."""
        return Path(os.path.relpath(os.path.realpath(path), os.path.realpath(self.file.parent))).as_posix()

    def _looked_for(self, entry: Entry) -> bool:
        """Whether it would have been found again: its file is gone, or it and all that contradict it were read."""
        return self._gone(entry.path) or all(path in self._read or self._gone(path) for path in (entry.path, *entry.beside))

    def _gone(self, path: str) -> bool:
        return not (self.file.parent / path).exists()


def read_baseline(file: Path) -> Baseline:
    """The baseline of a file; SettingsError says what is wrong with it."""
    try:
        content = _File.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        raise SettingsError(f"{file}: no such baseline; `claimcheck baseline create --baseline {file} PATH...` writes it") from None
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {error.strerror or error}") from None
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        where = ".".join(str(key) for key in fault["loc"])
        raise SettingsError(f"{file}: is no baseline of claimcheck: {where + ': ' if where else ''}{fault['msg']}") from None
    return Baseline(file, tuple(content.findings))


def write_baseline(file: Path, entries: Iterable[Entry]) -> None:
    """Write entries in the order of their names, so that the file changes only where they do."""
    ordered = [entry.model_dump(exclude=set() if entry.beside else {"beside"}) for entry in sorted(entries, key=lambda entry: entry.key)]
    text = json.dumps({"version": 1, "findings": ordered}, ensure_ascii=False, indent=2)
    file.write_text(text + "\n", encoding="utf-8", errors="backslashreplace", newline="\n")
