"""The folder rules/ -> one validated Pack."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from claimcheck.errors import PackError
from claimcheck.packs.facts import Fact, Facts, Place
from claimcheck.packs.pack import Check, Evidence, Examples, LinkKind, Metric, Pack, Role
from claimcheck.packs.pause import uncollected

__all__ = ["Check", "Evidence", "Examples", "Fact", "Facts", "LinkKind", "Metric", "Pack", "Place", "Role", "load", "rules_dir"]

_PACKAGE: Final = Path(__file__).resolve().parent.parent


def rules_dir() -> Path:
    """The built-in rules: inside the package where it was installed from a wheel, else beside it in the checkout."""
    for folder in (_PACKAGE / "rules", _PACKAGE / "_rules", _PACKAGE.parent / "rules"):
        if (folder / "evidence.yaml").is_file():
            return folder
    raise PackError([f"{_PACKAGE.parent / 'rules'}:1:1: the built-in rules are missing"])


def load(extra: Sequence[Path] = ()) -> Pack:
    """The built-in rules, with those of further folders merged over them."""
    # a relative folder is another one from another working directory
    return _load(tuple((Path(folder), Path(folder).resolve()) for folder in extra))


@lru_cache(maxsize=4)
def _load(extra: tuple[tuple[Path, Path], ...]) -> Pack:
    # pydantic takes a tenth of a second to import, which --help should not wait for
    from claimcheck.packs.build import build
    from claimcheck.packs.compiled import keep_in
    from claimcheck.packs.kept import cache_file

    keep_in(cache_file("patterns.json"))
    with uncollected():
        return build((rules_dir(), *(folder for folder, _ in extra)), cache_file())
