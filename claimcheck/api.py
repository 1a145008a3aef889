"""Texts and paths -> a Report: what `import claimcheck` offers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from urllib.parse import urlsplit

from claimcheck.corpus import Corpus
from claimcheck.errors import ClaimcheckError, DocumentError
from claimcheck.model.document import Document, Span
from claimcheck.model.finding import Finding, Place
from claimcheck.model.report import Claim, CorpusFinding, CorpusSuppressed, DocumentReport, Report, SeverityCounts, Summary, Tool, Unchecked
from claimcheck.packs import Pack, load
from claimcheck.packs.tables import with_tables
from claimcheck.pipeline import Checked, check, understand
from claimcheck.publish import publish, publish_claims, publish_conflict
from claimcheck.read import FORMATS, read_path, read_text

__all__ = ["FAULT", "Scanned", "extract", "files_in", "is_report", "published_in", "report_of", "scan", "scan_document", "version"]

FAULT = "internal-error"
"""The rule that a fault of this program is reported under."""

_LONGEST_PATH = 1000
_PACKAGES = frozenset({"node_modules", "__pycache__"})
_LOCKED = "~$"
"""How the names of the files begin that Word keeps beside those it has open."""

_PAGE, _COMMENT = b'<meta name="generator" content="claimcheck ', b"<!-- report of claimcheck -->"
_MARKS = {".html": _PAGE, ".htm": _PAGE, ".md": _COMMENT, ".markdown": _COMMENT}
"""What stands at the beginning of reports."""

_HEAD = 1000

Settle = Callable[[Checked], Checked]


@dataclass(frozen=True, slots=True)
class Scanned:
    """One scanned input: its document (None where it could not be read) and the public account of it."""

    document: Document | None
    report: DocumentReport
    problem: str = ""


def scan(source: str | Path, *, rules: Sequence[Path] = (), facts: Sequence[Path] = (), cross: bool = False, lang: str = "zh") -> Report:
    """Check a text, a file or a folder.

    A Path is a file or a folder; a string is the article itself, unless it names an existing file or folder.
    ``rules`` are folders of rules of your own, read after the built-in ones, ``facts`` tables of figures of your own; with
    ``cross`` the documents are held against each other too; ``lang`` is zh or en.
    Raises DocumentError where nothing can be read, PackError where a rule is malformed.

    >>> report = scan("会议于2022年8月15日(星期二)召开。")
    >>> [finding.rule for finding in report.documents[0].findings]
    ['weekday-mismatch']
    """
    pack = with_tables(load(tuple(rules)), facts)
    corpus = Corpus(pack)

    def settle(found: Checked) -> Checked:
        if cross:
            corpus.add(found)
        return found

    documents = [published_in(document, pack, (lang,), settle)[lang] for document in _documents(source)]
    return report_of(documents, [publish_conflict(conflict, lang) for conflict in corpus.conflicts()])


def extract(source: str | Path, *, rules: Sequence[Path] = ()) -> list[Claim]:
    """The claims of a text, file or folder (see ``scan``), unjudged.

    >>> [(claim.quantity.value, claim.quantity.unit) for claim in extract("参会人数达1.2万人。") if claim.quantity]
    [('12000', '人')]
    """
    pack = load(tuple(rules))
    return [claim for document in _documents(source) for claim in publish_claims(understand(document, pack).claims, document)]


def scan_document(document: Document, pack: Pack, lang: str) -> Scanned:
    """Check one document; a fault of this program becomes a finding of it, so that the others are still checked."""
    return Scanned(document, published_in(document, pack, (lang,))[lang])


def published_in(document: Document, pack: Pack, langs: Iterable[str], settle: Settle | None = None) -> dict[str, DocumentReport]:
    """Check one document as ``scan_document`` does, and give its account in several languages; ``settle`` leaves the findings
    that count."""
    wanted = tuple(langs)
    try:
        checked = check(document, pack)
        checked = settle(checked) if settle else checked
        return {lang: publish(checked, lang) for lang in wanted}
    except ClaimcheckError:
        raise
    except Exception as error:  # whatever an article holds must not stop the scan of the others
        checked = Checked(document, (), (_fault(error),))
        return {lang: publish(checked, lang) for lang in wanted}


def report_of(
    documents: Sequence[DocumentReport],
    between: Sequence[CorpusFinding] = (),
    unchecked: Sequence[Unchecked] = (),
    suppressed: Sequence[CorpusSuppressed] = (),
) -> Report:
    """The report of all documents, of what is found between them, of what could not be read and of what between them does not
    count, with totals."""
    found = [finding.severity for document in documents for finding in document.findings] + [finding.severity for finding in between]
    return Report(
        tool=Tool(name="claimcheck", version=version(), url=_home()),
        summary=Summary(
            documents=len(documents),
            claims=sum(len(document.claims) for document in documents),
            findings=SeverityCounts(error=found.count("error"), warning=found.count("warning"), note=found.count("note")),
            suppressed=sum(len(document.suppressed) for document in documents) + len(suppressed),
            hidden=0,
            unchecked=len(unchecked),
        ),
        documents=list(documents),
        corpus_findings=list(between),
        corpus_suppressed=list(suppressed),
        unchecked=list(unchecked),
    )


def files_in(folder: Path, closed: Callable[[OSError], None] | None = None) -> Iterator[Path]:
    """The files below a folder that some reader knows, in order of their names; hidden ones are left out,
    and so are node_modules, virtual environments and reports of this program.

    ``closed`` is told of folders that may not be listed; without it they raise OSError.
    """
    try:
        inside = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        if closed is None:
            raise
        closed(error)
        return
    for path in inside:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            # a link to a folder may lead back up, and packages of others are nobody's articles
            yield from () if path.is_symlink() or _of_packages(path) else files_in(path, closed)
        elif path.suffix.lower() in FORMATS and not path.name.startswith(_LOCKED) and not is_report(path):
            yield path


def is_report(path: Path) -> bool:
    """Whether a file is a report of this program, which is no article."""
    mark = _MARKS.get(path.suffix.lower())
    try:
        with path.open("rb") as file:
            return mark is not None and mark in file.read(_HEAD)
    except OSError:
        return False


def _of_packages(folder: Path) -> bool:
    try:
        return folder.name in _PACKAGES or (folder / "pyvenv.cfg").exists()
    except OSError:
        return False


def version() -> str:
    """The installed version."""
    return metadata.version("claimcheck")


def _home() -> str:
    """Where the project lives: the first address that its package names, else the repository it was installed from; it may be none."""
    entries = metadata.metadata("claimcheck").get_all("Project-URL") or []
    addresses = {label.strip().lower(): address.strip() for label, _, address in (entry.partition(",") for entry in entries)}
    named = next((addresses[label] for label in ("homepage", "repository", "source") if label in addresses), "")
    return named or _origin(metadata.distribution("claimcheck").read_text("direct_url.json") or "{}")


def _origin(direct_url: str) -> str:
    """The repository that pip notes it installed from (PEP 610), without the password that may stand in it; no folder of a disk.

    >>> _origin('{"url": "https://me:secret@example.org/a/claimcheck.git", "vcs_info": {"vcs": "git"}}')
    'https://example.org/a/claimcheck'
    """
    noted = json.loads(direct_url)
    place = urlsplit(noted.get("url", ""))
    if "vcs_info" not in noted or place.scheme != "https" or not place.hostname:
        return ""
    port = f":{place.port}" if place.port else ""
    return f"https://{place.hostname}{port}{place.path.removesuffix('.git')}"


def _documents(source: str | Path) -> Iterable[Document]:
    if isinstance(source, str):
        if not _names_a_path(source):
            return [read_text(source)]
        source = Path(source)
    if not source.is_dir():
        return [read_path(source)]
    paths = list(files_in(source))
    if not paths:
        raise DocumentError(f"{source}: no file in it has a known suffix ({' '.join(FORMATS)})")
    return map(read_path, paths)


def _names_a_path(source: str) -> bool:
    if len(source) > _LONGEST_PATH or "\n" in source or "\0" in source:
        return False
    try:
        return Path(source).exists()
    except OSError:
        return False


def _fault(error: Exception) -> Finding:
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
    text = f"{type(error).__name__} at {where}: {error}"
    return Finding(
        rule=FAULT,
        check=FAULT,
        severity="error",
        confidence=4,
        message={"zh": f"本程序出错，此文未能检查（{text}）", "en": f"claimcheck failed on this document, which is unchecked ({text})"},
        places=(Place(Span(0, 1), "document"),),
        claims=(),
        steps={"zh": (), "en": ()},
        repairs=(),
        fingerprint=sha256(text.encode()).hexdigest()[:16],
    )
