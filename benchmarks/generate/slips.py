"""Faults that are planted in one specification: drifted texts, and what was copied from another class."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from . import shared
from .draw import Draw
from .drift import drifted
from .faults import Planted, Specs
from .plan import ClassSpec, Terms
from .standard import CLAUSES, RATE_MISSING, REGISTERED, TEXTS, other_rate

Slip = tuple[ClassSpec, Planted] | None
"""The changed specification and what was changed; `None` where a specification has no place for the fault."""
SOURCES = 6
"""How many of the latest sound specifications of an employer may be copied from."""
_SHORT_WORDS = 3


def slip(seed: int, specs: Specs, share: float, others: Sequence[ClassSpec]) -> tuple[Specs, tuple[Planted, ...]]:
    """Plant at most one fault in one specification of a series.

    Args:
        seed: of the corpus.
        specs: a series, sound until now.
        share: the share of the series that get one.
        others: sound specifications of the employer from which may be copied.
    """
    spec = specs[0]
    draw = Draw(seed, spec.employer.name, spec.title, "slip")
    if share <= 0 or not draw.chance(share):
        return specs, ()
    at = draw.number(0, len(specs) - 1)
    sources = [other for other in others if _unrelated(other, specs[at])]
    source = draw.one(sources) if sources else None
    for kind in _order(draw):
        found = SLIPS[kind](draw, specs[at], source)
        if found:
            changed, planted = found
            kept = tuple(item.path for item in specs)
            near = tuple(path for path in planted.files if path not in kept)
            return (*specs[:at], changed, *specs[at + 1 :]), (replace(planted, kept=(*kept, *near)),)
    return specs, ()


def _order(draw: Draw) -> list[str]:
    """The kinds in the order in which they are tried; in half of the draws, first those that few layouts can have."""
    first = draw.some(_FEW_LAYOUTS, len(_FEW_LAYOUTS)) if draw.chance(0.5) else []
    return [*first, *draw.some(list(SLIPS), len(SLIPS))]


def _unrelated(one: ClassSpec, other: ClassSpec) -> bool:
    """Whether no title of the two series has a word with another in common."""
    words = [
        {word for title in spec.series for word in title.split() if len(word) > _SHORT_WORDS} for spec in (one, other)
    ]
    return not {*words[0], one.topic} & {*words[1], other.topic}


def _planted(kind: str, code: str, spec: ClassSpec, what: str, grade: str = "", manner: str = "") -> Planted:
    return Planted(kind, code, (spec.path,), "", what, grade=grade, manner=manner)


def _text_drift(kind: str, grade: str) -> Callable[[Draw, ClassSpec, ClassSpec | None], Slip]:
    """Drift of a registered text, or of another clause, in one grade."""

    def planted(draw: Draw, spec: ClassSpec, _source: ClassSpec | None) -> Slip:
        names = _registered(spec) if kind == "registered" else _clauses(spec)
        for name in draw.some(names, len(names)):
            text, manner = drifted(draw, spec.texts[name], grade)
            if text:
                what = f"{name} ({manner}): {text}"
                changed = replace(spec, texts={**spec.texts, name: text})
                return changed, _planted(f"{kind}-{grade}", "BPL001", spec, what, grade, manner)
        return None

    return planted


def _registered(spec: ClassSpec) -> list[str]:
    return [name for name in REGISTERED.get(spec.employer.layout, ()) if name in spec.texts]


def _clauses(spec: ClassSpec) -> list[str]:
    """The texts that no house style registers, the equivalency statement apart, which has a rule of its own."""
    layout = spec.employer.layout
    known = [*(name for name in TEXTS[layout] if name not in REGISTERED.get(layout, ())), *CLAUSES]
    return [name for name in known if name in spec.texts]


def _defined(kind: str) -> Callable[[Draw, ClassSpec, ClassSpec | None], Slip]:
    """Drift of one definition of a competency or a physical demand."""

    def planted(draw: Draw, spec: ClassSpec, _source: ClassSpec | None) -> Slip:
        terms = _terms(spec, kind)
        grade = draw.one(("cosmetic", "wording", "wording", "material"))
        for at in draw.some(range(len(terms)), len(terms)):
            text, manner = drifted(draw, terms[at][1], grade)
            if text:
                what = f"{terms[at][0]} ({manner}): {text}"
                return _redefined(spec, kind, at, text), _planted(f"{kind}-drift", "BPL005", spec, what, grade, manner)
        return None

    return planted


def _terms(spec: ClassSpec, kind: str) -> Terms:
    """The definitions that the layout prints."""
    printed = ("denver", "generic") if kind == "competency" else ("denver",)
    if spec.employer.layout not in printed:
        return ()
    return spec.competencies if kind == "competency" else spec.demands


def _redefined(spec: ClassSpec, kind: str, at: int, text: str) -> ClassSpec:
    terms = list(_terms(spec, kind))
    terms[at] = (terms[at][0], text)
    return replace(spec, competencies=tuple(terms)) if kind == "competency" else replace(spec, demands=tuple(terms))


def _damaged(draw: Draw, spec: ClassSpec, _source: ClassSpec | None) -> Slip:
    terms = _terms(spec, "demand")
    if not terms:
        return None
    at = draw.number(0, len(terms) - 1)
    term, text = terms[at]
    words = text.rstrip(".").split()
    manner = draw.one(("end lost", "word cut", "beginning lost", "fused", "letter lost"))
    half = max(2, len(words) // 2)
    if manner == "end lost":
        broken = " ".join(words[: half + 1])
    elif manner == "word cut":
        broken = " ".join(words[:-1]) + " " + words[-1][: max(2, len(words[-1]) // 2)]
    elif manner == "beginning lost":
        broken = " ".join(words[1:]) + "."
    elif manner == "fused":
        other = terms[at - 1][1].rstrip(".").split()
        broken = " ".join([*words[: half + 1], *other[len(other) // 2 :]]) + "."
    else:
        longest = max(words, key=len)
        broken = text.replace(longest, longest[:2] + longest[3:], 1)
    what = f"{term} ({manner}): {broken}"
    return _redefined(spec, "demand", at, broken), _planted("damaged-definition", "PHY007", spec, what, manner=manner)


def _whole_glossary(draw: Draw, spec: ClassSpec, _source: ClassSpec | None) -> Slip:
    if spec.employer.layout != "denver":
        return None
    changed = replace(spec, demands=tuple(sorted(shared.LISTED.items())))
    return changed, _planted("whole-glossary", "PHY005", spec, "all demands of the glossary listed")


def _other_class(draw: Draw, spec: ClassSpec, source: ClassSpec | None) -> Slip:
    if source is None:
        return None
    manners = {"clause": _other_in_clause, "sentence": _other_sentence, "subject": _other_subject}
    for manner in draw.some(list(manners), len(manners)):
        changed, what = manners[manner](draw, spec, source)
        if what:
            planted = _planted("other-class", "BPL006", spec, what, manner=manner)
            return changed, replace(planted, says=source.title)
    return None


def _other_in_clause(_draw: Draw, spec: ClassSpec, source: ClassSpec) -> tuple[ClassSpec, str]:
    """The standard clause that names the class, with the other's title."""
    text = spec.texts.get("assignment", "").replace(spec.title, source.title)
    return (replace(spec, texts={**spec.texts, "assignment": text}) if text else spec), text


