"""The entry point: options for all commands, and errors as one sentence instead of a traceback."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import ClassVar

import click

from flows.cli.group import Entry, LazyGroup
from flows.disk import disk_fault
from flows.problem import RunError
from warehouse.errors import WarehouseError

EXIT_FAILED = 1
EXIT_INTERRUPTED = 130
EPILOG = """\b
Exit codes: 0 done; 1 nothing could be done, or a check failed; 2 the command was
not understood; 130 stopped with Ctrl-C. Settings are environment variables
INDICIA_..., listed in docs/reference.md."""


class Indicia(LazyGroup):
    """The commands of this program."""

    entries: ClassVar[Mapping[str, Entry]] = {
        "ingest": Entry("flows.cli.ingest", "Load documents into the warehouse."),
        "sql": Entry("flows.cli.sql", "Ask the warehouse in SQL."),
        "trace": Entry("flows.cli.trace", "Follow a number back to its sentence, document and run."),
        "verify": Entry("flows.cli.verify", "Check the whole warehouse, row by row."),
        "resolve": Entry("flows.cli.resolve", "Rebuild the observations from all claims."),
        "indicators": Entry("flows.cli.indicators", "List what is measured, or candidates for the registry."),
        "diff": Entry("flows.cli.diff", "Show what a run changed, or how two states differ."),
        "status": Entry("flows.cli.status", "Show what the warehouse holds."),
        "publish": Entry("flows.cli.publish", "Write a site in which every number leads to its sentence."),
        "maintain": Entry("flows.cli.maintain", "Merge small files and delete those no longer needed."),
        "backup": Entry("flows.cli.backup", "Copy the warehouse to a folder while nobody writes to it."),
        "export": Entry("flows.cli.export", "Write the dataset as files for other programs."),
        "read": Entry("flows.cli.read", "Show what the reader makes of a file."),
        "extract": Entry("flows.cli.extract", "Print the claims of documents as JSON lines."),
        "explain": Entry("flows.cli.explain", "Show how a sentence is read: numbers, rules, claims."),
    }

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; that the reader of its output has gone (`… | head`) is no error."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # Python flushes once more at exit, and would complain without somewhere left to flush to.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0


@click.group(cls=Indicia, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="indicia")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.pass_context
def cli(ctx: click.Context, debug: bool) -> None:
    """Text in, an indicator dataset out: every number can be followed back to its sentence."""
    ctx.obj = debug


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code.

    Args:
        args: the arguments, without the program's name; by default those of the process.
    """
    sys.exit(run(list(sys.argv[1:] if args is None else args)))


def run(args: list[str]) -> int:
    """Run one command and return its exit code; errors have been printed."""
    debug = "--debug" in args
    try:
        result = cli.main(
            args=[a for a in args if a != "--debug"], prog_name="indicia", standalone_mode=False
        )
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return stopped()
    except Exception as error:
        if was_interrupted(error):
            return stopped()
        if debug:
            raise
        click.echo(f"Error: {sentence_of(error)}", err=True)
        return EXIT_FAILED
    return result if isinstance(result, int) else 0


def stopped() -> int:
    """Say what Ctrl-C left, and how to go on."""
    click.echo("\nStopped. What was committed stays; run the same command again to go on.", err=True)
    return EXIT_INTERRUPTED


def was_interrupted(error: BaseException | None) -> bool:
    """Tell whether Ctrl-C is behind an error: it may break a lock that was about to be taken."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__context__
    return error is not None


def sentence_of(error: Exception) -> str:
    """What to tell a person about an error: our own words, or what it is and how to see more."""
    if fault := disk_fault(error):
        return fault
    if isinstance(error, (RunError, WarehouseError)):
        words = str(error)
        return words[:1].upper() + words[1:]
    return f"{type(error).__name__}: {error} (run again with --debug for the traceback)"
