"""A Document -> its Layout: sentences, clauses, brackets and headings; clauses -> words."""

from claimcheck.text.layout import lay_out
from claimcheck.text.words import Word, words

__all__ = ["Word", "lay_out", "words"]
