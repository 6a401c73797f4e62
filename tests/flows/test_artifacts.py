"""What a run shows: a summary that a person can act on, progress at a bearable rate, never a broken run."""

import logging
from decimal import Decimal
from uuid import uuid4

import httpx
import pytest
from loaded import load_items
from prefect.exceptions import PrefectException
from samples import ordinary

from flows import artifacts
from flows.artifacts import ProgressPage, observation_rows, show_load, summary

HELD_BACK = {"check_name": "binary", "count": 2, "uri": "in/a|b.pdf", "reason": "It holds\nbinary data."}
FOUND = {"check_name": "level", "message": "Output: 5 contradicts 7"}


def test_a_summary_tells_what_was_loaded_what_was_held_back_and_how_to_go_on():
    text = summary("ingest-1", {"documents read": 1234, "known already": 0}, [HELD_BACK], [FOUND])
    assert text.startswith("# ingest-1\n")
    assert "| documents read | 1,234 |" in text
    assert "known already" not in text
    assert "| binary | 2 | in/a\\|b.pdf | It holds binary data. |" in text
    assert "- Output: 5 contradicts 7" in text
    assert "indicia diff ingest-1" in text and "verify --findings" in text


def test_a_summary_leads_to_what_was_read_and_to_what_was_held_back():
    held_back = {**HELD_BACK, "uri": "https://news.example/broken"}
    read = [
        {"title": "Output grew", "uri": "https://news.example/1", "claims": 1200},
        {"title": "notes", "uri": "in/notes.txt", "claims": 3},
    ]
    text = summary("ingest-1", {}, [held_back], [], read)
    assert "| [https://news.example/broken](<https://news.example/broken>) |" in text
    assert "- [Output grew](<https://news.example/1>), claims: 1,200\n- notes, claims: 3\n" in text


@pytest.mark.parametrize(
    ("title", "uri", "shown"),
    [
        ("a](javascript:alert(1))", "https://a.example", "[a)(javascript:alert(1))](<https://a.example>)"),
        ("<script>\\", "javascript:alert(1)", "‹script›/"),
        ("![x](y)\nz", None, "!(x)(y) z"),
    ],
)
def test_a_title_in_a_summary_makes_no_link_of_its_own(title, uri, shown):
    text = summary("ingest-1", {}, [], [], [{"title": title, "uri": uri, "claims": 0}])
    assert f"- {shown}, claims: 0" in text


def test_a_summary_of_a_clean_run_has_no_empty_parts():
    text = summary("ingest-1", {"documents read": 1}, [], [])
    assert "Held back" not in text and "Does not fit" not in text and "--findings" not in text


def test_new_observations_read_as_a_person_reads_them():
    row = {
        "observation_id": "a" * 32,
        "subject": "exports",
        "geo": "PRT",
        "place": None,
        "period_start": None,
        "period_end": None,
        "comparator": "nearly",
        "value": Decimal("3.500"),
        "low": None,
        "high": None,
        "unit": "%",
        "claims": 2,
    }
    (shown,) = observation_rows([row])
    assert shown["id"] == "a" * 12 and shown["figure"] == "nearly 3.5 %" and shown["where"] == "PRT"


@pytest.fixture
def sent(monkeypatch):
    """What is sent to the server."""
    calls = []
    made = uuid4()

    def create(progress, **_):
        calls.append(progress)
        return made

    monkeypatch.setattr(artifacts, "create_progress_artifact", create)
    monkeypatch.setattr(artifacts, "update_progress_artifact", lambda _, progress: calls.append(progress))
    return calls


def test_progress_is_shown_of_long_runs_only_and_not_too_often(sent):
    now = [0.0]
    page = ProgressPage(100, "Reading", clock=lambda: now[0])
    for second in range(10):
        now[0] = float(second)
        page.advance(10)
    assert sent == [40.0, 60.0, 80.0, 99.0]
    page.finish()
    assert sent[-1] == 100.0


def test_a_short_run_shows_no_progress(sent):
    page = ProgressPage(100, "Reading", clock=lambda: 0.0)
    page.advance(100)
    page.finish()
    assert sent == []


@pytest.fixture(scope="module")
def door(tmp_path_factory):
    """The front door of a warehouse into which `run-1` has loaded some documents."""
    return load_items(tmp_path_factory.mktemp("loads") / "figures", ordinary())


@pytest.fixture
def page(monkeypatch):
    """What is shown on a run's page by its key, and the events that are sent."""
    shown = {}
    for create in ("create_markdown_artifact", "create_table_artifact"):
        monkeypatch.setattr(artifacts, create, lambda content, key, **_: shown.update({key: content}))
    monkeypatch.setattr(artifacts, "emit_event", lambda *what, payload: shown.update(event=(*what, payload)))
    return shown


@pytest.mark.parametrize("brought", ["extractions", "addresses"])
def test_a_load_shows_a_summary_and_its_observations_and_tells_automations(door, page, brought):
    show_load(door, "run-1", {"documents read": 5}, {brought: 5})
    assert "| documents read | 5 |" in page["summary"]
    assert {"Real GDP growth", "Exports"} <= {row["what"] for row in page["new-observations"]}
    event, resource, payload = page["event"]
    assert event == "indicia.loaded"
    assert resource["prefect.resource.id"] == "indicia.warehouse.figures"
    assert payload == {"run_id": "run-1", brought: 5}


def test_a_run_that_brought_nothing_has_a_summary_and_no_more(door, page):
    show_load(door, "run-2", {"documents read": 5}, {"extractions": 0, "addresses": 0, "held_back": 1})
    assert page.keys() == {"summary"}


@pytest.mark.parametrize("error", [httpx.ConnectError("gone"), PrefectException("refused")])
def test_a_server_that_is_gone_breaks_no_run(monkeypatch, caplog, error):
    def create(*_, **__):
        raise error

    monkeypatch.setattr(artifacts, "create_markdown_artifact", create)
    monkeypatch.setattr(artifacts, "get_run_logger", lambda: logging.getLogger("run"))
    artifacts.show_facts("Upkeep", {"files": 1})
    assert "did not take" in caplog.text
