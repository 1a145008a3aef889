"""What a report says in ids and in English -> what a reader of Chinese calls it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from claimcheck.packs import Pack
from claimcheck.render.view import View

__all__ = ["metric_name", "named", "note_text", "reason_text"]

_NAMES: Final = {
    "actual": "实际", "plan": "计划", "capacity": "能力", "quoted": "转述", "historic": "历史",
    "quantity": "数量", "duration": "时长", "ordinal": "序数", "age": "年龄", "moment": "时点", "period": "时段",
    "subject": "主体", "time": "时间", "metric": "指标", "stance": "语气", "whole": "总体",
    "document": "据全文", "dateline": "据电头",
    "title": "据标题", "heading": "据小标题", "entry": "据条目", "paragraph": "据本段", "sentence": "据本句",
    "earlier paragraph": "据前面段落", "previous sentence": "据前一句", "previous clause": "据前一分句",
    "previous claim": "据前一数字", "respectively": "据“分别”", "year": "据年份",
}  # fmt: skip
"""Stances and kinds of claims, what was guessed of them and from where."""

_COUNTED: Final = {"hold": "项相符", "broken": "项不符", "strained": "项勉强相符", "open": "项未定", "known": "项已知"}
_COUNTS: Final = re.compile(rf"(\d+) ({'|'.join(_COUNTED)})\b")


def metric_name(metric: str, view: View) -> str:
    """A metric by its first word, where the reader reads Chinese and the rules know it; else as it is."""
    return _metrics(view.pack).get(metric, metric) if view.pack and view.language == "zh" else metric


def named(word: str, view: View) -> str:
    """A stance or a kind of claim."""
    return view.say(_NAMES.get(word, word), word)


def reason_text(reason: str, view: View) -> str:
    """A guess: what was guessed, and from where."""
    slot, colon, source = reason.partition(": ")
    return f"{named(slot, view)}{view.colon}{named(source, view)}" if colon else reason


def note_text(note: str, view: View) -> str:
    """A note on a document, with its counts in words of the language."""
    rule, colon, counts = note.partition(": ")
    if view.language != "zh" or not colon or not _COUNTS.search(counts):
        return note
    return f"{rule}：" + _COUNTS.sub(lambda found: f"{found[1]} {_COUNTED[found[2]]}", counts).replace(", ", "，")


@lru_cache(maxsize=8)
def _metrics(pack: Pack) -> Mapping[str, str]:
    return {metric.id: metric.words[0] for metric in pack.metrics}
