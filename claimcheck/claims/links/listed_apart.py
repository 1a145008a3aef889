"""A number and what bears it out elsewhere (scores of sets, years in a bracket, paragraphs that open alike) -> links between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.links.items import SIDE_BY_SIDE, named, ways
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["beyond_a_mark", "like_paragraphs", "sets_played", "sets_won", "signs_counted", "times_with_years"]

_EXPLICIT = frozenset({"explicit-parts"})
_SET = r"[0-9]{1,2} ?(?:-|—|–|:|：|∶|比|/) ?[0-9]{1,2}(?:[（(][0-9]{1,2}(?:[-:比：][0-9]{1,2})?[)）])?"
_STRAIGHT = late(
    rf"(?<![0-9.])(?P<sets>{_SET}(?:(?:、|，|,|和|/| |；){_SET})+)(?:的?总?比分)?[^，。；0-9]{{0,6}}?"
    r"(?:直落|连胜|连下|连扳|连赢|横扫)(?P<n>[两二三四五2-5])[盘局]"
)
_ONE = late(_SET)
_VALUES = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}


def sets_won(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """以6比3、6比4、7比5直落三盘: the score of every set stands there."""
    for found in _STRAIGHT.finditer(discourse.text):
        number = _VALUES.get(found["n"]) or int(found["n"])
        stated = Given(Span(found.start("n"), found.end()), Decimal(number), discourse.text[found.start("n") : found.end()])
        scores = _ONE.finditer(discourse.text, found.start("sets"), found.end("sets"))
        items = tuple(Given(Span(score.start(), score.end()), Decimal(1), score.group()) for score in scores)
        if abs(len(items) - number) == 1:
            yield Link("list-count", (Reading("sets", {"stated": (stated,), "items": items}),), _EXPLICIT)


_PLAYED = late(
    rf"(?<![0-9.])(?P<score>[0-5] ?[:：∶比\-] ?[0-5])[^，。；0-9]{{0,14}}?[，,。]?(?:[^，。；0-9]{{0,8}}[，,])?"
    r"(?:[一二三四五2-5]局|[一二三四五2-5]盘|各局|各盘|局分|每局|具体)?的?比分(?:依次|分别)?(?:是|为|：|:)?[：:]?"
    rf"(?P<sets>{_SET}(?:(?:、|，|,|和|/| |；){_SET})+)"
)
_TWO = late(r"([0-5]) ?[:：∶比\-] ?([0-5])")


def sets_played(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """以3比1击败对手，四局比分是15比8、…: as many sets were played as both sides won together."""
    for found in _PLAYED.finditer(discourse.text):
        won = _TWO.fullmatch(found["score"])
        if won is None or max(int(won[1]), int(won[2])) < 2 or won[1] == won[2]:
            continue
        stated = Given(Span(found.start("score"), found.end("score")), Decimal(int(won[1]) + int(won[2])), found["score"])
        scores = _ONE.finditer(discourse.text, found.start("sets"), found.end("sets"))
        items = tuple(Given(Span(score.start(), score.end()), Decimal(1), score.group()) for score in scores)
        if abs(len(items) - int(stated.value)) == 1 and all(max(map(int, re.findall("[0-9]+", item.text)[:2])) > 5 for item in items):
            yield Link("list-count", (Reading("sets", {"stated": (stated,), "items": items}),), _EXPLICIT)


_NTH = late(r"[（(]第(?P<list>[0-9]{1,3}(?:(?:、|，|,|和|及){1}(?:第)?[0-9]{1,3})+)[天日周轮届次]")
_SAID = late(r"[“\"](?P<chars>[一-鿿]{4,8})[”\"](?P<n>[四五六七八4-8])(?:个|大)?(?:方面|字|环节|领域|要素|维度|板块)")
_DIGITS = {"四": 4, "五": 5, "六": 6, "七": 7, "八": 8}


def signs_counted(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """“医食住行乐学”六个方面: one sign for each of them."""
    for found in _SAID.finditer(discourse.text):
        number = _DIGITS.get(found["n"]) or int(found["n"])
        if abs(len(found["chars"]) - number) == 1 and len(set(found["chars"])) == len(found["chars"]):
            start = found.start("chars")
            items = tuple(Given(Span(start + at, start + at + 1), Decimal(1), sign) for at, sign in enumerate(found["chars"]))
            stated = Given(Span(found.start("n"), found.end()), Decimal(number), discourse.text[found.start("n") : found.end()])
            yield Link("list-count", (Reading("signs", {"stated": (stated,), "items": items}),), _EXPLICIT)


_TIMES = frozenset({"次", "度", "届", "回"})
_YEARLY = late(r"[（(](?P<body>[^（）()]{8,120})[)）]")
_BEGINS = late(r"(?:19|20)[0-9]{2}年?(?![0-9至到—\-–~])")
_PARTING = late(r"、|，|,|；|;|和|及|与")
_LEFT_OPEN = late("等|如|其中|包括|分别")
_GAP = 18


def times_with_years(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """4次打入决赛（2009年甲、2011年乙…）: a bracket in which every piece opens with its year."""
    for claim in discourse.claims:
        mention = claim.mention
        if not isinstance(mention, Quantity) or mention.unit not in _TIMES or mention.hedges or not 2 <= mention.value <= 12:
            continue
        at = discourse.text.find("（", claim.span.end, claim.span.end + _GAP)
        at = at if at >= 0 else discourse.text.find("(", claim.span.end, claim.span.end + _GAP)
        if at < 0 or re.search(r"[，。；\d]", discourse.text[claim.span.end : at]) or claim.label.endswith(("第", "每", "前", "后")):
            continue
        if (nth := _NTH.match(discourse.text, at)) is not None:
            days = [Given(Span(nth.start(), nth.end()), Decimal(1), day) for day in re.findall("[0-9]+", nth["list"])]
            if abs(len(days) - int(mention.value)) <= 2:
                yield _link("days", claim, days)
            continue
        found = _YEARLY.match(discourse.text, at)
        if found is None or _LEFT_OPEN.search(found["body"]):
            continue
        pieces = [piece for piece in _PARTING.split(found["body"]) if piece.strip()]
        if len(pieces) < 2 or not all(_BEGINS.match(piece.strip()) for piece in pieces) or abs(len(pieces) - int(mention.value)) > 2:
            continue
        yield _link("years", claim, [Given(Span(found.start(), found.end()), Decimal(1), piece.strip()) for piece in pieces])


@lru_cache(maxsize=8)
def _marks(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    beyond = pack.alternatives("counts.beyond")
    mark = (
        r"(?P<mark>[0-9.]*[一二三四五六七八九十百千万亿]+[^，。；、的和为均都分依\s\d]{0,3}"
        r"|[0-9.]+[万亿]?[^，。；、的和为均都分依\s\d]{1,3})"
    )
    listing = pack.alternatives("counts.respectively")
    return late(rf"{beyond}{mark}"), late(
        rf"(?P<each>均|都|皆)?(?:已)?{beyond}{mark}(?P<noun>的[^，。；、]{{0,10}}?)?[，,]?{listing}[：:]?"
    )


_NUMBERED = frozenset(
    {"类", "家", "个", "省", "市", "省市", "国", "县", "区", "所", "支", "款", "种", "项", "只", "座", "名", "人", "城市"}
)
_REACH, _MOST = 200, 40
_OF_OTHERS = ("前", "第", "其中", "其他", "其它")
_STOP = late(r"[。；;！？\n]|，(?:其中|占|同比|增|较|比|合计|均|都)")
_PIECE = late(r"[约近超]?[0-9][0-9.,]*[万亿]?[^、，。；和及与\d]{1,5}")


def beyond_a_mark(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """六类应用超过千亿次。…甲、乙、丙均超过千亿次，分别为…: as many are beyond a mark as are told beside it."""
    stated, listed = _marks(pack)
    for match in listed.finditer(discourse.text):
        behind = discourse.text[match.end() : match.end() + 300]
        stop = _STOP.search(behind)
        span = Span(match.end(), match.end() + (stop.start() if stop else len(behind)))
        found = _values(discourse.text, span) if match["each"] else [way for way in ways(discourse.text, span, SIDE_BY_SIDE) if named(way)]
        if not found or not all(found) or min(map(len, found)) < 2:
            continue
        for claim in _counts_before(discourse, match.start()):
            told = stated.search(discourse.text, claim.span.end, claim.span.end + 30)
            if told is None or told["mark"] != match["mark"] or re.search("[。；\n]", discourse.text[claim.span.end : told.start()]):
                continue
            if min(abs(len(items) - int(claim.quantity.value)) for items in found) <= 2:
                readings = tuple(Reading("beyond", {"stated": (claim,), "items": tuple(items)}) for items in found)
                yield Link("list-count", readings, _EXPLICIT)
            break


def _values(text: str, span: Span) -> list[tuple[Given, ...]]:
    """Values side by side, if nothing else stands among them."""
    body = span.of(text)
    pieces = [piece.strip() for piece in re.split("、|和|以及|及", body)]
    if not all(_PIECE.fullmatch(piece) for piece in pieces):
        return []
    return [tuple(Given(span, Decimal(1), piece) for piece in pieces)]


def _counts_before(discourse: Discourse, start: int) -> list[Claim]:
    """The counts that a few sentences before a place hold, the nearest first."""
    found: list[Claim] = []
    for claim in discourse.claims:
        mention = claim.mention
        if not 0 <= start - claim.span.end <= _REACH or not isinstance(mention, Quantity) or mention.unit not in _NUMBERED:
            continue
        if not mention.hedges and 2 <= mention.value <= _MOST and not claim.label.endswith(_OF_OTHERS):
            found.append(claim)
    return found[::-1]


@lru_cache(maxsize=8)
def _announcing(pack: Pack) -> re.Pattern[str]:
    return late(rf"(?:大|个)?[^，。；、：\d]{{0,6}}?{pack.alternatives('counts.kinds')}[^，。；\d]{{0,10}}[。：:…—]*$")


_HAN = late(r"[一-鿿]{2}")
_FEWEST_LINES = 3


def like_paragraphs(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """抓了四个方面的工作。\n围绕甲…\n围绕乙…: the paragraphs that follow open with one and the same word."""
    text, kinds = discourse.text, _announcing(pack)
    for claim in discourse.claims:
        mention = claim.mention
        if not isinstance(mention, Quantity) or mention.hedges or not 2 <= mention.value <= 10 or mention.dimension not in {"count", ""}:
            continue
        end = text.find("\n", claim.span.end)
        if end < 0 or end - claim.span.end > 24 or not kinds.match(text[claim.span.end : end].strip()):
            continue
        run = _run(text, end)
        if len(run) >= _FEWEST_LINES and abs(len(run) - int(mention.value)) <= 2:
            yield _link("paragraphs", claim, run)


def _run(text: str, end: int) -> list[Given]:
    """The openings of the lines behind a place that begin with the same two characters, up to the first that does not."""
    found: list[Given] = []
    at = end + 1
    for line in text[end + 1 :].split("\n"):
        body = line.strip()
        if body:
            opening = body[:2]
            if not _HAN.fullmatch(opening) or (found and opening != found[0].text):
                break
            start = at + line.index(body)
            found.append(Given(Span(start, start + 2), Decimal(1), opening))
        at += len(line) + 1
    return found


def _link(name: str, claim: Claim, items: Sequence[Given]) -> Link:
    return Link("list-count", (Reading(name, {"stated": (claim,), "items": tuple(items)}),), _EXPLICIT)
