"""The report's parts in words and tables; each measures what it tells of."""

from collections.abc import Callable

from bench import copying, readers, resolution, speed
from bench import pipeline as whole
from bench import queries as asking
from bench import shares as sharing
from bench import start_up as starting
from bench.corpus import number_sentences, raw_texts

Say = Callable[[str], None]
TURNS = 4


def extraction(say: Say) -> list[str]:
    """Speed of extraction, beside that of its peers."""
    sentences, texts = number_sentences(), raw_texts()
    say(f"{len(sentences.texts)} sentences, ours and {' and '.join(peer.name for peer in speed.PEERS)}")
    ours, *peers = speed.compare(sentences, TURNS)
    say(f"{texts.megabytes:.1f} MB of raw text")
    raw = speed.pace(texts)
    return [
        f"{len(sentences.texts)} {sentences.name}, one process, its processor time: the best of "
        f"{TURNS} turns of each, all in turn, each over {speed.SECONDS:.0f} seconds or more.",
        "",
        "| | sentences/s | MB/s | indicia is faster by |",
        "|---|---:|---:|---:|",
        f"| indicia | {ours.texts:,.0f} | {ours.megabytes:.3f} | |",
        *(
            f"| {peer.name} ({peer.how}) | {pace.texts:,.0f} | {pace.megabytes:.3f} "
            f"| {ours.texts / pace.texts:.1f} |"
            for peer, pace in zip(speed.PEERS, peers, strict=True)
        ),
        "",
        f"Raw text ({texts.name}, {texts.megabytes:.1f} MB): **{raw.megabytes:.2f} MB/s**.",
    ]


def shares(say: Say) -> list[str]:
    """Where extraction's time goes, and what the least would be."""
    corpora = (number_sentences(), raw_texts())
    say("samples")
    parts = [sharing.shares(corpus) for corpus in corpora]
    say("the floor")
    floors = [sharing.floor(corpus) for corpus in corpora]
    told: list[tuple[str, Callable[[sharing.Floor], str]]] = [
        ("splitting and a pattern for digits, seconds", lambda f: f"{f.digits:.3f}"),
        ("splitting and our scanner, seconds", lambda f: f"{f.scanned:.3f}"),
        ("all of extraction, seconds", lambda f: f"{f.full:.3f}"),
        ("all beside digits alone", lambda f: f"{f.full / f.digits:.1f} times"),
        ("all beside scanning alone", lambda f: f"{f.full / f.scanned:.1f} times"),
    ]
    return [
        "Percent of the processor time, from samples of what runs; each counts for the innermost part.",
        "",
        "| part | sentences with numbers | raw text |",
        "|---|---:|---:|",
        *(f"| {part} | {share:.1f} | {parts[1].get(part, 0):.1f} |" for part, share in parts[0].items()),
        "",
        "The least it could take: to split texts, and to find numbers in what holds one.",
        "",
        "| | " + " | ".join(corpus.name for corpus in corpora) + " |",
        "|---|---:|---:|",
        *(f"| {words} | " + " | ".join(cell(floor) for floor in floors) + " |" for words, cell in told),
    ]


def reading(say: Say) -> list[str]:
    """Speed of the readers."""
    say("all formats")
    found = readers.paces(raw_texts())
    return [
        "From file to document, in one process, its processor time. Texts written in each format; pages and",
        "PDFs of a central bank too, where they lie beside the checkout.",
        "",
        "| format | documents | MB of file/s | MB of text/s |",
        "|---|---:|---:|---:|",
        *(f"| {p.format} | {p.documents:,} | {p.file_pace:,.1f} | {p.text_pace:,.1f} |" for p in found),
    ]


