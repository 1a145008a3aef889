"""A finding and the lines that changed -> whether it touches one."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimcheck.model.document import Document
from claimcheck.model.finding import Finding

__all__ = ["WHOLE", "Changed", "Ranges"]

Ranges = Sequence[range]
"""Line numbers from 1."""

WHOLE: Final[Ranges] = (range(1, sys.maxsize),)
"""Every line of a file."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The changed lines of files, by resolved path; a file that is not named did not change."""

    files: Mapping[str, Ranges]

    def holds(self, path: str) -> bool:
        """Whether a file has any changed line."""
        return bool(self.files.get(resolved(path)))

    def touches(self, document: Document, finding: Finding) -> bool:
        """Whether any place of a finding, primary or related, stands on a changed line."""
        ranges = self.files.get(resolved(document.path), ())
        text = (document.origin or document).text
        spans = [document.in_file(place.span) for place in finding.places]
        return any(
            lines.start <= _line(text, max(span.start, span.end - 1)) and _line(text, span.start) < lines.stop
            for span in spans
            for lines in ranges
        )


def resolved(path: str) -> str:
    """A path in the one form that two ways of writing it share."""
    return str(Path(path).resolve())


def _line(text: str, offset: int) -> int:
    """The line as git counts it, which ends lines with LF alone."""
    return text.count("\n", 0, offset) + 1
