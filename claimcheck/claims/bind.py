"""Mentions in their layout -> a Discourse of claims with label, role, head, subject, scope, stance and time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.claims.around import Around, around_of, outer
from claimcheck.claims.distributed import distributed
from claimcheck.claims.monied import monied
from claimcheck.claims.naming import REACH, Binding, Naming
from claimcheck.claims.roles import role_of, stance_of
from claimcheck.claims.subjects import Subjects
from claimcheck.claims.timeline import Timeline, complete_moments
from claimcheck.claims.vocabulary import Vocabulary, vocabulary
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.document import Clause, Layout
from claimcheck.model.mention import Mention, Moment, Quantity
from claimcheck.packs import Pack

__all__ = ["bind"]

_OF_EARLIER = frozenset({"from", "base"})
"""Roles whose time depends on the name."""
_DEEPEST = 32
"""A name may be asked of the claim before, which asks the one before it: one in so many is told at once."""
_CARRIED = "stance: sentence"


def bind(layout: Layout, mentions: Sequence[Mention], pack: Pack) -> Discourse:
    """Make each mention a claim; what a mention does not say itself is inherited, and every inheritance leaves a reason."""
    words = vocabulary(pack)
    mentions = complete_moments(layout, mentions, pack)
    timeline = Timeline(layout, mentions, words, pack)
    subjects = Subjects(layout, mentions, words, pack)
    binding = Binding(layout, mentions, words, subjects)
    claims: list[Claim] = []
    for index, mention in enumerate(mentions):
        claims.append(_claim(index, mention, binding, timeline, claims))
    claims = monied(distributed(claims, layout, mentions, pack), pack)
    return Discourse(
        layout,
        tuple(claims),
        _grouped(claims, [c.clause.index for c in claims]),
        _grouped(claims, [c.clause.sentence for c in claims]),
        _grouped(claims, [c.clause.bracket for c in claims]),
    )


def _claim(index: int, mention: Mention, binding: Binding, timeline: Timeline, done: list[Claim]) -> Claim:
    layout, words, mentions = binding.layout, binding.words, binding.mentions
    clause = layout.clause_at(mention.span.start)
    before = mentions[index - 1] if index else None
    after = mentions[index + 1] if index + 1 < len(mentions) else None
    around = around_of(layout, clause, mention, before, after, words)
    if not isinstance(mention, Quantity):
        return Claim(index, mention, clause, around.label, around.tail, role="time")
    role, direction = role_of(mention, around, words)
    naming = Naming(binding, around, tuple(done[-REACH:]))
    stance, why_stance = _stance(mention, around, clause, layout, done, words)
    if role not in _OF_EARLIER and index % _DEEPEST:
        time, naming.why_time = timeline.of(mention, clause, role)
        naming.why_stance = why_stance
        return naming.claim(index, mention, clause, role, direction, stance, time)
    name, subject, why_subject = naming.found(mention, clause, role)
    time, why_time = timeline.of(mention, clause, "share" if name.whole else role)
    reasons = tuple(reason for reason in (name.reason, why_subject, why_time, why_stance) if reason)
    binding.measuring.update((index,) if name.metric else ())
    return Claim(
        index,
        mention,
        clause,
        around.label,
        around.tail,
        role=role,
        direction=direction,
        head=name.head,
        metric=name.metric,
        subject=subject,
        scope=name.scope,
        aspect=name.aspect,
        stance=stance,
        time=time,
        reasons=reasons,
        whole=name.whole,
        whole_metric=name.whole_metric,
    )


def _stance(mention: Quantity, around: Around, clause: Clause, layout: Layout, done: list[Claim], words: Vocabulary) -> tuple[str, str]:
    """The stance that the words left of a number give it, else that of the forecast which the sentence began with and nothing ended."""
    own = stance_of(around.left, words)
    last: Claim | None = None
    for claim in reversed(done):
        if claim.clause.sentence != clause.sentence or (isinstance(claim.mention, Moment) and "year" in claim.mention.given):
            break
        if isinstance(claim.mention, Quantity):
            last = claim
            break
    if own != "actual" or last is None or last.stance != "plan" or last.clause.bracket != clause.bracket:
        return own, ""
    text = layout.document.plain
    begun = text[layout.sentences[clause.sentence].span.start : last.span.start]
    if not words.strong_plan.search(words.unstanced.sub("，", begun)) and _CARRIED not in last.reasons:
        return own, ""
    ended = words.plan_ends.search(text, last.span.end, outer(mention).start)
    return (own, "") if ended else ("plan", _CARRIED)


def _grouped(claims: Sequence[Claim], keys: Sequence[int]) -> Mapping[int, tuple[Claim, ...]]:
    groups: dict[int, list[Claim]] = defaultdict(list)
    for claim, key in zip(claims, keys, strict=True):
        groups[key].append(claim)
    return {key: tuple(group) for key, group in groups.items()}
