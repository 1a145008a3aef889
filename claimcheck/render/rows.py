"""A Claim -> the cells of its row in a table."""

from __future__ import annotations

from claimcheck.model.report import Claim

__all__ = ["COLUMNS", "cells_of", "interval_of", "time_of"]

COLUMNS = (
    "path", "line", "column", "start", "end", "id", "kind", "text", "subject", "metric", "aspect", "stance", "scope", "whole",
    "value", "lower", "upper", "unit", "dimension", "hedge", "time_start", "time_end", "time_text",
)  # fmt: skip


def cells_of(path: str, claim: Claim) -> tuple[str, ...]:
    """The values for COLUMNS; what does not apply is empty."""
    quantity, time, span = claim.quantity, claim.time, claim.span
    numbers = (
        (quantity.value, quantity.lower or "", quantity.upper or "", quantity.unit, quantity.dimension, quantity.hedge)
        if quantity
        else ("",) * 6
    )
    times = (time.start or "", time.end or "", time.text) if time else ("",) * 3
    return (
        path, str(span.line), str(span.column), str(span.start), str(span.end), claim.id, claim.kind, span.text,
        claim.subject, claim.metric, claim.aspect, claim.stance, claim.scope, claim.whole, *numbers, *times,
    )  # fmt: skip


def interval_of(claim: Claim) -> str:
    """What the quantity can mean: one number, or both ends with ∞ for an open one."""
    quantity = claim.quantity
    if quantity is None:
        return ""
    if quantity.lower == quantity.upper and quantity.lower is not None:
        return quantity.lower
    return f"{quantity.lower or '-∞'} … {quantity.upper or '∞'}"


def time_of(claim: Claim) -> str:
    """The days a claim holds on."""
    time = claim.time
    if time is None:
        return ""
    if time.start is None and time.end is None:
        return time.text
    return (time.start or "…") if time.start == time.end else f"{time.start or '…'} – {time.end or '…'}"
