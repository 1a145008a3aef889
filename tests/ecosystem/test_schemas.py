"""The seeds and a sample in every format -> what the readers of each format ask for.

The public schemas belong to others and are not kept here. What they ask of us is said again in shapes.py, from the specifications;
where CLAIMCHECK_SCHEMAS names a folder that holds the files themselves, they are asked too:

    sarif-schema-2.1.0.oasis.json    docs.oasis-open.org/sarif/sarif/v2.1.0 (errata 01), schemas/sarif-schema-2.1.0.json
    sarif-2.1.0.microsoft.json       npm @microsoft/sarif-multitool-linux
    rdf-DiagnosticResult.json        github.com/reviewdog/reviewdog, proto/rdf/jsonschema; rdf-Diagnostic.json beside it
    gitlab-codeclimate.json          gitlab.com/gitlab-org/gitlab, app/validators/json_schemas/codeclimate.json
    junit-windyroad.xsd              github.com/windyroad/JUnit-Schema, JUnit.xsd
    junit-10.jenkins-xunit.xsd       github.com/jenkinsci/xunit-plugin, junit-10.xsd
"""

from __future__ import annotations

import functools
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from claimcheck.api import report_of, scan_document
from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.packs import load
from claimcheck.read import read_path
from claimcheck.render.formats import SCAN_FORMATS
from claimcheck.render.view import View
from tests.ecosystem.shapes import SHAPES, wrong_in_junit
from tests.reports import everything

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PUBLIC = {
    "sarif-schema-2.1.0.oasis.json": "sarif",
    "sarif-2.1.0.microsoft.json": "sarif",
    "rdf-DiagnosticResult.json": "rdjson",
    "rdf-Diagnostic.json": "rdjsonl",
    "gitlab-codeclimate.json": "gitlab",
    "junit-windyroad.xsd": "junit",
    "junit-10.jenkins-xunit.xsd": "junit",
}
"""File of a public schema -> the format it describes."""

GIVEN = os.environ.get("CLAIMCHECK_SCHEMAS", "")


@functools.cache
def reports() -> Mapping[str, tuple[Report, Mapping[str, Document]]]:
    """The sample with everything in it, and the seeds."""
    documents = [read_path(path) for path in SEEDS]
    seeds = report_of([scan_document(document, load(), "zh").report for document in documents])
    return {"sample": everything(), "seeds": (seeds, {document.path: document for document in documents})}


def said(form: str, name: str) -> str:
    """A report as a build gets it, with what is said of the rules."""
    report, sources = reports()[name]
    return SCAN_FORMATS[form](report, sources, View(pack=load(), suppressed=True, failing=frozenset({"error", "warning"})))


def instances(form: str, text: str) -> Iterator[Any]:
    """What a schema describes: the whole, or each line, or each entry of a list."""
    if form == "rdjsonl":
        yield from map(json.loads, text.splitlines())
    elif form == "gitlab":
        yield from json.loads(text)
    else:
        yield json.loads(text)


@pytest.mark.parametrize("name", ["sample", "seeds"])
@pytest.mark.parametrize("form", sorted(SHAPES))
def test_json_has_the_shape_that_its_readers_ask_for(form: str, name: str) -> None:
    check = jsonschema.Draft202012Validator(SHAPES[form])
    checked = [check.validate(instance) for instance in instances(form, said(form, name))]
    assert checked


def test_a_result_that_points_nowhere_is_refused() -> None:
    log = json.loads(said("sarif", "sample"))
    log["runs"][0]["results"][0]["locations"] = []
    with pytest.raises(jsonschema.ValidationError, match="locations"):
        jsonschema.validate(log, SHAPES["sarif"])


@pytest.mark.parametrize("name", ["sample", "seeds"])
def test_junit_has_the_shape_that_its_readers_ask_for(name: str) -> None:
    assert wrong_in_junit(ElementTree.fromstring(said("junit", name))) == []


@pytest.mark.skipif(not GIVEN, reason="CLAIMCHECK_SCHEMAS names no folder of public schemas, which belong to others and are not kept here")
@pytest.mark.parametrize("name", ["sample", "seeds"])
@pytest.mark.parametrize("file", sorted(PUBLIC))
def test_the_public_schema_agrees(file: str, name: str) -> None:
    schema, form = Path(GIVEN) / file, PUBLIC[file]
    if schema.suffix == ".xsd":
        xmlschema = pytest.importorskip("xmlschema")
        # that of Jenkins leaves out what a token may not hold, but both are XML Schema 1.0
        xmlschema.XMLSchema10(str(schema)).validate(said(form, name))
        return
    described = json.loads(schema.read_text(encoding="utf-8"))
    check = jsonschema.validators.validator_for(described, jsonschema.Draft202012Validator)(described)
    for instance in instances(form, said(form, name)):
        check.validate(instance)
