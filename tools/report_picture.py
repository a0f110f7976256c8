"""Draws the README's picture of a report: `python -m tools.report_picture` (needs Chromium and the browser extra)."""

import io
import shutil

from PIL import Image
from playwright.sync_api import sync_playwright

from precheck import applicant, as_html, check_folder
from tools.generate_docs import EXAMPLE, EXAMPLE_DAY, ROOT

PICTURE = ROOT / "docs" / "pictures" / "report.png"
WIDTH, HEIGHT, GAP = 620, 1000, 24


def main() -> None:
    """Writes the picture anew: the head of the report, and beside it the paper that is wrong."""
    report = check_folder(ROOT / EXAMPLE, on=EXAMPLE_DAY, applicant=applicant(), pictures=True)
    wrong = next(each.document for each in report.findings if each.severity == "error")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1.5)
        page.set_content(as_html(report, "en"))
        parts = [page.screenshot()]
        page.locator(f"#{wrong}").evaluate("each => window.scrollTo(0, each.getBoundingClientRect().top - 70)")
        parts.append(page.screenshot())
        browser.close()
    left, right = (Image.open(io.BytesIO(each)).convert("RGB") for each in parts)
    whole = Image.new("RGB", (left.width + GAP + right.width, left.height), (214, 214, 208))
    whole.paste(left, (0, 0))
    whole.paste(right, (left.width + GAP, 0))
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    whole.quantize(128).save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
