"""A stated number of things and the list of them -> links between the number and the items counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.items import MOST_ITEMS, closes_as_name, enclosed, named, quoted_run, tells, tells_on, ways, without_de
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late
from claimcheck.text import words as cut

__all__ = ["announces", "listed_after", "listed_before"]

_LONGEST_LIST = 400
_SHORT = 8
_FEWEST_ROWS = 3
_LONGEST_HEAD = 24
_PIECE = late(r"[^；;]+")
_STOP = late(r"[。！？!?\n；;]")
_POINTED = late(r"[这此该][^，。；、：:（(,;\d]{0,3}$")
_NAMED = late(r"(?P<noun>[^，。；、：:（(,;\d]{1,8}?)(?:分别)?(?:为|是)[：:]?")
_SAME = late(r"同[年月日时期样类属一]|和[平谐解]")
_ROSTER = late(r"[)）][：:]")
_SENTENCE = late(r"[。！？!?\n]")
_MARKED = late(r"\s*(?:一是|第一|首先|其一|[(（]?[1一①][)）、.．])")
_NUMBER = late(
    r"(?<![0-9A-Za-z\-])(?!0[0-9])[0-9]+(?![0-9]*(?:星|号|强|[A-Za-z]))"
    r"|[一二两三四五六七八九十百]+(?:个|名|位|人|家|种|类|项|大|条|例)"
)
_BARE = late(r"大(?:[一-鿿])|部门|单位|部委|校|城|省|市|县|区|国|地|岛|镇|乡|村|社|行|院|局|省市|国家|区域|景区|板块|领域|方面|原则")
_ORDINAL = late(r"[（(]?[0-9一二三四五六七八九十]{1,3}[)）]?")
_AFTER = late(r"^[^。；！？\n，]*[、和及][^。；！？\n，]*\d")
_GROUPS = frozenset({"种", "类", "项", "条", "个"})
"""What 这几种 points at is often described, not named."""
_LARGEST_GAP = 2
"""Writers miscount by one or two; a greater gap means that the list is not that of the number."""


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    opener: re.Pattern[str]
    listing: re.Pattern[str]
    open: re.Pattern[str]
    closer: re.Pattern[str]
    not_listed: frozenset[str]
    united: frozenset[str]
    gloss: frozenset[str]
    groups: re.Pattern[str]
    refused: re.Pattern[str]
    told: frozenset[str]
    pronoun: re.Pattern[str]
    whole: re.Pattern[str]
    beside: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    opener = pack.alternatives("counts.openers")
    return _Words(
        opener=late(rf"(?P<noun>[^，。；、：:（(,;\d]{{0,16}}?)(?:[：:]|[，,]?{opener}[：:]?|——)"),
        listing=late(opener),
        open=late(pack.alternatives("counts.open")),
        closer=late(rf"{alternation([*pack.lexicon('counts.closers'), *pack.lexicon('counts.told')])}+$"),
        not_listed=frozenset(pack.lexicon("counts.not_listed")),
        united=frozenset(pack.lexicon("counts.united")),
        gloss=frozenset(pack.lexicon("counts.gloss")),
        groups=late(pack.alternatives("counts.groups") + "$"),
        refused=late(pack.alternatives("counts.not_a_list")),
        pronoun=late(
            rf"[^。；;！？\n\d（(：:]{{0,40}}?[，,](?:{pack.alternatives('counts.pronouns')}|即(?![使将可便时日刻是若或以]))[：:]?"
        ),
        whole=late(pack.alternatives("counts.all_of_a_place")),
        beside=late(pack.alternatives("counts.beside")),
        told=frozenset(pack.lexicon("counts.told")),
    )


def announces(claim: Claim, not_listed: frozenset[str]) -> bool:
    """Whether a quantity can announce a list: a small exact count of things that have names."""
    mention = claim.mention
    return (
        isinstance(mention, Quantity)
        and (mention.dimension == "count" or (not mention.unit and bool(_BARE.match(claim.tail))))
        and not mention.hedges
        and not mention.is_range
        and 2 <= mention.value <= MOST_ITEMS
        and mention.numerals[0].plain_integer
        and mention.unit not in not_listed
    )


def listed_after(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """三项任务：甲、乙、丙 and 七个出入口（A、B、C）: the list follows the number, in a bracket or after a colon or 分别是."""
    words = _words(pack)
    for claim in discourse.claims:
        if not announces(claim, words.not_listed):
            continue
        span = _bracket(discourse, claim)
        bracket = span is not None
        span = span or _opened(discourse, claim, words)
        if span is None or _MARKED.match(span.of(discourse.text)):
            continue
        quoted = quoted_run(discourse.text, span.start, span.end)
        if len(quoted) >= 2 and span.start <= quoted[0].span.start <= span.start + 1:
            yield from _link(discourse, claim, [quoted], Span(span.start, quoted[-1].span.end), words, closed=True)
            continue
        yield from _link(discourse, claim, *_followed(discourse, span, words, bracket=bracket), words)


def _followed(discourse: Discourse, span: Span, words: _Words, *, bracket: bool) -> tuple[list[tuple[Given, ...]], Span]:
    """The ways to cut a list behind its number, and how far it goes."""
    text = discourse.text
    if bracket:
        found = ways(text, span, ("、", "、 only", "、 and last joint"))
        return found or [way for way in ways(text, span, ("，",)) if all(len(item.text) <= _SHORT for item in way)], span
    pause = next((span.start + i for i, sign in enumerate(enclosed(span.of(text))) if sign in "，,"), span.end)
    first = Span(span.start, pause)
    found = ways(text, first, ("、", "、 only", "、 and last joint"))
    if found and _ROSTER.fullmatch(text, span.start - 2, span.start):
        return found, first
    if not found:
        return [way for way in ways(text, span, ("，",)) if not any(map(tells, way))] + _rows(discourse, span), span
    longer = [way for way in ways(text, span, ("、", "、，")) if named(way) and not words.open.search(span.of(text))]
    longer = [way for way in longer if not any(tells(item) if item.span.start > pause else tells_on(item) for item in way)]
    return found + longer + (_rows(discourse, span) if _goes_on(discourse.text, span, found) else []), first


def _goes_on(text: str, span: Span, found: Sequence[tuple[Given, ...]]) -> bool:
    """Whether what stands behind the ； can be more of the list: not where it tells of something else in words of its own."""
    behind = re.split(r"[，,。；;\n]", text[span.end + 1 : span.end + 41])[0]
    return max(map(len, found)) < _FEWEST_ROWS or not (_ASIDE.match(behind) or ("、" not in behind and len(behind) > 2 * _SHORT))


_ASIDE = late(r"另|如|若|此外|同时|其中|并|而|但|还|也|又|以|省会|首府|总|原|现|全|当|在|于|分别|共|均|都|上述|前者|这")


def _bracket(discourse: Discourse, claim: Claim) -> Span | None:
    """The bracket that follows a number and its noun, with no other number between."""
    text, end = discourse.text, outer(claim.mention).end
    opened = next((i for i in range(end, min(len(text), end + 13)) if text[i] in "(（"), -1)
    if opened < 0 or re.search(r"[，。；、：\d]", re.sub(r"\d+强", "", text[end:opened])):
        return None
    return next((b.span for b in discourse.layout.brackets[1:] if b.span.start == opened + 1), None)


def _opened(discourse: Discourse, claim: Claim, words: _Words) -> Span | None:
    """The list after a colon, 分别是 and the like."""
    text, end = discourse.text, outer(claim.mention).end
    found = words.opener.match(text, end) or _further(discourse, claim, words)
    if found is None:
        return None
    stop = _STOP.search(text, found.end())
    last = min(stop.start() if stop else len(text), found.end() + _LONGEST_LIST)
    return Span(found.end(), last) if last - found.end() >= 3 else None


def _further(discourse: Discourse, claim: Claim, words: _Words) -> re.Match[str] | None:
    """The words that open a list and are not right behind the noun: 教练（9人）：, 这5名球员为, 4名干部被查处，他们是."""
    text, end = discourse.text, outer(claim.mention).end
    if roster := _ROSTER.match(text, end):
        return roster
    if _POINTED.search(claim.label) and (found := _NAMED.match(text, end)) and claim.quantity.unit not in _GROUPS:
        return found
    return words.pronoun.match(text, end)


def _rows(discourse: Discourse, span: Span) -> list[tuple[Given, ...]]:
    """The same list cut at ；, which may hold long rows."""
    text = discourse.text
    if text[span.end : span.end + 1] not in {"；", ";"}:
        return []
    stop = _SENTENCE.search(text, span.start)
    cells = re.split("[；;]", text[span.start : stop.start() if stop else len(text)])
    if len(cells) < _FEWEST_ROWS and any("、" in "".join(row.split("，")[1:]) for row in cells):
        # 东门供急诊，西门、南门供探视；…: a row may hold several
        return []
    rows = ways(text, Span(span.start, stop.start() if stop else len(text)), ("；",)) or _headed_rows(text, span.start, stop)
    return [tuple(map(_head, row)) for row in rows] or [()]


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


def listed_before(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """甲、乙、丙三县: the list stands before the number, which closes it."""
    words = _words(pack)
    text = discourse.text
    for claim in discourse.claims:
        if not announces(claim, words.not_listed):
            continue
        start, end = claim.clause.span.start, outer(claim.mention).start
        before = text[start:end]
        closer = words.closer.search(before)
        body = before[: closer.start()] if closer else before
        open_list = body.endswith(("等", "等等"))
        body = without_de(body.rstrip("等"))
        quoted = quoted_run(text, start, start + len(body), backwards=True)
        if len(quoted) >= 2 and not claim.tail.startswith(("的", "各")):
            yield from _link(
                discourse, claim, [quoted], Span(quoted[0].span.start, quoted[-1].span.end), words, open_list=open_list, closed=True
            )
            continue
        if not _enumerates(
            discourse, claim, body, words, glued=closer is None and not open_list, told=closer is not None and closer.group() in words.told
        ):
            continue
        span = Span(start, start + len(body))
        found = ways(text, span, ("、", "、 only", "、 and last joint"))
        if any(_starts_later(items, int(claim.quantity.value)) for items in found):
            continue
        yield from _link(discourse, claim, found, span, words, open_list=open_list, closed=True)


def _starts_later(items: Sequence[Given], stated: int) -> bool:
    """Whether the list may begin inside a later piece, which holds a verb before its name (县政府认准山场、水电、旅游)."""
    if len(items) <= stated:
        return False
    first = items[len(items) - stated].text
    return len(first) > 3 and any(word.tag == "v" for word in cut(first)[:-1])


def _enumerates(discourse: Discourse, claim: Claim, body: str, words: _Words, *, glued: bool, told: bool) -> bool:
    """Whether the words before a number are a list of names that it closes."""
    if "、" not in body or not (closes_as_name(body) or (told and len(body.split("、")) >= 3)):
        return False
    first, last = body[: body.find("、")], body[body.rfind("、") + 1 :]
    if (
        "之一" in claim.tail
        or words.whole.fullmatch(last)
        or (words.beside.match(first) and not _SAME.match(first))
        or _ORDINAL.fullmatch(first)
    ):
        return False
    if ("的" in last and not told) or "等" in last or _NUMBER.search(body[body.find("、") :]) or words.refused.search(last):
        return False
    if (
        (claim.tail.startswith("的") and claim.quantity.unit not in {"国", "人"})
        or claim.tail.startswith("各")
        or words.groups.search(last + claim.mention.text + claim.tail[:2])
    ):
        return False
    if not glued:
        return True
    if not claim.tail and claim.quantity.unit not in words.united:
        return False
    behind = discourse.text[claim.span.end : claim.clause.span.end]
    fewest = 2 if claim.quantity.unit in words.united and claim.tail else 3
    return len(body.split("、")) >= fewest and not _AFTER.match(behind)


def _link(
    discourse: Discourse,
    claim: Claim,
    found: Sequence[tuple[Given, ...]],
    span: Span,
    words: _Words,
    *,
    open_list: bool = False,
    closed: bool = False,
) -> Iterator[Link]:
    """The link of a list, unless a way of cutting it makes no list of names, or it is far from the number."""
    if not found or any(not items for items in found):
        return
    body = span.of(discourse.text)
    behind = discourse.text[span.end : span.end + 4]
    open_list = open_list or behind.startswith(("等", "……", "…")) or (not closed and bool(words.open.search(body)))
    if any(not named(items) for items in found) or any(item.text in words.gloss for items in found for item in items):
        return
    stated = int(claim.quantity.value)
    if not open_list and min(abs(len(items) - stated) for items in found) > _LARGEST_GAP:
        return
    marks = frozenset({"explicit-parts"})
    readings = tuple(Reading("items", {"stated": (claim,), "items": items}) for items in found)
    yield Link("open-list-count" if open_list else "list-count", readings, marks, anchors=(span,))
