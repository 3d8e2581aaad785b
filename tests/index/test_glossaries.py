"""The readings of an employer's terms, and which of its classes have nothing to do with each other."""

from __future__ import annotations

from itertools import combinations

from speclint.engine.documents import check_document
from speclint.index.corpus import Corpus, build
from speclint.index.glossaries import glossaries
from speclint.index.kinship import Kinship
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from tests.conftest import CORPUS, documents


def corpus(*texts: str) -> Corpus:
    found = [parse_source(Source(f"{number}.md", text)) for number, text in enumerate(texts)]
    (one,) = build(check_document(item, "Tern Island", ()).facts for item in found)
    return one


def spec(definition: str, title: str = "Lamp Trimmer") -> str:
    return f"# {title}\n\n## Essential Duties\n\nTrims lamps.\n\n## Competencies\n\nTact – {definition}\n"


def test_readings_and_prints() -> None:
    said = "Chooses words that others can hear, and when."
    (glossary,) = glossaries(
        corpus(spec(said), spec(said.rstrip(".")), spec(said.replace(",", "")), spec("Is kind to all who come by."))
    )
    (term,) = glossary.terms
    assert [(item.count, [one.count for one in item.prints]) for item in term.readings] == [(3, [2, 1]), (1, [1])]
    assert term.majority is term.readings[0] and term.majority.settled


def test_two_documents_have_no_majority() -> None:
    (glossary,) = glossaries(corpus(*2 * [spec("Chooses words that others can hear.")]))
    assert [term.majority for term in glossary.terms] == [None]


def test_classes_of_one_series_are_related_and_those_of_other_fields_are_not() -> None:
    paths = [path for path in documents(CORPUS / "sound" / "larkmoor") if path.suffix == ".md"]
    found = [parse_source(Source(path.name, path.read_text("utf-8"))) for path in paths]
    (one,) = build(check_document(item, "Larkmoor", ()).facts for item in found)
    kinship = Kinship(one)
    for left, right in combinations(one.documents, 2):
        assert kinship.unrelated(left, right) is (left.path[:4] != right.path[:4])
