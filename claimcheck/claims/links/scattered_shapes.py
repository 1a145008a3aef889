"""Parts told in a shape of their own (up, down and unchanged; seats; stands; sides; quarters; regions) -> links of total and parts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.links.items import SIDE_BY_SIDE, named, ways
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["continents", "directions", "quarters", "region_rows", "seats", "sides", "stands"]

_COMPLETE = frozenset({"explicit-parts", "complete-set", "named-all"})


def _exact(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Quantity) and not mention.hedges and not mention.is_range and not mention.per


def _link(name: str, totals: Sequence[Operand], parts: Sequence[Operand], marks: frozenset[str]) -> Link:
    return Link("total-parts", tuple(Reading(name, {"total": (total,), "parts": tuple(parts)}) for total in totals), marks)


@lru_cache(maxsize=8)
def _ways_to_go(pack: Pack) -> tuple[re.Pattern[str], ...]:
    table = pack.lexicon("sums.directions")
    return tuple(late(f"(?:{words})") for words in table)


_ONLY = late(
    r"(?:仅有|只有|仅|唯有|另有|而|其余|还有|同时|此外)?(?P<names>[一-鿿、]{2,30}?)(?:的|价格|房价|就业率|两市|三市|两地|三地|则|均|都|环比|同比|[一-鿿]{2}率)*$"
)


def directions(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """38个成员国中，35个上升，仅有甲下降，而乙持平: those that went up, down and nowhere are all there are."""
    going = _ways_to_go(pack)
    for sentence, claims in discourse.quantities.items():
        span = discourse.layout.sentences[sentence].span
        for whole, part in itertools.pairwise(claims):
            gap = discourse.text[whole.span.end : part.span.start]
            if not (_exact(whole) and _exact(part)) or part.quantity.value > 400 or whole.quantity.dimension != "count" or len(gap) > 24:
                continue
            if not re.search("中[，,]?有?$", gap) or part.quantity.dimension != "count":
                continue
            parts = _directed(discourse, part, span.end, going)
            if parts is not None:
                yield _link("directions", (whole,), (part, *parts), _COMPLETE)


def _directed(discourse: Discourse, part: Claim, end: int, going: Sequence[re.Pattern[str]]) -> list[Operand] | None:
    """Behind a number of those that went one way, the names of those that went the two other ways."""
    text = discourse.text[part.span.end : end]
    own = re.split("[，,；;。]", text)[0]
    way = next((index for index, words in enumerate(going) if words.search(own)), None)
    if way is None:
        return None
    seen = {way}
    found: list[Operand] = []
    offset = part.span.end + len(own)
    for clause in re.finditer(r"[^，,；;。（）()]+(?:[（(][^（）()]*[）)])?", text[len(own) :]):
        body = clause.group().split("（")[0].split("(")[0]
        hits = [index for index, words in enumerate(going) if words.search(body)]
        if len(hits) != 1:
            return None
        match = going[hits[0]].search(body)
        names = _ONLY.match(body[: match.start()]) if match else None
        if names is None or re.search("[0-9一二两三四五六七八九十]个|等", body) or hits[0] in seen:
            return None
        count = len([piece for piece in re.split("、|和|与|及", names["names"]) if piece])
        start = offset + clause.start()
        found.append(Given(Span(start, start + len(body)), Decimal(count), body))
        seen.add(hits[0])
    return found if len(seen) == len(going) else None


_SEATS = frozenset({"席", "议席", "席位", "个席位", "个议席"})
_GAINED = late("增加|减少|较|比|多|少|失去|丢失|上届|原|净增|过半|超过|至少|需|门槛|领先")
_ALL_SEATS = late("应选|总共|共有?|全部|总|议会|国会|众议院|参议院|下院|上院|议院|改选|角逐|争夺")
_FEWEST = 3


def seats(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """应选120席…甲党获52席，较上届增加7席；…无党籍3席: what the parties won is all there was to win."""
    found = [claim for claim in discourse.claims if _exact(claim) and _seat(discourse, claim)]
    for index, total in enumerate(found):
        if not _ALL_SEATS.search(total.label) or "党" in total.label:
            continue
        near = [c for c in found[index + 1 :] if 0 <= c.clause.sentence - total.clause.sentence <= 2]
        parts = [claim for claim in near if not _GAINED.search(claim.label) and not _GAINED.search(claim.tail[:2])]
        if any("其中" in claim.label for claim in parts):
            continue
        others = [claim for claim in parts if re.search("无党|独立|其他|其它|无所属|小党", claim.label)]
        if len(parts) >= _FEWEST and others and not any(_ALL_SEATS.search(claim.label) for claim in parts):
            yield _link("seats", (total,), parts, _COMPLETE)


def _seat(discourse: Discourse, claim: Claim) -> bool:
    return claim.quantity.unit in _SEATS or discourse.text.startswith(("席", "个席", "个议席"), claim.span.end)


_STAND = late("看台")
_HOLD = late("看台|可容|容纳|座位|坐席|座席|观众|球迷|席位|个座")
_AROUND = late("(?:主看台|对面).*(?:两端|龙门|球门)|东.{0,40}西|南.{0,40}北|四面|北.{0,40}南|西.{0,40}东")


def stands(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """可容纳6,402名观众，其中主看台2,173个坐席，对面606名，…: the stands around the pitch hold what it holds."""
    for sentence, claims in discourse.quantities.items():
        span = discourse.layout.sentences[sentence].span
        body = span.of(discourse.text)
        if not _STAND.search(body) or not _AROUND.search(body):
            continue
        counts = [claim for claim in claims if claim.quantity.dimension == "count" and claim.quantity.value >= 50]
        if len(counts) < _FEWEST + 1 or not all(map(_exact, counts)) or not re.search("容纳|容量|座位", counts[0].label + counts[0].tail):
            continue
        total, parts = counts[0], counts[1:]
        listed = discourse.text[total.span.end : span.end]
        if _STAND.search(discourse.text, span.start, total.span.start) or not all(
            _HOLD.search(c.label + c.tail) or c.label == "和" for c in parts
        ):
            continue
        if _STAND.search(listed) and not re.search("等|其余|另", listed) and total.quantity.value > max(p.quantity.value for p in parts):
            yield _link("stands", (total,), parts, _COMPLETE)


_BOTH = late(r"(?:每侧|两侧|每边|两边|两端|每端|左右两侧|东西两侧|南北两侧|两头|两翼)(?:分别|各)(?:设有|有|设|建有|布置)?$")
_SIDE = late("每侧|两侧|每边|两边|两端|每端|左右|两头|两翼")


def sides(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """8条通道连接甲和乙，每侧各有2条短通道和2条长通道: what stands on each of two sides counts twice."""
    for claims in discourse.quantities.values():
        for index, first in enumerate(claims):
            if not _exact(first) or not _BOTH.search(first.label) or first.quantity.dimension != "count":
                continue
            unit = first.quantity.unit
            parts = [first]
            for other in claims[index + 1 :]:
                gap = discourse.text[parts[-1].span.end : other.span.start]
                if other.quantity.unit != unit or len(gap) > 14 or not re.search("[和及、]$", gap) or "，" in gap:
                    break
                parts.append(other)
            whole = [claim for claim in claims[:index] if claim.quantity.unit == unit and _exact(claim)][-1:]
            if len(parts) < 2 or not whole or not _one_name(discourse, whole[0], parts) or whole[0].quantity.value > 60:
                continue
            twice = [Given(c.span, c.quantity.value * 2, f"2×{c.mention.text}") for c in parts]
            yield _link("sides", whole, twice, _COMPLETE)


def _one_name(discourse: Discourse, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the parts are of the kind that the whole names (换乘通道, 短通道)."""
    name = discourse.text[whole.span.end : whole.span.end + 4]
    pairs = {name[at : at + 2] for at in range(3)}
    return all(any(pair in discourse.text[part.span.end : part.span.end + 6] for pair in pairs) for part in parts)


