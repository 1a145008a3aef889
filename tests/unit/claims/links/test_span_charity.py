"""Lengths that nothing firm ties to their dates may be of other dates of the paragraph."""

import pytest

from claimcheck.model.claim import Claim
from tests.reading import links


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("他1954年毕业后来到水库。1991年，他办理退休手续，此时已经在这里工作了37年。直到2007年，他还常去看看。", "1954年", "1991年"),
        ("加上1989年、2015年先后受到表彰的两位，他将成为第三位。他1986年进厂，34年里带出徒弟60多名，2020年再获提名。", "1986年", "2020年"),
        (
            "他1932年出生，1954年毕业。1985年，他创建研究室，1994年当选院士。2022年9月，他去世。从医六十余年，他著书2部。",
            "1954年",
            "2022年",
        ),
    ],
)
def test_other_dates_that_a_length_may_be_of(text: str, start: str, end: str) -> None:
    told = [link for kind in ("span-events", "span-since", "span-within") for link in links(text, kind) if "inferred" in link.marks]
    for link in told:
        pairs = [tuple(_text(reading.players[role][0]) for role in ("start", "end")) for reading in link.readings]
        assert any(one == start and other.startswith(end) for one, other in pairs)


def _text(operand: object) -> str:
    assert isinstance(operand, Claim)
    return operand.mention.text
