"""A share that stands at its part with a mere comma or bracket between, or a rate before its two counts -> links of the three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.around import outer
from claimcheck.claims.links.rate_closings import elsewhere_exact, told_of
from claimcheck.claims.links.rate_forms import form_of
from claimcheck.claims.links.rate_names import known
from claimcheck.claims.links.rate_parts import countable
from claimcheck.claims.links.rate_wholes import Whole, closes, same_kind
from claimcheck.claims.links.rate_words import RateWords, rate_words
from claimcheck.claims.links.scene import between, near, quantities_in, right_of, years_apart
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["shares_beside"]

_NEAR = 30
_GLUED = late(r"(?:名|位|个|家|户)?[一-鿿]{0,6}?(?:、即?|[，,、]?(?:即|也即|也就是|亦即|相当于))(?:大?约|近|将近)?")
_OF_OTHERS = late(r"(?:以上|左右|多)?(?:的)?(?:是|为|来自)")
_IN_BRACKET = late(r"[^，。；、,;\d]{0,8}[(（](?:约|近|即|共|合|计)*")
_THAT_IS = late(r"[，,]?(?:即|也就是|共计?|合计|计)(?:有|约)?")
_COMES_TO = late(r"[，,](?:人数|数量|共|约)?(?:为|达到?|有|计)约?")
_SIZED = r"(?:数量|人数|金额|数额|规模|面积|总额|总量|产量|收入|价值)约?[为达是]"
_SAID = rf"(?:也?即|也就是说?|即是|合计|总?共计?|合|计|折合|总数为?|{_SIZED})(?:有|为|达到?)*"
_DID = late(rf"(?:以上|左右|多)?[^，。；、,;\d比较占]{{1,14}}[，,](?:{_SAID}|有|共)约?")
_THUS = late(rf"(?:以上|左右|多)?[，,](?:{_SAID}|有|为|达到?|大?约为?|近|将近)约?")
_IS = late(rf"(?:以上|左右|多)?(?:是|为|属于?)[^，。；、,;\d]{{1,10}}[，,](?:{_SAID}|有|达到?)约?")
_OCCUPIES = late(
    r"(?:[^，。；,;]{0,12}[，,、；;](?:其中)?|(?:当|之)?中[，,]?)[^，。；,;]{1,12}?(?:所占)?占(?:比|了|到|据|去)?(?:大?约|为|高?达到?|近|超过?|将近)*"
)
_PAUSES = frozenset({"，", ","})
_ENDS = late(r"[，。；,;]|$")
_CLOSES = late(r"(?:人|名|位|左右)?\s*[)）]")
_AMONG = late(r"(?:中|里|当中|之中|里面|中间)[，,]?(?:有|共有|约有|约|近)?$")
_PICKED = late(r"其中")
_MARK = late("及以[上下]")
"""撤否率在50%及以上的有36家: a mark, and the share of nothing told here."""
_WIDE = 24


def shares_beside(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """其中430人、七成病情较重; 受访的800人中,七成(560人)支持; 合格率97%,500批次中485批次合格.

    Each is told by structure alone: a whole, its part and the share in one sentence in a fixed order, and no number of their
    kind between them.
    """
    words = rate_words(pack)
    for share in discourse.of("ratio"):
        if share.role in {"time", "from", "base", "delta"} or share.quantity.dimension != "ratio" or not 0 < share.quantity.base_value < 1:
            continue
        if share.quantity.is_range or share.quantity.flaws or _MARK.match(discourse.text, share.span.end):
            continue
        here = [c for c in quantities_in(discourse, share.clause.sentence) if countable(discourse, c)]
        found = _glued(discourse, share, here, words) or _bracketed(discourse, share, here, words) or _ahead(discourse, share, words)
        if found is not None:
            yield _link(discourse, share, *found)


_Pair = tuple[Claim, Claim, bool]


def _link(discourse: Discourse, share: Claim, part: Claim, whole: Claim, left_out: bool) -> Link:
    """The relation, with other pairs and the other wholes of the neighbourhood that would fit as further readings."""
    marks = {"adjacent", "marker"} | ({"stem"} if left_out or share.role == "rate" else set())
    if told_of(discourse, share, part, Whole((whole,), frozenset(), 0)):
        marks.add("other-share")
    if left_out:
        return Link("portion-left", (_reading("as written", part, whole, share),), frozenset(marks))
    readings = [_reading("as written", part, whole, share)]
    others = [c for c in near(discourse, share) if countable(discourse, c) and c.id not in {part.id, whole.id}]
    pool = {c.id: c for c in (*others, *quantities_in(discourse, share.clause.sentence)) if countable(discourse, c)}
    readings += [
        _reading("another whole", part, other, share)
        for other in pool.values()
        if other.id not in {part.id, whole.id} and closes(part, Whole((other,), frozenset(), 0), share)
    ]
    readings += [_reading("another pair", one, other, share) for one, other in elsewhere_exact(discourse, share)]
    return Link("portion", tuple(readings), frozenset(marks))


def _reading(name: str, part: Claim, whole: Claim, share: Claim) -> Reading:
    return Reading(name, {"part": (part,), "whole": (whole,), "share": (share,)})


def _glued(discourse: Discourse, share: Claim, here: Sequence[Claim], words: RateWords) -> _Pair | None:
    """614人,其中430人、七成病情较重: the share only says again how many the part is."""
    part = next((c for c in reversed(here) if c.span.end <= share.span.start), None)
    if part is None or part.id != share.id - 1 or part.clause.bracket != share.clause.bracket:
        return None
    if not _GLUED.fullmatch(between(discourse, part, share)) or _OF_OTHERS.match(right_of(discourse, share, 6)):
        return None
    whole = _whole_before(discourse, part, here, words)
    return (part, whole, False) if whole is not None else None


def _whole_before(discourse: Discourse, part: Claim, here: Sequence[Claim], words: RateWords) -> Claim | None:
    """The number of its kind before a part, of which 其中 or 中 says that the part is in it."""
    whole = next((c for c in reversed(here) if c.id < part.id), None)
    if whole is None or not same_kind(whole, part, words) or whole.quantity.base_value <= part.quantity.base_value:
        return None
    gap = between(discourse, whole, part)
    if whole.clause.bracket != part.clause.bracket or years_apart(whole, part) or len(gap) > _NEAR or "；" in gap or ";" in gap:
        return None
    return whole if _PICKED.search(gap) or _AMONG.search(gap) else None


def _bracketed(discourse: Discourse, share: Claim, here: Sequence[Claim], words: RateWords) -> _Pair | None:
    """800人中,七成(560人)支持; 成交4107套,甲地占61.6%,共2530套: the number behind the share only says how many that are."""
    part = next((c for c in here if c.id == share.id + 1), None)
    if part is None:
        return None
    whole = next((c for c in reversed(here) if c.id < share.id and same_kind(c, part, words)), None)
    if whole is None or any(
        c.quantity.dimension == "ratio" for c in quantities_in(discourse, share.clause.sentence) if whole.id < c.id < share.id
    ):
        return None
    lead = between(discourse, whole, share)
    if len(lead) > _WIDE or whole.quantity.base_value <= part.quantity.base_value or years_apart(whole, part):
        return None
    if whole.clause.bracket != share.clause.bracket or not _told_behind(discourse, share, part, lead):
        return None
    return part, whole, False


def _told_behind(discourse: Discourse, share: Claim, part: Claim, lead: str) -> bool:
    """Whether the words around a share say that it is one of the number before it, and how many the number behind it tells."""
    gap = discourse.text[outer(share.mention).end : outer(part.mention).start].strip(" ")
    among, ends = bool(_AMONG.search(lead) or _PICKED.search(lead)), bool(_ENDS.match(right_of(discourse, part, 3)))
    if _IN_BRACKET.fullmatch(gap):
        return among and bool(_CLOSES.match(right_of(discourse, part, 6)))
    if among and (_THAT_IS.fullmatch(gap) or (ends and _COMES_TO.fullmatch(gap))):
        return True
    told = discourse.text[outer(share.mention).end : part.mention.span.start].strip(" ")
    if not ends:
        return False
    if _OCCUPIES.fullmatch(lead):
        return _THUS.fullmatch(told) is not None
    if not among and lead not in _PAUSES:
        return False
    return _IS.fullmatch(told) is not None or (not _OF_OTHERS.match(told) and _DID.fullmatch(told) is not None)


def _ahead(discourse: Discourse, share: Claim, words: RateWords) -> _Pair | None:
    """合格率为97%,500批次中485批次合格: a rate, then what it is taken of and how many of these bear its name."""
    form = form_of(discourse, share, words)
    if form is None or form.how != "rate":
        return None
    behind = discourse.claims[share.id + 1 : share.id + 3]
    if len(behind) < 2 or not all(c.role != "time" and countable(discourse, c) for c in behind):
        return None
    whole, part = behind
    if part.clause.sentence != whole.clause.sentence or whole.clause.sentence - share.clause.sentence > 1:
        return None
    if not same_kind(whole, part, words) or whole.quantity.base_value < part.quantity.base_value:
        return None
    gap = between(discourse, whole, part)
    if len(between(discourse, share, whole)) > _WIDE or len(gap) > _WIDE or not (_AMONG.search(gap) or _PICKED.search(gap)):
        return None
    said = f"{part.label[-6:]}{part.tail[:8]}"
    names = (*known(words.parts_of_rates, form.stem), form.stem[-2:])
    name = next((name for name in names if name in said), None)
    if name is None:
        return None
    at = said.find(name)
    left_out = words.negation.search(form.stem) is None and words.negation.search(said[max(0, at - 2) : at]) is not None
    return part, whole, left_out
