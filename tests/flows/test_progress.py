"""A line that counts, on a terminal; nothing but what has to be said where there is none."""

from io import StringIO

from rich.console import Console

from flows.progress import Ticker


def test_a_terminal_shows_what_is_done_and_how_long_it_will_take():
    out = StringIO()
    console = Console(file=out, force_terminal=True, width=140)
    with Ticker(console) as ticker:
        ticker.doing("Extracting", total=100)
        ticker.advance(40)
        ticker.say("waiting for another run")
    shown = out.getvalue()
    assert "Extracting" in shown and "left" in shown and "waiting for another run" in shown


def test_a_log_has_only_what_has_to_be_said():
    out = StringIO()
    with Ticker(Console(file=out, force_terminal=False)) as ticker:
        ticker.doing("Extracting", total=100)
        ticker.advance(100)
        ticker.say("waiting for another run")
    assert out.getvalue() == "waiting for another run\n"
