"""What became of people."""

import pytest

from tests.reading import links, players

KIND = "total-parts"


def test_every_fate_is_told_once() -> None:
    text = "渡船载有58人。当晚已有31人获救，其中7人受伤；打捞起14具遗体，仍有8人下落不明。"
    assert {"total": ["58人"], "parts": ["31人", "14具", "8人"]} in [players(link) for link in links(text, KIND)]


def test_brackets_of_places_make_the_number_before() -> None:
    text = "累计确诊64例，治愈出院40例。东市28例（21例已治愈），西市20例（9例已治愈），南市16例（7例已治愈）。"
    assert {"total": ["40例"], "parts": ["21例", "9例", "7例"]} in [players(link) for link in links(text, KIND)]


def test_grades_divide_the_whole_that_is_named_again() -> None:
    text = "现在院治疗38例。其中东市20例，西市18例。在院治疗病例中有29例为普通病例，5例为重症病例。"
    assert {"total": ["38例"], "parts": ["29例", "5例"]} in [players(link) for link in links(text, KIND)]


@pytest.mark.parametrize("text", ["渡船载有58人。31人获救，14具遗体。", "累计报告重症病例58例，现有47例，死亡0例，出院6例。"])
def test_a_fate_that_is_missing_leaves_it_open(text: str) -> None:
    assert [link for link in links(text, KIND) if link.readings[0].name == "fates"] == []
