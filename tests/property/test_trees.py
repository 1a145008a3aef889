"""Random trees of counts written out -> no finding where they add up, and one on a total with two digits swapped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from claimcheck.api import scan_document
from claimcheck.model.report import DocumentReport
from claimcheck.packs import load
from claimcheck.read import read_text

NAMES = ("东河区", "西山区", "南湖区", "北岭区", "中和区", "新桥区")
INNER = ("男性", "女性")


@dataclass(frozen=True)
class Tree:
    """A total as the text writes it, and its parts, each with how it divides further."""

    parts: tuple[tuple[int, ...], ...]

    @property
    def total(self) -> int:
        return sum(map(sum, self.parts))


def part(name: str, counts: Sequence[int], unit: str) -> str:
    """A part, and in brackets what it is made of."""
    inner = "、".join(f"{label}{count}{unit}" for label, count in zip(INNER, counts, strict=False))
    return f"{name}{sum(counts)}{unit}" + (f"（{inner}）" if len(counts) > 1 else "")


def listed(tree: Tree, unit: str) -> str:
    return "、".join(part(name, counts, unit) for name, counts in zip(NAMES, tree.parts, strict=False))


def among(tree: Tree, total: str) -> str:
    return f"全市新增参保人员{total}人，其中{listed(tree, '人')}。"


def bracketed(tree: Tree, total: str) -> str:
    flat = Tree(tuple((sum(counts),) for counts in tree.parts))
    return f"活动共有{total}人报名（{listed(flat, '人')}）。"


def summed(tree: Tree, total: str) -> str:
    return f"各区报名情况：{listed(tree, '人')}，合计{total}人。"


Form = Callable[[Tree, str], str]
FORMS = st.sampled_from([among, bracketed, summed])
COUNTS = st.integers(2, 400)
PARTS = st.lists(st.one_of(st.tuples(COUNTS), st.tuples(COUNTS, COUNTS)), min_size=2, max_size=len(NAMES))
TREES = PARTS.map(lambda parts: Tree(tuple(parts)))
SLOW = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def excused(tree: Tree, form: Form, said: int) -> bool:
    """Whether the words leave room for another total: 其中 need not name everybody, and a total may be that of some of the parts."""
    sums = {0}
    for counts in tree.parts:
        sums |= {so_far + sum(counts) for so_far in sums}
    return said in sums or (form is among and said > tree.total)


def report(text: str) -> DocumentReport:
    return scan_document(read_text(text), load(), "zh").report


@SLOW
@given(TREES, FORMS)
def test_what_adds_up_is_left_alone(tree: Tree, form: Form) -> None:
    text = form(tree, str(tree.total))
    assert [finding.message for finding in report(text).findings] == [], text


@SLOW
@given(TREES.filter(lambda tree: tree.total >= 30), FORMS, st.data())
def test_swapped_digits_in_a_total_are_found(tree: Tree, form: Form, data: st.DataObject) -> None:
    digits = str(tree.total)
    place = data.draw(st.integers(0, len(digits) - 2))
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    assume(swapped != digits and swapped[0] != "0" and not excused(tree, form, int(swapped)))
    text = form(tree, swapped)
    start = text.index(f"{swapped}人")
    found = [finding for finding in report(text).findings if any(span.start <= start < span.end for span in finding.spans)]
    assert found, text
