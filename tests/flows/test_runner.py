"""The runner that the settings name is taken, and an extra that is missing is named with its remedy."""

import sys

import pytest
from prefect.task_runners import ProcessPoolTaskRunner, ThreadPoolTaskRunner

from flows.plan import Input, Part
from flows.problem import RunError
from flows.runner import PROCESSES_FROM_BYTES, choose_runner
from flows.settings import load_settings

SMALL = [Part(0, (Input("a.txt"),), 1000), Part(1, (Input("b.txt"),), 1000)]
LARGE = [Part(i, (Input(f"{i}.txt"),), PROCESSES_FROM_BYTES // 2) for i in range(2)]


@pytest.mark.parametrize(
    ("runner", "workers", "parts", "expected"),
    [
        ("auto", 2, SMALL, ThreadPoolTaskRunner),
        ("auto", 2, LARGE, ProcessPoolTaskRunner),
        ("auto", 1, LARGE, ThreadPoolTaskRunner),
        ("threads", 2, LARGE, ThreadPoolTaskRunner),
        ("processes", 2, SMALL, ProcessPoolTaskRunner),
    ],
)
def test_processes_are_taken_where_there_is_enough_to_do(runner, workers, parts, expected):
    assert isinstance(choose_runner(load_settings(runner=runner, workers=workers), parts), expected)


def test_a_dask_scheduler_that_is_named_is_joined():
    pytest.importorskip("prefect_dask", reason="no Dask: pip install 'indicia[dask]'")
    joined = choose_runner(load_settings(runner="dask", cluster="tcp://127.0.0.1:8786"), SMALL)
    assert joined.address == "tcp://127.0.0.1:8786"
    own = choose_runner(load_settings(runner="dask", workers=2), SMALL)
    assert own.cluster_kwargs["n_workers"] == 2


@pytest.mark.parametrize(("runner", "module"), [("dask", "prefect_dask"), ("ray", "prefect_ray")])
def test_an_extra_that_is_not_installed_is_named(monkeypatch, runner, module):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(RunError, match=rf"pip install 'indicia\[{runner}\]'"):
        choose_runner(load_settings(runner=runner), SMALL)
