"""The series of a corpus, a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from speclint.engine.finding import Finding
from speclint.engine.result import Result
from speclint.index.series import Series
from speclint.report.fold import fold, folded, shown, words
from speclint.report.ladder import Stated, counts, is_of_series, number
from speclint.report.ladder_build import paths_of, stated
from speclint.report.ladder_places import touched
from speclint.report.printable import printable, width
from speclint.report.style import Paint


@dataclass(frozen=True, slots=True)
class Entry:
    """One series in the list."""

    series: Series
    name: str
    """Its name, with its lowest class where the employer has several of that name."""
    stated: tuple[Stated, ...]
    findings: tuple[Finding, ...]

    @property
    def on_file(self) -> int:
        """How many of its classes are on file."""
        return len(self.series.members)

    @property
    def missing(self) -> tuple[str, ...]:
        """The titles of those that are named but not on file."""
        return tuple(" ".join(item.title.printed.split()) for item in self.series.named)

    @property
    def found(self) -> int:
        """How many classes it has, those not on file counted."""
        return self.on_file + len(self.series.named)

    @property
    def of_series(self) -> int:
        """How many findings the rules of series have."""
        return sum(map(is_of_series, self.findings))

    @property
    def others(self) -> int:
        """How many findings the other rules have."""
        return len(self.findings) - self.of_series

    @property
    def counts(self) -> str:
        """The numbers that are stated."""
        return counts(self.stated, self.found)


def entries(result: Result) -> list[Entry]:
    """All series of a run, by employer and name."""
    by_path: dict[str, list[int]] = {}
    for at, finding in enumerate(result.findings):
        for path in set(touched(finding)):
            by_path.setdefault(path, []).append(at)
    found = []
    for corpus in result.corpora:
        several = Counter(series.name.casefold() for series in corpus.series)
        for series in corpus.series:
            own = sorted({at for path in paths_of(series) for at in by_path.get(path, ())})
            name = (
                series.name if several[series.name.casefold()] == 1 else f"{series.name}: {series.members[0].title} …"
            )
            number_stated = tuple(stated(series, result.sources))
            found.append(Entry(series, name, number_stated, tuple(result.findings[at] for at in own)))
    return sorted(found, key=_standing)


def _standing(item: Entry) -> tuple[str, str, tuple[str, ...]]:
    return (item.series.employer.casefold(), item.name.casefold(), paths_of(item.series))


_NARROW = 64
"""The least columns of a terminal for the table."""
_HEADS = ("on file", "found", "stated", "SER", "other")


def list_text(found: Sequence[Entry], result: Result, columns: int, paint: Paint) -> Iterator[str]:
    """The list for a terminal: employers as headings, a line for each series; two on a narrow terminal."""
    if not found:
        yield f"No series in {number(len(result.files), 'file')}."
        return
    yield from _table(found, columns, paint) if columns >= _NARROW else _narrow(found, columns, paint)
    yield ""
    yield from _foot(found, columns, paint)


def _narrow(found: Sequence[Entry], columns: int, paint: Paint) -> Iterator[str]:
    for employer, group in groupby(found, lambda item: item.series.employer):
        yield paint(printable(employer), "bold")
        for item in group:
            yield from folded(item.name, columns, "  ")
            missing = f", not on file: {'; '.join(item.missing)}" if item.missing else ""
            said = f"{item.on_file} on file, {item.counts} stated, {item.of_series} SER, {item.others} other{missing}"
            yield from (paint(line, "dim") for line in folded(said, columns, "    "))


def _table(found: Sequence[Entry], columns: int, paint: Paint) -> Iterator[str]:
    sizes = [max(len(head), *(len(row[at]) for row in map(_numbers, found))) for at, head in enumerate(_HEADS)]
    taken = sum(sizes) + 2 * len(sizes) + 2 + len("  not on file")
    names = min(max(width(printable(item.name)) for item in found), columns - taken)
    heads = "  ".join(head.rjust(size) for head, size in zip(_HEADS, sizes, strict=True))
    yield paint(f"  {'series'.ljust(names)}  {heads}  not on file", "dim")
    for employer, group in groupby(found, lambda item: item.series.employer):
        yield paint(printable(employer), "bold")
        for item in group:
            yield from _row(item, names, sizes, columns, paint)


def _numbers(item: Entry) -> tuple[str, ...]:
    return (str(item.on_file), str(item.found), item.counts, str(item.of_series or "–"), str(item.others or "–"))


def _row(item: Entry, names: int, sizes: list[int], columns: int, paint: Paint) -> Iterator[str]:
    *above, name = fold(words(item.name), names)
    yield from (f"  {shown(line, paint)}" for line in above)
    cells = [text.rjust(size) for text, size in zip(_numbers(item), sizes, strict=True)]
    if item.counts.endswith("≠"):
        cells[2] = paint(cells[2], "yellow")
    if item.of_series:
        cells[3] = paint(cells[3], "red", "bold")
    room = columns - names - sum(sizes) - 2 * len(sizes) - 4
    yield f"  {shown(name, paint, names)}  {'  '.join(cells)}  {_titles(item.missing, room)}".rstrip()


def _titles(titles: Sequence[str], room: int) -> str:
    """As many titles as there is room for, and how many more there are."""
    kept: list[str] = []
    for at, title in enumerate(titles):
        rest = f" +{len(titles) - at - 1}" if at + 1 < len(titles) else ""
        if width(printable("; ".join([*kept, title]))) + len(rest) > room:
            break
        kept.append(title)
    more = len(titles) - len(kept)
    return printable("; ".join(kept)) + (f"{' +' if kept else ''}{more}" if more else "")


def _foot(found: Sequence[Entry], columns: int, paint: Paint) -> Iterator[str]:
    employers = len({item.series.employer for item in found})
    classes = sum(item.on_file for item in found)
    of = f" of {number(employers, 'employer')}" if employers > 1 else ""
    said = f"{len(found):,} series{of}, {number(classes, 'class', 'es')} on file. SER: findings of the rules of series."
    yield from folded(said, columns)
    if any(item.counts.endswith("≠") for item in found):
        yield from folded("≠  another number of classes is stated than is found.", columns)
    yield from (paint(line, "dim") for line in folded("speclint series NAME shows one of them as a ladder.", columns))
