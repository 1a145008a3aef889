"""The specifications of report formats -> what they ask of our reports, in our words."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

__all__ = ["SHAPES", "wrong_in_junit"]

Shape = dict[str, Any]
TEXT: Shape = {"type": "string", "minLength": 1}
FROM_ONE: Shape = {"type": "integer", "minimum": 1}


def exactly(required: Mapping[str, Shape], optional: Mapping[str, Shape] | None = None) -> Shape:
    """An object with these members and no others."""
    properties = {**required, **(optional or {})}
    return {"type": "object", "properties": properties, "required": sorted(required), "additionalProperties": False}


def many(of: Shape, least: int = 0) -> Shape:
    return {"type": "array", "items": of, "minItems": least}


# SARIF 2.1.0, and what code scanning services ask for beyond it: a location, a fingerprint and a described rule for every result
MESSAGE = exactly({"text": TEXT})
HELP = exactly({"text": TEXT, "markdown": TEXT})
LEVEL: Shape = {"enum": ["error", "warning", "note"]}
REGION = exactly(
    {"startLine": FROM_ONE, "startColumn": FROM_ONE, "endLine": FROM_ONE, "endColumn": FROM_ONE},
    {"snippet": exactly({"text": {"type": "string"}})},
)
ARTIFACT = exactly({"uri": {"type": "string", "pattern": "^(?:file:///)?[A-Za-z0-9._~!$&'()*+,;=:@%/-]+$"}})
PHYSICAL = exactly({"artifactLocation": ARTIFACT}, {"region": REGION})
RULE = exactly(
    {
        "id": {"type": "string", "pattern": "^[a-z0-9-]+$"},
        "name": {"type": "string", "pattern": "^[A-Z][A-Za-z0-9]*$"},
        "shortDescription": MESSAGE,
        "fullDescription": MESSAGE,
        "help": HELP,
        "defaultConfiguration": exactly({"level": LEVEL}),
        "properties": {
            "type": "object",
            "properties": {
                "tags": {**many(TEXT), "uniqueItems": True},
                "precision": {"enum": ["very-high", "high", "medium", "low"]},
                "problem.severity": {"enum": ["error", "warning", "recommendation"]},
            },
        },
    }
)
DESCRIBED = exactly({"id": TEXT, "name": TEXT, "shortDescription": MESSAGE, "fullDescription": MESSAGE, "help": HELP})
SUPPRESSION = exactly({"kind": {"enum": ["inSource", "external"]}, "status": {"const": "accepted"}, "justification": TEXT})
RESULT = exactly(
    {
        "ruleId": TEXT,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": MESSAGE,
        "locations": {**many(exactly({"physicalLocation": PHYSICAL}), 1), "maxItems": 1},
        "partialFingerprints": exactly({"primaryLocationLineHash": TEXT}),
        "properties": {"type": "object"},
    },
    {
        "relatedLocations": many(exactly({"id": FROM_ONE, "message": {"type": "object"}, "physicalLocation": PHYSICAL}), 1),
        "fixes": many({"type": "object", "required": ["artifactChanges"]}, 1),
        "suppressions": many(SUPPRESSION, 1),
    },
)
NOTIFICATION = exactly(
    {
        "descriptor": exactly({"id": TEXT, "index": {"type": "integer", "minimum": 0}}),
        "level": LEVEL,
        "message": MESSAGE,
        "locations": many(exactly({"physicalLocation": PHYSICAL}), 1),
    }
)
DRIVER = exactly(
    {
        "name": TEXT,
        "version": TEXT,
        "semanticVersion": {"type": "string", "pattern": r"^\d+\.\d+\.\d+$"},
        "informationUri": {"type": "string", "pattern": "^(?:https://|pkg:)"},
        "rules": many(RULE, 1),
    },
    {"notifications": many(DESCRIBED, 1)},
)
RUN = exactly(
    {
        "tool": exactly({"driver": DRIVER}),
        "invocations": many(
            exactly({"executionSuccessful": {"type": "boolean"}}, {"toolExecutionNotifications": many(NOTIFICATION, 1)}), 1
        ),
        "language": {"type": "string", "pattern": "^[a-z]{2}-[A-Z]{2}$"},
        "columnKind": {"enum": ["unicodeCodePoints", "utf16CodeUnits"]},
        "results": many(RESULT),
    }
)
SARIF = exactly({"$schema": {"type": "string", "pattern": "^https://"}, "version": {"const": "2.1.0"}, "runs": many(RUN, 1)})

# Reviewdog Diagnostic Format
POSITION = exactly({"line": FROM_ONE}, {"column": FROM_ONE})
RANGE = exactly({"start": POSITION, "end": POSITION})
LOCATION = exactly({"path": TEXT}, {"range": RANGE})
DIAGNOSTIC = {
    "message": TEXT,
    "location": LOCATION,
    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
    "code": exactly({"value": TEXT}),
}
EXTRA = {
    "suggestions": many(exactly({"range": RANGE, "text": {"type": "string"}}), 1),
    "related_locations": many(exactly({"message": {"type": "string"}, "location": LOCATION}), 1),
}
SOURCE = exactly({"name": TEXT})

SHAPES: Mapping[str, Shape] = {
    "sarif": SARIF,
    "gitlab": json.loads((Path(__file__).parent / "gitlab.schema.json").read_text(encoding="utf-8")),
    "rdjson": exactly({"source": SOURCE, "diagnostics": many(exactly(DIAGNOSTIC, EXTRA))}),
    "rdjsonl": exactly({**DIAGNOSTIC, "source": SOURCE}, EXTRA),
}
"""JSON schemas: of the whole report, or of a line of it."""

_COUNTS = {"tests": "testcase", "failures": "testcase/failure", "errors": "testcase/error", "skipped": "testcase/skipped"}
_ORDER = re.compile("properties (?:testcase )+system-out system-err ")


def wrong_in_junit(root: Element) -> list[str]:
    """What the Ant dialect of JUnit, the stricter of the two in use, would refuse; and counts that are not those of the cases."""
    wrong = [] if root.tag == "testsuites" and not root.attrib else ["the root is no bare testsuites"]
    for number, suite in enumerate(root):
        named = {"name", "timestamp", "hostname", "time", "id", "package", *_COUNTS} - (
            set() if suite.find("testcase/skipped") is not None else {"skipped"}
        )
        wrong += [f"suite {number}: attributes {sorted(set(suite.keys()) ^ named)}"] if set(suite.keys()) != named else []
        wrong += [f"suite {number}: id {suite.get('id')}"] if suite.get("id") != str(number) else []
        wrong += [f"suite {number}: {key}" for key, path in _COUNTS.items() if suite.get(key, "0") != str(len(suite.findall(path)))]
        wrong += [] if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.get("timestamp", "")) else [f"suite {number}: timestamp"]
        wrong += [] if _ORDER.fullmatch("".join(f"{child.tag} " for child in suite)) else [f"suite {number}: order of its children"]
        for case in suite.findall("testcase"):
            outcome = [child.tag for child in case]
            fits = outcome in ([], ["failure"], ["error"], ["skipped"]) and set(case.keys()) == {"name", "classname", "time"}
            typed = all(child.tag == "skipped" or child.get("type") for child in case)
            wrong += [] if fits and typed else [f"suite {number}: case {case.get('name')}"]
    return wrong
