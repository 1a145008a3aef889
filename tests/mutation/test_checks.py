"""Every part of every check -> proof that some example of the check hangs on it.

A mutant that no example tells from the check stands in equivalent.yaml with the reason why none can, or why none does.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
import yaml

from claimcheck.packs import load
from tests.mutation.mutants import mutants
from tests.mutation.trials import Bench

PACK = load()
LISTED = Path(__file__).with_name("equivalent.yaml")


@cache
def equivalent() -> Mapping[str, Mapping[str, str]]:
    """For each check the mutants that need no example, each with its reason; what stands under * holds for every check."""
    listed: dict[str, dict[str, str]] = {}
    for group in yaml.safe_load(LISTED.read_text(encoding="utf-8")):
        for id_, names in group["mutants"].items():
            for check in PACK.checks if id_ == "*" else [id_]:
                listed.setdefault(check, {}).update(dict.fromkeys(names, group["why"]))
    return listed


@pytest.mark.parametrize("id_", PACK.checks)
def test_every_part_of_a_check_is_needed_by_an_example(id_: str) -> None:
    bench = Bench(PACK.checks[id_])
    known = equivalent().get(id_, {})
    unnoticed = [mutant.name for mutant in mutants(bench.check) if mutant.name not in known and not any(bench.failing(mutant.check))]
    assert unnoticed == [], f"no example of {id_} fails with these parts removed or loosened"


def test_what_is_listed_as_equivalent_exists_and_has_a_reason() -> None:
    groups = yaml.safe_load(LISTED.read_text(encoding="utf-8"))
    names = {id_: {mutant.name for mutant in mutants(check)} for id_, check in PACK.checks.items()}
    names["*"] = set().union(*names.values())
    assert [
        f"{id_}: {name}" for group in groups for id_, known in group["mutants"].items() for name in known if name not in names[id_]
    ] == []
    assert all(group["why"].strip() for group in groups)
