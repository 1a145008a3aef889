"""Chromium of the system -> pages that must not complain and must not ask for anything."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.render.html import render_html
from claimcheck.render.view import View

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)

Open = Callable[[Report, dict[str, Document]], Page]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    if CHROMIUM is None:
        pytest.skip(f"THE HTML REPORT IS NOT TESTED: there is no {' or '.join(NAMES)} here; apt-get install chromium helps")
    return {"executable_path": CHROMIUM, "args": ["--no-sandbox", "--disable-gpu"]}


@pytest.fixture
def show(page: Page, tmp_path: Path) -> Iterator[Open]:
    """Open a report as a file; at the end nothing was logged, nothing failed and nothing was asked of a network."""
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.on("request", lambda request: requests.append(request.url))
    path = tmp_path / "report.html"

    def load(report: Report, sources: dict[str, Document]) -> Page:
        path.write_text(render_html(report, sources, View("en")), encoding="utf-8")
        page.goto(path.as_uri())
        page.set_default_timeout(5000)
        return page

    yield load
    assert complaints == []
    assert [url for url in requests if not (url.startswith("file://") and url.partition("#")[0].endswith("/report.html"))] == []
