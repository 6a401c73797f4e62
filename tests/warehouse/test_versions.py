"""The same story twice: copies, new versions at an address, other dates; and what of it counts."""

from dataclasses import replace
from datetime import date

import pytest
from annotated import annotated
from loaded import load_items

from warehouse.identity import document_id
from warehouse.lake import Lake
from warehouse.novelty import Answer, Novelty, Sighting, novelty
from warehouse.query import query
from warehouse.rows import Read, Seen, address_of
from warehouse.run import fingerprint
from warehouse.verify import verify

FIRST = "Roads cost 40 in all.\nBridges cost 7.5."
SECOND = "Roads cost 41 in all.\nBridges cost 7.5."
MAY, JUNE = date(2025, 5, 1), date(2025, 6, 1)
COSTS = "select value::int from claims where quote in ('40', '41') order by all"
REASONS = "select reason from supersessions order by all"


@pytest.fixture
def at(read):
    """A reading of a text at an address."""

    def at(text, uri, published_on=None) -> Read:
        item = read(text, published_on=published_on)
        return replace(item, document=replace(item.document, uri=uri))

    return at


@pytest.fixture
def load_run(ingest, runs):
    """Load items in a run of their own."""
    count = iter(range(1, 100))
    return lambda *items, version="1.0": ingest(list(items), run=runs(f"run-{next(count)}", version))


# address | date of its first text | of its second | what else is read there | whether the first one stays
ADDRESSES = {
    "https://x.example/plain": (None, None, "", False),
    "https://x.example/dated": (MAY, MAY, "", False),
    "https://x.example/date-lost": (MAY, None, "", False),
    "https://x.example/monthly": (MAY, JUNE, "", True),  # of another day it is another issue
    "news.jsonl#row=1": (None, None, "", True),  # a row is a place, no address
    "https://x.example/": (None, None, "another text each time", True),
    "https://x.example/both": (None, None, "the first text again", True),
}


def note(uri, text, day=None):
    """A document at an address, whose text is its own."""
    return annotated("note", f"{text}, it says at {uri.replace('#', ' ')}.", uri=uri, published_on=day)


@pytest.fixture(scope="module")
def versions(tmp_path_factory):
    """A warehouse in which every address was read in two runs."""
    runs = ([], [])
    for uri, (first, second, others, _) in ADDRESSES.items():
        runs[0].append(note(uri, "Roads cost {40|level subject=Roads unit=EUR value=40}", first))
        runs[1].append(note(uri, "Roads cost {41|level subject=Roads unit=EUR value=41}", second))
        if others == "the first text again":
            runs[1].append(Seen(runs[0][-1].document))
        elif others:
            for items in runs:
                items.append(note(uri, "Dams cost {9|level subject=Dams unit=EUR value=9}"))
    data = tmp_path_factory.mktemp("versions")
    for number, items in enumerate(runs, 1):
        load_items(data, items, number)
    return Lake(data)


@pytest.mark.parametrize("uri", ADDRESSES)
def test_a_new_text_at_an_address_supersedes_the_old_one(versions, uri):
    stays = ADDRESSES[uri][-1]
    found = "select value::int, superseded_by is null from documents left join claims using (document_id)"
    told = query(
        versions.front_door, f"{found} where uri = ? and text like 'Roads%' order by all", [uri]
    ).rows
    assert told == ([(40, True), (41, True)] if stays else [(41, True), (None, False)])


def test_old_versions_stay_in_history_and_all_checks_hold(versions):
    reasons = "select distinct reason from supersessions"
    assert query(versions.front_door, reasons).rows == [("newer version",)]
    counts = "select (select count(*) from history.claims), (select count(*) from claims)"
    assert query(versions.front_door, counts).rows == [(15, 12)]
    newer = "select distinct text like '%41%' from documents where document_id in "
    assert query(versions.front_door, f"{newer} (select superseded_by from documents)").rows == [(True,)]
    assert verify(versions) == []


def test_what_is_still_at_another_address_stays(lake, load_run, at, ask):
    load_run(at(FIRST, "https://x.example/a"))
    load_run(Seen(at(FIRST, "https://y.example/copy").document))
    load_run(at(SECOND, "https://x.example/a"))
    assert ask(COSTS) == [(40,), (41,)]
    load_run(Seen(at(SECOND, "https://y.example/copy").document))
    assert ask(COSTS) == [(41,)]
    assert verify(lake) == []


def test_an_old_version_that_returns_counts_again(lake, load_run, at, ask):
    load_run(at(FIRST, "https://x.example/a"))
    load_run(at(SECOND, "https://x.example/a"))
    report = load_run(at(FIRST, "https://x.example/a"))
    assert (report.restored, report.extractions) == (1, 0)
    assert ask(COSTS) == [(40,)]
    assert verify(lake) == []


@pytest.mark.slow
def test_another_date_at_the_same_address_replaces_the_one_known(lake, load_run, at, ask):
    days = "lineage.published_on, lineage.period_start, known_from"
    for day in (None, MAY, JUNE, MAY):  # the last one again, after a mistake
        load_run(at(FIRST, "notes.txt", day))
        assert ask("select published_on from documents") == [(day,)]
        assert ask("select distinct period_start from claims") == [(day,)]
        assert ask("select count(*) from claims") == [(2,)]
        if day:
            assert ask(f"select distinct {days} from lineage join claim_indicators using (claim_id)") == [
                (day, day, day)
            ]
        assert verify(lake) == []
    assert ask("select distinct reason from supersessions") == [("another date",)]


