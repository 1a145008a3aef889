"""The label and tail of a quantity -> the name of what is measured: head noun, metric, aspects and scope."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.claims.vocabulary import Vocabulary
from claimcheck.model.mention import Quantity
from claimcheck.model.quick import quick
from claimcheck.packs.patterns import late
from claimcheck.text import Word
from claimcheck.text import words as cut

__all__ = ["Name", "following", "name_of"]

_NOUNS = ("n", "v", "l", "j", "i", "b", "eng", "a", "s", "x", "g", "t")
_SHARES = frozenset({"ratio", "multiple"})
_BREAKS = frozenset("pcudrmfy")
_TAIL_REACH = 8
_LABEL_REACH = 20
_LEAST = 2
_STATED = frozenset({"level", "part", "total", "to", "threshold", "per"})
_COPULAS, _NO_COPULAS = (
    frozenset("为达是约仅"),
    frozenset({"行为", "作为", "人为", "以为", "成为", "到达", "传达", "表达", "直达", "合约", "公约", "节约"}),
)
_NOT_OF = late("而非|而不是|而并非|并非")
_EACH = late("每[一-鿿]{1,2}$")
_HAN = late("[一-鿿]+")
_SIZES = frozenset("高长宽深厚")
_PLANNED = {"计划": "，", "预计": "，", "目标": "，"}
_LONGEST = 12
"""A name is at most so many characters; with the words that may follow it, the end of the label holds it."""


@quick
@dataclass(frozen=True, slots=True)
class Name:
    """What a quantity measures, what a share is a share of, and the reason where a name was guessed."""

    head: str = ""
    metric: str = ""
    aspect: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    whole: str = ""
    whole_metric: str = ""
    reason: str = ""

    def taken_from(self, head: str, metric: str) -> Name:
        """The same with an inherited head."""
        return replace(self, head=head, metric=metric, reason="metric: previous claim")

    def without(self, subject: str) -> Name:
        """The same where the head begins with whom it is about, or with the end of that name (跨海大桥: 大桥全长)."""
        for size in range(len(subject), 1, -1):
            if self.head.startswith(subject[-size:]) and len(self.head) > size:
                return replace(self, head=self.head[size:])
        return self


def name_of(label: str, tail: str, quantity: Quantity, role: str, words: Vocabulary, hedge: str = "") -> Name:
    """Read the name from the label; where it holds no noun, from the noun right after the unit (10例确诊病例)."""
    aspect = tuple(dict.fromkeys(words.aspects[found] for found in words.aspect.findall(label + hedge)))
    scope = tuple(dict.fromkeys(words.axis.findall(label)))
    whole = ""
    if role in ("share", "base") and quantity.dimension in _SHARES:
        label, whole = _divided(label, words)
        whole = whole.removesuffix("的")
    elif role in ("delta", "base"):
        label = words.measured_from.sub("", label)
    metric = _metric(label, words)
    if role == "to":
        label = words.to_end.sub("", label)
    label = _EACH.sub("", words.phrases.sub("，", label)) or label
    head = _head(_without_aspects(label, words), words, quantity.dimension == "length")
    if role == "delta" and (len(head) < _LEAST or head in words.sizes):
        head = ""  # 涨幅1.83%: how much, not of what
    if tail and not metric and (not head or _is_verb(head)) and quantity.dimension not in _SHARES | {"points"} and role in _STATED:
        head = (following(tail, words) if _begins_with_noun(tail) else "") or head
    if (here := words.deictic.match(head)) and (here.group()[0] in "全我本该" or here.end() == len(head)):
        head = head[here.end() :]  # 全县63座水库
    if role in _STATED and role != "to" and (not head or quantity.unit[:1] == "连") and quantity.unit in words.of_units:
        head = words.of_units[quantity.unit]
    behind = _behind(label, tail, quantity, role, words, named=bool(head or metric), known=bool(metric))
    if behind:
        return Name(behind, _metric(tail[:_TAIL_REACH], words), aspect, scope, whole, _metric(whole, words))
    return Name(head, metric, aspect, scope, whole, _metric(whole, words))


def _behind(label: str, tail: str, quantity: Quantity, role: str, words: Vocabulary, *, named: bool, known: bool) -> str:
    """The name behind the unit, where the words before the number name nothing, or only what has it (学校现有24个学院)."""
    if not tail:
        return ""
    if label.endswith(words.there_is) and quantity.dimension == "count" and (not known or _begins_with_noun(tail)):
        return following(tail, words)
    if not known and quantity.dimension in ("count", "") and role in ("level", "part", "total") and not _named(label, words):
        return following(tail, words) or _known(tail, words)
    if not named and role == "level" and tail.startswith("的"):
        return following(tail, words)  # 以4.30米的成绩
    return ""


def _is_verb(head: str) -> bool:
    """Whether a head is one word that only tells what is done (支持66瓦有线快充)."""
    tokens = cut(head)
    return len(tokens) == 1 and tokens[0].tag == "v"


def _begins_with_noun(tail: str) -> bool:
    tokens = cut(tail[:_TAIL_REACH])
    return bool(tokens) and (tokens[0].tag[:1] in {"n", "b", "j", "l"} or tokens[0].tag in {"vn", "an", ""})


def _divided(label: str, words: Vocabulary) -> tuple[str, str]:
    """What has a share, and the whole: 研发人员占员工总数的 -> 研发人员, 员工总数."""
    found = words.whole.search(label)
    if found is None or label.startswith("占有率", found.start()):
        return label, ""
    return label[: found.start()], _NOT_OF.split(found["whole"])[0]


def _named(label: str, words: Vocabulary) -> bool:
    """Whether a label ends in a noun, or in one and a word like 为 or 达, so that what follows the unit is not the name."""
    tokens = [token for token in cut(label[-_LABEL_REACH:]) if token.text.strip()]
    while tokens and tokens[-1].text in words.copulas:
        tokens.pop()
    last = tokens[-1] if tokens else None
    return last is not None and last.tag[:1] in {"n", "b", "j", "l"} and last.text not in words.predicates | words.settings


def _metric(text: str, words: Vocabulary) -> str:
    """The ontology's metric whose name ends last in the text."""
    if words.metric is None:
        return ""
    found = words.metric.findall(text)
    return words.metrics[found[-1]] if found else ""


