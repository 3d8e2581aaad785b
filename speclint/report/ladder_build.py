"""The ladder of a series, built from the facts of its classes and the findings that concern them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from speclint.engine.documents import location_of
from speclint.engine.finding import Finding, Location
from speclint.index.inversions import inversions
from speclint.index.series import Member, Named, Series, Words
from speclint.model.comparisons import Comparison
from speclint.model.mentions import class_words
from speclint.model.profile import Fact
from speclint.model.references import Relation
from speclint.model.series import SeriesStatement
from speclint.model.titles import Title, surely_below
from speclint.read.source import Source
from speclint.read.text import Span
from speclint.report.ladder import FACTS, Cell, Column, Ladder, Stated, Step, Why
from speclint.report.ladder_places import placed
from speclint.report.ladder_words import pieces

Sources = Mapping[str, Source]
"""The documents of a run by path, with `/`."""


def paths_of(series: Series) -> tuple[str, ...]:
    """The files of a series, with `/`: its members' and those that define one of them again."""
    return tuple(dict.fromkeys(_path(member.path) for member in (*series.members, *series.copies)))


def build_ladder(series: Series, findings: Sequence[Finding], sources: Sources) -> Ladder:
    """Build the ladder of a series.

    Args:
        series: the series.
        findings: those that concern it.
        sources: the documents of the run.
    """
    places = _Places(sources)
    classes = series.ladder or (*series.members, *series.named)
    at = {item.words: index for index, item in enumerate(classes)}
    copies = {words: [item for item in series.copies if item.words == words] for words in at}
    columns = [
        _missing(item, places) if isinstance(item, Named) else _on_file(item, copies[item.words], places, at)
        for item in classes
    ]
    columns = _marked(series, at, _stepped(classes, columns))
    ladder = Ladder(series.employer, series.name, tuple(columns), tuple(stated(series, sources)))
    return replace(ladder, notes=placed(columns, findings))


def stated(series: Series, sources: Sources) -> Iterator[Stated]:
    """The numbers that the documents of a series give it, each document's once."""
    places = _Places(sources)
    for facts in {member.path: member.facts for member in series.members}.values():
        if facts.statement and facts.statement.count:
            count = facts.statement.count
            yield Stated(count.value, count.noun, count.printed, places(facts.path, count.span))


@dataclass(frozen=True, slots=True)
class _Places:
    """From offsets to lines and columns."""

    sources: Sources

    def __call__(self, path: str, span: Span) -> Location:
        return location_of(self.sources[_path(path)], span)


def _path(path: str) -> str:
    return path.replace("\\", "/")


def _missing(named: Named, places: _Places) -> Column:
    title = " ".join(named.title.printed.split())
    found = tuple(places(path, span) for path, span in named.places)
    return Column(title, "", False, {"title": Cell(title)}, named=found)


def _on_file(member: Member, copies: list[Member], places: _Places, at: Mapping[Words, int]) -> Column:
    asked = (
        item.title
        for item in member.facts.references
        if item.relation is Relation.EXPERIENCE and _is_of(member, item.class_index)
    )
    defined = (member, *copies)
    return Column(
        title=" ".join(member.title.split()),
        code=member.job_class.code,
        on_file=True,
        cells={name: cell for name, cell in _cells(member, defined, places) if cell.text},
        paths=tuple(dict.fromkeys(_path(item.path) for item in defined)),
        reasons=tuple(Why(item.text, places(item.path, item.span)) for item in member.reasons),
        compared=_indexes((item.other.title for item in _own(member)), at, at[member.words]),
        served=_indexes(asked, at, at[member.words]),
    )


def _own(member: Member) -> Iterator[Comparison]:
    """The comparisons that set this class apart: those of its document, or those that name it."""
    for item in member.facts.comparisons:
        if class_words(item.subject.title) == member.words if item.subject else member.alone:
            yield item


def _is_of(member: Member, index: int | None) -> bool:
    return member.alone or (index is not None and member.facts.classes[index] is member.job_class)


def _indexes(titles: Iterator[str], at: Mapping[Words, int], own: int) -> tuple[int, ...]:
    found = (at.get(class_words(title)) for title in titles)
    return tuple(dict.fromkeys(index for index in found if index is not None and index != own))


def _cells(member: Member, defined: Sequence[Member], places: _Places) -> Iterator[tuple[str, Cell]]:
    path, job_class = member.path, member.job_class
    yield "title", Cell(" ".join(member.title.split()), (places(path, job_class.title_span),))
    if job_class.code_span:
        yield "code", Cell(job_class.code, (places(path, job_class.code_span),))
    yield "place", _place(member, places)
    yield "compared", _compared(member, places)
    for name, fact in _facts(member).items():
        if fact:
            yield name, Cell(fact.text, (places(path, fact.span),))
    if job_class.general:
        yield "general", Cell(" ".join(job_class.general.text.split()), (places(path, job_class.general.span),))
    where = tuple(places(item.path, item.job_class.title_span) for item in defined)
    yield "file", Cell("; ".join(f"{place.path}:{place.line}" for place in where), where)


