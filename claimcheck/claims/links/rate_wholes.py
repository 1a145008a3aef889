"""A share and its part -> every quantity it may be a share of, with what speaks for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.claims.links.arithmetic import far_off
from claimcheck.claims.links.rate_forms import Form
from claimcheck.claims.links.rate_halves import Whole, asked_of, halves_of, is_named, named_for
from claimcheck.claims.links.rate_names import abbreviates, core, kindred, known, narrower, qualified, shares_words
from claimcheck.claims.links.rate_parts import Part, countable, own_share
from claimcheck.claims.links.rate_siblings import has_its_own, set_apart
from claimcheck.claims.links.rate_times import of_another_time, of_named_time, other_period, same_time
from claimcheck.claims.links.rate_words import RateWords
from claimcheck.claims.links.scene import between, comparable, left_of, quantities_in
from claimcheck.claims.subjects import elsewhere, opening
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.interval import total
from claimcheck.model.mention import World
from claimcheck.packs.patterns import late

__all__ = ["Whole", "closes", "is_named", "same_kind", "wholes_of"]

_MOST = 10
_SENTENCES = 4
_BACK = 120
_AHEAD = 8
_GROUPED = 80
_LIST = 100
_FOR_THE_YEAR = late(r"^(?:本年度?|年度|全年|当年|今年|既定|原定|预定)(?:的)?")
_JOINTLY = late(r"合[计共并]|一致行动|连同|共同|累计|质押")
_DIGIT = late(r"\d")
_BEYOND_SLIPS = 10**5  # no slip of 万 for 亿 makes up for more: a dividend of a share is none of the year's profit
_PEOPLE = late(r"(?<!出生)(?<!死亡)(?<!自然)(?<!新增)人口")
_NAMED = frozenset({"same-noun", "explicit-total", "complete-set"})


def closes(part: Claim, whole: Whole, share: Claim) -> bool:
    """Whether part = share × whole can be true."""
    for world in World:
        size = total(claim.quantity.interval(world) for claim in whole.claims)
        if (size * share.quantity.interval(world)).meets(part.quantity.interval(world)):
            return True
    return False


def wholes_of(discourse: Discourse, share: Claim, form: Form, part: Part, words: RateWords) -> tuple[Whole, ...]:
    """The possible wholes, the best supported first; none where the text names one that it does not give."""
    if words.latter.search(form.whole):
        behind = [c for c in discourse.claims[part.claim.id + 1 : share.id] if c.role != "time" and comparable(c, part.claim)]
        return (Whole((behind[-1],), frozenset({"same-noun"}), 0),) if behind else ()
    if words.former.search(form.whole) and words.latter.search(form.owner):
        ahead = [c for c in quantities_in(discourse, share.clause.sentence) if c.id < part.claim.id and comparable(c, part.claim)]
        return (Whole((ahead[-1],), frozenset({"same-noun"}), 0),) if ahead else ()
    if form.how == "rate" and (elsewhere(share, part.claim) or of_another_time(share, part.claim)):
        return ()
    if form.how in {"rate", "bracket"} and words.groups.search(discourse.text[max(0, part.claim.span.start - _GROUPED) : share.span.start]):
        return ()
    pool = _candidates(discourse, share, form, part, words)
    halves = halves_of(discourse, share, form, part, words)
    found = [
        _whole(discourse, share, form, part, claim, words)
        for claim in pool
        if form.how != "rate" or halves or not _of_another(share, part, claim, words)
    ]
    if form.how != "times":
        size = part.claim.quantity.base_value
        over = share.quantity.base_value >= 1  # 为调整预算的101.2%
        found = [whole for whole in found if over or whole.first.quantity.base_value > size or "explicit-total" in whole.marks]
        found = [whole for whole in found if whole.first.quantity.base_value * share.quantity.base_value < size * _BEYOND_SLIPS]
    found = [w for w in found if not _unlikely(discourse, share, form, part, w) and not has_its_own(discourse, form, w.first)]
    if form.how in {"bracket", "occupies"}:
        found = [whole for whole in found if whole.marks or not _beside(discourse, share, form, whole.first)]
    if form.how == "rate":
        # 老年人接种率 beside 城镇人口
        stem = "" if words.lacking.match(form.stem) else form.stem
        if form.stem.endswith(_RIVALS):
            found = named_for(found, form.stem, words)
        found = [whole for whole in found if not _of_others(stem, f"{whole.first.label[-16:]}{whole.first.tail[:10]}", words)]
    here = share.clause.sentence
    found = [whole for whole in found if whole.first.clause.sentence <= here or "explicit-total" in whole.marks]
    found += halves
    if not found:
        return ()
    named = is_named(form, words) and not (_plan(form.whole) in words.plans and _picked_only(found))
    found.sort(key=lambda whole: (named and not whole.marks & _NAMED, -whole.score, abs(whole.first.id - part.claim.id)))
    best = found[0]
    if named and not best.marks & _NAMED:
        return ()
    alike = {w.first.quantity.base_value for w in found if same_kind(w.first, part.claim, words)}
    if same_kind(best.first, part.claim, words) and len(alike) == 1:
        best = replace(best, marks=best.marks | {"lone-whole"})
    if share.quantity.unit == "‰" and not best.marks & {"same-noun", "explicit-total"} and not _PEOPLE.search(best.first.label):
        return ()
    sure = "stem" in part.marks and part.claim.quantity.dimension != "" and best.first.clause.sentence == share.clause.sentence
    supported = best.marks & {*_NAMED, "marker"}
    if not supported and (
        not same_kind(best.first, part.claim, words) or "lone-whole" not in best.marks or (form.how == "rate" and not sure)
    ):
        return ()
    if supported and same_kind(best.first, part.claim, words):
        # a whole of the part's own kind is named: 35万家 is no whole of 34万件
        found = [w for w in found if w.marks or (same_kind(w.first, part.claim, words) and w.first.id < share.id)]
    return (best, *found[1:_MOST])


_RIVALS = ("得票", "支持")
"""Rates that each of several rivals has of one whole, and none of what another rival has."""
_TIMES_OFF, _BEHIND = 8, 18
_SUPPOSED = late(r"(?:就算|即使|即便|哪怕|如果|假如|按照)[^，。；]*$")
_SOME = late(r"个别|部分|有的|某些|一些|最[一-鿿]{1,3}的一")


def _unlikely(discourse: Discourse, share: Claim, form: Form, part: Part, whole: Whole) -> bool:
    """Whether share and whole miss the part beyond any slip, or the words set them apart.

    应报未报的1600件，个别地方甚至是强制报告的两倍多; 是战机价格的五分之一，就算按5000万美元算; rows of a table.
    """
    first, size = whole.first, part.claim.quantity.base_value
    if len(whole.claims) == 1 and first.quantity.base_value == size and form.how == "times":
        return True  # 一万平方公里 told twice
    if not part.negated and far_off(first.quantity.base_value * share.quantity.base_value, size, _TIMES_OFF):
        return True
    if first.id > share.id and _SUPPOSED.search(left_of(discourse, first, 20)):
        return True
    if set_apart(discourse, form, part.claim, first, share):
        return True
    between_parts = discourse.text[part.claim.span.end : share.span.start]
    if ("常住" in share.label and "户籍" in first.label) or _SOME.search(between_parts):
        return True
    return "|" in discourse.text[first.span.end : part.claim.span.start]


def _plan(name: str) -> str:
    """The name of a plan without the time that it is for: 年度任务, 全年目标."""
    return _FOR_THE_YEAR.sub("", name)


def _picked_only(found: Sequence[Whole]) -> bool:
    """Whether the text says of what the part was picked (420万亩中已播315万亩), and nothing bears the name of the whole."""
    return any("marker" in whole.marks for whole in found) and not any(whole.marks & _NAMED for whole in found)


def _candidates(discourse: Discourse, share: Claim, form: Form, part: Part, words: RateWords) -> Iterator[Claim]:
    """Amounts of the last sentences and the next; further away only those that bear the name of the whole."""
    sentences = discourse.layout.sentences
    here = sentences[share.clause.sentence]
    near: set[int] = set()
    named = is_named(form, words)
    for index in range(max(0, here.index - _SENTENCES), min(len(sentences), here.index + 2)):
        if abs(sentences[index].paragraph - here.paragraph) > (1 if index <= here.index else 0):
            continue
        for claim in quantities_in(discourse, index):
            if (
                claim.id in {share.id, part.claim.id}
                or (_averaged(claim) != _averaged(part.claim) and claim not in form.inline)
                or not (countable(discourse, claim) or claim in form.inline)
            ):
                continue
            if not same_kind(claim, part.claim, words) and (form.how == "times" or not _alike(claim, part.claim)):
                continue
            if not elsewhere(claim, part.claim) or (named and claim.subject and claim.subject in form.whole):
                near.add(claim.id)
                yield claim
    if not named:
        return
    held = words.holding.search(form.whole) is not None
    ahead = [c for c in discourse.claims[share.id + 1 : share.id + _AHEAD] if held and not _JOINTLY.search(left_of(discourse, c, 40))]
    for claim in (*discourse.claims[max(0, share.id - _BACK) : share.id], *ahead):
        if claim.id in near or claim.id == part.claim.id or not comparable(claim, part.claim) or not countable(discourse, claim):
            continue
        if _same_noun(discourse, share, form.whole, claim, words, part.claim.label):
            yield claim


def _beside(discourse: Discourse, share: Claim, form: Form, whole: Claim) -> bool:
    """Whether an amount is beside a part and no whole of it: told behind a bracketed share, or with a share of its own."""
    if form.how == "bracket" and whole.id > share.id:
        return True
    own = own_share(discourse, whole)
    return own is not None and own.id < share.id


def _averaged(claim: Claim) -> bool:
    """Whether a claim tells what there is on a day, in a month or a year on average."""
    return claim.role == "per" and any(aspect.endswith("均") for aspect in claim.aspect)


def same_kind(one: Claim, two: Claim, words: RateWords) -> bool:
    """Whether two count in one unit, which the noun before a bare number may be: 民户三千六百 beside 二千四百户."""
    if comparable(one, two):
        return True
    units = {one.quantity.unit, two.quantity.unit}
    if one.quantity.dimension == two.quantity.dimension == "count" and any(units <= kin for kin in words.kin):
        return True
    bare, unit = (one, two) if not one.quantity.unit else (two, one)
    return bare.quantity.dimension == "" and unit.quantity.dimension == "count" and unit.quantity.unit in bare.label[-4:]


def _alike(one: Claim, two: Claim) -> bool:
    """Whether two may count one kind of thing: 人 and 例, 行业 and 个; a bare number may count anything."""
    kinds = {one.quantity.dimension, two.quantity.dimension}
    return kinds == {"count"} or (kinds == {"", "count"} and min(one.quantity.value, two.quantity.value) >= 10)


def _whole(discourse: Discourse, share: Claim, form: Form, part: Part, whole: Claim, words: RateWords) -> Whole:
    marks = _support(discourse, share, form, part, whole, words)
    score = 4 * len(marks) - min(4, abs(share.clause.sentence - whole.clause.sentence)) + (whole.id < share.id)
    score += 2 * comparable(whole, part.claim) + 3 * same_time(whole, part.claim)
    return Whole((whole,), marks, score)


def _support(discourse: Discourse, share: Claim, form: Form, part: Part, whole: Claim, words: RateWords) -> frozenset[str]:
    if any(claim.id == whole.id for claim in form.inline):
        return frozenset({"explicit-total", "same-noun"})
    marks: set[str] = set()
    named = is_named(form, words)
    unnamed_part = form.how == "rate" and "stem" not in part.marks
    planned = _plan(form.whole) in words.plans and form.whole not in words.plans and whole.stance == "plan"
    if planned and part.claim.stance == "actual" and whole.id < part.claim.id and same_kind(whole, part.claim, words):
        marks.add("same-noun")  # 全年计划造林8000亩 is the 年度任务
    asked = form.whole
    if named and (
        of_named_time(discourse, asked, whole, part.claim) or _same_noun(discourse, share, asked, whole, words, part.claim.label)
    ):
        marks.add("same-noun")
    said = f"{whole.label[-16:]}{whole.tail[:10]}"
    of_rate = form.how == "rate" and any(word in said for word in known(words.wholes_of_rates, form.stem))
    in_all = not named and whole.id < part.claim.id and same_kind(whole, part.claim, words) and words.totals.search(whole.label[-8:])
    if unnamed_part:  # 服判息诉率 beside 受理 and 审结: only 中 and 其中 tie such a rate to what stands before it
        in_all, of_rate = False, False
    if of_rate and whole.subject and whole.subject != part.claim.subject and whole.label.startswith(whole.subject):
        of_rate = False  # 全市接种150万人,接种率80% beside 西河县常住人口210万人
    of_kind = form.how == "rate" and not unnamed_part and whole.id < share.id and kindred(part.claim, whole, words)
    if of_rate or in_all or of_kind or _holds(discourse, whole, part, words, picked=not unnamed_part):
        marks.add("marker")
        if named and not qualified(discourse, whole) and shares_words(core(form.whole, words), whole.label[-20:] + whole.head, words):
            marks.add("same-noun")
    return frozenset(marks)


def _of_another(share: Claim, part: Part, whole: Claim, words: RateWords) -> bool:
    """Whether a whole is of another name (东湖区调解结案, 西山区审结案件), or one of two halves that the rate does not name (乡村人口)."""
    mine, its = opening(part.claim.label), opening(whole.label)
    if mine and its and mine != its:
        return True
    said = part.claim.label + share.label
    halves = {name for one, others in words.halves for name in (one, *others)}
    return any(name in whole.label and name not in said for name in halves)


def _of_others(stem: str, said: str, words: RateWords) -> bool:
    """Whether a rate's name says whose it is, and the words around a quantity do not."""
    end = next((stem[i:] for i in range(1, len(stem)) if stem[i:] in words.wholes_of_rates), "")
    whose = words.plain.sub("", words.hollow.sub("", stem.removesuffix(end))) if end else ""
    return len(whose) >= 2 and not any(whose[i : i + 2] in said for i in range(len(whose) - 1))