def pipeline(say: Say) -> list[str]:
    """Ingests of three sizes, with what Prefect costs, reruns and memory."""
    found = whole.measure(say)
    rows: list[tuple[str, Callable[[whole.Ingested], str]]] = [
        ("MB of text", lambda f: f"{f.megabytes:,.1f}"),
        ("bare process pool, seconds", lambda f: f"{f.bare:,.1f}"),
        ("flow, seconds", lambda f: f"{f.flow:,.1f}"),
        ("what the flow costs more", lambda f: f"{f.overhead:.1f} %"),
        ("documents/s", lambda f: f"{f.documents / f.flow:,.0f}"),
        ("MB/s", lambda f: f"{f.megabytes / f.flow:.2f}"),
        ("milliseconds a document", lambda f: f"{f.milliseconds:.2f}"),
        ("peak memory of all processes, MB", lambda f: f"{f.peak:,.0f}"),
        ("Parquet files written", lambda f: f"{f.files:,}"),
        ("MB of them", lambda f: f"{f.bytes_written / 1e6:,.1f}"),
        ("once more with nothing new, seconds", lambda f: f"{f.again:,.1f}"),
        ("once more with 1 % new, seconds", lambda f: f"{f.more:,.1f}"),
    ]
    small, middle, large = found[-3:]
    growth = 100 * (large.milliseconds / middle.milliseconds - 1)
    earlier, later = middle.each_more(small), large.each_more(middle)
    return [
        "Generated documents of three sentences with numbers each, in one file of records, into an empty",
        "warehouse, with as many processes as there are cores: as a Prefect flow, from its start to its last",
        "commit, and the same work in a bare process pool, before and after it (the mean). Memory is",
        "that of the flow, its processes and a Prefect server, pages that they share counted once.",
        "",
        "| documents | " + " | ".join(f"{row.documents:,}" for row in found) + " |",
        "|---|" + "---:|" * len(found),
        *(f"| {words} | " + " | ".join(cell(row) for row in found) + " |" for words, cell in rows),
        "",
        f"From {middle.documents:,} to {large.documents:,} documents the cost of one changes by "
        f"{growth:+.0f} %. Without what a run costs however little it reads: from {small.documents:,} to "
        f"{middle.documents:,} documents each more costs {earlier:.2f} ms, from there to {large.documents:,} "
        f"{later:.2f} ms ({100 * (later / earlier - 1):+.0f} %).",
    ]


def speed_up(say: Say) -> list[str]:
    """What a second process brings."""
    found = whole.speed_up(say)
    return [
        f"{found.documents:,} such documents take {found.one:.1f} s with one process and {found.two:.1f} s "
        f"with two: {found.one / found.two:.2f} times as fast.",
    ]


def loading(say: Say) -> list[str]:
    """A load beside COPY."""
    found = copying.measure(say)
    return [
        "A staged batch loaded: what is new is found out, inserted, checked and committed. COPY writes the",
        "same rows of the same tables from memory, sorted the same way. Resolving, which computes, is apart.",
        "",
        "| claims there | claims loaded | COPY, seconds | load, seconds | times COPY | resolving, seconds |",
        "|---:|---:|---:|---:|---:|---:|",
        *(
            f"| {row.there:,} | {row.claims:,} | {row.copy:.2f} | {row.load:.2f} "
            f"| {row.ratio:.2f} | {row.resolve:.1f} |"
            for row in found
        ),
    ]


def resolving(say: Say) -> list[str]:
    """From claims to observations."""
    say(f"{resolution.CLAIMS:,} claims")
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


def queries(say: Say) -> list[str]:
    """Questions to warehouses of millions of claims."""
    found = asking.measure(say)
    sizes = list(dict.fromkeys(row.claims for row in found))
    by = {(row.question, row.claims): row for row in found}
    return [
        f"Generated warehouses, loaded by the million; each question of {asking.ASKED} numbers, the median",
        "and the longest in milliseconds.",
        "",
        "| question | " + " | ".join(f"{size:,} claims | longest" for size in sizes) + " |",
        "|---|" + "---:|---:|" * len(sizes),
        *(
            f"| {question} | "
            + " | ".join(f"{by[question, s].median:,.0f} | {by[question, s].longest:,.0f}" for s in sizes)
            + " |"
            for question in dict.fromkeys(row.question for row in found)
        ),
    ]


def start_up(say: Say) -> list[str]:
    """How long commands take from start to end."""
    light, flows = starting.measure(say)
    empty, ingest = list(flows.values())[:2]
    return [
        "Medians, from the start of the process to its end; the warehouse holds a few short documents.",
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
