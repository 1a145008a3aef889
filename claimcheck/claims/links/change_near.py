"""A change right behind two values of one kind -> the Links that take these as before and after, whatever their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_sides import Side, pool, sane
from claimcheck.claims.links.change_sizes import against, backwards, change_links, told_by_another
from claimcheck.claims.links.change_words import ChangeWords, within
from claimcheck.claims.links.gap_basis import beyond_extreme
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import DOUBLING, MULTIPLE, NUMBERS, ORDINAL, POINTS, RATIO, TIME, VALUE
from claimcheck.claims.links.states import apart, convertible, longest_run, own_date, than_date, unlike_spells
from claimcheck.model.claim import Link
from claimcheck.packs.patterns import late

__all__ = ["is_refused", "near_changes"]

_SIZES = (RATIO, POINTS, VALUE, MULTIPLE, DOUBLING)
_PAUSES = ",;。:、()\n"
_MORE = late(
    "(?P<up>(?:(?<!差不)多|涨|增|扩)[了出]?[一-鿿]{0,2}|(?:快|高|长|重|贵|升|加)[了出])$"
    "|(?P<down>(?:少|省|减|缩)[了出掉去]?[一-鿿]{0,2}|(?:慢|低|短|轻|跌|降|压|便宜)[了出掉去])$"
)
_NO_CHANGE = late(
    "[至到为成达]$|新增$|共|其中|最|多[家名个种项次年月日]|平均|每(?![^,]{0,2}[多涨增扩少减降缩])[^,]{0,3}$|目标|预计|计划|将|有望|左右|以[上下]"
)
_OTHER = late(
    "其中|另有|此外|包括|贡献|拉动|占|影响|因素|扣除|剔除|目标|预计|计划|有望|若|如果|预算|分别|依次|各|日均|月均|年均|累计|罚|均价|单价|每|逐[年月日季周期次]"
)
_EACH = late("每[一-鿿]")
_PLANS = late("(?:目标|预期|预计|计划)[^,。]{0,4}:")
_ACCOUNT = late("期初[^。]*(?:计提|转入|期末)")
"""What an account began with, took in, gave out and ended with: none of these is measured from another."""
_PER = late("每[一-鿿]|[日月年人户亩]均")
_EACH_OF = {"天": "日", "日": "日", "月": "月", "年": "年", "人": "人", "户": "户", "亩": "亩"}
_NOW = late(
    "实[收付有到缴交]|现价|实际|折后|到手|第二[年月季天周]|次[年月日季周]|翌[年日]|决赛|新一代|新款|新版|新型|新产品|新生产线|新工艺|新设备|今年(?!以来|内)|本[年月期季届次周]|如今|目前|现在|现|改判|最终|后|最新|已|目下|眼下|再|今"
)
_WHILE = late(
    f"{TIME}间?|期间|之间|时间|短短|前后|同比|环比|同期|增速|增幅|降幅|涨幅|跌幅|幅度|场均|平均|差距|总共|一共|足足|整整|净|又|再|也|则|约|近|近乎|超过?|了|的"
)
_RATED = late("[同环]比[升降增减上下涨跌]")
_WITHIN = late(f"{TIME}(?:之)?[间内里来]")
_THEN = late(
    "原[纪记]录|旧[纪记]录|应[收付到缴交]|编制数?$|核定|定员|额定|原价|(?<!中)标价|吊牌价|理论|首播|当初|起初|最初|开始时|刚开|一审|初审|初判|改前|原先|第一[代次轮届]|首[代次轮届发年月季周场期]|半决赛|预赛|初赛|资格赛|老款|旧款|上一代|上代|前一代|前代|老一代|旧一代|旧版|老版|旧型|老式|旧式|原产品|旧设备|老设备|旧工艺|老工艺"
)
_JOINERS = ("、", "和", "及", "与")
_ROW = late(f"[、和及与](?!今|现|本|目)[^,。;:、{NUMBERS}{TIME}]{{1,8}}")
"""去年的理科516分、文科524分: two things at one time."""
_LESS_OR_MORE = ("少", "多", "增", "减", "涨", "跌")
_LEAST = 2
_CLAUSES = 2
_REACH = 70


_PERIODIC = late("[,，]?(?:[周月日]|单[周月日])[减增跌涨升降]$")


def near_changes(stretch: Stretch, words: ChangeWords, sized: Set[int]) -> Iterator[Link]:
    """Every change that no other rule has found sides for (those are ``sized``) and that two values stand right before."""
    for index, item in enumerate(stretch.items[_LEAST:], _LEAST):
        if item.sign not in _SIZES or item.claim.id in sized or item.role in ("to", "from", "mark"):
            continue
        delta = _as_change(item, words)
        if delta is None or is_refused(stretch, delta, words):
            continue
        sides = _sides(stretch, index, delta, words)
        if sides is None:
            continue
        start, end, marks = sides
        if _PERIODIC.search(item.gap):
            continue  # LME库存27.32万吨,周减1.15万吨
        if delta.basis and start.sentence != item.sentence:
            continue  # 比上月回升 is not from what another sentence tells
        if end.sentence != item.sentence and told_by_another(stretch.items, start.claim, end.claim, delta):
            continue
        others = [(one.claim, two.claim) for one, two in _pairs(pool(stretch, item, Side(end)))]
        yield from change_links(delta, list(dict.fromkeys([(start.claim, end.claim), *others])), delta.direction, marks)


def _as_change(item: Item, words: ChangeWords) -> Item | None:
    """The item as a change with its way: by its verb, or by a word of more or less before an object (增加赔偿, 多拿)."""
    if item.role == "delta" and item.direction:
        return item
    if item.role not in ("level", "delta", "times", "base") or item.sign in (MULTIPLE, DOUBLING):
        return None
    clause = behind_last(item.gap, _PAUSES)
    if item.role == "base" and not clause.startswith(("同比", "环比")):
        return None
    if len(clause) > 10 or _NO_CHANGE.search(clause):
        return None
    found = _MORE.search(clause)
    verb = within(clause, words.moves)
    if verb:
        direction = 1 if verb in words.rises else -1
    elif found is not None:
        direction = 1 if found["up"] else -1
    else:
        return None
    word = verb or (found.group() if found is not None else "")
    return replace(item, role="delta", direction=direction, verb=word)


def is_refused(stretch: Stretch, delta: Item, words: ChangeWords) -> bool:
    """Whether words beside a change make it one of a part, of an average, of a plan or of other accounts."""
    clause = _PER.sub("", behind_last(delta.gap, ",;。:")) if _told_per_each(stretch, delta) else behind_last(delta.gap, ",;。:")
    if _OTHER.search(clause) or words.averages.search(delta.gap) or ";" in delta.gap or _PLANS.search(delta.gap):
        return True
    text = stretch.clause_text(delta)
    return bool(words.turned.search(text) or words.revised.search(text)) or (delta.sign == VALUE and bool(_ACCOUNT.search(text)))


def _told_per_each(stretch: Stretch, delta: Item) -> bool:
    """Whether a change of each is one of values of each: 日均138列,…每日增开12列."""
    own = {_EACH_OF.get(found.group()[-1], found.group()[0]) for found in _PER.finditer(delta.gap)}
    start = stretch.sketch.sentence_at(delta.place)[0]
    before = stretch.sketch.text[start : delta.place - len(delta.gap[delta.gap.rfind(",") :])]
    told = {_EACH_OF.get(found.group()[-1], found.group()[0]) for found in _PER.finditer(before)}
    return bool(own) and own <= told


def _sides(stretch: Stretch, index: int, delta: Item, words: ChangeWords) -> tuple[Item, Item, set[str]] | None:
    """The two values before a change, in the order of their times."""
    near = [item for item in stretch.items[max(0, index - 5) : index] if _is_value(item, delta)]
    if len(near) < _LEAST:
        return None
    one, two = near[-2:]
    same = _of_one_scale(one, two) and convertible(one.claim, two.claim)
    if not same or not _in_reach(stretch, one, two, delta) or not _can_be(delta, one):
        return None
    if len(near) > _LEAST and convertible(near[-3].claim, two.claim) and near[-3].sentence == one.sentence:
        return None  # a row, not a pair
    own = any(item.role == "delta" and one.place < item.place < two.place for item in stretch.items[:index])
    if own and ";" in stretch.text(one, two):
        return None  # 甲指数报98.4，环比跌0.14；乙指数报104.2，环比跌0.22
    if delta.direction < 0 and words.shut.search(two.gap[-5:]):
        return None  # 年初104家,一年里关停73家,降幅约70%: how many went
    if two.gap in _JOINERS or _ROW.fullmatch(two.gap):
        return None
    if two.role == "level" and beyond_extreme(two.gap) == delta.direction != beyond_extreme(one.gap):
        return None  # 跌至306.4。最高峰398.1,已跌去25%
    if two.role == "to" and two.direction * delta.direction < 0 and delta.clause > two.clause:
        return None  # 自付比例从38%降至29%,报销比例提高9个百分点: the other part of one whole
    order = _order(stretch, one, two, delta)
    if delta.basis == "year" and not _a_year_apart(stretch, one, two):
        return None  # 11月29日跌至70.12,12月5日达到78.75,同比下跌36.3%
    named = delta.basis == "year" and two.past and "同期" not in two.gap and len(words.residue(two.gap)) > 1
    if named or ("新增" in one.gap) != ("新增" in two.gap):
        return None  # 核准产能420万吨,去年生产煤炭415万吨,同比增长30%
    backwards = abs(order) > 1 and delta.clause == two.clause and _fits_backwards(delta, *((one, two) if order > 0 else (two, one)))
    if not order or not (backwards or _named_alike(one, two, delta, words, certain=abs(order) > 1)):
        return None
    marks = {"adjacent"} if delta.sentence == one.sentence and abs(order) > 1 else {"inferred"}
    return (one, two, marks) if order > 0 else (two, one, marks)


def _a_year_apart(stretch: Stretch, one: Item, two: Item) -> bool:
    """Whether 同比 can be said of two values: one is said to be of the year before, or their dates are a year apart."""
    years = stretch.year_of(one), stretch.year_of(two)
    if one.past or two.past or "base" in (one.role, two.role):
        return True
    return None not in years and abs((years[0] or 0) - (years[1] or 0)) == 1


def _of_one_scale(one: Item, two: Item) -> bool:
    """Whether two values are in one unit, or in units of one measure."""
    a, b = one.claim.quantity, two.claim.quantity
    return one.sign == two.sign and (a.unit == b.unit or (a.dimension == b.dimension and a.dimension not in ("count", "money", "")))


def _fits_backwards(delta: Item, start: Item, end: Item) -> bool:
    """Whether an amount of two digits or more lies between then and now, but the other way round.

    In the clause of the second value (如今的51.7小时让等待延长了6.7小时) that is no accident, whatever its name; in a clause of its own
    it may be the other part of one whole: 自付比例从38%降至29%,报销比例提高9个百分点.
    """
    exact = delta.sign in (VALUE, POINTS) and len(str(delta.claim.quantity.numerals[0].value).strip("0.")) > 1
    return (
        exact
        and sane(start.claim, end.claim)
        and against(start.claim, end.claim, delta.direction)
        and backwards(delta, start.claim, end.claim, delta.direction)
    )


def _is_value(item: Item, delta: Item) -> bool:
    """Whether an item can be a side: lengths of time and places in an order are none of other things."""
    if _RATED.search(item.gap):
        return False  # 环比下降的城市有55个
    if item.sign == ORDINAL or item.depth > delta.depth or item.gap.endswith(_LESS_OR_MORE):
        return False
    length = item.claim.quantity.dimension == "duration"
    return not (length and delta.claim.quantity.dimension not in ("duration", "ratio", "multiple"))


def _in_reach(stretch: Stretch, one: Item, two: Item, delta: Item) -> bool:
    if delta.sentence - two.sentence > 0 and (TIME in delta.gap or delta.gap.count(",") > 1):
        return False
    if delta.clause - two.clause > _CLAUSES or delta.place - one.place > 2 * _REACH or two.sentence - one.sentence > 1:
        return False
    if delta.sentence - one.sentence > 1 or ";" in stretch.text(two, delta) or any(item.claim.quantity.is_range for item in (one, two)):
        return False
    if "占" in behind_last(one.gap, _PAUSES):
        return False  # a share of something else is no value before
    roles = ("level", "to", "base", "from", "delta") if delta.sign == POINTS else ("level", "to", "base", "from")
    each = [found.group() for item in (one, two) if (found := _EACH.search(item.gap))]
    other = two.gap.replace(each[0], "") if len(each) == 2 and each[0] == each[1] else two.gap
    return one.role in roles and two.role in roles and not _OTHER.search(other)


def _can_be(delta: Item, side: Item) -> bool:
    if delta.sign == POINTS:
        return side.sign == RATIO
    return convertible(delta.claim, side.claim) if delta.sign == VALUE else side.sign == VALUE


def _order(stretch: Stretch, one: Item, two: Item, delta: Item) -> int:
    """1 or 2 where the first is the earlier, -2 where the second is, 2 where words say so; 0 where the change is of another time."""
    than = than_date(stretch, delta)
    if than and than not in (own_date(stretch, one), own_date(stretch, two)):
        return 0
    past = _past(one), _past(two)
    if past[0] != past[1]:
        if two.past == "year" and two.role != "base" and TIME in one.gap and "同期" not in two.gap:
            return 2 if two.role == "to" else 0  # 2015年为240万人,去年上升到300万人
        basis = (one if past[0] else two).basis or (one if past[0] else two).past
        if delta.basis and basis and delta.basis != basis and "past" not in (delta.basis, basis):
            return 0
        return 2 if past[0] else -2
    dates = own_date(stretch, one), own_date(stretch, two)
    if all(dates) and dates[0] != dates[1]:
        if unlike_spells(*dates):
            return 0
        if delta.basis == "year" and not _year_apart(stretch, one, two):
            return 0
        return 2 if stretch.is_before(one, two) else -2 if stretch.is_before(two, one) else 0
    if delta.basis or past[0] or (TIME in delta.gap and not _WITHIN.search(delta.gap)):
        return 0
    if bool(_THEN.search(one.gap)) != bool(_THEN.search(two.gap)):
        return 2 if _THEN.search(one.gap) else -2
    if two.role == "to" or (_NOW.search(two.gap) and not _NOW.search(one.gap)):
        return 2
    return 0


def _year_apart(stretch: Stretch, one: Item, two: Item) -> bool:
    years = stretch.year_of(one), stretch.year_of(two)
    return None not in years and abs((years[0] or 0) - (years[1] or 0)) == 1


def _past(item: Item) -> bool:
    return bool(item.past) or item.role in ("base", "from")


def _named_alike(one: Item, two: Item, delta: Item, words: ChangeWords, *, certain: bool) -> bool:
    """Whether neither the second value nor the change names a thing of its own."""
    grown = one.role == "delta", two.role == "delta"
    if grown[0] != grown[1] and _name(two if grown[0] else one, words):
        return False  # 增长39.7%,相当于前年同期的77.6%: one is a growth, the other none
    of_delta = _name(delta, words)
    known = one.gap + "|" + two.gap
    if of_delta and not any(longest_run(piece, known) >= min(_LEAST, len(piece)) for piece in of_delta.split("|")):
        return False
    ours, theirs = _name(two, words), _name(one, words)
    contrasted = _THEN.search(one.gap) is not None and (two.role == "to" or _NOW.search(two.gap) is not None)
    if ours and theirs and apart(theirs, ours) and not contrasted:
        return False  # 上交所库存6万吨;伦敦库存11万吨
    return certain or not ours or not theirs or longest_run(ours, theirs) >= _LEAST


def _name(item: Item, words: ChangeWords) -> str:
    """What the last clause before a number names, times and verbs left out."""
    clause = behind_last(item.gap, _PAUSES)
    if item.role == "delta" and item.verb:
        clause = clause.replace(item.verb, "|")
    return words.light.sub("|", words.basis.sub("|", _WHILE.sub("|", clause))).strip("|")


def _pairs(near: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Every two of the values nearby, in their order, for charity."""
    return [(one, two) for one in near for two in near if one is not two]
