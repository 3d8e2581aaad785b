"""All facts that a document states, by their names in the JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from speclint.model.spec import Spec
from speclint.report import facts_physical as physical
from speclint.report import facts_record as record
from speclint.report import facts_requirements as requirements
from speclint.report.facts import Shown

VIEWS: dict[str, Callable[[Spec], Iterable[Shown]]] = {
    "strength_levels": physical.levels,
    "weights": physical.weights,
    "activities": physical.activities,
    "implied_demands": physical.implied,
    "licenses": requirements.licenses,
    "checks": requirements.checks,
    "driving": requirements.driving,
    "supervision": requirements.supervision,
    "supervision_elsewhere": requirements.supervising,
    "education": requirements.education,
    "experience": requirements.experience,
    "flsa": record.flsa,
    "dates": record.dates,
    "history": record.history,
    "acronyms": record.acronyms,
    "competencies": record.competencies,
    "compared": record.profiles,
}
"""Each reads its facts off the views that the rules use."""
