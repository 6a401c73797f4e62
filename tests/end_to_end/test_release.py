"""What is installed is what was built: the wheel holds all that runs needs, and runs anywhere."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("extraction", "schemas", "warehouse", "pages", "flows")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        str(folder),
    ]
    subprocess.run([*pip, str(ROOT)], check=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", *PACKAGES], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.splitlines()
    packed = zipfile.ZipFile(wheel).namelist()
    assert not set(listed) - set(packed)
    assert {f"{package}/py.typed" for package in PACKAGES} <= set(packed)
    assert any(name.endswith("licenses/NOTICE") for name in packed), "the notices of data tables go along"


def test_the_wheel_runs_elsewhere(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(place)
    (tmp_path / "report.txt").write_text("Exports rose 5 percent to $3 billion.", encoding="utf-8")
    # -P leaves out the current folder; the unpacked wheel comes before what is installed for the tests.
    program = (
        f"import sys; sys.path.insert(0, {str(place)!r})\n"
        "import extraction\n"
        "from flows.cli.main import run\n"
        "print(extraction.__file__)\n"
        "sys.exit(run(sys.argv[1:]))"
    )
    command = [sys.executable, "-P", "-c", program, "extract", "report.txt"]
    done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert done.stdout.startswith(str(place))
    assert '"quote": "5 percent"' in done.stdout
