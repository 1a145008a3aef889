"""Generated documentation and READMEs -> proof that they are current and in step."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest

ROOT = Path(__file__).parents[2]
README = ("README.md", "README.zh-CN.md")
LONGEST_ARCHITECTURE = 120


def _generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


GENERATE = _generate()


@pytest.mark.parametrize("name", sorted(GENERATE.GENERATED))
def test_generated_files_are_current(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == GENERATE.GENERATED[name](), "run `nox -s docs`"


@pytest.mark.parametrize("name", README)
def test_readmes_show_real_output(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert len(GENERATE.commands(text)) >= 3
    assert text == GENERATE.with_output(text, GENERATE.READMES[name]), "run `nox -s docs`"


def test_readmes_are_in_step() -> None:
    english, chinese = ((ROOT / name).read_text(encoding="utf-8") for name in README)
    assert GENERATE.commands(english) == GENERATE.commands(chinese)
    assert _shell(english) == _shell(chinese)
    assert english.count("\n## ") == chinese.count("\n## ")


@pytest.mark.parametrize("name", README)
def test_the_library_example_runs(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```$", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    exec(compile(code, name, "exec"), {})
    assert "sum-mismatch" in capsys.readouterr().out


def test_the_readme_opens_with_the_two_commands(root: Path) -> None:
    for name in README:
        assert _shell((root / name).read_text(encoding="utf-8"))[:2] == [
            "python -m pip install . && claimcheck scan seeds/",
            "python -m pip install nox && nox",
        ]
    assert "pip install --quiet nox\nnox\n" in (root / ".ci" / "run").read_text(encoding="utf-8")


def test_the_architecture_is_short(root: Path) -> None:
    assert len((root / "docs" / "architecture.md").read_text(encoding="utf-8").splitlines()) <= LONGEST_ARCHITECTURE


def test_contributing_opens_with_where_to_add_what(root: Path) -> None:
    assert (root / "CONTRIBUTING.md").read_text(encoding="utf-8").startswith("| to add | touch |\n")


def test_every_dependency_has_a_record_of_its_choice(root: Path) -> None:
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {dependency.partition(">")[0] for dependency in project["dependencies"]}
    assert names == {"typer", "rich", "pydantic", "regex", "jieba", "pyyaml", "jinja2"}
    records = " ".join(path.stem for path in (root / "docs" / "decisions").glob("*.md"))
    assert {name for name in names if name not in records} == set()


def test_the_schema_describes_what_scan_writes(root: Path) -> None:
    import claimcheck

    schema = json.loads((root / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    report = claimcheck.scan(root / "seeds")
    jsonschema.Draft202012Validator(schema).validate(json.loads(report.model_dump_json()))


def _shell(text: str) -> list[str]:
    """The lines of the ```sh blocks."""
    lines, inside = [], False
    for line in text.splitlines():
        if line.startswith("```"):
            inside = line == "```sh"
        elif inside and line.strip():
            lines.append(line.strip())
    return lines
