"""What was built, opened, founded or born on a date, and is told again as something known -> pairs that give it two years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.links.dated_years import could_be_one, written_year, years_in
from claimcheck.claims.links.other_things import ELSEWHERE
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["happened_in_two_years"]

_LEFT, _RIGHT, _BEFORE, _FAR = 26, 34, 12, 6
_LEAST, _NAMED, _LONGEST = 2, 3, 10
_SOON = 4
_SOME_TIME = ("后", "前", "之后", "之前", "以后", "以前", "以来")
_OF = late(r"(?:于[^，。；的]{1,8}|[^，。；的]{0,6})的(?P<noun>[^，。；的]{2,14})")
_AFTERWARDS = late(
    "(?:了)?(?P<thing>[^，。的0-9]{0,10}[0-9A-Z]{0,2}[^，。的0-9]{0,8}?)(?:以来|之初|伊始|至今|之时|时(?!间|代|期)|之后|后|那[天年时刻])"
)
_OPENING = late(r"^[自从在于早就]{0,2}$")
_ANAPHOR = late(r"^(?:该|这[座部条家所项艘款支架个间幢栋台种处本首]?|此|本|那[座部条家所项艘款支架个间幢栋台种处本首]?)")
_OF_HIM = late(r"的(?P<noun>[他她](?!的|们|家|[父母妻夫儿女兄弟姐妹哥]))")
_HIMSELF = late(r"[他她](?!的|们|家|[父母妻夫儿女兄弟姐妹哥])")
_BROTHER = late("哥|舅|姑|叔|伯|婶|侄|孩子|孪生|双胞")
_EDGES = late(r"(?:正式|最早|首次|已|就|便|早|大约|约|始|最初|[于在自从])+$")
_LIGHT = late(r"^(?:了|过|于|并|、|[投建使启用产运营正式完毕])+")
_PLAN = late("将|拟|计划|预计|原定|原拟|力争|有望|筹备|推迟|延期|申请|批准|同意|试")
_OTHER = late(
    "续集|续作|续篇|前传|姊妹|[二三四五六七八九]部|子公司|分公司|分[店院校馆行厂]|[二三四]期|新[馆楼址校院厂桥站区]|旧|老|前身|原|[其他她]的?[父母妻子夫儿女兄弟姐妹孙祖]"
)


class _Words(NamedTuple):
    verb: re.Pattern[str]
    before: re.Pattern[str]
    kinds: dict[str, str]
    again: re.Pattern[str]
    harmless: re.Pattern[str]


class _Told(NamedTuple):
    """A date, the kinds of what happened then, the thing it happened to, whether it is told as known, and whether outright."""

    claim: Claim
    year: int
    kinds: frozenset[str]
    name: str
    known: bool
    around: str
    stated: bool = False


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    kinds = pack.table("chronology.happens")
    verb = pack.alternatives("chronology.happens")
    return _Words(
        late(f"(?:{verb})+(?:运营|运行|使用|营业|建设|生产|发电)?(?![社商物界])"),
        late(rf"(?P<name>[^，。；：:\s]*?)(?P<verb>{verb})(?:于|日期为|时间为|时间是)(?:[明清宋元唐隋汉秦]代?|[南北]宋|公元)?\s?$"),
        dict(kinds),
        late(pack.alternatives("chronology.again")),
        late(pack.alternatives("chronology.not_again")),
    )


def happened_in_two_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """滨河大桥于2018年通车…这座2019年通车的大桥: what is told as known was told, or will be, with its year."""
    words = _words(pack)
    if words.verb.search(discourse.text) is None:
        return
    told = [one for claim in discourse.claims if (one := _told(discourse, claim, words)) is not None]
    for again in told:
        others = [one for one in told if one is not again and one.kinds & again.kinds]
        if not again.known or any(one.year == again.year for one in others):
            continue
        one = _meant(again, others, discourse)
        if one is not None and _clear(one, words) and _clear(again, words):
            first, second = sorted((one.claim, again.claim), key=lambda claim: claim.id)
            marks = frozenset({"told-twice"} | ({"same-phrase"} if _alike(one.name, again.name) >= _NAMED else set()))
            yield Link("one-event-years", (Reading("happened once", {"first": (first,), "second": (second,)}),), marks)


def _meant(again: _Told, others: Sequence[_Told], discourse: Discourse) -> _Told | None:
    """The one telling that a known event can be, where there is just one of the most alike name."""
    fits = [(_alike(one.name, again.name) if again.name else _LEAST * _next(one, again), one) for one in others]
    if again.kinds == {"born"} and _HIMSELF.match(again.name):
        return others[0] if len(others) == 1 and _himself(others[0], again, discourse) else None
    fits = [(points, one) for points, one in fits if points >= _LEAST] or [(_LEAST, one) for one in others if _pointed_at(one, again)]
    if not fits or (not again.name and len(others) > 1):
        return None
    points, best = max(fits, key=lambda fit: fit[0])
    if any(more == points and one.year != best.year for more, one in fits) or (points < _NAMED and not _still(best, again, discourse)):
        return None
    return best if could_be_one(best.claim, again.claim) and not _side_by_side(best, again, discourse) else None


def _himself(one: _Told, again: _Told, discourse: Discourse) -> bool:
    """Whether 他, who was born then, is the one whose birth is told outright before, in the same or the next paragraph."""
    sentences = discourse.layout.sentences
    apart = sentences[again.claim.clause.sentence].paragraph - sentences[one.claim.clause.sentence].paragraph
    if not one.stated or one.claim.id > again.claim.id or apart > 1 or _BROTHER.search(one.around + again.around):
        return False
    return could_be_one(one.claim, again.claim) and not _side_by_side(one, again, discourse)


def _still(one: _Told, again: _Told, discourse: Discourse) -> bool:
    """Whether a mere kind of thing (大桥, 公司) is told again so soon that it is the one told of."""
    start, end = sorted((one.claim.span, again.claim.span))
    apart = abs(one.claim.clause.sentence - again.claim.clause.sentence)
    return apart <= _SOON and ELSEWHERE.search(discourse.text, start.end, end.start) is None


def _next(one: _Told, again: _Told) -> bool:
    """Whether what has no name follows soon on the telling of the one thing that it can be."""
    return one.stated and 0 < again.claim.clause.sentence - one.claim.clause.sentence <= _FAR


def _pointed_at(one: _Told, again: _Told) -> bool:
    """Whether 这艘护卫舰 is 该舰 of the sentences before: the kind of thing is the same."""
    kind = _ANAPHOR.match(again.name)
    if kind is None or kind.group() == "此" or not one.name:
        return False
    return one.name[-1:] in _ANAPHOR.sub("", again.name)[:_FAR] and _next(one, again)


def _alike(name: str, again: str) -> int:
    """How long the start of a name told again is that the name told first ends with, or that is in it as its proper name."""
    bare = again.strip("《》“”")
    for length in range(min(len(bare), _LONGEST), _LEAST - 1, -1):
        piece = bare[:length]
        if name.strip("《》“”").endswith(piece) or (length >= _NAMED and piece in name) or name.startswith(piece + "《"):
            return length
    return 0


def _side_by_side(one: _Told, again: _Told, discourse: Discourse) -> bool:
    """Whether a sentence that tells of the one names the other's year as well: the text knows of both."""
    pairs = ((one, again), (again, one))
    return any(
        other.id != far.claim.id and far.year in years_in(other)
        for near, far in pairs
        for other in discourse.by_sentence.get(near.claim.clause.sentence, ())
    )


