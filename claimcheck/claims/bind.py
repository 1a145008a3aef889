"""Mentions in their layout -> a Discourse of claims with label, role, head, subject, scope, stance and time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck.claims.around import Around, around_of, outer
from claimcheck.claims.distributed import distributed
from claimcheck.claims.monied import monied
from claimcheck.claims.names import Name, following, name_of
from claimcheck.claims.roles import role_of, stance_of
from claimcheck.claims.subjects import Subjects
from claimcheck.claims.timeline import Timeline, complete_moments
from claimcheck.claims.vocabulary import Vocabulary, vocabulary
from claimcheck.claims.wholes import with_whole
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.document import Clause, Layout
from claimcheck.model.mention import Mention, Moment, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["bind"]

_STANDS = late("^(?P<name>[一-鿿]{2,12}?)(?:出现|发生|位于|来自|属于|仍?是|在|由)")
_RELATIVE = frozenset({"ratio", "points", "multiple", "doubling"})
_BEFORE = 3
_CARRIED = "stance: sentence"


def bind(layout: Layout, mentions: Sequence[Mention], pack: Pack) -> Discourse:
    """Make each mention a claim; what a mention does not say itself is inherited, and every inheritance leaves a reason."""
    words = vocabulary(pack)
    mentions = complete_moments(layout, mentions, pack)
    timeline = Timeline(layout, mentions, words, pack)
    subjects = Subjects(layout, mentions, words, pack)
    claims: list[Claim] = []
    for index, mention in enumerate(mentions):
        claims.append(_claim(index, mention, mentions, layout, words, timeline, subjects, claims))
    claims = monied(distributed(claims, layout, mentions, pack), pack)
    return Discourse(
        layout,
        tuple(claims),
        _grouped(claims, [c.clause.index for c in claims]),
        _grouped(claims, [c.clause.sentence for c in claims]),
        _grouped(claims, [c.clause.bracket for c in claims]),
    )


def _claim(
    index: int,
    mention: Mention,
    mentions: Sequence[Mention],
    layout: Layout,
    words: Vocabulary,
    timeline: Timeline,
    subjects: Subjects,
    done: list[Claim],
) -> Claim:
    clause = layout.clause_at(mention.span.start)
    before = mentions[index - 1] if index else None
    after = mentions[index + 1] if index + 1 < len(mentions) else None
    around = around_of(layout, clause, mention, before, after, words)
    if not isinstance(mention, Quantity):
        return Claim(index, mention, clause, around.label, around.tail, role="time")
    role, direction = role_of(mention, around, words)
    hedge = layout.document.plain[outer(mention).start : mention.span.start]
    subject, why_subject = subjects.of(clause, around.label)
    label = _behind(subject, around.label, words)
    if label in words.copulas and before is not None and before.span.start < layout.clauses[max(0, clause.index - 1)].span.start:
        label = _clause_before(layout, clause) or label
    name = name_of(label, around.tail, mention, role, words, hedge)
    if label != around.label:
        uncut = name_of(around.label, around.tail, mention, role, words, hedge)
        name = uncut if uncut.metric not in ("", name.metric) else name
    if around.name != around.label and (role in ("share", "base") or not (name.head or name.metric)):
        name = name_of(around.name, around.tail, mention, role, words, hedge)
    if name.head and name.head == subject and around.tail and not name.metric:
        name = replace(name, head=following(around.tail, words))  # 蓝鲸以19.8%的市场份额居首
    name = with_whole(name, mention, role, around, [c for c in done[-_BEFORE:] if c.clause.sentence == clause.sentence], words)
    name = _inherit(name.without(subject), mention, role, clause.sentence, done)
    time, why_time = timeline.of(mention, clause, "share" if name.whole else role)
    stance, why_stance = _stance(mention, around, clause, layout, done, words)
    reasons = tuple(reason for reason in (name.reason, why_subject, why_time, why_stance) if reason)
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


def _behind(subject: str, label: str, words: Vocabulary) -> str:
    """The label behind the name that it is about, where it holds that name and more."""
    if not subject or words.deictic.fullmatch(subject):
        return label
    rest = label.rpartition(subject)[2]
    return rest if rest != label and len(rest) > 1 and rest not in words.copulas else label


def _clause_before(layout: Layout, clause: Clause) -> str:
    """最大雨量出现在石门站，为312.5毫米: what the clause before begins with, where it holds no number itself."""
    earlier = layout.clauses[clause.index - 1]
    if clause.index == 0 or earlier.sentence != clause.sentence or earlier.bracket != clause.bracket:
        return ""
    found = _STANDS.search(earlier.span.of(layout.document.plain))
    return found["name"] if found else ""


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
    if _CARRIED not in last.reasons and not words.strong_plan.search(words.unstanced.sub("，", begun)):
        return own, ""
    ended = words.plan_ends.search(text, last.span.end, outer(mention).start)
    return (own, "") if ended else ("plan", _CARRIED)


def _inherit(name: Name, mention: Quantity, role: str, sentence: int, done: list[Claim]) -> Name:
    """An elided name is taken from the claim before it in the sentence, where both measure in the same dimension; a change or
    a share is one of the figure right before it, whatever that is measured in."""
    if name.head or name.metric:
        return name
    relative = mention.dimension in _RELATIVE or role in ("delta", "share", "base")
    for claim in reversed(done[-4:]):
        if claim.clause.sentence != sentence:
            break
        if isinstance(claim.mention, Quantity) and claim.head and (relative or claim.mention.dimension == mention.dimension):
            return name.taken_from(claim.head, claim.metric)
    return name


def _grouped(claims: Sequence[Claim], keys: Sequence[int]) -> Mapping[int, tuple[Claim, ...]]:
    groups: dict[int, list[Claim]] = defaultdict(list)
    for claim, key in zip(claims, keys, strict=True):
        groups[key].append(claim)
    return {key: tuple(group) for key, group in groups.items()}