def test_of_a_text_read_twice_at_once_the_dated_reading_counts(*, lake, load_run, ingest, runs, at, ask):
    load_run(at(FIRST, "a.txt"), at(FIRST, "b.txt", MAY))
    assert ask("select published_on from documents") == [(MAY,)]
    ingest([at(SECOND, "c.txt")], [at(SECOND, "d.txt", JUNE)], run=runs("run-x"))
    assert ask("select published_on from extractions order by all") == [(MAY,), (JUNE,)]
    assert verify(lake) == []


# date known | at which address | date stated there | what is new, and the date to go by
DATES = [
    (None, "known", MAY, Novelty.TEXT, MAY),
    (None, "other", MAY, Novelty.TEXT, MAY),
    (MAY, "known", None, Novelty.NOTHING, MAY),
    (MAY, "other", None, Novelty.ADDRESS, MAY),
    (MAY, "known", JUNE, Novelty.TEXT, JUNE),
    (MAY, "other", JUNE, Novelty.ADDRESS, MAY),  # a copy of another day does not change it
    (MAY, "another", JUNE, Novelty.ADDRESS, MAY),
    (MAY, "known", MAY, Novelty.NOTHING, MAY),
]


@pytest.fixture(scope="module")
def dates(tmp_path_factory):
    """A warehouse with one text that has a date and one that has none, and their ids by date."""
    items = {day: note("known", f"Dated {day}", day) for day in (None, MAY)}
    data = tmp_path_factory.mktemp("dates")
    load_items(data, list(items.values()))
    return Lake(data), {day: document_id(item.document.text) for day, item in items.items()}


@pytest.mark.parametrize(("known", "where", "stated", "new", "day"), DATES)
def test_a_date_is_corrected_only_where_it_was_stated(*, dates, known, where, stated, new, day):
    lake, ids = dates
    asked = Sighting(ids[known], where, stated)
    assert novelty(lake, [asked], fingerprint("1.0")) == [Answer(new, day)]


def test_a_newer_extractor_keeps_the_date_and_what_is_older_is_not_brought_back(lake, load_run, at, ask):
    load_run(at(FIRST, "a.txt", MAY))
    load_run(at(FIRST, "a.txt", MAY), version="2.0")
    load_run(at(FIRST, "a.txt", MAY))
    assert ask("select extractor_version from extractions") == [("2.0",)]
    assert ask(REASONS) == [("newer extractor",)]
    assert verify(lake) == []


GROWTH = (
    "GDP grew {{{0} percent|change subject=GDP unit=% value={0} geo=NLD basis=yoy direction=up period=2024}}"
)
WORDS = (
    " in 2024, the office said after counting what firms in twelve provinces had sold at home and abroad. "
    "It pointed to mild weather in the first weeks of spring, cheaper fuel, and shops that had kept their "
    "stocks low until the summer. Builders and carriers were the only ones to report less work than before, "
    "and both hope for a better year. {} said the figures were in line with what had been seen elsewhere."
)


def story(name, day, value="2.1"):
    """A copy of a story, with an ending of its own."""
    text = GROWTH.format(value) + WORDS.format(name)
    return annotated(name, text, uri=f"https://{name}.example/", published_on=date(2025, 2, day))


def test_counts_of_agreeing_sources_leave_copies_out(lake, load_run, ask):
    load_run(story("agency", 14), story("daily", 15), story("sun", 13))
    load_run(annotated("bank", f"{GROWTH.format('2.1')}, says the bank.", published_on=date(2025, 3, 1)))
    load_run(story("weekly", 16, value="2.6"))
    counts = "documents, independent_documents, agreeing_documents, agreeing_independent"
    assert ask(f"select {counts} from observations") == [(5, 2, 4, 2)]
    assert ask("select agreeing from series") == [("2 of 2",)]
    assert ask("select documents, independent_documents from as_of('2025-02-13')") == [(1, 1)]
    assert ask("select documents, independent_documents from as_of('2025-02-15')") == [(3, 1)]
    assert verify(lake) == []


STORY = "\n".join(
    f"In region {n} the office counted {n * 7} new plants, and said that {thing} would rise again next year."
    for n, thing in enumerate(("steel", "cars", "paper", "glass", "rice", "tea", "oil", "tin"), 2)
)


def test_copies_are_linked_whenever_they_come(lake, load_run, at, ask):
    load_run(at(STORY, "https://x.example/1"), at("Roads cost 40.", "https://x.example/2"))
    load_run(at(STORY + "\nEditing by A. Nother.", "https://y.example/1"))
    load_run(at("(Agency) " + STORY, "https://z.example/1"), at(STORY.upper(), "https://z.example/2"))
    assert ask("select count(*), min(resemblance) >= 70 from history.near_duplicates") == [(6, True)]
    assert ask("select count(*) from alike") == [(12,)]
    roads = "select count(*) from alike join documents using (document_id) where text like 'Roads%'"
    assert ask(roads) == [(0,)]
    assert verify(lake) == []


def test_a_text_at_two_addresses_with_two_dates_is_read_once(lake, load_run, at):
    both = [at(FIRST, f"file:///{name}.txt", day) for name, day in (("a", MAY), ("b", JUNE))]
    load_run(*both)
    inputs = [
        Sighting(document_id(FIRST), address_of(item.document), item.document.published_on) for item in both
    ]
    answers = novelty(lake, inputs, fingerprint("1.0"))
    assert answers == [Answer(Novelty.NOTHING, MAY), Answer(Novelty.NOTHING, MAY)]
