"""YAML -> strings with places."""

from __future__ import annotations

from pathlib import Path

from claimcheck.packs.tree import read_tree


def read(text: str, first_line: int = 0) -> tuple[str, ...]:
    return read_tree(Path("a.yaml"), text, first_line).problems


def test_every_scalar_is_a_string() -> None:
    tree = read_tree(Path("a.yaml"), "a: [6.10, 2022-08-15, 12:30, no, ~, 0x1F]\nb:\n")
    assert tree.value == {"a": ["6.10", "2022-08-15", "12:30", "no", "~", "0x1F"], "b": ""}


def test_faults_name_line_and_column() -> None:
    assert read("a: [1\nb: 2") == ("a.yaml:2:2: did not find expected ',' or ']'",)
    assert read("a: 1\na: 2\nb: &x [1]\nc: *x") == ("a.yaml:2:1: a: key given twice", "a.yaml:3:4: c: aliases are not supported")
    assert read("- 1") == ("a.yaml:1:1: must be a mapping",)
    assert read("[1]: 2") == ("a.yaml:1:1: keys must be plain words",)
    assert read("a: \x01") != ()
    assert read("") == ()


def test_places_are_found_by_path() -> None:
    tree = read_tree(Path("a.yaml"), "a:\n  b:\n    - x\n    - y: 1\n", first_line=10)
    assert tree.where(("a", "b", 1, "y")) == "a.yaml:14:10"
    assert tree.where(("a", "b")) == "a.yaml:12:3"
    assert tree.where(("a", "nothing")) == "a.yaml:11:1"
    assert tree.problem(("a", "b", 0), "bad") == "a.yaml:13:7: a.b[0]: bad"
