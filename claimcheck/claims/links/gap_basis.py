"""The words before a number -> the time before that they name as its own or as what it is measured from."""

from __future__ import annotations

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.sketch import TIME
from claimcheck.packs.patterns import late

__all__ = ["BY_WEEK", "MEANWHILE", "basis_named", "basis_of", "beyond_extreme", "of_other_accounts", "past_of"]

_AGO = late(
    f"(?:{TIME}|[一二三四五六七八九十两几数百]+年|\\d+年)(?:之|以)?前|[一-鿿][一-鿿](?<![目此日当先之以从眼提年生空])前(?:为|是|只有|仅有|仅为)|昔日|早年|从前|解放前|建国前|改革开放前|开通前|通车前"
)
_COMPARED = ("比", "较", "同", "与", "和", "环", "超", "达", "到")
_NO_TIME = ("同比", "环比", "按年", "按月", "按季", "常年", "平时", "同期", "年减", "年增", "目标", "计划", "预期", "预算", "市场预期")
_SAID = late("[^,。;]{0,4}?(?:公布|发布|宣布|通报|表示|披露|透露|召开|获悉|发表|举行|印发|公告|消息|介绍|报道|说)")
MEANWHILE = late("(?:^|[,;])同期$")
BY_WEEK = late("[前上]一?(?:周|日|天|个?交易日|星期|旬)|昨日|周环比|日环比")
_ACCOUNTS = late("扣非|非经常性|非公认|调整后|可比口径|同口径|母公司口径|单体口径")
_EXTREME = late("(?P<high>最高[点峰位值]?|高峰|高点|峰值|顶峰|顶点|高位|巅峰)|(?P<low>最低[点谷位值]?|低谷|低点|谷底|底部|低位)")


def past_of(gap: str, words: ChangeWords) -> str:
    """The basis that stands before a value as its time (去年同期为…), not as what it is compared with."""
    basis = ""
    for found in words.basis.finditer(gap):
        if (
            gap[found.start() - 1 : found.start()] not in _COMPARED
            and found.group() not in _NO_TIME
            and gap[found.end() : found.end() + 1] != "所"
            and not (_SAID.match(gap, found.end()) or MEANWHILE.search(gap[: found.end()]))
        ):
            basis = words.bases[found.group()]
    return "past" if ("前" in gap or "昔日" in gap or "早年" in gap) and _AGO.search(gap) else basis


def basis_of(gap: str, words: ChangeWords) -> str:
    """What the last base word of a stretch names; a dated 同期 is a basis of its own."""
    last = ""
    for found in words.basis.finditer(gap):
        last = basis_named(found.group(), words)
        if gap[found.start() - 1 : found.start()] == TIME and last == "year" and found.group() == "同期":
            last = "dated"
    return last


def basis_named(word: str, words: ChangeWords) -> str:
    """The time before that a word names, "dated" for a date."""
    return words.bases.get(word, "dated" if word.startswith(TIME) else "")


def beyond_extreme(gap: str) -> int:
    """The way that things go from a value: down from the highest (-1), up from the lowest (1), 0 where it is neither."""
    found = _EXTREME.search(gap[-8:])
    return 0 if found is None else -1 if found["high"] else 1


def of_other_accounts(one: str, other: str) -> bool:
    """Whether only one of two values is said to be of another way of counting: 扣非净利润, 归母净利润."""
    return bool(_ACCOUNTS.search(one)) != bool(_ACCOUNTS.search(other))
