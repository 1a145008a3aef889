"""A suppression that is wrong, idle or out of date -> the finding that tells of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from claimcheck.model.document import Document, Span
from claimcheck.model.finding import Finding, Place

__all__ = ["RULES", "Remark"]

RULES: Mapping[str, Mapping[str, str]] = {
    "expired-suppression": {
        "zh": "忽略说明写有截止日期，文章日期（或 --today）已过此日，被忽略的问题重新报告。",
        "en": "A suppression says until when, and the date of the article (or --today) is later: what it suppressed is reported again.",
    },
    "invalid-suppression": {
        "zh": "忽略说明缺少理由、规则名有误或写法不对，不起作用。应写作 <!-- claimcheck: ignore 规则: 理由 -->。",
        "en": "A suppression without a reason, of no known rule, or malformed; write <!-- claimcheck: ignore RULE: REASON -->.",
    },
    "undated-suppression": {
        "zh": "忽略说明写有截止日期，但文章没有日期，无从判断是否到期；可用 --today 或 document-date 指明。",
        "en": "A suppression says until when, but the article has no date to compare with; --today or document-date tells it.",
    },
    "unused-suppression": {
        "zh": "忽略说明所指之处已没有这条规则的问题，可以删去。",
        "en": "Where a suppression stands, its rule finds nothing any more; remove it.",
    },
}
"""The rules that findings about suppressions are reported under, and what they mean."""

_POINTS = {"error": 4, "warning": 3, "note": 2}


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a suppression, in both languages, and where."""

    rule: str
    severity: str
    span: Span
    zh: str
    en: str

    @classmethod
    def invalid(cls, span: Span, zh: str, en: str) -> Remark:
        """It suppresses nothing, because it does not say what or why."""
        return cls("invalid-suppression", "error", span, zh, f"this suppression {en}")

    @classmethod
    def unknown(cls, span: Span, name: str, meant: str) -> Remark:
        """It names a rule that does not exist."""
        zh = f"；是否想写 {meant}？" if meant else "；`claimcheck rules` 列出全部规则"
        en = f"; did you mean {meant}?" if meant else "; `claimcheck rules` lists them"
        return cls("invalid-suppression", "error", span, f"没有名为 {name} 的规则{zh}", f"no rule is called {name}{en}")

    @classmethod
    def expired(cls, span: Span, until: str, reason: str) -> Remark:
        """Its day has passed, so that it suppresses nothing any more."""
        return cls(
            "expired-suppression", "warning", span, f"忽略已于 {until} 到期：{reason}", f"this suppression expired after {until}: {reason}"
        )  # fmt: skip

    @classmethod
    def undated(cls, span: Span, until: str) -> Remark:
        """Nobody can tell whether its day has passed."""
        zh = f"忽略的截止日期为 {until}，但文章没有日期，无从判断是否到期；可用 --today 或 document-date 指明"
        en = f"this suppression holds until {until}, but the article has no date to compare with; say --today DATE or document-date"
        return cls("undated-suppression", "note", span, zh, en)

    @classmethod
    def unused(cls, span: Span, rules: str, source: str) -> Remark:
        """Nothing is left that it suppresses."""
        zh, en = (f"{source} 中", f" (in {source})") if source else ("", "")
        return cls(
            "unused-suppression",
            "warning",
            span,
            f"{zh}对 {rules} 的忽略已无作用，可以删去",
            f"nothing of {rules} is left to suppress here; remove it{en}",
        )

    def finding(self, document: Document) -> Finding:
        """The finding; its fingerprint is that of the words, wherever they stand."""
        said = "\x1f".join((self.rule, self.en, self.span.of(document.text)))
        return Finding(
            rule=self.rule,
            check=self.rule,
            severity=self.severity,
            confidence=_POINTS[self.severity],
            message={"zh": self.zh, "en": self.en},
            places=(Place(self.span, "suppression"),),
            claims=(),
            steps={"zh": (), "en": ()},
            repairs=(),
            fingerprint=sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32],
        )
