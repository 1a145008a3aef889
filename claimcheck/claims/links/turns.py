"""Words for a turn of sign (转正, 扭亏为盈) and the figures around them -> Links that the figures deny."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import NUMBERS, RATIO, TIME, VALUE
from claimcheck.claims.links.states import alike, name_before
from claimcheck.model.claim import Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.packs.patterns import late, may

__all__ = ["EARLIER", "sign_of", "turns"]

_FROM = late(r"(?:由|从|自|较|(?<![同环对])比)[^,。;由从]{0,24}$")
_ENDED = late("结束|终结|扭转|摆脱|告别|走出|此前|终止|打破|止住|在|经历|继")
_WITH = late("(?:与|和|同|跟)[^,。;]{2,10}(?:相比|比较|对比|相较),?")
EARLIER = late(
    r"(?:上月|上个月|上季度|上季|一季度|前一|上年|去年|前值|此前|之前|上半年(?![^,。;]{0,12}(?:利润|净利|盈|亏|收入|营收))|上周|前期)"
)
"""Words of a time before."""
_REFUSE = late(
    r"(?:有望|预计|将|力争|争取|未|尚未|没有|能否|仍未|难以|不会|何时|若|如果|预期|目标|距离|计划|确保|或|可能|望|才能|但|不过|然而)"
)
_SINCE = late(f"[^,]*以来|是{TIME}的")
_WIDER = late(r"(?:累计|前[一二三四五六七八九十\d]+个?月|前三季度|1-|全年|单季|当月|当季|单月|其中|除|剔除|扣除|扣非|贡献|拉动|分项|细分)")


_FIRST = late("年?来首次")
_BEHIND = 16
_COMPARED = ("比", "较", "与", "同", "和")
_PAST = ("上", "去", "前", "而", "此", "同")
_ONE_SPELL = late("单[季月]|当[季月]")
"""由负转正,单季净利润为…: the spell that the turn itself is of."""


def turns(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """Each word for a turn against the signs of the figures before and after it."""
    if not any(item.sign in (RATIO, VALUE) for item in stretch.items):
        return
    for found in words.turn.finditer(stretch.sketch.text) if may(words.turn, stretch.sketch.characters) else ():
        upward = found.lastgroup in ("growth", "profit")
        money = found.lastgroup in ("profit", "loss")
        clause = _clause_before(stretch, found.start())
        if _REFUSE.search(clause) or clause.endswith(_LEVEL) or stretch.sketch.text.startswith("的", found.end()):
            continue
        yield from _denied(stretch, found.start(), found.end(), upward, money, words)
    yield from _streaks(stretch, words)


_LEVEL = ("持平", "平稳", "为零", "零增长")
"""由持平转为上涨 says itself what was before."""


def _clause_before(stretch: Stretch, place: int) -> str:
    text = stretch.sketch.text
    start = max(text.rfind(mark, 0, place) for mark in ",。;\n(")
    return text[start + 1 : place]


def _denied(stretch: Stretch, begin: int, end: int, upward: bool, money: bool, words: ChangeWords) -> Iterator[Link]:
    text = stretch.sketch.text
    start = max(text.rfind(mark, 0, begin) for mark in "。\n") + 1
    stops = [place for mark in "。\n" if (place := text.find(mark, end)) >= 0]
    stop = min(stops, default=len(text))
    inside = [item for item in stretch.items if start <= item.place < stop]
    # 毛利由负转正,为20万元: a turn of sign may be one of money too
    figures = [(item, sign) for item in inside if (sign := sign_of(item, words, money) or (0 if money else sign_of(item, words, True)))]
    after = [
        (item, sign)
        for item, sign in figures
        if _is_result(stretch, item, begin, end) and ("转" in item.gap or not ("而" in item.gap and TIME in item.gap))
    ]
    if TIME in (clause := _SINCE.sub("", _clause_before(stretch, begin))) and "连续" not in clause:
        # 二季度回升至3.2%,三季度转正: what another date stands before came earlier
        dated = [figure for figure in after if _has_date(figure[0]) and "," in text[figure[0].place : begin]]
        after = [figure for figure in after if figure not in dated]
    else:
        dated = []
    wanted = 1 if upward else -1
    for item, sign in after[:1]:
        if sign != wanted:
            yield _link(stretch, item, sign, (begin, end))
            return
    cell = (
        max(text.rfind(mark, 0, begin) for mark in "。\n;"),
        min([place for mark in "。\n;" if (place := text.find(mark, end)) >= 0], default=len(text)),
    )
    before = dated + [
        (item, sign)
        for item, sign in figures
        if (item, sign) not in [*after, *dated] and cell[0] < item.place < cell[1] and _is_origin(stretch, item, begin, end)
    ]
    # 销售面积下降24%,销售额下降27%,投资下降10%,首次负增长: what other figures part from the turn is of another name
    before = (
        [one for one in before if not any(one[0].place < item.place < begin for item, _ in figures if item is not after[0][0])]
        if after
        else before
    )
    if _FIRST.search(text, max(0, begin - 6), end):
        before = dated  # 出生人口增长17%,八年来首次由降转增: the turn is that of the figure before
    contrary = any(sign == -wanted and cell[0] < item.place < cell[1] for item, sign in figures)
    if before and all(sign == wanted for _, sign in before) and not contrary:
        yield _link(stretch, before[-1][0], wanted, (begin, end))


def _has_date(item: Item) -> bool:
    """Whether a date stands before a figure, or it goes on a row."""
    return TIME in item.gap or item.gap in ("、", "和", "及", "与")


_OVER = late("^,?(?:从而|一举|由此)?(?:结束|终结|终止|止住)了?(?:此前|之前|前期|自[^,。;]{2,12}以来)?的?$")
"""环比上涨0.2%,结束了此前连续5个月的下跌: what was so long is so no more."""


def _streaks(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """连续两个季度下滑 after a figure of growth."""
    for found in words.streak.finditer(stretch.sketch.text) if "连续" in stretch.sketch.text else ():
        if stretch.sketch.text.startswith("于", found.end()):
            continue
        clause = _clause_before(stretch, found.start())
        near = [item for item in stretch.items if item.place < found.start() and found.start() - item.place <= 40]
        over = _OVER.search(clause) is not None
        if (
            not near
            or _REFUSE.search(clause)
            or (_ENDED.search(clause) and not over)
            or "。" in stretch.sketch.text[near[-1].place : found.start()]
        ):
            continue
        sign = sign_of(near[-1], words, False)
        between = stretch.sketch.text[near[-1].place + 1 : found.start()]
        rest = words.residue(between.removesuffix(clause) if over else between)
        other = rest and rest[:2] not in near[-1].gap and not alike(rest, name_before(near[-1], words))
        if other or stretch.sketch.text[found.end() : found.end() + 1] == "后":
            continue
        if (
            sign
            and sign == (-1 if bool(found["up"]) is not over else 1)
            and near[-1].role == "delta"
            and not _WIDER.search(near[-1].gap[-14:] + clause)
        ):
            yield _link(stretch, near[-1], sign, found.span())


def _link(stretch: Stretch, item: Item, sign: int, word: tuple[int, int]) -> Link:
    """The figure with its sign, and the nothing that it ought to lie beyond."""
    begin, end = stretch.sketch.offset(word[0]), stretch.sketch.offset(word[1] - 1) + 1
    change = Given(
        item.claim.span, sign * abs(item.claim.quantity.base_value), f"{'+' if sign > 0 else '-'}{item.claim.mention.text.lstrip('+-')}"
    )
    told = stretch.sketch.claims
    said = "".join(told[place].mention.text if place in told else stretch.sketch.text[place] for place in range(*word))
    turn = Given(Span(begin, end), Decimal(0), f"0({said})")
    players: dict[str, tuple[Operand, ...]] = {"figure": (item.claim,), "change": (change,), "turn": (turn,)}
    return Link("turn-below" if sign > 0 else "turn-above", (Reading("stated", players),))


def sign_of(item: Item, words: ChangeWords, money: bool) -> int:
    """+1 for growth or profit, -1 for decline or loss, 0 where the item is neither."""
    value = item.claim.quantity.value
    if value == 0 or (item.claim.quantity.is_range and item.claim.quantity.numerals[-1].value * value <= 0):
        return 0
    positive = 1 if value > 0 else -1
    if money:
        if item.sign != VALUE or item.claim.quantity.dimension != "money" or item.role == "delta":
            return 0
        tail = behind_last(item.gap, ",(")[-12:]
        if words.loss_word.search(tail):
            return -1
        if words.profit_word.search(tail):
            return positive
        # 净利润1.3亿元,上年同期为0.9亿元: the base is of the same thing
        return positive if (item.role == "base" or item.past) and not words.residue("," + tail) else 0
    if item.sign != RATIO:
        return 0
    if item.role == "delta":
        return positive * item.direction if item.direction and value > 0 else positive
    if item.role in ("level", "to", "from", "base") and (value < 0 or words.growth_noun.search(item.gap[-16:])):
        return positive
    if item.role == "base" and not words.residue(item.gap):
        return positive
    return 0


def _is_result(stretch: Stretch, item: Item, begin: int, end: int) -> bool:
    """Whether a figure says what came of the turn: right behind it, or the last thing before it."""
    text = stretch.sketch.text
    if item.place >= end:
        between = text[end : item.place]
        told = EARLIER.search(between)
        # 由降转涨:上月下降0.2% tells of then, 转正,较上月增长0.3% does not
        earlier = told is not None and (item.role != "delta" or between[max(0, told.start() - 1) : told.start()] not in _COMPARED)
        return not between or (
            len(between) <= _BEHIND
            and between.count(",") <= (2 if item.role == "delta" and item.basis == "year" else 1)
            and (not item.past or not between.lstrip(",净").startswith(_PAST))
            and ";" not in between
            and not _WIDER.search(_ONE_SPELL.sub("", between))
            and not earlier
            and "(" not in between
        )
    between = text[item.place + 1 : begin]
    for other in stretch.items:
        if item.place < other.place < begin and (other.past or other.role == "base"):
            between = between.replace(text[other.place - len(other.gap) : other.place + 1], "")
    between = _WITH.sub("", between)
    if (
        len(between) > 30
        or between.count(",") > 2
        or _WIDER.search(between)
        or "(" in item.gap[-3:]
        or any(sign in between for sign in NUMBERS)
    ):
        return False
    # 由上月持平转为下降0.2%: what the figure itself turned from is told before it
    turned = item.gap.rpartition("转为")[2]
    return item.role in ("to", "delta", "level") and not _FROM.search(turned) and not EARLIER.search(turned[-16:])


def _is_origin(stretch: Stretch, item: Item, begin: int, end: int) -> bool:
    """Whether a figure says where the turn came from: 由…, 上月…, another date; before the words or right behind them."""
    text = stretch.sketch.text
    between = text[item.place + 1 : begin] if item.place < begin else text[end : item.place]
    if len(between) > 40 or _WIDER.search(between) or _WIDER.search(item.gap[-14:]):
        return False
    if item.place > end:
        return bool(item.past) or item.role == "base" or (TIME in item.gap[-12:] and "(" in item.gap)
    if item.past or item.role in ("from", "base") or _FROM.search(item.gap) or EARLIER.search(item.gap[-16:]):
        return True
    return "而" in item.gap and TIME in item.gap
