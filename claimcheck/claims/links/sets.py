"""Names of list members -> whether they leave nothing over."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.claims.links.cues import Cues, Slot
from claimcheck.packs.patterns import late

__all__ = ["belongs", "classes", "covers", "denies", "thresholds", "usual"]

_BARE = late(r"^(?:[，,；;。：:、]|其中|包括|分别|新增|累计|报告|有|为|是|的|共|约|含|确诊|病例|患者|人员|现有|共计|本次|当月|今年|全年)+")


def covers(names: Sequence[str], words: Cues) -> int:
    """How many of the first names make a complete set (男/女, 进口/出口, X/非X), 0 where none do; the longest set wins."""
    best = 0
    # most names are in no set, and those that are in few
    if names and words.members.search(names[0]):
        for slots in _sets_with(names[0], words):
            best = max(best, _filled(names, slots))
    if best < 2 and len(names) >= 2 and denies(names[0], names[1], words):
        return 2
    if best < 2 and _by_state(names[:3]):
        return 3
    if best < 2 and len(names) > 2 and _ENDS_OF_SCALE.search(names[0]):
        return next((length for length in range(min(len(names), _MOST_CLASSES), 2, -1) if classes(names[:length])), best)
    return best


_STATE = late(r"(?P<state>已经?|完成|正在|在|正|尚未|还未|仍未|未|待|尚待)(?P<deed>[一-鿿]{2})")
_STATES = {"已": 0, "已经": 0, "完成": 0, "正在": 1, "在": 1, "正": 1}


def _by_state(names: Sequence[str]) -> bool:
    """Whether three names are of what is done, what is being done and what is yet to do: 已整治, 正在整治, 尚未整治."""
    found = [_STATE.search(name) for name in names]
    if len(found) != 3 or not all(found):
        return False
    deeds = {match["deed"] for match in found if match}
    return len(deeds) == 1 and len({_STATES.get(match["state"], 2) for match in found if match}) == 3


def usual(names: Sequence[str], words: Cues) -> bool:
    """Whether the names are those that usually make up a whole, though more may belong to it (刑事、民事、行政案件)."""
    return any(_filled(names, slots) == len(names) for slots in words.usual.values())


def belongs(name: str, names: Sequence[str], words: Cues) -> bool:
    """Whether a name is itself one of the set that the others make (致2人轻伤，4人轻微伤，1人重伤), and so no whole of theirs."""
    for key, slots in words.complete.items():
        if words.members_of[key].search(names[0]) and _filled(names, slots) > 1:
            return any(_said(slot, name) for slot in slots)
    return False


@lru_cache(maxsize=1024)
def _sets_with(name: str, words: Cues) -> tuple[Sequence[Slot], ...]:
    """The sets of which a name says a member; the first name of a row is asked about again and again."""
    return tuple(slots for key, slots in words.complete.items() if words.members_of[key].search(name))


def _filled(names: Sequence[str], slots: Sequence[Slot]) -> int:
    """The number of leading names that fill different slots, where every slot that must be filled is."""
    taken: set[int] = set()
    count = 0
    for name in names[: len(slots)]:
        said = [(_said(slot, name), -i) for i, slot in enumerate(slots) if i not in taken]
        length, index = max(said, default=(0, 0))
        if not length:
            break
        taken.add(-index)
        count += 1
    if count < 2 or any(not slot.maybe and i not in taken for i, slot in enumerate(slots)):
        return 0
    return count


_SIDES = frozenset("东南西北中")
_WON_THERE = late(r"[主客]场[^，。]{0,3}[拿赢胜取获负输捷]")


def _said(slot: Slot, name: str) -> int:
    """How much of a name says the slot's word, and not as the end of a longer one that denies it: 危重 is no 重."""
    found = slot.names.search(name)
    if found is None or "转" in name.replace("好转", "") or (found.start() and name[found.start() - 1] in "非不未无"):
        return 0
    if _WON_THERE.search(name):
        return 0  # 主场拿下15场: of the games won there, and none of all played
    # 东 is a side of a town, but 山东 and 河东 are names
    if found.group() in _SIDES and found.start() and not _BARE.sub("", name).startswith(found.group()):
        return 0
    return found.end() - found.start()


def denies(one: str, two: str, words: Cues) -> bool:
    """Whether one name is the other with a denial before it.

    车险 and 非车险 divide a whole between them, as 有症状 and 无症状 do.
    """
    if not any(word in one or word in two for word, _ in words.denied):
        return False
    first, second = _BARE.sub("", one), _BARE.sub("", two)
    if len(first) < 2 or len(second) < 2:
        return False
    for plain, denied in ((first, second), (second, first)):
        for word, affirmed in words.denied:
            if denied.startswith(word):
                stem = denied[len(word) :][:4]
                said = affirmed.rstrip("?")  # 已? is a word that may be left out: 立案, 未立案
                start = plain.removeprefix(said)
                same = start.startswith(stem[:2]) or stem.startswith(start)
                if len(stem) >= 2 and same and (affirmed != said or plain.startswith(said)):
                    return True
    return False


_BELOW = r"(?:不足|不到|不满|低于|少于|小于|<|＜|≤|不超过)"
_ABOVE = r"(?:超过|高于|多于|大于|>|＞|≥|不低于|不少于)"
_THRESHOLD = late(
    rf"(?P<low>{_BELOW})(?P<a>\d+(?:\.\d+)?)|(?P<high>{_ABOVE})(?P<b>\d+(?:\.\d+)?)"
    r"|(?P<c>\d+(?:\.\d+)?)[^\d，；。]{0,4}?(?:(?P<under>及以下|以下|以内)|(?P<over>及以上|以上))"
)


def thresholds(names: Sequence[str]) -> bool:
    """Whether two names lie on the two sides of one threshold (40小时及以下, 超过40小时)."""
    found = [_THRESHOLD.search(name) for name in names]
    if len(found) != 2 or found[0] is None or found[1] is None:
        return False
    limits = {match["a"] or match["b"] or match["c"] for match in found if match}
    sides = {bool(match["low"] or match["under"]) for match in found if match}
    return len(limits) == 1 and len(sides) == 2


_MOST_CLASSES = 7
_SIZE = r"(?:\d+(?:\.\d+)?|[半一二两三四五六七八九十百千万]+)(?:[一-鿿%℃]{1,4}?)"
_LOWEST = late(rf"{_BELOW}{_SIZE}|{_SIZE}(?:及其?)?(?:以下|以内|之内)|小于|<|＜")
_BETWEEN = late(rf"{_SIZE}?(?:至|到|—|-|~|～|与|和){_SIZE}")
_HIGHEST = late(rf"{_ABOVE}{_SIZE}|{_SIZE}(?:及其?)?(?:以上|之上|开外)|≥|>|＞")


_ENDS_OF_SCALE = late(rf"{_LOWEST.pattern}|{_HIGHEST.pattern}")


def classes(names: Sequence[str]) -> bool:
    """Whether names are the classes of one measure from the lowest to the highest (不到半小时, 半小时到一小时, 一小时以上), or back."""
    if len(names) < 3:
        return False
    for first, *middle, last in (names, names[::-1]):
        if _LOWEST.search(first) and _HIGHEST.search(last) and all(_BETWEEN.search(name) for name in middle):
            return True
    return False