def _other_sentence(draw: Draw, spec: ClassSpec, source: ClassSpec) -> tuple[ClassSpec, str]:
    """A sentence of the other specification in which it speaks of its own class."""
    copied = [duty for duty in source.duties if duty.subject]
    at = draw.number(0, len(spec.duties) - 1)
    duties = (*spec.duties[:at], *copied, *spec.duties[at + 1 :])
    return replace(spec, duties=duties), copied[0].third if copied else ""


def _other_subject(draw: Draw, spec: ClassSpec, source: ClassSpec) -> tuple[ClassSpec, str]:
    """Three duties with the other title as their subject."""
    which = set(draw.some(range(len(spec.duties)), 3))
    subject = f"The {source.title}"
    duties = [replace(duty, subject=subject) if at in which else duty for at, duty in enumerate(spec.duties)]
    return replace(spec, duties=tuple(duties)), f"{subject} in three duties"


def _copied_duties(draw: Draw, spec: ClassSpec, source: ClassSpec | None) -> Slip:
    if source is None:
        return None
    planted = _planted("copied-duties", "BPL009", spec, f"the duties of {source.title}")
    duties = tuple(replace(duty, subject=f"The {spec.title}" if duty.subject else "") for duty in source.duties)
    return replace(spec, duties=duties), replace(planted, files=(spec.path, source.path))


def _rate(kind: str) -> Callable[[Draw, ClassSpec, ClassSpec | None], Slip]:
    """Another rate in the equivalency statement, or none."""

    def planted(_draw: Draw, spec: ClassSpec, _source: ClassSpec | None) -> Slip:
        if "rate" not in spec.texts:
            return None
        text = other_rate(spec.employer.name) if kind == "rate-changed" else RATE_MISSING
        return replace(spec, texts={**spec.texts, "rate": text}), _planted(kind, "BPL007", spec, text)

    return planted


def _repeated(draw: Draw, spec: ClassSpec, _source: ClassSpec | None) -> Slip:
    first, second = sorted(draw.some(range(len(spec.duties)), 2))
    duties = (*spec.duties[:second], spec.duties[first], *spec.duties[second:])
    what = f"duty {first + 1} repeated as duty {second + 1}"
    return replace(spec, duties=duties), _planted("repeated-paragraph", "BPL003", spec, what)


SLIPS: dict[str, Callable[[Draw, ClassSpec, ClassSpec | None], Slip]] = {
    **{
        f"{kind}-{grade}": _text_drift(kind, grade)
        for kind in ("registered", "clause")
        for grade in ("cosmetic", "wording", "material")
    },
    "competency-drift": _defined("competency"),
    "demand-drift": _defined("demand"),
    "damaged-definition": _damaged,
    "whole-glossary": _whole_glossary,
    "other-class": _other_class,
    "copied-duties": _copied_duties,
    "rate-changed": _rate("rate-changed"),
    "rate-missing": _rate("rate-missing"),
    "repeated-paragraph": _repeated,
}
"""Ways to plant a fault in one specification, by name. Another kind is one more function here."""
_FEW_LAYOUTS = (
    "registered-cosmetic",
    "registered-wording",
    "registered-material",
    "competency-drift",
    "demand-drift",
    "damaged-definition",
    "whole-glossary",
)
"""Kinds for which only specifications with registered texts or definitions have a place."""
