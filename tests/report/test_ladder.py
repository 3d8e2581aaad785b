"""The ladder of a series: its cells, its marks, where findings stand in it, and its outputs."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from speclint.engine.finding import Finding, Location
from speclint.engine.result import Result
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.model.profile import Fact
from speclint.model.titles import split_title
from speclint.read.text import Span
from speclint.report.fold import fold, words
from speclint.report.ladder import Cell, Column, Ladder, Step, Why
from speclint.report.ladder_build import build_ladder, next_lower, paths_of, step_between
from speclint.report.ladder_markdown import escaped, ladder_markdown
from speclint.report.ladder_mermaid import flowchart, label
from speclint.report.ladder_places import concerning, placed
from speclint.report.ladder_text import block_sizes, ladder_text
from speclint.report.ladder_words import pieces
from speclint.report.printable import width
from speclint.report.series_find import find_series, nearest_series, stands_alone
from speclint.report.series_list import entries, list_text
from speclint.report.style import Paint
from speclint.rule import Confidence, Severity
from tests.conftest import CORPUS

PLAIN = Paint(False)
HOSTILE = 'A"]; end | `x` <img src=x onerror=y> #quot; %% {b} **c**\\ \x1b[31m\u202e 1. & subgraph'
FRAME = re.compile(r"[^│]*")


@pytest.fixture(scope="module")
def result() -> Result:
    before = os.getcwd()
    os.chdir(CORPUS.parent)
    try:
        return run_paths(["corpus"], Run())
    finally:
        os.chdir(before)


def ladder(result: Result, name: str) -> Ladder:
    found = find_series(name, [series for corpus in result.corpora for series in corpus.series])
    assert len(found) == 1
    return build_ladder(found[0], concerning(paths_of(found[0]), result.findings), result.sources)


def location(path: str = "a.md", line: int = 1, column: int = 1, end: int = 9) -> Location:
    return Location(path, line, column, line, end)


def finding(code: str, place: Location, section: str = "", related: tuple[Location, ...] = ()) -> Finding:
    return Finding(code, "x", Severity.WARNING, Confidence.HIGH, "Some words.", place, section, related, None, "f", "u")


def column(path: str, **places: Location) -> Column:
    return Column(path, "", True, {row: Cell("x", (place,)) for row, place in places.items()}, (path,))


def test_run_hands_out_the_corpora_it_was_found_in(result: Result) -> None:
    assert {corpus.employer for corpus in result.corpora} >= {"City of Larkmoor", "Hollis County"}
    assert sum(len(corpus.documents) for corpus in result.corpora) == len(result.files)


def test_ladder_has_a_column_per_class_lowest_first(result: Result) -> None:
    shown = ladder(result, "park ranger")
    assert [item.title for item in shown.columns] == ["Park Ranger I", "Park Ranger II", "Park Ranger III"]
    second = shown.columns[1]
    assert second.code == "LK4312"
    assert second.cells["place"].text == "class 2 of 3"
    assert second.cells["compared"].text == "Park Ranger I; Park Ranger III"
    assert second.cells["education"].step is Step.SAME
    assert second.cells["experience"].step is Step.RISES
    assert second.cells["experience"].places[0].path.endswith("park-ranger-ii.md")
    assert second.lower == second.below == 0
    assert second.compared == (0, 2)
    assert second.served == (0,)


def test_every_place_of_a_cell_shows_it(result: Result) -> None:
    for item in ladder(result, "park ranger").columns:
        for row in ("title", "code", "pay_grade", "flsa"):
            place = item.cells[row].places[0]
            line = result.sources[place.path].line(place.line)
            assert line[place.column - 1 : place.end_column - 1] == item.cells[row].text


@pytest.mark.parametrize(
    ("low", "high", "step"),
    [
        (("5 years", 5.0), ("5 years", 5.0), Step.SAME),
        (("5 years", 5.0), ("4 years", 4.0), Step.FALLS),
        (("5 years", 5.0), ("6 years", 6.0), Step.RISES),
        (("leads", 1.0), ("leads, by position", 1.0), Step.OTHER),
        (("Open", None), ("5 years", 5.0), Step.OTHER),
        (("OPEN", None), ("open", None), Step.SAME),
        (None, ("5 years", 5.0), Step.NONE),
        (("5 years", 5.0), None, Step.NONE),
    ],
)
def test_steps(low: tuple[str, float | None] | None, high: tuple[str, float | None] | None, step: Step) -> None:
    facts = [Fact(item[0], Span(0, 1), rank=item[1]) if item else None for item in (low, high)]
    assert step_between(*facts) is step


def test_facts_of_two_schemes_are_not_ordered() -> None:
    one, other = Fact("L-610", Span(0, 1), rank=610.0, scheme="L"), Fact("N-508", Span(0, 1), rank=508.0, scheme="N")
    assert step_between(one, other) is Step.OTHER


@pytest.mark.parametrize(
    ("titles", "lower"),
    [
        (("Surveyor I", "Surveyor II", "Surveyor III"), [None, 0, 1]),
        (("Surveyor I (Land)", "Surveyor I (Sea)", "Surveyor II (Land)", "Surveyor II (Sea)"), [None, None, 0, 1]),
        (("Surveyor I (Land)", "Surveyor II (Land)", "Surveyor I (Sea)", "Surveyor II (Sea)"), [None, 0, None, 2]),
        (("Surveyor", "Senior Surveyor (Land)", "Senior Surveyor (Sea)", "Chief Surveyor"), [None, 0, 0, 2]),
        (("Surveyor III", "Surveyor I"), [None, None]),
    ],
)
def test_next_lower_class(titles: tuple[str, ...], lower: list[int | None]) -> None:
    split = [split_title(title) for title in titles]
    assert [next_lower(split, at, range(at)) for at in range(len(split))] == lower


def test_pieces_tell_the_words_that_differ() -> None:
    found = pieces("Patrols small parks under close supervision.", "Patrols large parks under general supervision.")
    assert [(piece.text, piece.differs) for piece in found] == [
        ("Patrols", False), ("large", True), ("parks under", False), ("general", True), ("supervision.", False),
    ]  # fmt: skip
    assert [piece.differs for piece in pieces("PATROLS, small parks;", "Patrols small parks.")] == [False]


def test_pieces_keep_every_word_and_give_up_where_all_differs() -> None:
    text = "Leads crews, and plans the work of a district in the north."
    assert " ".join(piece.text for piece in pieces("Leads a crew and plans the work of a yard.", text)) == text
    assert pieces("Patrols small parks.", "Adjudicates contested water claims before the board.") == ()


def test_a_small_word_between_differences_differs_too() -> None:
    found = pieces(
        "Reads the meters of a route and notes leaks.", "Reads the valves of pumping stations and notes leaks."
    )
    assert [piece.text for piece in found if piece.differs] == ["valves of pumping stations"]


def test_a_finding_stands_at_the_shortest_fact_it_overlaps() -> None:
    wide, narrow = Location("a.md", 3, 1, 5, 1), location(line=4, column=5)
    columns = [column("a.md", place=wide, compared=narrow)]
    assert placed(columns, [finding("SER002", location(line=4, column=6))])[0].spots == ((0, "compared"),)
    assert placed(columns, [finding("SER001", location(line=3, column=1, end=2))])[0].spots == ((0, "place"),)


def test_a_finding_elsewhere_stands_at_its_section_or_the_file() -> None:
    columns = [column("a.md"), column("b.md")]
    assert placed(columns, [finding("XFD001", location("b.md"), "experience")])[0].spots == ((1, "experience"),)
    assert placed(columns, [finding("FMT001", location("b.md"), "working_environment")])[0].spots == ((1, "file"),)


def test_a_finding_in_a_document_of_several_classes_stands_at_a_cell_only_if_it_overlaps() -> None:
    columns = [column("a.md", title=location(line=1)), column("a.md", title=location(line=2))]
    notes = placed(columns, [finding("SEC005", location(line=9), "experience"), finding("SEC001", location(line=2))])
    assert [note.spots for note in notes] == [((1, "title"),), ()]


def test_both_ends_of_a_finding_are_shown() -> None:
    columns = [column("a.md", experience=location()), column("b.md", experience=location("b.md"))]
    note = placed(columns, [finding("SER007", location("b.md"), "experience", (location(),))])[0]
    assert (note.spots, note.ends) == (((1, "experience"),), ((0, "experience"),))


def test_findings_of_series_count_at_either_end_others_where_they_are_placed() -> None:
    away = location("far.md")
    found = [finding("SER001", away, related=(location(),)), finding("BPL001", away, related=(location(),))]
    assert [item.code for item in concerning(["a.md"], found)] == ["SER001"]


def faulty(result: Result) -> Ladder:
    """A made-up ladder: experience falls, and one class is not on file."""
    shown = ladder(result, "park ranger")
    cells = shown.columns[2].cells
    fallen = replace(cells["experience"], text="1 year", step=Step.FALLS, wrong=True)
    third = replace(shown.columns[2], cells={**cells, "experience": fallen})
    away = Column("Park Ranger IV", "", False, {"title": Cell("Park Ranger IV")}, named=(location(),), below=2)
    note = placed([third], [finding("SER007", fallen.places[0], "experience")])[0]
    return replace(shown, columns=(*shown.columns[:2], third, away), notes=(replace(note, spots=((2, "experience"),)),))


@pytest.mark.parametrize("columns", [20, 40, 80, 100, 200])
def test_text_keeps_to_the_width_and_loses_nothing(result: Result, columns: int) -> None:
    shown = ladder(result, "it project manager")
    lines = list(ladder_text(shown, columns, PLAIN))
    table = [line for line in lines if "│" in line or "┼" in line]
    assert max(map(width, table)) <= max(columns, 24)
    squeezed = "".join("".join(lines).split())
    for item in shown.columns:
        assert item.code in squeezed
    assert ("classes 1 to 2 of 4" in "\n".join(lines)) == (columns in (80, 100))


def test_text_repeats_the_row_labels_in_every_block(result: Result) -> None:
    shown = ladder(result, "it project manager")
    lines = list(ladder_text(shown, 40, PLAIN))
    assert sum(line.startswith("experience") for line in lines) == len(shown.columns)
    assert all(FRAME.match(line) for line in lines)


def test_blocks_are_even() -> None:
    assert block_sizes(5, 120) == [3, 2]
    assert block_sizes(3, 100) == [3]
    assert block_sizes(7, 30) == [1] * 7


def test_text_marks_what_falls_what_is_the_same_and_what_is_not_on_file(result: Result) -> None:
    text = "\n".join(ladder_text(faulty(result), 130, PLAIN))
    assert "▼ 1 year" in text
    assert re.search(r"^experience ▼ ", text, re.MULTILINE)
    assert "= associate" in text
    assert "Park Ranger IV (not on" in text
    assert "! SER007" in text
    assert "SER007 warning  Park Ranger III, experience" in text
    assert "Named but not on file\n  Park Ranger IV: a.md:1:1" in text


def test_text_without_colour_has_asterisks_with_colour_has_none(result: Result) -> None:
    shown = ladder(result, "park ranger")
    assert "*full" in "\n".join(ladder_text(shown, 100, PLAIN))
    coloured = "\n".join(ladder_text(shown, 100, Paint(True)))
    assert "*full" not in coloured
    assert "\x1b[1;36mfull\x1b[0m" in coloured


def test_reasons_are_shown_where_there_are_any(result: Result) -> None:
    shown = ladder(result, "park ranger")
    why = replace(shown.columns[0], reasons=(Why("it says so", location()),))
    bare = replace(shown, columns=tuple(replace(item, reasons=()) for item in shown.columns))
    assert "it says so (a.md:1:1)" in "\n".join(ladder_text(replace(shown, columns=(why,)), 100, PLAIN))
    assert "Why each class" not in "\n".join(ladder_text(bare, 100, PLAIN))
    assert "Why each class" not in "\n".join(ladder_markdown(bare))


def test_fold_breaks_a_long_word_and_a_path_at_its_slashes() -> None:
    assert [[word for word, _ in line] for line in fold(words("specs/rangers/one.md"), 14)] == [
        ["specs/rangers/"],
        ["one.md"],
    ]
    assert [[word for word, _ in line] for line in fold(words("abcdefgh ij"), 4)] == [["abcd"], ["efgh"], ["ij"]]
    assert [[word for word, _ in line] for line in fold(words("日本語 ij"), 4)] == [["日本"], ["語"], ["ij"]]


def hostile(result: Result) -> Ladder:
    shown = faulty(result)
    cells = {row: replace(cell, text=HOSTILE, pieces=()) for row, cell in shown.columns[0].cells.items()}
    first = replace(shown.columns[0], title=HOSTILE, code=HOSTILE, cells=cells)
    return replace(shown, name=HOSTILE, employer=HOSTILE, columns=(first, *shown.columns[1:]))


def test_nothing_of_a_document_acts_on_a_terminal(result: Result) -> None:
    shown = hostile(result)
    for lines in (ladder_text(shown, 80, PLAIN), ladder_markdown(shown), flowchart([shown])):
        text = "\n".join(lines)
        assert "\x1b" not in text
        assert "\u202e" not in text


def test_markdown_table_has_the_same_cells_in_every_row_whatever_the_text(result: Result) -> None:
    for shown in (faulty(result), hostile(result)):
        rows = [line for line in ladder_markdown(shown) if line.startswith("|")]
        assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {len(shown.columns) + 2}


def test_markdown_escapes() -> None:
    assert escaped("a|b\n`c` <d> *e*") == "a\\|b \\`c\\` &lt;d&gt; \\*e\\*"
    assert "<img" not in escaped(HOSTILE)


def test_markdown_emphasises_words_that_differ(result: Result) -> None:
    assert "**full performance**" in "\n".join(ladder_markdown(ladder(result, "park ranger")))


def test_mermaid_has_a_node_per_class_and_its_edges(result: Result) -> None:
    lines = list(flowchart([faulty(result)]))
    assert lines[0] == "flowchart BT"
    assert '  s0c0["Park Ranger I<br/>LK4311<br/>grade N-508"]' in lines
    assert '  s0c3["Park Ranger IV<br/>not on file"]' in lines
    assert "  s0c2 ==> s0c3" in lines
    assert '  s0c0 <-. "distinguished from" .-> s0c1' in lines
    assert '  s0c1 -- "experience as" --> s0c0' in lines
    assert "  class s0c3 missing" in lines
    assert "  class s0c2 faulty" in lines


def test_mermaid_labels_cannot_break_out(result: Result) -> None:
    shown = label(HOSTILE)
    assert re.fullmatch(r"(?:[A-Za-z0-9 ,/'-]|#\d+;)*", shown)
    node = re.compile(r'  s\dc\d+\["(?:[A-Za-z0-9 ,/\'-]|#\d+;|<br/>)*"\]')
    edge = re.compile(r"  s\dc\d+ (?:==>|<?-\. \"distinguished from\" \.->|-- \"experience as\" -->) s\dc\d+")
    box = re.compile(r'flowchart BT|  end|  subgraph s\d\["[^"\]]*"\]|  classDef .*|  class [sc\d,]+ \w+')
    for line in flowchart([hostile(result), hostile(result)]):
        assert any(form.fullmatch(line) for form in (node, edge, box)), line


@pytest.mark.parametrize("name", ["PARK RANGER", "the Park Ranger series", "park-ranger", "Rangers II, Park", "lk4312"])
def test_a_series_is_found_by_name_title_and_code(result: Result, name: str) -> None:
    assert ladder(result, name).name == "Park Ranger"


def test_an_unknown_name_has_nearest_ones(result: Result) -> None:
    series = [item for corpus in result.corpora for item in corpus.series]
    assert find_series("Park Rangr", series) == []
    assert nearest_series("Park Rangr", series)[0] == "Park Ranger"
    assert nearest_series("ranger", series)[0] == "Park Ranger"
    assert nearest_series("qqqqqqq", series) == []


def test_a_class_of_no_series_is_told_apart_from_an_unknown_one(result: Result) -> None:
    assert stands_alone("Seed Botanist", result).endswith("seed-botanist.md")
    assert stands_alone("Astronaut", result) == ""


def test_list_is_by_employer_and_name(result: Result) -> None:
    found = entries(result)
    keys = [(item.series.employer.casefold(), item.series.name.casefold()) for item in found]
    assert keys == sorted(keys)
    ranger = next(item for item in found if item.series.name == "Park Ranger")
    assert (ranger.on_file, ranger.found, ranger.counts, ranger.findings) == (3, 3, "3", ())


@pytest.mark.parametrize("columns", [64, 80, 120])
def test_list_has_a_line_for_each_series_within_the_width(result: Result, columns: int) -> None:
    lines = list(list_text(entries(result), result, columns, PLAIN))
    for item in entries(result) if columns > 80 else ():
        assert sum(line.startswith(f"  {item.name}  ") for line in lines) == 1
    assert max(map(width, lines)) <= columns


def test_list_on_a_narrow_terminal(result: Result) -> None:
    lines = list(list_text(entries(result), result, 40, PLAIN))
    assert max(map(width, lines)) <= 40


def test_no_series_at_all() -> None:
    assert list(list_text([], Result(files=("a.md",)), 80, PLAIN)) == ["No series in 1 file."]


def test_paths_are_of_this_corpus(result: Result) -> None:
    assert all(Path(path).parts[0] == "corpus" for item in entries(result) for path in paths_of(item.series))


def test_a_fact_is_marked_where_the_rule_for_inverted_ladders_finds_it_and_nowhere_else(result: Result) -> None:
    marked = {
        (column.paths[0], row)
        for corpus in result.corpora
        for series in corpus.series
        for column in build_ladder(series, [], result.sources).columns
        for row, cell in column.cells.items()
        if cell.wrong
    }
    found = {finding.path for finding in result.findings if finding.code == "SER007"}
    assert found
    assert {path for path, _ in marked} <= found
    assert "experience" in {row for _, row in marked}
