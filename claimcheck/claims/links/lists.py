"""Claims of one bracket level and one unit -> rows of items with the words and separators between them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.around import outer
from claimcheck.claims.links.adoption import adopt_bare, adopt_plain
from claimcheck.claims.links.cues import Cues
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Quantity
from claimcheck.model.quick import quick
from claimcheck.packs.patterns import late
from claimcheck.text.separators import RANKS

__all__ = ["Item", "Row", "before", "dated_apart", "items_of", "no_sum", "parent_of", "rows"]

ADDITIVE = frozenset(
    {"count", "money", "mass", "length", "area", "volume", "energy", "power", "data"}
    | {"standard-coal", "currency", "duration", "points-scored", ""}
)
_SERIAL = frozenset({"届", "期", "轮", "版", "章", "回", "集", "级", "年级", "号", "路"})
"""Units that number things more often than they count them."""
_CLASSES = frozenset("级型段档组线")
"""What follows a number that names a class (87公斤级)."""
_NO_CLASS = frozenset({"组成", "组建", "组织", "线上", "线下"})
_BARE_JOINTS = frozenset({"、", "和", "与", "及", "以及"})
_BRACKET_GAP = 10
_LONGEST_GAP = 80


@quick
@dataclass(frozen=True, slots=True)
class Item:
    """A quantity as a member of a list.

    ``gap`` is the text since the previous quantity of the same kind and level (brackets left out, at most to the start of
    the paragraph), ``own`` the words that name it, ``times`` how many members share it (各4件), ``rank`` the strongest
    separator before it.
    """

    claim: Claim
    gap: str
    own: str
    times: int
    rank: int

    @property
    def quantity(self) -> Quantity:
        """What is stated."""
        return self.claim.quantity

    @property
    def name(self) -> str:
        """The words that name it, before the number and right after it."""
        return self.own + _PAUSE.split(self.claim.tail[:5], 1)[0]

    @property
    def sentence(self) -> int:
        """The sentence it stands in."""
        return self.claim.clause.sentence


@quick
@dataclass(frozen=True, slots=True)
class Row:
    """Items of one kind of unit at one level, in order."""

    level: int
    kind: tuple[str, str]
    items: tuple[Item, ...]


def _in_turn(claim: Claim) -> bool:
    """Whether 每 does not make a number one of several alike, since each is told (每辆价值分别为1850元、2260元)."""
    return claim.label.endswith(_EACH_ITS_OWN)


def kind_of(claim: Claim, cues: Cues) -> tuple[str, str] | None:
    """What a quantity can be added to: its currency, classifier or dimension; None if to nothing."""
    quantity = claim.mention
    if (
        not isinstance(quantity, Quantity)
        or (quantity.per and not _in_turn(claim))
        or quantity.is_range
        or quantity.dimension not in ADDITIVE
    ):
        return None
    if quantity.dimension == "" and quantity.unit == "" and claim.tail[:1] in cues.tail_units and len(claim.tail) <= 2:
        return "count", cues.tail_units[claim.tail[:1]]
    if quantity.dimension == "" and quantity.unit == "" and 0 < len(claim.tail) <= 2 and quantity.numerals[0].plain_integer:
        return "opaque", claim.tail
    if quantity.dimension in {"count", "money", "", "currency"}:
        return quantity.dimension, cues.alike.get(quantity.unit, quantity.unit)
    return quantity.dimension, ""


_EACH_ITS_OWN = ("分别为", "分别", "分别是", "依次为")
_EVERY = ("均", "都", "皆")
_WORTH = late(r"折合(?:成|为)?(?:人民币)?(?:共计|合计|总计|共|计)")
"""财物折合人民币共计312万元 is the worth of all of them."""


def no_sum(claim: Claim, cues: Cues) -> bool:
    """Whether the words before a number keep it from being the sum of others or a part of one."""
    label = claim.label[-20:]
    if "折合" in label:
        label = _WORTH.sub("", label)
    # 各组均低于60公斤,分别为…: a mark for each of them
    return cues.no_sum.search(label[-14:]) is not None or bool(claim.quantity.hedges and label.endswith(_EVERY))


def addable(claim: Claim, cues: Cues, *, moved: bool = False) -> bool:
    """Whether a claim states an amount of its own, not a change, a mean, a threshold or a base of comparison."""
    if claim.role == "per" and _in_turn(claim):
        return True
    opening = moved and claim.role == "base" and claim.label.endswith("初")
    if claim.role in {"from", "base", "per", "share", "rate"} and not opening:
        return False
    if claim.quantity.unit in _SERIAL or claim.label.endswith(("第", "前")) or claim.quantity.dimension == "ordinal":
        return False
    if claim.tail[:1] in _CLASSES and claim.tail[:2] not in _NO_CLASS:
        return False
    if moved and claim.role == "delta":
        return True
    if claim.role == "delta" and not cues.newly.search(claim.label):
        return False
    return not no_sum(claim, cues)


def rows(discourse: Discourse, words: Cues, *, moved: bool = False) -> tuple[Row, ...]:
    """Every row of a document: by level, then by kind of unit; with ``moved``, amounts of change belong to them too."""
    found: list[Row] = []
    for level, claims in _levels(discourse).items():
        groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        delta: Claim | None = None
        for claim in claims:
            kind = kind_of(claim, words)
            if kind is None:
                continue
            near = delta is not None and claim.id - delta.id <= 2 and claim.clause.index == delta.clause.index
            if not moved and near and len(claim.label) <= 2:
                # 分别增加113个和216个: the verb governs all that 分别 announces
                delta = claim
                continue
            delta = claim if claim.role == "delta" and "分别" in claim.label else None
            if addable(claim, words, moved=moved):
                groups[kind].append(claim)
        adopt_bare(discourse, groups)
        adopt_plain(groups)
        for kind, members in groups.items():
            if kind[0] == "opaque" and len(members) < 4:
                continue
            found.append(Row(level, kind, items_of(discourse, level, members, words)))
    return tuple(found)


def _levels(discourse: Discourse) -> dict[int, list[Claim]]:
    """The quantities of each bracket level; a number alone in a bracket after a name (甲市（12例）) belongs to the level outside."""
    found: dict[int, list[Claim]] = defaultdict(list)
    for level, claims in discourse.by_bracket.items():
        quantities = [claim for claim in claims if isinstance(claim.mention, Quantity)]
        node = discourse.layout.brackets[level]
        alone = level > 0 and len(quantities) == 1 and len(claims) == 1
        if alone and node.span.end - node.span.start - len(quantities[0].mention.text) <= 2 and not parent_of(discourse, level, 1):
            found[node.parent].extend(quantities)
        else:
            found[level].extend(quantities)
    for members in found.values():
        members.sort(key=lambda claim: claim.id)
    return found


def items_of(discourse: Discourse, level: int, claims: Sequence[Claim], words: Cues, *, glosses: bool = False) -> tuple[Item, ...]:
    """Claims as items; ``glosses`` where each stands in a bracket of its own below ``level``."""
    items: list[Item] = []
    previous: Claim | None = None
    for claim in claims:
        gap, rank = _gap(discourse, level, previous, claim, glosses=glosses)
        if items and items[-1].times > 1 and gap in _BARE_JOINTS:
            # 三人各自出资20万元、30万元: a row of values, one for each
            items[-1] = Item(items[-1].claim, items[-1].gap, items[-1].own, 1, items[-1].rank)
        pieces = _PAUSE.split(gap)
        items.append(Item(claim, gap, _own(pieces, claim), _times(gap, words) if words.each.search(pieces[-1]) else 1, rank))
        previous = claim
    return tuple(items)


def _gap(discourse: Discourse, level: int, previous: Claim | None, claim: Claim, *, glosses: bool = False) -> tuple[str, int]:
    """The text between two claims at their level with its separators, and the strongest of these."""
    clauses, text = discourse.layout.clauses, discourse.text
    start = outer(claim.mention).start
    pieces: list[str] = []
    rank = 0
    length = 0
    sentence = claim.clause.sentence
    paragraph = discourse.layout.sentences[min(sentence, len(discourse.layout.sentences) - 1)].paragraph
    index = claim.clause.index
    stop = 0 if previous is None else previous.clause.index
    while index >= stop:
        clause = clauses[index]
        if discourse.layout.sentences[min(clause.sentence, len(discourse.layout.sentences) - 1)].paragraph != paragraph:
            rank = 4
            break
        if clause.bracket == level:
            begin = clause.span.start
            if previous is not None and index == stop and not glosses:
                begin = max(begin, outer(previous.mention).end)
            piece = text[begin : min(clause.span.end, start)]
            if previous is None or index > stop:
                # 2. before an item numbers it and ends no sentence
                numbered = clause.before == "." and clauses[index - 1].span.of(text).isdigit()
                rank = max(rank, 1 if numbered else RANKS.get(clause.before, 0))
                piece = (clause.before if clause.before not in "()（）[]【】" else "") + piece
            pieces.append(piece)
            length += len(piece)
        elif level and clause.bracket == 0:
            break
        if length > _LONGEST_GAP:
            rank = max(rank, _rank_to(discourse, level, stop, index))
            break
        index -= 1
    return "".join(reversed(pieces)), rank


def _rank_to(discourse: Discourse, level: int, first: int, last: int) -> int:
    """The strongest separator between two clauses that lie further apart than the gap that is read."""
    clauses = discourse.layout.clauses
    if clauses[first].sentence != clauses[last].sentence:
        return 3
    return max((RANKS.get(c.before, 0) for c in clauses[first + 1 : last + 1] if c.bracket == level), default=0)


_PAUSE = late(r"[，,；;。：:、！？!?—]")


_COPULA = late(r"[约近已共仅则]?(?:为|是|达|达到|有|计|共)[约近]?")


def _own(pieces: Sequence[str], claim: Claim) -> str:
    """The words after the last pause before the number; where there are none, the label."""
    own = pieces[-1].strip()
    if len(pieces) > 1 and _COPULA.fullmatch(own):
        # 出口保持较快势头，为1827亿美元
        own = pieces[-2].strip() + own
    return own or claim.label


def _times(gap: str, words: Cues) -> int:
    """How many members the number behind 各 or 均 holds for: of 南区、西区各4件 two."""
    clause = re.split(r"[，,；;。：:]", gap)[-1].strip("、")
    cardinal = words.cardinal.search(clause)
    if cardinal and not words.joint.search(clause) and cardinal["n"] in words.digits:
        return words.digits[cardinal["n"]]
    return 1 + len(words.joint.findall(clause))


def parent_of(discourse: Discourse, bracket: int, reach: int = _BRACKET_GAP) -> tuple[Claim, ...]:
    """The quantities right before a bracket, nearest first: at most three of its own level and sentence."""
    node = discourse.layout.brackets[bracket]
    found: list[Claim] = []
    if node.sign in "【[［〔":
        return ()
    siblings = discourse.by_bracket.get(node.parent, ())
    low, high = 0, len(siblings)
    while low < high:
        middle = (low + high) // 2
        if siblings[middle].span.start < node.span.start:
            low = middle + 1
        else:
            high = middle
    edge = node.span.start - 1
    for claim in reversed(siblings[max(0, low - 6) : low]):
        if not isinstance(claim.mention, Quantity):
            continue
        if not found and (edge - claim.span.end > reach or _PAUSE.search(discourse.text, claim.span.end, edge)):
            break
        found.append(claim)
        if len(found) == 3:
            break
    return tuple(found)


def dated_apart(discourse: Discourse, claim: Claim, words: Cues) -> bool:
    """Whether a number holds at another time than its neighbours: 去年 within a sentence, not at its head, or 同期 anywhere."""
    text = before(discourse, claim)
    found = words.other_time.search(text)
    if found is None:
        return False
    start = outer(claim.mention).start - len(text) + found.start()
    return "同期" in text or start - discourse.layout.sentences[claim.clause.sentence].span.start > 6


def before(discourse: Discourse, claim: Claim) -> str:
    """The words between the last pause and a number, dates among them."""
    start = outer(claim.mention).start
    return _PAUSE.split(discourse.text[max(0, start - 30) : start])[-1]
