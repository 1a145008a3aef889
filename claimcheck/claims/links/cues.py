"""A pack's words for wholes and parts -> compiled patterns, made once per pack."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["Cues", "Slot", "cues"]

DIGITS: Final = {"两": 2, **{sign: n for n, sign in enumerate("二三四五六七八九十", 2)}, **{str(n): n for n in range(2, 21)}}

PLAIN: Final = (
    "no_sum", "totals", "rest", "remains", "open", "overlap", "twice", "other_time", "intended", "topics", "grave", "mild",
    "respectively", "signed", "shared", "superlative", "partial", "division", "deducted", "net", "all_named", "manifold",
    "partition", "share_noun", "no_share", "flow_open", "flow_in", "flow_out", "flow_close",
    "surplus", "deficit", "offset", "owed", "handed", "kept",
)  # fmt: skip
"""The cues that are nothing but a list of words."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a set of names that leave nothing over: its synonyms, whether the set is whole without it, and usually is."""

    names: re.Pattern[str]
    maybe: bool
    rare: bool = False


@dataclass(frozen=True, slots=True)
class Identity:
    """A whole by name and the slots of its parts."""

    whole: re.Pattern[str]
    slots: tuple[Slot, ...]
    grows: bool = False
    """Whether more can come to the whole than its parts were when they were told (interest runs on)."""


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """The patterns; each is looked for in the words before a number unless it says otherwise."""

    alike: Mapping[str, str]
    axes: Mapping[str, str]
    digits: Mapping[str, int]
    cardinal: re.Pattern[str]
    joint: re.Pattern[str]
    newly: re.Pattern[str]
    no_sum: re.Pattern[str]
    each: re.Pattern[str]
    subset: re.Pattern[str]
    including: re.Pattern[str]
    consists: re.Pattern[str]
    within: re.Pattern[str]
    totals: re.Pattern[str]
    closing: re.Pattern[str]
    rest: re.Pattern[str]
    remains: re.Pattern[str]
    open: re.Pattern[str]
    overlap: re.Pattern[str]
    twice: re.Pattern[str]
    other_time: re.Pattern[str]
    intended: re.Pattern[str]
    topics: re.Pattern[str]
    grave: re.Pattern[str]
    mild: re.Pattern[str]
    respectively: re.Pattern[str]
    superlative: re.Pattern[str]
    partial: re.Pattern[str]
    division: re.Pattern[str]
    deducted: re.Pattern[str]
    signed: re.Pattern[str]
    shared: re.Pattern[str]
    net: re.Pattern[str]
    all_named: re.Pattern[str]
    tail_units: Mapping[str, str]
    contains: tuple[tuple[Slot, ...], ...]
    containers: re.Pattern[str]
    manifold: re.Pattern[str]
    partition: re.Pattern[str]
    share_noun: re.Pattern[str]
    no_share: re.Pattern[str]
    complete: Mapping[str, tuple[Slot, ...]]
    usual: Mapping[str, tuple[Slot, ...]]
    members: re.Pattern[str]
    provinces: re.Pattern[str]
    members_of: Mapping[str, re.Pattern[str]]
    denied: tuple[tuple[str, str], ...]
    identities: Mapping[str, Identity]
    flow_open: re.Pattern[str]
    flow_in: re.Pattern[str]
    flow_out: re.Pattern[str]
    flow_close: re.Pattern[str]
    surplus: re.Pattern[str]
    deficit: re.Pattern[str]
    offset: re.Pattern[str]
    owed: re.Pattern[str]
    handed: re.Pattern[str]
    kept: re.Pattern[str]


def _slots(words: object) -> tuple[Slot, ...]:
    """Slots as the rules write them: synonyms divided by |, with ? after one that may be missing, ?? after one that mostly is."""
    found: list[Slot] = []
    for slot in words if isinstance(words, list) else ():
        names = [name.strip() for name in str(slot).split("|")]
        maybe = any(name.endswith("?") for name in names)
        ordered = sorted((re.escape(name.rstrip("?")) for name in names), key=lambda name: (-len(name), name))
        found.append(Slot(late("|".join(ordered)), maybe, any(name.endswith("??") for name in names)))
    return tuple(found)


def _sets(content: object) -> dict[str, tuple[Slot, ...]]:
    return {name: _slots(words) for name, words in content.items()} if isinstance(content, dict) else {}


def _identities(content: object) -> dict[str, Identity]:
    found: dict[str, Identity] = {}
    for name, entry in content.items() if isinstance(content, dict) else ():
        if isinstance(entry, dict):
            whole = sorted(str(entry["whole"]).split("|"), key=lambda word: -len(word))
            found[name] = Identity(late("|".join(map(re.escape, whole))), _slots(entry["parts"]), "grows" in entry)
    return found


@lru_cache(maxsize=8)
def cues(pack: Pack) -> Cues:
    """The cues of a pack."""

    def any_of(name: str) -> str:
        return pack.alternatives(f"sums.{name}")

    chains = tuple(_slots(chain) for chain in pack.content("sums.contains"))
    sets = _sets(pack.content("sums.complete"))
    joined = {name: "|".join(slot.names.pattern for slot in slots) for name, slots in sets.items()}
    numbers = "|".join(sorted(DIGITS, key=lambda word: -len(word)))
    return Cues(
        **{name: late(any_of(name)) for name in PLAIN},
        alike=pack.table("sums.alike"),
        axes=pack.table("bind.axes"),
        digits=DIGITS,
        cardinal=late(
            rf"(?P<n>{numbers})(?:个|大|地|市|县|区|省|家|人|者|队|国|校|厂|村|镇|班|组|项|类|种|年|期|处|方|次|名|位|路|线|栋|座|所|店|户)[^、，,]{{0,6}}?各"
        ),
        joint=late(r"、|和|与|及(?!其)|以及"),
        newly=late(r"(?:新增|净增|新|增发|增派|增援)[^，。；]{0,4}$"),
        each=late(rf"{any_of('each')}[^，。；、]{{0,4}}$"),
        subset=late(rf"(?:^|[，,；;。：:、—])(?:而|且|并|同时|共)?(?:{any_of('subset')}|(?:仅|光|单|单单|光是|仅仅)[^，。；]{{1,12}}就)"),
        including=late(rf"(?:^|[，,；;。：:、—])(?:而|且|并|同时|共)?{any_of('including')}"),
        consists=late(
            rf"(?:^|[，,；;。：:、—])(?:而|且|并|同时|共|随机|平均|大致|可|又|再|被|将其|把其|按照?[^，。；]{{1,10}}|根据[^，。；]{{1,12}})?{any_of('consists')}"
        ),
        within=late(rf"^[^，,。；;：:、]{{0,16}}?(?:{any_of('within')}[，,：:]|{any_of('within')}(?=有|共有|共|男|女|仅|只|已|包括|约))"),
        closing=late(rf"(?:{any_of('closing')}[^，。；：、\d]{{0,10}}|共(?:有|为|达|约|计)?)$"),
        tail_units=pack.table("sums.tail_units"),
        contains=chains,
        containers=late("|".join(chain[0].names.pattern for chain in chains)),
        complete=sets,
        usual=_sets(pack.content("sums.usual")),
        members=late("|".join(joined.values())),
        provinces=late(rf"(?:其中)?{any_of('provinces')}(?![一-鿿]?(?:市|县|区|队|路))"),
        members_of={name: late(pattern) for name, pattern in joined.items()},
        denied=tuple(pack.table("sums.denied").items()),
        identities=_identities(pack.content("sums.identities")),
    )
