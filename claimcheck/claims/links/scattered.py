"""Rows of items -> links from a total to parts that stand apart from it: one to a sentence, phase by phase, place by place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.claims.links.arithmetic import overfull, wide
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row
from claimcheck.claims.links.weights import counted_after
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs.patterns import late

__all__ = ["arms", "cohorts", "phases", "places_of_harm", "told_in_turn"]

_MEMBERS = late(
    r"(?P<n>[两二三四五六七八九十2-9])(?:个|大|所|座|家|地|省|市|县|区|镇|村|校|厂|部分|处|片|支|类|种)"
    r"(?P<noun>[^，。；、\d]{0,6}?)(?:一共|总共|合计|共计|共)?(?:拥有|招有|开设|设有|建有|收治|有|招收|吸引|投入|派出)[^，。；、\d]{0,6}$"
)
_REACH = 4
_OPEN = late(r"等|其他|其余|另外?有|主要|约有|不少|最多|最大")


def told_in_turn(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """三个赛区共有5万名…。甲赛区有…。乙赛区有…。丙赛区有…: each sentence tells one of as many parts as were announced."""
    for row in rows:
        for index, item in enumerate(row.items):
            found = _MEMBERS.search(item.own)
            size = words.digits.get(found["n"], 0) if found is not None else 0
            if found is None or size < 2 or item.quantity.is_range:
                continue
            parts = _one_each(row.items[index + 1 : index + 1 + 3 * size], item, size, found["noun"])
            if len(parts) != size or _OPEN.search(discourse.text[item.claim.span.end : parts[-1].claim.span.end]):
                continue
            marks = {"stated-count", "explicit-total"}
            claims = tuple(part.claim for part in parts)
            if any(one.quantity.hedges for one in (item, *parts)) and not wide(item.claim, claims):
                marks.add("hedged")
            players = {"total": (item.claim,), "parts": claims}
            yield Link("total-parts", (Reading("told in turn", players),), frozenset(marks))


def _one_each(items: Sequence[Item], total: Item, size: int, noun: str) -> list[Item]:
    """The first figure of each following sentence that has one, while each is named by a member of its own."""
    parts: list[Item] = []
    for item in items:
        if item.quantity.base_value == 1 and item.quantity.numerals[0].form == "hanzi":
            continue
        if parts and item.sentence == parts[-1].sentence:
            return []
        last = parts[-1] if parts else total
        if item.rank != 3 or item.sentence - last.sentence > _REACH or item.quantity.is_range or item.claim.role == "delta":
            break
        if item.quantity.base_value >= total.quantity.base_value or (noun and not set(noun) & set(item.gap)):
            break
        parts.append(item)
        if len(parts) == size:
            return parts
    return []


_PHASE = late(r"(?:(?P<n>[一二三四首])期|(?P<line>[甲乙丙东西南北左右][线段区岸厂馆院])|第(?P<m>[一二三])[期段条])(?:工程|项目)?")
_WHOLE = late(r"总|全|合计|共|两期|三期|整个|累计|至此")


def phases(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """一期80MW、二期120MW, 园区总规模200MW: the phases of one work make up what is told of all of it behind them."""
    del words
    for row in rows:
        named = [_phase(item) for item in row.items]
        for index in range(1, len(row.items) - 1):
            one, two, whole = row.items[index - 1 : index + 2]
            if not named[index - 1] or not named[index] or named[index - 1] == named[index] or named[index + 1]:
                continue
            if index > 1 and named[index - 2] and row.items[index - 2].sentence == one.sentence:
                continue
            yield from _of_all(discourse, (one, two), whole)
    yield from _bracketed_phases(discourse, rows)


def _phase(item: Item) -> str:
    found = list(_PHASE.finditer(item.own))
    return found[-1].group() if found else ""


def _bracketed_phases(discourse: Discourse, rows: Sequence[Row]) -> Iterator[Link]:
    """二期120MW（一期为200MW）: the other phase stands alone in a bracket behind its sister."""
    alone = [row.items[0] for row in rows if row.level and len(row.items) == 1 and _phase(row.items[0])]
    for row in rows:
        for one, whole in zip(row.items, row.items[1:], strict=False):
            sister = next((item for item in alone if 0 < item.claim.span.start - one.claim.span.end < _NEAR), None)
            kin = sister is not None and sister.quantity.unit == one.quantity.unit and _phase(sister) != _phase(one)
            if sister is not None and kin and _phase(one) and not _phase(whole):
                yield from _of_all(discourse, (one, sister), whole)


_NEAR = 8


def _of_all(discourse: Discourse, parts: Sequence[Item], whole: Item) -> Iterator[Link]:
    """The link, where the third figure is told of the whole work."""
    end = max(part.claim.span.end for part in parts)
    between = discourse.text[end : whole.claim.span.start]
    after = re.split(r"[，。；]", discourse.text[whole.claim.span.end : whole.claim.span.end + 16])[0]
    if whole.rank > 2 or _TIMED.search(between) or not (_WHOLE.search(between) or "全" in after):
        return
    if any(item.quantity.is_range or item.claim.role == "delta" for item in (*parts, whole)):
        return
    if any(part.quantity.base_value >= whole.quantity.base_value for part in parts):
        return
    marks = {"complete-set", "explicit-total"} | ({"hedged"} if any(item.quantity.hedges for item in (*parts, whole)) else set())
    players = {"total": (whole.claim,), "parts": tuple(part.claim for part in parts)}
    yield Link("total-parts", (Reading("phases", players),), frozenset(marks))


_TIMED = late(r"三期|四期|总投资(?=.*用电)|其中|每|全长|远期|今年|去年|目前已")
_HARM = late(
    r"(?P<dead>死亡|遇难|丧生|身亡|罹难|死(?!刑|者))|(?P<hurt>受伤|负伤|轻伤|重伤|伤)|(?P<lost>失踪|失联)|(?P<saved>获救|生还|脱险)"
)


def places_of_harm(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """造成机上3人和地面4人死亡 under 七人死亡: places share one verb, and the number of all of them is told nearby."""
    del words
    for row in rows:
        for index in range(len(row.items) - 1):
            one, two = row.items[index : index + 2]
            kind = _kind(two.claim.tail[:5])
            if not kind or _kind(one.claim.tail[:5]) or two.rank > 1 or not _TWO_PLACES.search(two.gap) or len(one.own) < 2:
                continue
            before = row.items[index - 1] if index else None
            if before is not None and before.sentence == one.sentence and not _kind(before.claim.tail[:5]) and one.rank <= 1:
                continue
            totals = [claim for claim in _around(discourse, (one, two)) if _kind(claim.tail[:5] or claim.label[-5:]) == kind]
            if totals:
                parts = (one.claim, two.claim)
                readings = tuple(Reading("places", {"total": (claim,), "parts": parts}) for claim in totals)
                yield Link("total-parts", readings, frozenset({"explicit-parts", "stated-count"}))


_TWO_PLACES = late(r"^(?:和|与|及|以及|、|，)[^，。；\d]{1,8}$")


def _kind(text: str) -> str:
    found = _HARM.match(text.lstrip("已当场全部均"))
    return found.lastgroup or "" if found is not None else ""


def _around(discourse: Discourse, pair: Sequence[Item]) -> Iterator[Claim]:
    """The figures of persons before a pair, from the title on, and in the sentence after it."""
    ids = {item.claim.id for item in pair}
    for claim in discourse.claims[: pair[1].claim.id + _MOST]:
        mention = claim.mention
        if not isinstance(mention, Quantity) or mention.dimension not in {"count", ""} or mention.is_range or mention.hedges:
            continue
        persons = mention.unit in _PERSONS or (not mention.unit and bool(_HARM.match(claim.tail)))
        if persons and claim.id not in ids and claim.clause.bracket == 0 and claim.clause.sentence - pair[0].sentence <= 1:
            yield claim


_MOST = 12
_PERSONS = frozenset({"人", "名", "位", "例"})
_COHORTS = (
    late(r"[^，。；]{0,4}(?:生于|出生|“?[0-9零〇]{2}后)|(?:不满|不足|年过|超过)?[0-9]{2}岁"),
    late(r"[^，。；]{0,3}来自"),
    late(r"[^，。；]{0,4}(?:博士|硕士|本科|大专|大学|中专|高中)"),
    late(r"[^，。；]{0,3}(?:汉族|少数民族|[满回蒙藏苗壮]族)"),
)
_GROUP = late(r"成员|班子|委员|理事|代表|队员|学员|选手|专家|职工|员工|教师|学生|共|由|一行|组成")
_BACK = 6


def cohorts(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """班子成员共12人…2人为“55后”，11人出生于1960年之后: the members of a group by one feature are no more than all of them."""
    for row in rows:
        for index in range(1, len(row.items) - 1):
            parts = _alike(row.items[index : index + 6])
            if len(parts) < 2 or (index and _alike(row.items[index - 1 : index + 1])):
                continue
            wholes = [
                item
                for item in row.items[max(0, index - _BACK) : index]
                if _GROUP.search(item.own + item.claim.tail[:6])
                and item.quantity.base_value > max(part.quantity.base_value for part in parts)
            ]
            text = discourse.text[parts[0].claim.span.start : parts[-1].claim.span.end]
            if not wholes or words.overlap.search(text) or "其中" in text or any(part.quantity.is_range for part in parts):
                continue
            claims = tuple(part.claim for part in parts)
            if all(overfull(item.claim, claims) for item in wholes):
                readings = tuple(Reading("cohorts", {"total": (item.claim,), "parts": claims}) for item in reversed(wholes))
                yield Link("total-parts", readings, frozenset({"over-full", "header"}))


def _alike(items: Sequence[Item]) -> list[Item]:
    """The items from the first on, in one sentence, that one feature tells apart."""
    feature = next((cohort for cohort in _COHORTS if cohort.match(items[0].claim.tail)), None)
    found: list[Item] = []
    for item in items:
        if feature is None or item.sentence != items[0].sentence or not feature.match(item.claim.tail):
            break
        found.append(item)
    tails = {item.claim.tail[:8] for item in found}
    return found if len(found) > 1 and len(tails) == len(found) else []


_TREATED = late(r"[^，。；]{0,16}?(?:行|采用|接受|应用|给予|采取|实施|予以|服用|使用|进行|选择|参加|来自|为|属|是)")


def arms(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """240例患者，120例行常规治疗，120例行改良治疗，两组…: as many parts as the text then speaks of, each with what it is."""
    for row in rows:
        if row.level:
            continue
        for index in range(1, len(row.items) - 1):
            parts = [item for item in row.items[index : index + 3] if item.sentence == row.items[index].sentence and item.rank <= 2]
            parts = parts if row.items[index].rank <= 2 else [row.items[index], *parts][:3]
            for size in (2, 3):
                chosen = parts[:size]
                if len(chosen) < size or not all(_TREATED.match(item.claim.tail) for item in chosen):
                    continue
                wholes = _divided(row.items[:index], chosen)
                if wholes and counted_after(discourse, chosen, words) and not any(item.quantity.is_range for item in chosen):
                    claims = tuple(item.claim for item in chosen)
                    readings = tuple(Reading("arms", {"total": (item.claim,), "parts": claims}) for item in wholes)
                    marks = {"stated-count", *(("over-full",) if all(overfull(item.claim, claims) for item in wholes) else ())}
                    if len(wholes) == 1 and row.items.index(wholes[0]) < index - 2:
                        marks.add("same-noun")
                    yield Link("total-parts", readings, frozenset(marks))


def _divided(before: Sequence[Item], parts: Sequence[Item]) -> list[Item]:
    """The larger numbers right before, and one told of the same thing in the same words."""
    largest = max(part.quantity.base_value for part in parts)
    first = parts[0]
    tail = re.split(r"[，。；]", first.claim.tail)[0][:12]
    grams = {tail[i : i + 4] for i in range(len(tail) - 3)}
    near = [item for item in before[-2:] if first.sentence - item.sentence <= 1]
    kin = [item for item in before[-8:] if any(gram in item.own + item.claim.tail for gram in grams)]
    return [
        item for item in dict.fromkeys((*near[::-1], *kin)) if item.quantity.base_value > largest and item.sentence - first.sentence <= 3
    ]
