"""始建于1998年，1993年开馆; 国家拨款维修…。1980年竣工 -> links of when something was begun and what was done to it afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.dated import after, before, end_of, explicit, moment_of, of_unknown_year, years_marks
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["first_built", "works_ended"]

_BUILT = late(r"(?:始建|初建|创建|肇建|草创|始创|最早建|首建)(?:于|在)?[^，。；\d]{0,8}$")
_BUILT_AFTER = late(r"^[）)]?(?:由[^，。；]{1,12})?(?:始建|初建|创建|肇建|始创)(?!人|者|的)")
_LATER = late(
    r"^[^，。；]{0,12}?(?:扩建|改建|重建|重修|大修|整修|复建|修缮|修复|维修|加固|迁建|迁址|搬迁|移地|迁移|开馆|开放|开业|开学|落成|建成|竣工|启用|通车|投产"
    r"|列为|列入|公布为|被评为|更名|改名|改称|毁于|焚毁|拆除|倒塌|坍塌)"
)
_ANOTHER = late(r"前身|原址|旧址|原名|原为|遗址|此前|之前|最初|追溯|相传|一说|另|新[馆楼校址桥站]|现[有存今]|二期|三期|以前")
_WORK = late(r"(?:维修|修缮|修复|大修|整修|重修|重建|扩建|改建|修建|兴建|施工|加固|改造|拨款|动工|开工)")
_ENDED = late(r"(?:全面|全部|正式|顺利|如期)?(?:竣工|完工|告竣|落成|完成|告成)[。；，]")
_DONE = late("竣工|完工|告竣|落成|完成|告成")
_REACH, _SENTENCES, _PRESENT = 14, 2, 4


def first_built(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """What was first built in a year, and a later step of it that a date behind it in the passage puts before that year."""
    for place, claim in enumerate(discourse.claims):
        if not _year(claim) or not (_BUILT.search(before(discourse, claim, _REACH)) or _BUILT_AFTER.match(after(discourse, claim, _REACH))):
            continue
        for other in discourse.claims[place + 1 : place + 1 + _PRESENT * _SENTENCES]:
            if other.clause.sentence - claim.clause.sentence > _SENTENCES - 1:
                break
            if not _year(other) or not _LATER.match(after(discourse, other, 2 * _REACH)):
                continue
            said = discourse.text[max(0, claim.span.start - 2 * _REACH) : other.span.end + _REACH]
            if not _ANOTHER.search(said) and not of_unknown_year(claim, other):
                yield _link(claim, other, "first built")
            break


def works_ended(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """A sentence of a date and 竣工 alone, behind one that begins with the date of the works."""
    for claim in discourse.claims:
        if not _year(claim) or not _ENDED.match(discourse.text, claim.span.end):
            continue
        sentence = discourse.layout.sentences[claim.clause.sentence]
        if claim.clause.sentence == 0 or claim.span.start - sentence.span.start > 1:
            continue
        last = discourse.layout.sentences[claim.clause.sentence - 1]
        begun = [one for one in discourse.by_sentence.get(last.index, ()) if _year(one)]
        if last.paragraph != sentence.paragraph or len(begun) != 1 or begun[0].span.start - last.span.start > _PRESENT:
            continue
        told = discourse.layout.sentence_text(last.index)
        if _WORK.search(told) and not _DONE.search(told) and not _ANOTHER.search(told) and not of_unknown_year(begun[0], claim):
            yield _link(begun[0], claim, "works")


def _year(claim: Claim) -> bool:
    """Whether a claim is a single date with a year of its own."""
    moment = moment_of(claim)
    return moment is not None and explicit(claim) and moment.calendar == "gregorian" and not moment.given & {"decade", "century"}


def _link(earlier: Claim, later: Claim, name: str) -> Link:
    players = {"earlier": (end_of(earlier, last=False),), "later": (end_of(later, last=True),)}
    return Link("events-in-order", (Reading(name, players),), years_marks(earlier, later))
