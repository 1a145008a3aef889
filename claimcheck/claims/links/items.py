"""A stretch of text -> the items that a reader may cut it into, in every plausible way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from claimcheck.model.claim import Given
from claimcheck.model.document import Span
from claimcheck.packs.patterns import late
from claimcheck.text import words

__all__ = ["MOST_ITEMS", "SIDE_BY_SIDE", "closes_as_name", "enclosed", "named", "quoted_run", "tells", "tells_on", "ways", "without_de"]

MOST_ITEMS = 40
_LONGEST_ITEM = 26
_SHORT = 8
_JOINT = r"(?<![涉普波触顾危遍提论推以可])及(?![时其格至早])|以及|(?<=[一-鿿\w”》）)· ])[和与]"
_SPLITS = (
    ("、", late(rf"、|{_JOINT}")),
    ("、 only", late(r"、")),
    ("、 at most", late(r"、")),
    ("、 and last joint", late(rf"、|(?:{_JOINT})(?![^、，；]*[、，；])")),
    ("，", late(r"[，,]")),
    ("、 and 以及", late(r"、|以及")),
    ("、，", late(rf"[、，,]|{_JOINT}")),
    ("；", late(r"[；;]")),
)
SIDE_BY_SIDE = ("、", "、 only", "、 and 以及", "、 and last joint")
"""The ways to cut names in one clause."""
_INNER = late(r"、[^、，；和及]{1,8}与[^、，；和及]{1,8}、[^，；]*(?:和|以及)[^、，；]+$")
_QUOTED = late(r"“[^”“]{1,24}”|《[^》《]{1,30}》|「[^」「]{1,24}」|\"[^\"]{1,24}\"|『[^』『]{1,24}』")
_RUN = late(rf"(?:(?:{_QUOTED.pattern})(?:[（(][^（）()]{{1,16}}[）)])?(?:、|和|与|及|以及|，)?)+")
_FIGURE = late(
    r"^\d+(?!强|后|号|星|\d)|(?<![A-Za-z0-9.\-])\d[^一-鿿A-Za-z]*$|\d(?:\.\d+)?(?:%|[万亿]|元|人(?!民)|例|名|个|家|户)|(?:^|[^第\d])[一二三四五六七八九十两百]+(?:个|名|人|例|家|座|大类|种|场|条|支|所|项)"
)
_STATISTIC = late(r"[（(](?:a?OR|HR|RR|P|β|χ2|t|r|95% ?CI) ?[=<＝＜][^（）()]*[）)]|[（(][^（）()0-9]*[=＝]?[0-9]+[∶:：][0-9]+[）)]")
"""What a bracket tells of a factor that is named (年龄（OR=2.31）)."""
_ENCLOSED = late(r"[（(][^（）()]*[）)]|“[^”“]*”|《[^》《]*》|「[^」「]*」|『[^』『]*』|\"[^\"\n]*\"")
_FORMULA = late(r"[A-Za-z][A-Za-z0-9+\-−()./·′'_]*")
_PARALLEL = 6
_CLASSES = frozenset("业学局部院司法所会")
_ENDING = 2
"""Names of about one length stand side by side; whatever they are, the last of them is a name too (扩能、提质、降本、增效)."""
_TITLED = late(r"(?:书记|主任|[局厅处科县市区镇乡校院所部司会省州厂社]长|经理|主席|委员|干部)$")
_PURE_NUMBER = late(r"\d+(?:\.\d+)?")
_NOT_NAME = ("v", "d", "p", "c", "u", "r")


def enclosed(text: str) -> str:
    """A text of equal length without what stands in brackets and quotation marks."""
    return _ENCLOSED.sub(lambda m: "·" * len(m.group()), text)


def tells(item: Given) -> bool:
    """Whether a piece between commas is a sentence of its own, and no name in a list."""
    return len(item.text) > _SHORT or any(word.tag in {"v", "d", "a", "p"} for word in words(item.text))


def tells_on(item: Given) -> bool:
    """Whether a name is followed by a sentence that goes on behind a comma (甲院，轮番登台)."""
    return any(tells(Given(item.span, item.value, piece)) for piece in re.split("[，,]", enclosed(item.text))[1:])


def ways(text: str, span: Span, separators: Sequence[str]) -> list[tuple[Given, ...]]:
    """The items of a list, cut in every way that a reader may cut it; none where they hold figures or run long."""
    body = enclosed(span.of(text))
    found: list[tuple[Given, ...]] = []
    for name, separator in _SPLITS:
        if name not in separators:
            continue
        items = _cut(body, text, separator, span.start)
        if name == "、" and _INNER.search(body):
            continue
        if name == "、 only" and _last_joint(items):
            continue
        if name == "、 and 以及" and "以及" not in body:
            continue
        if 2 <= len(items) <= MOST_ITEMS and all(len(item.text) <= _LONGEST_ITEM for item in items[1:]) and items not in found:
            found.append(items)
    return found


def _last_joint(items: Sequence[Given]) -> bool:
    """Whether the last of several pieces joins two names with the only 和: A、B和C are three.

    县委书记、农业局长、自然资源和林业局书记 are as many as their titles: only the second half of the last piece ends as the others do.
    """
    if len(items) < 2 or any("和" in item.text for item in items[:-1]):
        return False
    if _TITLED.search(items[-1].text) and all(_TITLED.search(item.text) for item in items):
        return bool(_TITLED.search(re.split("[和与]", items[-1].text)[0]))
    if items[-1].text.find("以及", 1) > 0:
        return True
    one, _, two = items[-1].text.partition("和")
    end = two.partition("的")[0][-_ENDING:]
    if len(end) == _ENDING and not one.endswith(end) and any(item.text.endswith(end) for item in items[:-1]):
        return False  # 物理、化学、生物科学、地球和环境科学: four or five
    if len(one + two) > _SHORT and two[-1:] in _CLASSES and not one.endswith(two[-1]) and any(i.text.endswith(two[-1]) for i in items[:-1]):
        return False  # 餐饮业、金融业、软件开发和技术服务业
    return len(one) > 1 and len(two) > 1 and "和" not in two


def named(items: Sequence[Given]) -> bool:
    """Whether all items are names without figures of their own, or nothing but figures (四个水平，即0、60、120、180)."""
    if all(_FORMULA.fullmatch(item.text) for item in items):
        return True
    if len(items) > 2 and all(_PURE_NUMBER.fullmatch(item.text) for item in items[:-1]):
        return bool(_PURE_NUMBER.match(items[-1].text))
    return not any(_FIGURE.search(_STATISTIC.sub("", item.text.removeprefix("一种"))) for item in items)


def without_de(text: str) -> str:
    """A list without the 的 behind it, where its pieces are phrases of one length (兴产业、聚人才、优环境的三大任务)."""
    sizes = {len(piece) for piece in text.rstrip("的").split("、")[1:]}
    return text.removesuffix("的") if text.count("、") > 1 and len(sizes) == 1 and max(sizes) > 1 else text


def closes_as_name(text: str) -> bool:
    """Whether a list ends in a name, so that the number behind it can close it, and not in a verb or 的."""
    if not text or text.endswith(("的", "了", "、", "和", "与", "，", "是", "有", "为", "在", "到")):
        return False
    last = words(text[-10:])[-1]
    if last.text == "及":
        return False
    if last.tag.startswith("p"):
        return False
    sizes = [len(piece) for piece in re.split(r"、|和|及", text)[1:]]
    if len(sizes) > 2 and min(sizes) >= 2 and max(sizes) <= _PARALLEL and max(sizes) - min(sizes) <= 2 + len(sizes) // 4:
        return True
    return not last.tag.startswith(_NOT_NAME) or last.tag == "vn" or len(last.text) == 1


def _inside_words(body: str) -> frozenset[int]:
    """Where a 和, 与 or 及 belongs to a word (和平, 阿尔及利亚) and parts nothing; a name that jieba guesses (李文和) is no such word."""
    return frozenset(
        place
        for word in words(body)
        if len(word.text) > 1 and word.tag and not word.tag.startswith("nr")
        for place in range(word.start, word.start + len(word.text))
        if body[place] in "和与及"
    )


def _cut(body: str, text: str, separator: re.Pattern[str], offset: int) -> tuple[Given, ...]:
    items: list[Given] = []
    start = 0
    inside = _inside_words(body)
    # 戴春和（木雕）: what a bracket follows ends a name
    inside |= {place for place in range(len(body) - 1) if body[place] in "和与及" and text[offset + place + 1] in "（("}
    for end, after in [*((m.start(), m.end()) for m in separator.finditer(body) if m.start() not in inside), (len(body), len(body))]:
        piece = body[start:end]
        if piece.strip():
            first = offset + start + len(piece) - len(piece.lstrip())
            last = offset + start + len(piece.rstrip())
            items.append(Given(Span(first, last), Decimal(1), text[first:last]))
        start = after
    return tuple(items)


def quoted_run(text: str, start: int, end: int, *, backwards: bool = False) -> tuple[Given, ...]:
    """Quoted names side by side, from ``start`` on or up to ``end``."""
    for run in _runs(text, start, end):
        if (backwards and run.end() == end) or (not backwards and run.start() == start):
            found = [Given(Span(m.start(), m.end()), Decimal(1), m.group()) for m in _QUOTED.finditer(text, run.start(), run.end())]
            return tuple(_of_one_kind(text, found, backwards=backwards))
    return ()


def _of_one_kind(text: str, found: Sequence[Given], *, backwards: bool) -> Iterator[Given]:
    """The names up to a comma behind which another kind of quotation marks begins: “工具”和“公共”，《解释》第五条…."""
    order = found[::-1] if backwards else found
    kept = [order[0]] if order else []
    for last, given in pairwise(order):
        one, other = sorted((last, given), key=lambda name: name.span.start)
        if last.text[0] != given.text[0] and text[one.span.end : other.span.start] in ("，", ","):
            break
        kept.append(given)
    yield from kept[::-1] if backwards else kept


def _runs(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    yield from _RUN.finditer(text, start, end)
