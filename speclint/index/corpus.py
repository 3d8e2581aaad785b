"""Facts of many documents, put together employer by employer and series by series."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from speclint.model.facts import ClassFacts, Facts


@dataclass(frozen=True, slots=True)
class Member:
    """One class of a series, and the document that defines it."""

    facts: Facts
    job_class: ClassFacts

    @property
    def path(self) -> str:
        """The document's file."""
        return self.facts.path


@dataclass(frozen=True, slots=True)
class Series:
    """Classes alike in kind and different in level, of one employer, lowest first."""

    employer: str
    name: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All documents of one employer."""

    employer: str
    documents: tuple[Facts, ...]
    series: tuple[Series, ...]


def build(facts: Iterable[Facts]) -> tuple[Corpus, ...]:
    """Put documents together by employer, and the classes of each employer by series."""
    by_employer: dict[str, list[Facts]] = {}
    for item in facts:
        by_employer.setdefault(item.employer, []).append(item)
    return tuple(
        Corpus(employer, tuple(items), _series(employer, items)) for employer, items in sorted(by_employer.items())
    )


def _series(employer: str, documents: list[Facts]) -> tuple[Series, ...]:
    groups: dict[str, list[Member]] = {}
    for facts in documents:
        for item in facts.classes:
            groups.setdefault(item.title.base.lower(), []).append(Member(facts, item))
    return tuple(
        Series(employer, members[0].job_class.title.base, tuple(sorted(members, key=_order)))
        for _, members in sorted(groups.items())
        if len(members) > 1
    )


def _order(member: Member) -> tuple[int, str, str]:
    return (member.job_class.title.rank, member.job_class.title.key, member.path)
