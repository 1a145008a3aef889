"""A pack's cue words -> the compiled patterns that binding uses, made once per pack."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["Vocabulary", "vocabulary"]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The patterns; each ``…_end`` one matches at the end of the words left of a number."""

    leads: frozenset[str]
    to_end: re.Pattern[str]
    from_end: re.Pattern[str]
    to_ahead: re.Pattern[str]
    delta_end: re.Pattern[str]
    base_end: re.Pattern[str]
    share_end: re.Pattern[str]
    rate_end: re.Pattern[str]
    per_end: re.Pattern[str]
    regained: re.Pattern[str]
    base_before: re.Pattern[str]
    base_after: re.Pattern[str]
    threshold_end: re.Pattern[str]
    up: re.Pattern[str]
    down: re.Pattern[str]
    unstanced: re.Pattern[str]
    unmoved: re.Pattern[str]
    stances: tuple[tuple[str, re.Pattern[str]], ...]
    aspect: re.Pattern[str]
    aspects: Mapping[str, str]
    axis: re.Pattern[str]
    axes: Mapping[str, str]
    predicates: frozenset[str]
    copulas: frozenset[str]
    settings: frozenset[str]
    whole: re.Pattern[str]
    measured_from: re.Pattern[str]
    whole_year: re.Pattern[str]
    timeless: re.Pattern[str]
    lasting: re.Pattern[str]
    deictic: re.Pattern[str]
    metric: re.Pattern[str] | None
    metrics: Mapping[str, str]
    person: re.Pattern[str]
    pronoun: re.Pattern[str]
    phrases: re.Pattern[str]
    sizes: frozenset[str]
    strong_plan: re.Pattern[str]
    plan_ends: re.Pattern[str]
    compared_end: re.Pattern[str]
    change: re.Pattern[str]
    no_whole: tuple[str, ...]
    there_is: tuple[str, ...]
    of_units: Mapping[str, str]


def _person(pack: Pack) -> re.Pattern[str]:
    """A person before what persons do."""
    return late(
        f"(?:^|[，。；、：□◇]|冠军|选手|队员|球员|运动员|教练|教授|作家|诗人|画家|原告|被告)"
        f"(?:人)?(?P<name>{alternation(pack.lexicon('bind.family_names'))}(?:某[某甲乙丙丁]?|[一-鿿]{{1,2}}?(?={alternation(pack.lexicon('bind.of_persons'))})))"
    )


def _compared(pack: Pack, filler: str) -> re.Pattern[str]:
    """How far one thing lies from another: 比去年高5分."""
    verb = alternation([*pack.lexicon("bind.more"), *pack.lexicon("bind.less")])
    return late(f"(?:比|较)(?:(?!比|较)[^，。；;,]){{1,18}}?(?:略|稍|偏|要|还)?(?P<verb>(?<!身){verb}){filler}$")


