"""What day it is: given, so that a run can be repeated, or read off the clock when a rule first asks."""

from __future__ import annotations

from datetime import date
from functools import cached_property

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


class Clock:
    """The day of a run, the same for all its documents, and between which days the answers would be the same.

    Args:
        given: the day to go by; the computer's own where it is `None`.

    Attributes:
        first: the first day on which every question so far has the same answer, as an ordinal.
        last: the last such day.
    """

    def __init__(self, given: date | None = None) -> None:
        self.given = given
        self.first = _FIRST
        self.last = _LAST

    @cached_property
    def _day(self) -> date:
        return self.given or date.today()

    @property
    def today(self) -> date:
        """The day to go by. Whoever asks for it gives answers that hold for this day alone."""
        self.narrow(self._day.toordinal(), self._day.toordinal())
        return self._day

    def is_over(self, day: date) -> bool:
        """Whether a day is over: an answer that holds for longer than a day."""
        over = self._day > day
        if over:
            self.narrow(day.toordinal() + 1, _LAST)
        else:
            self.narrow(_FIRST, day.toordinal())
        return over

    def narrow(self, first: int, last: int) -> None:
        """Note that an answer holds from one day to another only."""
        self.first = max(self.first, first)
        self.last = min(self.last, last)

    def apart(self) -> Clock:
        """A clock of the same day that has not been asked yet."""
        return Clock(self._day)

    def within(self, first: int, last: int) -> bool:
        """Whether today is one of some days."""
        return first <= self._day.toordinal() <= last
