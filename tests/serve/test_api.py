"""The interface for programs: a report, a job, the document that describes both."""

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from precheck.serve.limits import Limits, Pace
from tests.helpers import rib
from tests.reading.drawing import pdf_of
from tests.serve.client import Answer, Served, form, served, wait_for


def check(server: Served, files: Any, query: str = "", **fields: str) -> Answer:
    body, kind = form(fields, files)
    return server.visitor().request("POST", f"/api/v1/checks{query}", body, {"Content-Type": kind})


def of(folder: Path) -> list[tuple[str, bytes]]:
    return [(each.name, each.read_bytes()) for each in sorted(folder.iterdir())]


def test_files_to_a_report_at_once_and_nothing_stays(server: Served, papers: Path) -> None:
    before = server.folders
    answer = check(server, of(papers), "?wait=60&lang=fr")
    report = json.loads(answer.text)
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/json"
    assert (report["schema"], report["verdict"]) == ("precheck.report/1", "ready")
    assert len(report["files"]) == len(of(papers))
    assert server.folders == before


def test_messages_are_in_the_language_asked_for(server: Served) -> None:
    report = json.loads(check(server, [("rib.pdf", pdf_of(rib()))], "?wait=60&lang=es").text)
    assert any("Falta" in each["message"] for each in report["findings"])


def test_facts_are_fields(server: Served, papers: Path) -> None:
    report = json.loads(check(server, of(papers), "?wait=60", insured_by="monaco", employed="false").text)
    assert report["applicant"]["insured_by"] == {"value": "monaco", "from": "given"}
    assert report["applicant"]["employed"] == {"value": "false", "from": "given"}


def test_long_work_is_a_job_that_is_asked_for_and_deleted(server: Served, papers: Path) -> None:
    before = server.folders
    answer = check(server, of(papers), "?wait=0")
    job = json.loads(answer.text)
    assert answer.status == 202
    assert answer.headers["location"] == job["url"]
    assert job["report"] is None

    visitor = server.visitor()
    done = json.loads(visitor.request("GET", f"{job['url']}?wait=60").text)
    assert done["status"] == "done"
    assert done["report"]["verdict"] == "ready"
    assert visitor.request("DELETE", job["url"]).status == 204
    assert visitor.request("GET", job["url"]).status == 404
    assert server.folders == before


def test_a_body_may_be_the_archive_itself(server: Served, papers: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in of(papers):
            archive.writestr(name, data)
    headers = {"Content-Type": "application/zip"}
    answer = server.visitor().request("POST", "/api/v1/checks?wait=60", packed.getvalue(), headers)
    assert json.loads(answer.text)["verdict"] == "ready"
    assert server.visitor().request("POST", "/api/v1/checks", b"no archive", headers).status == 400


@pytest.mark.parametrize(
    ("query", "fields", "files", "status"),
    [
        ("", {}, [], 400),
        ("?wait=x", {}, [("a.pdf", b"1")], 422),
        ("?wait=61", {}, [("a.pdf", b"1")], 422),
        ("?lang=xx", {}, [("a.pdf", b"1")], 422),
        ("?other=1", {}, [("a.pdf", b"1")], 422),
        ("", {"nationality": "Wonderland"}, [("a.pdf", b"1")], 422),
        ("", {"unheard": "of"}, [("a.pdf", b"1")], 422),
        ("", {"employed": "perhaps"}, [("a.pdf", b"1")], 422),
    ],
)
def test_what_cannot_be_understood_is_refused(
    server: Served, query: str, fields: dict[str, str], files: list[tuple[str, bytes]], status: int
) -> None:
    before = server.folders
    answer = check(server, files, query, **fields)
    assert answer.status == status
    assert set(json.loads(answer.text)) - {"field"} == {"error", "message"}
    assert server.folders == before


def test_numbers_for_prometheus_know_nobody(server: Served, papers: Path) -> None:
    check(server, of(papers), "?wait=60")
    answer = server.visitor().request("GET", "/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    for line in answer.text.splitlines():
        assert re.fullmatch(r'# TYPE \w+ \w+|\w+(?:\{[\w"=,.+-]*\})? [\d.e+-]+', line), line
    assert re.search(r'precheck_reports_total\{verdict="ready"\} [1-9]', answer.text)
    assert re.search(r'precheck_requests_total\{route="create",status="200"\} [1-9]', answer.text)
    assert not re.search("nguyen|passeport|127.0.0.1", answer.text, re.IGNORECASE)


def test_health_answers(server: Served) -> None:
    assert server.visitor().request("GET", "/healthz").body == b"ok\n"


def test_the_document_is_right() -> None:
    """schemathesis sends what the document allows, and what it does not, and holds every answer to it."""
    schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")
    from hypothesis import HealthCheck, Phase, given, settings

    free = Pace(10**6, 1e6)
    with served(limits=Limits(requests=free, posts=free, idle_seconds=1.0), sweep_seconds=0.5) as server:
        schema = schemathesis.openapi.from_url(f"{server.address}/api/v1/openapi.json")
        assert {each.ok().method for each in schema.get_all_operations()} == {"post", "get", "delete"}
        for result in schema.get_all_operations():
            operation = result.ok()
            for mode in schemathesis.GenerationMode:

                @given(case=operation.as_strategy(generation_mode=mode))
                @settings(max_examples=20, deadline=None, derandomize=True, database=None,
                          suppress_health_check=list(HealthCheck), phases=[Phase.generate])  # fmt: skip
                def holds(case: Any) -> None:
                    case.call_and_validate()

                holds()
        assert server.behind.metrics.requests["create", 500] == 0
        wait_for(lambda: not server.folders)
