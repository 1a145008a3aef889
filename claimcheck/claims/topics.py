"""Clauses in order -> the names that they open with though no ending tells them, and whom 该公司 or 公司 stands for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.claims.holders import Holders
from claimcheck.claims.vocabulary import Vocabulary, vocabulary
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late
from claimcheck.text import Word
from claimcheck.text import words as cut

__all__ = ["Openings", "Stands", "openings"]

_REACH = 26
_LONGEST = 14
_NAMES = frozenset({"ns", "nr", "nt", "nz", "nrt"})
_GRAMMAR = frozenset("pcurdymtqe")
_PERSON_TAGS = frozenset({"nr", "nrt"})
_LONGEST_PERSON = 3
_IN_NAMES = frozenset("njbslxge")
_HAN = late("[一-鿿]")
_PARTICLES = frozenset("的在于对从由向与和及据经将被把给是为有入任到自赴让使")
_QUOTED = late(r"[“‘「『\"](?P<name>[^“”‘’「」『』\"，。；]{2,12})[”’」』\"]")


class Openings:
    """What a clause begins with: the nouns up to its verb, its figure or the name of what is measured, with a proper name among them."""

    __slots__ = ("_after_quoted", "_before_quoted", "_defined", "_ends", "_kinds", "_never", "_speaks", "_words", "_works")

    def __init__(self, pack: Pack, words: Vocabulary) -> None:
        self._words = words
        self._never = frozenset(pack.lexicon("bind.no_opening"))
        self._ends = frozenset(pack.lexicon("bind.reports"))
        self._speaks = frozenset(pack.lexicon("bind.speaks"))
        self._defined = late(f"(?P<name>[一-鿿·A-Za-z0-9]{{2,12}}?)(?={alternation(pack.lexicon('bind.defining'))})")
        self._works = late(
            "(?:^|[的，。；])《(?P<name>[^《》]{2,20})》(?=共|全书|收|分|计|有|约|$)"
            f"|(?:^|[，。；：]|其中[，,]?|{alternation(pack.lexicon('bind.works'))})《(?P<film>[^《》]{{2,20}})》"
            "(?=以|票房|累计|上映|首日|单日|总|登顶|位|首|观影|销|发行|获|突破|达|为|今|昨|于|在|自|[□◇])"
        )
        self._before_quoted = late(f"(?:{alternation(pack.lexicon('bind.named_kinds'))})$")
        self._kinds = tuple(pack.lexicon("bind.quoted_kinds"))
        self._after_quoted = late(f"(?:{alternation(pack.lexicon('bind.quoted_kinds'))})")

    def of(self, clause: str, *, closed: bool) -> str:
        """The name, or nothing; ``closed`` is a clause that ends before a colon or in a full stop, and may be a name and no more."""
        defined = self._defined.match(clause.lstrip())
        if defined and not self._measures(defined["name"]) and not any(_is_grammar(token, self._words) for token in cut(defined["name"])):
            return defined["name"] if defined["name"] not in self._never else ""
        tokens = [token for token in cut(clause[:_REACH]) if token.text.strip()]
        first = next((index for index, token in enumerate(tokens) if token.tag != "t" and token.text != "◇"), len(tokens))
        run: list[Word] = []
        for token in tokens[first:]:
            if not _of_name(token) or token.text in self._words.predicates or token.text in self._words.settings:
                break
            run.append(token)
        behind = tokens[first + len(run)].text if first + len(run) < len(tokens) else ""
        if not run or run[0].text in self._never or (not behind and not closed) or behind in self._speaks:
            return ""
        return self._name(run, measured=behind == "□")

    def _measures(self, name: str) -> bool:
        """Whether a name ends in that of something measured, or tells when."""
        found = self._words.metric.findall(name) if self._words.metric else []
        return name[-1] in "期时年月日拟" or bool(found and name.endswith(found[-1])) or self._words.aspect.search(name) is not None

    def work(self, clause: str) -> tuple[int, str] | None:
        """A book that stands before what it holds, a film or a record before what it brings in, or a name in quotation marks that
        its kind stands beside (“X”号邮轮, 台风“X”), and where it begins."""
        found = self._works.search(clause) if "《" in clause else None
        return (found.start(), found["name"] or found["film"]) if found else self._quoted(clause)

    def _quoted(self, clause: str) -> tuple[int, str] | None:
        for found in _QUOTED.finditer(clause):
            named = found["name"].endswith(self._kinds)
            if named or self._after_quoted.match(clause, found.end()) or self._before_quoted.search(clause, 0, found.start()):
                return found.start(), found["name"]
        return None

    def _name(self, run: list[Word], *, measured: bool) -> str:
        """The words of a run that are a name: none of what is measured, of reports, or before which an aspect stands."""
        text = "".join(token.text for token in run)
        stops = [found.start() for pattern in (self._words.metric, self._words.aspect) if pattern and (found := pattern.search(text))]
        if measured and not stops:
            stops = [len(text) - len(run[-1].text)]
        stop = min(stops, default=len(text))
        taken: list[Word] = []
        size = 0
        for token in run:
            size += len(token.text)
            if size > stop or token.text in self._ends:
                break
            taken.append(token)
        while taken and taken[-1].tag[:1] in {"b", "a"}:
            taken.pop()
        name = "".join(token.text for token in taken)
        return name if 1 < len(name) <= _LONGEST and name[-1] not in "期从自于在由" and _is_proper(taken) else ""


def _of_name(token: Word) -> bool:
    """Whether a word can stand in a name."""
    if token.tag == "":
        return token.text not in ("□", "◇") and token.text[0].isalnum()
    return token.tag[:1] in _IN_NAMES or token.tag == "vn" or (token.tag == "m" and not _HAN.match(token.text))


def _is_grammar(token: Word, words: Vocabulary) -> bool:
    """Whether a word can stand in no name: a pronoun, preposition, particle, adverb, number, or the name of what is measured."""
    return token.tag[:1] in _GRAMMAR or token.tag == "v" or token.text in words.settings or token.text in words.metrics


def _is_proper(taken: Sequence[Word]) -> bool:
    """Whether a dictionary knows one of the words as a name, or does not know one that a noun follows."""
    for index, token in enumerate(taken):
        if token.tag in _NAMES and len(token.text) > 1 and not (token.tag in _PERSON_TAGS and len(token.text) > _LONGEST_PERSON):
            return True
        if token.tag == "" and len(token.text) > 1 and _HAN.match(token.text) and (index + 1 < len(taken) or len(token.text) > 2):
            return True
    return False


class Stands:
    """Finds the name that 该公司, 该县 or 公司 stands for."""

    __slots__ = ("_companies", "_finder", "_found", "_kinds", "_text")

    def __init__(self, text: str, known: Sequence[str], finder: Holders, pack: Pack) -> None:
        self._kinds = pack.table("bind.stands_for")
        self._companies = tuple(known)
        self._text, self._finder = text, finder
        self._found: list[tuple[int, str]] | None = None

    def name(self, word: str, at: int, opening: str) -> str:
        """The last name of the word's kind before ``at``, the company that the text introduces, or what the text opens with."""
        kinds = self._kinds.get(word, word[1:] if word[:1] == "该" else "")
        if not kinds:
            return word
        ends = tuple(kinds.split())
        if self._found is None:
            named = self._finder.find(self._text) if "该" in self._text or "公司" in self._text else ()
            self._found = [(holder.start, holder.name) for holder in named if _is_all(self._text, holder.start)]
        for start, name in reversed(self._found):
            if start < at and name.endswith(ends) and name not in ends and len(name) > len(word):
                return name
        if "公司" in ends:
            return self._companies[0] if self._companies else (opening or word)
        return opening if opening.endswith(ends) else word


def _is_all(text: str, start: int) -> bool:
    """Whether a name begins where a word does for certain: behind a sign or a particle."""
    return start == 0 or text[start - 1] in _PARTICLES or not _HAN.match(text, start - 1)


@lru_cache(maxsize=8)
def openings(pack: Pack) -> Openings:
    """The finder of openings of a pack."""
    return Openings(pack, vocabulary(pack))
