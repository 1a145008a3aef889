"""Shares that stand together -> links from shares that divide one whole to the whole they must fill."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext

from claimcheck.claims.links.arithmetic import closes, written
from claimcheck.claims.links.closings import BACKWARD
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item
from claimcheck.claims.links.portions import ShareRow
from claimcheck.claims.links.sets import classes, covers, denies, thresholds
from claimcheck.claims.links.share_doubts import CRUMBS, FAR_OVER, cut_behind, divides_nothing, leaves, third_way, unsaid
from claimcheck.claims.links.share_signs import SLACK, alone, borne, cells, of_groups, of_two_things, owners, ranked, split_up, surely_over
from claimcheck.claims.links.weights import claims_of, counted
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT
from claimcheck.packs.patterns import late

__all__ = ["shares"]

_NEAR = Decimal("0.12")
_LEAST, _MOST, _ROUGH = Decimal("0.6"), Decimal("1.6"), Decimal("0.01")
_LONGEST = 24
_SUMMED = late(
    r"合计|合共|总共|总计|共计|一共|之和|相加|加起来|合并|共占|共同占|累计占|总占|两者|三者|共达|合起来"
    r"|[加合凑放并]在一起|归在一起|合并起来|加总|一并占|叠加"
)
_GROWING = late(r"(?:^|[，；。,;、（(])(?:如果?|若|而)?(?:再|又)?(?:加上|算上|计入|连同|加(?=[一-鿿]{2,8}[，,]))")
"""Each of a growing series holds those before it: 风光占39%;加上水电,占44%;再加核电,占46%."""
_MEMBERS = late(
    r"(?:前|后|上述|以上|这)?(?P<n>[两二三四五六七八九十]|\d{1,2})"
    r"(?:名|大|家|类|位|项|种|个|区|地|市|者|省|国|拨|批|块|部分|档|方|群|路|股|大类|样|头|队|组|层|年龄段)"
)
_OWNERSHIP = late(
    r"股东结构|股权结构|股本结构|持股结构|股东构成|出资结构|股权比例为|出资比例为"
    r"|共同(?:出资|设立|投资|组建|发起|成立)|合资(?:设立|成立|组建)|[两二三四五六]方(?:合资|出资|持股)"
)
_SEVERAL = late(
    r"多选|可重复|复选|不止一|多项|可兼"
    r"|(?:最多|至多|限|任|可|能)可?以?(?:同时)?选(?!择?一|1|择?其一)|选择?(?:[两二三四五2-5]|多)[项个种]"
)
"""One member may give several answers."""
_OF_TOTAL = late(r"占[^，。；]{0,12}总[^，。；]{1,4}的?$")
"""A share of a total (占外贸总值的) is no sum of those before it."""
_MERGED, _ATTITUDE = late(r"合并[为成计入]"), late(r"满意度|指数|覆盖率|普及率")
"""What a survey is of; those who are for and against it are still all."""
_LIABLE = late(r"^的?[^，。；]{0,4}(?:责任|遗产|继承)")
"""What only one whole of is divided: who takes a share of it leaves so much less to the others."""
_TAKES, _BILLS = late(r"(?:取得|继承|分得|各得|获分|承担)$"), late(r"修正案|修订[案版]|修正主义|[非不无未]重[复叠]")
_TOP, _ANOTHER = late("前[0-9一二三四五六七八九十百]{1,3}[大名位家]"), late(r"另外|另有|此外|还有")
_EACH = late(r"^(?!.*占[^，。；比]).*(?:占比|比重|比例|份额|构成)[^，。；]{0,2}分别[约占为达是]{0,2}$")
_REST, _APART = late(r"其余|其他|其它|余下|剩余|剩下|其馀|余者"), late(r"以外|之外|其他|其它|其余")
_BESIDE = late(r"仅次于|低于|高于|不及")
"""占18.1%，仅次于农业的20.6%: what is compared is no further share of the list."""


def shares(discourse: Discourse, rows: Sequence[ShareRow], words: Cues) -> Iterator[Link]:
    """Stated sums of shares, and runs of shares that must come to a hundred per cent."""
    for row in rows:
        if row.unit == "ratio":
            yield from _joined(row)
            continue
        yield from _stated(discourse, row, words)
        for run in _runs(row, words):
            for cell in cells(run):
                if row.glosses and not _one_whole(row, cell):
                    continue
                if link := _hundred(discourse, cell, words):
                    yield link
            yield from _columns(run)


def _stated(discourse: Discourse, row: ShareRow, words: Cues) -> Iterator[Link]:
    """Shares before 合计占95%."""
    for index, item in enumerate(row.items):
        if index < 2 or not _SUMMED.search(item.own) or item.quantity.is_range or _APART.search(item.own):
            continue
        if item.quantity.base_value < max(other.quantity.base_value for other in row.items[max(0, index - 2) : index]):
            continue
        if "其中" in discourse.text[item.claim.span.end : item.claim.span.end + 12]:
            continue
        run: list[Item] = []
        rank, sentence = item.rank, item.sentence
        for other in reversed(row.items[max(0, index - 8) : index]):
            if rank > (2 if other.sentence == sentence else 3) or sentence - other.sentence > 1:
                break
            run.insert(0, other)
            rank = other.rank
        own = _MEMBERS.search(item.own)
        size = words.digits.get(own["n"], 0) if own else 0
        if size > len(run) or not (own or BACKWARD.match(item.own) or _SUMMED.match(item.own)):
            continue
        run, first = run[-size:], index - size if size > 1 else max(0, index - 8)  # 两家合起来: none but the last two
        if len(run) < 2 or any(closes(item.claim, claims_of(row.items[start:index])) for start in range(first, index - 1)):
            continue
        if _nearer(discourse, run[-1], item):
            continue
        sizes = [size] if size > 1 else [len(run), *range(2, len(run))]
        readings = tuple(Reading("shares before", {"total": (item.claim,), "shares": claims_of(run[-length:])}) for length in sizes)
        marks = {"explicit-total", "stated-count" if size else "adjacent"}
        if item.quantity.hedges or any(other.quantity.hedges for other in run):
            marks.add("hedged")
        if words.overlap.search(discourse.text[run[0].claim.span.start : item.claim.span.end]):
            marks.add("revision")
        yield Link("shares-total", readings, frozenset(marks))


def _nearer(discourse: Discourse, last: Item, total: Item) -> bool:
    """Whether other shares stand between the last of a run and its sum, in brackets (甲业（61.5%）、乙业（14.8%），合计76.3%)."""
    here = discourse.quantities.get(total.sentence, ())
    between = [claim for claim in here if last.claim.span.end <= claim.span.start and claim.span.end <= total.claim.span.start]
    return any(claim.quantity.dimension == total.quantity.dimension for claim in between)


def _runs(row: ShareRow, words: Cues) -> Iterator[list[Item]]:
    """Shares next to each other: in one sentence, or in two of which the second goes on with 其余 or the like."""
    run: list[Item] = []
    for item in row.items:
        closed = words.closing.search(item.gap) and not _OF_TOTAL.search(item.own)
        # 风光合计占21% after 煤电占58% is one more share
        less = bool(run) and item.quantity.base_value < max(other.quantity.base_value for other in run)
        summed = bool(closed or _SUMMED.search(item.own) or _GROWING.search(item.gap)) and not _APART.search(item.own) and not less
        goes_on = item.rank <= 2 or (item.rank == 3 and words.rest.search(item.own))
        if run and (not goes_on or summed or words.subset.search(item.gap) or _BESIDE.search(item.gap)):
            # shares that the text adds up itself need not come to a hundred
            if len(run) > 1 and not summed:
                yield run
            run = []
        run.append(item)
    if len(run) > 1:
        yield run


def _one_whole(row: ShareRow, run: Sequence[Item]) -> bool:
    """Whether the counts before shares in brackets are those of one whole: they, or all but one, add up to what most shares imply."""
    counts = [row.counts[row.items.index(item)] for item in run] if row.counts else [None]
    known = [count for count in counts if count is not None]
    if len(known) < len(run):
        return True
    with localcontext(EXACT):
        wholes = sorted(count / item.quantity.base_value for count, item in zip(known, run, strict=True) if item.quantity.base_value)
        if not wholes:
            return False
        amounts = [sum(known, Decimal(0)) - left_out for left_out in (Decimal(0), *known)]
        middle = wholes[(len(wholes) - 1) // 2 : len(wholes) // 2 + 1]
        return any(abs(amount - whole) * 100 <= whole for amount in amounts for whole in middle)


def _hundred(discourse: Discourse, run: list[Item], words: Cues) -> Link | None:
    """A run that comes to something else than a hundred, with what speaks for its being a division of one whole."""
    if len(run) > _LONGEST or any(item.quantity.is_range for item in run) or _closed(run, words):
        return None
    if _ADDED.match(discourse.text, run[-1].claim.span.end) or _PERIODS.search(run[0].own):
        return None
    if (any(item.quantity.hedges for item in run) and not surely_over(run)) or _TREND.search(run[0].gap[-16:]):
        return None
    if of_groups(discourse, run):
        return None
    text = _around(discourse, run)
    lead = run[0].gap.rpartition("：")[0][-24:] + run[0].own
    end = run[-1].claim.span.end
    if _SEVERAL.search(text + discourse.text[end + 12 : end + 60]) or (words.no_share.search(lead) and not words.share_noun.search(lead)):
        return None
    names = [item.own + re.split(r"[，,；;。：:、]", item.claim.tail)[0][:12] for item in run]
    if re.search(r"(?:分别|各|依次)[占为]?", run[0].own[-6:]):
        names = owners(discourse, run) or names
    pair = (
        (_complete(names, words) and not of_two_things(names))
        or (len(run) == 2 and (denies(names[0], names[1], words) or thresholds(names)))
        or classes(names)
    )
    left = (leaves(run[-1]) and bool(words.remains.search(run[-1].own))) or ranked(run)
    rest = left or leaves(run[-1]) or alone(discourse, run) or (surely_over(run) and bool(_ANOTHER.match(run[-1].own)))
    each = bool(_EACH.search(run[0].own)) and "和" in run[-1].gap
    shared = surely_over(run) and (split_up(discourse, run) or borne(discourse, run) or each)
    divided = all(_LIABLE.match(item.claim.tail) or (_TAKES.search(item.own) and "股" not in item.claim.tail) for item in run)
    asked = _MERGED.sub("", _ATTITUDE.sub("", text) if pair else cut_behind(discourse, text, end))
    overlap = words.manifold.search(asked) and not (divided or left or len(_OWNERSHIP.findall(text)) == 1)
    if overlap or any(_TOP.search(item.own) for item in run[1:]):
        return None  # 前十大重仓股合计占46.85% are among those told before
    stated = counted(discourse, run, None, words)
    amount = written(claims_of(run))
    if pair and amount < 1 and len(run) == 2 and any(re.search("支持|赞成|同意|反对", name) for name in names):
        return None  # some are neither for nor against
    if divides_nothing(discourse, run, rest=rest, pair=pair) or (pair and len(run) == 2 and third_way(names, amount)):
        return None
    if not (pair or rest or shared or (stated and len(run) > 2)) and (len(claims_of(run)) < 3 or not _LEAST < amount < _MOST):
        return None
    marks = {
        mark
        for mark, said in (
            ("complete-set", pair or rest or shared),
            ("stated-count", stated),
            ("partition", divided or bool(words.partition.search(text))),
            ("many-parts", len(run) >= 4),
            ("same-noun", divided or all(words.share_noun.search(name) for name in names)),
            ("over-full", amount > 1),
            ("near-whole", abs(amount - 1) <= _NEAR),
            ("revision", bool(words.overlap.search(_BILLS.sub("", text)))),
            ("unlisted-rest", amount < 1 and not rest and not stated and not pair),
            ("open-list", amount < 1 and not pair and not rest and bool(words.open.search(text) or words.superlative.search(text))),
        )
        if said
    }
    return None if (amount > FAR_OVER and unsaid(marks)) or ("unlisted-rest" in marks and 1 - amount < CRUMBS) else _link(run, marks)


_PERIODS = late(r"当期|各期|各年|当年|同期|历年|逐年|依次年")
"""占当期营业收入的比例分别为: one share for each period."""
_TREND = late("(?:逐[年季月步级届]|持续|不断|连年|连续)[^，。；]{0,4}[升增涨高降减跌低][^。；]{0,8}$")
"""资产负债率逐年提高,分别为…: one share for each year."""
_ADDED = late(
    r"[)）]?[，,；;]?(?:[两二三四五六七八九]者|以上|前述|它们|它?们?)?(?:合计|总计|共计|累计|加总|合起来|加起来)[^，。；\d]{0,8}\d"
)
"""The writer adds the shares up himself, so that they need not come to a hundred."""


def _closed(run: Sequence[Item], words: Cues) -> bool:
    """Whether some neighbouring shares, or every second or third one, come to a hundred per cent."""
    if len(run) == 2 and _complete([item.own for item in run], words):
        return _full(run, Decimal(0))
    columns = any(_full(run[offset::step]) for step in (2, 3, 4) for offset in range(step) if len(run) >= 2 * step)
    if _REST.search(run[-1].own):
        # 其余品牌占6%: what is left of all that was told
        careless = Decimal(0) if words.remains.search(run[-1].own) else SLACK
        return (
            columns
            or any(_full([item, run[-1]], careless) for item in run[:-1])
            or any(_full(run[start:], careless) for start in range(len(run) - 1))
        )
    if any(_full(run[start:end]) for start in range(len(run)) for end in range(start + 1, len(run) + 1)):
        return True
    if len(run) > 3 and any(_full([*run[:i], *run[i + 1 :]]) for i in range(len(run))):
        # one of them is no part of the division (共有16例(12.7%)出现中毒症状)
        return True
    return columns


def _complete(names: Sequence[str], words: Cues) -> bool:
    return covers(names, words) == len(names)


def _full(items: Sequence[Item], careless: Decimal = SLACK) -> bool:
    """Whether shares come to a hundred per cent, rounding and a little carelessness allowed."""
    if not items:
        return False
    with localcontext(EXACT):
        # 三成 may be anything from 25 to 35%: taken so, it would fill up whatever it stands beside
        slack = sum((min(_ROUGH, item.quantity.place * item.quantity.factor / 2) for item in items), Decimal(0)) + careless
        return abs(written(claims_of(items)) - 1) <= slack


def _around(discourse: Discourse, run: Sequence[Item]) -> str:
    start = discourse.layout.sentences[run[0].sentence].span.start
    return discourse.text[max(start, run[0].claim.span.start - 60) : run[-1].claim.span.end + 12]


def _columns(run: Sequence[Item]) -> Iterator[Link]:
    """Two or three interleaved divisions (甲乙两组分别为…,…): where all but one are full, that one should be."""
    if any(item.quantity.is_range or item.quantity.hedges for item in run):
        return
    for step in (2, 3):
        if len(run) < 2 * step or len(run) % step or _full(run):
            continue
        columns = [run[offset::step] for offset in range(step)]
        full = [column for column in columns if _full(column)]
        if len(full) == step - 1:
            odd = next(column for column in columns if not _full(column))
            yield _link(odd, {"closes-elsewhere", "respectively", "complete-set"})


def _link(run: Sequence[Item], marks: set[str]) -> Link:
    last = run[-1].claim.span
    hundred = Given(Span(last.end, last.end), Decimal(1), "100%")
    shares: tuple[Claim, ...] = claims_of(run)
    return Link("shares-full", (Reading("shares", {"whole": (hundred,), "shares": shares}),), frozenset(marks))


def _joined(row: ShareRow) -> Iterator[Link]:
    """Numbers joined by colons that come near a hundred without meeting it."""
    amount = written(claims_of(row.items))
    spread = sum((item.quantity.place for item in row.items), Decimal(0))
    if 85 < amount < 115 and abs(amount - 100) > spread:
        last = row.items[-1].claim.span
        hundred = Given(Span(last.end, last.end), Decimal(100), "100")
        marks = frozenset({"complete-set", "partition", "near-whole"})
        yield Link("shares-full", (Reading("ratio", {"whole": (hundred,), "shares": claims_of(row.items)}),), marks)