_SCORE = r"[0-9]{1,3} ?(?:-|—|–|:|：|∶|比) ?[0-9]{1,3}"
_QUARTERS = late(
    rf"(?P<total>(?<![0-9.]){_SCORE})(?P<gap>[^0-9\n]{{0,40}}?(?:四节|各节|单节|每节)(?:的?比分)?(?:依次|分别)?(?:是|为)?(?:[（(][^）)0-9]{{1,14}}[）)])?[：:（(]?)"
    rf"(?P<list>{_SCORE}(?:[、，,； /]{{1,2}}{_SCORE}){{3,5}})"
)
_TWO = late(r"([0-9]{1,3}) ?(?:-|—|–|:|：|∶|比) ?([0-9]{1,3})")
_OVERTIME = late(rf"[）)]?[，,；;、](?:[^0-9\n。]{{0,8}})?加时[^0-9\n。]{{0,8}}{_SCORE}")


def quarters(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """主队98比97获胜，四节比分为26-19、…: the quarters make the score of the game."""
    for found in _QUARTERS.finditer(discourse.text):
        total = _TWO.match(discourse.text, found.start("total"))
        rows = list(_TWO.finditer(discourse.text, found.start("list"), found.end("list")))
        overtime = _OVERTIME.match(discourse.text, found.end())
        if overtime is not None:
            rows.extend(_TWO.finditer(discourse.text, found.end(), overtime.end()))
        if total is None:
            continue
        sums = [sum(int(row[side]) for row in rows) for side in (1, 2)]
        ends = [int(total[1]), int(total[2])]
        if sums == ends or sums == ends[::-1]:
            continue
        turned = sum(one == two for one, two in zip(sums, ends, strict=True)) < sum(
            one == two for one, two in zip(sums, ends[::-1], strict=True)
        )
        order = (2, 1) if turned else (1, 2)
        for side, other in zip((1, 2), order, strict=True):
            whole = _given(total, side)
            yield _link("quarters", (whole,), [_given(row, other) for row in rows], frozenset({"named-all", "many-parts", "stated-count"}))


def _given(match: re.Match[str], group: int) -> Given:
    return Given(Span(match.start(group), match.end(group)), Decimal(match[group]), match[group])


_COUNTRIES = frozenset({"国", "个国家", "国家", "个", "个国"})
_PART = late(
    r"(?P<name>(?:[东西南北中]|拉丁|撒哈拉以南|中南|东南|加勒比)?(?:非洲|亚洲|美洲|欧洲|大洋洲|南亚|东亚|中东|非|亚|拉美|加勒比))(?:地区)?(?:则)?(?:有|为|是|的|包括|：)(?P<list>[^，；。：]{2,60})"
)


def continents(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """非洲的甲、乙等18国，亚洲的丙、丁和戊，美洲的己，共22国: each group by its number or by its names."""
    for sentence, claims in discourse.quantities.items():
        span = discourse.layout.sentences[sentence].span
        groups = list(_PART.finditer(discourse.text, span.start, span.end))
        if len(groups) < 2:
            continue
        parts: list[Operand] = []
        used: set[int] = set()
        for group in groups:
            own = [claim for claim in claims if group.start("list") <= claim.span.start < group.end("list") and _exact(claim)]
            if len(own) == 1 and "国" in own[0].mention.text + own[0].tail[:2]:
                parts.append(own[0])
                used.add(own[0].id)
            elif not own and "等" not in group["list"]:
                cut = Span(group.start("list"), group.end("list"))
                found = [way for way in ways(discourse.text, cut, SIDE_BY_SIDE) if named(way)]
                parts.append(Given(cut, Decimal(len(found[0]) if found else 1), group["list"]))
            else:
                break
        totals = [c for c in claims if c.id not in used and _exact(c) and "国" in c.mention.text + c.tail[:2]]
        if len(parts) == len(groups) and used and len(totals) == 1:
            yield _link("continents", totals, parts, _COMPLETE)


_ROW = late(r"(?m)^[ \t]*(?P<region>[一-鿿]{1,6}(?:区|赛区|组|队|市|省|洲|部))[：:](?P<list>[^\n：:。；]{2,120})$")
_WON = late("产生|决出|剩余|其余|剩下|名单|出线|晋级|入围|入选|获得|共")
_BACK = 160


def region_rows(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """其余16支队伍在各区决出。\n甲区：子、丑\n乙区：寅: the names of all rows are as many as were announced."""
    rows = list(_ROW.finditer(discourse.text))
    runs: list[list[re.Match[str]]] = []
    for row in rows:
        if runs and row.start() - runs[-1][-1].end() <= 2:
            runs[-1].append(row)
        else:
            runs.append([row])
    for run in runs:
        if len(run) < _FEWEST:
            continue
        parts = [_row_of(row) for row in run]
        start = run[0].start()
        before = [c for c in discourse.claims if c.span.end <= start and start - c.span.end <= _BACK and _exact(c)]
        totals = [c for c in before if c.quantity.unit in {"支", "名", "队", "个", "家", "人", "所", "位"} and c.quantity.value > 1]
        amount = sum(part.value for part in parts if part is not None)
        if None in parts or not totals or not _WON.search(discourse.text, max(0, start - _BACK), start):
            continue
        if abs(totals[-1].quantity.value - amount) <= _FEWEST:
            yield _link("regions", totals[::-1], [part for part in parts if part is not None], frozenset({"header", "many-parts"}))


def _row_of(row: re.Match[str]) -> Given | None:
    """How many names a row holds; what it tells of one in a bracket is no name."""
    body = re.sub(r"[（(][^（）()]*[）)]", "", row["list"])
    pieces = [piece for piece in re.split("、|，|和|以及", body) if piece.strip()]
    if "等" in body or any(len(piece.strip()) > 14 for piece in pieces):
        return None
    return Given(Span(row.start("region"), row.end("list")), Decimal(len(pieces)), row["region"])
