"""Years between two ages."""

import pytest

from tests.reading import links, players

KIND = "years-lived"


def test_an_age_and_the_years_since() -> None:
    (found,) = links("张晓琪今年16岁，7岁那年被送进体校，12年来没有回过家。", KIND)
    assert players(found) == {"young": ["7岁"], "years": ["12年"], "old": ["16岁"]}


@pytest.mark.parametrize("text", ["他今年46岁，7岁那年父亲去世，30年来母亲独自把他养大。", "他7岁入学，12年后毕业。"])
def test_other_lives_are_left_alone(text: str) -> None:
    assert links(text, KIND) == []
