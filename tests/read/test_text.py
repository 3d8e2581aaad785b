"""Text keeps its ties to the file through slicing, stripping and joining."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from speclint.read.text import Run, Span, join, pieced, plain


def test_exact_run_maps_character_by_character() -> None:
    assert plain("two years", 40).span(4, 9) == Span(44, 49)


def test_collapsed_run_stands_for_its_whole_range() -> None:
    text = pieced("a b", (Run(0, 10, 11), Run(1, 11, 18), Run(2, 18, 19)))
    assert text.span(1, 2) == Span(11, 18)
    assert text.span(0, 3) == Span(10, 19)


def test_joined_lines_span_from_the_first_to_the_last() -> None:
    text = join([plain("acts as a", 100), plain("liaison with", 115)])
    assert text.value == "acts as a liaison with"
    assert text.span(5, 17) == Span(105, 122)


def test_empty_text_is_a_point() -> None:
    assert plain("", 7).span() == Span(7, 7)


@given(st.text(min_size=1), st.integers(0, 50), st.data())
def test_slice_spans_what_it_shows(value: str, start: int, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(value)))
    last = data.draw(st.integers(first, len(value)))
    cut = plain(value, start).slice(first, last)
    assert cut.value == value[first:last]
    if cut.value:
        assert cut.span() == Span(start + first, start + last)


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=5))
def test_join_maps_every_part_back(values: list[str]) -> None:
    file, parts = "", []
    for value in values:
        parts.append(plain(value, len(file)))
        file += value + "\n"
    joined = join(parts)
    at = 0
    for value in values:
        span = joined.span(at, at + len(value))
        assert file[span.start : span.end] == value
        at += len(value) + 1


def test_one_exact_run_is_the_place_where_it_starts() -> None:
    text = pieced("two years", (Run(0, 40, 49),))
    assert text == plain("two years", 40)
    assert text.runs == (Run(0, 40, 49),)
    assert pieced("&", (Run(0, 7, 12),)).span() == Span(7, 12)
