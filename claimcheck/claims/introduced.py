"""A text -> the names that it introduces: companies by their code or 简称, persons by a title, things by the verb that makes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.holders import Holders
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late
from claimcheck.text import words as cut

__all__ = ["Introductions", "introductions"]

_NAME_BEFORE = late(r"(?P<name>[一-鿿A-Za-z]{2,12})\s?\Z")
_CODED = late(
    r"[（(](?:(?:股票|证券)?代[码號号][:：]?)?(?!(?:19[5-9]|20[0-4])[0-9][)）])(?:[0-9]{4,6}(?:\.[A-Z]{2,3})?|[A-Z]{2,8}[:：][A-Z0-9]{1,6})[)）]"
)
_CALLED = late(r"[（(](?:以下|下文|下)?(?:简称|称)(?:为)?[:：]?[“\"「‘]?(?P<name>[一-鿿A-Za-z]{2,8})[”\"」’]?[)）]")
_REACH = 13
_SHORT = 4
"""Listed companies go by names of about four characters."""
_PRODUCT = late(r"[A-Za-z][A-Za-z0-9 \-]{1,20}$")
_NO_NAME_TAGS = frozenset("pvucfmryt")
_ADVERBS = frozenset("也均都又再将已曾仍还就才则便即不未在于以为和与及的")


@dataclass(frozen=True, slots=True)
class Introductions:
    """The patterns of a pack."""

    titled: re.Pattern[str]
    made: re.Pattern[str]
    speaks: re.Pattern[str]

    def names(self, text: str) -> tuple[str, ...]:
        """Names of companies that a code or 简称 marks as such, in order."""
        before = (_NAME_BEFORE.search(text, max(0, match.start() - _REACH), match.start()) for match in _CODED.finditer(text))
        found = [_tail(match["name"]) for match in before if match is not None]
        found += [match["name"] for match in _CALLED.finditer(text)]
        return tuple(dict.fromkeys(name for name in found if len(name) > 1))

    def person(self, text: str, document: str) -> tuple[int, str] | None:
        """The first person who follows a title (县长罗文甫) and where the title begins; not one who only tells what is so."""
        found = self.titled.search(text)
        if found is None:
            return None
        name = _person(text[found.end("title") : found.end("title") + 10], document)
        told = self.speaks.match(text, found.end("title") + len(name))
        return (found.start("title"), name) if name and not told else None

    def thing(self, clause: str, finder: Holders) -> str:
        """What a clause says is made, where it ends in its name: …动工兴建龙潭水库, …发布手机Fold X3."""
        ends = [match.end() for match in self.made.finditer(clause)]
        if not ends:
            return ""
        rest = clause[ends[-1] :].rstrip("，。；,; ")
        product = _PRODUCT.search(rest)
        if product is not None:
            return product.group()
        names = list(finder.find(rest))
        return names[-1].name if names and names[-1].end == len(rest) else ""


def _tail(written: str) -> str:
    """The words at the end that make a short name."""
    taken = ""
    for token in reversed(cut(written)):
        if len(taken) >= _SHORT or (taken and token.tag[:1] in _NO_NAME_TAGS and len(token.text) == 1 and token.tag != "v"):
            break
        taken = token.text + taken
    return taken


def _person(text: str, document: str) -> str:
    """The name at the beginning: two characters or three, as the rest of the text writes it, else as the words fall."""
    if text[1:2] == "某":
        return text[:3] if text[2:3] and text[2:3] in "某甲乙丙丁" else text[:2]
    three, two = text[:3], text[:2]
    if len(three) == 3 and document.count(three) > 1 and document.count(three) == document.count(two):
        return three
    end = 0
    for token in cut(text):
        if end and (end + len(token.text) > 3 or end == 3):
            break
        if end == 2 and (token.text in _ADVERBS or token.tag[:1] in _NO_NAME_TAGS):
            break
        end += len(token.text)
    return text[:end] if 2 <= end <= 3 else ""


@lru_cache(maxsize=8)
def introductions(pack: Pack) -> Introductions:
    """The patterns of a pack."""
    families = alternation(pack.lexicon("bind.family_names"))
    titles, parties = alternation(pack.lexicon("bind.titles")), alternation(pack.lexicon("bind.parties"))
    return Introductions(
        late(f"(?P<title>(?:(?:^|[，。；：、□◇“（(的队司院校会部局厅省市县区镇村团副前原该])(?:{titles})|{parties}))(?={families}[一-鿿])"),
        late(f"{alternation(pack.lexicon('bind.makes'))}了?"),
        late(f"[^，。；]{{0,4}}?{alternation(pack.lexicon('bind.speaks'))}"),
    )
