"""A quick class is made, compared, shown, copied and refused like the frozen dataclass that it was."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from claimcheck.model.quick import maker, quick


@quick
@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Two numbers, the first not above the second."""

    first: int
    last: int = 9
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError("reversed")


def test_fields_are_set_by_place_by_name_and_by_default() -> None:
    assert Stretch(1) == Stretch(first=1, last=9, names=())
    assert repr(Stretch(1, 2, ("a",))) == "Stretch(first=1, last=2, names=('a',))"
    assert type(Stretch(1)) is Stretch
    with pytest.raises(TypeError, match=r"Stretch\.__init__\(\) missing 1 required positional argument: 'first'"):
        Stretch()  # type: ignore[call-arg]


def test_it_is_frozen_and_hashable() -> None:
    with pytest.raises(FrozenInstanceError):
        Stretch(1).first = 2  # type: ignore[misc]
    assert len({Stretch(1), Stretch(1), Stretch(2)}) == 2
    assert Stretch(1) < Stretch(2)
    with pytest.raises(AttributeError):
        object.__setattr__(Stretch(1), "more", 3)


def test_what_runs_after_the_fields_are_set_still_runs() -> None:
    with pytest.raises(ValueError, match="reversed"):
        Stretch(3, 2)


@quick
@dataclass(frozen=True, slots=True)
class Row:
    """Numbers, and how many they are."""

    numbers: tuple[int, ...]
    count: int = field(default=0, init=False, compare=False, metadata={"made": "len(numbers)"})


def test_a_field_can_be_made_of_the_others() -> None:
    assert Row((4, 5)).count == 2
    assert replace(Row((4, 5)), numbers=(6,)).count == 1


def test_copies_are_alike() -> None:
    stretch = Stretch(1, 2)
    assert replace(stretch, last=4) == Stretch(1, 4)
    assert copy.deepcopy(stretch) == stretch
    assert pickle.loads(pickle.dumps(stretch)) == stretch


def test_what_a_maker_makes_is_what_the_class_makes() -> None:
    make, make_row = maker(Stretch), maker(Row)
    assert make(1) == Stretch(1)
    assert make(first=1, names=("a",)) == Stretch(1, 9, ("a",))
    assert type(make(1)) is Stretch
    assert hash(make(1, 2)) == hash(Stretch(1, 2))
    assert make_row((4, 5)).count == 2
    assert pickle.loads(pickle.dumps(make(1, 2))) == Stretch(1, 2)
    with pytest.raises(FrozenInstanceError):
        make(1).first = 2  # type: ignore[misc]
    with pytest.raises(ValueError, match="reversed"):
        make(3, 2)
    with pytest.raises(TypeError, match="first"):
        make()  # type: ignore[call-arg]
