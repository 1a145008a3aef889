"""Dates in a text -> those that say when it, or an item of it, was written, and how far each of them reaches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.links.chronology import chronology
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["Byline", "byline_of", "reaches", "signed"]

_NOT_WRITTEN = ("截至", "截止", "于", "自", "从")
_LEFT, _RIGHT, _CITED, _LAST, _ALONE = 4, 24, 2, 4, 2
_ROW = 2
_DATED = late(r"\d[日号]\s?[一-龥]{0,2}[电讯][\s　]*$")
"""9月3日电 9月13日,…: the report has its date already."""
_OF_REPORTER = late(r"[（(](?:本报|本刊|本网|实习|特约)?(?:记者|通讯员)[^（）()，。\d]{1,16}$")
_REPORTS = late(r"(?:报道|摄影?报道|综合报道|编写)\s?[)）]")


@dataclass(frozen=True, slots=True)
class Byline:
    """A date of writing, and whether it is that of the text itself (新华社北京9月12日电) or of a source (路透社9月12日报道)."""

    claim: Claim
    own: bool


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    any_of = chronology(pack)
    learned = rf"(?:上午|下午|晚|中午)?(?:，|,)?(?:记者)?(?:从|向|自|在|于)[^，。；\d]{{0,16}}{any_of('learned_after')}"
    told = rf"[，,](?:本报)?记者{any_of('learned_after')}|[，,][^，。；\d]{{2,12}}(?:通报|公告)[称说：，]"
    return (
        late(rf"[)）]?\s?{any_of('dateline_after')}"),
        late(rf"[)）]?\s?(?:{any_of('cited_after')}|{learned}|{told})"),
        late(f"{any_of('dateline_before')}$"),
    )


def byline_of(discourse: Discourse, claim: Claim, pack: Pack) -> Byline | None:
    """The date of writing that a claim is."""
    after, cited, ahead = _words(pack)
    text, span = discourse.text, claim.span
    left = text[max(0, span.start - _LEFT) : span.start].rpartition("\n")[2]
    right = text[span.end : span.end + _RIGHT].partition("\n")[0]
    if left.endswith(_NOT_WRITTEN) or _line(discourse, claim).count("|") >= _ROW:
        return None
    if after.match(right) or (ahead.search(left) and not _DATED.search(text, max(0, span.start - _RIGHT), span.start)):
        return Byline(claim, own=True)
    if _REPORTS.match(right) and _OF_REPORTER.search(text, max(0, span.start - _RIGHT), span.start):
        return Byline(claim, own=True)
    return Byline(claim, own=False) if cited.match(right) else None


def reaches(discourse: Discourse, byline: Byline, claim: Claim) -> bool:
    """Whether a date of writing holds for a later date: no heading between, of a source only the sentences beside it."""
    sentences = discourse.layout.sentences
    first, last = byline.claim.clause.sentence, claim.clause.sentence
    if not byline.own:
        return last - first <= _CITED and sentences[first].paragraph == sentences[last].paragraph
    return not any(sentence.heading for sentence in sentences[first + 1 : last + 1])


def signed(discourse: Discourse) -> Claim | None:
    """The full date that stands alone in the last lines: the text was signed on it."""
    for sentence in reversed(discourse.layout.sentences[-_LAST:]):
        claims = discourse.by_sentence.get(sentence.index, ())
        if len(claims) == 1 and isinstance(claims[0].mention, Moment) and sentence.index > _ALONE:
            moment, rest = claims[0].mention, len(_line(discourse, claims[0]).strip()) - len(claims[0].mention.text)
            if moment.given >= {"year", "month", "day"} and rest <= _ALONE:
                return claims[0]
    return None


def _line(discourse: Discourse, claim: Claim) -> str:
    text, span = discourse.text, claim.span
    end = text.find("\n", span.end)
    return text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]
