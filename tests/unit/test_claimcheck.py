"""The package itself -> light to import, and typed."""

from __future__ import annotations

import subprocess
import sys
from importlib import resources


def test_importing_it_loads_nothing_heavy() -> None:
    code = "import claimcheck, sys; print(*sorted({'pydantic', 'jieba', 'typer', 'rich', 'yaml', 'regex'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == []


def test_is_typed() -> None:
    assert resources.files("claimcheck").joinpath("py.typed").is_file()
