"""The order of documents and the size of batches never change the dataset."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from annotated import annotated
from datasets import a_run, dataset, documents, resolved
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse.dataset.resolve import resolve
from warehouse.dataset.rules import load_rules
from warehouse.rows import Read

KEYS = [
    "Exports|level|EUR|PRT",
    "Exports|change|%|PRT",
    "inflation|ratio|%|PRT",
    "GDP|level|EUR|PRT",
    "exports of cars|share|%|PRT",
    "people|level|1|",
    "policy measures|level|1|CHN",
]


@st.composite
def claims(draw: st.DrawFn) -> str:
    subject, measure, unit, geo = draw(st.sampled_from(KEYS)).split("|")
    value = draw(st.sampled_from(["2", "2.1", "2.04", "40", "150"]))
    year = draw(st.sampled_from(["2023", "2024"]))
    comparator = draw(st.sampled_from(["eq", "eq", "approx", "gt", "nearly"]))
    modality = draw(st.sampled_from(["actual", "actual", "estimate", "forecast"]))
    fields = f"subject='{subject}' unit={unit} value={value} period={year}"
    fields += f" comparator={comparator} modality={modality}"
    fields += f" geo={geo}" if geo else ""
    fields += " of=GDP" if measure == "share" else ""
    return f"{subject} {{{value}|{measure} {fields}}}"


@st.composite
def corpora(draw: st.DrawFn) -> list[Read]:
    texts = draw(st.lists(st.lists(claims(), min_size=1, max_size=3), min_size=2, max_size=5))
    days = draw(st.lists(st.dates(min_value=documents()[0].document.published_on), min_size=5, max_size=5))
    return [
        annotated(f"d{i}", f"Note {chr(97 + i)}: " + " and ".join(said) + ".", published_on=days[i])
        for i, said in enumerate(texts)
    ]


@pytest.mark.slow
@settings(max_examples=6, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_any_order_and_batches(items: list[Read], chance: random.Random) -> None:
    shuffled = chance.sample(items, len(items))
    cut = chance.randint(1, len(items) - 1)
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        whole = resolved(Path(one), [items])
        parts = resolved(Path(other), [shuffled[:cut], shuffled[cut:]])
        assert dataset(parts) == dataset(whole)
        assert not resolve(parts, load_rules(), a_run("again")).has_changed


def test_three_loads_in_reverse_give_the_same_as_one(tmp_path: Path) -> None:
    whole = resolved(tmp_path / "whole", [documents()])
    reverse = documents()[::-1]
    parts = resolved(tmp_path / "parts", [reverse[:1], reverse[1:5], reverse[5:]])
    assert dataset(parts) == dataset(whole)


def test_claims_read_in_portions_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = resolved(tmp_path / "whole", [documents()])
    monkeypatch.setattr("warehouse.dataset.claims.PORTION", 3)
    assert dataset(resolved(tmp_path / "portions", [documents()])) == dataset(whole)
