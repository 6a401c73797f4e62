"""Score `indicia extract` on the gold beside the checkout, with the scripts that lie there.

What they print goes to the terminal and into docs/extraction.md. The gold is not part of this project: where
it is absent, this says so and succeeds.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold"
DOCUMENTATION = ROOT / "docs" / "extraction.md"
_MARKED = re.compile(r"(<!-- scores: .*? -->\n).*?(<!-- end of scores -->)", re.DOTALL)
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
    told: list[str] = []
    for gold, script, options in SUITES:
        if not (GOLD / gold).exists():
            print(f"{gold}: not there, skipped")
            continue
        status, printed = _score(GOLD / gold, GOLD / script, options)
        worst = max(worst, status)
        told.append(f"== {gold} ({script})\n{printed}")
        print(told[-1], flush=True)
    if worst == 0:
        _write("\n".join(told))
    return worst


def _score(gold: Path, script: Path, options: tuple[str, ...]) -> tuple[int, str]:
    """Give the exit code of the script and what it printed."""
    command = [sys.executable, "-m", "flows.cli", "extract", *options, str(gold)]
    predicted = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    # The script reads a file, and a pipe's file is one: nothing is left behind.
    scored = subprocess.run(
        [sys.executable, str(script), str(gold), "/dev/stdin"],
        input=predicted,
        check=False,
        stdout=subprocess.PIPE,
    )
    return scored.returncode, scored.stdout.decode()


def _write(scores: str) -> None:
    """Put the scores between their marks in the documentation."""
    text = DOCUMENTATION.read_text(encoding="utf-8")
    block = f"```text\n{scores.strip()}\n```\n"
    DOCUMENTATION.write_text(_MARKED.sub(lambda m: m[1] + block + m[2], text), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
