"""Runs that make up the figure beside them but for two swapped digits."""

import pytest

from tests.reading import links, players


def _found(text: str) -> list[dict[str, list[str]]]:
    return [players(link) for link in links(text, "total-parts") if "swapped" in link.marks]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("技校春季招生538人，男生327人，女生256人，编为12个班。", "538人"),
        ("研究收集标本417份。取自山区的236份，取自平原的235份。", "417份"),
        ("前天下了64毫米，昨天下了138毫米，今早又下了27毫米，三天累计雨量292毫米。", "292毫米"),
        ("全市有监测站32座，国控站9座、省控站14座。", "32座"),
    ],
)
def test_the_run_beside_a_figure_whose_digits_changed_places(text: str, total: str) -> None:
    assert [found["total"] for found in _found(text)] == [[total]]


@pytest.mark.parametrize(
    "text",
    [
        "技校春季招生583人，男生327人，女生256人，编为12个班。",
        "技校春季招生548人，男生327人，女生256人，编为12个班。",
        "技校计划招生538人，男生327人，女生256人。",
        "全市95家门店里不肯签合同的38家，设置手续费的12家。",
        "累计收治1,352例，确诊941例，其间有30例由疑似转归确诊，疑似订正为432例。",
        "专利231件，发明专利106件，实用新型79件，其余46件为外观设计。",
    ],
)
def test_silence_where_they_add_up_or_belong_elsewhere(text: str) -> None:
    assert not _found(text)