def _without_aspects(label: str, words: Vocabulary) -> str:
    """Single characters such as 净 belong to the name (净额); 计划 and 预计 part what stands before from what is planned."""
    return words.aspect.sub(lambda found: _PLANNED.get(found.group(), "") if len(found.group()) > 1 else found.group(), label)


def _head(label: str, words: Vocabulary, is_length: bool = False) -> str:
    """The last noun phrase: trailing predicates are dropped, then words are taken until one that cannot be in a name."""
    label = label.rstrip()
    if label[-1:] in _COPULAS and label[-2:] not in _NO_COPULAS and len(label) > _LEAST:
        label = label[:-1]
    tokens = list(cut(label[-_LABEL_REACH:]))
    size = ""
    while tokens and (tokens[-1].text in words.predicates or not tokens[-1].text.strip() or not tokens[-1].text[0].isalnum()):
        size = tokens.pop().text
    if is_length and size in _SIZES and tokens and len(tokens[-1].text) == 1 and tokens[-1].text.isalnum():
        return tokens[-1].text + size  # 坝高31.5米
    if is_length and size in _SIZES and not tokens:
        return size
    taken: list[str] = []
    tags: list[str] = []
    while tokens:
        token = tokens.pop()
        if taken and (token.text == "非" or (token.text == "全" and taken[-1].startswith("社会"))):
            taken.append(token.text)
            tags.append("b")
            continue
        if token.text in words.predicates or token.tag[:1] in _BREAKS or not token.text[0].isalnum() or token.text in words.settings:
            break
        if token.tag and not token.tag.startswith(_NOUNS):
            break
        taken.append(token.text)
        tags.append(token.tag)
        if sum(map(len, taken)) >= _LONGEST:
            break
    if len(taken) == 1 and len(taken[0]) == 1 and tokens and _is_part(tokens[-1]):
        taken.append(tokens.pop().text)  # 本科线
        tags.append("n")
    known = words.metric is not None and words.metric.search("".join(reversed(taken)))
    while (
        not known
        and len(taken) > 1
        and tags[-1] == "v"
        and len(taken[-2]) > 1
        and any(tag[:1] in {"n", "j", "l", ""} or tag == "vn" for tag in tags[:-1])
    ):
        taken.pop()  # 发表论文 -> 论文
        tags.pop()
    return "".join(reversed(taken))


def _is_part(token: Word) -> bool:
    """Whether a word can be the first part of a name whose last character stands behind it."""
    return bool(_HAN.fullmatch(token.text)) and len(token.text) > 1 and token.tag[:1] not in {"v", "d", "m", "t", "p", "c", "u"}


def _known(tail: str, words: Vocabulary) -> str:
    """A name of the ontology right after the unit (2例无症状感染者, 1人死亡)."""
    found = words.metric.match(tail) if words.metric is not None else None
    return found.group() if found else ""


def following(tail: str, words: Vocabulary) -> str:
    """The noun right after the unit (10例确诊病例); after 的 it is the thing that has the quantity (100亩的果园)."""
    taken: list[str] = []
    noun = 0
    for token in cut(tail[: _TAIL_REACH + 4].lstrip("的")):
        if token.text in words.predicates or not token.text[0].isalnum() or token.tag[:1] not in {"n", "v", "b", "j", "l", "z", ""}:
            break
        if noun and token.tag == "v":
            break
        taken.append(token.text)
        if not token.tag.startswith("v") or token.tag == "vn":
            noun = len(taken)
        if sum(map(len, taken)) >= _TAIL_REACH - 2:
            break
    return "".join(taken[:noun])
