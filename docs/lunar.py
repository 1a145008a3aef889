"""The library lunar_python (MIT) -> rules/facts/lunar.csv: pip install lunar_python, then run this file."""

from __future__ import annotations

import csv
from importlib import import_module
from pathlib import Path
from typing import Any

FIRST, LAST = 1900, 2100
TABLE = Path(__file__).parent.parent / "rules" / "facts" / "lunar.csv"


def rows() -> list[list[str]]:
    """One row a lunar year: its first day, its months (0 of 29 days, 1 of 30), its leap month, and 清明 of the Gregorian year."""
    library: Any = import_module("lunar_python")
    result = []
    for year in range(FIRST, LAST + 1):
        months = [month for month in library.LunarYear.fromYear(year).getMonths() if month.getYear() == year]
        leap = next((-month.getMonth() for month in months if month.getMonth() < 0), 0)
        lengths = "".join("1" if month.getDayCount() == 30 else "0" for month in months)
        start = library.Lunar.fromYmd(year, 1, 1).getSolar().toYmd()
        clear = library.Solar.fromYmd(year, 6, 1).getLunar().getJieQiTable()["清明"].toYmd()
        result.append([str(year), start, lengths, str(leap or ""), clear, "lunar_python 1.4.8"])
    return result


if __name__ == "__main__":
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["year", "first_day", "months", "leap", "qingming", "source"])
        writer.writerows(rows())
