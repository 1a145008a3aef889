"""A clause -> its words with dictionary tags, cut as jieba does by its dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from hashlib import sha256
from importlib.util import find_spec
from math import log
from pathlib import Path
from typing import Any, NamedTuple, cast

from claimcheck.packs.kept import cache_file, keep, kept
from claimcheck.packs.patterns import late
from claimcheck.text.unlisted import unlisted as _unlisted

__all__ = ["Word", "words"]


class Word(NamedTuple):
    """A word, its tag in jieba's dictionary ("" where it is not listed) and its offset in the string that was cut."""

    text: str
    tag: str
    start: int


_word = tuple.__new__
"""Makes a word of its three parts in half the time that the class itself takes."""
_BLOCK = late(r"([\u4E00-\u9FD5a-zA-Z0-9+#&\._%\-]+)")
_SIGN = late(r"\r\n|.", re.DOTALL)
_NO_WORD: Any = object()
"""Stands for a run of characters that begins no word."""

_TOTALS = {"7197c3211ddd98962b036cdf40324d1ea2bfaa12bd028e68faa70111a88e12a8": 60101967}
"""The sum of all frequencies in the dictionaries that jieba comes with, which takes a tenth of a second to work out."""

_FIRST_CHARACTER = re.compile(rb"^([\x00-\x7f]|[\xc0-\xff][\x80-\xbf]*).*(?:\n\1.*)*", re.MULTILINE)
_FIRST_TWO = late(r"^(..).*(?:\n\1.*)*", re.MULTILINE)
_FORM = "claimcheck-words-1"


@lru_cache(maxsize=4096)
def words(plain: str) -> tuple[Word, ...]:
    """Cut a string into words.

    Jieba's cache in the shared temporary folder, which any user may have written, is never touched.
    """
    dictionary = _dictionary()
    dictionary.want(plain)
    tag_of = dictionary.tags.get
    found: list[Word] = []
    start = 0
    for text in dictionary.cut(plain):
        found.append(_word(Word, (text, tag_of(text, ""), start)))
        start += len(text)
    return tuple(found)


class _Dictionary:
    """Jieba's dictionary, taken in word by word when a text needs it, and its way to cut by it.

    Reading all of its 349,046 lines takes a second.  Where the words of a first character stand is looked up once and kept; those
    of a character are told apart by the second one, and only words whose first two stand side by side in a text are read.  The way
    is jieba's own ``cut``, sum for sum, but for logarithms that are taken once; what no word covers is cut as its ``finalseg`` does.
    """

    def __init__(self) -> None:
        self._content = _file()
        index = _index(self._content)
        self._places: dict[str, list[int]] = dict(index["places"])
        self._pairs: dict[str, list[str]] = {}
        self._total = log(index["total"])
        self._rare = log(1) - self._total
        self._weights: dict[str, Any] = {}
        """The logarithm of every word's share; None where longer words begin so."""
        self.tags: dict[str, str] = {}

    def want(self, text: str) -> None:
        """Make known what words the characters of ``text`` begin; which words these are is read where two stand side by side."""
        if self._places.keys().isdisjoint(text):
            return
        for character in set(filter(self._places.__contains__, text)):
            places = self._places.pop(character)
            for start, end in zip(places[::2], places[1::2], strict=True):
                for part in _FIRST_TWO.finditer(self._content[start:end].decode("utf-8")):
                    self._pairs.setdefault(part[1], []).append(part.group())
            self._take(character + " ")
            self._weights.setdefault(character, None)

    def _take(self, pair: str) -> None:
        """Read the words that begin with two characters, of which the second is a space behind a word of one."""
        for part in self._pairs.pop(pair, ()):
            for line in part.split("\n"):
                word, frequency, tag = line.split(" ")
                # jieba takes a frequency of 0 for the beginning of other words
                self._weights[word] = log(int(frequency)) - self._total if frequency != "0" else None
                self.tags[word] = tag
                for end in range(2, len(word)):
                    self._weights.setdefault(word[:end], None)

    def cut(self, text: str) -> list[str]:
        """The words of a text in order."""
        found: list[str] = []
        for number, block in enumerate(_BLOCK.split(text)):
            if number % 2:
                self._block(block, found)
            elif block:
                found += _SIGN.findall(block)
        return found

    def _block(self, block: str, found: list[str]) -> None:
        """The likeliest words; a run of single characters that is no word goes to the model of unlisted words."""
        start = single = 0
        for start, end in self._ways(block):
            if end - start > 1:
                if single < start:
                    found += self._singles(block[single:start])
                found.append(block[start:end])
                single = end
        if single < len(block):
            found += self._singles(block[single:])

    def _singles(self, run: str) -> str | tuple[str, ...]:
        """A run of single characters as words."""
        return run if len(run) < 2 or self._weights.get(run) is not None else _unlisted(run)

    def _ways(self, block: str) -> Iterator[tuple[int, int]]:
        """Where each word of the likeliest way through a block begins and ends."""
        known, pairs, rare, size = self._weights.get, self._pairs, self._rare, len(block)
        scores: list[Any] = [0] * (size + 1)
        ends = [0] * size
        for start in range(size - 1, -1, -1):
            best, best_end, end = None, start + 1, start + 1
            while True:
                weight = known(block[start:end], _NO_WORD)
                if weight is _NO_WORD:
                    if block[start:end] not in pairs:
                        break
                    self._take(block[start:end])
                    weight = known(block[start:end], _NO_WORD)
                if weight is not None:
                    score = weight + scores[end]
                    if best is None or score >= best:
                        best, best_end = score, end
                if end == size:
                    break
                end += 1
            scores[start] = best if best is not None else rare + scores[start + 1]
            ends[start] = best_end
        start = 0
        while start < size:
            yield start, ends[start]
            start = ends[start]


@cache
def _dictionary() -> _Dictionary:
    return _Dictionary()


def _index(content: bytes) -> Mapping[str, Any]:
    """Where in the dictionary the words of each first character stand, and the sum of all frequencies: from an earlier run, or anew."""
    digest, path = sha256(content).hexdigest(), cache_file("words.json")
    found: Any = kept(path, _FORM).get(digest) if path is not None else None
    if found is None:
        places: dict[str, list[int]] = {}
        for part in _FIRST_CHARACTER.finditer(content):
            places.setdefault(part[1].decode("utf-8"), []).extend(part.span())
        total = _TOTALS.get(digest) or sum(int(line.split(b" ")[1]) for line in content.splitlines())
        found = {"total": total, "places": places}
        if path is not None:
            keep(path, {digest: found}, _FORM)
    return cast("Mapping[str, Any]", found)


def _file() -> bytes:
    """Jieba's dictionary, found without importing jieba, which takes as long as reading it."""
    found = find_spec("jieba")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("jieba")
    return (Path(found.submodule_search_locations[0]) / "dict.txt").read_bytes()
