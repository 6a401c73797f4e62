"""The command line `indicia`: one file per command, loaded when it is called."""

from flows.cli.main import main

__all__ = ["main"]
