"""The name of a check -> its file, complete with examples that pass."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from claimcheck.errors import SettingsError

__all__ = ["scaffold"]

_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TEMPLATE: Final = """\
id: {name}
title: {{zh: 题目, en: what is wrong}}
why:                               # one or two plain sentences
  zh: 为什么这些数字不能同时成立。
  en: Why these numbers cannot all be true.
reports: {name}                    # the rule it is reported as
severity: error                    # the highest it may give: error, warning or note
link: total-parts                  # the relation it looks at (claimcheck's rules/links.yaml lists them)
holds: total == sum(parts)         # what must be possible
base: 2                            # points for every failure: 4 make an error, 3 a warning, 2 a note
message:
  zh: 分项之和为{{right}}，与{{total}}不符
  en: "the parts make {{right}}, not {{total}}"
examples:                          # claimcheck test runs them
  bad:                             # each must be reported, where it is marked
    - "共售出⟦65张⟧票，其中成人票⟦50张⟧、儿童票⟦12张⟧。"
  good:                            # none may be reported
    - "共售出62张票，其中成人票50张、儿童票12张。"
"""


def scaffold(folder: Path, name: str) -> Path:
    """Write checks/<name>.yaml in a folder of rules; SettingsError where that cannot be."""
    if not _NAME.fullmatch(name):
        raise SettingsError(f"{name}: the name of a check is small letters, digits and hyphens, such as parts-make-total")
    path = folder / "checks" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(_TEMPLATE.format(name=name))
    except FileExistsError:
        raise SettingsError(f"{path}: exists; choose another name") from None
    return path
