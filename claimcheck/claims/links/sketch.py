"""A paragraph -> its text with one sign for each number or date, so that patterns read words and numbers alike."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimcheck.claims.around import outer
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Period, Quantity
from claimcheck.model.quick import quick
from claimcheck.packs.patterns import late

__all__ = ["DOUBLING", "ENDS", "MULTIPLE", "ORDINAL", "POINTS", "RATIO", "SIGNS", "TIME", "VALUE", "Sketch", "sketches"]

VALUE, RATIO, POINTS, MULTIPLE, DOUBLING, ORDINAL, TIME = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004", "\ue005", "\ue006"
"""Private characters, which no article uses."""
NUMBERS = VALUE + RATIO + POINTS + MULTIPLE + DOUBLING + ORDINAL
SIGNS = NUMBERS + TIME
ENDS = "。!?！？\n"
"""Stops that end a sentence."""
_END = late(f"[{ENDS}]")
_CLASSES = frozenset({"届", "级"})
_GRADES = frozenset({"级", "度"})
_FIGURE = late("[0-9〇零一二三四五六七八九十]")
_DURING = late(
    "(?:里|间|来|内|之内|以来|时间|的时间|期间|后|前|过去|下来|之间|之后|中|共|累计|总共)*(?:(?:年均|年平均|年化|平均每年|复合|就|便|竟|净|同比|翻|激|猛|暴|骤|大|锐|狂|略|微|上|下)*"
    "(?:增|涨|升|降|减|跌|翻|扩|缩|复合|省|多|少|提高|提升|下滑|下调|回落|回升|攀升|跃升|飙升|收窄|压缩|压减|改善))"
    "|(?:里|间|来|内|之内|以来|期间|之间|之后|之前|以前|前(?![十百])|后(?![十百]))"
)
_DURING_BEFORE = late("(?:未来|过去|近|这|(?<!提)前|头|连续|为期|短短|仅用|历时|最近|同比|时隔|不到|仅)$")
_NAMING = late("第[^位]{1,3}[代次轮届期批组]$")
_MOVES = late("[由从到至升降列居排为]$")
_PREVIOUS = late("^一(?:个|交易日|年|季|月|日|天|周|期)")
_RACE = late("[纪记]录|成绩|夺冠|冠军|跑出|游出|滑出|骑出|划出|决赛|预赛")
_PLAIN = str.maketrans("，；：（）", ",;:()")
_OF = {"ratio": RATIO, "points": POINTS, "multiple": MULTIPLE, "doubling": DOUBLING, "ordinal": ORDINAL}


@quick
@dataclass(frozen=True, slots=True)
class Sketch:
    """``text`` is a paragraph in signs, ``claims`` the claim of each sign by its place, ``places`` those places in order."""

    text: str
    claims: Mapping[int, Claim]
    places: tuple[int, ...]
    starts: tuple[tuple[int, int], ...]
    characters: frozenset[str]
    """Every character of ``text``."""
    ends: tuple[int, ...]
    """The places of its full stops."""

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Where the sentence around a place begins and ends."""
        index = bisect_left(self.ends, place)
        return self.ends[index - 1] + 1 if index else 0, self.ends[index] if index < len(self.ends) else len(self.text)

    def is_of_race(self, place: int) -> bool:
        """Whether a sentence tells of a race, in which a better time is a shorter one: 将纪录提高了0.47秒."""
        return _RACE.search(self.text, *self.sentence_at(place)) is not None

    def offset(self, place: int) -> int:
        """The offset in the document of a place in the sketch."""
        index = bisect_left(self.starts, (place + 1, -1)) - 1
        at, offset = self.starts[index]
        return offset + place - at


def sign_of(claim: Claim) -> str:
    """The sign of a claim's kind; words of time that hold no figure (上年同期, 年初) stay words."""
    mention = claim.mention
    if isinstance(mention, Quantity):
        return VALUE if mention.unit in _GRADES else _OF.get(mention.dimension, VALUE)
    start = mention.start if isinstance(mention, Period) else mention
    relative = start.relative if start is not None else ""
    if relative and mention.text.startswith(relative):
        return relative if mention.text == relative else relative + TIME
    return TIME if _FIGURE.search(mention.text) else mention.text


