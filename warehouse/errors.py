"""What can go wrong with a warehouse; every message says what to do."""

from pathlib import Path
from shlex import quote


class WarehouseError(Exception):
    """Base of all errors of the warehouse."""


class WarehouseBusyError(WarehouseError):
    """Another process held the warehouse for longer than we were willing to wait.

    Attributes:
        holder: what is known of the process that holds it.
        waited: seconds.
    """

    def __init__(self, path: Path, holder: str, waited: float) -> None:
        super().__init__(
            f"{path} was held by {holder} for more than {waited:.0f} s: "
            "try again once it has finished, or wait longer (patience)"
        )
        self.path, self.holder, self.waited = path, holder, waited


class NoWarehouseError(WarehouseError):
    """There is no warehouse where one was expected."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"there is no warehouse at {path}: load something first with `indicia ingest PATH`")
        self.path = path


DAMAGE = ("not a valid DuckDB database", "replaying WAL")
"""What DuckDB says of a file, or of its log, that it cannot read."""


class DamagedCatalogError(WarehouseError):
    """The file of the catalog is not one that DuckDB can open."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(
            f"{path} is damaged or was never a catalog: put back a copy that `indicia backup` made, or load "
            f"your documents into a new warehouse (--warehouse). DuckDB says: {problem.splitlines()[0]}"
        )
        self.path, self.problem = path, problem


class DamagedFrontDoorError(WarehouseError):
    """The front door is not a file that DuckDB can open; it can be made again from the lake."""

    def __init__(self, path: Path, problem: str) -> None:
        folder = quote(str(path.parent))
        super().__init__(
            f"{path} is damaged: run `indicia verify --warehouse {folder}` once, which builds it anew "
            f"without loading anything again. DuckDB says: {problem.splitlines()[0]}"
        )
        self.path, self.problem = path, problem


class UnfitFolderError(WarehouseError):
    """The path of a warehouse holds a question mark, at which DuckDB cuts the names of its files."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} cannot hold a warehouse, for its path has a ? in it: name another folder")
        self.folder = folder


class NewerWarehouseError(WarehouseError):
    """The warehouse was written by a later version of this program."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            f"the warehouse has schema version {found}, this program knows {known}: upgrade indicia to use it"
        )
        self.found, self.known = found, known


class OlderWarehouseError(WarehouseError):
    """The front door was made by an earlier version of this program, and lacks what this one asks for."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was made by an earlier version of indicia: run `indicia verify --warehouse "
            f"{path.parent}` once, which brings the warehouse up to date without loading anything again"
        )
        self.path = path


class MigrationError(WarehouseError):
    """The tables of an older warehouse could not be brought to this version.

    Attributes:
        differing: columns that are not as this version declares them.
    """

    def __init__(self, found: int, wanted: int, differing: list[str]) -> None:
        super().__init__(
            f"the warehouse's tables of version {found} could not be brought to version {wanted}, for "
            f"{', '.join(differing)} would not be as declared; nothing was changed. Load your documents into "
            "a new warehouse (--warehouse), and please report this"
        )
        self.found, self.wanted, self.differing = found, wanted, differing


class UnfitRegistryError(WarehouseError):
    """The registry of indicators cannot be used."""

    def __init__(self, problem: str) -> None:
        super().__init__(
            f"registry {problem}: mend the file that INDICIA_INDICATORS or --indicators names, "
            "or leave it out to take the registry that comes with indicia"
        )
        self.problem = problem


class CheckFailedError(WarehouseError):
    """Rows about to be committed do not hold what the warehouse promises; the transaction was undone.

    Attributes:
        failed: by name of the check, that of its file in warehouse/sql/checks, the first rows that fail.
    """

    def __init__(self, failed: dict[str, list[dict[str, object]]]) -> None:
        first = next(iter(failed.values()))[0]
        super().__init__(
            f"nothing was loaded, for rows fail {', '.join(failed)}; the first: {first}. "
            "This is a defect of indicia, not of the input: please report it with this row"
        )
        self.failed = failed


class SchemaMismatchError(WarehouseError):
    """A frame lacks a column, or holds one of another type: the code that made it is wrong."""

    def __init__(self, table: str, problem: str) -> None:
        super().__init__(f"rows for {table} do not have its columns: {problem}")
        self.table, self.problem = table, problem


class StagedBatchError(WarehouseError):
    """A staged batch cannot be read."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"staged batch {path} cannot be loaded ({problem}): delete it and run again")
        self.path, self.problem = path, problem


class UnknownIdError(WarehouseError):
    """No observation, claim or quantity has this id."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"no observation, claim or quantity has an id that starts with {given!r}: "
            "take one from the columns observation_id, claim_id or quantity_id"
        )
        self.given = given


class AmbiguousIdError(WarehouseError):
    """Several ids start with what was given."""

    def __init__(self, given: str, found: list[str]) -> None:
        super().__init__(
            f"{given!r} begins {len(found)} ids or more, such as {', '.join(found[:3])}: give more of it"
        )
        self.given, self.found = given, found


class QueryError(WarehouseError):
    """The warehouse refused a statement."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
