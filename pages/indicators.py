"""The indicators' pages: series as charts and tables in which every number is a footnote to its sentence."""

from collections import defaultdict
from collections.abc import Sequence

from pages.chart import NARROW, charts
from pages.links import indicator_page
from pages.rendering import topic_page
from pages.site import Site, by_weight, chunks
from warehouse.page_rows import Row

_AT_ONCE = 5_000
"""Claims that are held in memory together."""
FIGURES = 100
"""Figures on one page of a series."""
MOST_SENTENCES = 12
"""Sentences shown for one observation; the rest is counted, and listed in the exports."""


def write(site: Site) -> None:
    """Write the page, or pages, of every indicator, the list of all and one of each topic."""
    indicators = site.rows.rows("indicators")
    changed = [i for i in indicators if not _is_current(site, i)]
    for some in by_weight(changed, "claims", _AT_ONCE):
        _write_some(site, some)
    topics = topics_of(indicators)
    site.pages(
        "indicators.html",
        "indicators/index",
        "indicators",
        indicators,
        heading="Indicators",
        topics=topics,
        section="indicators",
    )
    for topic in topics:
        name = topic["name"]
        site.pages(
            "indicators.html",
            topic_page(name).removesuffix(".html"),
            "indicators",
            [i for i in indicators if i["topic"] == name],
            heading=name.capitalize(),
            topics=[],
            section="indicators",
        )


def topics_of(indicators: Sequence[Row]) -> list[Row]:
    """Count the indicators of each topic; those that only texts propose come last."""
    counts: dict[str, int] = defaultdict(int)
    proposed = {i["topic"] for i in indicators if i["is_proposed"]}
    for indicator in indicators:
        counts[indicator["topic"]] += 1
    ordered = sorted(counts, key=lambda topic: (topic in proposed, topic))
    return [{"name": topic, "indicators": counts[topic]} for topic in ordered]


def _is_current(site: Site, indicator: Row) -> bool:
    pages = range(1, max(1, -(-indicator["observations"] // FIGURES)) + 1)
    paths = [indicator_page(indicator["indicator_id"], page) for page in pages]
    return site.folder.are_current(paths, indicator["fingerprint"])


def _write_some(site: Site, indicators: Sequence[Row]) -> None:
    ids = [i["indicator_id"] for i in indicators]
    points: dict[str, list[Row]] = defaultdict(list)
    for point in site.rows.of("points", ids):
        points[point["indicator_id"]].append(point)
    behind: dict[str, list[Row]] = defaultdict(list)
    for claim in site.rows.of("point_claims", ids):
        behind[claim["observation_id"]].append(claim)
    derived: dict[str, list[Row]] = defaultdict(list)
    for number in site.rows.of("derived", ids):
        derived[number["indicator_id"]].append(number)
    for indicator in indicators:
        which = indicator["indicator_id"]
        _write_one(site, indicator, points[which], behind, derived[which][:FIGURES])


def _write_one(
    site: Site, indicator: Row, points: list[Row], behind: dict[str, list[Row]], derived: list[Row]
) -> None:
    drawn = list(zip(charts(points), charts(points, NARROW), strict=True))
    pages = list(chunks(points, FIGURES))
    for page, some in enumerate(pages, 1):
        shown, notes = _with_notes(some, behind)
        site.page(
            "indicator.html",
            indicator_page(indicator["indicator_id"], page),
            indicator["fingerprint"],
            indicator=indicator,
            charts=drawn if page == 1 else [],
            points=shown,
            derived=derived if page == 1 else [],
            notes=notes,
            page=page,
            pages=len(pages),
            section="indicators",
        )


def _with_notes(points: Sequence[Row], behind: dict[str, list[Row]]) -> tuple[list[Row], list[Row]]:
    """Number the sentences of a page's figures, in the order of the table."""
    shown: list[Row] = []
    notes: list[Row] = []
    for point in points:
        claims = behind[point["observation_id"]][:MOST_SENTENCES]
        numbered = [{**claim, "note": len(notes) + i} for i, claim in enumerate(claims, 1)]
        notes += numbered
        shown.append({**point, "behind": numbered})
    return shown, notes
