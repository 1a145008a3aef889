"""A length of time -> whether its own words tell that it is counted from something else than the dates beside it."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.claims.links.covered import between
from claimcheck.claims.links.dated import CLOCK, Pair, after, before, moment_of
from claimcheck.claims.links.surroundings import of_its_size
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment
from claimcheck.packs.patterns import late

__all__ = ["days_known", "named_plan", "plausible", "streak_apart", "undated_reign", "year_like", "year_of_era"]

_YEAR = late(r"(?:1[0-9]|20)\d\d年|[0-9]{1,2}世纪")
_STREAK = late("(?:连续|接连|一连)[了已近约超达]{0,2}$")
_NEXT_TO = 5
_MANY_DAYS = 60
_ENDED = late("(?:结束|终结|打破|扭转|终止|告别)[^，。；]{0,8}$")
_SENTENCED = late("(?:被?判|获刑|处以|刑期)[^，。；0-9]{0,6}$")
_HALF = late(r"[从自](?=[^，。；]*\d)[^，。；]{4,40}[到至][^，。；\d]{2,16}(?:仅|只|共|总共)?(?:用|花|耗时|历时)了?$")
_CAP = late("不超过|至多|最多|不多于|不到")
_EARLIER = late("前(?!后)期?[一-龥]{1,4}(?:花|用|历时|耗时)了?$")
_NEARLY = Decimal("0.15")
_ADDED = late("加上|连同|连上|衔接|周末|拼成|拼出|合并|叠加")
_THEN = ("就", "便", "即")
_SO_FAR = late("(?:以)?来(?!到|自)")
_DATED_CLAUSE = late(r"\d年?(?:[\d一-龥—\-~]{0,8})$|(?:实施|施行|推行|执行|成立|建成|开业|启动|运行|运营|通车|开展|创办)$")
_RELATIVE = late("(?:(?<![已经仅才刚又])过去|初始|最初|起初|未来|接下来|此前)的?[近约]?$")
_STRIVEN = late(r"[^，。；]{0,4}(?:努力|奋斗|拼搏|攻关|筹备|谈判|等待)[，,][^，。；]{0,6}[于在]?\d{1,4}年")
_BORN, _ALIVE = ("生", "出生", "诞生"), late("(?:活了?|在世|一生|走过|度过|寿命|享年|人生)[^，。；]{0,6}$")
_BEGINS = ("开始", "起")
_REIGNS = late(r"(?:[秦汉晋隋唐宋辽金元明清]|民国|战国|三国|南北朝|五代)(?:初|末|中叶|代|朝|中期|季)")
"""明初改为府…府级建置历时五百余年: what began under a dynasty has no year to count from."""
_PLAN = late("”?(?:专项)?(?:行动|计划|规划|攻坚|合同|官司|协议|期国债)")


def year_like(claim: Claim) -> bool:
    """Whether a length is a year or a century written like one: 1949年来, 21世纪."""
    return _YEAR.fullmatch(claim.mention.text) is not None


def year_of_era(discourse: Discourse, claim: Claim) -> bool:
    """Whether 653年 is a year, in the bracket behind a year of a reign: 永徽四年(653年)."""
    text, span = discourse.text, claim.span
    bracket = text[span.start - 1 : span.start] in ("(", "（") and text[span.end : span.end + 1] in (")", "）")
    return bracket and claim.quantity.unit == "年" and text[span.start - 2 : span.start - 1] in ("年", "月", "间", "初", "末")


def named_plan(discourse: Discourse, claim: Claim) -> bool:
    """三年行动计划 is a name, 判了十年 a punishment; 结束了15年的下滑 lay before; 从6月30日到完成注册仅用122天 has its own end."""
    left = before(discourse, claim, 60)
    capped = _CAP.search(discourse.text, claim.quantity.around.start, claim.span.start) is not None
    own = capped or any(words.search(left) for words in (_ENDED, _SENTENCED, _HALF, _EARLIER))
    if _RELATIVE.search(left) or (_SO_FAR.match(after(discourse, claim)) and not _DATED_CLAUSE.search(left)):
        return True  # 过去的20年中,…; 20年来稳定在四成
    return (
        own
        or _STRIVEN.match(discourse.text, claim.span.end) is not None
        or _PLAN.match(after(discourse, claim)) is not None
        or after(discourse, claim).startswith(_THEN)
    )


def streak_apart(discourse: Discourse, claim: Claim, pair: Pair) -> bool:
    """Whether 连续三年 counts back from now, since no stretch ends right before it, or days of no stretch are added (连同周末共5天)."""
    if _ADDED.search(between(discourse, pair, claim)) is not None or _ADDED.search(before(discourse, claim)) is not None:
        return True
    if discourse.text.startswith(_BORN, pair.start.span.end) and not _ALIVE.search(before(discourse, claim)):
        return True  # 1971年生,1991年毕业,工作28年
    if discourse.text.startswith(_BEGINS, pair.end.span.end):
        return True  # 预计15时开始、持续约6小时
    streak = _STREAK.search(before(discourse, claim))
    return streak is not None and (pair.last_offset > claim.span.start or len(between(discourse, pair, claim)) > _NEXT_TO)


def undated_reign(discourse: Discourse, claim: Claim) -> bool:
    """Whether a number of years may run from a dynasty that the sentences before it name without a year."""
    if claim.quantity.unit != "年" or not claim.quantity.hedges:
        return False
    start = discourse.layout.sentences[max(0, claim.clause.sentence - 1)].span.start
    return _REIGNS.search(discourse.text, start, claim.span.start) is not None


def days_known(claim: Claim, pair: Pair) -> bool:
    """Whether both ends of a length in days are days, or it is so long that months will do."""
    if claim.quantity.unit == "天" and claim.quantity.value >= _MANY_DAYS:
        return True
    ends = (moment_of(pair.start), moment_of(pair.end, last=True))
    return claim.quantity.unit not in {"天", "周"} or all(end is not None and (end.day is not None or end.hour is not None) for end in ends)


def plausible(pairs: list[Pair], claim: Claim) -> bool:
    """Whether some two dates lie about as far apart as a length says, a slip aside; a hedged length that nearly fits is none."""
    if claim.quantity.unit in CLOCK:
        return True  # 12日8时30分…14日8时30分: the days count too
    whole = [Pair(_end(pair, last=False), _end(pair, last=True)) for pair in pairs]
    if claim.quantity.hedges and any(_nearly(pair, claim) for pair in whole[:1]):
        return False
    return any(of_its_size(pair, claim) for pair in whole)


def _nearly(pair: Pair, claim: Claim) -> bool:
    """Whether a hedged length in days is off by few: 6月3日…6月25日, 近20天."""
    first, last = moment_of(pair.start), moment_of(pair.end, last=True)
    if claim.quantity.unit != "天" or first is None or last is None or first.first is None or last.last is None:
        return False
    return abs(last.last - first.first - claim.quantity.value) <= _NEARLY * claim.quantity.value


def _end(pair: Pair, *, last: bool) -> Claim:
    claim = pair.end if last else pair.start
    moment = moment_of(claim, last=last)
    return claim.saying(moment) if isinstance(moment, Moment) and moment is not claim.mention else claim
