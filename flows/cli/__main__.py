"""`python -m flows.cli`: the command line where `indicia` is not on the path."""

from flows.cli.main import main

main()
