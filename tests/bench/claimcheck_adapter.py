"""The mentions of a text -> the dictionaries that score_claims.py compares."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from claimcheck.mentions import find
from claimcheck.model.mention import Mention, Quantity
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.text import lay_out

KINDS = {"number", "percent", "ordinal", "range", "money", "quantity", "age", "temperature", "date", "datetime", "time", "duration"}

CURRENCIES = {
    "元": "CNY", "美元": "USD", "欧元": "EUR", "英镑": "GBP", "日元": "JPY", "韩元": "KRW", "港元": "HKD", "澳元": "AUD",
    "加元": "CAD", "新台币": "TWD", "卢布": "RUB", "泰铢": "THB", "瑞士法郎": "CHF", "比特币": "BTC", "新加坡元": "SGD",
}  # fmt: skip
UNITS = {"摄氏度": "C", "华氏度": "F", "度": "degree", "吉字节": "GB", "太字节": "TB", "千瓦时": "kWh"}
PERCENT = {"%": Decimal(1), "‰": Decimal("0.1"), "‱": Decimal("0.01"), "成": Decimal(10), "折": Decimal(10), "": Decimal(100)}
HEDGES = {"about": "approx", "near": "approx", "some": "gt", "above": "gt", "at-least": "ge", "below": "lt", "at-most": "le"}
DURATIONS = {
    "年": "P{}Y",
    "个月": "P{}M",
    "月": "P{}M",
    "周": "P{}W",
    "天": "P{}D",
    "日": "P{}D",
    "小时": "PT{}H",
    "分钟": "PT{}M",
    "分": "PT{}M",
    "秒": "PT{}S",
}


def extract(text: str, ref_date: str | None = None) -> list[dict[str, Any]]:
    """Everything that claimcheck finds in the text."""
    document = read_text(text)
    return [entry for mention in find(lay_out(document), load()) if (entry := _entry(mention, text)) is not None]


def _entry(mention: Mention, text: str) -> dict[str, Any] | None:
    if isinstance(mention, Quantity):
        return _quantity(mention)
    return None


def _quantity(found: Quantity) -> dict[str, Any]:
    entry: dict[str, Any] = {"start": found.span.start, "end": found.span.end, "unit": found.unit or None}
    scale = Decimal(1)
    if found.dimension == "ratio" and found.numerals[0].form != "fraction":
        entry["kind"], entry["unit"], scale = "percent", "%", PERCENT[found.unit]
    elif found.dimension == "points":
        entry["kind"], entry["unit"] = "percent", "pp"
    elif found.dimension == "money":
        entry["kind"], entry["unit"] = "money", CURRENCIES.get(found.unit, found.unit)
    elif found.dimension == "ordinal":
        entry["kind"], entry["unit"] = "ordinal", None
    elif found.dimension == "age":
        entry["kind"], entry["unit"] = "age", "year"
    elif found.dimension in ("temperature", "fahrenheit", "degree"):
        entry["kind"], entry["unit"] = "temperature", UNITS[found.unit]
    elif found.dimension in ("", "count", "ratio"):
        entry["kind"] = "number"
    else:
        entry["kind"], entry["unit"] = "quantity", UNITS.get(found.unit, found.unit)
    if found.per in ("小时", "秒") and found.dimension == "length":
        entry["unit"] = f"{found.unit}每{found.per}"
    if found.dimension == "duration":
        return _duration(entry, found)
    low, high = found.numerals[0].value * scale, found.numerals[-1].value * scale
    entry["value"] = f"{low:f}" if not found.is_range else f"[{low:f},{high:f}]"
    if found.numerals[0].form == "word" and found.hard is not None and not found.hedges:
        lower, upper = (f"{end * scale:f}" if end is not None else "" for end in (found.hard.lower, found.hard.upper))
        entry["value"] = f"[{lower},{upper}]"
    if found.is_range and entry["kind"] == "number":
        entry["kind"] = "range"
    entry["hedge"] = next((HEDGES[name] for name in found.hedges if name in HEDGES), None)
    return entry


def _duration(entry: dict[str, Any], found: Quantity) -> dict[str, Any]:
    form = DURATIONS.get(found.unit)
    entry["kind"], entry["unit"] = "duration", None
    if form is not None:
        entry["value"] = "/".join(form.format(f"{numeral.value.normalize():f}") for numeral in found.numerals)
    return entry
