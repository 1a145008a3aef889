"""A clause -> its words with dictionary tags, by jieba; the only module that imports it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

__all__ = ["Word", "words"]


class Word(NamedTuple):
    """A word, its tag in jieba's dictionary ("" where it is not listed) and its offset in the string that was cut."""

    text: str
    tag: str
    start: int


_FIRST_CHARACTER = re.compile(r"^(.).*(?:\n\1.*)*", re.MULTILINE)


@lru_cache(maxsize=4096)
def words(plain: str) -> tuple[Word, ...]:
    """Cut a string into words.

    Jieba's cache in the shared temporary folder, which any user may have written, is never touched.
    """
    dictionary = _dictionary()
    dictionary.want(plain)
    found: list[Word] = []
    start = 0
    for text in dictionary.tokenizer.cut(plain):
        found.append(Word(text, dictionary.tags.get(text, ""), start))
        start += len(text)
    return tuple(found)


class _Dictionary:
    """Jieba's tokenizer, its dictionary taken in by first character when a text needs it.

    Reading all of its 349,046 lines takes a second, cutting the file at changes of the first character a twentieth.
    """

    def __init__(self) -> None:
        self.tokenizer = _tokenizer()
        with self.tokenizer.get_dict_file() as file:
            lines = file.read().decode("utf-8")
        self.tags: dict[str, str] = {}
        self._frequencies: dict[str, int] = {}
        self._parts: dict[str, list[str]] = {}
        for part in _FIRST_CHARACTER.finditer(lines):
            self._parts.setdefault(part[1], []).append(part.group())
        self.tokenizer.FREQ = self._frequencies
        self.tokenizer.total = sum(map(int, lines.split()[1::3]))
        self.tokenizer.initialized = True

    def want(self, text: str) -> None:
        """Make every word that begins with a character of ``text`` known."""
        for character in self._parts.keys() & set(text):
            for part in self._parts.pop(character):
                for line in part.split("\n"):
                    word, frequency, tag = line.split(" ")
                    self._frequencies[word] = int(frequency)
                    self.tags[word] = tag
                    for end in range(1, len(word)):
                        self._frequencies.setdefault(word[:end], 0)


@cache
def _dictionary() -> _Dictionary:
    return _Dictionary()


def _tokenizer() -> Any:
    """A fresh tokenizer; what jieba prints and warns of while it is imported stays away from the user."""
    import logging
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.ERROR)
    return jieba.Tokenizer()
