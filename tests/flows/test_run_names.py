"""Names of runs say what a run does and of what; one that dies each time is given up."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from flows import attempts, run_names
from flows.attempts import check_attempts
from flows.problem import RunError
from flows.settings import load_settings

SIX = datetime(2025, 8, 29, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "parameters", "expected"),
    [
        (run_names.ingest_name, {"paths": ["data/inbox"]}, "ingest-inbox-2025-08-29T06:00"),
        (run_names.ingest_name, {"paths": ["a/b.txt", "c"]}, "ingest-b.txt-and-1-more-2025-08-29T06:00"),
        (run_names.ingest_name, {"paths": ["/"]}, "ingest-folder-2025-08-29T06:00"),
        (
            run_names.feeds_name,
            {"feeds": ["https://example.org/rss.xml"]},
            "ingest-feeds-example.org-2025-08-29T06:00",
        ),
        (run_names.resolve_name, {}, "resolve-2025-08-29T06:00"),
        (run_names.publish_name, {}, "publish-2025-08-29T06:00"),
        (run_names.maintain_name, {}, "maintain-2025-08-29T06:00"),
    ],
)
def test_a_run_is_named_by_what_it_does_and_the_time_for_which_it_was_planned(
    monkeypatch, name, parameters, expected
):
    planned = SimpleNamespace(parameters=parameters, scheduled_start_time=SIX)
    monkeypatch.setattr(run_names, "flow_run", planned)
    assert name() == expected


def test_a_long_name_keeps_its_end(monkeypatch):
    planned = SimpleNamespace(parameters={"paths": ["x" * 200 + "-end"]}, scheduled_start_time=SIX)
    monkeypatch.setattr(run_names, "flow_run", planned)
    assert len(run_names.ingest_name()) < 70 and "-end-2025" in run_names.ingest_name()


def test_a_run_that_died_each_time_is_given_up_with_a_remedy(monkeypatch):
    settings = load_settings(attempts=3)
    monkeypatch.setattr(attempts, "flow_run", SimpleNamespace(run_count=3))
    check_attempts(settings)
    monkeypatch.setattr(attempts, "flow_run", SimpleNamespace(run_count=4))
    with pytest.raises(RunError, match=r"begun 3 times.*INDICIA_WORKERS"):
        check_attempts(settings)
