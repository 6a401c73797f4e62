"""prefect.yaml and the sketches in deploy/ name only what is there."""

import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
VARIABLES = {f"INDICIA_{name.upper()}" for name in Settings.model_fields}


@pytest.fixture(scope="module")
def deployments() -> list[dict[str, Any]]:
    text = (ROOT / "prefect.yaml").read_text().replace("{{ $INDICIA_INBOX }}", "data/inbox")
    found: list[dict[str, Any]] = yaml.safe_load(text)["deployments"]
    return found


@pytest.fixture(scope="module", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Keep what Prefect writes when it is imported away from the project."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INDICIA_WAREHOUSE", str(tmp_path_factory.mktemp("home")))
        before = dict(os.environ)
        yield
        os.environ.clear()
        os.environ.update(before)


def test_every_deployment_is_of_a_flow_that_takes_its_parameters(deployments: list[dict[str, Any]]) -> None:
    from prefect.flows import load_flow_from_entrypoint  # noqa: PLC0415 - it takes seconds to import

    for deployment in deployments:
        flow = load_flow_from_entrypoint(deployment["entrypoint"], use_placeholder_flow=False)
        assert flow.name == deployment["name"]
        assert flow.timeout_seconds, "a run that nobody watches has a time-out"
        flow.validate_parameters(deployment["parameters"])


def test_deployments_have_this_version(deployments: list[dict[str, Any]]) -> None:
    text = (ROOT / "pyproject.toml").read_text()
    version = re.search(r'^version = "([0-9.]+?)(\.dev\d+)?"$', text, re.MULTILINE)
    assert version is not None
    assert {deployment["version"] for deployment in deployments} == {version[1]}


def test_the_compose_file_fits_together() -> None:
    services = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text())["services"]
    for name, service in services.items():
        assert set(service.get("depends_on", ())) <= set(services), name
        for port in service.get("ports", ()):
            assert port.startswith("127.0.0.1:"), "nothing is open to other machines unasked"
    assert {n for n in services["worker"]["environment"] if n.startswith("INDICIA_")} <= VARIABLES


def test_the_kubernetes_sketch_fits_together() -> None:
    claim, workers = yaml.safe_load_all((ROOT / "deploy" / "kubernetes.yaml").read_text())
    pod = workers["spec"]["template"]
    assert workers["spec"]["selector"]["matchLabels"] == pod["metadata"]["labels"]
    (container,) = pod["spec"]["containers"]
    named = {variable["name"] for variable in container["env"]}
    assert {name for name in named if name.startswith("INDICIA_")} <= VARIABLES
    assert pod["spec"]["volumes"][0]["persistentVolumeClaim"]["claimName"] == claim["metadata"]["name"]
