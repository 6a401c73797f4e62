"""Killed at any moment, a process leaves the warehouse whole and readable, and the rerun completes it."""

import random
import shutil

import pytest

from tests.deployed.engines import postgres
from tests.support.mortal import KILLED, Mortals, looking_on, state_of
from tests.support.warehouses import contents
from warehouse.lake import Lake
from warehouse.verify import verify

pytestmark = pytest.mark.xdist_group("crash")  # they share a process that is slow to start

QUICK = [
    ("before", "set_commit_message", 3),  # the second load is written, but not committed
    ("before", "replace", 3),  # it is committed and the front door built, but not swapped in
]
MORE = [
    ("before", "rename", 2),  # a batch half-staged
    ("before", "rename", 3),  # the catalog's file is begun, but not in its place
    ("after", "create table lake", 3),
    ("after", "insert into lake.claims", 2),
    ("before", "commit", 3),
    ("after", "commit", 4),
    ("after", "create view", 40),
    ("before", "replace", 1),  # the template of front doors is made, but not in its place
    ("after", "replace", 2),
    ("before", "ducklake_merge_adjacent_files", 1),
    ("after", "ducklake_rewrite_data_files", 9),
    ("before", "ducklake_expire_snapshots", 1),
    ("after", "ducklake_cleanup_old_files", 1),
    ("before", "replace", 10),  # a page of the site is written, but not swapped in
]
EMPTY = (0, 0, 0, 0, None)
"""What one sees when the tables are made and nothing is loaded."""

STEPS = ("ingest", "resolve", "maintain", "publish")
KILLS = [(step, kill) for step in STEPS for kill in range(5)]
"""Twenty kills, at random shares of their step's time, the same in every session; on each sort of catalog."""


@pytest.fixture(scope="module")
def mortals():
    made = Mortals()
    yield made
    made.end()


class Undisturbed:
    """A warehouse on which each step was taken in one go.

    For each step: how long it took, the warehouse before it, the tables and the site after it; and all that
    a reader may see.
    """

    def __init__(self, mortals, lake, copy):
        self.mortals, self.copy = mortals, copy
        self.lasted, self.before, self.after, self.states = {}, {}, {}, {EMPTY}
        for step in STEPS:
            self.before[step] = copy(lake, f"before_{step}")
            with looking_on(lake.front_door) as seen:
                life = mortals.live(lake, [step])
            assert life.code == 0
            self.lasted[step] = life.lasted
            self.states |= life.states
            assert seen.states <= self.states
            assert not seen.errors
            self.after[step] = (contents(lake.folder), site_of(lake.folder))

    def check_kill(self, step, kill):
        """Kill a process within a step; where it was quicker than expected, another one, sooner."""
        share = random.Random(f"{step} {kill}").random()
        lake = self.copy(self.before[step], f"{step}_{kill}")
        with looking_on(lake.front_door) as seen:
            life = self.mortals.live(lake, [step], kill_after=share * self.lasted[step])
            while life.code == 0:
                share /= 2
                life = self.mortals.live(lake, [step], kill_after=share * self.lasted[step])
        assert life.code == KILLED
        assert seen.states <= self.states, "a reader saw a state that no commit made"
        assert not seen.errors
        self.check_rest(lake, [step])

    def check_rest(self, lake, steps):
        """All is whole; and when these steps are taken again it is what it should be after the last."""
        if lake.front_door.exists():
            assert state_of(lake.front_door) in self.states
        if lake.exists:
            assert verify(lake) == []
        assert self.mortals.live(lake, steps).code == 0
        assert (contents(lake.folder), site_of(lake.folder)) == self.after[steps[-1]]
        assert not list(lake.folder.glob(".warehouse.*"))


def site_of(folder):
    site = folder / "site"
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def undisturbed(mortals, tmp_path_factory):
    root = tmp_path_factory.mktemp("local")

    def copy(lake, name):
        return Lake(shutil.copytree(lake.folder, root / name)) if lake.exists else Lake(root / name)

    return Undisturbed(mortals, Lake(root / "undisturbed"), copy)


@pytest.fixture(scope="module")
def undisturbed_on_postgresql(mortals, tmp_path_factory):
    root = tmp_path_factory.mktemp("postgresql")

    def copy(lake, name):
        folder = shutil.copytree(lake.folder, root / name)
        return Lake(folder, catalog=server.catalog(name, like=lake.catalog))

    with postgres() as server:
        (root / "undisturbed").mkdir()
        yield Undisturbed(mortals, Lake(root / "undisturbed", catalog=server.catalog("undisturbed")), copy)


@pytest.mark.parametrize(
    "fuse", [*QUICK, *(pytest.param(fuse, marks=pytest.mark.slow) for fuse in MORE)], ids=str
)
def test_killed_at_a_chosen_point(mortals, undisturbed, tmp_path, fuse):
    lake = Lake(tmp_path / "data")
    assert mortals.live(lake, STEPS, fuse=fuse).code == KILLED
    undisturbed.check_rest(lake, STEPS)


@pytest.mark.slow
@pytest.mark.parametrize(("step", "kill"), KILLS)
def test_killed_at_a_random_moment(undisturbed, step, kill):
    undisturbed.check_kill(step, kill)


@pytest.mark.slow
@pytest.mark.parametrize(("step", "kill"), KILLS)
def test_killed_at_a_random_moment_on_postgresql(undisturbed_on_postgresql, step, kill):
    undisturbed_on_postgresql.check_kill(step, kill)
