"""Linkers and a discourse -> those that may find something in it, told by its characters and the kinds of its claims alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, TypeVar

from claimcheck.model.claim import Discourse
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.needs import rarest

__all__ = ["NEEDS", "features_of", "wanted"]

_Linker = TypeVar("_Linker", bound=Callable[..., Any])

NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "after_those": ("继", "第"),
    "ages": ("#age #period @chronology.age_death 时年",),
    "ages_at_large": ("#age", "#times", "生"),
    "amounts_in_capitals": ("#capitals",),
    "anniversaries": ("周 #age",),
    "arms_by_n": ("n", "组", "( （"),
    "births_apart": ("#age", "#times", "比 较 差", "生"),
    "beyond_a_mark": ("@counts.beyond", "@counts.respectively"),
    "bounded_rates": ("#ratio",),
    "bounds": ("#times",),
    "bracketed_twice": ("( （ [ 【 〔 ［",),
    "bulletins": ("#times", "@chronology.arrived", "2", "4"),
    "ceilings": ("限", "#money"),
    "chronicles": ("#times",),
    "careers_ended": ("#duration", "#times", "束 别 止", "涯 活 月 光"),
    "children_in_turn": ("老", "兄 姐 姊 弟 子 孩 儿"),
    "clock_orders": ("#times", "@chronology.day_stages @chronology.day_stages_apart"),
    "continents": ("洲 美 亚", "国"),
    "crowded_parts": ("每", "有", "中 里 内"),
    "datelines": ("#times",),
    "directions": ("中", "升 涨 长 高", "降 跌 落 低 减", "平 不 稳"),
    "cumulative_rows": ("累", "@counts.respectively"),
    "dates_told_twice": ("#times",),
    "day_orders": ("#times", "@chronology.day_stages 生"),
    "days_set": ("#time", "@chronology.due_before"),
    "days_left": ("#duration", "#times", "距 离 倒"),
    "deaths_told_twice": ("#period",),
    "deeds_after_death": ("#times", "他 她"),
    "deeds_of_a_life": ("#period", "@chronology.deeds"),
    "discounts": ("折",),
    "editions": ("#ordinal",),
    "editions_spaced": ("#ordinal", "#times", "年"),
    "ends_ahead": ("#duration", "#time"),
    "eras": ("( （ @chronology.gloss_said @chronology.era_apposed",),
    "events_with_two_years": ("#times",),
    "events_and_rate": ("#ratio", "例", "/"),
    "event_tolls": ("人 名 位", "亡 难 生", "造 导 致"),
    "extents": ("#length",),
    "extremes": ("@means.highest #ranged",),
    "followers": ("#ordinal",),
    "formulas": ("= ＝ 等 × * x X ÷ ＊",),
    "found_after_count": ("#times", "@chronology.as_of", "@chronology.found"),
    "extreme_since": ("#duration", "#time", "高 低", "来"),
    "fates": ("累 载 搭 乘 上", "院 救 险 还 存", "世 亡 难 遗 生"),
    "first_built": ("#times", "始 初 创 首 早", "建 创"),
    "like_clauses": ("两 二 三 四 五 六 七 八 九 十", "统 公 到 准 放 须 禁 结 优 同 促 服 满 落 确 免 上 个"),
    "bundled": ("套 户 种 组 部 次", "( （"),
    "won_scores": ("比 : ： - – —", "克 胜 败 取 扫 挫 转 汰 翻 下 压 击"),
    "works_ended": ("#times", "竣 完 落 告"),
    "first_deaths": ("首", "亡", "累"),
    "from_clock_to_clock": ("#duration", "#times", "时", "至 到"),
    "former_editions": ("#ordinal", "@ordinals.former_one"),
    "graded": ("中", "例", "普 轻"),
    "in_brackets": ("( （", "治 院 死 愈", "例 人 名"),
    "places_from_end": ("#ordinal",),
    "podiums": ("冠 首 第 亚 银 次",),
    "years_running": ("连 首",),
    "years_told_twice": ("#times", "@counts.respectively"),
    "scores_told_twice": ("胜 败 敌 负 汰 取 翻 克 转 横 平",),
    "games_played": ("胜", "负 败"),
    "points_of_shots": ("罚", "中", "投 三 3"),
    "headed_runs": ("#ordinal",),
    "games_of_matches": ("#ordinal", "局 盘 场 回", "胜"),
    "gaps": ("#duration", "#times", "距 离 即 是 后"),
    "half_way": ("#duration", "半 中", "后 时"),
    "held_in_days": ("#duration", "#period", "@chronology.held"),
    "hit_rates": ("#ratio", "率", "命"),
    "win_rates": ("胜", "率"),
    "happened_in_two_years": ("#times", "@chronology.happens"),
    "headlines_with_other_years": ("#times",),
    "holidays": ("#duration", "#period", "@chronology.days_off"),
    "households": ("户 庭",),
    "impossible_times": ("#flawed",),
    "inside_terms": ("#period", "@chronology.meanwhile"),
    "in_the_narrative": ("#times", "时 点 : ："),
    "instalments": ("#money", "前 内 底 末 日", "#times", "分 如 : ： 按"),
    "interests": ("#money",),
    "interest_sums": ("#money", "#ratio", "息 利", "#times #duration #period"),
    "journeys": ("#duration", "#times", "@chronology.journey_became"),
    "kin": ("@chronology.case_names", "@chronology.children @chronology.parents", "系 为 是"),
    "like_paragraphs": ("@counts.kinds",),
    "lived_through": ("#duration", "#times", "@chronology.lived_years"),
    "liabilities": ("#ratio", "责", "任", "承 负"),
    "listed_as_said": ("、",),
    "loans_asked_back": ("#money", "#times", "借"),
    "lost_digits": ("#ratio",),
    "manuscripts": ("#times", "@chronology.submitted", "@chronology.gathered", "@chronology.gathered_after"),
    "market_turnover": ("沪", "深", "两"),
    "means": ("@means.each 每 单 #per @means.price",),
    "means_by_slip": ("均 每",),
    "men_and_women": ("男", "女"),
    "means_of_rows": ("均 中",),
    "multiples": ("#multiple", "倍"),
    "new_and_all": ("新", "累"),
    "next_editions": ("#ordinal",),
    "next_rounds": ("#ordinal", "@ordinals.reaches"),
    "named_ends": ("#duration", "#times", "从 自 由", "到 至", "@chronology.took"),
    "named_ahead": ("#duration", "#period", "为 历"),
    "nth_years": ("#ordinal", "#times", "个"),
    "numbered_cases": ("#ordinal",),
    "numbered_names": ("第",),
    "numbered_persons": ("上 述 这", "例 者 人 案 接 员"),
    "one_in_so_many": ("每 中 里", "有 是"),
    "odds": (": ∶ ： 比", "@rates.odds"),
    "offices": ("#time", "@chronology.offices"),
    "opposed_hedges": ("#hedged",),
    "hedges_twice": ("#hedged",),
    "ordeals": ("#duration", "#times", "@chronology.stuck", "@chronology.set_free"),
    "orders": ("#times", "@chronology.stages 生"),
    "kinds_of_title": ("#mass #money", "、 和"),
    "labelled_cases": ("@ordinals.cases",),
    "ordinals": ("#ordinal",),
    "outcomes": ("#times", "@chronology.outcomes", "于 在"),
    "outlying_years": ("#times", "2", "4"),
    "paired": ("@counts.respectively",),
    "periods_told_twice": ("#period",),
    "persons_and_visits": ("次 剂",),
    "papers_by_number": ("份 件 期 张 起 号", "( （", "号 期"),
    "parted": ("#duration", "#times", "别 散 离 违 联 踪 失 等 隔 传 寂 停 封 断 缺 睡"),
    "passed_by": ("#duration", "#times"),
    "places_held": ("#ordinal @ordinals.titles",),
    "plan_years": ("五",),
    "plot_ratios": ("容",),
    "plans_after_start": ("#times", "@chronology.begun", "@chronology.first_plan", "@chronology.plan_end"),
    "plans_told": ("#times", "@chronology.plan @chronology.intent"),
    "premiums": ("#ratio", "#money", "溢"),
    "recalled_in_other_years": ("#times", "@chronology.points_back 这 此 以来"),
    "principal_left": ("#money", "借", "欠 剩 余", "还"),
    "rank_moves": ("#ordinal",),
    "ranks_then": ("#ordinal",),
    "year_to_date": ("月 季 年",),
    "quarters": ("节",),
    "region_rows": ("： :", "区 组 队 市 省 洲 部"),
    "quoted_groups": ("、", '“ ‘ 「 "'),
    "ranked_parts": ("以", "其", "次"),
    "reported_years": ("#times",),
    "reversed_ranges": ("#ranged",),
    "reversed_stretches": ("#period",),
    "reported_before": ("#times", "报 消 布"),
    "rest_of_group": ("等", "余 他 它"),
    "rests_in_cell": ("余 另 剩",),
    "restated_shares": ("#ratio", "@rates.said_again"),
    "remaining_shares": ("#ratio", "余 馀 剩"),
    "places_taken": ("#ratio", "率", "@rates.places_taken"),
    "explained_shares": ("#ratio", ": ： — 。 因"),
    "rivals_in_front": ("#ordinal",),
    "rosters": ("( （", ": ：", "、", "@counts.roles"),
    "cohort_shares": ("#ratio", "( （"),
    "rows_of_shares": ("#ratio", "占 比 例 份 率"),
    "runs": ("#ordinal",),
    "seats": ("席",),
    "sequels": ("#times", "后", "， ,"),
    "sequences": ("#times",),
    "sets_played": ("局 盘", "分", ": 比 ∶ ： -"),
    "shares_by_name": ("#ratio #multiple", "是 为 当 等 达 有 及 占 近 不 超", "的"),
    "shares_beside": ("#ratio", "中 里 占 即 共 数"),
    "shares_of_wholes": ("#ratio #multiple",),
    "shares_of_the_rest": ("#ratio", "剩 余 馀"),
    "shares_taken": ("#ratio", "#money"),
    "shares_told_twice": ("#ratio",),
    "sets_won": ("盘 局", "直 连 横"),
    "sides": ("侧 边 端 翼 头", "各"),
    "since_until": ("#duration", "#times", "来", "截"),
    "signs_counted": ('“ "', "方 字 环 领 要 维 板"),
    "since_founding": ("#duration",),
    "relative_days": ("#times", "@chronology.days_beside"),
    "relative_years": ("#times", "( （ 即 是"),
    "spans": ("#duration",),
    "stands": ("看",),
    "ranked_values": ("#ordinal @ordinals.podium",),
    "standings": ("#ordinal @ordinals.titles",),
    "stated_lengths": ("@forms.length_cues",),
    "statements": ("#times", "@chronology.says @chronology.ordains"),
    "steps": ("#duration",),
    "stock_shares": ("#ratio", "股", "占 总"),
    "stretch_told": ("#duration", "@chronology.passed_upto"),
    "labelled_years": ("#times", "： :"),
    "titles_with_other_years": ("#times",),
    "times_with_years": ("次 度 届 回", "( （", "1 2"),
    "unbeaten": ("轮", "场", "不 胜 未"),
    "units_listed": ("包 分 即 其 为 辖", "、 和 及"),
    "topdates": ("#times",),
    "values_with_two_years": ("#times",),
    "until_years": ("#duration", "#times", "已 今"),
    "votes": ("票 人", "反", "弃 棄"),
    "weekdays": ("#weekday",),
    "within_ranges": ("#ranged",),
    "years_lived": ("#age", "#duration", "今 现"),
    "years_told_on": ("#times", "后 前 着 而"),
    "yields": ("#ratio", "股", "息", "率"),
}
"""Linker -> what a document must hold for it to find anything; of each entry one of the words that blanks part.

