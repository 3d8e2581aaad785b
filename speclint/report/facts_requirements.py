"""What a class must bring, and whom it supervises, as it is shown: licenses, checks, driving, education, experience."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from speclint.model.licences import DRIVER
from speclint.model.spec import Spec
from speclint.model.supervision import Supervision
from speclint.report import wording
from speclint.report.facts import Shown, cut, words


def licenses(spec: Spec) -> Iterator[Shown]:
    """The licenses and certificates that are asked for."""
    for item in spec.licences:
        what = "driver's license" if item.kind == DRIVER else "license or certificate"
        data = {"kind": item.kind, "condition": item.condition.value}
        yield Shown(what, wording.asked_words(item.condition), words(item.text), item.span, item.section, None, data)


def checks(spec: Spec) -> Iterator[Shown]:
    """The background checks."""
    for item in spec.checks:
        data = {"kind": item.kind, "condition": item.condition.value}
        reading = wording.asked_words(item.condition)
        yield Shown(f"check: {item.kind}", reading, words(item.text), item.span, item.section, None, data)


def driving(spec: Spec) -> Iterator[Shown]:
    """The places that say that the class drives."""
    for item in spec.driving:
        data = {"kind": item.kind, "condition": item.condition.value, "statement": words(item.text)}
        reading = wording.driving_words(item)
        yield Shown(f"driving, as {item.kind}", reading, cut(spec, item.phrase), item.phrase, item.section, None, data)


def supervision(spec: Spec) -> Iterator[Shown]:
    """What the section on it says of the supervision exercised."""
    yield from _supervision("supervision", spec.supervision)


def supervising(spec: Spec) -> Iterator[Shown]:
    """What summary, distinguishing text and duties say of the supervision exercised."""
    yield from _supervision("supervision elsewhere", spec.supervising)


def _supervision(what: str, found: Iterable[Supervision]) -> Iterator[Shown]:
    for item in found:
        data = {
            "degree": item.degree, "by_position": item.by_position, "denied": item.denied or None,
            "employs": item.employs, "least_people": item.count.least if item.count else None,
            "most_people": item.count.most if item.count else None,
        }  # fmt: skip
        reading = wording.supervision_words(item)
        yield Shown(what, reading, words(item.text), item.span, item.section, item.class_index, data)


def education(spec: Spec) -> Iterator[Shown]:
    """The levels of education that are asked for."""
    for item in spec.education:
        data = {"level": item.level, "preferred": item.preferred, "substitute": item.substitute}
        reading = wording.education_words(item)
        yield Shown("education", reading, words(item.text), item.span, item.section, item.class_index, data)


def experience(spec: Spec) -> Iterator[Shown]:
    """The lengths of experience that are asked for."""
    for item in spec.experience:
        data = {
            "years": round(item.years, 3),
            "least": item.quantity.least,
            "most": item.quantity.most,
            "unit": item.quantity.unit,
            "preferred": item.preferred,
            "substitute": item.substitute,
        }
        reading, said = wording.experience_words(item), words(item.text, item.quantity.start)
        yield Shown("experience", reading, said, item.span, item.section, item.class_index, data)
