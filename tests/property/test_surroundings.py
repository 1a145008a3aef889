"""A sentence among others that have nothing to do with it -> the same claims as when it stands alone, moved."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.api import scan_document
from claimcheck.model.report import DocumentReport
from claimcheck.packs import load
from claimcheck.read import read_text

SENTENCES = st.sampled_from(
    [
        "会议于2022年8月15日(星期一)召开，62人参加，其中男40人、女22人。",
        "全年产值1.2万亿元，同比增长5.3%。",
        "约三成受访者表示满意，近两百人没有作答。",
        "车队从3月5日出发，历时12天，行程3000多公里。",
        "覆盖率由61%提高到68%，提高7个百分点。",
        "游客日均3.4万人次，7天共接待23.8万人次。",
        "第三名得98.5分，比第二名少0.4分。",
    ]
)
OTHERS = st.lists(
    st.sampled_from(
        ["天气晴朗，微风拂面。", "读者来信谈到旧城的灯火！", "谁还记得那首歌？", "“早点回家。”母亲说。", "他放下茶杯，望向窗外。"]
    ),
    max_size=4,
).map("".join)


def report(text: str) -> DocumentReport:
    return scan_document(read_text(text), load(), "zh").report


@settings(max_examples=50, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(SENTENCES, OTHERS, OTHERS)
def test_unrelated_sentences_change_no_value(sentence: str, before: str, after: str) -> None:
    alone, among = report(sentence), report(before + sentence + after)
    moved = [(claim.span.start - len(before), claim.span.text, claim.quantity, claim.time) for claim in among.claims]
    assert moved == [(claim.span.start, claim.span.text, claim.quantity, claim.time) for claim in alone.claims]
    assert [finding.rule for finding in among.findings] == [finding.rule for finding in alone.findings] == []


NUMBERED = st.lists(
    st.sampled_from(
        [
            "1987年，旧馆有座椅216把。",
            "桥长486米，宽12米。",
            "他今年57岁，养了3只猫。",
            "邮包重2.6公斤，寄费18元。",
            "昨夜最低气温零下4摄氏度。",
            "书店卖出诗集壹佰贰拾册。",
        ]
    ),
    max_size=3,
    unique=True,
).map("".join)


@settings(max_examples=50, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(SENTENCES, NUMBERED, NUMBERED)
def test_sentences_with_numbers_of_their_own_change_no_value(sentence: str, before: str, after: str) -> None:
    alone, among = report(sentence), report(before + sentence + after)
    until = len(before) + len(sentence)
    inside = [claim for claim in among.claims if len(before) <= claim.span.start < until]
    expected = [(claim.span.start, claim.span.text, claim.quantity) for claim in alone.claims]
    assert [(claim.span.start - len(before), claim.span.text, claim.quantity) for claim in inside] == expected
