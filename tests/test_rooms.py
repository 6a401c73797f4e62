"""Rooms stay small: a file can be read at a sitting, and a function fits on a screen."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("extraction", "schemas", "warehouse", "pages", "flows", "bench", "docs", "tests")
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 400, 50


def _modules() -> Iterator[tuple[str, str]]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


def test_no_file_is_longer_than_a_sitting() -> None:
    assert [name for name, text in _modules() if text.count("\n") > MOST_LINES] == []


def test_no_function_is_longer_than_a_screen() -> None:
    too_long = [
        f"{name}:{node.lineno} {node.name} has {_length(node)} lines"
        for name, text in _modules()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _length(node) > MOST_LINES_OF_A_FUNCTION
    ]
    assert too_long == []
