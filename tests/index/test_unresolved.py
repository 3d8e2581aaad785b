"""A sibling's file taken away is noticed once in each document that names its class; a fragment is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from speclint.engine.run import Run
from speclint.index.corpus import build
from speclint.index.namings import namings
from speclint.index.titles import words_of
from speclint.index.unresolved import unresolved
from speclint.model.facts import Facts, facts_of
from speclint.model.spec import Spec
from speclint.parsing.parser import parse_source
from speclint.read.decode import decode
from speclint.read.source import Source
from speclint.styles.load import builtin
from tests.conftest import CORPUS, documents

RUN = Run(str(CORPUS / "speclint.toml"))
SOUND = CORPUS / "sound"


@cache
def facts(path: Path) -> Facts:
    document = RUN.parse(decode(str(path), path.read_bytes()))
    return facts_of(Spec(document, path.relative_to(SOUND).parts[0]))


def families() -> Iterator[tuple[Facts, ...]]:
    """The families of the sound documents that have a document for each class, which names all others."""
    for corpus in build(facts(path) for path in documents(SOUND)):
        for series in corpus.series:
            words = {words_of(member.title) for member in series.members}
            named = [{found.words for found in namings(member.facts)} for member in series.members]
            whole = all(words <= {*some, words_of(one.title)} for some, one in zip(named, series.members, strict=True))
            if len(series.members) > 2 and whole and all(member.alone for member in series.members):
                yield tuple(member.facts for member in series.members)


FAMILIES = list(families())
DELETIONS = [
    pytest.param(family, gone, id=Path(gone.path).stem) for family in FAMILIES for gone in family
]  # fmt: skip


def missing(kept: Iterable[Facts]) -> list[tuple[str, str]]:
    """The documents with the classes that they name and that are not on file."""
    return [
        (found.naming.path, found.naming.title)
        for corpus in build(kept)
        for found in unresolved(corpus, least_named=20, share=0.8)
    ]


def test_there_are_families() -> None:
    assert len(FAMILIES) >= 7
    assert {len(family) for family in FAMILIES} >= {3, 4}


@pytest.mark.parametrize(("family", "gone"), DELETIONS)
def test_deleted_sibling(family: tuple[Facts, ...], gone: Facts) -> None:
    words = words_of(gone.classes[0].title.printed)
    kept = [item for item in (facts(path) for path in documents(SOUND)) if item is not gone]
    naming = [item.path for item in kept if any(found.words == words for found in namings(item))]
    assert set(naming) >= {item.path for item in family if item is not gone}
    found = missing(kept)
    assert sorted(path for path, _ in found) == sorted(naming)
    assert {words_of(title) for _, title in found} == {words}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: Path(family[0].path).stem)
def test_one_class_alone_is_a_fragment(family: tuple[Facts, ...]) -> None:
    assert [missing([item]) for item in family] == [[] for _ in family]
    assert missing(family) == []


def spec(title: str, text: str = "", experience: str = "None.") -> Facts:
    body = (
        f"Office of Human Resources\n{title} - CK1001\n\n### Distinguishing Characteristics\n\n{text or 'Alone.'}\n\n"
        f"### Experience Requirement\n\n{experience}\n"
    )
    return facts_of(Spec(parse_source(Source(f"{title}.md", body), builtin("denver-ohr")), "Canal Town"))


def named_in(*specs: Facts) -> set[str]:
    return {title for _, title in missing(specs)}


def test_family_of_two_is_silent() -> None:
    text = "The Canal Keeper is distinguished from the Senior Canal Keeper, which leads."
    assert named_in(spec("Canal Keeper", text)) == set()


def test_level_beyond_a_whole_series() -> None:
    asks = "One year at the type and level of the Canal Keeper V."
    assert named_in(spec("Canal Keeper I"), spec("Canal Keeper II", experience=asks)) == {"Canal Keeper V"}


def test_number_of_a_class_that_bears_none() -> None:
    place = "{} is the {} of two classifications in the Canal Keeper series."
    asks = "Two years equivalent to Canal Keeper II."
    first = spec("Canal Keeper", place.format("Canal Keeper", "first"))
    whole = spec("Lead Canal Keeper", place.format("Lead Canal Keeper", "second"), asks)
    assert named_in(first, whole) == {"Canal Keeper II"}
    assert named_in(spec("Canal Keeper"), spec("Lead Canal Keeper", experience=asks)) == set()


def test_employer_before_a_title() -> None:
    asks = "One year as a Canal Town Canal Keeper I."
    assert named_in(spec("Canal Keeper I"), spec("Canal Keeper II", experience=asks)) == set()


def test_more_missing_than_on_file_is_a_fragment() -> None:
    text = "The series consists of Canal Keeper I, Canal Keeper II, Canal Keeper III, Canal Keeper IV, Dock Lead Hand."
    assert named_in(spec("Canal Keeper I", text)) == set()
    assert named_in(spec("Canal Keeper I", text), spec("Canal Keeper II", text)) == set()
    kept = [spec(f"Canal Keeper {level}", text) for level in ("I", "II", "III")]
    assert named_in(*kept) == {"Canal Keeper IV", "Dock Lead Hand"}


def test_neighbouring_class_is_of_no_series_on_file() -> None:
    text = "This class is distinguished from the Boat Inspector, which inspects boats."
    assert named_in(spec("Canal Keeper I", text), spec("Canal Keeper II", text)) == set()


def test_list_that_is_alone_with_a_class_is_at_fault_itself() -> None:
    text = "There are three classes in the Canal Keeper series: Canal Keeper I, Canal Keeper II, and {}."
    kept = [spec(f"Canal Keeper {level}", text.format("Canal Keeper III")) for level in ("I", "II")]
    assert named_in(*kept, spec("Canal Keeper III", text.format("Sluice Operator"))) == set()


def test_class_but_for_a_letter() -> None:
    kept = [spec(f"{level} Lock and Weir Keeper") for level in ("Staff", "Senior", "Lead")]
    wrong = spec("Chief Lock and Weir Keeper", experience="Two years as a Lock and Wier Keeper, Range B.")
    assert named_in(*kept, wrong) == set()


def test_most_classes_on_file() -> None:
    trades = ["Painter", "Welder", "Carpenter", "Plumber", "Roofer", "Glazier", "Baker", "Dredger", "Driver", "Tanner"]
    titles = [f"{kind} {trade}" for kind in ("Canal", "Harbor") for trade in trades]
    asks = [spec(title, experience=f"Two years as a {before}.") for before, title in pairwise(titles)]
    first = spec(titles[0], experience=f"Two years as a {titles[-1]}.")
    other = spec("Yard Clerk", experience="One year as a Wharf Builder with the City.")
    assert named_in(first, *asks, other) == {"Wharf Builder"}
    assert named_in(first, *asks[:12], other) == set()


@pytest.mark.parametrize(
    "text",
    [
        "as a Certified Public Accountant",
        "as a Registered Nurse",
        "as a Professional Engineer",
        "as a Notary Public",
        "as an engineer",
        "as a Department Head",
        "as a Program Manager",
    ],
)
def test_no_class_of_the_employer(text: str) -> None:
    trades = ["Painter", "Welder", "Carpenter", "Plumber", "Roofer", "Glazier", "Baker", "Dredger", "Driver", "Tanner"]
    titles = [f"{kind} {trade}" for kind in ("Canal", "Harbor") for trade in trades]
    asks = [spec(title, experience=f"Two years as a {before}.") for before, title in pairwise(titles)]
    first = spec(titles[0], experience=f"Two years as a {titles[-1]}.")
    assert named_in(first, *asks, spec("Yard Clerk", experience=f"One year {text} with the City.")) == set()
