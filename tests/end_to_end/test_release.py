"""What is released: wheel and sdist hold all that runs need, and the wheel runs anywhere."""

import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.support.environment import bare_environment

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("extraction", "schemas", "warehouse", "pages", "flows")
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    done = subprocess.run(
        command, cwd=cwd, env=bare_environment(), check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tracked(*paths: str) -> set[str]:
    return set(run("git", "ls-files", *paths).splitlines())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist, and the wheel that is made from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", folder)
    (sdist,) = folder.glob("*.tar.gz")
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation")
    run(*pip, "--wheel-dir", folder, sdist)
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with nothing of ours but the wheel; what it depends on is lent to it."""
    place = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", place)
    (wheel,) = built.glob("*.whl")
    run(place / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-deps", wheel)
    (packages,) = place.glob("lib/python*/site-packages")
    # A plain line is a folder of packages, whose own .pth files (such as that of this checkout) do not count.
    (packages / "lent.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    return place / "bin"


def test_the_wheel_holds_every_file_of_the_packages(built: Path) -> None:
    (wheel,) = built.glob(f"indicia-{VERSION}-py3-none-any.whl")
    packed = zipfile.ZipFile(wheel).namelist()
    assert not tracked(*PACKAGES) - set(packed)
    assert {f"{package}/py.typed" for package in PACKAGES} <= set(packed)
    assert any(name.endswith("licenses/NOTICE") for name in packed), "the notices of data tables go along"


def test_the_sdist_holds_the_whole_project(built: Path) -> None:
    with tarfile.open(built / f"indicia-{VERSION}.tar.gz") as archive:
        packed = {name.partition("/")[2] for name in archive.getnames()}
    assert tracked() - packed == set()


def test_the_wheel_runs_elsewhere(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("Exports rose 5 percent to $3 billion in 2024.", encoding="utf-8")
    where = run(installed / "python", "-c", "import flows; print(flows.__file__)", cwd=tmp_path)
    assert where.startswith(str(installed.parent))
    indicia = installed / "indicia"
    assert f"version {VERSION}" in run(indicia, "--version", cwd=tmp_path)
    assert "ingest" in run(indicia, "--help", cwd=tmp_path)
    assert "1 document loaded" in run(indicia, "ingest", "report.txt", cwd=tmp_path)
    assert '"quote":"5 percent"' in run(
        indicia, "sql", "--format", "json", "select quote from claims order by quote_start", cwd=tmp_path
    ).replace(" ", "", 1)
    run(indicia, "publish", cwd=tmp_path)
    assert (tmp_path / "data" / "site" / "index.html").is_file()
