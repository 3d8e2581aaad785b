"""The free prose of series: wordings that no formula has, what they are read as, and what must not be read in them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from speclint.model.comparisons import Comparison
from speclint.model.series import SeriesStatement
from speclint.model.spec import Spec
from speclint.parsing.document import Document
from speclint.parsing.parser import parse_source
from speclint.read.errors import SpeclintError
from speclint.read.source import Source
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


def document(text: str, title: str = "Canal Keeper II") -> Document:
    return parse_source(Source("a.md", SPEC.format(title=title, text=text)), builtin("denver-ohr"))


def spec(text: str, title: str = "Canal Keeper II", model: str = "") -> Spec:
    return Spec(document(text, title), language_model=model)


def statement(text: str) -> SeriesStatement | None:
    return spec(text).series_statement


KEEPERS = ("Canal Keeper I", "Canal Keeper II", "Canal Keeper III")
STATEMENTS = [
    # text, count, ordinal, roster
    ("The Canal Keeper series is made up of three levels.", 3, None, ()),
    ("The series is organized into three distinct levels.", 3, None, ()),
    ("The Canal Keeper class series is divided into four classes.", 4, None, ()),
    ("The Canal Keeper job family, comprising four classes, keeps the canals of the City.", 4, None, ()),
    ("Three classes make up the Canal Keeper series.", 3, None, ()),
    ("This class is one of the four classes in the Canal Keeper series.", 4, None, ()),
    ("This is the full working level within the three-level Canal Keeper series.", 3, None, ()),
    ("The Canal Keeper II works within a three-tiered Canal Keeper series.", 3, None, ()),
    ("The Canal Keeper series has a total of five classes.", 5, None, ()),
    ("Four levels exist in the Canal Keeper series.", 4, None, ()),
    ("This is the highest of the four classes.", 4, 4, ()),
    ("Canal Keeper II is the highest level of the two classifications in the Canal Keeper series.", 2, 2, ()),
    ("It is the lowest of three classes.", 3, 1, ()),
    ("This is the top class of a three-class series.", 3, 3, ()),
    ("This is the highest class in a four-class series.", 4, 4, ()),
    ("This is the second highest class in the five-class Canal Keeper series.", 5, 4, ()),
    ("This is the second lowest of the five classes in the Canal Keeper series.", 5, 2, ()),
    ("This is the third and highest class in the Canal Keeper series.", None, 3, ()),
    ("This is the entry level class in the Canal Keeper series.", None, None, ()),
    ("This is the entry-level classification of the Canal Keeper series.", None, None, ()),
    ("This class represents the second level in the Canal Keeper series.", None, 2, ()),
    ("This is the middle class of the three-class Canal Keeper series.", 3, 2, ()),
    ("The Canal Keeper series has three levels. This is the highest class in the series.", 3, 3, ()),
    ("The Canal Keeper series is made up of Canal Keeper I, Canal Keeper II, and Canal Keeper III.", None, None, KEEPERS),
    ("The series includes the following classes: Canal Keeper I, II, and III.", None, None, KEEPERS),
    ("Canal Keeper I, Canal Keeper II, and Canal Keeper III make up the Canal Keeper series.", None, None, KEEPERS),
    ("The classes in this series are Canal Keeper I, Canal Keeper II and Canal Keeper III.", None, None, KEEPERS),
    ("The other classes in this series are Canal Keeper I and Canal Keeper III.",
     None, None, ("Canal Keeper I", "Canal Keeper III")),
    ("The series includes the following classes:\n\n- Canal Keeper I\n- Canal Keeper II\n- Canal Keeper III\n\nIt works.",
     None, None, KEEPERS),
    ("The series, comprising Canal Keeper I, Canal Keeper II, and Dock Master, keeps the canals.",
     None, None, ("Canal Keeper I", "Canal Keeper II", "Dock Master")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "count", "ordinal", "roster"), STATEMENTS, ids=[row[0] for row in STATEMENTS])
def test_statement(text: str, count: int | None, ordinal: int | None, roster: tuple[str, ...]) -> None:
    found = statement(text)
    assert found is not None
    assert (found.count.value if found.count else None) == count
    assert (found.ordinal.value if found.ordinal else None) == ordinal
    assert tuple(entry.title for entry in found.roster) == roster


SILENT = [
    "Possession of the highest class of driver license is required; three levels of endorsement exist in the State series.",
    "The lock has three levels of gates, and each class of vessel is served in series.",
    "Employees teach two classes a week in the Adult School lecture series.",
    "This is the highest nonsupervisory level in the Canal Keeper series.",
    "This is the first supervisory level in the Canal Keeper series.",
    "The Canal Keeper III is the highest class in the three-step ladder that trainees see first.",
    "Work is of the highest level of difficulty and one of two levels of review applies to the series of tests.",
    "The series provides for three levels of analytical and management responsibilities.",
    "Positions range over three to four classes in the Canal Keeper series.",
    "Passes three levels of inspection before a series of tests.",
    "This is the journey level in the Canal Keeper series.",
    "There is one other class in the Canal Keeper series.",
    "There are two other classes in the Canal Keeper series.",
    "Supervises two classes in the Dock Inspector series.",
    "Three of the classes in the series require a license.",
    "Incumbents may promote to the second level in the Canal Keeper series.",
    "Positions at the third level of the Canal Keeper series lead crews.",
    "The Canal Keeper series consists of Level I, Level II, and Level III.",
    "This class reports to the highest class in the three-rung ladder of the Port.",
    "One class in the series is reserved for divers.",
    "Ability to distinguish colors and to sort cargo of the first class.",
]


@pytest.mark.parametrize("text", SILENT)
def test_no_statement_of_number_or_place(text: str) -> None:
    found = statement(text)
    assert found is None or (found.count is None and found.ordinal is None and not found.roster)


@pytest.mark.parametrize(
    "text",
    [
        "The Canal Keeper I is the lowest class in the three-class Canal Keeper series.",
        "Canal Keeper III is the third of three classes in the Canal Keeper series.",
        "The Canal Keeper III is the highest of the three classes in the Canal Keeper series.",
    ],
)
def test_the_place_of_another_class_is_not_its_own(text: str) -> None:
    found = statement(text)
    assert found and found.count and found.count.value == 3
    assert found.ordinal is None


COMPARISONS = [
    # text, the other class, the words, whether they describe the other class, whether it is higher or lower
    ("Unlike the Canal Keeper I, the Canal Keeper II works without a partner.",
     "Canal Keeper I", "works without a partner", False, 0),
    ("Unlike the Canal Keeper II, the Senior Canal Keeper leads a crew.",
     "Senior Canal Keeper", "leads a crew", True, 0),
    ("In contrast to the Canal Keeper I, this class works without a partner.",
     "Canal Keeper I", "works without a partner", False, 0),
    ("As compared with Canal Keeper I, incumbents in this class work without a partner.",
     "Canal Keeper I", "work without a partner", False, 0),
    ("The Canal Keeper II, unlike the Canal Keeper I, works without a partner.",
     "Canal Keeper I", "works without a partner", False, 0),
    ("The Canal Keeper II differs primarily from the Canal Keeper I in that the latter works with a partner.",
     "Canal Keeper I", "works with a partner", True, 0),
    ("This class is clearly distinguishable from the Canal Keeper I in that the former works alone.",
     "Canal Keeper I", "works alone", False, 0),
    ("This class can be readily differentiated from the Canal Keeper I, which works with a partner.",
     "Canal Keeper I", "works with a partner", True, 0),
    ("Canal Keeper II should be distinguished from the class of Canal Keeper I, whose work is reviewed.",
     "Canal Keeper I", "work is reviewed", True, 0),
    ("This class is to be distinguished from the Canal Keeper I by the independence of its work.",
     "Canal Keeper I", "the independence of its work", False, 0),
    ("The Canal Keeper II is set apart from the Canal Keeper I by its independence.",
     "Canal Keeper I", "its independence", False, 0),
    ("The Canal Keeper I assists with the gates, while the Canal Keeper II works alone.",
     "Canal Keeper I", "assists with the gates", True, 0),
    ("While the Canal Keeper I assists with the gates, the Canal Keeper II works alone.",
     "Canal Keeper I", "assists with the gates", True, 0),
    ("Whereas the Senior Canal Keeper leads a crew, this class works alone.",
     "Senior Canal Keeper", "leads a crew", True, 0),
    ("This class works alone, whereas the Canal Keeper III leads a crew and plans its work.",
     "Canal Keeper III", "leads a crew and plans its work", True, 0),
    ("The difference between this class and the Canal Keeper I is that the latter works with a partner.",
     "Canal Keeper I", "works with a partner", True, 0),
    ("The distinction between Canal Keeper I and Canal Keeper II is that the former works with a partner.",
     "Canal Keeper I", "works with a partner", True, 0),
    ("Canal Keeper II and Canal Keeper III differ in that the latter leads a crew.",
     "Canal Keeper III", "leads a crew", True, 0),
    ("What distinguishes this class from the Canal Keeper I is the independence of its work.",
     "Canal Keeper I", "the independence of its work", False, 0),
    ("This class is above the Canal Keeper I in that it works alone.", "Canal Keeper I", "works alone", False, -1),
    ("This class ranks below the Canal Keeper III, which leads a crew.", "Canal Keeper III", "leads a crew", True, 1),
    ("This class is one level below the Canal Keeper III, which leads a crew.",
     "Canal Keeper III", "leads a crew", True, 1),
    ("Canal Keeper II is higher than the Canal Keeper I because it works alone.",
     "Canal Keeper I", "works alone", False, -1),
    ("The Senior Canal Keeper is higher than this class in that it leads a crew.",
     "Senior Canal Keeper", "leads a crew", True, 1),
    ("The next lower class, Canal Keeper I, includes positions that work with a partner.",
     "Canal Keeper I", "includes positions that work with a partner", True, -1),
    ("The next higher class of Canal Keeper III is responsible for several reaches.",
     "Canal Keeper III", "is responsible for several reaches", True, 1),
    ("Employees in the next higher class of Canal Keeper III (Night Shift) lead a crew.",
     "Canal Keeper III (Night Shift)", "lead a crew", True, 1),
    ("Incumbents in the class of Dock Inspector are licensed and assign berths.",
     "Dock Inspector", "are licensed and assign berths", True, 0),
    ("Positions at the Canal Keeper I level require a partner.", "Canal Keeper I", "require a partner", True, 0),
    ("This class differs from the next higher class, Canal Keeper III, in that the latter leads a crew.",
     "Canal Keeper III", "leads a crew", True, 1),
    ("This class is distinguished from the lower level Canal Keeper I by its independence.",
     "Canal Keeper I", "its independence", False, -1),
    ("The work of this class requires judgment; the Canal Keeper III, by contrast, leads a crew.", "", "", False, 0),
    ("This class requires more independence than the Canal Keeper I.",
     "Canal Keeper I", "requires more independence than the Canal Keeper I", False, 0),
    ("This classification is distinguished from the deputy harbor director in that the latter assigns berths.",
     "deputy harbor director", "assigns berths", True, 0),
    ("In contrast, the Canal Keeper III plans the work of a crew.",
     "Canal Keeper III", "plans the work of a crew", True, 0),
    ("Unlike the Sr. Canal Keeper, this class leads no one.", "Sr. Canal Keeper", "leads no one", False, 0),
    ("Unlike the canal keeper I, this class works alone.", "canal keeper I", "works alone", False, 0),
    ("Unlike Canal Keeper I, Canal Keeper II works alone.", "Canal Keeper I", "works alone", False, 0),
    ("As opposed to the Canal Keeper III, which leads a crew, this class works alone.",
     "Canal Keeper III", "leads a crew", True, 0),
    ("Canal Keepers II differ mainly from Canal Keepers I in that the former work alone.",
     "Canal Keepers I", "work alone", False, 0),
    ("Compared to the Park and Canal Keeper I, this class works alone.",
     "Park and Canal Keeper I", "works alone", False, 0),
    ("Canal Keeper II is distinguished from Canal Keeper I in that incumbents in the latter are reviewed.",
     "Canal Keeper I", "are reviewed", True, 0),
    ("Canal Keeper II is distinguished from Canal Keeper I in that those in the former class work alone.",
     "Canal Keeper I", "work alone", False, 0),
    ("This class is distinguished from the Canal Keeper III in that more reaches are kept.",
     "Canal Keeper III", "more reaches are kept", False, 0),
    ("This class is distinguished from the Senior Canal Keeper by the latter's responsibility for a crew.",
     "Senior Canal Keeper", "responsibility for a crew", True, 0),
    ("Positions at this level are distinguished from the Canal Keeper I level by the independence of the work.",
     "Canal Keeper I", "the independence of the work", False, 0),
    ("Distinguished from the Canal Keeper I in that the latter works with a partner.",
     "Canal Keeper I", "works with a partner", True, 0),
    ("A Canal Keeper I is in charge of one gate.", "Canal Keeper I", "is in charge of one gate", True, 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "other", "clause", "of_other", "step"), COMPARISONS, ids=[row[0] for row in COMPARISONS]
)
def test_comparison(text: str, other: str, clause: str, of_other: bool, step: int) -> None:
    found = spec(text).comparisons
    if not other:
        assert found == ()
        return
    assert [shown(item) for item in found] == [(other, clause, of_other, step)]
    source = document(text).source
    assert source.cut(found[0].clause_span) == clause
    assert source.cut(found[0].other.span) == other


def shown(item: Comparison) -> tuple[str, str, bool, int]:
    return item.other.title, item.clause, item.of_other, item.step


def test_former_and_latter_of_the_sentence_before() -> None:
    text = (
        "This class is distinguished from the Canal Keeper III. The former works alone on one reach. "
        "The latter leads a crew on several reaches."
    )
    found = spec(text).comparisons
    assert [(item.clause, item.of_other) for item in found] == [
        ("", False),
        ("works alone on one reach", False),
        ("leads a crew on several reaches", True),
    ]
    assert {item.other.title for item in found} == {"Canal Keeper III"}


def test_the_lower_level_of_the_sentence_before() -> None:
    text = (
        "This level is distinct from the next lower level of Canal Keeper I which is the trainee class. "
        "This lower level, which may act as lead, will be responsible for one gate."
    )
    found = spec(text).comparisons
    assert [(item.other.title, item.step) for item in found] == [("Canal Keeper I", -1)] * len(found)


def test_a_title_of_several_levels_has_no_place() -> None:
    found = spec("This is the entry level class in the Canal Keeper series.", "Canal Keeper I/II").series_statement
    assert found is None or found.ordinal is None


def test_one_class_set_apart_from_several() -> None:
    found = spec("Unlike the Canal Keeper I and the Dock Inspector, this class works alone.").comparisons
    assert [item.other.title for item in found] == ["Canal Keeper I", "Dock Inspector"]


@pytest.mark.parametrize(
    "text",
    [
        "Unlike the Dock Master series, this class keeps a canal.",
        "This class differs chiefly from the Dock Master series in that the former keeps a canal.",
        "This class is clearly distinguished from other Canal Keepers by the tools in use.",
        "This class is clearly distinguished from the Canal Keeper and Dock Master classes by the tools in use.",
        "Unlike last year, this class keeps a canal.",
        "Color vision: ability to distinguish colors, unlike a Class C driver's license.",
        "Employees in this class may differ from day to day in what they keep.",
        "Work in this class requires more patience than the River Trust Academy teaches.",
        "The former owner kept the canal, while the latter half of it froze.",
        "The Canal Keeper II is above average in the Park Division.",
        "Teaches swimming classes, while the Park Division keeps the pool.",
        "This class is responsible to the Harbor Board, while serving the Chief Harbor Engineer.",
        "Compared with private canals, this class keeps the Grand Canal of Tolland.",
        "Unlike the Canal Keeper I's office, the boat house is heated.",
        "This class differs mainly from the Canal Keeper I certificate of the State.",
        "The next higher class plans the work of a crew.",
        "Positions below the rim of the Great Dam are reached by boat.",
    ],
)
def test_no_comparison_with_a_class(text: str) -> None:
    assert spec(text).comparisons == ()


FORMULAIC = (
    "The Canal Keeper II is the second class in a three class series; the Canal Keeper series also contains the "
    "Canal Keeper I and Canal Keeper III. The Canal Keeper II is distinguished from the Canal Keeper I, which works "
    "beside others. It is also distinguished from the Canal Keeper III in that the latter leads a crew."
)


def test_spacy_is_not_imported_for_formulas(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(SPEC.format(title="Canal Keeper II", text=FORMULAIC))
    code = f"import sys, speclint; speclint.lint({str(tmp_path)!r}); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_same_document_reads_the_same_again() -> None:
    text = " ".join(row[0] for row in COMPARISONS[:20])
    assert spec(text).comparisons == spec(text).comparisons


def test_unknown_model_is_named_with_its_key(tmp_path: Path) -> None:
    import speclint

    (tmp_path / "speclint.toml").write_text('language-model = "no_such_model_sm"\n')
    (tmp_path / "a.md").write_text(SPEC.format(title="Canal Keeper II", text=FORMULAIC))
    with pytest.raises(SpeclintError, match=r"language-model: 'no_such_model_sm' is not installed; install it"):
        speclint.lint(str(tmp_path))


def test_a_folder_that_holds_no_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(SpeclintError, match="cannot be loaded"):
        _ = spec(COMPARISONS[0][0], model=str(tmp_path)).comparisons


@pytest.fixture(scope="module")
def tagging_model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A model that tags words by rules: enough to tell a verb that no list has."""
    import spacy

    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": {"REGEX": ".*"}}]], {"POS": "NOUN"})  # type: ignore[attr-defined]
    ruler.add([[{"LOWER": {"IN": ["dredges", "greases", "works", "is"]}}]], {"POS": "VERB"})  # type: ignore[attr-defined]
    folder = str(tmp_path_factory.mktemp("models") / "tagger")
    nlp.to_disk(folder)
    return folder


def test_a_model_tells_verbs_that_no_list_has(tagging_model: str) -> None:
    text = "While the Canal Keeper I dredges the basin, the Canal Keeper II greases the gates."
    assert spec(text).comparisons == ()
    (found,) = spec(text, model=tagging_model).comparisons
    assert shown(found) == ("Canal Keeper I", "dredges the basin", True, 0)


def test_a_model_is_found_beside_its_configuration(tagging_model: str, tmp_path: Path) -> None:
    from speclint.engine.run import Run

    (tmp_path / "speclint.toml").write_text(f'language-model = "{tagging_model}"\n')
    assert Run().language_model(str(tmp_path / "a.md")) == tagging_model


@pytest.mark.parametrize(
    "piece",
    [
        "Unlike the Canal Keeper I and ",
        "the three highest classes of the series, ",
        "while the latter ",
        "Dock Inspector ",
    ],
)
def test_a_very_long_text_is_read_to_its_end(piece: str) -> None:
    for text in (piece * 20_000, f"{piece * 8}. " * 300):
        found = spec(text)
        assert found.series_statement is None or found.series_statement.count is None
        assert len(found.comparisons) < 10_000