@lru_cache(maxsize=8)
def vocabulary(pack: Pack) -> Vocabulary:
    """The vocabulary of a pack."""
    up, down = pack.lexicon("bind.up"), pack.lexicon("bind.down")
    nouns_up, nouns_down = pack.lexicon("bind.nouns_up"), pack.lexicon("bind.nouns_down")
    change, moved = alternation([*up, *down]), alternation([*up, *down, *pack.lexicon("bind.neutral")])
    filler, to = alternation(pack.lexicon("bind.fillers")) + "{0,4}", alternation(pack.lexicon("bind.to"))
    metrics = {word: metric.id for metric in pack.metrics for word in metric.words}
    return Vocabulary(
        leads=frozenset(pack.lexicon("bind.leads")),
        to_end=late(f"(?P<verb>{moved}){to}(?:了|约|近|超|逾|现在的|目前的|如今的|{filler})?$"),
        from_end=late(r"(?:由|从|自)[^，。；,;从由自]{0,24}$"),
        to_ahead=late(rf"[^。；;\d]{{0,26}}?(?:{moved}{to}|{change}了?为|到|至)"),
        delta_end=late(f"(?P<verb>{change}|{alternation([*nouns_up, *nouns_down])}){filler}$"),
        base_end=late(f"{alternation(pack.lexicon('bind.bases'))}(?:的|为|是|约|约为|仅|仅为|只有|\\(|（)?$"),
        share_end=late(
            f"(?:{alternation(pack.lexicon('bind.share'))}|占[^，。；,;]{{1,22}}?(?:的|比重|比例|份额|总数|总量|总额)?(?:约|为|达|近|超|高达|达到)?)$"
        ),
        rate_end=late(
            r"[一-鿿]{0,8}(?:率|比重|比例|占比|份额|幅度|满意度|湿度|浓度|纯度|程度|指数|[参普覆]?面)(?:约|为|达|仅|是|近|超|超过|高达|达到|只有|约为|仅为|均为|在|维持在|保持在|稳定在|升至|降至|提高到|提升到|提升至|提高至|控制在)?$"
        ),
        per_end=late(f"{alternation(pack.lexicon('bind.per'))}[一-鿿]{{0,10}}$"),
        regained=late(r"(?:恢复|相当|回升)[至到于][^，。]{0,8}年[^，。]{0,4}的$"),
        base_before=late(f"(?:{alternation(pack.lexicon('bind.compare'))}|(?:恢复|相当|等)[至到于])$"),
        base_after=late(r"(?:的?(?:同期|同月|同季|同日|水平)|相比|的(?=[0-9]+(?:\.[0-9]+)?[%％倍]))"),
        threshold_end=late(f"{alternation(pack.lexicon('bind.threshold'))}(?:了|约|至|到)?$"),
        up=late(alternation([*up, *nouns_up, *pack.lexicon("bind.more")])),
        down=late(alternation([*down, *nouns_down, *pack.lexicon("bind.less")])),
        unstanced=late(alternation(pack.lexicon("bind.not_stance"))),
        unmoved=late(rf"{alternation(pack.lexicon('bind.not_moves'))}{filler}$"),
        stances=tuple((name, late(alternation(pack.lexicon(f"bind.{name}")))) for name in ("plan", "capacity", "historic")),
        aspect=late(alternation(pack.table("bind.aspects"))),
        aspects=pack.table("bind.aspects"),
        axis=late(alternation(pack.table("bind.axes"))),
        axes=pack.table("bind.axes"),
        predicates=frozenset([*pack.lexicon("bind.predicates"), *up, *down]),
        copulas=frozenset(pack.lexicon("bind.copulas")),
        settings=frozenset([*pack.lexicon("bind.settings"), *pack.lexicon("bind.deictic")]),
        measured_from=late(r"(?:(?<![占环同对])比(?![重例率值较])|较|相比|[高低多少快慢大小优]于|超过)[^，,。]*$"),
        whole=late(
            r"(?:合计|共|约|已|仅|只|就|则|均|各)?(?:占|(?:恢复|达|相当于?|等于|回升|下降)?[至到]|相当于|是|为)(?P<whole>(?!比[重例]?(?:约|为|达|超|近|高|$))[^，。；：:,;占]{1,22}?)"
            r"的?(?:比重|比例|份额|百分比)?(?:约为|约|为|达到|达|近|超过|超|高达|是|已|仅|只有|的)*$"
        ),
        whole_year=late("全年度?(?:[^，]|，(?!年[末初底]))*$"),
        timeless=late(f"(?:{alternation(pack.lexicon('bind.timeless'))}|{alternation(pack.table('time.eras'))}年?间)[^。]*$"),
        lasting=late(f"(?<![增成延提升加拉])(?:{alternation(pack.lexicon('bind.lasting'))})(?:约|为|达|近|超|仅|有|是|共|各)*$"),
        deictic=late(alternation(pack.lexicon("bind.deictic"))),
        metric=late(alternation(metrics)) if metrics else None,
        metrics=metrics,
        pronoun=late("(?:^|[，。；、])(?:他|她|其)(?!们|中|他|余|实|次)"),
        phrases=late(alternation(pack.lexicon("bind.phrases"))),
        sizes=frozenset([*nouns_up, *nouns_down]) - {"增速", "增长速度", "增长率", "增长幅度"},
        strong_plan=late(alternation(pack.lexicon("bind.forecasts"))),
        plan_ends=late(alternation(pack.lexicon("bind.forecast_ends"))),
        compared_end=_compared(pack, filler),
        change=late(change),
        no_whole=tuple(pack.lexicon("bind.no_whole")),
        there_is=tuple(pack.lexicon("bind.there_is")),
        of_units=pack.table("bind.of_units"),
        person=_person(pack),
    )
