"""The schema of the configuration -> what editors may rely on."""

from __future__ import annotations

import jsonschema

from claimcheck.config import Settings
from claimcheck.config.schema import ConfigFile


def test_every_key_is_explained_and_is_a_setting() -> None:
    for name, field in ConfigFile.model_fields.items():
        assert field.description
        assert hasattr(Settings(), name)


def test_the_schema_refuses_what_the_model_refuses() -> None:
    schema = ConfigFile.model_json_schema()
    validator = jsonschema.Draft202012Validator(schema)
    assert validator.is_valid({"max-warnings": 3, "per-file-ignores": {"a": ["sum-mismatch"]}})
    assert not validator.is_valid({"max_warnings": 3})
    assert not validator.is_valid({"fail-on": "errors"})
