"""Settings -> the Pack that they leave, with rules and figures of one's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from claimcheck.config import Settings
from claimcheck.errors import SettingsError
from claimcheck.packs import Check, Facts, Pack, load
from claimcheck.packs.facts import NAMES
from claimcheck.packs.tables import with_tables

__all__ = ["names_in", "pack_of", "selected"]


def pack_of(settings: Settings) -> Pack:
    """The built-in rules and those of the settings, of which the settings leave these."""
    return selected(whole_pack(settings), settings)


def whole_pack(settings: Settings) -> Pack:
    """All rules and figures there are, chosen or not."""
    pack = load(settings.rules)
    if not settings.facts:
        return pack
    folders = tuple(path for path in settings.facts if path.is_dir())
    tables: list[Path] = []
    for path in settings.facts:
        found = sorted(path.glob("*.csv")) if path in folders else [path]
        if not found or not path.exists():
            raise SettingsError(
                f"{path}: {'holds no *.csv' if path.exists() else 'no such table or folder of facts'}; see `facts` in the configuration"
            )
        tables += [table for table in found if path not in folders or table.stem not in NAMES]
    # folders may say of places what the built-in table does not
    pack = replace(pack, facts=Facts((*pack.facts.folders, *folders)))
    return with_tables(pack, tables)


def names_in(pack: Pack) -> frozenset[str]:
    """The names of rules and of checks, which both may be chosen by."""
    return frozenset((*pack.rules(), *pack.checks))


def selected(pack: Pack, settings: Settings) -> Pack:
    """The checks that are chosen, each with the severity asked for; a check's own name counts before that of its rule."""
    problems = list(_unknown(names_in(pack), settings))
    if problems:
        raise SettingsError("\n".join(problems))
    wanted = {*settings.select, *settings.extend_select}
    pack = pack.enable(wanted) if wanted else pack
    checks = {
        id_: _graded(check, settings)
        for id_, check in pack.checks.items()
        if (not settings.select or _named(check, wanted)) and not _named(check, settings.ignore)
    }
    if all(check.opt_in for check in checks.values()):
        raise SettingsError("the settings leave no rule to check by; look at select and ignore")
    return replace(pack, checks=checks)


def _named(check: Check, names: Iterable[str]) -> bool:
    return not {check.id, check.reports}.isdisjoint(names)


def _graded(check: Check, settings: Settings) -> Check:
    severity = settings.severity.get(check.id) or settings.severity.get(check.reports)
    return replace(check, severity=severity) if severity else check


def _unknown(known: frozenset[str], settings: Settings) -> Iterator[str]:
    origin = f"{settings.source}: " if isinstance(settings.source, Path) else ""
    named = [("select", settings.select), ("extend-select", settings.extend_select), ("ignore", settings.ignore)]
    named.append(("severity", tuple(settings.severity)))
    named += [(f"per-file-ignores.{pattern}", rules) for pattern, rules in settings.per_file_ignores.items()]
    for key, names in named:
        for name in names:
            if name not in known:
                close = get_close_matches(name, sorted(known), n=1)
                hint = f"did you mean {close[0]}?" if close else "`claimcheck rules` lists them"
                yield f"{origin}{key}: no rule is called {name}; {hint}"
