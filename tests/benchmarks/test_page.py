"""The page of a run has what was measured, where, and how far it varied."""

from __future__ import annotations

from benchmarks.measures import Facts, Measure, Spread
from benchmarks.page import file_name, page


def _row(table: str, name: str, middle: float) -> Measure:
    return Measure(
        table=table,
        name=name,
        cpu=Spread(middle - 0.5, middle, middle * 2),
        ratio=Spread(0.5, 1.0, 1.5),
        base="httpx2",
        is_ours=False,
    )


def test_each_table_has_its_plot_and_rows() -> None:
    """Numbers have three digits, however large they are."""
    rows = [_row("One call, async", "httpx2", 1.5), _row("Import", "pitchpipe", 1234.5)]
    text = page(rows, {"Date": "2026-11-28"})
    assert "\n- Date: 2026-11-28\n" in text
    call, imported = text.split("\n## ")[1:]
    assert call == (
        "One call, async\n\n"
        "![One call, async](benchmarks/one-call-async.svg)\n\n"
        "| | ms of the processor | x httpx2 |\n"
        "|---|---:|---:|\n"
        "| httpx2 | 1.50 (1.00 to 3.00) | 1.00 (0.500 to 1.50) |\n"
    )
    assert "| pitchpipe | 1,234 (1,234 to 2,469) |" in imported


def test_files_are_named_for_their_tables() -> None:
    """By what every file system takes."""
    assert file_name("A check of five, unchanged!") == "a-check-of-five-unchanged"


def test_facts_are_a_table_without_a_plot() -> None:
    """A tool's own words cannot break a row of it."""
    facts = Facts("Large", "Lines are of Python.", ("", "lines"), [("other", "fails: <a> | b")])
    assert (
        page([facts, _row("Import", "pitchpipe", 2.0)], {})
        .partition("\n## Import")[0]
        .endswith(
            "\n## Large\n\n"
            "Lines are of Python.\n\n"
            "|  | lines |\n"
            "| --- | ---: |\n"
            "| other | fails: &lt;a> \\| b |\n"
        )
    )
