"""Run in the peer's own environment: time quantulum3 on texts from standard input, print the seconds."""

import json
import logging
import sys
from time import process_time

from quantulum3 import parser

logging.disable(logging.CRITICAL)


def main() -> None:
    """Parse all texts in each round; a text that it cannot parse counts as parsed."""
    given = json.load(sys.stdin)
    parser.parse("It weighs 3 kilograms.")
    rounds = []
    for _ in range(given["rounds"]):
        began = process_time()
        for text in given["texts"]:
            try:
                parser.parse(text)
            except Exception:
                logging.exception("not parsed: %s", text)
        rounds.append(process_time() - began)
    print(min(rounds))


main()