def _compared(member: Member, places: _Places) -> Cell:
    titles = {class_words(item.other.title): item.other.title for item in reversed(tuple(_own(member)))}
    return Cell("; ".join(reversed(titles.values())), tuple(places(member.path, item.span) for item in _own(member)))


def _place(member: Member, places: _Places) -> Cell:
    """What it says of its place in the series; what a series specification says, it says of no single class."""
    statement = member.facts.statement
    if statement is None or not member.alone:
        return Cell()
    return Cell(_standing(statement), (places(member.path, statement.span),))


def _standing(statement: SeriesStatement) -> str:
    """Its place and the size of the series as a specification states them: "class 2 of 3"."""
    ordinal, count = statement.ordinal, statement.count
    noun = count.noun if count else "class"
    if ordinal:
        return f"{noun} {ordinal.value}" + (f" of {count.value}" if count else "")
    if count:
        return f"one of {count.value} {'levels' if noun == 'level' else 'classes'}"
    return f"of the {statement.name} series" if statement.name else ""


def _facts(member: Member) -> dict[str, Fact | None]:
    return {name: getattr(member.job_class.profile, name) for name in FACTS}


def _stepped(classes: Sequence[Member | Named], columns: list[Column]) -> list[Column]:
    """The columns with their next lower classes, and each fact held against that of the one on file."""
    titles = [item.title if isinstance(item, Named) else item.job_class.title for item in classes]
    found = []
    for index, (item, column) in enumerate(zip(classes, columns, strict=True)):
        below = next_lower(titles, index, range(index))
        lower = next_lower(titles, index, [at for at in range(index) if isinstance(classes[at], Member)])
        found.append(replace(column, below=below, lower=lower))
        other = classes[lower] if lower is not None else None
        if isinstance(other, Member) and isinstance(item, Member):
            found[index] = replace(found[index], cells={**column.cells, **_held(other, item, column)})
    return found


def _marked(series: Series, at: Mapping[Words, int], columns: list[Column]) -> list[Column]:
    """The columns with those facts marked in which a class falls short of a lower one, as the rules judge it."""
    found = list(columns)
    for item in inversions(series):
        index, row = at[item.high.member.words], item.what.replace(" ", "_")
        if row in found[index].cells:
            cell = replace(found[index].cells[row], wrong=True)
            found[index] = replace(found[index], cells={**found[index].cells, row: cell})
    return found


def next_lower(titles: Sequence[Title], index: int, among: Sequence[int]) -> int | None:
    """Which of the classes before one is the next lower: never one of its own level in another specialty.

    One of its own specialty, or of none, comes before any other.
    """
    own = titles[index]
    lower = [at for at in reversed(among) if not _parallel(titles[at], own) and not surely_below(own, titles[at])]
    kindred = (at for at in lower if own.parenthesis in ("", titles[at].parenthesis) or not titles[at].parenthesis)
    return next(kindred, lower[0] if lower else None)


def _parallel(one: Title, other: Title) -> bool:
    """Whether a class is of the level of another, or above it, in another specialty."""
    alike = (one.base, one.prefix) == (other.base, other.prefix) and one.rank >= other.rank
    return alike and bool(one.parenthesis and other.parenthesis) and one.parenthesis != other.parenthesis


def _held(lower: Member, upper: Member, column: Column) -> dict[str, Cell]:
    low, high = _facts(lower), _facts(upper)
    cells = {}
    for name in FACTS:
        step = step_between(low[name], high[name])
        if name in column.cells:
            cells[name] = replace(column.cells[name], step=step)
    if lower.job_class.general and "general" in column.cells:
        cells["general"] = _worded(" ".join(lower.job_class.general.text.split()), column.cells["general"])
    return cells


def _worded(before: str, cell: Cell) -> Cell:
    """A text held against that of the next lower class."""
    if before.casefold() == cell.text.casefold():
        return replace(cell, step=Step.SAME)
    found = pieces(before, cell.text)
    return replace(cell, step=Step.OTHER if found else Step.RESTATED, pieces=found)


def step_between(low: Fact | None, high: Fact | None) -> Step:
    """How a fact of a higher class stands to that of a lower one."""
    if low is None or high is None:
        return Step.NONE
    if " ".join(low.text.casefold().split()) == " ".join(high.text.casefold().split()):
        return Step.SAME
    if low.rank is None or high.rank is None or low.rank == high.rank or low.scheme != high.scheme:
        return Step.OTHER
    return Step.RISES if high.rank > low.rank else Step.FALLS
