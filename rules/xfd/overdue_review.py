"""A specification has not been revised or reviewed within the review cycle.

## Why it matters

Duties, equipment and licenses change faster than specifications. A class that nobody has looked at for ten years is hard to
defend: in a pay study, before an appeal board, or when a requirement is challenged as not related to the job.

## What it checks

Off until the employer's cycle is set, in years:

    extend-select = ["XFD012"]

    [rules.XFD012]
    cycle-years = 5

The newest date on which the specification was established, revised, reviewed or given another title counts, from the class
data or the class history; in a series specification the newest of any class. A year alone lasts to its last day. Where no
date is given, nothing is reported. `--today` says which day it is, so that a run can be repeated.

## Source

Project judgement; the cycle is the employer's own. The Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.5(K),
ask users to review how current their selection procedures are.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

from msgspec import Struct

from speclint.model.spec import Spec
from speclint.rule import Example, Fault, Place, Severity

_TOP = "# Dam Tender\n\n## Essential Duties\n\n- Reads gauges.\n\n## Class Detail\n\nEstablished Date: "
_FIVE = {"cycle-years": 5.0}
_YEAR = 365.2425
"""Days in a year."""


class OverdueReview(Struct, frozen=True):
    """The newest date of a specification held against the review cycle."""

    cycle_years: float = 0.0
    """Within how many years a specification is to be revised or reviewed; 0 for no cycle."""

    code: ClassVar[str] = "XFD012"
    severity: ClassVar[Severity] = Severity.INFO
    default: ClassVar[bool] = False
    good: ClassVar[tuple[str | Example, ...]] = (
        f"{_TOP}3/2/1961\n",
        Example({"a.md": f"{_TOP}3/2/1961\nRevised Date: 2020\n"}, options=_FIVE),
        Example({"a.md": f"{_TOP}3/2/1961\n\n## Class History\n\nReviewed 8/2020, no change.\n"}, options=_FIVE),
        Example({"a.md": f"{_TOP}--\n"}, options=_FIVE),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        Example({"a.md": f"{_TOP}3/2/1961\nRevised Date: ⟦6/12/2019⟧\n"}, options=_FIVE),
        Example({"a.md": f"{_TOP}1961\n\n## Class History\n\nReviewed Spring ⟦2017⟧.\n"}, options=_FIVE),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        known = [(dated.last_day, item) for item in spec.history for dated in item.dates if self.cycle_years > 0]
        if not known:
            return
        last, item = max(known, key=lambda pair: pair[0])
        cycle = min(int(self.cycle_years * _YEAR), (date.max - last).days)
        if spec.clock.is_over(last + timedelta(days=cycle)):
            years = (spec.today - last).days / _YEAR
            message = (
                f"Nothing tells that the class was reviewed since {item.date.text if item.date else last}, {years:.1f} years "
                f"before {spec.today}; the review cycle is {self.cycle_years:g} years. Review it, and enter the date."
            )
            yield Fault(message, Place(item.span), (), "class_detail" if item.field else "class_history")
