"""A Pack and a Report -> what each rule is called, why it is there, and examples of it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.model.finding import SEVERITIES
from claimcheck.model.report import Report
from claimcheck.packs import Check, Pack
from claimcheck.render.identity import found_in, suppressed_in
from claimcheck.render.view import View

__all__ = ["RuleText", "catalogue"]

_EXAMPLES = 2


@dataclass(frozen=True, slots=True)
class RuleText:
    """What is said of a rule: its highest severity, one line, one paragraph, and how to mend what it finds, plain and as Markdown."""

    id: str
    severity: str
    title: str
    why: str
    text: str
    markdown: str


def catalogue(report: Report, view: View) -> tuple[RuleText, ...]:
    """Every rule of the pack, and every other one that found something, by name."""
    known = set(view.pack.rules()) if view.pack else set()
    found = {finding.rule: finding.severity for _, finding in found_in(report)}
    found |= {entry.finding.rule: entry.finding.severity for _, entry in suppressed_in(report)}
    return tuple(
        _of_checks(rule, view.pack, view) if view.pack and rule in known else _bare(rule, found[rule], view)
        for rule in sorted({*known, *found})
    )


def _of_checks(rule: str, pack: Pack, view: View) -> RuleText:
    checks = [check for _, check in sorted(pack.checks.items()) if check.reports == rule]
    language = view.language
    titles = dict.fromkeys(check.title[language] for check in checks)
    whys = dict.fromkeys(check.why[language] for check in checks)
    advice = _advice(view)
    plain = [*(check.title[language] + view.colon + check.why[language] for check in checks), advice]
    marked = [line for check in checks for line in _check_markdown(check, pack, view)]
    return RuleText(
        id=rule,
        severity=max((check.severity for check in checks), key=SEVERITIES.index),
        title=_sentence(view.say("；", "; ").join(titles), view),
        why=view.say("", " ").join(_sentence(why, view) for why in whys),
        text="\n".join(plain),
        markdown="\n".join([*marked, advice]),
    )


def _bare(rule: str, severity: str, view: View) -> RuleText:
    """A rule that no check reports: a fault of the program itself, or of a report read back."""
    said = view.say(f"规则 {rule}。", f"Rule {rule}.")
    return RuleText(rule, severity, said, said, said, said)


def _check_markdown(check: Check, pack: Pack, view: View) -> list[str]:
    lines = [f"**{check.title[view.language]}** (`{check.id}`)", "", check.why[view.language], ""]
    examples = pack.examples(check.id)
    for label, texts in ((view.say("会报告", "Reported"), examples.bad), (view.say("不报告", "Not reported"), examples.good)):
        shown = [" ".join(text.split()) for text in texts[:_EXAMPLES]]
        lines += [label + view.colon.rstrip(), "", *(f"- {text}" for text in shown), ""] if shown else []
    return lines


def _advice(view: View) -> str:
    return view.say(
        "请核对所指的各处数字与来源，改正其中有误的一处；修改建议只供参考。",
        "Check the marked numbers against their sources and correct the one that is wrong; repairs are only suggestions.",
    )


def _sentence(text: str, view: View) -> str:
    return text if text.endswith(("。", ".", "！", "？", "!", "?")) else text + view.say("。", ".")
