"""A few entries -> a small folder of rules, so that tests of the machinery do not hang on the real rules."""

from __future__ import annotations

import shutil
from pathlib import Path

from claimcheck.packs import Pack, rules_dir
from claimcheck.packs.build import build

LINKS = """\
total-parts: {doc: A total and its parts., roles: {total: one, parts: many}}
bound: {doc: A part and a whole., roles: {part: one, whole: one}}
flaw: {doc: A broken number., roles: {number: one}}
weekday: {doc: A date and its weekday., roles: {date: one, weekday: one}}
share: {doc: A part of a whole., roles: {part: one, whole: one, rate: one, note: maybe}}
"""
METRICS = """\
treated: {words: [治疗]}
coverage: {words: [覆盖率], dimension: ratio}
population: {words: [人口], fact: population}
"""


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write files below a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def check(id_: str, **fields: str) -> dict[str, str]:
    """The file of one check; a field given replaces or adds a line."""
    lines = {
        "id": id_,
        "title": "{zh: 题, en: title}",
        "why": "{zh: 因, en: why}",
        "reports": f"{id_}-mismatch",
        "severity": "error",
        "message": "{zh: 错, en: wrong}",
        **fields,
    }
    return {f"checks/{id_}.yaml": "".join(f"{name}: {value}\n" for name, value in lines.items())}


def rulebook(folder: Path, *checks: dict[str, str], **files: str) -> Pack:
    """A pack with the real table of evidence, the links and metrics above, and the given checks."""
    write(
        folder,
        {
            "links.yaml": LINKS,
            "metrics/m.yaml": METRICS,
            "zh/w.yaml": "up: [增, 增长]\nfew: {几: '2'}\n",
            "zh/match.yaml": "groups: [老人]\nsegments: [业务]\n",
        },
    )
    shutil.copy(rules_dir() / "evidence.yaml", folder / "evidence.yaml")
    for entry in checks:
        write(folder, entry)
    write(folder, {name.replace("__", "/").replace("_yaml", ".yaml").replace("_csv", ".csv"): text for name, text in files.items()})
    return build([folder])
