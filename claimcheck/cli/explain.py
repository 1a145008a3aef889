"""`claimcheck explain RULE` -> what a rule reports, why, and examples."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.options import Lang, Rules, language
from claimcheck.cli.settings import own_pack

__all__ = ["explain"]


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The name of a rule or of one of its checks.", show_default=False)],
    lang: Lang = None,
    rules: Rules = None,
) -> None:
    """Say what a rule reports and why, what must hold, and show examples."""
    from claimcheck.gate.remark import RULES
    from claimcheck.render.explain import explain_rule

    if rule in RULES:
        typer.echo(f"{rule}: {RULES[rule][language(lang)]}")
        return
    typer.echo(explain_rule(own_pack(rules), rule, language(lang)), nl=False)
