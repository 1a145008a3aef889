"""Numbers that one slip of the pen makes of one another -> pairs that state one fact, told by all signs of their surroundings together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from claimcheck.claims.around import in_table
from claimcheck.claims.links.alike import like, same_kind
from claimcheck.claims.links.contexts import Contexts, Cues, contexts_of, cues
from claimcheck.claims.links.facts_twice import answered, pair_link, pools
from claimcheck.claims.links.likely_one import likely_one
from claimcheck.claims.links.slips import agree, akin, significant, slip_and_rarity
from claimcheck.claims.links.told_apart import denied, explained, further, growing, listed, of_two_stretches, of_two_things, within
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Moment, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["near_copies"]

_POOL, _NEVER = 40, 99
_NAME, _ALIKE = 7, 3
_DIGITS = 3
_LATIN = late("[A-Za-z0-9][A-Za-z0-9 .+-]*")
_RESIZED = frozenset({"shifted", "dropped"})


def near_copies(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Two numbers of one kind that hardly differ by so little by chance, in surroundings in which numbers told twice stand."""
    words = cues(pack)
    contexts = contexts_of(discourse, pack)
    for pool in pools(discourse, words, headings=True).values():
        for one, other, rare in _copies(pool, pack):
            if _kept_apart(discourse, one, other, contexts, words) or answered(discourse, one, other, pool, rare):
                continue
            if likely_one(discourse, one, other, pool, contexts, words, pack):
                yield pair_link(one, other, ("told-twice", "inferred"))


def _kept_apart(discourse: Discourse, one: Claim, other: Claim, contexts: Contexts, words: Cues) -> bool:
    """Whether something that can be read tells the two numbers apart, however alike they look."""
    heading = _heading(discourse, one)
    if not same_kind(one, other, words, heading=heading) or agree(one.quantity, other.quantity):
        return True
    if any(in_table(discourse.text, claim.span.start) for claim in (one, other)) or explained(discourse, one, other):
        return True
    if within(one, other, contexts) or within(other, one, contexts) or of_two_things(discourse, one, other) or further(discourse, other):
        return True
    if denied(one.clause.span.of(discourse.text), other.clause.span.of(discourse.text)) or of_two_stretches(
        contexts.sentence(one), contexts.sentence(other)
    ):
        return True
    found = like(one, other, contexts, words, heading=heading)
    if found is None or (found.time != "same" and growing(one, contexts, words) and growing(other, contexts, words)):
        return True
    if listed(discourse, one) or listed(discourse, other):
        return True  # whose topic stands elsewhere
    years = [_relative(claim) for claim in (one, other)]
    if all(years) and years[0] != years[1]:
        return True
    models = [_model(contexts.left(claim)) for claim in (one, other)]
    return (all(models) and models[0] != models[1]) or _two_openings(contexts.sentence(one), contexts.sentence(other))


def _relative(claim: Claim) -> str:
    """去年, 本月: a time that is told from the day of writing, without what narrows it."""
    time = claim.time
    return time.text[:2] if isinstance(time, Moment) and time.relative else ""


def _model(left: str) -> str:
    """The last name of a model before a number: RTX 3080 Ti, Model Y."""
    runs = [run.group().strip() for run in _LATIN.finditer(left)]
    return next((run for run in reversed(runs) if any(sign.isalpha() for sign in run)), "")


def _two_openings(one: str, other: str) -> bool:
    """Whether two sentences go on alike after opening with two short names: 东岭厂去年…, 南坡厂去年…."""
    one, other = one.strip(), other.strip()
    for place in range(1, min(_NAME, len(one) - _ALIKE)):
        name = other.find(one[place : place + _ALIKE])
        if 0 < name < _NAME:
            first, second = one[:place], other[:name]
            return not set(first) & set(second) and (first + second).isalpha()
    return False


def _heading(discourse: Discourse, claim: Claim) -> bool:
    return discourse.layout.sentences[claim.clause.sentence].heading


def _copies(pool: Sequence[Claim], pack: Pack) -> Iterator[tuple[Claim, Claim, int]]:
    """Pairs of different clauses whose digits are one slip apart, of such digits as are so seldom, and how seldom they are."""
    least = {how: int(rare) for how, rare in pack.table("likely.least").items()}
    told = [(place, claim, significant(claim.quantity)) for place, claim in enumerate(pool) if _long(claim.quantity)]
    for index, (place, one, here) in enumerate(told):
        for further_on, other, there in islice(told, index + 1, None):
            if further_on >= place + _POOL:
                break
            if one.clause.index == other.clause.index or not akin(here, there):
                continue
            how, rare = slip_and_rarity(one.quantity, other.quantity)
            if rare >= least.get(how, _NEVER) and (how in _RESIZED or len(here) == len(there)):
                yield one, other, rare


def _long(quantity: Quantity) -> bool:
    """Whether a number has digits enough to be seldom met by chance."""
    return len(quantity.value.as_tuple().digits) >= _DIGITS
