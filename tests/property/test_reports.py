"""Any article built of number phrases -> a report with exact offsets, the same every time."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.api import scan_document
from claimcheck.packs import load
from claimcheck.read import read_text

WORDS = """
全市 累计 新增 其中 共计 合计 占 同比 增长 下降 从 到 至 截至 约 近 超 不到 以上 多 余 分别 日均 覆盖率 增速 转正 星期二
2022年 8月 15日 去年 6% 03% 12 1.2亿 3000 百分之五 三分之二 两 二十 第3 元 人 例 件 天 个百分点 倍
翻番 万 亿 ( ) （ ） “ ” 、 ， , 。 ； ： - — ~ . / ０ 零 〇 负
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=1, max_size=40).map("".join).filter(str.strip))
def test_reports_are_exact_and_repeatable(text: str) -> None:
    document = read_text(text)
    report = scan_document(document, load(), "zh").report
    assert report == scan_document(document, load(), "zh").report
    assert [finding.message for finding in report.findings if finding.rule == "internal-error"] == []
    for span in (*(claim.span for claim in report.claims), *(span for finding in report.findings for span in finding.spans)):
        assert span.text == text[span.start : span.end] != ""
        line = text.split("\n")[span.line - 1]
        assert line[span.column - 1 :].startswith(span.text.split("\n")[0])
    assert [claim.span.start for claim in report.claims] == sorted(claim.span.start for claim in report.claims)
