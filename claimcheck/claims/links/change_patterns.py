"""A stretch of text -> the words of change in it that no word list holds: what follows 比, turns of sign, verbs away from their object."""

from __future__ import annotations

from claimcheck.claims.links.sketch import NUMBERS, SIGNS, TIME
from claimcheck.packs.patterns import late

__all__ = ["MODIFIED", "MOVED_OBJECT", "PARTIAL", "PLAINLY", "THAN", "TURNED"]

THAN = late(
    f"(?:(?<![同环对可占])比(?![例重率值分赛价亚喻如方较]|表面|电容|能量|功率|容量|热容|活性|强度|刚度|转速|电阻|吸光)|(?<![比])较(?![为大高低多少小好强快])|相较于?|相比于?|相对于?|对比(?![度色剂组例分试]))[^,。;:{NUMBERS}]{{1,14}}$"
)
TURNED = late(
    "转亏|扭亏|转盈|亏转|盈转|由负|由盈|转正|转负|亏[^。]{0,40}盈|盈[^。]{0,40}亏|利润[^。]{0,30}亏|亏[^。]{0,30}利润|溢利[^。]{0,30}亏|亏[^。]{0,30}溢利"
)

MODIFIED = late(f"[一-鿿](?:了)?(?P<to>[至到])[^,。;:由从至到{NUMBERS}]{{1,10}}的$")
PARTIAL = late("其中|包括|此外|另外|与此同时|分项|分行业|分地区|分产品|相比之下|而[^,。]{1,8}则")
MOVED_OBJECT = late(
    f"(?:^|[,;:、()。]|{TIME}|[^,。;{SIGNS}]{{1,8}}?[又再已将而])(?P<verb>延长|缩短|提高|降低|上调|下调|扩大|缩小|增加|减少|调高|调低|压缩|缩减|"
    "压减|削减|扩充|精简|放宽|提升|追加|加大|拉长|裁减|扩招|压降)了?[\u4e00-\u9fff]{2,8}$"
)


PLAINLY = late(
    f"(?:同比|环比|按年|按月|增减|变动|变化)(?:增减|变动|变化|幅度)?(?:为|约|{TIME})?$"
    f"|[,;(](?:整体|总体|累计)?(?:变[动化])?(?:幅度|变幅)[^,。;{NUMBERS}]{{0,3}}$"
)
