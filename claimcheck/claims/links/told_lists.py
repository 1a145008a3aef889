"""Lists that are told as whole in words of their own (以甲为主…其次…其他, 4个镇和2个乡, 继甲、乙之后) -> links of number and list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["after_those", "first_deaths", "ranked_parts", "rests_in_cell", "unbeaten", "units_listed"]

_STRONG = frozenset({"complete-set", "named-all"})
_FIRST = late("以[^，。；\\d]{1,12}(?:为主|最多|居多|为最多|较多|居首|为首)[，,]?(?:共|共有|有|占|计)?$")
_NEXT = late("其次|次之|再次")
_REST = late("其他|其它|其余")
_SHARE = late("占|约|近|超")


def ranked_parts(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """312例，以甲为主，164例；其次为乙，61例；…其他18例: the rest that closes the list makes it whole."""
    for sentence, claims in discourse.quantities.items():
        span = discourse.layout.sentences[sentence].span
        for index, first in enumerate(claims[1:], 1):
            start = claims[index - 1].span.end
            if not _plain(first) or not _FIRST.search(discourse.text, max(span.start, start, first.span.start - 24), first.span.start):
                continue
            whole = [claim for claim in claims[:index] if _plain(claim) and claim.quantity.unit == first.quantity.unit]
            parts = [first, *(c for c in claims[index + 1 :] if c.quantity.unit == first.quantity.unit)]
            told = discourse.text[first.span.start : parts[-1].span.end]
            if not whole or len(parts) < 3 or not all(map(_plain, parts)) or not _NEXT.search(told) or "其中" in told:
                continue
            closed = bool(_REST.search(parts[-1].label)) or _counted(discourse, whole[-1], len(parts))
            amount = sum(part.quantity.value for part in parts)
            if closed or amount > whole[-1].quantity.value:
                yield Link("total-parts", (Reading("ranked", {"total": (whole[-1],), "parts": tuple(parts)}),), _STRONG)


def _plain(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Quantity) and mention.dimension == "count" and not mention.hedges and not mention.is_range


def _counted(discourse: Discourse, whole: Claim, size: int) -> bool:
    """Whether the number right before a whole is that of its parts (4科73种)."""
    left = re.search(r"([0-9]{1,2})[科属类个大组目][^，。；0-9]{0,2}$", discourse.text[max(0, whole.span.start - 6) : whole.span.start])
    return left is not None and int(left[1]) == size


_UNITS = late(
    r"(?<![0-9.第])(?P<t>[0-9]{1,3})(?P<u>[个家所名只座])(?P<noun>[一-鿿]{2,8})[，,：](?:包括|分别是|分别为|即|其中|为|辖)?"
    r"(?P<list>(?:[0-9]{1,3}[个家所名只座][一-鿿]{1,7}[、，和及]?){2,8})(?=[，。；、\n（(]|$)"
)
_ONE = late(r"([0-9]{1,3})[个家所名只座]([一-鿿]{1,7}?)(?=[、，和及。；]|$)")
_GENERAL = late("(?:行政区|区划|单位|级行政|部门|机构|组织|乡镇|村居|项目部|学校|院校|站点)[划域]?$")


def units_listed(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """11个乡级行政区，包括4个镇、5个乡和2个民族乡: what has a general name is divided into all its kinds."""
    for found in _UNITS.finditer(discourse.text):
        if not _GENERAL.search(found["noun"]):
            continue
        start = found.start("list")
        rows = list(_ONE.finditer(found["list"]))
        parts = [Given(Span(start + row.start(1), start + row.end()), Decimal(row[1]), row[1]) for row in rows]
        total = Given(Span(found.start("t"), found.end("u")), Decimal(found["t"]), found["t"] + found["u"])
        if len(parts) > 1 and re.search("[和及]", found["list"]) and len({row[2] for row in rows}) == len(rows):
            yield Link("total-parts", (Reading("units", {"total": (total,), "parts": tuple(parts)}),), _STRONG)


_AFTER = late(
    r"继(?P<list>[^，。；：“”]{2,60}?[、和与及][^，。；：“”]{1,30}?)(?:之后|后|以后)[^，。；\d第]{0,14}第(?P<n>[二三四五六七八九十]|[0-9]{1,2})(?P<u>[条座家个次位款艘枚颗所部支名])"
)
_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九十", 1)}


def after_those(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """继1号线、2号线、4号线之后第四条: it has as many before it as are named."""
    for found in _AFTER.finditer(discourse.text):
        names = [name for name in re.split("、|以及|和|与|及", found["list"]) if name.strip()]
        if "等" in found["list"] or len({name[-1] for name in names}) != 1 or not any(sign.isdigit() for sign in found["list"]):
            continue
        place = Decimal(_DIGITS.get(found["n"]) or int(found["n"]))
        start, end = found.start("n") - 1, found.end("u")
        stated = Given(Span(start, end), place, discourse.text[start:end])
        items = tuple(Given(Span(found.start("list"), found.end("list")), Decimal(1), name) for name in names)
        yield Link("place-after", (Reading("after", {"names": items, "place": (stated,)}),), frozenset())


_FIRST_EVER = late("首次报告死亡|首例死亡|首现死亡|出现首例死亡|首次出现死亡|首个死亡")
_NEW = late("新增死亡(?:病例)?$")
_ALL = late("累计(?:报告)?死亡(?:病例)?$")
_BEFORE = late("此前|之前|去年|上一?轮|截至")


def first_deaths(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """首次报告死亡病例…新增死亡病例1例…至今累计死亡病例1例: those of the first day are all there are."""
    if not _FIRST_EVER.search(discourse.text):
        return
    new = [claim for claim in discourse.claims if _plain(claim) and _NEW.search(claim.label)]
    told = [claim for claim in discourse.claims if _plain(claim) and _ALL.search(claim.label)]
    if len(new) == 1 and len(told) == 1 and "境外" not in new[0].label:
        yield Link("total-parts", (Reading("first", {"total": (told[0],), "parts": (new[0],)}),), _STRONG)


_RUN = late("不败|连胜|未尝败绩|未尝一败|连续[^，。；]{0,8}不败")
_SEASON = late("本赛季|联赛|赛季")
_ACROSS = late("跨赛季|上赛季|两个赛季|历史|各项赛事|所有赛事|队史|此前的纪录|去年|主场不败|客场不败|主场连胜")
_FINISHED = late("结束|过后|战罢|收官|打完|赛罢|比赛中|之后")


def unbeaten(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """第17轮结束后…本赛季联赛不败纪录延续到16场: no more games than rounds."""
    for sentence, claims in discourse.quantities.items():
        body = discourse.layout.sentences[sentence].span.of(discourse.text)
        if not _RUN.search(body) or not _SEASON.search(body) or _ACROSS.search(body):
            continue
        rounds = [c for c in claims if c.quantity.dimension == "ordinal" and c.quantity.unit == "轮"]
        games = [c for c in claims if c.quantity.unit == "场" and c.quantity.dimension != "ordinal" and not c.quantity.hedges]
        if len(rounds) != 1 or len(games) != 1 or not _FINISHED.match(discourse.text[rounds[0].span.end :][:8].lstrip("联赛比")):
            continue
        low = discourse.text[max(0, games[0].span.start - 14) : games[0].span.end + 6]
        if _RUN.search(low):
            yield Link("ordinal-of", (Reading("rounds", {"place": (games[0],), "length": (rounds[0],)}),), frozenset({"adjacent"}))


_APIECE = frozenset({"", "有", "其中", "其中有"})
_REMAINING = late("(?:其余|余下|剩下|另外?)的?$")


def rests_in_cell(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """甲市报告5例，3例来自子国，其余2例来自丑国: told behind one number, with nothing else between."""
    for claims in discourse.quantities.values():
        for whole, part, rest in zip(claims, claims[1:], claims[2:], strict=False):
            if not all(map(_plain, (whole, part, rest))) or len({c.quantity.unit for c in (whole, part, rest)}) != 1:
                continue
            if part.label not in _APIECE or not _REMAINING.search(rest.label) or rest.quantity.value >= whole.quantity.value:
                continue
            gap, told = discourse.text[whole.span.end : part.span.start], discourse.text[part.span.end : rest.span.start]
            if gap.strip("其中有") not in {"，", ",", "（", "("} or any(sign in told for sign in "；;。"):
                continue
            if whole.label and not whole.label.startswith(("其中", "其余")):
                yield Link("total-parts", (Reading("rest", {"total": (whole,), "parts": (part, rest)}),), _STRONG)
