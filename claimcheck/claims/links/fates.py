"""People and what became of them, over a few sentences or place by place in brackets -> links of the whole and its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["fates", "graded", "in_brackets"]

_PEOPLE = frozenset({"人", "例", "名", "位", "具"})
_SENTENCES = 4
_FEWEST = 3
_SUBSET = late("其中|包括|含|当中|新增|昨日|昨天|当日|今日|当天|又|再|另外|另有|此前|每|约")
_GRAVE = late("重症|重型|危重|疑似|无症状|死亡|出院|治愈|密切")
_TAIL = 20
_ENDS = late("[，。；,;（(]")


@lru_cache(maxsize=8)
def _tables(pack: Pack) -> tuple[tuple[re.Pattern[str], tuple[re.Pattern[str], ...]], ...]:
    table = pack.lexicon("sums.fates")
    rows = [row.split("/") for row in table]
    return tuple((late(row[0]), tuple(late(part) for part in row[1:])) for row in rows)


def fates(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """载有58人的渡船…31人获救…14具遗体…8人下落不明: each fate is told once, and together they are all."""
    for whole, parts in _tables(pack):
        if not whole.search(discourse.text) or not all(part.search(discourse.text) for part in parts):
            continue
        for total in discourse.claims:
            if not _plain(total) or not whole.search(total.label) or _SUBSET.search(total.label) or _GRAVE.search(total.label):
                continue
            chosen = _each_once(discourse, total, parts)
            if chosen is not None:
                players = {"total": (total,), "parts": chosen}
                yield Link("total-parts", (Reading("fates", players),), frozenset({"complete-set", "named-all", "far-apart"}))


def _plain(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Quantity) and mention.unit in _PEOPLE and not mention.hedges and not mention.is_range and not mention.per


def _each_once(discourse: Discourse, total: Claim, parts: Sequence[re.Pattern[str]]) -> tuple[Claim, ...] | None:
    """One claim for each of the fates behind a total in its paragraph, none where one of them is told twice or not at all."""
    layout = discourse.layout
    here = layout.sentences[total.clause.sentence]
    found: dict[int, Claim] = {}
    for claim in discourse.claims[total.id + 1 :]:
        sentence = layout.sentences[claim.clause.sentence]
        if sentence.paragraph != here.paragraph or sentence.index - here.index > _SENTENCES:
            break
        if not isinstance(claim.mention, Quantity) or claim.mention.unit not in _PEOPLE or "其中" in claim.label:
            continue
        words = _said(discourse, claim)
        kinds = [index for index, part in enumerate(parts) if part.search(words)]
        if not kinds:
            if claim.mention.value >= total.quantity.value:
                break  # another whole
            continue
        if len(kinds) > 1 or kinds[0] in found or not _plain(claim) or _SUBSET.search(claim.label):
            return None
        found[kinds[0]] = claim
    amount = sum(claim.quantity.value for claim in found.values())
    about = total.quantity.value <= 2 * amount and amount <= 2 * total.quantity.value
    return tuple(found.values()) if len(found) == len(parts) and about else None


def _said(discourse: Discourse, claim: Claim) -> str:
    """The words of the clause around a number, those that belong to the next number left out."""
    end = min(claim.clause.span.end, claim.span.end + _TAIL)
    following = discourse.claims[claim.id + 1 : claim.id + 2]
    own = [
        other for other in following if other.clause.index == claim.clause.index and other.mention.text[:1] not in "一两二三四五六七八九十"
    ]
    if own:
        end = min(end, own[0].span.start)
    behind = discourse.text[claim.span.end : end]
    stop = _ENDS.search(behind)
    return f"{claim.label}|{behind[: stop.start()] if stop else behind}"


_IN_BRACKET = late(
    r"[（(](?:其中)?(?:已)?(?P<n>[0-9]{1,4})(?P<unit>[例人名])?(?:已经?)?(?P<fate>治愈|出院|痊愈|康复|死亡|重症)(?:出院|病例)?[）)]"
)
_BEFORE = 160


def in_brackets(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """治愈出院31例…甲市38例（21例已治愈），乙市31例（10例已治愈）: the numbers in the brackets make the one told before."""
    found = list(_IN_BRACKET.finditer(discourse.text))
    if len(found) < _FEWEST:
        return
    at = {claim.span.start: claim for claim in discourse.claims if isinstance(claim.mention, Quantity)}
    sentences = discourse.layout.sentences
    for fate in {match["fate"] for match in found}:
        parts = [at[match.start("n")] for match in found if match["fate"] == fate and match.start("n") in at]
        if len(parts) < _FEWEST or len({part.clause.sentence for part in parts}) != 1 or any(not _plain(part) for part in parts):
            continue
        paragraph = sentences[parts[0].clause.sentence].paragraph
        start = parts[0].span.start
        totals = [
            claim
            for claim in discourse.claims[: parts[0].id]
            if _plain(claim)
            and fate in claim.label
            and "新增" not in claim.label
            and sentences[claim.clause.sentence].paragraph == paragraph
        ]
        totals = [claim for claim in totals if start - claim.span.end <= _BEFORE]
        if totals:
            readings = tuple(Reading("brackets", {"total": (claim,), "parts": tuple(parts)}) for claim in reversed(totals))
            yield Link("total-parts", readings, frozenset({"explicit-parts", "named-all", "many-parts"}))


_AMONG = late(r"(?P<name>[一-鿿]{2,10}?)(?:病例|患者|病人)?(?:(?:中|当中)[，,]?有?|有)$")
_GRADE = late(r"例?(?:为|是|属|属于)?(?P<grade>普通|轻型|轻症|重症|重型|危重|无症状)")


def graded(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """现在院隔离治疗38例。…在院治疗病例中有33例为普通病例，5例为重症病例: the whole is named again by its own words."""
    for sentence, claims in discourse.quantities.items():
        opening = next((index for index, claim in enumerate(claims) if _plain(claim) and _AMONG.search(claim.label)), None)
        if opening is None:
            continue
        parts = claims[opening:]
        grades = [_GRADE.match(discourse.text, part.span.end) for part in parts]
        if (
            len(parts) < 2
            or not all(grades)
            or not all(_plain(part) for part in parts)
            or any(_SUBSET.search(part.label) for part in parts)
        ):
            continue
        name = _AMONG.search(parts[0].label)
        totals = [
            claim
            for claim in discourse.claims[: parts[0].id]
            if _plain(claim) and name is not None and name["name"][:2] in claim.label and sentence - claim.clause.sentence <= _SENTENCES
        ]
        if (
            totals
            and {"普", "轻"} & {grade["grade"][0] for grade in grades if grade}
            and len({g["grade"] for g in grades if g}) == len(parts)
        ):
            readings = tuple(Reading("grades", {"total": (claim,), "parts": tuple(parts)}) for claim in reversed(totals))
            yield Link("total-parts", readings, frozenset({"header", "complete-set"}))
