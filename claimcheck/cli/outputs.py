"""--format and --output -> where the report is written and how, checked before anything is read."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypedDict, Unpack

import typer

from claimcheck.cli.choices import Columns, ScanFormat
from claimcheck.cli.options import language, view
from claimcheck.config import Language
from claimcheck.errors import SettingsError

if TYPE_CHECKING:
    from claimcheck.model.document import Document
    from claimcheck.model.report import Report
    from claimcheck.packs import Pack

__all__ = ["STDOUT", "ColumnsOption", "FormatOption", "Output", "OutputOption", "ShowSuppressed", "outputs", "spare", "write"]

STDOUT = "-"

ShowSuppressed = Annotated[
    bool,
    typer.Option(
        "--show-suppressed",
        help="Also show what is suppressed or in the baseline, marked as such; json, junit and html always hold it.",
    ),
]
ColumnsOption = Annotated[
    Columns,
    typer.Option(
        "--columns",
        help="The unit of columns: utf-16 for editors and language servers. json is always in code points, rdjson in bytes of utf-8.",
    ),
]
FormatOption = Annotated[
    ScanFormat | None,
    typer.Option("--format", "-f", help="How to write the report on standard output; console where nothing else is asked for."),
]
OutputOption = Annotated[
    list[str] | None,
    typer.Option(
        "--output", "-o", metavar="FORMAT=PATH",
        help="Write the report to a file also, in any format; may be repeated. - is standard output, instead of --format.",
    ),
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Output:
    """One report to write: its format, its language and its place."""

    form: ScanFormat
    language: Language
    path: str = STDOUT


class Shown(TypedDict):
    """What a View is told by the command line, wherever it is shown."""

    pack: Pack
    quiet: bool
    failing: frozenset[str]
    suppressed: bool
    columns: str


def outputs(form: ScanFormat | None, wanted: Sequence[str], lang: Language | None) -> tuple[Output, ...]:
    """What to write: the files that were asked for, and one report on standard output; SettingsError says what cannot be written."""
    found = [_output(entry, lang) for entry in wanted]
    printed = [output for output in found if output.path == STDOUT]
    if len(printed) + (form is not None) > 1:
        raise SettingsError("only one report can go to standard output; give the others a path: --output FORMAT=PATH")
    paths = [os.path.realpath(output.path) for output in found if output.path != STDOUT]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice:
        raise SettingsError(f"--output: two reports would be written to {twice}")
    if not printed:
        found.append(_spoken(form or ScanFormat.CONSOLE, STDOUT, lang))
    return tuple(found)


def write(wanted: Sequence[Output], reports: Mapping[Language, Report], sources: Mapping[str, Document], **shown: Unpack[Shown]) -> None:
    """Write every report, standard output last, so that a closed pipe costs no file."""
    from dataclasses import replace

    from claimcheck.render.formats import SCAN_FORMATS
    from claimcheck.render.view import View

    for output in sorted(wanted, key=lambda output: output.path == STDOUT):
        render = SCAN_FORMATS[output.form.value]
        report = reports[output.language]
        if output.path == STDOUT:
            typer.echo(render(report, sources, replace(view(output.language), **shown)), nl=False)
        else:
            # nobody waits at a file
            text = render(report, sources, replace(View(output.language, **shown), quiet=False))
            Path(output.path).write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")


def spare(wanted: Sequence[Output], articles: Sequence[str]) -> None:
    """SettingsError where a report would overwrite an article that is to be read."""
    read = {os.path.realpath(path) for path in articles}
    for output in wanted:
        if output.path != STDOUT and os.path.realpath(output.path) in read:
            raise SettingsError(f"--output {output.form.value}={output.path}: this is an article to be checked; name another file")


def _output(entry: str, lang: Language | None) -> Output:
    name, equals, path = entry.partition("=")
    forms = [form.value for form in ScanFormat]
    if name not in forms:
        close = get_close_matches(name, forms, n=1)
        hint = f"did you mean {close[0]}?" if close else f"there are {' '.join(forms)}"
        raise SettingsError(f"--output {entry}: no format is called {name}; {hint}")
    if not equals or not path:
        raise SettingsError(f"--output {entry}: say where to write it: {name}=PATH, or {name}=- for standard output")
    if path != STDOUT:
        folder = Path(path).parent
        if not folder.is_dir():
            raise SettingsError(f"--output {entry}: the folder {folder} does not exist")
        if Path(path).is_dir():
            raise SettingsError(f"--output {entry}: {path} is a folder; name a file")
    return _spoken(ScanFormat(name), path, lang)


def _spoken(form: ScanFormat, path: str, lang: Language | None) -> Output:
    """People read their own language; what machines read is the same everywhere."""
    return Output(form, language(lang) if form.for_people else lang or Language.ZH, path)