A word is a feature (``#times``: two dates or more, ``#ratio``: a quantity of that dimension), a list of the rules
(``@means.highest``: any word of it) or characters of the text. A linker that is not named here is always asked.
"""


def wanted(linkers: Sequence[_Linker], discourse: Discourse, pack: Pack) -> list[_Linker]:
    """The linkers that may find something in a discourse, in their order."""
    unmet = ~_met(discourse, pack)
    return [linker for linker, needs in _needs_of(tuple(linkers)) if not needs & unmet]


_BITS: Final = {need: 1 << place for place, need in enumerate(sorted({need for needs in NEEDS.values() for need in needs}))}
"""A number for each need, so that a sum of them stands for a set."""


@lru_cache(maxsize=8)
def _needs_of(linkers: tuple[_Linker, ...]) -> tuple[tuple[_Linker, int], ...]:
    """Each linker with what it needs."""
    return tuple((linker, sum(_BITS[need] for need in set(NEEDS.get(linker.__name__, ())))) for linker in linkers)


def _met(discourse: Discourse, pack: Pack) -> int:
    """The needs that a discourse meets; the latest are kept, since each family of linkers asks for them."""
    if not _latest_met or _latest_met[0][0] is not discourse or _latest_met[0][1] is not pack:
        met_by = _met_by(pack)
        met = 0
        for feature in features_of(discourse) & met_by.keys():
            met |= met_by[feature]
        _latest_met[:] = [(discourse, pack, met)]
    return _latest_met[0][2]


_latest_met: list[tuple[Discourse, Pack, int]] = []
_latest: list[tuple[Discourse, frozenset[str]]] = []


def features_of(discourse: Discourse) -> frozenset[str]:
    """The characters of a discourse and the kinds of its claims; the latest are kept, since each family of linkers asks for them."""
    if not _latest or _latest[0][0] is not discourse:
        _latest[:] = [(discourse, frozenset(_features(discourse)) | discourse.characters)]
    return _latest[0][1]


def _features(discourse: Discourse) -> set[str]:
    found: set[str] = set()
    times = 0
    for claim in discourse.claims:
        mention = claim.mention
        if isinstance(mention, Quantity):
            found.add(f"#{mention.dimension}")
            said = (("#hedged", mention.hedges), ("#ranged", mention.is_range), ("#per", mention.per))
            found.update(name for name, told in said if told)
            if mention.numerals[0].form == "capital":
                found.add("#capitals")
            continue
        times += 1
        ends = (mention,) if isinstance(mention, Moment) else (mention.start, mention.end)
        if isinstance(mention, Period):
            found.add("#period")
        if any(end is not None and end.weekday for end in ends):
            found.add("#weekday")
        if any(end is not None and end.flaws for end in ends):
            found.add("#flawed")
    found.update(("#time", "#times")[:times])
    return found


@lru_cache(maxsize=8)
def _met_by(pack: Pack) -> Mapping[str, int]:
    """For each feature or character the needs that it meets: of a list of words, the rarest character of each."""
    met_by: dict[str, int] = defaultdict(int)
    for need, bit in _BITS.items():
        for feature in _group(need, pack):
            met_by[feature] |= bit
    return dict(met_by)


def _group(need: str, pack: Pack) -> frozenset[str]:
    found: set[str] = set()
    for word in need.split():
        if word.startswith("#"):
            found.add(word)
        else:
            found |= rarest(pack.lexicon(word[1:]) if word.startswith("@") else (word,))
    return frozenset(found)
