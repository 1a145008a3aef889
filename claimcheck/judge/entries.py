"""The units, metrics and hedges of a pack -> whether a text that uses their words is read as their entry says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.judge.trials import ExampleResult
from claimcheck.model.claim import Discourse
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack

__all__ = ["run_entries"]

Reader = Callable[[str, Pack], Discourse]


def run_entries(pack: Pack, read: Reader) -> Iterator[ExampleResult]:
    """Every word of every entry is an example: it must make a text mean what the entry says.

    ``read`` gives the claims of a text.
    """
    for word, unit in _units(pack):
        apart = isinstance(entry := pack.units.get(word), dict) and entry.get("spaced") == "yes"
        text = f"共12{' ' if apart else ''}{word}。"
        got = [claim.mention.unit for claim in read(text, pack).claims if isinstance(claim.mention, Quantity)]
        yield _result(f"unit-{unit}", word, text, "" if got == [unit] else f"read as {got or 'no quantity'}, not as {unit}")
    for metric in pack.metrics:
        for word in metric.words:
            text = f"{word}为12。"
            got = [claim.metric for claim in read(text, pack).claims]
            yield _result(f"metric-{metric.id}", word, text, "" if metric.id in got else f"read as {got or 'no claim'}")
    for place in ("before", "after"):
        for word, hedge in pack.table(f"hedges.{place}").items():
            if hedge == "none":
                continue
            text = _hedged(word, place, word in pack.lexicon("hedges.before-scale"))
            hedges = [claim.mention.hedges for claim in read(text, pack).claims if isinstance(claim.mention, Quantity)]
            yield _result(f"hedge-{hedge}", word, text, "" if hedges == [(hedge,)] else f"read with {hedges or 'no number'}, not {hedge}")


def _hedged(word: str, place: str, scaled: bool) -> str:
    """A text with the hedge where it belongs; some hedge only numbers with 万 or 亿 (上万)."""
    if place == "before":
        return f"共有{word}{'万' if scaled else '300'}人。"
    return f"共有300人{word}。" if len(word) > 1 else f"共有300{word}人。"


def _units(pack: Pack) -> Iterator[tuple[str, str]]:
    """Every name and alias with the unit it stands for."""
    units = pack.content("units")
    for name, entry in units.items() if isinstance(units, dict) else ():
        if isinstance(entry, dict):
            unit, aliases = entry.get("of", entry.get("shared", name)), entry.get("aliases", [])
            for word in (name, *(aliases if isinstance(aliases, list) else ())):
                yield str(word), str(unit)


def _result(entry: str, word: str, text: str, fault: str) -> ExampleResult:
    return ExampleResult(f"{entry}-{word}", "good", 1, text, fault)
