"""What an earlier run worked out -> a file in the user's cache folder, and back: reading YAML takes most of the time of a start."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from claimcheck.packs.tree import Value

__all__ = ["cache_file", "digest", "keep", "kept"]

_FORM = "claimcheck-rules-1"
"""Changes when what is kept of rules is read otherwise."""

_LARGEST = 16_000_000


def cache_file(name: str = "rules.json") -> Path | None:
    """A file: in the folder that CLAIMCHECK_CACHE names, else in the user's own cache; None where it names none or the user has none."""
    named = os.environ.get("CLAIMCHECK_CACHE")
    if named is not None:
        return Path(named) / name if named else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    own = {"win32": os.environ.get("LOCALAPPDATA"), "darwin": str(home / "Library" / "Caches")}.get(sys.platform)
    folder = Path(own or os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return folder / "claimcheck" / name if folder.is_absolute() else None


def digest(text: str) -> str:
    """What a file's content is kept under: nothing else can be taken for it."""
    return sha256(text.encode("utf-8")).hexdigest()


def kept(path: Path, form: str = _FORM) -> Mapping[str, Value]:
    """What is kept of a form, for rules the content of files by their digests; nothing where the file is another user's or none."""
    try:
        about = path.stat()
        if about.st_size > _LARGEST or (hasattr(os, "getuid") and about.st_uid != os.getuid()):
            return {}
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    files = found.get(form) if isinstance(found, dict) else None
    return files if isinstance(files, dict) and all(isinstance(value, dict) for value in files.values()) else {}


def keep(path: Path, files: Mapping[str, Value], form: str = _FORM) -> None:
    """Write the file anew, whole or not at all; where that cannot be, the next start works it out again."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, suffix=".new", delete=False) as new:
            written = Path(new.name)
            try:
                json.dump({form: files}, new, ensure_ascii=False, separators=(",", ":"))
            except OSError:
                written.unlink(missing_ok=True)
                raise
        written.replace(path)
