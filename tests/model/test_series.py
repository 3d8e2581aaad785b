"""Series statements and comparisons, in the wordings that employers use; and the series made of them."""

from __future__ import annotations

import pytest

from speclint.index.corpus import Corpus, build
from speclint.model.comparisons import comparisons
from speclint.model.facts import facts_of
from speclint.model.mentions import read_titles
from speclint.model.series import SeriesStatement, read_statement
from speclint.model.spec import Spec
from speclint.model.wordings import Titles, runs
from speclint.parsing.document import Document
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.read.text import plain
from speclint.styles.load import builtin

SPEC = """\
Office of Human Resources
{title} - CK1001

### General Statement of Duties

Keeps a reach of the canal.

### Distinguishing Characteristics

{text}

### Essential Duties

Greases the sluice gear.
"""


def document(text: str, title: str = "Canal Keeper II", path: str = "a.md") -> Document:
    return parse_source(Source(path, SPEC.format(title=title, text=text)), builtin("denver-ohr"))


def statement(text: str) -> SeriesStatement | None:
    return read_statement(document(text))


KEEPERS = ("Canal Keeper I", "Canal Keeper II", "Canal Keeper III")
STATEMENTS = [
    # text, name, count, ordinal, roster, others
    ("The Canal Keeper II is the second class in a three class series; "
     "the Canal Keeper series also contains the Canal Keeper I and Canal Keeper III.",
     "Canal Keeper", 3, 2, ("Canal Keeper I", "Canal Keeper III"), True),
    ("There are three classes in the Canal Keeper series: Canal Keeper I, Canal Keeper II, and Canal Keeper III.",
     "Canal Keeper", 3, None, KEEPERS, False),
    ("There are 3 classifications in the Canal series: Canal Keeper I, Canal Keeper II and Canal Keeper III.",
     "Canal", 3, None, KEEPERS, False),
    ("There are three (3) classes in the waterways management series: Canal Keeper I, II, and III.",
     "", 3, None, KEEPERS, False),
    ("Canal Keeper II is the second of three classifications in the Canal Keeper series.",
     "Canal Keeper", 3, 2, (), False),
    ("Canal Keeper II is the second of three levels in the Canal Keeper series.", "Canal Keeper", 3, 2, (), False),
    ("Canal Keeper II is the 2nd of the three classes in the Canal Keeper series, "
     "which consists of Canal Keeper I, Canal Keeper II, and Canal Keeper III.",
     "Canal Keeper", 3, 2, KEEPERS, False),
    ("This is one of three classes in the Canal Keeper series.", "Canal Keeper", 3, None, (), False),
    ("It is the second in a series of three classes.", "", 3, 2, (), False),
    ("This is the highest class in a four-class series.", "", 4, None, (), False),
    ("The Canal Keeper series includes Canal Keeper I, Canal Keeper II, and Canal Keeper III.",
     "Canal Keeper", None, None, KEEPERS, False),
    ("The series comprises Canal Keeper I; Canal Keeper II; and Dock Master.",
     "", None, None, ("Canal Keeper I", "Canal Keeper II", "Dock Master"), False),
    ("The Canal Keeper series is comprised of four levels.", "Canal Keeper", 4, None, (), False),
    ("This series specification describes three classes used to keep canals.", "", 3, None, (), False),
    ("This series specification describes the five classes used in the Division.", "", 5, None, (), False),
    ("This series specification describes three Lock and Weir Keeper classes used here.", "", 3, None, (), False),
    ("This series describes six specialty classes used by the Division.", "", 6, None, (), False),
    ("This is a series specification that describes two classes at the first supervisory level.",
     "", 2, None, (), False),
    ("This consolidated series specification describes four levels of Canal Keepers.", "", 4, None, (), False),
    ("This series specification describes three levels of classes used by the Division.", "", 3, None, (), False),
    ("This is the full supervisory level within the Canal Keeper series.", "Canal Keeper", None, None, (), False),
    ("The Lock and Weir Keeper series also contains the Lock and Weir Keeper and Senior Lock and Weir Keeper.",
     "Lock and Weir Keeper", None, None, ("Lock and Weir Keeper", "Senior Lock and Weir Keeper"), True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "count", "ordinal", "roster", "others"), STATEMENTS, ids=[s[0] for s in STATEMENTS]
)
def test_statement(
    text: str, name: str, count: int | None, ordinal: int | None, roster: tuple[str, ...], others: bool
) -> None:
    found = statement(text)
    assert found is not None
    assert found.name == name
    assert (found.count.value if found.count else None) == count
    assert (found.ordinal.value if found.ordinal else None) == ordinal
    assert tuple(entry.title for entry in found.roster) == roster
    assert found.others is others


