"""The words of time -> what may follow a time and belong to it, told by its first two characters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck.mentions.candidates import NUMBER_CHARACTERS

__all__ = ["Onward", "leads_on", "onward"]

Onward = Mapping[str, frozenset[str]]
"""First character -> those after it that matter; none where all do."""

_ALWAYS = "年月日号时点代级龄制薪画期度份末Q闰—－-–―~～─起许T \u3000/.:："
_PAIRS = {
    "上": "旬半",
    "中": "旬",
    "下": "旬半",
    "前": f"半后{NUMBER_CHARACTERS}",
    "后": "半",
    "头": NUMBER_CHARACTERS,
    "第": NUMBER_CHARACTERS,
    "首": "季",
    "以": "来后",
    "开": "始",
    "直": "至",
    "左": "右",
    "迄": "今",
}
_TO = "至到与和"
"""What leads on to a second time."""
_BLANKS = " \t\n\u3000\xa0"


def onward(words: Iterable[str], starts: Iterable[str]) -> Onward:
    """``words`` may stand behind a time, ``starts`` are the characters that a second time begins with."""
    seconds = {head: set(after) for head, after in _PAIRS.items()}
    always = set(_ALWAYS) | set(NUMBER_CHARACTERS)
    for word in words:
        if len(word) == 1:
            always.add(word)
        else:
            seconds.setdefault(word[0], set()).add(word[1])
    second = {*starts, *NUMBER_CHARACTERS, *_BLANKS, "第", "的", "直", *_TO}
    seconds.update({head: seconds.get(head, set()) | second for head in _TO})
    seconds["的"] = seconds.get("的", set()) | always | set(seconds)
    return {head: frozenset() if head in always else frozenset(seconds[head]) for head in {*always, *seconds}}


def leads_on(text: str, end: int, words: Onward) -> bool:
    """Whether what stands behind a time may belong to it."""
    second = words.get(text[end : end + 1])
    return second is not None and (not second or text[end + 1 : end + 2] in second)
