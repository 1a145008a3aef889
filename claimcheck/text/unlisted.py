"""A run of characters that no listed word covers -> words, by the sums of jieba's model."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from claimcheck.packs.patterns import late

__all__ = ["unlisted"]

_HAN = late("[\u4e00-\u9fd5]+")
_RUNS = late("([\u4e00-\u9fd5]+)")
_FIGURES = late(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")
_NEVER = -314 * 10**98
"""What the model takes for the logarithm of the chance of what it has never seen."""


@lru_cache(maxsize=8192)
def unlisted(run: str) -> tuple[str, ...]:
    """The words of a run; the same runs come again and again."""
    if _HAN.fullmatch(run):
        return tuple(_words(run, _places(run)))
    words: list[str] = []
    for number, part in enumerate(_RUNS.split(run)):
        words += unlisted(part) if number % 2 else filter(None, _FIGURES.split(part))
    return tuple(words)


def _words(run: str, places: str) -> list[str]:
    """A run cut where its characters end words or stand alone."""
    found: list[str] = []
    begin = done = 0
    for index, place in enumerate(places):
        if place == "B":
            begin = index
        elif place == "E":
            found.append(run[begin : index + 1])
            done = index + 1
        elif place == "S":
            found.append(run[index])
            done = index + 1
    if done < len(run):
        found.append(run[done:])
    return found


def _places(run: str) -> str:
    """The likeliest place of each character in its word: at the beginning (B), in the middle (M), at the end (E), or alone (S).

    Jieba's own sums in its order, written out for the eight steps that the model knows; of two ways as likely it takes the one
    whose letter is the later.
    """
    (at_b, at_m, at_e, at_s), (eb, sb, mm, bm, be, me, ss, es), (b, m, e, s), never = _tables()
    first = run[0]
    vb, vm = b + at_b(first, never), m + at_m(first, never)
    ve, vs = e + at_e(first, never), s + at_s(first, never)
    steps: list[dict[str, str]] = []
    for character in run[1:]:
        seen = at_b(character, never)
        b1, b2 = ve + eb + seen, vs + sb + seen
        seen = at_m(character, never)
        m1, m2 = vb + bm + seen, vm + mm + seen
        seen = at_e(character, never)
        e1, e2 = vb + be + seen, vm + me + seen
        seen = at_s(character, never)
        s1, s2 = ve + es + seen, vs + ss + seen
        steps.append(
            {"B": "S" if b2 >= b1 else "E", "M": "M" if m2 >= m1 else "B", "E": "M" if e2 >= e1 else "B", "S": "S" if s2 >= s1 else "E"}
        )
        vb, vm = max(b1, b2), max(m1, m2)
        ve, vs = max(e1, e2), max(s1, s2)
    places = ["S" if vs >= ve else "E"]
    for step in reversed(steps):
        places.append(step[places[-1]])
    return "".join(reversed(places))


@cache
def _tables() -> tuple[Any, Any, Any, Any]:
    """What the model says of characters, of steps from place to place, of first places, and of what it has never seen."""
    starts, steps, emits = (_table(name) for name in ("start", "trans", "emit"))
    step = tuple(steps[one].get(other, _NEVER) for one, other in ("EB", "SB", "MM", "BM", "BE", "ME", "SS", "ES"))
    return tuple(emits[place].get for place in "BMES"), step, tuple(starts[place] for place in "BMES"), _NEVER


def _table(name: str) -> Any:
    """A table of the model, read without the package around it, whose import takes longer than all three."""
    package = find_spec("jieba")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("jieba")
    path = Path(package.submodule_search_locations[0]) / "finalseg" / f"prob_{name}.py"
    found = spec_from_file_location(f"claimcheck_{path.stem}", path)
    if found is None or found.loader is None:
        raise ModuleNotFoundError(str(path))
    module = module_from_spec(found)
    found.loader.exec_module(module)
    return module.P
