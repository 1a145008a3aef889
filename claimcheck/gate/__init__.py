"""What was found and what a build tolerates -> the findings that count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from claimcheck.corpus import BETWEEN
from claimcheck.gate.between import Asked, names_between
from claimcheck.gate.lines import Changed
from claimcheck.gate.remark import RULES, Remark
from claimcheck.gate.suppression import Suppression, in_comments
from claimcheck.model.finding import Finding, Suppressed
from claimcheck.packs import Pack
from claimcheck.pipeline import Checked

if TYPE_CHECKING:
    from claimcheck.gate.baseline import Baseline

__all__ = ["Gate", "active_rules", "within"]


@dataclass(frozen=True, slots=True)
class Gate:
    """What a build tolerates: ``known`` are the names that suppressions may use, ``ignores`` the rules that files matching a
    pattern below ``root`` may break, ``today`` the day that suppressions expire by where it is not the document's own; ``asked``
    keeps by path what authors ask for where documents are held against each other."""

    pack: Pack
    known: frozenset[str] = frozenset()
    ignores: tuple[tuple[str, frozenset[str]], ...] = ()
    root: Path = Path()
    today: date | None = None
    baseline: Baseline | None = None
    changed: Changed | None = None
    asked: dict[str, list[Asked]] = field(default_factory=dict)

    def settle(self, checked: Checked) -> Checked:
        """The document with the findings that count, and a note for every reason why others do not."""
        document = checked.document
        spared = self.spared(document.path)
        findings = tuple(found for found in checked.findings if not {found.rule, found.check} & spared)
        findings, suppressed, notes = self._unsuppressed(replace(checked, findings=findings))
        if self.baseline is not None:
            fresh = self.baseline.unknown(document.path, findings)
            notes += (f"baseline: {len(findings) - len(fresh)} known",) if len(fresh) < len(findings) else ()
            suppressed += tuple(
                Suppressed(found, "baseline", self.baseline.file.as_posix())
                for found in findings
                if all(found is not other for other in fresh)
            )
            findings = fresh
        if self.changed is not None:
            touching = tuple(found for found in findings if self.changed.touches(document, found))
            notes += (f"unchanged lines: {len(findings) - len(touching)} not reported",) if len(touching) < len(findings) else ()
            findings, suppressed = touching, tuple(entry for entry in suppressed if self.changed.touches(document, entry.finding))
        suppressed = tuple(sorted(suppressed, key=lambda entry: entry.finding.places[0].span.start))
        return replace(checked, findings=findings, notes=checked.notes + notes, suppressed=suppressed)

    def spared(self, path: str) -> frozenset[str]:
        """The rules and checks that a file may break."""
        return frozenset().union(*(rules for pattern, rules in self.ignores if within(path, self.root, [pattern])))

    def _unsuppressed(self, checked: Checked) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...], tuple[str, ...]]:
        """The findings that stay, those that were asked to go, and notes on the asking."""
        document, left, notes = checked.document, list(checked.findings), []
        remarks: list[Remark] = []
        gone: list[Suppressed] = []
        today = self.today or document.published
        said = _asked(checked, self.known)
        between = names_between(self.pack) if said else frozenset()
        for asked in said:
            if isinstance(asked, Remark):
                remarks.append(asked)
            elif asked.until is not None and today is not None and today > asked.until:
                remarks.append(Remark.expired(asked.span, asked.until.isoformat(), asked.reason))
            else:
                meant = [found for found in checked.findings if asked.covers(document, found)]
                gone += [Suppressed(found, asked.kind, asked.reason, asked.until) for found in left if found in meant]
                left = [found for found in left if found not in meant]
                if meant:
                    notes.append(f"{', '.join(asked.rules)}: {len(meant)} suppressed ({asked.reason})")
                if between & set(asked.rules):
                    # whether it serves for anything is known when all documents are
                    self.asked.setdefault(document.path, []).append(Asked(document, asked, bool(meant)))
                elif not meant and set(asked.rules) & active_rules(self.pack):
                    remarks.append(Remark.unused(asked.span, ", ".join(asked.rules), asked.source))
                if meant and asked.until is not None and today is None:
                    remarks.append(Remark.undated(asked.span, asked.until.isoformat()))
        findings = sorted([*left, *(remark.finding(document) for remark in remarks)], key=lambda found: found.places[0].span.start)
        return tuple(findings), tuple(gone), tuple(notes)


def active_rules(pack: Pack, *, cross: bool = True) -> frozenset[str]:
    """The names, of rules and of checks, that can report something; without ``cross`` none that compares documents."""
    checks = (check for check in pack.checks.values() if not check.opt_in and (cross or check.link not in BETWEEN))
    own = (name for check in checks for name in (check.id, check.reports))
    return frozenset((*own, *RULES))


def within(path: str, root: Path, patterns: Iterable[str]) -> bool:
    """Whether a file matches one of some patterns, which start at a folder."""
    try:
        name = Path(path).resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        name = Path(path).as_posix()
    return any(_matches(name, pattern) for pattern in patterns)


def _asked(checked: Checked, known: frozenset[str]) -> list[Suppression | Remark]:
    # pydantic and TOML are for the few articles that have a file beside them
    from claimcheck.gate.sidecar import in_sidecar

    return [*in_comments(checked.document, known), *in_sidecar(checked.document, known)]


def _matches(name: str, pattern: str) -> bool:
    """Whether a path from the root matches a pattern, in which * stands for anything and a folder for what is in it."""
    whole = pattern.removeprefix("./")
    return (
        fnmatchcase(name, whole)
        or fnmatchcase(name, whole.removeprefix("**/"))
        or fnmatchcase(name, f"{whole.rstrip('/')}/*")
        or ("/" not in whole and fnmatchcase(PurePosixPath(name).name, whole))
    )
