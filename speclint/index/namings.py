"""The places of a document that name classes: series statements, comparisons, references."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from speclint.index.series import Words
from speclint.index.titles import words_of, written_out
from speclint.model.facts import Facts
from speclint.model.references import GENERIC, Relation, names_class, names_none
from speclint.read.text import Span

ROSTER, COMPARED, REFERRED = range(3)
_HEADS = frozenset(
    "director commissioner superintendent principal president chancellor dean sheriff judge chief".split()
)
"""Officials, whom many employers appoint without a class specification."""
_MOST = 400
"""How many names of one document are looked at."""


class Naming(Struct, frozen=True):
    """A place that names a class."""

    title: str
    span: Span
    section: str
    path: str
    kind: int
    """How telling it is: the list of the series statement, then a comparison, then any other."""
    relation: Relation | None = None

    @property
    def words(self) -> Words:
        """The class as it is found."""
        return words_of(self.title)


def namings(facts: Facts) -> tuple[Naming, ...]:
    """The places of a document that name classes, the most telling first."""
    found: list[Naming] = []
    section = facts.statement.section if facts.statement else ""
    for entry in facts.statement.roster if facts.statement else ():
        found += _written(entry.title, entry.span, section, facts.path, ROSTER)
    for item in facts.comparisons:
        found += _written(item.other.title, item.other.span, item.section, facts.path, COMPARED)
    for reference in facts.references[:_MOST]:
        found += _written(reference.title, reference.span, reference.section, facts.path, REFERRED, reference.relation)
    return tuple(found[:_MOST])


def _written(
    title: str, span: Span, section: str, path: str, kind: int, relation: Relation | None = None
) -> Iterator[Naming]:
    if relation or not names_none(title):
        for one in written_out(title):
            yield Naming(one, span, section, path, kind, relation)


def is_class(naming: Naming) -> bool:
    """Whether a name is that of a class for itself, rather than of an official or of any chief."""
    words = naming.title.replace(",", " ").lower().split()
    head = naming.title.partition(",")[0].partition(" of ")[0].lower().split()
    official = bool(_HEADS.intersection(head[-1:])) or words[0] in _HEADS or words[-1] == "officer" == words[0]
    if len(words) < 2 or GENERIC.issuperset(words) or (official and naming.relation is not Relation.EXPERIENCE):
        return False
    return names_class(naming.title)
