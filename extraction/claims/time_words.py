"""The words that name times: months, days of the week, units, ordinals and the prepositions before them."""

_MONTHS = "january february march april may june july august september october november december".split()
MONTHS = {name: i for i, name in enumerate(_MONTHS, 1)} | {name[:3]: i for i, name in enumerate(_MONTHS, 1)}
MONTHS["sept"] = 9
# These are words of their own, so that only their surroundings make them a month.
DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "jan"})

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name: i for i, name in enumerate(_DAYS)} | {name + "'s": i for i, name in enumerate(_DAYS)}

TODAY = {"today": 0, "today's": 0, "tonight": 0, "yesterday": -1, "yesterday's": -1, "tomorrow": 1, "tomorrow's": 1}

# Months in a unit; weeks and days are counted in days.
UNIT_MONTHS = {"year": 12, "month": 1, "quarter": 3, "decade": 120, "century": 1200}
UNIT_DAYS = {"week": 7, "day": 1, "fortnight": 14}
UNITS = {
    form: unit
    for unit in (*UNIT_MONTHS, *UNIT_DAYS)
    for form in (unit, unit + "s", unit + "'s", unit + "s'", {"century": "centuries"}.get(unit, unit))
}

ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "latter": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": -1,
    "last": -1,
}
COUNTS = {
    word: i
    for i, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
    )
} | {"a": 1, "an": 1, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "couple": 2, "half": 0}
VAGUE = frozenset({"few", "several", "many", "some", "recent"})

PARTS = {
    "early": "early",
    "late": "late",
    "mid": "mid",
    "middle": "mid",
    "end": "end",
    "ends": "end",
    "close": "end",
    "start": "start",
    "beginning": "start",
}

FUTURE = frozenset(
    "will shall 'll expected expects expect projected projects plans plan planned scheduled due upcoming coming"
    " forthcoming aims aim target targets forecast forecasts would could may might should deadline until"
    " anticipated anticipates intends effective runs lasts".split()
)

BEFORE_YEAR = frozenset(
    "in by since of from to until till through during for fiscal early late mid and or between the than after before"
    " - – — / ( , as fy calendar year quarter end versus vs around circa late-".split()
)
BEFORE_MONTH = frozenset(
    "in by since of from to until till through during for early late mid and between last this next early on ended"
    " ending - – — than after before past late each every ( , previous since".split()
)
NOT_A_YEAR = frozenset("percent % per million billion trillion thousand gmt hours people points votes bps pp km kg mw".split())
CURRENCY = frozenset("$ € £ ¥ ₹ rs usd eur".split())
RANGE_WORDS = frozenset({"-", "–", "—", "to", "through", "until", "till"})

TRIGGERS = frozenset(
    {*MONTHS, *WEEKDAYS, *TODAY, *UNITS, "half", "half's", "q", "h", "fy", "ytd", "summer", "spring", "fall", "autumn"}
    | {"winter", "summer's", "winter's", "spring's", "fall's", "autumn's", "time", "period", "yearend", "term", "run"}
    | {name + "'s" for name in MONTHS}
)
