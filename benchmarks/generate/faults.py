"""Faults that are planted in a series: each changes one specification in one place, and says what should be found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from .draw import Draw
from .plan import LISTING, ORDERING, ClassSpec, SeriesSaid

Specs = tuple[ClassSpec, ...]


@dataclass(frozen=True)
class Planted:
    """A fault that was planted."""

    kind: str
    code: str
    """The rule that should find it."""
    files: tuple[str, ...]
    """Where it may be reported: the file that was changed, or those that name the one that was left out."""
    says: str
    """What the message or the reported text must hold; empty where the place is enough."""
    what: str
    """What was changed, in words."""
    kept: tuple[str, ...] = ()
    """The files of its series, and the one that was copied from."""
    grade: str = ""
    """The grade of a drift: `cosmetic`, `wording` or `material`."""
    manner: str = ""
    """In which way, where a kind has several: "comma", "modal verb"."""


def plant(seed: int, specs: Specs, share: float) -> tuple[Specs, tuple[Planted, ...]]:
    """Plant at most one fault in a series; series of one or two classes are left alone."""
    if share <= 0 or len(specs) < 3 or len(specs) != len(specs[0].series):
        return specs, ()
    draw = Draw(seed, specs[0].employer.name, specs[0].title, "fault")
    if not draw.chance(share):
        return specs, ()
    kinds = [kind for kind in KINDS if _applies(kind, specs)]
    kept, planted = KINDS[draw.one(kinds)](draw, specs)
    return kept, tuple(replace(item, kept=tuple(spec.path for spec in kept)) for item in planted)


def _applies(kind: str, specs: Specs) -> bool:
    form = specs[0].said.form if specs[0].said else ""
    if kind in ("roster-entry", "roster-title"):
        return form in LISTING
    return kind != "ordinal" or form in ORDERING


def _changed(specs: Specs, at: int, spec: ClassSpec) -> Specs:
    return (*specs[:at], spec, *specs[at + 1 :])


def _at(draw: Draw, specs: Specs) -> tuple[int, SeriesSaid]:
    at = draw.number(0, len(specs) - 1)
    said = specs[at].said
    assert said is not None
    return at, said


def _count(draw: Draw, specs: Specs) -> tuple[Specs, tuple[Planted, ...]]:
    at, said = _at(draw, specs)
    count = said.count + 1 if draw.chance(0.5) or said.ordinal == said.count else said.count - 1
    what = f"count {said.count} printed as {count}"
    spec = replace(specs[at], said=replace(said, count=count))
    return _changed(specs, at, spec), (Planted("count", "SER001", (spec.path,), "", what),)


def _ordinal(draw: Draw, specs: Specs) -> tuple[Specs, tuple[Planted, ...]]:
    at, said = _at(draw, specs)
    ordinal = draw.one([other for other in range(1, said.count + 1) if other != said.ordinal])
    what = f"ordinal {said.ordinal} printed as {ordinal}"
    spec = replace(specs[at], said=replace(said, ordinal=ordinal))
    return _changed(specs, at, spec), (Planted("ordinal", "SER001", (spec.path,), "", what),)


def _roster_entry(draw: Draw, specs: Specs) -> tuple[Specs, tuple[Planted, ...]]:
    at, said = _at(draw, specs)
    gone = draw.one([title for title in said.roster if title != specs[at].title])
    spec = replace(specs[at], said=replace(said, roster=tuple(title for title in said.roster if title != gone)))
    return _changed(specs, at, spec), (
        Planted("roster-entry", "SER001", (spec.path,), "", f"{gone} left off the roster"),
    )


def _roster_title(draw: Draw, specs: Specs) -> tuple[Specs, tuple[Planted, ...]]:
    at, said = _at(draw, specs)
    other = draw.one([title for title in said.roster if title != specs[at].title])
    misspelt = _misspelt(draw, other)
    roster = tuple(misspelt if title == other else title for title in said.roster)
    spec = replace(specs[at], said=replace(said, roster=roster))
    return _changed(specs, at, spec), (
        Planted("roster-title", "SER003", (spec.path,), misspelt, f"{other} printed as {misspelt}"),
    )


def _misspelt(draw: Draw, title: str) -> str:
    """A title with two letters of its longest word exchanged."""
    words = title.split()
    longest = max(range(len(words)), key=lambda index: len(words[index]))
    word = words[longest]
    places = [at for at in range(1, len(word) - 2) if word[at] != word[at + 1]]
    at = draw.one(places)
    words[longest] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join(words)


_OTHERWISE = (
    ("entry level", "advanced level"),
    ("standard level", "specialized level"),
    ("full performance level", "entry level"),
    ("advanced level", "standard level"),
    ("specialized level", "standard level"),
    ("authoritative level", "standard level"),
    ("supervises employees", "leads employees"),
    ("manages the", "coordinates the"),
    ("directs the", "assists the"),
)


def _description(draw: Draw, specs: Specs) -> tuple[Specs, tuple[Planted, ...]]:
    at = draw.number(0, len(specs) - 1)
    spec = specs[at]
    which = draw.number(0, len(spec.comparisons) - 1)
    other, clause = spec.comparisons[which]
    said, instead = next(pair for pair in _OTHERWISE if pair[0] in clause)
    comparisons = list(spec.comparisons)
    comparisons[which] = (other, clause.replace(said, instead, 1))
    changed = replace(spec, comparisons=tuple(comparisons))
    what = f"of {other}, “{said}” printed as “{instead}”"
    return _changed(specs, at, changed), (Planted("description", "SER004", (spec.path,), "", what),)


def _missing_file(draw: Draw, specs: Specs) -> tuple[Specs, tuple[Planted, ...]]:
    at = draw.number(0, len(specs) - 1)
    gone, kept = specs[at], (*specs[:at], *specs[at + 1 :])
    naming = tuple(spec.path for spec in kept if gone.title in spec.names)
    return kept, (Planted("missing-file", "SER009", naming, gone.title, f"{gone.path} left out"),)


def _same_words(draw: Draw, specs: Specs) -> tuple[Specs, tuple[Planted, ...]]:
    at = draw.number(1, len(specs) - 1)
    lower, spec = specs[at - 1], specs[at]
    changed = tuple(
        replace(
            item,
            general=lower.general if item is spec else item.general,
            comparisons=tuple((t, lower.general if t == spec.title else clause) for t, clause in item.comparisons),
        )
        for item in specs
    )
    what = f"general statement of {lower.title} repeated"
    return changed, (Planted("same-words", "SER006", (spec.path, lower.path), "", what),)


def _less_experience(draw: Draw, specs: Specs) -> tuple[Specs, tuple[Planted, ...]]:
    at = draw.number(1, len(specs) - 1)
    spec, lower = specs[at], specs[at - 1]
    higher = replace(spec, years=1, rises=False, degree=lower.degree)
    changed = (*(replace(item, years=item.years + 1) for item in specs[:at]), higher, *specs[at + 1 :])
    what = f"1 year of experience, fewer than for {lower.title}"
    return changed, (Planted("less-experience", "SER007", (spec.path, lower.path), "", what),)


KINDS: dict[str, Callable[[Draw, Specs], tuple[Specs, tuple[Planted, ...]]]] = {
    "count": _count,
    "ordinal": _ordinal,
    "roster-entry": _roster_entry,
    "roster-title": _roster_title,
    "description": _description,
    "missing-file": _missing_file,
    "same-words": _same_words,
    "less-experience": _less_experience,
}
"""Ways to plant a fault, by name. Another kind is one more function here."""
