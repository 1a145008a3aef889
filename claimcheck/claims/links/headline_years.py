"""A year in a heading and the first year of the text below it, before the same words -> pairs that differ by a slip."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.alike import common_phrase
from claimcheck.claims.links.dated_years import written_year
from claimcheck.claims.links.headlines import headings_and_bodies
from claimcheck.claims.links.years import year_link
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["headlines_with_other_years"]

_NAMED, _MOST = 4, 3
_PARTS = frozenset({"year", "late", "early", "half"})
_NAME = late(r"(?:全年|年度|度|的|以来|[，,《“\"「『])*(?P<name>[一-鿿A-Za-z·]{4,14})")
_COMPARED = late(r"(?:比|较|同|与|和|及|、|自|从|继|超|到|至|早在|此前|上次|上届|截至|[-—－~～])[^，。；]{0,3}$")
_PAST = late(r"[^，。；]{0,12}(?:同期|以来|相比|持平|历史)")


def headlines_with_other_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """2022年末全县人口减少 over 数据显示,2012年末全县人口为…: the body writes no year of the heading, and its first is a slip of it."""
    for section in headings_and_bodies(discourse, pack):
        heads = [c for i in section.headings for c in discourse.by_sentence.get(i, ()) if written_year(c) is not None]
        body = [c for i in section.body[:_MOST] for c in discourse.by_sentence.get(i, ()) if written_year(c) is not None]
        if len({written_year(head) for head in heads}) != 1 or not body:
            continue
        head, first = heads[0], body[0]
        if not (_plain(head) and _plain(first)) or any(written_year(c) == written_year(head) for c in body):
            continue
        if _slip(head, first) and _same_words(discourse, head, first) and not _looks_back(discourse, first):
            yield year_link(head, first, frozenset({"title", "same-phrase"}))


def _plain(claim: Claim) -> bool:
    return isinstance(claim.mention, Moment) and claim.mention.given <= _PARTS


def _slip(one: Claim, other: Claim) -> bool:
    """Whether two years are more than neighbours and one digit, or two swapped digits, apart."""
    a, b = str(written_year(one)), str(written_year(other))
    unlike = sum(x != y for x, y in zip(a, b, strict=False))
    return len(a) == len(b) and abs(int(a) - int(b)) > 1 and (unlike == 1 or sorted(a) == sorted(b))


def _same_words(discourse: Discourse, head: Claim, first: Claim) -> bool:
    one = _NAME.match(discourse.text, head.span.end)
    two = _NAME.match(discourse.text, first.span.end)
    return one is not None and two is not None and common_phrase("", one["name"], "", two["name"]) >= _NAMED


def _looks_back(discourse: Discourse, claim: Claim) -> bool:
    """Whether a year is what the text compares with, or runs from."""
    left = discourse.text[max(0, claim.span.start - 8) : claim.span.start]
    return _COMPARED.search(left) is not None or _PAST.match(discourse.text, claim.span.end) is not None