def _is_article(claim: Claim) -> bool:
    """Whether 一 with a classifier only introduces a thing (一套, 一次), which is no figure."""
    mention = claim.mention
    return isinstance(mention, Quantity) and mention.dimension == "count" and mention.value == 1 and mention.numerals[0].form == "hanzi"


def _is_class_of(claim: Claim) -> bool:
    """Whether a number names those who left school in a year (2022届): a time, and no count."""
    mention = claim.mention
    return isinstance(mention, Quantity) and mention.unit in _CLASSES and mention.text[:4].isdigit() and mention.text[:2] in ("19", "20")


def _is_stretch_of_time(claim: Claim, text: str, begin: int, end: int) -> bool:
    """Whether a length of time says when (五年间, 短短三年,) rather than what is measured."""
    if not isinstance(claim.mention, Quantity) or claim.mention.dimension != "duration":
        return False
    if claim.mention.numerals[0].place < 1 and claim.mention.unit == "秒":
        return False  # 把原纪录12.86秒提高到12.38秒
    ends = text[begin - 1 : begin] in ("由", "从", "自", "的", "至", "到", "为", "达")
    if ends and not text.startswith(("来", "以来", "前的", "前仅", "前只"), end):
        return False
    if text.startswith(("，比", "，较", ",比", ",较"), end):
        return False  # 仅用48分钟,比上届的75分钟缩短了27分钟
    return bool(_DURING.match(text[end : end + 12])) or bool(_DURING_BEFORE.search(text[max(0, begin - 4) : begin]))


def sketches(discourse: Discourse) -> Iterator[Sketch]:
    """One sketch for each paragraph that holds a quantity."""
    sentences = discourse.layout.sentences
    index = 0
    claims = discourse.claims
    while index < len(claims):
        paragraph = sentences[claims[index].clause.sentence].paragraph
        end = index
        while end < len(claims) and sentences[claims[end].clause.sentence].paragraph == paragraph:
            end += 1
        group = claims[index:end]
        if any(isinstance(claim.mention, Quantity) for claim in group):
            yield _sketch(discourse, group)
        index = end


def _sketch(discourse: Discourse, group: tuple[Claim, ...]) -> Sketch:
    text = discourse.text
    first = text.rfind("\n", 0, group[0].span.start) + 1
    last = text.find("\n", group[-1].span.end)
    pieces: list[str] = []
    claims: dict[int, Claim] = {}
    starts: list[tuple[int, int]] = []
    length, place = 0, first
    for claim in group:
        # hedges before a number (突破, 超过) stay words, since they may say more than a hedge
        begin = max(place, claim.span.start)
        # blanks between characters and figures say nothing: 增长 25 %
        while place < begin and text[place] == " ":
            place += 1
        piece = text[place:begin].rstrip(" ")
        starts.append((length, place))
        pieces.append(piece)
        length += len(piece)
        starts.append((length, begin))
        sign = sign_of(claim)
        place = max(place, outer(claim.mention).end)
        if sign == ORDINAL and text[place : place + 1] == "季":
            sign = TIME
        if (
            sign == ORDINAL
            and isinstance(claim.mention, Quantity)
            and _NAMING.match(claim.mention.text)
            and not _MOVES.search(text[max(0, begin - 3) : begin])
        ):
            sign = text[begin:place]  # 第六次人口普查: a name, no place in an order
        if sign == VALUE and _is_class_of(claim):
            sign = TIME
        if sign == VALUE and _is_article(claim):
            sign = text[begin:place]
        if sign == VALUE and _is_stretch_of_time(claim, text, begin, place):
            sign = TIME
        if sign == VALUE and text[begin - 1 : begin] in ("前", "上") and _PREVIOUS.match(claim.mention.text):
            sign = text[begin:place]  # 前一交易日 is no length of time
        elif sign[-1] in SIGNS:
            claims[length + len(sign) - 1] = claim
        pieces.append(sign)
        length += len(sign)
    while text[place : place + 1] == " ":
        place += 1
    starts.append((length, place))
    pieces.append(text[place : len(text) if last < 0 else last])
    signs = "".join(pieces).translate(_PLAIN)
    return Sketch(signs, claims, tuple(claims), tuple(starts), frozenset(signs), tuple(found.start() for found in _END.finditer(signs)))
