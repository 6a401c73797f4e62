"""The observations made of some documents that agree, revise, forecast and contradict each other."""

from pathlib import Path

from datasets import documents, resolved, rows

GOLDEN = Path(__file__).with_name("observations.txt")
LINES = """
select concat_ws(
    ' | ', subject, coalesce(geo, '-'), coalesce(period_end::varchar, '-'), measure, modality,
    comparator || ' ' || rtrim(rtrim(value::varchar, '0'), '.') || ' ' || coalesce(unit, '-'),
    format('{} of {} claims agree', agreeing_claims, claims), reason,
    case when is_conflict then 'conflict' end, case when is_revised then 'revised' end,
    case when not is_preferred then 'not preferred' end
) as line
from observations order by line
"""


def test_observations(tmp_path: Path, rewrite: bool) -> None:
    lake = resolved(tmp_path, [documents()])
    text = "".join(f"{line}\n" for (line,) in rows(lake, LINES))
    if rewrite:
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")
