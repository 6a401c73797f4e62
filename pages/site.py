"""What all parts of the site are written with: the folder, the templates and the rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pages.folder import SiteFolder
from pages.links import listing
from pages.rendering import Renderer
from warehouse.page_rows import PageRows, Row

ROWS = 200
"""Rows of a long list on one page."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Site:
    """A site being written.

    Attributes:
        has_downloads: whether it offers the dataset for download.
    """

    folder: SiteFolder
    renderer: Renderer
    rows: PageRows
    has_downloads: bool

    def page(self, template: str, path: str, fingerprint: str | None = None, **values: Any) -> None:
        """Render and write one page."""
        self.folder.write(path, self.renderer.page(template, path, **values), fingerprint)

    def pages(self, template: str, stem: str, name: str, rows: Sequence[Row], **values: Any) -> None:
        """Write a long list as pages of a table; the template gets its rows as `name`.

        A list without rows has one page, which says so.
        """
        cut = list(chunks(rows, ROWS)) or [[]]
        for number, part in enumerate(cut, 1):
            listed = {name: part, "page": number, "pages": len(cut), "stem": stem, **values}
            self.page(template, listing(stem, number), **listed)


def by_weight(rows: Iterable[Row], weight: str, most: int) -> Iterator[list[Row]]:
    """Group rows so that their weights, a column, add up to no more than `most`; a heavier one is alone."""
    group: list[Row] = []
    sum_ = 0
    for row in rows:
        if group and sum_ + row[weight] > most:
            yield group
            group, sum_ = [], 0
        group.append(row)
        sum_ += row[weight]
    if group:
        yield group


def chunks(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Cut a sequence into pieces of some size; the last one may be shorter."""
    return (items[at : at + size] for at in range(0, len(items), size))
