"""`make bench`: measure and write docs/benchmarks.md.

`python -m bench extraction start-up` measures these parts alone and leaves what stands of the others.
"""

import os
import platform
import sys
from collections.abc import Callable

from bench import overhead, readers, resolution, speed, start_up
from bench.corpus import ROOT, number_sentences, raw_texts
from extraction.claims import VERSION

REPORT = ROOT / "docs" / "benchmarks.md"
TURNS = 2


def main() -> int:
    """Measure, print and write."""
    chosen = sys.argv[1:] or list(PARTS)
    if unknown := set(chosen) - set(PARTS):
        print(
            f"No part is called {', '.join(sorted(unknown))}: choose among {', '.join(PARTS)}.",
            file=sys.stderr,
        )
        return 2
    print(f"Measuring {', '.join(chosen)}; all parts take some twenty minutes ...", flush=True)
    parts = _parts(REPORT.read_text(encoding="utf-8") if REPORT.exists() else "")
    for name in chosen:
        title, measure = PARTS[name]
        parts[title] = "\n".join(["", *measure(), "", f"({_conditions()})"])
        print(f"## {title}\n{parts[title]}\n", flush=True)
    titles = [title for title, _ in PARTS.values() if title in parts]
    body = "\n\n".join(f"## {title}\n{parts[title]}" for title in titles)
    REPORT.write_text(f"# Benchmarks\n\nWritten by `make bench`.\n\n{body}\n", encoding="utf-8")
    return 0


def _parts(report: str) -> dict[str, str]:
    """The parts of a report by their titles."""
    found = (part.partition("\n") for part in report.split("\n## ")[1:])
    return {title: text.rstrip() for title, _, text in found}


def _conditions() -> str:
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    return f"Extractor {VERSION}, {machine}."


def _extraction() -> list[str]:
    sentences, texts = number_sentences(), raw_texts()
    turns = [(speed.pace(sentences).texts, speed.peer_pace(sentences)) for _ in range(TURNS)]
    ours, peer = (max(paces) for paces in zip(*turns, strict=True))
    raw = speed.pace(texts)
    return [
        f"One process, its processor time, the best of {TURNS * speed.ROUNDS} rounds, each of both in turn.",
        "",
        f"| on {len(sentences.texts)} {sentences.name} | sentences/s |",
        "|---|---:|",
        f"| indicia | {ours:,.0f} |",
        f"| quantulum3 0.10.0, without its classifier | {peer:,.0f} |",
        f"| ratio | {ours / peer:.1f} |",
        "",
        f"Raw text ({texts.name}, {texts.megabytes:.1f} MB): **{raw.megabytes:.2f} MB/s**.",
    ]


def _reading() -> list[str]:
    found = readers.paces(raw_texts())
    return [
        "From file to document, in one process, its processor time. Texts written in each format; pages and",
        "PDFs of a central bank too, where they lie beside the checkout.",
        "",
        "| format | documents | MB of file/s | MB of text/s |",
        "|---|---:|---:|---:|",
        *(f"| {p.format} | {p.documents:,} | {p.file_pace:,.1f} | {p.text_pace:,.1f} |" for p in found),
    ]


def _resolution() -> list[str]:
    found = resolution.measure()
    return [
        f"{found.claims:,} generated claims, which come to {found.observations:,} observations.",
        "",
        "| | seconds |",
        "|---|---:|",
        f"| loading them into an empty warehouse, resolving included | {found.load:.1f} |",
        f"| `resolve` by other rules | {found.anew:.1f} |",
        f"| `resolve` when nothing has changed | {found.again:.1f} |",
    ]


def _overhead() -> list[str]:
    found, sped_up = overhead.measure()
    return [
        "An ingest as a Prefect flow, beside the same work in a bare process pool; both with as many",
        "processes as there are cores, on documents of three sentences, from the start to the last commit.",
        "",
        "| documents | bare, seconds | flow, seconds | overhead |",
        "|---:|---:|---:|---:|",
        *(f"| {row.documents:,} | {row.bare:.1f} | {row.flow:.1f} | {row.percent:.1f} % |" for row in found),
        "",
        f"{sped_up.documents:,} documents take {sped_up.one:.1f} s with one process and {sped_up.two:.1f} s "
        f"with two: {sped_up.one / sped_up.two:.2f} times as fast.",
    ]


def _start_up() -> list[str]:
    light, flows = start_up.light_commands(), start_up.flows()
    empty, ingest = flows.values()
    return [
        "Medians, from the start of the process to its end.",
        "",
        "| command | seconds of processor time |",
        "|---|---:|",
        *(f"| {name} | {seconds:.2f} |" for name, seconds in light.items()),
        "",
        "| with Prefect, which starts a server of its own | seconds |",
        "|---|---:|",
        *(f"| {name} | {seconds:.1f} |" for name, seconds in flows.items()),
        "",
        f"An ingest of one document takes {ingest / empty:.2f} times as long as a flow that does nothing.",
    ]


PARTS: dict[str, tuple[str, Callable[[], list[str]]]] = {
    "extraction": ("Extraction", _extraction),
    "reading": ("Reading", _reading),
    "resolving": ("Resolving", _resolution),
    "start-up": ("Start-up", _start_up),
    "orchestration": ("Orchestration", _overhead),
}
"""The parts of the report: what they are called on the command line and in it, and what measures them."""


if __name__ == "__main__":
    sys.exit(main())
