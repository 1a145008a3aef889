"""The name of a part or a whole and the words around a quantity -> whether the one may name the other."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.claims.links.rate_words import RateWords
from claimcheck.claims.links.scene import between
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs.patterns import late

__all__ = [
    "abbreviates",
    "around",
    "core",
    "kindred",
    "known",
    "likeness",
    "narrower",
    "of_another_kind",
    "qualified",
    "shares_words",
    "spelt_out",
]

_HAN = late(r"[一-鿿]")
_HANS = late(r"[一-鿿]{2,4}")
_LEFT = 3
_SHORTEST = 3
_ALIKE = 2
_SHORT = 18
_TOWARDS = late(r"对|向|来自")


def known(table: Mapping[str, tuple[str, ...]], stem: str) -> tuple[str, ...]:
    """What a table says of the longest ending of a rate's name that it holds."""
    return next((table[stem[i:]] for i in range(len(stem)) if stem[i:] in table), ())


def around(claim: Claim) -> str:
    """The words that may name what a quantity measures."""
    return f"{claim.label[-20:]}{claim.head}{claim.tail[:10]}"


def core(name: str, words: RateWords) -> str:
    """A name without what points or generalises at its ends (其, 该, 总数, 的)."""
    name = name.strip("“”\"'《》")
    found = words.generic.match(name)
    rest = name[found.end() :] if found else name
    return rest if len(rest) >= 2 else name


def shares_words(name: str, text: str, words: RateWords, reach: int = 4) -> bool:
    """Whether the end of a name shares two characters in a row with a text, hollow pairs (总数, 公司) aside, or four anywhere."""
    tail = name[-reach:]
    if any(tail[i : i + 2] in text and tail[i : i + 2] not in words.hollow_pairs for i in range(len(tail) - 1)):
        return True
    return any(name[i : i + 4] in text for i in range(len(name) - 3))


def abbreviates(name: str, text: str, words: RateWords) -> bool:
    """Whether a short name is made of characters of a longer one: 募资总额 beside 募集资金."""
    for piece in words.hollow.split(name):
        if 2 <= len(piece) <= _SHORTEST and re.search("[一-鿿]?".join(map(re.escape, piece)), text):
            return True
    return False


def spelt_out(stem: str, text: str) -> bool:
    """Whether a short name is made of characters of a longer one a little apart: 通水 of 通自来水, 到课 of 到堂听课."""
    return 2 <= len(stem) <= _SHORTEST and re.search("[一-鿿]{0,3}".join(map(re.escape, stem)), text) is not None


def kindred(part: Claim, whole: Claim, words: RateWords) -> bool:
    """Whether two quantities are of one noun, which the first only narrows: 猪肝样本240份, 阳性样本54份."""
    noun, other = _noun(part), _noun(whole)
    return len(noun) >= 2 and noun[-2:] == other[-2:] and noun[-2:] not in words.hollow_pairs


def _noun(claim: Claim) -> str:
    """The noun that a quantity counts: behind it where one follows (1200名学生), else before it (学生1200名)."""
    behind = _HANS.match(claim.tail)
    if behind and not claim.label:
        return behind.group()
    return claim.head or (behind.group() if behind else "")


def likeness(name: str, claim: Claim) -> int:
    """How many pairs of characters a name has in common with the label of a quantity."""
    return sum(name[i : i + 2] in claim.label for i in range(len(name) - 1))


def of_another_kind(name: str, label: str, words: RateWords) -> bool:
    """Whether two names end alike in what others stand before: 四级手术 beside 日间手术."""
    label = words.adverbs.sub("", label)
    size = 0
    while size < min(len(name), len(label)) and name[-size - 1] == label[-size - 1]:
        size += 1
    mine, its = (words.plain.sub("", words.hollow.sub("", text[: len(text) - size])) for text in (name, label))
    if size < _ALIKE or min(len(mine), len(its)) < _ALIKE:
        return False
    return not any(mine[i : i + 2] in its for i in range(len(mine) - 1))


def qualified(discourse: Discourse, claim: Claim) -> bool:
    """Whether a number right before the label restricts it (60岁及以上人口, 前五名客户销售额)."""
    if claim.id == 0:
        return False
    before = discourse.claims[claim.id - 1]
    if before.role == "time" or before.clause.index != claim.clause.index:
        return False
    first_few = before.quantity.dimension == "count" and discourse.text[before.span.start - 1 : before.span.start] == "前"
    return (before.quantity.dimension == "age" or first_few) and between(discourse, before, claim).strip() == claim.label


def narrower(name: str, claim: Claim, words: RateWords, metric_words: str = "", part: str = "") -> bool:
    """Whether the label of a quantity restricts it more than the name does (民营企业进出口 beside 外贸总值).

    What it has in common with the label of the part narrows nothing, where nothing else is left of it.
    """
    return _left(name, claim, words, metric_words) > _LEFT and _left(f"{name}|{part}", claim, words, metric_words) > (
        _LEFT if not part else 0
    )


def _left(name: str, claim: Claim, words: RateWords, metric_words: str) -> int:
    """How many characters of a label say what the name does not."""
    rest = claim.label if len(claim.label) <= _SHORT or _TOWARDS.search(claim.label) else claim.head
    for word in (metric_words, claim.head if claim.head and claim.head in name else ""):
        rest = rest.replace(word, "") if word else rest
    rest = words.plain.sub("", rest)
    kept = [
        sign for i, sign in enumerate(rest) if _HAN.match(sign) and rest[i : i + 2] not in name and rest[max(0, i - 1) : i + 1] not in name
    ]
    return len(kept)