def _holds(discourse: Discourse, whole: Claim, part: Part, words: RateWords, *, picked: bool) -> bool:
    """Whether the words say that the part is within the whole: 1200名学生中有900人; 抽检400批次,其中合格372批次."""
    if whole.id >= part.claim.id or whole.clause.bracket not in {0, part.claim.clause.bracket}:
        return False
    text = between(discourse, whole, part.claim)
    head = text.split("，")[0].split(",")[0]
    if (
        words.inside.search(head)
        and not _DIGIT.search(head)
        and 2 - bool(whole.quantity.unit) <= len(head) <= 14
        and len(text) <= _LIST
        and whole.clause.sentence == part.claim.clause.sentence
    ):
        return True  # 508名患者中,在院342人、出院163人
    if whole.id < part.claim.id - 3 or len(text) > 60 or text.count("。") > 1 or "；" in text or ";" in text:
        return False
    if any(countable(discourse, claim) and comparable(claim, whole) for claim in discourse.claims[whole.id + 1 : part.claim.id]):
        return False
    if words.inside.search(head[:14]) or "其中" in text:
        return True
    return picked and same_kind(whole, part.claim, words) and bool(words.picks.search(part.claim.label[-12:] + part.claim.tail[:6]))


def _same_noun(discourse: Discourse, share: Claim, name: str, whole: Claim, words: RateWords, part: str) -> bool:
    """Whether a quantity bears the name of the whole, by its metric or its words, and nothing narrower than the part's label tells too."""
    if words.holding.search(name):
        return bool(words.holding.search(whole.label)) and not words.dealing.search(whole.label)
    if qualified(discourse, whole) or other_period(discourse, whole, share):
        return False
    asked = asked_of(share)
    if asked and whole.metric and asked != whole.metric:
        return False
    metric = next((word for word in words.metric_words.get(whole.metric, ()) if word in whole.label), "") if asked else ""
    bare = core(name, words)
    if share.quantity.dimension == "multiple" and whole.label.startswith(bare):
        return True  # 是铸态的3倍 beside 铸态合金的强度为140 MPa: of whom, not of what
    if whole.tail.startswith(bare):
        return True
    if metric or shares_words(bare, whole.label[-20:] + whole.head, words):
        return bool(words.principal.search(bare)) or not narrower(name, whole, words, metric, part)
    return shares_words(bare, whole.tail[:_BEHIND], words) or abbreviates(bare, whole.label[-12:], words)
