"""A clause and its neighbours -> whom or what its numbers are about."""

from __future__ import annotations

import re

from claimcheck.claims.vocabulary import Vocabulary
from claimcheck.model.claim import Claim
from claimcheck.model.document import Clause, Layout

__all__ = ["Subjects", "elsewhere"]

_PLACE = re.compile(r"[一-鿿]{1,7}?(?:特别行政区|自治区|自治州|自治县|开发区|新区|地区|省|市|县|区|州|盟|旗|镇|乡|村|国)")
_PLACE_ENDS = frozenset("区州县省市盟旗镇乡村国")
_ORGANISATION_ENDS = frozenset("司团行学院校厂会场路券险金所部社")
"""The last characters of such names: most clauses hold none of them."""
_NOT_PLACE = re.compile(r"^(?:在|于|对|从|由|自|到|至|向|为|与|和|及|是|有|据|经|将|被|把|该|各|每|本|这|那|其|中|全|两|三|多|按)+")
_ORGANISATION = re.compile(
    r"[一-鿿A-Za-z]{2,12}?(?:公司|集团|银行|大学|学院|医院|学校|中学|小学|工厂|协会|机场|铁路|证券|保险|基金|研究院|研究所|俱乐部|委员会|出版社)"
)
_WORDS_BEFORE = 40
_KINDS = "省市县区州旗镇乡村"


class Subjects:
    """Finds subjects clause by clause; what a clause does not name it takes from the sentence, the paragraph, the heading."""

    __slots__ = ("_by_clause", "_layout", "_names", "_text", "_words")

    def __init__(self, layout: Layout, words: Vocabulary) -> None:
        self._layout = layout
        self._text = layout.document.plain
        self._words = words
        self._by_clause: dict[int, tuple[str, str]] = {}
        self._names: dict[int, str] = {}

    def of(self, clause: Clause, label: str) -> tuple[str, str]:
        """The subject and the reason where it was inherited."""
        own = self._named(label)
        if own:
            return own, ""
        if clause.index not in self._by_clause:
            self._by_clause[clause.index] = self._inherited(clause)
        return self._by_clause[clause.index]

    def _inherited(self, clause: Clause) -> tuple[str, str]:
        own = self._own(clause)
        if own:
            return own, ""
        for index in range(clause.index - 1, max(-1, clause.index - _WORDS_BEFORE), -1):
            earlier = self._layout.clauses[index]
            if earlier.bracket not in (0, clause.bracket):
                continue
            if self._layout.sentences[earlier.sentence].paragraph != self._layout.sentences[clause.sentence].paragraph:
                break
            named = self._own(earlier)
            if named:
                return named, "subject: sentence" if earlier.sentence == clause.sentence else "subject: paragraph"
        section = self._layout.sentences[clause.sentence].section
        if section >= 0:
            named = self._named(self._layout.sentence_text(section))
            if named:
                return named, "subject: heading"
        named = self._named(self._layout.document.title)
        return (named, "subject: title") if named else ("", "")

    def _own(self, clause: Clause) -> str:
        """The subject that a clause names itself."""
        if clause.index not in self._names:
            self._names[clause.index] = self._named(clause.span.of(self._text))
        return self._names[clause.index]

    def _named(self, text: str) -> str:
        for pattern, ends in ((_ORGANISATION, _ORGANISATION_ENDS), (_PLACE, _PLACE_ENDS)):
            if not ends.isdisjoint(text) and (found := pattern.search(text)):
                name = _NOT_PLACE.sub("", found.group())
                if len(name) > 1:
                    return name
        found = self._words.deictic.search(text)
        return found.group() if found else self._short_name(text)

    def _short_name(self, text: str) -> str:
        """The first province or prefecture that goes by its short name (大连)."""
        if self._words.place_initials.isdisjoint(text):
            return ""
        for start in range(len(text) - 1):
            if text[start] not in self._words.place_initials:
                continue
            for end in (start + 4, start + 3, start + 2):
                if text[start:end] in self._words.places:
                    return text[start:end]
        return ""


def elsewhere(one: Claim, other: Claim) -> bool:
    """Whether both clauses name a place themselves, and the first is another one of the second's kind, or lies within it: what is
    said of 西河县 is neither of 东山县 nor of 全市."""
    here, there = one.subject, other.subject
    if not here or not there or here == there or here[0] == "全" or here[-1] not in _KINDS:
        return False
    if any(reason.startswith("subject:") for reason in (*one.reasons, *other.reasons)):
        return False
    if there[0] == "全":
        return here[-1] != there[-1]
    return here[-1] == there[-1] and not here.endswith(there) and not there.endswith(here)
