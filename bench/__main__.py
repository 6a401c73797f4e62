"""`make bench`: measure everything once and write docs/benchmarks.md.

`python -m bench --quick` leaves out what takes longest, the orchestration of 100,000 documents.
"""

import os
import platform
import sys

from bench import overhead, readers, resolution, speed, start_up
from bench.corpus import ROOT, number_sentences, raw_texts
from extraction.claims import VERSION

REPORT = ROOT / "docs" / "benchmarks.md"


def main() -> int:
    """Measure, print and write."""
    is_quick = "--quick" in sys.argv[1:]
    print(f"Measuring, which takes {'some' if is_quick else 'some twenty'} minutes ...", flush=True)
    sizes = overhead.SIZES[:-1] if is_quick else overhead.SIZES
    lines = [*_head(), *_extraction(), *_reading(), *_resolution(), *_start_up(), *_overhead(sizes)]
    report = "\n".join(lines) + "\n"
    print(report)
    REPORT.write_text(report, encoding="utf-8")
    return 0


def _head() -> list[str]:
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    return ["# Benchmarks", "", f"Written by `make bench`; extractor {VERSION}, {machine}.", ""]


def _extraction() -> list[str]:
    sentences, texts = number_sentences(), raw_texts()
    ours = speed.pace(sentences)
    peer = speed.peer_pace(sentences)
    raw = speed.pace(texts)
    return [
        "## Extraction",
        "",
        "One process, its processor time, the best of three rounds, both in the same run.",
        "",
        f"| on {len(sentences.texts)} {sentences.name} | sentences/s |",
        "|---|---:|",
        f"| indicia | {ours.texts:,.0f} |",
        f"| quantulum3 0.10.0, without its classifier | {peer:,.0f} |",
        f"| ratio | {ours.texts / peer:.1f} |",
        "",
        f"Raw text ({texts.name}, {texts.megabytes:.1f} MB): **{raw.megabytes:.2f} MB/s**.",
        "",
    ]


def _reading() -> list[str]:
    found = readers.paces(raw_texts())
    return [
        "## Reading",
        "",
        "From file to document, in one process, its processor time. Texts written in each format; pages and",
        "PDFs of a central bank too, where they lie beside the checkout.",
        "",
        "| format | documents | MB of file/s | MB of text/s |",
        "|---|---:|---:|---:|",
        *(f"| {p.format} | {p.documents:,} | {p.file_pace:,.1f} | {p.text_pace:,.1f} |" for p in found),
        "",
    ]


def _resolution() -> list[str]:
    found = resolution.measure()
    return [
        "## Resolving",
        "",
        f"{found.claims:,} generated claims, which come to {found.observations:,} observations.",
        "",
        "| | seconds |",
        "|---|---:|",
        f"| loading them into an empty warehouse, resolving included | {found.load:.1f} |",
        f"| `resolve` by other rules | {found.anew:.1f} |",
        f"| `resolve` when nothing has changed | {found.again:.1f} |",
        "",
    ]


def _overhead(sizes: tuple[int, ...]) -> list[str]:
    found, sped_up = overhead.measure(sizes)
    return [
        "",
        "## Orchestration",
        "",
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
        "## Start-up",
        "",
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


if __name__ == "__main__":
    sys.exit(main())
