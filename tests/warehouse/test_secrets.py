"""A password never gets into a message: not of an error, not of what caused it."""

import traceback

import pytest

from flows.cli.main import sentence_of
from flows.problem import RunError
from flows.settings import load_settings
from warehouse.lake import Lake
from warehouse.remote import CatalogUnreachableError, PasswordInAddressError

WITH_PASSWORD = (
    "postgres:host=127.0.0.1 port=9 password=hidden",
    "postgres:host=127.0.0.1 port=9 PASSWORD = 'hidden'",
    "postgres:host=127.0.0.1 sslpassword=hidden",
    "postgres:postgresql://user:hidden@127.0.0.1:9/lake",
    "postgres:postgresql://127.0.0.1:9/lake?user=u&password=hidden",
)
UNREACHABLE = (
    "postgres:host=127.0.0.1 port=9",
    "postgres:host=127.0.0.1 port=nine",
    "postgres:hots=127.0.0.1",
    "postgres:postgresql://user@127.0.0.1:9/lake",
)


@pytest.mark.parametrize("catalog", WITH_PASSWORD)
def test_an_address_with_a_password_is_refused_without_showing_it(tmp_path, catalog):
    with (
        pytest.raises(PasswordInAddressError, match="PGPASSWORD") as refused,
        Lake(tmp_path, catalog=catalog).open(),
    ):
        pass
    assert "hidden" not in "".join(traceback.format_exception(refused.value))


@pytest.mark.parametrize("catalog", UNREACHABLE)
def test_a_server_out_of_reach_is_told_without_the_password(tmp_path, monkeypatch, catalog):
    monkeypatch.setenv("PGPASSWORD", "hidden")
    with pytest.raises(CatalogUnreachableError) as refused, Lake(tmp_path, catalog=catalog).open():
        pass
    assert catalog in sentence_of(refused.value)
    assert "hidden" not in "".join(traceback.format_exception(refused.value))


def test_a_catalog_of_another_kind_is_refused_without_showing_it(monkeypatch):
    monkeypatch.setenv("INDICIA_CATALOG", "mysql:host=db password=hidden")
    with pytest.raises(RunError, match="INDICIA_CATALOG cannot be what it is") as refused:
        load_settings()
    assert "hidden" not in "".join(traceback.format_exception(refused.value))
