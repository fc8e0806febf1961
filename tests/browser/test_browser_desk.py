"""The page in the browser as an editor uses it: drop, watch, read, decide, download; keyboard, phone, dark, hostile."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Web, find_violations


def a_draft(web: Web) -> str:
    return (
        "The deck will be replaced in the autumn of 2029 (Valley Courier, 2023).\n\n"
        "Work on the piers will take two years (Hill Herald, 2022).\n\n"
        "References\n\n"
        f"“The bridge” Valley Courier, March 12, 2023. http://127.0.0.1:{web.server_port}/hostile\n\n"
        f"“Page 2” Hill Herald, May 3, 2022. http://127.0.0.1:{web.server_port}/page/2\n"
    )


def drop(page: Page, desk: str, name: str, text: str) -> None:
    page.goto(desk)
    page.set_input_files("#file", {"name": name, "mimeType": "text/plain", "buffer": text.encode()})
    page.get_by_role("button", name="Check this file").click()
    expect(page.get_by_role("article", name="The draft")).to_be_visible(timeout=60_000)


def test_drop_read_reject_and_export(browser: Browser, desk: str, cited_web: Web) -> None:
    page = browser.new_page()
    drop(page, desk, "bridge.txt", a_draft(cited_web))
    page.locator("article .mark", has_text="The deck will be replaced").first.click()
    evidence = page.get_by_role("region", name="The evidence")
    expect(evidence.get_by_role("heading", level=2)).to_contain_text("Differs")
    expect(evidence.locator("mark").first).to_contain_text("autumn of 2024")
    expect(page.frame_locator("iframe").locator("mark").first).to_contain_text("autumn of 2024")
    evidence.get_by_label("Why").fill("the autumn date came later")
    evidence.get_by_role("button", name="Reject the finding").click()
    expect(evidence.get_by_text("rejected", exact=False).first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="table").click()
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    noted = [(row["desk"], row["note"]) for row in rows if row["fact"].startswith("The deck")]
    assert noted == [("rejected", "the autumn date came later")]
    page.close()


def test_everything_can_be_done_from_the_keyboard(browser: Browser, desk: str, cited_web: Web) -> None:
    page = browser.new_page()
    page.goto(desk)
    page.get_by_label("Or paste the text").focus()
    page.keyboard.insert_text(a_draft(cited_web))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("article", name="The draft")).to_be_visible(timeout=60_000)
    page.get_by_role("article", name="The draft").focus()
    page.keyboard.press("Tab")
    expect(page.locator("article .mark").first).to_be_focused()
    page.keyboard.press("Enter")
    heading = page.get_by_role("region", name="The evidence").get_by_role("heading", level=2)
    expect(heading).to_be_focused()
    followed = browser.new_page()  # the same mark as a plain link
    followed.goto(f"{desk}{page.locator('article .mark').first.get_attribute('href')}")
    expect(followed.get_by_role("region", name="The evidence").get_by_role("heading", level=2)).to_be_focused()
    followed.close()
    while not page.get_by_label("Why").evaluate("element => element === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.insert_text("seen")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("accepted", exact=False).first).to_be_visible()
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_view_is_accessible_and_fits(
    browser: Browser, desk: str, cited_web: Web, scheme: str, width: int
) -> None:
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 740},
        bypass_csp=True,  # axe is injected as a script, which the page's policy rightly refuses
    )
    page = context.new_page()

    def look() -> None:
        assert find_violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    page.goto(desk)
    look()
    drop(page, desk, "bridge.txt", a_draft(cited_web))
    look()
    page.locator("article .mark").last.click()
    page.wait_for_timeout(200)
    look()
    page.goto(f"{desk}/pieces/none")
    look()
    context.close()


def test_a_hostile_page_runs_nothing_and_loads_nothing(browser: Browser, desk: str, cited_web: Web) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    drop(page, desk, "bridge.txt", a_draft(cited_web))
    page.locator("article .mark", has_text="The deck will be replaced").first.click()
    expect(page.frame_locator("iframe").locator("#passage")).to_be_visible()
    page.wait_for_timeout(500)
    assert said == []
    assert page.evaluate("window.owned === undefined")
    assert all(url.startswith((desk, "data:", "about:")) for url in requested)
    assert not any("owned" in path for path in cited_web.asked)
    assert page.url.startswith(f"{desk}/pieces/")
    page.close()


def test_three_hundred_references_stay_usable(browser: Browser, desk: str, cited_web: Web) -> None:
    notes = "\n".join(
        f"[{n}] Author {n}. “Page {n}.” Hill Herald, 2022. http://127.0.0.1:{cited_web.server_port}/page/{n}"
        for n in range(1, 301)
    )
    text = " ".join(f"This is page {n} of many [{n}]." for n in range(1, 301))
    page = browser.new_page()
    drop(page, desk, "long.txt", f"{text}\n\nReferences\n\n{notes}\n")
    expect(page.get_by_text("300 links alive")).to_be_visible()
    assert page.locator("article .mark[tabindex='-1']").count() < page.locator("article .mark").count()
    page.locator("article .mark", has_text="This is page 150 of many").click()
    expect(page.get_by_role("region", name="The evidence").get_by_role("heading", level=2)).to_contain_text("Supported")
    page.close()
