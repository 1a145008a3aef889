"""Runs that make up the figure beside them but for two swapped digits."""

import pytest

from tests.reading import links, players


def _found(text: str) -> list[dict[str, list[str]]]:
    return [players(link) for link in links(text, "total-parts") if "swapped" in link.marks]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("三所技校春季招生1538人，男生827人，女生756人，编为42个班。", "1538人"),
        ("研究收集标本4272份。取自山区的2364份，取自平原的2358份。", "4272份"),
        ("前天来了642人，昨天来了1384人，今早又来了275人，三天到场2031人。", "2031人"),
    ],
)
def test_the_run_beside_a_figure_whose_digits_changed_places(text: str, total: str) -> None:
    assert [found["total"] for found in _found(text)] == [[total]]


@pytest.mark.parametrize(
    "text",
    [
        "三所技校春季招生1583人，男生827人，女生756人，编为42个班。",
        "医疗机构床位2.61万张，其中医院2.02万张，乡镇卫生院0.41万张。",
        "技校春季招生538人，男生327人，女生256人，编为12个班。",
        "技校春季招生548人，男生327人，女生256人，编为12个班。",
        "技校计划招生538人，男生327人，女生256人。",
        "全市95家门店里不肯签合同的38家，设置手续费的12家。",
        "累计收治1,352例，确诊941例，其间有30例由疑似转归确诊，疑似订正为432例。",
        "专利231件，发明专利106件，实用新型79件，其余46件为外观设计。",
    ],
)
def test_silence_where_they_add_up_or_belong_elsewhere(text: str) -> None:
    assert not _found(text)
