"""A pack's words of change -> the sets and compiled patterns that read them, made once per pack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_patterns import MODIFIED, MOVED_OBJECT, PARTIAL, PLAINLY, THAN, TURNED
from claimcheck.claims.links.sketch import NUMBERS, SIGNS, TIME
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["ChangeWords", "change_words", "suffix", "within"]

_LIGHT = ("bases", "than", "rises", "falls", "rise-nouns", "fall-nouns", "fillers", "now-words", "to", "light")
_FILLERS = 5
_ARRIVE = frozenset({"至", "到", "为", "成"})
_REACHES = frozenset({"至", "到", "至了", "到了"})
_PLAIN = {
    "refuse_direction": "refuse-direction", "losses": "losses", "revised": "revised", "caused": "caused",
    "zipped": "zipped", "averages": "averages", "compound": "compound", "yearly": "yearly", "signed": "signed",
    "unsteady": "not-steady", "profit_word": "profit-words", "loss_word": "loss-words", "growth_noun": "growth-nouns",
    "former": "former", "record_noun": "record-nouns", "overtakes": "overtakes", "increments": "increments",
    "left_over": "left-over", "shut": "shut", "gone": "gone", "taken_on": "taken-on", "came": "came", "went": "went",
    "again": "again", "pace": "pace", "points_back": "points-back", "lasting": "lasting-counts",
}  # fmt: skip
"""The patterns that are nothing but a list of words, and which."""
_OBJECTIVE = frozenset({"减少", "降低", "缩短", "节约", "节省", "减轻", "削减", "压缩", "压减", "缩小", "缩减", "减低", "减小"})
_COUNTED = "(?:[元次点人吨辆台件户家篇项]|人次|公里)"
_NO_DAY = "(?:(?<![目以之此先当年])(?=前)|(?!前))"
"""目前日产量, 五年前日产量 name no 前日."""


@lru_cache(maxsize=64)
def _lengths(words: frozenset[str]) -> Mapping[str, tuple[int, ...]]:
    """By their last character, how long the words of a set are, the longest first: most texts end with none of these."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[-1], set()).add(len(word))
    return {last: tuple(sorted(lengths, reverse=True)) for last, lengths in found.items()}


def suffix(text: str, words: frozenset[str]) -> str:
    """The longest word of a set that a text ends with, "" where there is none."""
    for length in _lengths(words).get(text[-1:], ()):
        if (end := text[-length:]) in words:
            return end
    return ""


@lru_cache(maxsize=64)
def _sizes(words: frozenset[str]) -> tuple[int, ...]:
    """How long the words of a set are, the longest first."""
    return tuple(sorted({len(word) for word in words}, reverse=True))


def within(text: str, words: frozenset[str]) -> str:
    """The longest word of a set, of two characters at least, that a short text holds, "" where there is none."""
    for size in _sizes(words):
        for start in range(len(text) - size + 1) if size > 1 else ():
            if (piece := text[start : start + size]) in words:
                return piece
    return ""


