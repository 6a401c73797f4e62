"""What is installed is pinned, by hash, from no index in particular; and what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
EXTRAS = {"run": (), "deploy": ("dask", "openlineage", "postgres", "s3"), "dev": ("dev",)}
PIN = re.compile(r"(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>\S+)(?: ; (?P<marker>[^\\]+))?")


def entries(pins: str) -> list[list[str]]:
    """The pins of a file, each with its hashes."""
    text = (ROOT / "requirements" / f"{pins}.txt").read_text().replace("\\\n", "")
    return [re.split(r"\s+--hash=", line.strip()) for line in text.splitlines() if line[:1] not in ("#", "")]


def versions(pins: str) -> dict[str, str]:
    found = [PIN.fullmatch(entry[0]) for entry in entries(pins)]
    assert all(found)
    return {match["name"]: match["version"] for match in found if match}


def asked_for(extras: tuple[str, ...]) -> list[Requirement]:
    """What the project asks for with some extras, and with those that they name."""
    lines = list(PROJECT["dependencies"])
    for extra in extras:
        for line in PROJECT["optional-dependencies"][extra]:
            own = Requirement(line)
            lines += map(str, asked_for(tuple(own.extras))) if own.name == PROJECT["name"] else [line]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("pins", EXTRAS)
def test_every_pin_has_hashes_and_nothing_else(pins: str) -> None:
    for pin, *hashes in entries(pins):
        assert PIN.fullmatch(pin), pin
        assert hashes and all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), pin


@pytest.mark.parametrize("pins", EXTRAS)
def test_what_the_project_asks_for_is_pinned(pins: str) -> None:
    pinned = versions(pins)
    for requirement in asked_for(EXTRAS[pins]):
        assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)]), requirement
    assert {"hatchling", "editables"} <= set(pinned), "they build the project"


def test_a_package_has_one_version_wherever_it_is_pinned() -> None:
    everything = versions("dev").items()
    assert versions("run").items() <= versions("deploy").items() <= everything
