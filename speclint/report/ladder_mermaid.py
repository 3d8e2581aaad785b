"""The ladder of a series as a Mermaid flowchart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from speclint.report.ladder import Column, Ladder, Note
from speclint.report.printable import printable

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,/'")
"""What stands in a label as it is; in a word also the hyphen. Everything else is written as its number."""


def flowchart(ladders: Sequence[Ladder]) -> Iterator[str]:
    """One flowchart, lowest class at the bottom, with a box around each series where there are several.

    Thick arrows lead to the next higher class; dotted ones to classes that a class is distinguished from, both ways
    where both say so; thin ones to a class in which experience is asked for. Classes not on file are dashed, those
    with findings of the rules of series red.
    """
    yield "flowchart BT"
    for at, ladder in enumerate(ladders):
        prefix = f"s{at}c"
        if len(ladders) > 1:
            yield f'  subgraph s{at}["{label(f"{ladder.name} series, {ladder.employer}")}"]'
        yield from _nodes(ladder, prefix)
        yield from _edges(ladder, prefix)
        if len(ladders) > 1:
            yield "  end"
    yield "  classDef missing stroke-dasharray:5 5"
    yield "  classDef faulty stroke:#c00,stroke-width:3px"
    for at, ladder in enumerate(ladders):
        yield from _classes(ladder, f"s{at}c")


def label(text: str) -> str:
    """A text that cannot leave the quotes it is put in, nor be taken for markup in them."""
    shown = printable(" ".join(text.split()))
    return "".join(character if _is_plain(shown, at) else f"#{ord(character)};" for at, character in enumerate(shown))


def _is_plain(text: str, at: int) -> bool:
    return text[at] in _PLAIN or (text[at] == "-" and at > 0 and text[at - 1].isalnum())


def _nodes(ladder: Ladder, prefix: str) -> Iterator[str]:
    for at, column in enumerate(ladder.columns):
        lines = [column.title, column.code, _grade(column), "" if column.on_file else "not on file"]
        count = len(_findings(ladder, at))
        lines += [f"{count} finding{'s' * (count != 1)}" if count else ""]
        yield f'  {prefix}{at}["{"<br/>".join(label(line) for line in lines if line)}"]'


def _grade(column: Column) -> str:
    return f"grade {column.cells['pay_grade'].text}" if "pay_grade" in column.cells else ""


def _findings(ladder: Ladder, at: int) -> list[Note]:
    return [note for note in ladder.of_series if any(spot[0] == at for spot in note.spots)]


def _edges(ladder: Ladder, prefix: str) -> Iterator[str]:
    for at, column in enumerate(ladder.columns):
        if column.below is not None:
            yield f"  {prefix}{column.below} ==> {prefix}{at}"
    compared = {(at, other) for at, column in enumerate(ladder.columns) for other in column.compared}
    for at, other in sorted(compared):
        mutual = (other, at) in compared
        if not mutual or at < other:
            yield f'  {prefix}{at} {"<" if mutual else ""}-. "distinguished from" .-> {prefix}{other}'
    for at, column in enumerate(ladder.columns):
        yield from (f'  {prefix}{at} -- "experience as" --> {prefix}{other}' for other in column.served)


def _classes(ladder: Ladder, prefix: str) -> Iterator[str]:
    missing = [f"{prefix}{at}" for at, column in enumerate(ladder.columns) if not column.on_file]
    faulty = [f"{prefix}{at}" for at in range(len(ladder.columns)) if _findings(ladder, at)]
    if missing:
        yield f"  class {','.join(missing)} missing"
    if faulty:
        yield f"  class {','.join(faulty)} faulty"
