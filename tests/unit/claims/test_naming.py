"""A claim is named when somebody asks, once, and as if it had been named at once."""

from __future__ import annotations

import pytest

from claimcheck.claims.naming import Naming
from claimcheck.claims.subjects import Subjects
from claimcheck.model.claim import Claim
from claimcheck.model.document import Clause
from tests.reading import discourse


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The labels whose subject is looked for."""
    seen: list[str] = []
    of = Subjects.of

    def told(self: Subjects, clause: Clause, label: str) -> tuple[str, str]:
        seen.append(label)
        return of(self, clause, label)

    monkeypatch.setattr(Subjects, "of", told)
    return seen


def test_a_name_is_worked_out_once_and_when_it_is_read(asked: list[str]) -> None:
    claims = discourse("首先有3处。青石县现有水库62座。").claims
    last = claims[-1]
    assert (last.label, last.role) == ("青石县现有水库", "level")
    before = len(asked)
    assert last.subject == "青石县"
    assert last.head == "水库"
    assert len(asked) == before + 1
    assert last._later is None


def test_what_the_words_cannot_hold_is_told_at_once(asked: list[str]) -> None:
    last = discourse("首先有3处。院里种着石榴62棵。").claims[-1]
    before = len(asked)
    assert (last.metric, last.aspect, last.scope) == ("", (), ())
    assert len(asked) == before


def test_a_claim_equals_the_same_named_at_once() -> None:
    waiting = discourse("首先有3处。青石县现有水库62座。").claims[-1]
    assert isinstance(waiting._later, Naming)
    named = Claim(
        waiting.id, waiting.mention, waiting.clause, waiting.label, waiting.tail, waiting.role, waiting.direction, "水库", "", "青石县",
        waiting.scope, waiting.aspect, waiting.stance, waiting.time, (),
    )  # fmt: skip
    assert waiting == named
    assert hash(waiting) == hash(named)
    assert waiting != named.saying(discourse("青石县现有水库63座。").claims[0].mention)


def test_a_long_row_asks_no_long_chain() -> None:
    row = "、".join(f"{number}吨" for number in range(10, 1500))
    claims = discourse(f"各仓存粮依次为{row}。").claims
    assert {claim.head for claim in claims[-5:]} == {claims[0].head}
