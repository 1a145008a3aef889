"""The seeds and a sample in every format -> what the readers of each format ask for.

What they ask of us is said again in shapes.py, from the specifications; public.py says which of the public schemas and validators are
asked too, and where they come from. A run names every one that it could not ask.
"""

from __future__ import annotations

import functools
import json
import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
import xmlschema

from claimcheck.api import report_of, scan_document
from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.packs import load
from claimcheck.read import read_bytes, read_path, read_text
from claimcheck.render.formats import SCAN_FORMATS
from claimcheck.render.view import View
from tests.ecosystem.public import GIVEN, PUBLIC, Public
from tests.ecosystem.shapes import SHAPES, wrong_in_junit
from tests.reports import everything
from tests.word import docx, paragraph, row

WEEKDAY = "会议于2022年8月15日(星期二)召开。"
NAMES = ["sample", "seeds", "pages"]
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@functools.cache
def reports() -> Mapping[str, tuple[Report, Mapping[str, Document]]]:
    """The sample with everything in it, the seeds, and a page and a Word document."""
    page = f"<title>周报</title><p>共<b>6</b>2人,其中男50人、女21&#20154;。</p>\n<p>{WEEKDAY}"
    pages = [read_text(page, "周 报.html"), read_bytes(docx(row("项目", "数"), paragraph(WEEKDAY)), "周报.docx")]
    seeds = [replace(read_path(path), path=f"seeds/{path.name}") for path in SEEDS]
    return {"sample": everything(), "seeds": _scanned(seeds), "pages": _scanned(pages)}


def _scanned(documents: Sequence[Document]) -> tuple[Report, Mapping[str, Document]]:
    report = report_of([scan_document(document, load(), "zh").report for document in documents])
    return report, {document.path: document.as_written() for document in documents}


def said(form: str, name: str, *, suppressed: bool = True) -> str:
    """A report as a build gets it, with what is said of the rules."""
    report, sources = reports()[name]
    if not suppressed:
        documents = [account.model_copy(update={"suppressed": []}) for account in report.documents]
        report = report.model_copy(update={"documents": documents, "corpus_suppressed": []})
    return SCAN_FORMATS[form](report, sources, View(pack=load(), suppressed=True, failing=frozenset({"error", "warning"})))


def instances(form: str, text: str) -> Iterator[Any]:
    """What a schema describes: the whole, or each line."""
    if form == "rdjsonl":
        yield from map(json.loads, text.splitlines())
    else:
        yield json.loads(text)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", sorted(SHAPES))
def test_json_has_the_shape_that_its_readers_ask_for(form: str, name: str) -> None:
    check = jsonschema.Draft202012Validator(SHAPES[form])
    checked = [check.validate(instance) for instance in instances(form, said(form, name))]
    assert checked


def test_an_entry_of_code_quality_is_told_apart_and_placed() -> None:
    entries = json.loads(said("gitlab", "sample"))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    for wrong in ({"severity": "error"}, {"location": {"path": "a.md"}}, {"location": {"path": "./a.md", "lines": {"begin": 1}}}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate([{**entries[0], **wrong}], SHAPES["gitlab"])


def test_a_result_that_points_nowhere_is_refused() -> None:
    log = json.loads(said("sarif", "sample"))
    log["runs"][0]["results"][0]["locations"] = []
    with pytest.raises(jsonschema.ValidationError, match="locations"):
        jsonschema.validate(log, SHAPES["sarif"])


@pytest.mark.parametrize("name", NAMES)
def test_junit_has_the_shape_that_its_readers_ask_for(name: str) -> None:
    assert wrong_in_junit(ElementTree.fromstring(said("junit", name))) == []


@pytest.fixture
def public(request: pytest.FixtureRequest) -> Public:
    """A public schema or validator that is at hand; a folder that was filled and lacks one that a package carries is a fault."""
    asked: Public = PUBLIC[request.param]
    if asked.path is None and GIVEN and (GIVEN / "node_modules").is_dir():
        pytest.fail(f"{asked.missing}; {GIVEN} lacks {asked.place}")
    if asked.path is None:
        pytest.skip(asked.missing)
    return asked


@pytest.mark.parametrize("public", ["sarif"], indirect=True)
@pytest.mark.parametrize("name", NAMES)
def test_the_public_schema_of_sarif_agrees(public: Public, name: str) -> None:
    validated(public, "sarif", name)


@pytest.mark.parametrize("public", ["sarif-multitool"], indirect=True)
def test_the_validator_of_sarif_has_nothing_to_say(public: Public, tmp_path: Path) -> None:
    """In the rules of the standard and in those of GitHub."""
    files = [tmp_path / f"{name}.sarif" for name in NAMES]
    for file in files:
        file.write_text(said("sarif", file.stem), encoding="utf-8")
    done = subprocess.run(
        [str(public.path), "validate", "--rule-kind", "Sarif;Ghas", *map(str, files)],
        capture_output=True, text=True, check=False, env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )  # fmt: skip
    assert (done.returncode, f"{len(NAMES)} files scanned" in done.stdout) == (0, True), done.stdout
    assert re.findall(r": (?:error|warning|note) \w+: .*", done.stdout) == []


@pytest.mark.parametrize("public", ["rdformat"], indirect=True)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["rdjson", "rdjsonl"])
def test_the_validator_of_rdformat_agrees(public: Public, form: str, name: str, tmp_path: Path) -> None:
    # it reads whole files, so that lines are given as the list that it also takes
    text = said(form, name) if form == "rdjson" else json.dumps([json.loads(line) for line in said(form, name).splitlines()])
    report = tmp_path / "report.json"
    report.write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["node", str(public.path), "--strict", "--no-extra-fields", str(report)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("public", ["junit-ant", "junit-jenkins"], indirect=True)
@pytest.mark.parametrize("name", NAMES)
def test_the_public_schemas_of_junit_agree(public: Public, name: str) -> None:
    # that of Ant knows no case that is skipped; those of Jenkins leave out what a token may not hold, but all are XML Schema 1.0
    xmlschema.XMLSchema10(str(public.path)).validate(said("junit", name, suppressed=public is not PUBLIC["junit-ant"]))


def validated(schema: Public, form: str, name: str) -> None:
    assert schema.path is not None
    described = json.loads(schema.path.read_text(encoding="utf-8"))
    check = jsonschema.validators.validator_for(described, jsonschema.Draft202012Validator)(described)
    for instance in instances(form, said(form, name)):
        check.validate(instance)
