"""The words in which facts are shown, the same for people and in the JSON."""

from __future__ import annotations

from collections.abc import Iterable

from speclint.model.activities import Activity
from speclint.model.competencies import Competency
from speclint.model.dates import Date
from speclint.model.driving import Driving
from speclint.model.flsa import FlsaStatus
from speclint.model.history import HistoryEntry
from speclint.model.implied import ImpliedDemand
from speclint.model.licences import Condition
from speclint.model.quantities import Quantity
from speclint.model.requirements import EducationRequirement, ExperienceRequirement
from speclint.model.scale import StatedLevel
from speclint.model.supervision import Supervision
from speclint.model.weights import Weight
from speclint.styles.style import DemandLevel

_ASKED = {
    Condition.ALWAYS: "required",
    Condition.BY_POSITION: "required by position",
    Condition.MAY: "may be required",
    Condition.PREFERRED: "preferred",
    Condition.NOT: "not required",
}
_DRIVES = {
    Condition.ALWAYS: "drives",
    Condition.BY_POSITION: "drives, by position",
    Condition.MAY: "may drive",
    Condition.PREFERRED: "drives",
    Condition.NOT: "does not drive",
}
_FREQUENCIES = {"occasional": "occasionally", "frequent": "frequently", "constant": "constantly", "rare": "rarely"}
_DENIED = {"supervision": "does not supervise", "lead": "does not lead", "formal": "not formally"}


def pounds(least: float | None, most: float | None) -> str:
    """Bounds of a weight: "10 to 25 lb", "up to 50 lb", "50 lb or more"."""
    if least is None and most is None:
        return ""
    if least is None or least == 0:
        return f"up to {most:g} lb" if most is not None else "any weight"
    if most is None:
        return f"{least:g} lb or more"
    return f"{least:g} lb" if least == most else f"{least:g} to {most:g} lb"


def often(frequency: str) -> str:
    """A frequency as an adverb: "occasionally"; nothing for none."""
    return _FREQUENCIES.get(frequency, frequency)


def quantity_words(item: Quantity) -> str:
    """A quantity in words: "2 years", "0 to 10 pounds", "at most 50 pounds"."""
    unit = item.unit if item.least == item.most == 1 or item.unit == "percent" else f"{item.unit}s"
    unit = {"inchs": "inches", "foots": "feet"}.get(unit, unit)
    if item.least is None:
        return f"at most {item.most:g} {unit}"
    if item.most is None:
        return f"at least {item.least:g} {unit}"
    if item.least == item.most:
        return f"{item.least:g} {unit}"
    return f"{item.least:g} to {item.most:g} {unit}"


def listed(parts: Iterable[str]) -> str:
    """The parts that there are, with commas."""
    return ", ".join(part for part in parts if part)


def level_words(stated: StatedLevel, level: DemandLevel | None) -> str:
    """A stated level as read: which level of the scale it is, and the parts that it is printed with."""
    number = f"number {stated.number}" if stated.number is not None else ""
    label = stated.label if level is None or stated.label.lower() != level.label.lower() else ""
    parts = listed((number, label and f"label {label}", pounds(stated.least, stated.most)))
    known = level.label if level else "not one level of the scale"
    return f"{known} ({parts})" if parts else known


def weight_words(weight: Weight) -> str:
    """A weight as read: what is done to it, how many pounds, how often, and whether somebody helps."""
    amount = f"over {weight.pounds:g} lb" if weight.exceeds else pounds(weight.least, weight.most)
    return listed(
        (f"{'/'.join(weight.actions)} {amount}", often(weight.frequency), (weight.helped and "with help") or "")
    )


def activity_words(item: Activity) -> str:
    """How often an activity is stated."""
    often_words = "not required" if item.denied else often(item.frequency) or "no frequency"
    return listed((often_words, "not for all positions" if item.conditional else ""))


def implied_words(item: ImpliedDemand) -> str:
    """Which demand a duty implies, and on what that depends."""
    return listed((item.demand, "" if item.condition is Condition.ALWAYS else item.condition.value))


def asked_words(condition: Condition) -> str:
    """On what a license or a check depends."""
    return _ASKED[condition]


def driving_words(item: Driving) -> str:
    """On what the driving depends."""
    return _DRIVES[item.condition]


def supervision_words(item: Supervision) -> str:
    """The degree of supervision that a sentence states, and over how many."""
    count = item.count
    people = f" {count.least:g}{_up_to(count.least, count.most)}" if count else ""
    return listed((f"{item.degree}{people}", "by position" if item.by_position else "", _DENIED.get(item.denied, "")))


def _up_to(least: int, most: int | None) -> str:
    return " or more" if most is None else "" if least == most else f" to {most}"


def education_words(item: EducationRequirement) -> str:
    """A level of education, and whether it is preferred or replaces something."""
    return listed((item.level, *_apart(item)))


def experience_words(item: ExperienceRequirement) -> str:
    """A length of experience, and whether it is preferred or replaces something."""
    return listed((quantity_words(item.quantity), *_apart(item)))


def _apart(item: EducationRequirement | ExperienceRequirement) -> tuple[str, str]:
    return ("preferred" if item.preferred else "", "in place of something" if item.substitute else "")


def date_words(date: Date) -> str:
    """A date as year, month and day, as far as it names them."""
    parts = (date.month, date.day)
    known = "-".join((f"{date.year:04}", *(f"{part:02}" for part in parts if part is not None)))
    return known if date.possible else f"{known}, no such date"


def flsa_words(item: FlsaStatus) -> str:
    """What an FLSA status says, and whether the house style admits its wording."""
    return listed((item.status.value, "no value of the house style" if item.admitted is False else ""))


def history_words(item: HistoryEntry) -> str:
    """What a history entry tells, and when."""
    when = date_words(item.date) if item.date else "no date"
    return listed((when, *sorted(item.events)))


def competency_words(item: Competency) -> str:
    """How many indicators a competency has at each level."""
    return listed(f"{found.level.value} {len(found.indicators)}" for found in item.descriptors)
