"""Some documents of same indicators: agreeing, revising, forecasting, contradicting; and hostile ones."""

from datetime import date

from annotated import annotated

from warehouse.rows import Read

_GROWTH = "change subject=GDP unit=% geo=NLD basis=yoy direction=up"
_PRICES = "change subject='Consumer prices' unit=% geo=NLD direction=up"
_JOBS = "level unit=1 counted=jobs subject=jobs geo=NLD"
_EXPORTS = "level subject=Exports geo=NLD period=2024"


def ordinary() -> list[Read]:
    """Five documents of one country's economy."""
    undated = annotated("undated", f"GDP grew {{nearly 2 percent|{_GROWTH} value=2 comparator=nearly}}.")
    return [*_of_the_year(), *_of_other_years(), undated]


def _of_the_year() -> list[Read]:
    return [
        annotated(
            "stats-office-2024",
            f"GDP grew {{2.1 percent|{_GROWTH} value=2.1 period=2024 attributed_to='the Statistics Office'}} "
            "in {2024|date}, the Statistics Office said on {February 14|date}.\n\n"
            f"Consumer prices rose {{3.3 percent|{_PRICES} value=3.3 period=2024}} over the year. "
            f"More than {{120,000 jobs|{_JOBS} value=120000 comparator=gt period=2024}} were added, the "
            "{third|ordinal} year in a row.",
            title="Economy grew in 2024",
            publisher="Statistics Office",
            uri="https://stats.example/releases/2024?lang=en",
            published_on=date(2025, 2, 14),
        ),
        annotated(
            "daily-2025-02",
            f"Economists had hoped for more: GDP expanded by {{2.3 percent|{_GROWTH} value=2.3 period=2024}} "
            f"last year.\r\n\r\nConsumer prices went up {{3.3 percent|{_PRICES} value=3.3 period=2024}}. "
            f"Exports came to {{€933 billion|{_EXPORTS} value=933000000000 unit=EUR}} "
            f"({{$1.01 trillion|{_EXPORTS} value=1010000000000 unit=USD}}).",
            title="A year of growth — but how much?",
            publisher="The Daily",
            uri="https://daily.example/2025/02/15/growth",
            published_on=date(2025, 2, 15),
        ),
    ]


def _of_other_years() -> list[Read]:
    return [
        annotated(
            "bank-outlook",
            f"GDP is expected to grow {{1.5 percent|{_GROWTH} value=1.5 period=2025 modality=forecast "
            "attributed_to='the central bank'} in {2025|date} and between {1.2 and 1.8 percent|"
            f"{_GROWTH} low=1.2 high=1.8 comparator=range period=2026 modality=forecast}} in {{2026|date}}, "
            "according to the central bank. Consumer prices should rise by {no more than 2 percent|"
            f"{_PRICES} value=2 comparator=le period=2026 modality=target}}.",
            title="Outlook",
            publisher="Central Bank",
            uri="https://bank.example/outlook.pdf",
            media_type="application/pdf",
            pages=(0,),
            published_on=date(2025, 3, 1),
        ),
        annotated(
            "history",
            f"GDP grew {{1.0 percent|{_GROWTH} value=1 period=2021}}, {{4.5 percent|{_GROWTH} value=4.5 "
            f"period=2022}} and {{0.1 percent|{_GROWTH} value=0.1 period=2023}} in the years before. 😀 "
            f"Consumer prices rose by {{10.0 percent|{_PRICES} value=10 period=2022}} and {{3.8 percent|"
            f"{_PRICES} value=3.8 period=2023}}. The {{14th|name}} Congress of Statisticians met in Room "
            "{12|identifier}.",
            title="Three years of figures",
            uri="notes/history.txt",
            published_on=date(2024, 3, 1),
        ),
    ]


HOSTILE_TEXTS = (
    "<script>window.pwned = 1</script>",
    "\"><img src=x onerror='window.pwned = 1'>",
    "{{ 7 * 7 }}{% raw %}",
    "\u202egnp.exe\u2066 אבג",
    "</title></style></textarea><svg/onload=window.pwned=1>",
    "&lt;b&gt; & ' \" ` = \\",
    "a\x00b\x07c\ufeff\u2028d",
    "Z̸̡̢͉a̶l̵g̷o̴ 👩‍👩‍👧‍👦 🇳🇱",
)
HOSTILE_ADDRESSES = (
    "javascript:window.pwned=1",
    "JaVaScRiPt:window.pwned=1",
    " javascript:window.pwned=1",
    "java\nscript:window.pwned=1",
    "data:text/html,<script>window.pwned=1</script>",
    "//evil.example/x",
    "https://user@evil.example/",
    'https://evil.example/"onmouseover="window.pwned=1',
    "file:///etc/passwd",
    "vbscript:x",
)


def hostile() -> list[Read]:
    """Documents whose titles, quotes, subjects and addresses try to break out of the page."""
    documents = []
    for i, text in enumerate(HOSTILE_TEXTS):
        words = text.replace("{", "(").replace("}", ")").replace("|", "/")
        documents.append(
            annotated(
                f"hostile-{i}-{text}",
                f"{words} sold {{7 <b>boxes</b>|level value=7 unit=1 counted=boxes subject=boxes "
                f"period=2024}} of boxes &amp; 'more' {words}.",
                title=text,
                publisher=text,
                uri=HOSTILE_ADDRESSES[i % len(HOSTILE_ADDRESSES)],
                published_on=date(2025, 1, 1 + i),
            )
        )
    documents += [
        annotated(f"address-{i}", f"Sales were {{{i}|level value={i} unit=1 subject=Sales}}.", uri=uri)
        for i, uri in enumerate(HOSTILE_ADDRESSES, 10)
    ]
    return documents
