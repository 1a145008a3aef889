"""A stated number of things and the list of them -> links between the number and the items counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.claims.around import outer
from claimcheck.claims.links.announced import ListWords, announces, list_link, list_words
from claimcheck.claims.links.items import SIDE_BY_SIDE, enclosed, named, quoted_run, tells, tells_on, ways
from claimcheck.model.claim import Claim, Discourse, Given, Link
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late
from claimcheck.text import words as cut

__all__ = ["listed_after", "opened"]

_LONGEST_LIST = 400
_SHORT = 8
_FEWEST_ROWS = 3
_LONGEST_HEAD = 24
_PIECE = late(r"[^；;]+")
_STOP = late(r"[。！？!?\n；;]")
_POINTED = late(r"[这此该][^，。；、：:（(,;\d]{0,3}$")
_NAMED = late(r"(?P<noun>[^，。；、：:（(,;\d\n]{1,8}?)(?:分别)?(?:为|是)[：:]?")
_COLON = late(r"[^，。；、：:（(,;\d\n]{1,8}[为是][：:]")
_ROSTER = late(r"[)）][：:]")
_SENTENCE = late(r"[。！？!?\n]")
_MARKED = late(r"\s*(?:一是|第一|首先|其一|[(（]?[1一①][)）、.．](?![0-9]))")
_GROUPS = frozenset({"种", "类", "项", "条", "个"})
"""What 这几种 points at is often described, not named."""


def listed_after(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """三项任务：甲、乙、丙 and 七个出入口（A、B、C）: the list follows the number, in a bracket or after a colon or 分别是."""
    words = list_words(pack)
    for claim in discourse.claims:
        if not announces(claim, words.not_listed):
            continue
        span = _bracket(discourse, claim)
        bracket = span is not None
        span = span or opened(discourse, claim, words)
        if span is None or _MARKED.match(span.of(discourse.text)):
            continue
        some = not bracket and bool(_SOME.search(discourse.text, claim.span.end, span.start))
        quoted = quoted_run(discourse.text, span.start, span.end)
        if len(quoted) >= 2 and span.start <= quoted[0].span.start <= span.start + 1:
            found, span = [quoted], Span(span.start, quoted[-1].span.end)
            if len(quoted) < claim.quantity.value and _ADDS.match(discourse.text, span.end):
                continue
        else:
            found, span = _followed(discourse, span, words, bracket=bracket)
            short = not bracket and max(map(len, found), default=0) < claim.quantity.value
            if short and _continues(discourse.text, span):
                continue
            if not bracket and _in_commas(discourse.text, span.start, claim.quantity.value, short=short):
                continue
        yield from list_link(discourse, claim, found, span, words, open_list=some, closed=bool(quoted) and found == [quoted])


_NEXT = 120
_SOME = late(r"(?:包括|分别(?:位于|坐落[于在]|设[在于]|建在|落户|分布在))$")
"""Without a colon 包括 names some of them, and two may stand in one place: only more than announced would be wrong."""
_ADDS = late(r"\s*(?:以及|和|与|及|、|《|“)")
_ADDED = late(
    r"[，,]\s*(?:以及|和|与|及|还有|另|然后|再|最后|加上|同时|也|外加)|[，,](?!其中)[^，,；;。！？!?\n]*(?:、|以及|(?!之和)[一-鿿][和与及][一-鿿])|[；;][^。！？!?\n]*以及"
)
_LEFT = late(r"(?:另外?|还有|剩下|最后)的?一[一-鿿]?[位个名家种项部人]")


def _continues(text: str, span: Span) -> bool:
    """Whether a list may go on behind its first comma (以及丁, or more names side by side) or in the next sentences (另外一位是丁)."""
    behind = enclosed(text[span.end : span.end + _LONGEST_LIST])
    return bool(_ADDED.match(behind) or _LEFT.search(behind, 0, _NEXT))


def _in_commas(text: str, start: int, stated: Decimal, *, short: bool) -> bool:
    """Whether the commas up to the end of the sentence cut a list as announced (四条规定：甲、乙的，丙的，丁的，戊的).

    Where it is not too ``short`` without them, commas must be all that parts it: 国家主席，政治局委员，国防与安全委员会主席.
    """
    stop = _STOP.search(text, start, start + _LONGEST_LIST)
    body = enclosed(text[start : stop.start()]) if stop is not None else "、"
    return (short or "、" not in body) and stated > 2 and len(_COMMA.split(body)) == stated


_COMMA = late("[，,]")


def _followed(discourse: Discourse, span: Span, words: ListWords, *, bracket: bool) -> tuple[list[tuple[Given, ...]], Span]:
    """The ways to cut a list behind its number, and how far it goes."""
    text = discourse.text
    if bracket:
        found = ways(text, span, SIDE_BY_SIDE)
        commas = ("，",) if "和" not in span.of(text) or "、" in span.of(text) else ("，", "、，")
        short = [way for way in ways(text, span, commas) if all(len(item.text) <= _SHORT for item in way)]
        return (found + short if len(commas) > 1 else found or short), span
    pause = next((span.start + i for i, sign in enumerate(enclosed(span.of(text))) if sign in "，,"), span.end)
    told = _ALL_OF_THEM.search(text, span.start, pause)
    first = Span(span.start, told.start() if told else pause)
    found = ways(text, first, SIDE_BY_SIDE)
    if found and pause < span.end and "、" not in enclosed(first.of(text)):
        # 决不否认和歪曲历史，决不重演悲剧: a lone 和 in the first of several pieces parts no list
        found = []
    if found and _ROSTER.fullmatch(text, span.start - 2, span.start):
        return found, first
    if not found:
        return [way for way in ways(text, span, ("，", "、，")) if not any(tells(item) or _OTHER.match(item.text) for item in way)] + _rows(
            discourse, span
        ), span
    longer = [way for way in ways(text, span, ("、", "、，")) if named(way) and not words.open.search(span.of(text))]
    longer = [way for way in longer if not any(tells(item) if item.span.start > pause else tells_on(item) for item in way)]
    return found + longer + (_rows(discourse, span) if _goes_on(discourse.text, span, found) else []), first


_ALL_OF_THEM = late(r"(?<=[一-鿿])(?<![平成首])[均都皆](?=已|获|是|为|在|有|将|可|能|未|不|以|被|属|来自)")
"""甲、乙和丙均已获得…: what follows is told of all that are listed."""
_OTHER = late(r"[而但不并也均都又还且则却]")


def _goes_on(text: str, span: Span, found: Sequence[tuple[Given, ...]]) -> bool:
    """Whether what stands behind the ； can be more of the list: not where it tells of something else in words of its own."""
    behind = re.split(r"[，,。；;\n]", text[span.end + 1 : span.end + 41])[0]
    return max(map(len, found)) < _FEWEST_ROWS or not (_ASIDE.match(behind) or ("、" not in behind and len(behind) > 2 * _SHORT))


_ASIDE = late(r"另|如|若|此外|同时|其中|并|而|但|还|也|又|以|省会|首府|总|原|现|全|当|在|于|分别|共|均|都|上述|前者|这")


def _bracket(discourse: Discourse, claim: Claim) -> Span | None:
    """The bracket that follows a number and its noun, with no other number between."""
    text, end = discourse.text, outer(claim.mention).end
    opened = next((i for i in range(end, min(len(text), end + 13)) if text[i] in "(（"), -1)
    if opened < 0 or re.search(r"[，。；、：\d]", re.sub(r"\d+强", "", text[end:opened])) or _QUOTED_MORE.search(text, end, opened):
        return None
    return next((b.span for b in discourse.layout.brackets[1:] if b.span.start == opened + 1), None)


_QUOTED_MORE = late(r"[一二三四五六七八九十两][^”\"(（]*[”\"]")
"""“三区一中心”（…）: the name holds two numbers, and the list is as long as both."""


def opened(discourse: Discourse, claim: Claim, words: ListWords) -> Span | None:
    """The list after a colon, 分别是 and the like."""
    text, end = discourse.text, outer(claim.mention).end
    found = words.opener.match(text, end)
    if found is not None and (_of_another(claim, found["noun"]) or _between(discourse, claim, found.end())):
        found = None
    found = found or _further(discourse, claim, words)
    if found is None:
        return None
    behind = text[found.end() : found.end() + _LONGEST_LIST]
    stop = _STOP.search(enclosed(behind))
    last = found.end() + (stop.start() if stop else len(behind))
    return Span(found.end(), last) if last - found.end() >= 3 else None


def _of_another(claim: Claim, noun: str) -> bool:
    """Whether the words between a number and what opens a list name something else: 两国关系的基础，包括; 三个案件中管理层的责任."""
    if claim.quantity.unit.endswith(_PLACES) and noun and not claim.quantity.unit.startswith("个"):
        return True
    if _DOES.search(noun):
        return True
    owner, of, head = noun.rpartition("的")
    if of and not owner:
        return True  # 其中两个的原因：
    return bool(of and head and not _SORT.search(owner)) and cut(owner)[-1].tag.startswith("n")


_PLACES = ("国", "省", "市", "县", "州", "地")
_DOES = late(r"(?:发文|发声|发布|通知|回应|部署|表态|提醒|声明|联手|出手|宣布|要求)$")
"""三部门发文：…: what they say follows, and not who they are."""
_SORT = late(r"(?:方面|层次|层面|维度|类型|种类|类别|领域|性质|大|主要|关键|重要|新)$")


def _further(discourse: Discourse, claim: Claim, words: ListWords) -> re.Match[str] | None:
    """The words that open a list and are not right behind the noun: 教练（9人）：, 这5名球员为, 4名干部被查处，他们是."""
    text, end = discourse.text, outer(claim.mention).end
    if roster := _ROSTER.match(text, end):
        return roster
    if _POINTED.search(claim.label) and (found := _NAMED.match(text, end)) and claim.quantity.unit not in _GROUPS:
        return None if found["noun"].endswith(("都", "均", "皆", "也")) else found
    if (colon := _COLON.match(text, end)) is not None:
        return colon
    found = words.pronoun.match(text, end)
    return None if found is None or _between(discourse, claim, found.end()) else found


def _between(discourse: Discourse, claim: Claim, end: int) -> bool:
    """Whether another figure stands between a number and what opens a list: 这六段归为四个区域，分别是."""
    return any(other.span.end <= end and _counts(other) for other in discourse.claims[claim.id + 1 : claim.id + 3])


def _counts(claim: Claim) -> bool:
    """Whether a figure is a count of its own, to which a list may belong; a rate or a date is none."""
    return isinstance(claim.mention, Quantity) and claim.quantity.dimension in {"count", "ordinal", ""}


def _rows(discourse: Discourse, span: Span) -> list[tuple[Given, ...]]:
    """The same list cut at ；, which may hold long rows."""
    text = discourse.text
    if text[span.end : span.end + 1] not in {"；", ";"}:
        return []
    stop = _SENTENCE.search(text, span.start)
    cells = re.split("[；;]", text[span.start : stop.start() if stop else len(text)])
    if len(cells) < _FEWEST_ROWS and any("、" in "".join(row.split("，")[1:]) or _LEFT_OVER.match(row) for row in cells):
        # 东门供急诊，西门、南门供探视；…: a row may hold several
        return []
    rows = ways(text, Span(span.start, stop.start() if stop else len(text)), ("；",)) or _headed_rows(text, span.start, stop)
    return [tuple(map(_head, row)) for row in rows] or [()]


_LEFT_OVER = late(r"\s*(?:另外?|还有|其余|其他|剩下)的?[两三四五六七八九十\d]")
"""另外三大股东属于一家: a row that holds several."""


def _headed_rows(text: str, start: int, stop: re.Match[str] | None) -> list[tuple[Given, ...]]:
    """Rows too long for names: the words of each up to its first mark."""
    end = stop.start() if stop else len(text)
    pieces = _PIECE.finditer(text, start, end)
    heads = [_head(Given(Span(piece.start(), piece.end()), Decimal(1), piece.group())) for piece in pieces]
    return [tuple(heads)] if len(heads) >= _FEWEST_ROWS and all(len(head.text) <= _LONGEST_HEAD for head in heads) else []


def _head(row: Given) -> Given:
    """The name at the start of a row that goes on to tell of it."""
    name = re.split(r"[，,（(：:]", row.text)[0]
    return Given(Span(row.span.start, row.span.start + len(name)), row.value, name) if name else row
