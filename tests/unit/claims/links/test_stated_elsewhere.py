"""Lists whose total stands in another place."""

from tests.reading import links, players

_ELSEWHERE = "全镇共有商户128家。东街共有商户96家，其中布店50家，饭店78家。"


def test_another_number_is_what_the_parts_make() -> None:
    [link] = [link for link in links(_ELSEWHERE, "total-parts") if players(link)["parts"] == ["50家", "78家"]]
    readings = {reading.name: reading.players["total"][0] for reading in link.readings}
    assert readings["stated elsewhere"].mention.text == "128家"


def test_no_other_number_is() -> None:
    found = links(_ELSEWHERE.replace("128", "129"), "total-parts")
    assert not [reading for link in found for reading in link.readings if reading.name == "stated elsewhere"]
