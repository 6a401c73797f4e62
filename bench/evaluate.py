"""Score `indicia extract` on the gold beside the checkout, with the scripts that lie there.

The gold is not part of this project: where it is absent, this says so and succeeds.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold"
SUITES = (
    ("seed.jsonl", "score.py", ()),
    ("dev.jsonl", "score.py", ()),
    ("newsquant-dev.jsonl", "newsquant.py", ("--all",)),
)


def main() -> int:
    """Score every suite that is there; return 1 if a claim was not grounded or a command failed."""
    if not GOLD.is_dir():
        print("No gold at ../shared/gold, so there is nothing to score.")
        return 0
    worst = 0
    for gold, script, options in SUITES:
        if not (GOLD / gold).exists():
            print(f"{gold}: not there, skipped")
            continue
        print(f"\n== {gold} ({script})", flush=True)
        worst = max(worst, _score(GOLD / gold, GOLD / script, options))
    return worst


def _score(gold: Path, script: Path, options: tuple[str, ...]) -> int:
    command = [sys.executable, "-m", "flows.cli", "extract", *options, str(gold)]
    predicted = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    # The script reads a file, and a pipe's file is one: nothing is left behind.
    scored = subprocess.run(
        [sys.executable, str(script), str(gold), "/dev/stdin"], input=predicted, check=False
    )
    return scored.returncode


if __name__ == "__main__":
    sys.exit(main())
