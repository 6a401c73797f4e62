"""The words that name times: months, days of the week, units, ordinals and the prepositions before them."""

from extraction.claims.words.wordlist import words


def _numbered(text: str, start: int) -> dict[str, int]:
    return {word: i for i, word in enumerate(text.split(), start)}


_FULL = _numbered(
    "january february march april may june july august september october november december", start=1
)
MONTHS = _FULL | {name[:3]: i for name, i in _FULL.items()} | {"sept": 9}
# These are words of their own, so that only their surroundings make them a month.
DOUBTFUL_MONTHS = words("may march mar jan")

_DAYS = _numbered("monday tuesday wednesday thursday friday saturday sunday", start=0)
WEEKDAYS = _DAYS | {name + "'s": i for name, i in _DAYS.items()}
NO_WEEKDAY_AFTER = words("black cyber good super ash palm easter")

TODAY = {"today": 0, "today's": 0, "tonight": 0, "yesterday": -1, "yesterday's": -1, "tomorrow": 1}

# Units in months, and those in days.
UNIT_MONTHS = {"year": 12, "month": 1, "quarter": 3, "decade": 120, "century": 1200}
UNIT_DAYS = {"week": 7, "day": 1, "fortnight": 14}
UNITS = {form: unit for unit in (*UNIT_MONTHS, *UNIT_DAYS) for form in (unit, unit + "s", unit + "'s")}

ORDINALS = {
    **dict.fromkeys(("first", "1st"), 1),
    **dict.fromkeys(("second", "2nd", "latter"), 2),
    **dict.fromkeys(("third", "3rd"), 3),
    **dict.fromkeys(("fourth", "4th"), 4),
    **dict.fromkeys(("final", "last"), -1),
}
COUNTS = {
    **_numbered(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", start=1
    ),
    **{"a": 1, "an": 1, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "couple": 2},
}
VAGUE = words("few several many some recent")
BACK = words("past last preceding previous prior trailing")
SAME = words("same corresponding comparable equivalent")
ONWARD = words("next coming following")

PARTS = {
    "early": "early",
    "late": "late",
    **dict.fromkeys(("mid", "middle"), "mid"),
    **dict.fromkeys(("end", "ends", "close"), "end"),
    **dict.fromkeys(("start", "beginning"), "start"),
}

# What *will* is written on to is one token with it.
WILL = words("will i'll you'll he'll she'll it'll we'll they'll that'll there'll")
FUTURE = WILL | words(
    """shall targeting expected expects expect projected projects plans plan planned scheduled due
    upcoming coming forthcoming aims aim target targets forecast forecasts would could may might should
    deadline until anticipated anticipates intends effective runs lasts
    need needs requires odds chance bets"""
)

BEFORE_YEAR = words(
    """in by since of from to until till through during for fiscal early late mid and or between the than
    after before - – — / ( , as fy calendar year quarter end versus vs around circa"""
)
BEFORE_MONTH = words(
    """in by since of from to until till through during for early late mid and between last this next on
    ended ending - – — than after before past each every ( , previous"""
)
NOT_A_YEAR = words(
    "percent % per million billion trillion thousand gmt hours people points votes bps pp km kg mw"
)
CURRENCY = words("$ € £ ¥ ₹ rs usd eur")
# Words in -est that are no superlatives.
_NO_SUPERLATIVES = words(
    """west southwest northwest midwest interest forest harvest request invest protest arrest contest guest
    suggest honest modest digest conquest test rest quest unrest everest budapest reinvest divest"""
)
_SUPERLATIVES = words("most least first worst best record records fewest")
RANGE_WORDS = words("- – — to through until till")

_SEASONS = "spring summer fall autumn winter"
TRIGGERS = frozenset(
    {*MONTHS, *WEEKDAYS, *TODAY, *UNITS, *(name + "'s" for name in MONTHS), *words(_SEASONS)}
    | {season + "'s" for season in _SEASONS.split()}
    | words("half half's / q h fy ytd yearend time period term run quarterly next")
)


def is_superlative(word: str) -> bool:
    """Whether a word in small letters says that something is the most of its kind (*highest*, *most*)."""
    return word in _SUPERLATIVES or (len(word) > 5 and word.endswith("est") and word not in _NO_SUPERLATIVES)
