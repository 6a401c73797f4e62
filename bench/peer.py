"""Run in a peer's own environment: time it on texts from standard input, print the seconds of a round.

python bench/peer.py quantulum3|Recognizers-Text
"""

import json
import logging
import sys
from collections.abc import Callable
from time import process_time

Parse = Callable[[str], object]


def quantulum3() -> Parse:
    """Its parser, without the classifier that chooses among units."""
    from quantulum3 import parser  # noqa: PLC0415 - each environment has one of the peers

    parse: Parse = parser.parse
    return parse


def recognizers_text() -> Parse:
    """Those of its models that recognise quantities."""
    from recognizers_number import NumberRecognizer  # noqa: PLC0415
    from recognizers_number_with_unit import NumberWithUnitRecognizer  # noqa: PLC0415
    from recognizers_text import Culture  # noqa: PLC0415

    numbers = NumberRecognizer(Culture.English)
    units = NumberWithUnitRecognizer(Culture.English)
    models = [
        numbers.get_number_model(),
        numbers.get_percentage_model(),
        units.get_currency_model(),
        units.get_dimension_model(),
        units.get_temperature_model(),
        units.get_age_model(),
    ]
    return lambda text: [model.parse(text) for model in models]


PARSERS = {"quantulum3": quantulum3, "Recognizers-Text": recognizers_text}


def main() -> None:
    """Parse all texts in whole rounds until time is over; a text that it cannot parse counts as parsed."""
    given = json.load(sys.stdin)
    logging.disable(logging.CRITICAL)
    parse = PARSERS[sys.argv[1]]()
    parse("It weighs 3 kilograms, costs $5 million and grew 4.5 percent.")
    rounds, seconds = 0, 0.0
    while seconds < given["seconds"]:
        began = process_time()
        for text in given["texts"]:
            try:
                parse(text)
            except Exception:
                logging.exception("not parsed: %s", text)
        rounds, seconds = rounds + 1, seconds + process_time() - began
    print(seconds / rounds)


main()
