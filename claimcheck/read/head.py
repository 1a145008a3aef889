"""The first lines of a text -> its title and the date it was published."""

from __future__ import annotations

import re
from datetime import date

__all__ = ["dated_by", "published_of", "title_of"]

_LONGEST_TITLE = 60
_HEAD_LINES = 15
_LONGEST_DATELINE = 60
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})(?!\d)日?")
_STATED = re.compile(r"(?:发布|发表|发稿|更新|成文|印发)?(?:时间|日期)[:： ]|来源[:： ]")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.{0,4000}?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(
    r"^(?:date|published|publish_?date|pubdate|发布日期|发布时间|日期)[ \t]*[:：][ \t]*[\"']?(\d{4}-\d\d-\d\d)(?!\d)",
    re.IGNORECASE | re.MULTILINE,
)
_WIRE = re.compile(r"^.{0,30}(?:社|网|报|讯|台).{0,20}$")


def title_of(plain: str) -> str:
    """The first line that holds text, if it is short and no sentence.

    >>> title_of("全市新增12例\\n\\n昨日……")
    '全市新增12例'
    """
    first = next((line.strip() for line in plain.splitlines() if line.strip()), "")
    return first if len(first) <= _LONGEST_TITLE and not first.endswith(("。", ";", "；", ",", "，")) else ""


def published_of(plain: str) -> date | None:
    """The date of the first dateline: a date that leads its line or follows 时间/来源, or stands before 电 or 讯.

    >>> published_of("标题\\n2021-11-24 14:03\\n正文")
    datetime.date(2021, 11, 24)
    """
    lines = [line.strip() for line in plain[:4000].splitlines() if line.strip()][:_HEAD_LINES]
    for line in lines:
        for found in _DATE.finditer(line[:200]):
            before, after = line[: found.start()].strip(" ([（【"), line[found.end() :].strip()
            if _is_dateline(before, after, len(line)):
                try:
                    return date(int(found[1]), int(found[2]), int(found[3]))
                except ValueError:
                    continue
    return None


def dated_by(text: str) -> date | None:
    """The date that the front matter of a Markdown file gives it.

    >>> dated_by("---\\ntitle: 周报\\ndate: 2026-03-02T08:00:00+08:00\\n---\\n正文")
    datetime.date(2026, 3, 2)
    """
    head = _FRONT_MATTER.match(text)
    found = _FIELD.search(head[1]) if head else None
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def _is_dateline(before: str, after: str, length: int) -> bool:
    if _WIRE.match(before) and after.startswith(("电", "讯", "消息")):
        return True
    if length > _LONGEST_DATELINE or "。" in after or "，" in after or "," in after:
        return False
    return not before or bool(_STATED.search(before))
