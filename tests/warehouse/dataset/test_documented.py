"""The queries of docs/dataset.md run."""

import re
from pathlib import Path

from datasets import documents, resolved, rows

TEXT = (Path(__file__).resolve().parents[3] / "docs" / "dataset.md").read_text(encoding="utf-8")


def test_every_query_of_the_page_runs(tmp_path: Path) -> None:
    lake = resolved(tmp_path, [documents()])
    queries = [q for block in re.findall(r"```sql\n(.*?)```", TEXT, re.DOTALL) for q in block.split(";")]
    queries += re.findall(r'question = "(.+)"', TEXT)
    asked = [q for q in queries if q.strip()]
    assert len(asked) == 4
    for query in asked:
        rows(lake, query)


def test_every_door_named_is_there(tmp_path: Path) -> None:
    lake = resolved(tmp_path, [documents()])
    table = TEXT.partition("| ask | for |")[2].partition("\n\n")[0]
    named = re.findall(r"^\| (.+?) \|", table, re.MULTILINE)
    doors = [door for cell in named for door in re.findall(r"`(\w+)`", cell)]
    assert len(doors) == 8
    for name in doors:
        rows(lake, f"select count(*) from {name}")
