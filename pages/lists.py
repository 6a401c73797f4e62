"""The pages that list: home, what is new, conflicts, findings, quality and quarantine, about."""

from collections import defaultdict
from collections.abc import Sequence
from importlib.metadata import version as installed_version

from pages.indicators import topics_of
from pages.links import listing
from pages.site import Site, chunks
from warehouse.identity import hashed
from warehouse.page_rows import Row

_NEWEST = 100
_PREVIEW = 12
_CONFLICTS = 50
_SIDES = 8
_COVERAGE = {
    "unit": "Unit",
    "subject": "What is measured",
    "place": "Place",
    "period": "Period",
    "attributed_to": "Who said it",
    "observation": "An observation they belong to",
}


def write(site: Site) -> None:
    """Write them all."""
    (totals,) = site.rows.rows("totals")
    _home(site, totals)
    _new(site)
    _conflicts(site)
    _findings(site)
    _quality(site, totals)
    _about(site, totals)
    site.page("search.html", "search.html", section="search")


def _home(site: Site, totals: Row) -> None:
    indicators = site.rows.rows("indicators")
    registered = [i for i in indicators if not i["is_proposed"]]
    site.page(
        "home.html",
        "index.html",
        totals=totals,
        topics=topics_of(indicators),
        most=(registered or indicators)[:_PREVIEW],
        latest=site.rows.rows("documents")[:_PREVIEW],
        section="search",
    )


def _new(site: Site) -> None:
    site.page(
        "new.html",
        "new.html",
        loads=site.rows.newest("loads", _NEWEST),
        points=site.rows.newest("new_points", _NEWEST),
        documents=site.rows.newest("new_documents", _NEWEST),
        section="new",
    )


def _conflicts(site: Site) -> None:
    cut = list(chunks(site.rows.rows("conflicts"), _CONFLICTS)) or [[]]
    for page, some in enumerate(cut, 1):
        fingerprint = hashed(f"{page}/{len(cut)}", *(row["label"] + row["fingerprint"] for row in some))
        if site.folder.is_current(listing("conflicts", page), fingerprint):
            continue
        behind = _behind(site, some)
        shown = [{**row, "behind": behind[row["observation_id"]][:_SIDES]} for row in some]
        site.page(
            "conflicts.html",
            listing("conflicts", page),
            fingerprint,
            conflicts=shown,
            page=page,
            pages=len(cut),
            section="conflicts",
        )


def _behind(site: Site, observations: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for claim in site.rows.of("conflict_claims", [row["observation_id"] for row in observations]):
        found[claim["observation_id"]].append(claim)
    return found


def _findings(site: Site) -> None:
    pages = {i["indicator_id"] for i in site.rows.rows("indicators")}
    cut = list(chunks(site.rows.rows("findings"), _CONFLICTS)) or [[]]
    for page, some in enumerate(cut, 1):
        wanted = {claim_id for row in some for claim_id in row["claim_ids"][:_SIDES]}
        claims = {claim["claim_id"]: claim for claim in site.rows.of("claims", sorted(wanted))}
        shown = [
            {
                **row,
                "has_page": row["indicator_id"] in pages,
                "behind": [claims[i] for i in row["claim_ids"][:_SIDES] if i in claims],
            }
            for row in some
        ]
        site.page(
            "findings.html",
            listing("findings", page),
            findings=shown,
            page=page,
            pages=len(cut),
            section="findings",
        )


def _quality(site: Site, totals: Row) -> None:
    held = site.rows.rows("quarantine")
    (covered,) = site.rows.rows("coverage")
    site.page(
        "quality.html",
        "quality.html",
        totals=totals,
        coverage=[(words, covered[name]) for name, words in _COVERAGE.items()],
        skipped=site.rows.rows("skipped"),
        quarantined=len(held),
        section="quality",
    )
    site.pages("quarantine.html", "quarantine", "held", held, section="quality")


def _about(site: Site, totals: Row) -> None:
    program = installed_version("indicia")
    state = f"{totals['loaded_at']:%Y-%m-%d}" if totals["loaded_at"] else "empty"
    site.page(
        "about.html",
        "about.html",
        totals=totals,
        program=program,
        has_downloads=site.has_downloads,
        citation=f"“…” (quote), publisher, date; found with indicia {program}, state of {state}, claim id.",
        section="about",
    )
