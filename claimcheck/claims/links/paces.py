"""增长6.3%,较1—3月份加快0.4个百分点(1—3月份增长5.9%) -> the step in points between a growth rate and the one told for the time before."""

from __future__ import annotations

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO, TIME
from claimcheck.claims.links.states import name_before, shares
from claimcheck.model.claim import Claim
from claimcheck.model.mention import Moment, Period
from claimcheck.packs.patterns import late

__all__ = ["paced"]

_SENTENCES = 2
_THAN = late(f"[比较](?P<named>[^,。;]{{0,4}}{TIME})")
_PART = late("[比较]全?年?(?P<part>[一二三四]季度|[上下]半年|前[一二三四五六七八九十0-9]+个?月|前[一二三]季度|首季)")
_SIZE = late("[降跌减]幅|收窄|扩大|缩小")
_BARE = late(r"^\d{4}年|份|[()（）\s]")
_DASH = late("[至到—－–~～-]+")
_FILLED = late(
    rf"[,;(。]|{TIME}|[一二三四]季度|[上下]半年|前[一二三]季度|首季|同比|环比|同期|全年|全部|均|则|曾|仅|为|是|的|约|增速|增长率|[增涨降跌]幅|其|这一|该|数字|指标|值|[当单]月"
)


def paced(stretch: Stretch, index: int, words: ChangeWords) -> list[tuple[Claim, Claim]]:
    """The growth then and now that a step in points at ``index`` lies between; none where none is told."""
    points = stretch.items[index]
    own = stretch.items[index - 1] if index else None
    if own is None or own.role != "delta" or own.sign != RATIO or own.sentence != points.sentence or own.past or not own.direction:
        return []
    if own.direction < 0 and not _SIZE.search(points.gap):
        return []
    then = [item for item in stretch.items if item is not own and _told(stretch, item, own, points)]
    before = stretch.items[index - 2] if index > 1 else None
    lead = before.gap if before is not None and before.sentence == own.sentence and not words.residue(own.gap) else ""
    named = [item for item in then if _named(item, own, lead, words)]
    return [(item.claim, own.claim) for item in named]


def _told(stretch: Stretch, item: Item, own: Item, points: Item) -> bool:
    """Whether a rate is of the time that the step is measured from, and of the same way."""
    if item.sign != RATIO or abs(item.sentence - points.sentence) > _SENTENCES + bool(item.past) or item.claim.quantity.is_range:
        return False
    if item.role == "delta" and item.direction != own.direction:
        return False
    if item.role not in ("delta", "base", "level"):
        return False
    if item.past:
        return not points.basis or item.past == points.basis
    than = _THAN.search(points.gap)
    if than is not None:
        return bool(_date(stretch, item)) and _date(stretch, item) == _date(stretch, points)
    part = _PART.search(points.gap)
    return part is not None and part["part"] in item.gap and part["part"] not in own.gap


def _date(stretch: Stretch, item: Item) -> str:
    """The last date before an item in its own gap, as written without its year and 份."""
    place = item.gap.rfind(TIME)
    claim = stretch.sketch.claims.get(item.place - len(item.gap) + place) if place >= 0 else None
    if claim is None or not isinstance(claim.mention, Moment | Period):
        return ""
    return _DASH.sub("-", _BARE.sub("", claim.mention.text))


def _named(item: Item, own: Item, lead: str, words: ChangeWords) -> bool:
    """Whether a rate names what the own rate names, by itself or by the value before it (``lead``), or nothing right beside it."""
    clause = behind_last(item.gap, "。")
    verb = clause.rfind(item.verb) if item.verb else -1
    rest = words.basis.sub("", _FILLED.sub("", clause[:verb] if verb >= 0 else clause))
    if not words.light.sub("", rest):
        return 0 <= item.sentence - own.sentence <= 1
    known = lead + own.gap
    return shares(name_before(item, words) or rest, known + name_before(own, words)) and shares(rest, known)
