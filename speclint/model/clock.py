"""What day it is: given, so that a run can be repeated, or read off the clock when a rule first asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property


@dataclass
class Clock:
    """The day of a run, the same for all its documents."""

    given: date | None = None
    """The day to go by; the computer's own where it is `None`."""
    asked: bool = field(default=False, init=False)
    """Whether any rule has asked: only then does what was found depend on the day."""

    @cached_property
    def today(self) -> date:
        """The day to go by."""
        self.asked = True
        return self.given or date.today()
