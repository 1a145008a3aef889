"""A share and the claims before it -> what it is a share of, where its own words do not say so before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.around import Around
from claimcheck.claims.names import Name
from claimcheck.claims.vocabulary import Vocabulary
from claimcheck.model.claim import Claim
from claimcheck.model.mention import Quantity
from claimcheck.text import words as cut

__all__ = ["with_whole"]

_RELATIVE = frozenset({"ratio", "points", "multiple", "doubling"})
_NO_AMOUNTS = _RELATIVE | {"age", "duration", "temperature", "degree", "ordinal", "score"}
_NOUNS = frozenset("nbja")
_REACH = 10
_SHARING = frozenset({"level", "part"})


def with_whole(name: Name, mention: Quantity, role: str, around: Around, before: Sequence[Claim], words: Vocabulary) -> Name:
    """The name with its whole: 35%的居民有听书习惯 is a share of 居民; 其中外地占18.9% and 其中七成 one of the amount before in the
    sentence, or of what the share before is one of."""
    if name.whole or mention.dimension != "ratio":
        return name
    tail = around.tail
    if role in _SHARING and tail and not around.label:
        behind = tail.removeprefix("的")
        noun = _nouns(behind) if tail != behind or mention.unit == "成" else ""
        goes_on = behind[len(noun) :]
        if noun and goes_on[:1] not in ("", "为", "是", "达") and not noun.endswith(words.no_whole) and not words.change.match(goes_on):
            return replace(name, whole=noun)
    if (role == "share" and name.head) or (role in _SHARING and around.label in words.leads):
        return _of_before(name, before)
    return name


def _nouns(tail: str) -> str:
    """The nouns at the beginning."""
    taken = ""
    for token in cut(tail[:_REACH]):
        if token.tag[:1] not in _NOUNS or not token.text[0].isalnum():
            break
        taken += token.text
    return taken


def _of_before(name: Name, before: Sequence[Claim]) -> Name:
    """The name with the whole of the share right before it, or with the last amount as its whole."""
    for claim in reversed(before):
        if not isinstance(claim.mention, Quantity):
            continue
        if claim.whole and claim.mention.dimension == "ratio":
            return replace(name, whole=claim.whole, whole_metric=claim.whole_metric)
        if claim.mention.dimension not in _NO_AMOUNTS and claim.head:
            return replace(name, whole=claim.head, whole_metric=claim.metric)
    return name