@dataclass(frozen=True, slots=True, eq=False)
class ChangeWords:
    """Word classes as sets where a number's left neighbour is looked up, as patterns where words are sought."""

    rises: frozenset[str]
    falls: frozenset[str]
    neutral: frozenset[str]
    nouns: frozenset[str]
    no_verb: frozenset[str]
    to: frozenset[str]
    fillers: frozenset[str]
    now: frozenset[str]
    above: frozenset[str]
    more: frozenset[str]
    less: frozenset[str]
    lead: re.Pattern[str]
    more_of: re.Pattern[str]
    than: re.Pattern[str]
    base: re.Pattern[str]
    origin: re.Pattern[str]
    compare: re.Pattern[str]
    against: re.Pattern[str]
    plain: re.Pattern[str]
    basis: re.Pattern[str]
    bases: Mapping[str, str]
    refuse_direction: re.Pattern[str]
    losses: re.Pattern[str]
    turned: re.Pattern[str]
    caused: re.Pattern[str]
    revised: re.Pattern[str]
    round_mark: re.Pattern[str]
    round_marks: Mapping[str, str]
    zipped: re.Pattern[str]
    partial: re.Pattern[str]
    averages: re.Pattern[str]
    shut: re.Pattern[str]
    yearly: re.Pattern[str]
    compound: re.Pattern[str]
    signed: re.Pattern[str]
    light: re.Pattern[str]
    multiple_falls: frozenset[str]
    rise_or_to: re.Pattern[str]
    row: re.Pattern[str]
    unsteady: re.Pattern[str]
    turn: re.Pattern[str]
    profit_word: re.Pattern[str]
    loss_word: re.Pattern[str]
    growth_noun: re.Pattern[str]
    passing: re.Pattern[str]
    record: re.Pattern[str]
    former: re.Pattern[str]
    record_noun: re.Pattern[str]
    fifty: re.Pattern[str]
    streak: re.Pattern[str]
    overtakes: re.Pattern[str]
    increments: re.Pattern[str]
    left_over: re.Pattern[str]
    gone: re.Pattern[str]
    taken_on: re.Pattern[str]
    net: re.Pattern[str]
    came: re.Pattern[str]
    went: re.Pattern[str]
    again: re.Pattern[str]
    pace: re.Pattern[str]
    points_back: re.Pattern[str]
    lasting: re.Pattern[str]
    moved_object: re.Pattern[str]
    """延长服务时间至: the verb before what it is done to."""
    moves: frozenset[str]
    """Rises and falls."""

    def former_record(self, gap: str, after: str) -> bool:
        """Whether a number is what a record was before: 此前最高为…, 打破最高值(…), …的原纪录."""
        clause = behind_last(gap, ",;")
        tail = after[: min([place for mark in ",。;()" if (place := after.find(mark)) >= 0], default=len(after))]
        if self.record_noun.search(tail) and (self.overtakes.search(clause) or self.former.search(clause) or tail[:2] in ("的原", "原纪")):
            return True
        if not (noun := list(self.record_noun.finditer(clause))):
            return False
        behind = clause[noun[-1].end() :]
        return len(behind) <= 8 and bool(self.former.search(clause) or (self.overtakes.search(clause) and "(" in behind))

    def change_at_end(self, text: str) -> tuple[str, int] | None:
        """The verb or noun of change that a text ends with, behind fillers, and its direction."""
        for _ in range(_FILLERS):
            word = self._verb(text)
            if word:
                return word, 1 if word in self.rises else -1
            filler = suffix(text, self.fillers)
            if not filler:
                return None
            text = text[: -len(filler)]
        return None

    def arrival_at_end(self, text: str) -> tuple[str, int] | None:
        """The verb with 至/到/为 that a text ends with, and its direction (0 for 变为)."""
        if text.endswith("的") and (cut := MODIFIED.search(text)):
            text = text[: cut.end("to")]
        for _ in range(_FILLERS):
            particle = suffix(text, self.to)
            if particle:
                stem = text[: -len(particle)].removesuffix("了")
                word = self._verb(stem)
                if word and word not in self.nouns:
                    return word, 1 if word in self.rises else -1
                if suffix(stem, self.neutral):
                    return suffix(stem, self.neutral), 0
                if particle in _REACHES and (moved := self.moved_object.search(stem)):
                    return moved["verb"], 1 if moved["verb"] in self.rises else -1
            filler = suffix(text, self.now) or suffix(text, self.fillers)
            if not filler:
                return None
            text = text[: -len(filler)]
        return None

    def fall_at_end(self, text: str) -> str:
        """The word of falling, of whatever kind, that a text ends with behind fillers."""
        for _ in range(_FILLERS):
            word = suffix(text, self.multiple_falls)
            if word:
                return "" if suffix(text, self.no_verb) or len(suffix(text, self.rises)) > len(word) else word
            filler = suffix(text, self.fillers)
            if not filler or filler in _ARRIVE:
                return ""
            text = text[: -len(filler)]
        return ""

    def fall_before_object(self, text: str) -> str:
        """The word of falling before an object: 减少耗电2倍, 减少氮氧化物排放150%."""
        clause = behind_last(text, ",;、:()")
        for end in range(len(clause) - 1, max(0, len(clause) - 9), -1):
            word = suffix(clause[:end], _OBJECTIVE)
            if word and not self.rise_or_to.search(clause[end:]):
                return word
        return ""

    def residue(self, gap: str) -> str:
        """What the last clause of a gap names besides change, base and adverbs: a thing of its own, or "" where it names none."""
        place = max(map(gap.rfind, ",;:()")) + 1
        if not place:
            return ""
        return self.light.sub("", gap[place:])

    def _verb(self, text: str) -> str:
        longest = suffix(text, self.moves)
        return "" if not longest or suffix(text, self.no_verb) else longest


def _either(pack: Pack, names: Iterable[str]) -> str:
    return "(?:" + "|".join(pack.alternatives(f"change.{name}") for name in names) + ")"


def _streak(pack: Pack) -> re.Pattern[str]:
    """连续两个季度下滑, with the way it goes."""
    up, down = _either(pack, ["up-row"]), _either(pack, ["down-row"])
    return late(f"连续(?:{TIME}|[^,。;{NUMBERS}]{{1,6}}?)[^,。;{NUMBERS}]{{0,6}}?(?:(?P<up>{up})|(?P<down>{down}|负增长))")


