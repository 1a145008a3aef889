"""A clause and its neighbours -> whom or what its numbers are about."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.holders import Holders, holders
from claimcheck.claims.introduced import Introductions, introductions
from claimcheck.claims.topics import Openings, Stands, openings
from claimcheck.claims.vocabulary import Vocabulary
from claimcheck.model.claim import Claim
from claimcheck.model.document import Clause, Layout, Sentence
from claimcheck.model.mention import Mention, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["Subjects", "elsewhere", "entry_of"]

_CLAUSES_BEFORE = 40
_OPENING, _OPENS = 8, 3
"""So many clauses at the beginning may tell what a text is about, and so many of a sentence whom."""
_KINDS = "省市县区州旗镇乡村"
_ENTRY = late(r"\s*(?P<name>[一-鿿·]{2,10})\s*[（(](?P<inside>[^（()）]{4,60})[)）]")
_LISTED = late(
    r"\s*(?P<name>[一-鿿·]{2,6})[，,](?=[男女][，,]|汉族|字[一-鿿]{1,3}[，,]|[又原别本艺]名|祖籍|籍贯|[多一二]年生|常绿|落叶|"
    r"(?:生于|出生于)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出?生|生于|[，,]))"
)
_THAN = late(r"(?:[高低多少快慢大小]于|超过|比|较)(?P<other>[一-鿿]{2,10})的$")
_LIFE = late(r"\d{3,4}年?[^）)]{0,12}(?:[—–\-~～]|年)|出生|生于|别名|又名|又称|原名|字")


class Subjects:
    """Finds subjects clause by clause; what a clause does not name it takes from the sentence, the paragraph, the heading."""

    __slots__ = (
        "_by_clause",
        "_entry",
        "_finder",
        "_first",
        "_introduced",
        "_known",
        "_layout",
        "_made",
        "_names",
        "_openings",
        "_opens",
        "_stands",
        "_text",
        "_topic",
        "_words",
    )

    def __init__(self, layout: Layout, mentions: Sequence[Mention], words: Vocabulary, pack: Pack) -> None:
        self._layout = layout
        self._text = _masked(layout.document.plain, mentions)
        self._words = words
        self._finder: Holders = holders(pack)
        self._by_clause: dict[int, tuple[str, str]] = {}
        self._names: dict[int, str] = {}
        self._topic: str | None = None
        self._first: str | None = None
        self._entry = entry_of(layout.document.plain)
        self._introduced: Introductions = introductions(pack)
        self._known = self._introduced.names(layout.document.plain)
        self._made: dict[int, str] = {}
        self._openings: Openings = openings(pack)
        self._opens: dict[int, str] = {}
        self._stands = Stands(self._text, self._known, self._finder, pack)

    def of(self, clause: Clause, label: str) -> tuple[str, str]:
        """The subject and the reason where it was inherited; 该公司 and 公司 are whom they stand for."""
        name, reason = self._of(clause, label)
        if name[:1] != "该" and "公司" not in name and "集团" not in name:
            return name, reason
        return self._stands.name(name, clause.span.start, self._opened()), reason

    def _of(self, clause: Clause, label: str) -> tuple[str, str]:
        than = _THAN.search(label)
        own = self._named(than["other"]) if than else ""
        own = own or self._named(label)
        if own:
            return own, ""
        if clause.index not in self._by_clause:
            self._by_clause[clause.index] = self._inherited(clause)
        return self._by_clause[clause.index]

    def _inherited(self, clause: Clause) -> tuple[str, str]:
        own = self._own(clause)
        if own:
            return own, ""
        here = self._layout.sentences[clause.sentence]
        for index in range(clause.index - 1, max(-1, clause.index - _CLAUSES_BEFORE), -1):
            earlier = self._layout.clauses[index]
            if earlier.bracket not in (0, clause.bracket):
                continue
            if self._layout.sentences[earlier.sentence].paragraph != here.paragraph:
                break
            named = self._thing(earlier) or self._own(earlier)
            if named:
                return named, "subject: sentence" if earlier.sentence == clause.sentence else "subject: paragraph"
        if self._entry:
            return self._entry, "subject: entry"
        if (opened := self._paragraph(clause, here)) != "":
            return opened, "subject: paragraph"
        section = here.section
        if section >= 0:
            span = self._layout.sentences[section].span
            named = self._named(self._text[span.start : span.end])
            if named:
                return named, "subject: heading"
        named = self._named(self._layout.document.title)
        if named:
            return named, "subject: title"
        if self._topic is None:
            self._topic = next((own for clause in self._layout.clauses[:_OPENING] if (own := self._own(clause))), "") or self._opened()
        return (self._topic, "subject: document") if self._topic and here.paragraph else ("", "")

    def _paragraph(self, clause: Clause, here: Sentence) -> str:
        """The name that the last sentence of the paragraph opened with which opens with one."""
        first = clause.index
        for index in range(clause.index, max(-1, clause.index - _CLAUSES_BEFORE), -1):
            earlier = self._layout.clauses[index]
            if self._layout.sentences[earlier.sentence].paragraph != here.paragraph:
                break
            if earlier.bracket == 0 and (index == 0 or self._layout.clauses[index - 1].sentence != earlier.sentence):
                for opening in self._layout.clauses[index : min(index + _OPENS, first + 1)]:
                    if opening.sentence == earlier.sentence and opening.bracket == 0 and (opened := self._opening(opening)):
                        return opened
        return ""

    def _opened(self) -> str:
        """The first name that a clause at the beginning opens with."""
        if self._first is None:
            self._first = next((opened for clause in self._layout.clauses[:_OPENING] if (opened := self._opening(clause))), "")
        return self._first

    def _opening(self, clause: Clause) -> str:
        if clause.index not in self._opens:
            after = self._layout.clauses[clause.index + 1] if clause.index + 1 < len(self._layout.clauses) else None
            closed = after is not None and after.before in (":", "：")
            self._opens[clause.index] = self._openings.of(clause.span.of(self._text), closed=closed)
        return self._opens[clause.index]

    def _thing(self, clause: Clause) -> str:
        """What a clause says is made, of which the next clauses tell: …兴建龙潭水库，坝高31.5米."""
        if clause.index not in self._made:
            self._made[clause.index] = self._introduced.thing(clause.span.of(self._text), self._finder)
        return self._made[clause.index]

    def _own(self, clause: Clause) -> str:
        """The subject that a clause names itself."""
        if clause.index not in self._names:
            self._names[clause.index] = self._named(clause.span.of(self._text))
        return self._names[clause.index]

    def _named(self, text: str) -> str:
        """The first name that is no object or place of what is told; else a word like 全市; else such a name."""
        if not text:
            return ""
        found = list(self._finder.find(text))
        main = next((holder for holder in found if not holder.aside), None)
        work = self._openings.work(text)
        if self._entry and work is None and (self._entry in text or self._words.pronoun.search(text)):
            return main.name if main is not None and text[main.start - 1 : main.start] == "的" else self._entry
        titled = self._introduced.person(text, self._text)
        if work and (main is None or main.start > work[0]) and (titled is None or titled[0] > work[0]):
            return work[1]
        if titled and (main is None or main.start >= titled[0] or main.end == titled[0]):  # 农业大学教授沈维钧
            return titled[1]
        known = min(((text.index(name), name) for name in self._known if name in text), default=None) if self._known else None
        if known and (main is None or main.start > known[0]):
            return known[1]
        person = self._words.person.search(text)
        if person and (main is None or main.start > person.start()):
            return person["name"]
        if main is not None:
            return main.name
        for deictic in self._words.deictic.finditer(text):
            if not self._finder.is_aside(text, deictic.start()):
                return deictic.group()
        if self._entry:
            return ""
        short = self._finder.short(text)
        if short is not None and not short.aside:
            return short.name
        aside = found[0] if found else short
        return aside.name if aside is not None else ""


def _masked(text: str, mentions: Sequence[Mention]) -> str:
    """The text with every mention blotted out, so that no name begins in one."""
    pieces, done = [], 0
    for mention in mentions:
        start = max(done, mention.span.start)
        pieces += [text[done:start], ("□" if isinstance(mention, Quantity) else "◇") * (mention.span.end - start)]
        done = max(done, mention.span.end)
    return "".join([*pieces, text[done:]])


def entry_of(text: str) -> str:
    """Whom an encyclopaedia's entry is about: the name before dates or other names in brackets, or before a birth, at the beginning."""
    found = _ENTRY.match(text)
    if found and _LIFE.search(found["inside"]):
        return found["name"]
    listed = _LISTED.match(text)
    return listed["name"] if listed else ""


_NAMED_FIRST = late(
    r"[^在全本我该各年占的当]{2,8}?(?:公司|集团|银行|大学|学院|医院|股份|省(?![级内外])|市(?![场值民盈净况内级占面])|县(?![级内域])|区(?![域间块分内级])|州(?!级)|镇(?!级)|乡(?!村)|村(?![民级庄]))"
)


def opening(label: str) -> str:
    """The name of a place or an organisation that opens a label (西山区结案率), or nothing."""
    found = _NAMED_FIRST.match(label)
    return found.group() if found else ""


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
