"""The text of one YAML file -> nested mappings, lists and strings, with the place of every one of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

__all__ = ["Key", "Tree", "Value", "read_tree"]

Value = str | list["Value"] | dict[str, "Value"]
Key = str | int

_PARSER: Final[type[yaml.BaseLoader]] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The C form is ten times faster."""


class _Loader(_PARSER):  # type: ignore[misc, valid-type]
    """Resolves no types, so that 6.10, 12:30 and no arrive as written; looking for them would take half the time."""

    def descend_resolver(self, *_: object) -> None:
        """Nothing depends on where a value stands."""

    def ascend_resolver(self) -> None:
        """Nothing was remembered."""

    def resolve(self, *_: object) -> str:
        """Everything is text."""
        return "tag:yaml.org,2002:str"


@dataclass(frozen=True, slots=True)
class Tree:
    """One file's content; ``first_line`` counts lines that were cut off before ``node``."""

    path: Path
    value: Value
    node: yaml.Node | None
    first_line: int = 0
    problems: tuple[str, ...] = ()

    def where(self, keys: tuple[Key, ...]) -> str:
        """file:line:column of what stands at a path of keys, or of its nearest ancestor that exists."""
        node = self.node
        for key in keys:
            below = _child(node, key)
            if below is None:
                break
            node = below
        line, column = (node.start_mark.line, node.start_mark.column) if node is not None else (0, 0)
        return f"{self.path}:{self.first_line + line + 1}:{column + 1}"

    def problem(self, keys: tuple[Key, ...], text: str) -> str:
        """One line for the user: where, the dotted path, what."""
        dotted = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys).lstrip(".")
        return f"{self.where(keys)}: {dotted}: {text}" if dotted else f"{self.where(keys)}: {text}"

    def mapping(self) -> dict[str, Value]:
        """The content of a file whose outermost value must be a mapping (an empty file is an empty one)."""
        return self.value if isinstance(self.value, dict) else {}


def read_tree(path: Path, text: str, first_line: int = 0) -> Tree:
    """Parse one file; what is wrong with it stands in ``problems``.

    >>> read_tree(Path("a.yaml"), "x: [6.10, no]").value
    {'x': ['6.10', 'no']}
    >>> read_tree(Path("a.yaml"), "x: 1\\nx: 2").problems
    ('a.yaml:2:1: x: key given twice',)
    """
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{path}:{first_line + mark.line + 1}:{mark.column + 1}" if mark else str(path)
        return Tree(path, {}, None, first_line, (f"{place}: {error.problem or error.context or 'not YAML'}",))
    except yaml.YAMLError as error:
        return Tree(path, {}, None, first_line, (f"{path}:1:1: {str(error).splitlines()[0]}",))
    if node is None:
        return Tree(path, {}, None, first_line)
    faults: list[tuple[tuple[Key, ...], yaml.Node, str]] = []
    value = _value(node, (), faults, set())
    if not isinstance(value, dict):
        faults.append(((), node, "must be a mapping"))
    bare = Tree(path, value, node, first_line)
    problems = tuple(_locate(bare, keys, at, text) for keys, at, text in faults)
    return Tree(path, value, node, first_line, problems)


def _locate(tree: Tree, keys: tuple[Key, ...], node: yaml.Node, text: str) -> str:
    line, column = tree.first_line + node.start_mark.line + 1, node.start_mark.column + 1
    dotted = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys).lstrip(".")
    return f"{tree.path}:{line}:{column}: {dotted + ': ' if dotted else ''}{text}"


def _value(node: yaml.Node, keys: tuple[Key, ...], faults: list[tuple[tuple[Key, ...], yaml.Node, str]], seen: set[int]) -> Value:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if id(node) in seen:
        faults.append((keys, node, "aliases are not supported"))
        return {}
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*keys, index), faults, seen) for index, item in enumerate(node.value)]
    result: dict[str, Value] = {}
    for key_node, item in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            faults.append((keys, key_node, "keys must be plain words"))
            continue
        key = str(key_node.value)
        if key in result:
            faults.append(((*keys, key), key_node, "key given twice"))
            continue
        result[key] = _value(item, (*keys, key), faults, seen)
    return result


def _child(node: yaml.Node | None, key: Key) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        for key_node, item in node.value:
            if key_node.value == key:
                if isinstance(item, yaml.ScalarNode):
                    return item if item.value else key_node
                # a mapping or list is shown where its key stands, which is where an editor should jump
                kind = yaml.MappingNode if isinstance(item, yaml.MappingNode) else yaml.SequenceNode
                return kind(item.tag, item.value, key_node.start_mark, item.end_mark)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return _as_node(node.value[key])
    return None


def _as_node(value: object) -> yaml.Node | None:
    return value if isinstance(value, yaml.Node) else None
