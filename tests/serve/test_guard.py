"""Who may come in, from where, how often; and what every answer says to the browser."""

import re
from pathlib import Path

import pytest

from precheck.serve.guard import Secrets
from precheck.serve.limits import Addresses, Limits, Pace
from precheck.serve.run import Place
from tests.helpers import rib
from tests.reading.drawing import pdf_of
from tests.serve.client import Served, form, served


def test_a_strangers_name_leads_nowhere(server: Served) -> None:
    """A name that its owner lets point here would make our pages his (DNS rebinding)."""
    visitor = server.visitor()
    for name in ("evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", ""):
        assert visitor.request("GET", "/", headers={"Host": name}).status == 400, name
    for name in ("localhost", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST"):
        assert visitor.request("GET", "/", headers={"Host": name}).status == 200, name


def test_names_that_were_allowed_are_ours() -> None:
    with served(hosts=("papers.school.example",)) as server:
        assert server.visitor().request("GET", "/", headers={"Host": "papers.school.example"}).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_forms_of_other_sites_are_refused(server: Served, headers: dict[str, str]) -> None:
    visitor = server.visitor()
    visitor.get()
    token = re.search(r'name="token" value="(\w+)"', visitor.page)
    assert token
    body, kind = form({"token": token[1]}, [("rib.pdf", pdf_of(rib()))])
    assert visitor.request("POST", "/visit", body, {"Content-Type": kind, **headers}).status == 403
    body, kind = form({}, [("rib.pdf", pdf_of(rib()))])
    assert visitor.request("POST", "/api/v1/checks", body, {"Content-Type": kind, **headers}).status == 403


def test_a_form_needs_the_token_of_its_own_browser(server: Served) -> None:
    one, other = server.visitor(), server.visitor()
    one.get()
    other.get()
    before = len(server.folders)
    theirs = re.search(r'name="token" value="(\w+)"', other.page)
    assert theirs
    for token in ("", "0" * 64, theirs[1]):
        body, kind = form({"token": token}, [("rib.pdf", pdf_of(rib()))])
        assert one.request("POST", "/visit", body, {"Content-Type": kind}).status == 403
    body, kind = form({}, [("rib.pdf", pdf_of(rib()))])
    assert one.request("POST", "/visit", body, {"Content-Type": kind}).status == 403
    assert len(server.folders) == before, "nothing of what was refused is kept"


def test_a_visit_gets_a_secret_that_nobody_saw_before(server: Served, papers: Path) -> None:
    """Somebody who prepared a cookie for another cannot wait in her visit."""
    visitor = server.visitor()
    visitor.get()
    prepared = visitor.cookies["precheck-visit"]
    visitor.drop(papers / "rib.pdf")
    assert visitor.cookies["precheck-visit"] != prepared
    assert len(visitor.cookies["precheck-visit"]) >= 43


def test_a_visit_never_sees_anothers(server: Served, papers: Path) -> None:
    one, other = server.visitor(), server.visitor()
    one.drop(papers / "rib.pdf")
    one.until_done()
    other.drop(papers / "passeport.pdf")
    other.until_done()
    assert "rib.pdf" not in other.page
    assert "passeport.pdf" not in one.page

    number = re.search(r'id="file-(\d+)"', one.page)
    assert number
    other.send("/visit/remove", number=number[1])
    assert "rib.pdf" in one.until_done()

    other.cookies["precheck-visit"] = one.cookies["precheck-visit"][:-1] + "x"
    for path in ("/visit", "/visit/events", "/visit/boxes.css", "/visit/take/report.json"):
        assert other.request("GET", path).status == 410, path


def test_a_job_of_the_api_is_no_visit_and_a_visit_no_job(server: Served, papers: Path) -> None:
    visitor = server.visitor()
    visitor.drop(papers / "rib.pdf")
    visitor.until_done()
    assert visitor.request("GET", f"/api/v1/checks/{visitor.cookies['precheck-visit']}").status == 404


def test_cookies_are_for_this_browser_and_this_site_alone(server: Served) -> None:
    answer = server.visitor().request("GET", "/")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "expires" not in cookie
    assert "max-age" not in cookie


@pytest.mark.parametrize(
    "path", ["/", "/visit", "/gone", "/nowhere", "/api/v1/openapi.json", "/healthz", "/static/page.css", "/visit/files"]
)
def test_every_answer_bears_the_headers(server: Served, path: str) -> None:
    answer = server.visitor().request("GET", path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert "server" not in answer.headers or answer.headers["server"] == "uvicorn"
    kept = "immutable" if path.startswith("/static/") and answer.status == 200 else "no-store"
    assert kept in answer.headers["cache-control"]


def test_pages_bear_no_style_or_script_of_their_own(server: Served, papers: Path) -> None:
    """So that the policy can refuse all that strangers might smuggle in; and nothing comes from elsewhere."""
    visitor = server.visitor()
    visitor.get()
    start = visitor.page
    visitor.drop(*papers.iterdir())
    for page in (start, visitor.until_done(), visitor.get("/gone").text, visitor.get("/nowhere").text):
        assert not re.search(r"<style|\sstyle=|<script(?! src=\"/static)|\son[a-z]+=|javascript:", page)
        assert not re.search(r'(?:src|href|action)="(?:https?:)?//', page)


def test_the_access_code_opens_the_page() -> None:
    with served(code="rentrée-2026") as server:
        visitor = server.visitor()
        assert visitor.get("/").status == 401
        assert "Access code" in visitor.page
        wrong = visitor.send("/enter", code="rentrée-2025")
        assert wrong.status == 401
        assert "This is not the code" in wrong.text
        assert visitor.get("/visit").status == 401
        visitor.get("/enter")
        assert visitor.send("/enter", code="rentrée-2026").status == 200
        assert "Drop a folder" in visitor.page


def test_programs_bear_the_access_code_and_health_needs_none() -> None:
    with served(code="open") as server:
        visitor = server.visitor()
        assert visitor.request("GET", "/healthz").status == 200
        for path in ("/metrics", "/api/v1/openapi.json"):
            assert visitor.request("GET", path).status == 401
            assert visitor.request("GET", path, headers={"Authorization": "Bearer shut"}).status == 401
            assert visitor.request("GET", path, headers={"Authorization": "Bearer open"}).status == 200


def test_codes_cannot_be_tried_without_end() -> None:
    with served(code="open", limits=Limits(codes=Pace(3, 0.01))) as server:
        tried = [
            server.visitor().request("GET", "/metrics", headers={"Authorization": f"Bearer {each}"}).status
            for each in range(5)
        ]
        assert tried == [401, 401, 401, 429, 429]


def test_an_address_that_asks_too_often_has_to_wait() -> None:
    with served(limits=Limits(requests=Pace(3, 0.5))) as server:
        answers = [server.visitor("fr").request("GET", "/") for _ in range(5)]
        assert [each.status for each in answers] == [200, 200, 200, 429, 429]
        assert int(answers[-1].headers["retry-after"]) >= 1
        assert "Trop de demandes" in answers[-1].text
        assert server.visitor().request("GET", "/healthz").status == 200


def test_a_pace_recovers_and_counts_networks_of_ipv6() -> None:
    now = 0.0
    addresses = Addresses(lambda: now)
    pace = Pace(2, 1.0)
    assert [addresses.take("any", "2001:db8::1", pace) for _ in range(2)] == [0, 0]
    assert addresses.take("any", "2001:db8::ffff", pace) > 0, "the same customer"
    assert addresses.take("any", "2001:db8:0:1::1", pace) == 0
    assert addresses.take("post", "2001:db8::1", pace) == 0
    now = 1.0
    assert addresses.take("any", "2001:db8::1", pace) == 0


def test_addresses_told_by_strangers_do_not_count() -> None:
    with served(limits=Limits(requests=Pace(2, 0.01))) as server:
        statuses = [
            server.visitor().request("GET", "/", headers={"X-Forwarded-For": f"203.0.113.{each}"}).status
            for each in range(3)
        ]
        assert statuses == [200, 200, 429]


def test_a_proxy_that_was_named_tells_who_asks_and_how() -> None:
    place = Place(root_path="/papers", proxies=("127.0.0.1",))
    with served(place, limits=Limits(requests=Pace(2, 0.01))) as server:
        told = {"X-Forwarded-Proto": "https"}
        answers = [
            server.visitor().request("GET", "/", headers={"X-Forwarded-For": f"203.0.113.{each}", **told})
            for each in range(3)
        ]
        assert [each.status for each in answers] == [200, 200, 200]
        assert "secure" in answers[0].headers["set-cookie"].lower()
        assert "path=/papers/" in answers[0].headers["set-cookie"].lower()
        assert "strict-transport-security" in answers[0].headers
        assert 'action="/papers/visit"' in answers[0].text
        assert server.visitor().request("GET", "/static/page.css").status == 200


def test_a_code_is_compared_as_a_whole() -> None:
    secret = Secrets.new("rentrée")
    assert secret.is_code("rentrée")
    assert not any(secret.is_code(each) for each in ("", "rentr", "rentréee", "RENTRÉE"))