def _turn(pack: Pack) -> re.Pattern[str]:
    """由负转正, 转盈, but not the half of 转盈为亏."""
    kinds = ("growth", "decline", "profit", "loss")
    return late("|".join(f"(?P<{kind}>{_either(pack, [f'to-{kind}'])})(?!为[升增涨正盈降减跌负亏])" for kind in kinds))


@lru_cache(maxsize=8)
def change_words(pack: Pack) -> ChangeWords:
    """The words of a pack."""

    def either(*names: str) -> str:
        return _either(pack, names)

    def bag(*names: str) -> frozenset[str]:
        return frozenset(word for name in names for word in pack.lexicon(f"change.{name}"))

    return ChangeWords(
        **{name: late(either(words)) for name, words in _PLAIN.items()},
        basis=late(f"{_NO_DAY}{either('bases')}"),
        moves=bag("rises", "rise-nouns", "falls", "fall-nouns"),
        moved_object=MOVED_OBJECT,
        rises=bag("rises", "rise-nouns"),
        falls=bag("falls", "fall-nouns"),
        neutral=bag("turns-to"),
        nouns=bag("rise-nouns", "fall-nouns"),
        no_verb=bag("no-verb"),
        above=bag("above"),
        more=bag("more"),
        less=bag("less"),
        to=bag("to"),
        fillers=bag("fillers"),
        now=bag("now-words") | {TIME, "的", "了"},
        lead=late(
            f"{either('than')}(?P<than>[^,。;:{NUMBERS}]{{0,18}}?)(?:要|还|也|都|均|又|更|整整|足足){{0,2}}"
            f"(?P<verb>{either('more', 'less')})(?:出|{either('fillers')}){{0,4}}$"
        ),
        more_of=late(f"(?:同比|环比|相比|(?:比|较)[^,。;:{NUMBERS}]{{1,16}}?)(?P<verb>多|少)[\u4e00-\u9fff]{{1,2}}$"),
        than=THAN,
        base=late(
            f'(?P<base>{_NO_DAY}{either("bases")}|{TIME}同期)(?P<what>[^,。;{SIGNS}]{{0,10}}?)(?:的|为|是|仅|只|有|达|约|:|\\(|"|“|基数|水平|数|高点|低点|峰值|同期){{0,4}}$'
        ),
        origin=late(f"(?:由|从|(?<![来各亲独])自(?!己|身))(?:(?!(?<![达得迟])[到至](?![今期少]))[^,。;{NUMBERS}由从自]){{0,24}}$"),
        against=late(f"(?P<verb>{either('above', 'below')})(?P<name>[^,。;:()、{SIGNS}]{{4,18}})(?=[,。;)\\n]|$)"),
        compare=late(f"(?P<verb>{either('above', 'below')})(?P<other>[^,。;{NUMBERS}]{{0,18}})$"),
        plain=PLAINLY,
        bases=pack.table("change.bases"),
        turned=TURNED,
        round_mark=late(
            f"{either('passes')}了?(?P<mark>{either('round-marks')})(?P<unit>{_COUNTED}|级)?的?"
            f"(?:[^,。;{NUMBERS}]{{0,4}}?(?P<word>{either('mark-words')})|(?=[】 \\n,。;]|$))"
        ),
        round_marks=pack.table("change.round-marks"),
        partial=PARTIAL,
        multiple_falls=bag("falls", "fall-nouns", "multiple-falls"),
        rise_or_to=late(f"{either('rises', 'above')}|[至到为是占的比{TIME}]|原来|相当"),
        row=late(
            f"{either('steadily')}[^,。;{NUMBERS}]{{0,4}}?(?:(?P<up>{either('up-row')})|(?P<down>{either('down-row')}))"
            f"|(?P<high>{either('high-to-low')})|(?P<low>{either('low-to-high')})|(?P<updown>{either('up-then-down')})|(?P<downup>{either('down-then-up')})"
        ),
        turn=_turn(pack),
        passing=late(f"(?:(?P<up>{either('passes')}(?!性))|(?P<down>{either('loses')}))(?:了|至|到|约|[\u4e00-\u9fff]{{0,8}})$"),
        record=late(f"(?P<high>{either('record-highs')})|(?P<low>{either('record-lows')})"),
        fifty=late(f"(?P<above>{either('above-fifty')})|(?P<below>{either('below-fifty')})"),
        streak=_streak(pack),
        net=late(f"{either('net')}[^,。;{NUMBERS}]{{0,4}}$"),
        light=late(f"(?:{alternation(bag(*_LIGHT))}|[{SIGNS} 、“”\"'%/-])+"),
    )
