"""A pack -> the words of order in time that several linkers of dates ask for."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["as_of", "chronology", "open_future"]


def chronology(pack: Pack) -> Callable[[str], str]:
    """The lists of rules/zh/chronology.yaml, each as an alternation by its name."""
    return lambda name: pack.alternatives(f"chronology.{name}")


@lru_cache(maxsize=8)
def as_of(pack: Pack) -> re.Pattern[str]:
    """截至, 截至目前 and the like, right before a date."""
    return late(f"{chronology(pack)('as_of')}(?:目前|现在)?[((]?$")


@lru_cache(maxsize=8)
def open_future(pack: Pack) -> re.Pattern[str]:
    """Words that leave open whether something came about at all."""
    return late(chronology(pack)("open_future"))
