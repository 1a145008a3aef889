"""The reference tables of a Pack -> a list of them, or the figures of one subject."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from decimal import Decimal
from difflib import get_close_matches

from claimcheck.errors import SettingsError
from claimcheck.formula.spell import spell
from claimcheck.packs import Fact, Pack
from claimcheck.render.cells import width
from claimcheck.render.claims_csv import inert
from claimcheck.render.view import View

__all__ = ["figures_of", "list_metrics", "list_tables", "render_figures"]

_COLUMNS = ("place_code", "place", "metric", "label", "value", "unit", "as_of", "source")


def list_tables(pack: Pack, view: View) -> str:
    """One line for each table: where it stands, how many rows it has, and what of."""
    rows = []
    for path, count, metrics in pack.facts.tables():
        rows.append((str(path), view.say(f"{count} 行", f"{count} rows"), ", ".join(metrics)))
    own: dict[str, list[Fact]] = {}
    for fact in pack.facts.own:
        own.setdefault(fact.own.rpartition(":")[0], []).append(fact)
    for name, facts in own.items():
        rows.append((name, view.say(f"{len(facts)} 行", f"{len(facts)} rows"), ", ".join(dict.fromkeys(fact.metric for fact in facts))))
    return _columns(rows)


def list_metrics(pack: Pack) -> str:
    """One line for each metric that a table may give figures of: its id and the words that name it."""
    return _columns([(metric.id, " ".join(metric.words)) for metric in pack.metrics])


def figures_of(pack: Pack, subject: str, metric: str = "") -> tuple[Fact, ...]:
    """The figures of a subject, the newest first; SettingsError where it, or the metric, is not known or means several things."""
    facts = pack.facts
    place = facts.resolve(subject)
    if place is None and len(facts.named(subject)) > 1:
        paths = ", ".join(facts.path(one) for one in facts.named(subject)[:6])
        raise SettingsError(f"{subject} names several places: {paths}; say which")
    own = [fact for fact in facts.own if fact.place == subject and not fact.code]
    if place is None and not own:
        known = [*facts.short_names(), *(fact.place for fact in facts.own)]
        close = get_close_matches(subject, sorted(set(known)), n=1)
        raise SettingsError(
            f"no table has figures of {subject}" + (f"; did you mean {close[0]}?" if close else "; `claimcheck facts` lists the tables")
        )
    every = own + [fact for name in facts.metrics() for fact in (facts.figures(name, place.code) if place else ())]
    wanted = _ids(pack, metric)
    found = [fact for fact in every if not metric or any(fact.metric == name or fact.metric.startswith(f"{name}_") for name in wanted)]
    if not found:
        there = ", ".join(dict.fromkeys(fact.metric for fact in every))
        raise SettingsError(f"no table has {metric} of {subject}; there is {there or 'nothing'}")
    return tuple(
        sorted(
            found,
            key=lambda fact: (every.index(fact) if fact.as_of is None else 0, fact.as_of.toordinal() if fact.as_of else 0),
            reverse=True,
        )
    )


def render_figures(facts: Sequence[Fact], form: str, view: View) -> str:
    """The figures as columns for people, as CSV in the header of the tables, or as JSON."""
    rows = [(fact.code, fact.place, fact.metric, fact.label, _digits(fact.value), fact.unit, _when(fact), fact.source) for fact in facts]
    if form == "json":
        return json.dumps([dict(zip(_COLUMNS, row, strict=True)) for row in rows], ensure_ascii=False, indent=2) + "\n"
    if form == "csv":
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerows([_COLUMNS, *([inert(cell) for cell in row] for row in rows)])
        return text.getvalue()
    shown = [
        (fact.place, fact.label, f"{spell(fact.value, view.language)}{fact.unit}", _when(fact), fact.source, fact.own) for fact in facts
    ]
    return _columns(shown)


def _ids(pack: Pack, name: str) -> list[str]:
    """What a metric may be called in the tables."""
    return [
        name,
        *(
            known
            for metric in pack.metrics
            if name in (metric.id, metric.fact, *metric.words)
            for known in (metric.id, metric.fact)
            if known
        ),
    ]


def _when(fact: Fact) -> str:
    """The time as a table writes it."""
    if fact.as_of is None:
        return ""
    since = fact.since or fact.as_of
    if (since.month, since.day, fact.as_of.month, fact.as_of.day) == (1, 1, 12, 31) and since.year == fact.as_of.year:
        return str(since.year)
    return fact.as_of.isoformat() if since == fact.as_of else f"{since.isoformat()}/{fact.as_of.isoformat()}"


def _columns(rows: Sequence[Sequence[str]]) -> str:
    """Rows in columns of even width."""
    widths = [max(width(row[index]) for row in rows) for index in range(len(rows[0]))] if rows else []
    lines = ["  ".join(cell + " " * (room - width(cell)) for cell, room in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "".join(f"{line}\n" for line in lines)


def _digits(number: Decimal) -> str:
    """All digits of a number, without idle zeros behind the point."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
