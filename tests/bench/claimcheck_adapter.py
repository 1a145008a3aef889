"""The mentions of a text -> the dictionaries that score_claims.py compares."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from claimcheck.mentions import find
from claimcheck.mentions.settle import complete, resolve
from claimcheck.mentions.windows import window
from claimcheck.model.mention import Moment, Period, Quantity
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
LOWER = {"gt": "low", "ge": "low", "lt": "high", "le": "high"}
PER = {"h": "小时", "s": "秒"}
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
    "周年": "P{}Y",
}
MULTIPLES = {"刻钟": ("PT{}M", 15), "季度": ("P{}M", 3), "世纪": ("P{}Y", 100), "个世纪": ("P{}Y", 100)}


def extract(text: str, ref_date: str | None = None) -> list[dict[str, Any]]:
    """Everything that claimcheck finds in the text; a length of time that runs from now gives that stretch too."""
    document = read_text(text)
    now = datetime.fromisoformat(ref_date) if ref_date else None
    entries = []
    for mention in find(lay_out(document), load()):
        if not isinstance(mention, Quantity):
            entries.append(_time(mention, now.date() if now else None))
            continue
        entries.append(_quantity(mention, text))
        reach = window(document.plain, mention, now, load()) if now and mention.dimension == "duration" else None
        if reach is not None:
            entries.append(_time(reach, None, clock_only=True))
    return _joined(entries, text)


def _joined(entries: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    """大于10小于20: a lower and an upper bound side by side are one range."""
    result: list[dict[str, Any]] = []
    for entry in entries:
        last = result[-1] if result else {}
        sides = {LOWER.get(str(last.get("hedge")), ""), LOWER.get(str(entry.get("hedge")), "")}
        if (
            sides == {"low", "high"}
            and last["kind"] == entry["kind"] == "number"
            and text[last["end"] : entry["around"]] in ("", "并", "且", "，并")
        ):
            low, high = (last, entry) if LOWER[str(last["hedge"])] == "low" else (entry, last)
            if Decimal(low["value"]) < Decimal(high["value"]):
                opened, closed = "[" if low["hedge"] == "ge" else "(", "]" if high["hedge"] == "le" else ")"
                result[-1] = {**last, "start": last["around"], "end": entry["end"], "kind": "range", "hedge": None}
                result[-1]["value"] = f"{opened}{low['value']},{high['value']}{closed}"
                continue
        result.append(entry)
    return result


def _time(found: Moment | Period, published: date | None, *, clock_only: bool = False) -> dict[str, Any]:
    entry: dict[str, Any] = {"start": found.span.start, "end": found.span.end, "unit": None}
    if isinstance(found, Moment):
        entry["value"], fields = _iso(found, published), found.given
    else:
        ends = [found.start, found.end]
        first, last = (".." if end is None else _iso(end, published) for end in ends)
        entry["value"] = f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"
        fields = frozenset[str]().union(*(end.given for end in ends if end is not None))
    clock, calendar = bool(fields & {"hour", "minute"}), bool(fields - {"hour", "minute", "second"})
    entry["kind"] = ("datetime" if calendar else "time") if clock else "date"
    if clock_only and clock:  # hours from now are told by the clock
        entry["kind"], entry["value"] = "time", "/".join(end[end.find("T") :] for end in entry["value"].split("/"))
    return entry


def _iso(found: Moment, published: date | None) -> str:
    """ISO 8601 with X for what the text leaves out; what is no single day, month or year as an interval."""
    moment = resolve(found, published)
    broad = moment.given & {"quarter", "half", "tenday", "decade", "century", "season", "week"}
    if broad or (moment.first is not None and moment.month is None and moment.last is not None and moment.last - moment.first < 360):
        first, last = moment.first, moment.last
        unknown = first is None
        if unknown:
            moment = complete(moment, year=2001, month=1)
            first, last = moment.first, moment.last
        if first is not None and last is not None and not moment.given & {"hour"}:
            ends = [date.fromordinal(number).isoformat() for number in (first, last)]
            return "/".join("XXXX" + end[4:] if unknown else end for end in ends)
    year = f"{moment.year:04d}" if moment.year is not None else "XXXX"
    month = f"{moment.month:02d}" if moment.month is not None else "XX"
    day = f"{moment.day:02d}" if moment.day is not None else ""
    clock = _clock(moment)
    if moment.month is None and not day:
        return (year if moment.year is not None else "") + clock
    return (f"{year}-{month}-{day}" if day else f"{year}-{month}") + clock


def _clock(moment: Moment) -> str:
    if moment.hour is None:
        return ""
    parts = [moment.hour, *(part for part in (moment.minute, moment.second) if part is not None)]
    return "T" + ":".join(f"{part:02d}" for part in parts)


def _quantity(found: Quantity, text: str) -> dict[str, Any]:
    entry: dict[str, Any] = {"start": found.span.start, "end": found.span.end, "unit": found.unit or None, "around": found.around.start}
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
    if found.per in ("小时", "秒", "h", "s") and found.dimension == "length":
        entry["unit"] = f"{found.unit}每{PER.get(found.per, found.per)}"
    if found.dimension == "duration":
        return _duration(entry, found)
    if found.numerals[0].form == "fraction" and "万分之" in found.text and found.text[0] in "百千万亿":
        entry["kind"], entry["unit"], scale = "percent", "%", Decimal(100)
    low, high = found.numerals[0].value * scale, found.numerals[-1].value * scale
    entry["value"] = f"{low:f}" if not found.is_range else f"[{low:f},{high:f}]"
    if found.numerals[0].form == "word" and found.unit != "成" and found.hard is not None and not found.hedges:
        lower, upper = (f"{end * scale:f}" if end is not None else "" for end in (found.hard.lower, found.hard.upper))
        entry["value"] = f"[{lower},{upper}]"
    if entry["kind"] == "number":
        entry["kind"] = "range" if found.is_range else "number"
        end = found.numerals[-1].span.end  # the classifier is not part of a number
        entry["end"] = end + (text[end : end + 1] in tuple("多余几来") and "some" in found.hedges)
    entry["hedge"] = next((HEDGES[name] for name in found.hedges if name in HEDGES), None)
    return entry


def _duration(entry: dict[str, Any], found: Quantity) -> dict[str, Any]:
    form, times = (DURATIONS[found.unit], 1) if found.unit in DURATIONS else MULTIPLES.get(found.unit, ("", 1))
    entry["kind"], entry["unit"] = "duration", None
    if form:
        entry["value"] = "/".join(form.format(f"{(numeral.value * times).normalize():f}") for numeral in found.numerals)
        entry["value"] += "/" if "at-least" in found.hedges else ""
    if found.text[-1] in "大龄":
        entry["kind"], entry["value"] = "age", f"{found.value:f}"
        entry["unit"] = {"年": "year", "个月": "month", "周": "week", "天": "day"}.get(found.unit, found.unit)
    return entry
