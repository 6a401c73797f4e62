"""`make bench`: measure everything and write docs/benchmarks.md.

`python -m bench extraction start-up` measures these parts alone and leaves what stands of the others. A part
that fails is reported, and the others go on.
"""

import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from time import monotonic

from bench import sections
from bench.corpus import ROOT
from bench.machine import described, in_short

REPORT = ROOT / "docs" / "benchmarks.md"

Say = Callable[[str], None]
PARTS: dict[str, tuple[str, Callable[[Say], list[str]]]] = {
    "extraction": ("Extraction", sections.extraction),
    "shares": ("Parts of extraction", sections.shares),
    "reading": ("Reading", sections.reading),
    "pipeline": ("The whole way", sections.pipeline),
    "speed-up": ("A second process", sections.speed_up),
    "loading": ("Loading", sections.loading),
    "resolving": ("Resolving", sections.resolving),
    "queries": ("Questions to millions of claims", sections.queries),
    "start-up": ("Start-up", sections.start_up),
}
"""The parts of the report: what they are called on the command line and in it, and what measures them."""


def main(given: Sequence[str]) -> int:
    """Measure, print and write; return 1 if a part failed."""
    chosen = list(given) or list(PARTS)
    if unknown := set(chosen) - set(PARTS):
        print(
            f"No part is called {', '.join(sorted(unknown))}: choose among {', '.join(PARTS)}.",
            file=sys.stderr,
        )
        return 2
    print(f"Measuring {', '.join(chosen)}; all parts take about forty minutes.", flush=True)
    head = ["Written by `make bench`.", "", *described()]
    parts: dict[str, str] = {}
    if given:
        head = [
            "Written by `python -m bench`, part by part: each says of which engine, when and where.",
            "Ratios hold better than figures from one machine to another.",
        ]
        parts = _parts(REPORT.read_text(encoding="utf-8") if REPORT.exists() else "")
    failed = []
    for name in chosen:
        title = PARTS[name][0]
        parts[title], is_done = _measured(name)
        if not is_done:
            failed.append(name)
        print(f"\n## {title}\n{parts[title]}\n", flush=True)
        _write(head, parts)
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def _measured(name: str) -> tuple[str, bool]:
    """Give a part's text, and whether it could be measured."""
    began = monotonic()

    def say(words: str) -> None:
        print(f"{monotonic() - began:6.0f} s  {name}: {words}", file=sys.stderr, flush=True)

    say("begins")
    try:
        lines, is_done = PARTS[name][1](say), True
    except Exception as error:  # noqa: BLE001 - the other parts have nothing to do with it
        traceback.print_exc()
        lines, is_done = [f"This part failed: {type(error).__name__}: {str(error).splitlines()[0]}"], False
    took = f"`python -m bench {name}` took {monotonic() - began:.0f} s on {datetime.now(UTC).date()}"
    return "\n".join(["", *lines, "", f"({took}; {in_short()})"]), is_done


def _parts(report: str) -> dict[str, str]:
    """The parts of a report by their titles."""
    found = (part.partition("\n") for part in report.split("\n## ")[1:])
    return {title: text.rstrip() for title, _, text in found}


def _write(head: list[str], parts: dict[str, str]) -> None:
    titles = [title for title, _ in PARTS.values() if title in parts]
    body = "\n\n".join(f"## {title}\n{parts[title]}" for title in titles)
    REPORT.write_text("\n".join(["# Benchmarks", "", *head, "", body, ""]), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
