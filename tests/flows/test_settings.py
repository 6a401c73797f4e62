"""Settings come from `INDICIA_...`, what is given comes first, and what is wrong is said in a sentence."""

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from flows.problem import RunError
from flows.settings import Settings, load_settings


def test_the_environment_sets_and_the_caller_overrides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INDICIA_WAREHOUSE", "elsewhere")
    monkeypatch.setenv("INDICIA_PUBLISHED", "2025-08-29")
    assert load_settings().warehouse == Path("elsewhere")
    assert load_settings(warehouse="here").warehouse == Path("here")
    assert load_settings(warehouse=None).warehouse == Path("elsewhere")
    assert load_settings().published == date(2025, 8, 29)


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INDICIA_WORKERS", "")
    assert load_settings().workers >= 1


def test_a_wrong_value_is_named_with_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INDICIA_RUNNER", "horses")
    with pytest.raises(RunError, match=r"INDICIA_RUNNER cannot be 'horses'"):
        load_settings()


def test_settings_cannot_be_changed_afterwards() -> None:
    with pytest.raises(ValidationError):
        load_settings().workers = 3


def test_every_setting_says_what_it_means() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
