"""Numbers that other words of the text fix (the numbers of papers, a quoted group, a whole and its new ones, kinds of a title) -> links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from claimcheck.claims.links.dated import moment_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["kinds_of_title", "new_and_all", "papers_by_number", "quoted_groups", "reported_before", "rest_of_group"]

_EXPLICIT = frozenset({"explicit-parts"})
_PAPERS = late(
    r"(?<![0-9.第])(?P<n>[0-9]{1,3})(?P<u>[份件期张起号])[^。；\n（(]{0,20}[（(][^（）()]{0,16}?"
    r"(?P<a>[0-9]{1,5})(?:号|期)?[—\-–~至到]+[^（）()0-9]{0,6}(?P<b>[0-9]{1,5})[号期][)）]"
)
_FEW = 60


def papers_by_number(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """11份决定书（编号66—76号）: both ends are among them."""
    for found in _PAPERS.finditer(discourse.text):
        size, stated = int(found["b"]) - int(found["a"]) + 1, int(found["n"])
        if not 1 < size <= _FEW or size == stated or abs(size - stated) > max(2, stated // 4):
            continue
        items = tuple(Given(Span(found.start("a"), found.end("b")), Decimal(1), str(int(found["a"]) + at)) for at in range(size))
        total = Given(Span(found.start("n"), found.end("u")), Decimal(stated), found["n"] + found["u"])
        yield Link("list-count", (Reading("numbers", {"stated": (total,), "items": items}),), _EXPLICIT)


_GROUP = late(
    r"(?:^|[，,。：；\s（(的])(?P<list>[一-鿿]{2,4}(?:、[一-鿿]{2,4}){2,14})(?:[等这]|共)?[“\"‘「](?P<n>[三四五六七八九十])大?(?P<of>[一-鿿]{1,6})[”\"’」]"
)
_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九十", 1)}


def quoted_groups(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """科技、绿色、普惠、跨境“四大金融”: the group is as large as its name says."""
    for found in _GROUP.finditer(discourse.text):
        names, start = found["list"].split("、"), found.start("list")
        number = _DIGITS[found["n"]]
        if abs(len(names) - number) != 1 or "等" in found.group():
            continue
        items = []
        for name in names:
            items.append(Given(Span(start, start + len(name)), Decimal(1), name))
            start += len(name) + 1
        stated = Given(Span(found.start("n"), found.end("of")), Decimal(number), discourse.text[found.start("n") : found.end("of")])
        yield Link("list-count", (Reading("group", {"stated": (stated,), "items": tuple(items)}),), _EXPLICIT)


_PEOPLE = frozenset({"人", "名", "位"})
_LED = late(r"[一-鿿×某]{2,8}(?:、[一-鿿×某]{2,8})?等$")
_OF_A_CASE = late("[^，。；、]{2,16}(?<![归到作破投涉])案")
_REST = late("(?:其余|其他|其它|余下)的?$")


def _plain(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Quantity) and not mention.hedges and not mention.is_range and not mention.per


def rest_of_group(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """王某等34人…主犯王某获刑10年，其余33名…: the rest is fewer than all."""
    sentences = discourse.layout.sentences
    for whole in discourse.claims:
        if not _plain(whole) or whole.quantity.unit not in _PEOPLE or not _LED.search(whole.label):
            continue
        here = sentences[whole.clause.sentence]
        if not _OF_A_CASE.match(discourse.text, whole.span.end):
            continue
        for part in discourse.claims[whole.id + 1 :]:
            sentence = sentences[part.clause.sentence]
            if sentence.paragraph != here.paragraph or sentence.index - here.index > 1:
                break
            if _plain(part) and part.quantity.unit in _PEOPLE and _REST.search(part.label) and part.quantity.value > whole.quantity.value:
                yield Link("part-whole", (Reading("rest", {"part": (part,), "whole": (whole,)}),), _EXPLICIT)
                break


_NEW = late(r"(?P<who>[一-鿿]{2,8})新(?P<what>[一-鿿]{2,8})$")
_ALL = late(r"(?P<who>[一-鿿]{2,8})累计(?P<what>[一-鿿]{2,8})$")
_FAR = 500


def new_and_all(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """公司及子公司新中标项目16项…公司及子公司累计中标项目26项: what is new is among all of the year."""
    new: list[tuple[Claim, str]] = []
    for claim in discourse.claims:
        if not _plain(claim) or claim.quantity.dimension == "ordinal":
            continue
        if (found := _ALL.search(claim.label)) is not None:
            for other, words in new[-4:]:
                same = words == found["who"] + found["what"] and other.quantity.unit == claim.quantity.unit
                if same and claim.span.start - other.span.end <= _FAR and other.quantity.value > claim.quantity.value:
                    yield Link("part-whole", (Reading("new", {"part": (other,), "whole": (claim,)}),), _EXPLICIT)
                    break
        elif (fresh := _NEW.search(claim.label)) is not None:
            new.append((claim, fresh["who"] + fresh["what"]))


_SEIZED = late("缴获|查获|收缴|查扣|没收|捐赠|运送|回收|采购|投放|播种|出口|进口")
_BREAKS = late("[。；\n]|其中|同比|另")


def kinds_of_title(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """缴获毒品97.5公斤\n…缴获海洛因94公斤、冰毒3.5公斤: the kinds side by side make the number of the title."""
    sentences = discourse.layout.sentences
    if not sentences or not discourse.claims:
        return
    end = discourse.text.find("\n")
    if end < 0 or end > _FEW:
        return
    titled = [
        claim for claim in discourse.claims if claim.span.end <= end and _plain(claim) and claim.quantity.dimension in {"mass", "money"}
    ]
    for total in titled:
        verb = next(iter(_SEIZED.findall(total.label)), "")
        start = discourse.text.find(verb, end, end + 200) if verb else -1
        if start < 0:
            continue
        stop = _BREAKS.search(discourse.text, start)
        parts = [c for c in discourse.claims if start < c.span.start < (stop.start() if stop else start + 60)]
        parts = [c for c in parts if isinstance(c.mention, Quantity) and c.quantity.unit == total.quantity.unit and _plain(c)]
        told = discourse.text[parts[0].span.end : parts[-1].span.start] if parts else "，"
        if 2 <= len(parts) <= 4 and not re.search("[，,]", told) and parts[0].span.start - start <= 10:
            players = {"total": (total,), "parts": tuple(parts)}
            yield Link("total-parts", (Reading("kinds", players),), frozenset({"title", "adjacent"}))


_SAID = late(r"[，,][^，。；\n]{2,16}(?:通报|消息|发布|公布)(?:称|说|显示)?[，,：:]$")
_ANY_YEAR = 2004
_WHOLE_DAY = late("^[0０](?:时|点)?[—\\-–~至到]{1,2}(?:24|２４)[时点]")


def reported_before(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """1月6日，卫健委网站通报，1月5日0—24时…: a day is counted when it is over."""
    times = [claim for claim in discourse.of("time") if moment_of(claim) is not None]
    for written, told in pairwise(times):
        if not isinstance(written.mention, Moment) or written.clause.sentence != told.clause.sentence:
            continue
        one, two = written.mention, moment_of(told)
        if two is None or one.day is None or two.day is None or "hour" in one.given or one.month != two.month or one.relative:
            continue
        whole_day = "24时" in told.mention.text or _WHOLE_DAY.search(discourse.text[told.span.end : told.span.end + 8])
        if whole_day and _SAID.fullmatch(discourse.text[written.span.end : told.span.start]):
            days = {"earlier": (told.saying(_in_any_year(two)),), "later": (written.saying(_in_any_year(one)),)}
            yield Link("told-in-order", (Reading("reported", days),), frozenset({"adjacent"}))


def _in_any_year(moment: Moment) -> Moment:
    """The same day of a year that both dates leave out."""
    try:
        ordinal = date(_ANY_YEAR, moment.month or 1, moment.day or 1).toordinal()
    except ValueError:
        return moment
    return replace(moment, first=ordinal, last=ordinal)