def _clear(told: _Told, words: _Words) -> bool:
    """Whether nothing beside a date tells of a second time, of another thing or of a plan."""
    around = words.harmless.sub("", told.around)
    return not (words.again.search(around) or _OTHER.search(around) or _PLAN.search(around))


def _told(discourse: Discourse, claim: Claim, words: _Words) -> _Told | None:
    """What happened on a date, by the verb right before or soon after it."""
    year = _year(discourse, claim)
    if year is None:
        return None
    text, span = discourse.text, claim.span
    low, high = _bounds(discourse, claim)
    left, right = text[low : span.start], text[span.end : high]
    if (found := words.before.search(left)) is not None:
        kinds, him = _kinds(found["verb"], words), _OF_HIM.match(right)
        if him is not None and "born" in kinds:
            return _Told(claim, year, kinds, him["noun"], True, left[-_BEFORE:])
        return _Told(claim, year, kinds, _name(found["name"], left), False, left[-_BEFORE:], True)
    clause = re.split("[，。；：:（(]", right.removeprefix("，"), maxsplit=1)[0]
    verb = words.verb.search(clause)
    if verb is None or verb.start() > _BEFORE:
        return None
    kinds, after = _kinds(verb.group(), words), clause[verb.end() :]
    around = f"{left[-_BEFORE:]}|{clause[: verb.end() + _FAR]}"
    own, subject = clause[: verb.start()], _last_clause(left)
    if (of := _OF.match(after)) is not None:
        return _Told(claim, year, kinds, of["noun"], True, around)
    if (known := _AFTERWARDS.match(after)) is not None:
        name = known["thing"] or ("" if _OPENING.match(subject) else _plain(subject)) or _plain(own)
        return _Told(claim, year, kinds, name if len(name) >= _LEAST else "", True, around)
    subject = own if _OPENING.match(subject) and len(own) >= _LEAST else subject
    thing = _LIGHT.sub("", after)
    name = thing if len(thing) >= _LEAST and "born" not in kinds else _name(subject, left)
    return _Told(claim, year, kinds, _plain(name), _ANAPHOR.match(subject) is not None and len(_plain(subject)) >= _LEAST, around, True)


def _name(subject: str, left: str) -> str:
    """What stands as the subject, or where the clause has none, what the sentence opens with."""
    plain = _plain(subject)
    return plain if len(plain) >= _LEAST else _plain(re.split("[，（(]", left, maxsplit=1)[0])


def _plain(name: str) -> str:
    return _EDGES.sub("", _ANAPHOR.sub("", name))


def _last_clause(left: str) -> str:
    return re.split("[，。；：:]", left)[-1]


def _kinds(verbs: str, words: _Words) -> frozenset[str]:
    return frozenset(kind for verb, kinds in words.kinds.items() if verb in verbs for kind in kinds.split())


def _bounds(discourse: Discourse, claim: Claim) -> tuple[int, int]:
    """How far the words around a date reach: within its sentence, and up to the next dates."""
    sentence = discourse.layout.sentences[claim.clause.sentence].span
    beside: list[Span] = [
        c.span for c in discourse.by_sentence.get(claim.clause.sentence, ()) if c.id != claim.id and isinstance(c.mention, Moment | Period)
    ]
    low = max([sentence.start, claim.span.start - _LEFT, *(span.end for span in beside if span.end <= claim.span.start)])
    high = min([sentence.end, claim.span.end + _RIGHT, *(span.start for span in beside if span.start >= claim.span.end)])
    return low, high


def _year(discourse: Discourse, claim: Claim) -> int | None:
    """The year of a date that is not left open (1990年代, 1995年前后, 2010年后)."""
    moment = claim.mention
    if discourse.text.startswith(_SOME_TIME, claim.span.end):
        return None
    loose = isinstance(moment, Moment) and (moment.hedges or moment.given & {"decade", "century"})
    return None if loose else written_year(claim)
