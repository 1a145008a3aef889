"""A clause -> its words with dictionary tags, by jieba; the only module that imports it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

__all__ = ["Word", "words"]


class Word(NamedTuple):
    """A word, its tag in jieba's dictionary ("" where it is not listed) and its offset in the string that was cut."""

    text: str
    tag: str
    start: int


@lru_cache(maxsize=4096)
def words(plain: str) -> tuple[Word, ...]:
    """Cut a string into words.

    The dictionary is read when first needed, and jieba's cache in the shared temporary folder, which any user may have
    written, is never touched.
    """
    tokenizer, tags = _dictionary()
    found: list[Word] = []
    start = 0
    for text in tokenizer.cut(plain):
        found.append(Word(text, tags.get(text, ""), start))
        start += len(text)
    return tuple(found)


@cache
def _dictionary():  # type: ignore[no-untyped-def]
    """Jieba's tokenizer with frequencies, prefixes and tags read in one pass over its dictionary file."""
    import logging
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    frequencies: dict[str, int] = {}
    tags: dict[str, str] = {}
    total = 0
    with tokenizer.get_dict_file() as lines:
        for line in lines.read().decode("utf-8").splitlines():
            word, frequency, tag = line.split(" ")
            count = int(frequency)
            frequencies[word] = count
            tags[word] = tag
            total += count
    for word in list(frequencies):
        for end in range(1, len(word)):
            frequencies.setdefault(word[:end], 0)
    tokenizer.FREQ = frequencies
    tokenizer.total = total
    tokenizer.initialized = True
    return tokenizer, tags
