"""The files of one or more rules folders -> one Pack, or every problem at once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from claimcheck.errors import PackError
from claimcheck.formula import Formula, FormulaError, parse
from claimcheck.packs.facts import Facts
from claimcheck.packs.kept import digest, keep, kept
from claimcheck.packs.pack import Check, Evidence, Examples, ExampleSource, LinkKind, Metric, Pack, Role
from claimcheck.packs.schema import CheckFile, EvidenceFile, ExamplesFile, LinkEntry, MetricEntry, UnitEntry
from claimcheck.packs.tree import Key, Tree, Value, read_tree

__all__ = ["build", "build_examples"]

_Model = TypeVar("_Model", bound=BaseModel)
_EXAMPLES: Final = re.compile(r"^examples:", re.MULTILINE)
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_SIDES: Final = frozenset({"left", "right"})


@dataclass(slots=True)
class _Shelf:
    """What has been read of all folders, and what is wrong with it."""

    problems: list[str] = field(default_factory=list)
    checks: dict[str, tuple[Tree, CheckFile]] = field(default_factory=dict)
    examples: dict[str, ExampleSource] = field(default_factory=dict)
    metrics: dict[str, Metric] = field(default_factory=dict)
    links: dict[str, LinkKind] = field(default_factory=dict)
    evidence: dict[str, Value] = field(default_factory=dict)
    words: dict[str, Value] = field(default_factory=dict)
    kept: Mapping[str, Value] = field(default_factory=dict)
    read: dict[str, Value] = field(default_factory=dict)


def build(folders: Sequence[Path], cache: Path | None = None) -> Pack:
    """Read the folders in order; entries of a later one replace or extend those of the earlier.

    What the first of them, the built-in one, holds is kept in ``cache``, by the digest of each file.
    """
    known = kept(cache) if cache is not None else {}
    shelf = _Shelf(kept=known)
    for number, folder in enumerate(folders):
        if not folder.is_dir():
            shelf.problems.append(f"{folder}:1:1: no such folder of rules")
            continue
        _read_folder(folder, shelf)
        if not number and cache is not None and not shelf.problems and shelf.read.keys() - known.keys():
            keep(cache, shelf.read)
        shelf.kept = {}
    evidence = _evidence(folders, shelf)
    checks = {id_: check for id_, (tree, entry) in sorted(shelf.checks.items()) if (check := _check(tree, entry, shelf)) is not None}
    if (shelf.problems or evidence is None) and known:
        return build(folders)  # what was kept has no lines and columns to point at
    if shelf.problems or evidence is None:
        raise PackError(sorted(shelf.problems, key=_place) or [f"{folders[0] / 'evidence.yaml'}:1:1: missing"])
    facts = Facts(tuple(folder / "facts" for folder in folders))
    return Pack(checks, tuple(shelf.metrics.values()), shelf.links, evidence, shelf.words, facts, shelf.examples)


def _place(problem: str) -> tuple[str, int, int]:
    """File, line and column, for sorting."""
    found = re.match(r"(.*?):(\d+):(\d+): ", problem)
    return (found[1], int(found[2]), int(found[3])) if found else (problem, 0, 0)


def build_examples(source: ExampleSource) -> Examples:
    """The examples of one check."""
    tree = read_tree(Path(source.path), source.text, source.first_line)
    problems = list(tree.problems)
    entry = _validated(ExamplesFile, tree, ("examples",), tree.mapping().get("examples") or {}, problems)
    if problems or entry is None:
        raise PackError(problems)
    listed = [(kind, number) for kind, texts in (("bad", entry.bad), ("good", entry.good)) for number, _ in enumerate(texts)]
    return Examples(entry.bad, entry.good, tuple(tree.where(("examples", kind, number)) for kind, number in listed), entry.facts)


def _read_folder(folder: Path, shelf: _Shelf) -> None:
    for path in sorted(folder.glob("checks/*.yaml")):
        _read_check(path, shelf)
    for path in sorted(folder.glob("metrics/*.yaml")):
        tree = _tree(path, shelf)
        for id_, value in tree.mapping().items():
            if (metric := _validated(MetricEntry, tree, (id_,), value, shelf.problems)) is not None:
                shelf.metrics[id_] = Metric(id_, **_fields(metric))
    if (folder / "links.yaml").is_file():
        tree = _tree(folder / "links.yaml", shelf)
        for kind, value in tree.mapping().items():
            if (link := _validated(LinkEntry, tree, (kind,), value, shelf.problems)) is not None:
                shelf.links[kind] = LinkKind(link.doc, dict(link.roles))
    if (folder / "evidence.yaml").is_file():
        _merge(shelf.evidence, _tree(folder / "evidence.yaml", shelf).mapping())
    if (folder / "units.yaml").is_file():
        tree = _tree(folder / "units.yaml", shelf)
        for name, value in tree.mapping().items():
            _validated(UnitEntry, tree, (name,), value, shelf.problems)
        _merge(shelf.words, {"units": tree.mapping()})
    for path in sorted(folder.glob("zh/*.yaml")):
        _merge(shelf.words, {path.stem: _tree(path, shelf).mapping()})


def _read_check(path: Path, shelf: _Shelf) -> None:
    """One check; what follows ``examples:`` at the left edge is kept unread."""
    text = _text(path, shelf)
    cut = _EXAMPLES.search(text)
    head = text[: cut.start()] if cut else text
    tree = _tree_of(path, head, shelf)
    if tree.problems:
        return
    entry = _validated(CheckFile, tree, (), tree.value, shelf.problems)
    if entry is None:
        written = tree.mapping().get("holds")
        _formulas(tree, [one for one in (written if isinstance(written, list) else [written]) if isinstance(one, str)], shelf)
        return
    if entry.id != path.stem:
        shelf.problems.append(tree.problem(("id",), f"must be the name of the file, {path.stem}"))
    shelf.checks[entry.id] = (tree, entry)
    if cut:
        shelf.examples[entry.id] = ExampleSource(str(path), text[cut.start() :], head.count("\n"))


def _text(path: Path, shelf: _Shelf) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        shelf.problems.append(f"{path}:1:1: cannot be read: {error}")
        return ""


def _tree(path: Path, shelf: _Shelf) -> Tree:
    return _tree_of(path, _text(path, shelf), shelf)


def _tree_of(path: Path, text: str, shelf: _Shelf) -> Tree:
    """The content of a text, as it was kept or as it is read now."""
    key = digest(text)
    value = shelf.kept.get(key)
    tree = Tree(path, value, None) if value is not None else read_tree(path, text)
    shelf.problems.extend(tree.problems)
    shelf.read[key] = tree.value
    return tree


def _merge(base: dict[str, Value], extra: Mapping[str, Value]) -> None:
    """Lists grow, mappings are merged, single values are replaced."""
    for key, value in extra.items():
        old = base.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            _merge(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            base[key] = [*old, *(item for item in value if item not in old)]
        else:
            base[key] = value


def _evidence(folders: Sequence[Path], shelf: _Shelf) -> Evidence | None:
    path = next((folder / "evidence.yaml" for folder in reversed(folders) if (folder / "evidence.yaml").is_file()), None)
    if path is None:
        return None
    tree = read_tree(path, path.read_text(encoding="utf-8"))
    entry = _validated(EvidenceFile, tree, (), shelf.evidence, shelf.problems)
    return None if entry is None else Evidence(**_fields(entry))


def _formulas(tree: Tree, sources: Sequence[str], shelf: _Shelf) -> list[Formula]:
    """The formulas of a check that can be read."""
    holds = []
    for index, source in enumerate(sources):
        keys: tuple[Key, ...] = ("holds", index) if isinstance(tree.mapping().get("holds"), list) else ("holds",)
        try:
            holds.append(parse(source))
        except FormulaError as error:
            shelf.problems.append(tree.problem(keys, str(error)))
    return holds


def _check(tree: Tree, entry: CheckFile, shelf: _Shelf) -> Check | None:
    """The frozen form of a check, with its formulas parsed and its names looked up."""
    before = len(shelf.problems)
    holds = _formulas(tree, entry.holds, shelf)
    if not entry.holds:
        shelf.problems.append(tree.problem(("holds",), "at least one formula"))
    shelf.problems.extend(_faults(tree, entry, holds, shelf))
    if len(shelf.problems) > before:
        return None
    given = {name: Role(**_fields(role)) for name, role in entry.roles.items()}
    kind = shelf.links.get(entry.link or "")
    names = kind.roles if kind is not None else given
    return Check(
        id=entry.id,
        title=_fields(entry.title),
        why=_fields(entry.why),
        reports=entry.reports,
        severity=entry.severity,
        link=entry.link or "",
        roles={name: given.get(name, Role()) for name in names},
        same=entry.same,
        holds=tuple(holds),
        base=entry.base,
        coarse=entry.round,
        soft=entry.soft,
        opt_in=entry.opt_in,
        ignores=frozenset(entry.ignores),
        message=_fields(entry.message),
        opposites=entry.opposites,
        unnamed=entry.unnamed,
    )


def _faults(tree: Tree, entry: CheckFile, holds: Sequence[Formula], shelf: _Shelf) -> list[str]:
    """Names in a check that nothing else knows."""
    faults: list[str] = []
    kind = shelf.links.get(entry.link or "")
    if entry.link and kind is None:
        faults.append(tree.problem(("link",), _unknown("kind of link", entry.link, shelf.links)))
        return faults
    if not entry.link and not entry.roles:
        faults.append(tree.problem((), "needs a link or roles"))
    known = set(kind.roles) if kind is not None else set(entry.roles)
    faults += [tree.problem(("roles", name), _unknown("role", name, known)) for name in entry.roles if name not in known]
    for formula in holds:
        faults += [tree.problem(("holds",), _unknown("role", name, known)) for name in sorted(formula.roles - known)]
    for name, role in entry.roles.items():
        if not entry.link and not role.metric and not role.fact:
            faults.append(tree.problem(("roles", name), "needs a metric or a fact, because no link fills it"))
        missing = [metric for metric in role.metric if metric not in shelf.metrics]
        faults += [tree.problem(("roles", name, "metric"), _unknown("metric", metric, shelf.metrics)) for metric in missing]
    for language in ("zh", "en"):
        for name in _PLACEHOLDER.findall(getattr(entry.message, language)):
            if name not in known | _SIDES:
                faults.append(tree.problem(("message", language), _unknown("placeholder", name, known | _SIDES)))
    return faults


def _validated(model: type[_Model], tree: Tree, keys: tuple[Key, ...], value: Value, problems: list[str]) -> _Model | None:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            at = (*keys, *(key for key in fault["loc"] if key != "[key]"))
            problems.append(tree.problem(at, _plain(model, fault)))
        return None


def _plain(model: type[BaseModel], fault: Any) -> str:
    if fault["type"] == "extra_forbidden" and " " in str(fault["loc"][-1]):
        return "a text that holds a comma must be quoted inside { }"
    if fault["type"] == "extra_forbidden":
        return _unknown("key", str(fault["loc"][-1]), _names(model))
    if fault["type"] == "missing":
        return "missing"
    return str(fault["msg"]).removeprefix("Value error, ")


def _names(model: type[BaseModel]) -> set[str]:
    """Every key that may stand in a file of this kind."""
    names: set[str] = set()
    text = str(model.model_json_schema().get("$defs", {}))
    names.update(model.model_fields)
    names.update(re.findall(r"'properties': \{'(\w+)'", text))
    return names


def _unknown(what: str, name: str, known: Any) -> str:
    close = get_close_matches(name, list(known), 1)
    return f"unknown {what} {name}" + (f"; did you mean {close[0]}?" if close else "")


def _fields(entry: BaseModel) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in type(entry).model_fields}