SILENT = [
    "It is the entry level, at which work is reviewed.",
    "It is the first supervisory level.",
    "There are two crews and three locks.",
    "Supervisory classes consist of two levels which give first and second levels of supervision.",
    "The series provides for three levels of analytical and management responsibilities.",
    "This series describes six seven secretarial classes.",
    "Possession of a license of the appropriate class is required.",
    "The Canal Keeper II is distinguished from the Dock Master series, which has four classes.",
    "The work is done on three levels of the lock.",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_count_where_the_text_counts_something_else(text: str) -> None:
    found = statement(text)
    assert found is None or (found.count is None and found.ordinal is None)


def test_pieces_stand_at_their_places() -> None:
    text = (
        "The Canal Keeper II is the *second class* in a three class\nseries; "
        "the Canal Keeper series also contains the Canal\nKeeper I and Canal Keeper III."
    )
    parsed = document(text)
    found = read_statement(parsed)
    assert found and found.count and found.ordinal
    assert parsed.source.cut(found.count.span) == "three class\nseries"
    assert parsed.source.cut(found.ordinal.span) == "second class"
    assert [parsed.source.cut(entry.span) for entry in found.roster] == ["Canal\nKeeper I", "Canal Keeper III"]


def test_list_under_the_statement() -> None:
    found = statement(
        "There are two classes in the Canal Keeper series:\n\n- Canal Keeper I\n- Canal Keeper II\n\nIt is one crew."
    )
    assert found and [entry.title for entry in found.roster] == ["Canal Keeper I", "Canal Keeper II"]


TITLE_LISTS = [
    ("the Canal Keeper I, II, or III work", ["Canal Keeper I", "Canal Keeper II", "Canal Keeper III"]),
    ("Plumber and Lead Plumber.", ["Plumber", "Lead Plumber"]),
    ("Park and Recreation Specialist, which", ["Park and Recreation Specialist"]),
    ("Park and Recreation Specialist and Senior Park and Recreation Specialist",
     ["Park and Recreation Specialist", "Senior Park and Recreation Specialist"]),
    ("Canal Keeper Mgr. Associate, which", ["Canal Keeper Mgr. Associate"]),
    ("*Canal Keeper I*, which", ["Canal Keeper I"]),
    ("Canal Keeper II (Night Shift) in that", ["Canal Keeper II (Night Shift)"]),
    ("Analyst II, Department of Canals, and Analyst III, Department of Canals.",
     ["Analyst II, Department of Canals", "Analyst III, Department of Canals"]),
    ("senior staff and Keepers", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "titles"), TITLE_LISTS, ids=[row[0] for row in TITLE_LISTS])
def test_titles_in_a_row(text: str, titles: list[str]) -> None:
    assert [mention.title for mention in read_titles(plain(text, 0), 0, len(text))] == titles


COMPARISONS = [
    # text, the other class, the words, whether they describe the other class
    ("The Canal Keeper II is distinguished from the *Canal Keeper I*, which works beside others.",
     "Canal Keeper I", "works beside others", True),
    ("The Canal Keeper II is distinguished from the Canal Keeper I which works beside others.",
     "Canal Keeper I", "works beside others", True),
    ("Finally, the Canal Keeper II is also distinguished from the Canal Keeper I, who assists.",
     "Canal Keeper I", "assists", True),
    ("Canal Keeper II is distinguished from Canal Keeper I in that the latter works beside others.",
     "Canal Keeper I", "works beside others", True),
    ("Canal Keeper II is distinguished from Canal Keeper I in that the former works alone.",
     "Canal Keeper I", "works alone", False),
    ("Canal Keeper II is distinguished from Canal Keeper III in that the latter supervises, while the former helps.",
     "Canal Keeper III", "supervises", True),
    ("This class is distinguished from the Senior Canal Keeper in that the latter leads a crew.",
     "Senior Canal Keeper", "leads a crew", True),
    ("This class differs from the next lower class Canal Keeper I in that the latter class is reviewed.",
     "Canal Keeper I", "is reviewed", True),
    ("This class is distinguished from Canal Keeper I by the independence of its work.",
     "Canal Keeper I", "the independence of its work", False),
    ("This level is distinct from the next lower level of Canal Keeper I which is the trainee class.",
     "Canal Keeper I", "is the trainee class", True),
    ("The Senior Canal Keeper plans the work of a crew.",
     "Senior Canal Keeper", "plans the work of a crew", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "other", "clause", "of_other"), COMPARISONS, ids=[row[0] for row in COMPARISONS])
def test_comparison(text: str, other: str, clause: str, of_other: bool) -> None:
    parsed = document(text)
    (found,) = comparisons(parsed)
    assert (found.other.title, found.clause, found.of_other) == (other, clause, of_other)
    assert clause in " ".join(parsed.source.cut(found.clause_span).split())


@pytest.mark.parametrize(
    "text",
    [
        "Canal Keeper II is distinguished from the Dock Master series in that the former keeps a canal.",
        "This class is distinguished from other clerical classes by the tools in use.",
        "The Canal Keeper II keeps a reach.",
        "Work differs from day to day.",
    ],
)
def test_no_comparison_with_a_class(text: str) -> None:
    assert comparisons(document(text)) == ()


WORDINGS = [
    ("Reports to a Senior Canal Keeper.", "Senior Canal Keeper"),
    ("Supervising Canal Keepers plan the work.", "Supervising Canal Keepers"),
    ("Assists the Canal Keeper Supv. on the dam.", "Canal Keeper Supv"),
    ("The Canal Kepper Supervisor plans the work.", "Canal Kepper Supervisor"),
    ("Reports to a Canal Keeper Senior.", ""),
    ("Supervises Canal Keepers Senior and Canal Keeper Supervisors.", ""),
    ("The canal keeper supervisor plans the work.", ""),
    ("Works beside Senior Dock Masters of the Canal Division.", ""),
    ("Senior Canal Keeper Trainers teach.", ""),
]


@pytest.mark.parametrize(("text", "printed"), WORDINGS, ids=[row[0] for row in WORDINGS])
def test_wording_of_a_title(text: str, printed: str) -> None:
    titles = Titles(["Canal Keeper Senior", "Canal Keeper Supervisor", "Canal Keeper"])
    found = [item.printed.rstrip(".") for run in runs(document(text)) for item in titles.wordings(run)]
    assert found == ([printed] if printed else [])


def corpus(*specs: tuple[str, str]) -> Corpus:
    parsed = [document(text, title, f"{at}.md") for at, (title, text) in enumerate(specs)]
    (found,) = build(facts_of(Spec(item, "Canal Town")) for item in parsed)
    return found


def test_series_of_other_bases_by_its_roster() -> None:
    roster = "There are three classes in the Canal series: Canal Keeper, Dock Master, and Harbor Chief."
    found = corpus(("Harbor Chief", "It directs."), ("Canal Keeper", roster))
    (series,) = found.series
    assert series.name == "Canal"
    assert [member.title for member in series.members] == ["Canal Keeper", "Harbor Chief"]
    assert [named.title.printed for named in series.named] == ["Dock Master"]


def test_series_by_the_base_of_its_titles() -> None:
    found = corpus(("Canal Keeper III", ""), ("Canal Keeper I", ""), ("Dock Master", ""))
    (series,) = found.series
    assert [member.title for member in series.members] == ["Canal Keeper I", "Canal Keeper III"]


def test_neighbouring_series_are_apart() -> None:
    text = "Canal Keeper II is distinguished from the Dock Master series in that the former keeps a canal."
    assert corpus(("Canal Keeper II", text), ("Dock Master", "")).series == ()


def test_one_class_on_file_twice_is_one_class() -> None:
    (series,) = corpus(("Canal Keeper I", ""), ("Canal Keeper II", ""), ("CANAL KEEPER II", "")).series
    assert len(series.members) == 2
    assert len(series.copies) == 1


def test_order_by_ordinals_where_titles_do_not_tell() -> None:
    said = "{} is the {} of three classes in the Canal series."
    titles = {"Weir Supervisor": "third", "Weir Specialist": "first", "Senior Weir Specialist": "second"}
    (series,) = corpus(*((title, said.format(title, ordinal)) for title, ordinal in titles.items())).series
    assert [member.title for member in series.members] == [
        "Weir Specialist",
        "Senior Weir Specialist",
        "Weir Supervisor",
    ]


@pytest.mark.parametrize(
    "piece", ["the Canal ", "series of ", "Canal Keeper and ", "There are three ", "is distinguished from the "]
)
def test_a_very_long_text_is_read_to_its_end(piece: str) -> None:
    parsed = document(piece * 20_000)
    read_statement(parsed)
    comparisons(parsed)
    runs(parsed)
