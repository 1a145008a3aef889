"""The HTML report in a real browser -> what a reader can do with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.render.html import render_html
from claimcheck.render.view import View
from tests.browser.conftest import Open
from tests.reports import HOSTILE, everything, sample


@pytest.fixture
def page_of_sample(show: Open) -> Page:
    return show(*sample())


def many(count: int) -> tuple[Report, dict[str, Document]]:
    """Many copies of the two articles."""
    report, sources = sample()
    first, second = report.documents
    documents = [
        account.model_copy(update={"path": f"{number:03}/{account.path}"}) for number in range(count // 2) for account in (first, second)
    ]
    texts = {account.path: sources[account.path.partition("/")[2]] for account in documents}
    summary = report.summary.model_copy(update={"documents": count, "claims": 3 * count})
    return report.model_copy(update={"documents": documents, "summary": summary}), texts


def test_an_article_with_markup_and_scripts_stays_text(page_of_sample: Page) -> None:
    expect(page_of_sample.locator("#d1 .text p").first).to_have_text(HOSTILE.split("\n")[0])
    assert page_of_sample.title().startswith("claimcheck: 2 documents")
    assert page_of_sample.locator("img, .text b, .finding b, #table i, #table script").count() == 0
    page_of_sample.locator("#d1 [data-c='1']").first.click()
    expect(page_of_sample.locator("#detail")).to_contain_text("</script><script>document.title='run'</script>")
    assert page_of_sample.title().startswith("claimcheck: 2 documents")


def test_from_a_finding_to_its_places_and_back(page_of_sample: Page) -> None:
    page_of_sample.locator("#d0f0 .place").nth(1).click()
    expect(page_of_sample.locator("#d0s0-1")).to_be_focused()
    expect(page_of_sample.locator("#d0s0-1")).to_have_text("50件")
    expect(page_of_sample.locator("#d0f0")).to_have_class("finding error on")
    page_of_sample.locator("#d0s2-0").click()
    expect(page_of_sample.locator("#d0f2")).to_be_focused()


def test_both_sides_are_drawn_apart(page_of_sample: Page) -> None:
    svg = page_of_sample.locator("#d0f0 svg")
    expect(svg).to_have_attribute("aria-label", "Number line: 50件 + 12件 = 62件 and 65件 have no value in common")
    left, right = (svg.locator(f".{side}").bounding_box() for side in "ab")
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] < right["x"]
    assert page_of_sample.locator("#d0f2 svg text").all_text_contents() == ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]


def test_findings_are_filtered(page_of_sample: Page) -> None:
    shown = page_of_sample.locator(".finding:visible")
    count = page_of_sample.locator("#count")
    expect(count).to_have_text("4 of 4 shown")
    page_of_sample.get_by_role("checkbox", name="error", exact=True).uncheck()
    expect(count).to_have_text("2 of 4 shown")
    expect(page_of_sample.locator("#d1")).to_be_hidden()
    page_of_sample.locator("#rule").select_option("weekday-mismatch")
    expect(shown).to_have_count(1)
    page_of_sample.locator("#rule").select_option("all")
    page_of_sample.get_by_role("checkbox", name="error", exact=True).check()
    page_of_sample.locator("#q").fill("星期二 2022")
    expect(shown).to_have_count(1)
    page_of_sample.locator("#q").fill("&.MD")
    expect(page_of_sample.locator("#d1f0")).to_be_visible()
    expect(shown).to_have_count(1)


def test_a_link_to_a_hidden_finding_shows_it(page_of_sample: Page) -> None:
    page_of_sample.locator("#q").fill("nothing like this")
    expect(page_of_sample.locator(".finding:visible")).to_have_count(0)
    page_of_sample.evaluate("location.hash = 'd1f0'")
    expect(page_of_sample.locator("#d1f0")).to_be_focused()


def test_claims_are_searched_filtered_and_sorted(page_of_sample: Page) -> None:
    rows = page_of_sample.locator("#table tbody tr")
    expect(rows).to_have_count(6)
    page_of_sample.locator("#cq").fill("破损率")
    expect(rows).to_have_count(1)
    expect(rows.locator("td").nth(7)).to_have_text("5.5 – 6.5")
    page_of_sample.locator("#cq").fill("")
    page_of_sample.locator("#ckind").select_option("moment")
    expect(rows).to_have_count(1)
    page_of_sample.locator("#ckind").select_option("all")
    page_of_sample.locator("#cdoc").select_option(index=2)
    expect(rows).to_have_count(2)
    page_of_sample.locator("#cdoc").select_option(index=0)
    page_of_sample.get_by_role("button", name="subject").click()
    page_of_sample.get_by_role("button", name="subject").click()
    expect(page_of_sample.locator("th[aria-sort=descending]")).to_have_text("subject")
    expect(rows.first.locator("td").nth(2)).to_have_text("城区")
    rows.first.locator("a").click()
    expect(page_of_sample.locator("#d0s0-1")).to_be_in_viewport()


def test_a_claim_tells_how_it_was_read_and_escape_closes_it(page_of_sample: Page) -> None:
    detail = page_of_sample.locator("#detail")
    expect(detail).to_be_hidden()
    page_of_sample.locator("#d0s0-0").click()
    expect(detail).to_contain_text("subject: clause")
    page_of_sample.keyboard.press("Escape")
    expect(detail).to_be_hidden()


def test_the_keyboard_reaches_everything(page_of_sample: Page) -> None:
    page_of_sample.keyboard.press("Tab")
    expect(page_of_sample.locator(".skip")).to_be_focused()
    page_of_sample.keyboard.press("Enter")
    expect(page_of_sample.locator("#articles")).to_be_focused()
    names = []
    for _ in range(60):
        page_of_sample.keyboard.press("Tab")
        names.append(page_of_sample.evaluate("(({className, id, tagName}) => className || id || tagName)(document.activeElement)"))
    assert {"q", "rule", "SUMMARY", "place first", "place", "m error on", "cq", "scroll"} <= set(names)


def test_everything_has_a_name_for_screen_readers(page_of_sample: Page) -> None:
    unnamed = page_of_sample.evaluate(
        """[...document.querySelectorAll("input, select, button, svg, section, [role=region]")]
           .filter((element) => !(element.labels?.length || element.textContent.trim() && element.tagName !== "svg"
             || element.getAttribute("aria-label") || element.getAttribute("aria-labelledby"))).map((element) => element.outerHTML)"""
    )
    assert unnamed == []


def test_light_and_dark(page_of_sample: Page) -> None:
    def background() -> object:
        return page_of_sample.evaluate("getComputedStyle(document.body).backgroundColor")

    light = background()
    page_of_sample.get_by_role("button", name="Light or dark").click()
    dark = background()
    assert dark != light
    page_of_sample.emulate_media(color_scheme="dark")
    page_of_sample.get_by_role("button", name="Light or dark").click()
    assert background() == light


@pytest.mark.parametrize("width", [320, 390, 1400])
def test_nothing_hangs_out_at_the_side(show: Open, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    show(*sample())
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_everything_is_unfolded(show: Open) -> None:
    page = show(*many(10))
    assert page.locator(".sheet[open]").count() == 0
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".sheet[open]").count() == 10
    expect(page.locator("#filter")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".sheet[open]").count() == 0


def test_articles_without_findings_are_shown_where_asked(show: Open) -> None:
    report, sources = many(10)
    silent = [account.model_copy(update={"findings": []}) for account in report.documents[2:]]
    page = show(report.model_copy(update={"documents": [*report.documents[:2], *silent]}), sources)
    expect(page.locator(".sheet:visible")).to_have_count(2)
    page.locator("#silent").check()
    expect(page.locator(".sheet:visible")).to_have_count(10)
    page.locator("#unfold").click()
    expect(page.locator(".sheet[open]")).to_have_count(10)


def test_five_hundred_articles(show: Open) -> None:
    page = show(*many(500))
    expect(page.locator("#count")).to_have_text("1000 of 1000 shown")
    expect(page.locator("#ccount")).to_have_text("1500 of 1500 shown")
    expect(page.locator("#page")).to_have_text("page 1 of 30")
    page.get_by_role("button", name="Next").click()
    expect(page.locator("#table tbody tr")).to_have_count(50)
    page.locator("#q").fill("123/")
    expect(page.locator(".sheet:visible")).to_have_count(2)
    page.evaluate("location.hash = 'd499s0-0'")
    expect(page.locator("#d499s0-0")).to_be_in_viewport()


def test_without_scripts_the_articles_and_findings_are_there(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(render_html(*sample(), View("en")), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    expect(page.locator("#d0f0")).to_be_visible()
    expect(page.locator("#d0 .text")).to_contain_text("本周共收件65件")
    expect(page.locator("#filter")).to_be_hidden()
    context.close()


def test_what_lies_between_articles_leads_to_both(show: Open) -> None:
    page = show(*everything())
    card = page.locator("#between #b0")
    expect(card).to_contain_text("两篇所说不同")
    card.locator(".place").nth(1).click()
    expect(page.locator("#d1s1-0 + .m")).to_be_focused()
    expect(page.locator("#d1s1-0 + .m")).to_have_text("[")
    card.locator(".place").first.click()
    expect(page.locator("#d0 [data-f='0 3']")).to_be_in_viewport()
    page.locator("#rule").select_option("value-conflict")
    expect(page.locator(".finding:visible")).to_have_count(1)


def test_what_was_not_checked_and_what_is_suppressed_are_told(show: Open) -> None:
    page = show(*everything())
    expect(page.get_by_role("alert")).to_contain_text("a/缺 1%.txt: no such file")
    page.get_by_text("2 suppressed", exact=True).click()
    expect(page.locator("#d0 .notes").first).to_contain_text("comment: 待核 (until 2026-12-31)")
