"""Frames with slots -> each stays found in as many wordings as it was once, and its right twins stay quiet."""

from pathlib import Path

import pytest

from claimcheck.packs import load
from tests.grids import Frame, read, score

GRIDS = Path(__file__).parent / "grids"
FRAMES = [frame for path in sorted(GRIDS.glob("*.yaml")) for frame in read(path)]


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_what_was_found_in_a_wording_stays_found_and_its_right_twin_quiet(frame: Frame) -> None:
    result = score(frame, load())
    assert result.diagnosed >= frame.least, result.missed
    assert result.alarmed <= frame.alarmed, result.alarms


def test_no_two_frames_share_a_name() -> None:
    names = [frame.name for frame in FRAMES]
    assert sorted(set(names)) == sorted(names)
