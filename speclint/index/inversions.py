"""Where a class asks for less, is paid less or supervises less than a class that surely stands below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from speclint.index.series import Member, Series
from speclint.index.standing import is_leading, is_technical
from speclint.model.profile import Fact, Profile
from speclint.model.ways import Schooling, Way, equal, less_education, less_experience
from speclint.read.text import Span

SUPERVISES = 2
"""The degree of supervision from which on a class has subordinates."""
_LEAST_PAY = 0.4
"""Below this share of another amount a salary is taken for one of another period (hour, month, year)."""


class End(Struct, frozen=True):
    """One of the two facts that are compared."""

    member: Member
    text: str
    span: Span
    section: str


class Inversion(Struct, frozen=True):
    """One thing in which the higher of two classes falls short of the lower."""

    what: str
    """`experience`, `education`, `supervision`, `pay grade`, `salary`, or `all` where the two are equal."""
    high: End
    low: End


Pair = tuple[Member, list[Member]]
"""A class and those that surely stand below it, nearest last."""


def inversions(series: Series) -> Iterator[Inversion]:
    """The inversions of a series, each class against the nearest lower one that states the same thing."""
    pairs = [(high, [item for item in below if isinstance(item, Member)]) for high, below in series.ranked]
    compared = [_experience, _education, _supervision, _salary, _equal]
    if _grades_rise(pairs):
        compared.insert(3, _grade)
    for high, below in pairs:
        found = [item for compare in compared if (item := compare(high, below))]
        inverted = [item for item in found if item.what != "all"]
        yield from inverted or found


def _nearest(below: list[Member], states: Callable[[Profile], object]) -> Member | None:
    return next((low for low in reversed(below) if states(low.job_class.profile)), None)


def _experience(high: Member, below: list[Member]) -> Inversion | None:
    low = _nearest(below, lambda profile: any(not way.serves for way in profile.ways.experience))
    found = less_experience(high.job_class.profile.ways, low.job_class.profile.ways) if low else None
    return Inversion("experience", _asked(high, found[0]), _asked(low, found[1])) if low and found else None


def _education(high: Member, below: list[Member]) -> Inversion | None:
    low = _nearest(below, lambda profile: profile.ways.least)
    found = less_education(high.job_class.profile.ways, low.job_class.profile.ways) if low else None
    return Inversion("education", _asked(high, found[0]), _asked(low, found[1])) if low and found else None


def _asked(member: Member, item: Way | Schooling) -> End:
    return End(member, item.shown if isinstance(item, Way) else item.level, item.span, item.section)


def _supervision(high: Member, below: list[Member]) -> Inversion | None:
    """A class that has no subordinates above one that has; specialists aside."""
    low = _nearest(below, lambda profile: profile.supervision)
    mine, theirs = high.job_class.profile.supervision, low.job_class.profile.supervision if low else None
    if low is None or mine is None or theirs is None or is_technical(high.words):
        return None
    if "by position" in mine.text + theirs.text or (is_leading(low.words) and not is_leading(high.words)):
        return None
    falls = (mine.rank or 0) < SUPERVISES <= (theirs.rank or 0)
    return Inversion("supervision", _end(high, mine), _end(low, theirs)) if falls else None


def _grade(high: Member, below: list[Member]) -> Inversion | None:
    low = _nearest(below, lambda profile: profile.pay_grade)
    return (
        _falls("pay grade", high, low, high.job_class.profile.pay_grade, low.job_class.profile.pay_grade)
        if low
        else None
    )


def _salary(high: Member, below: list[Member]) -> Inversion | None:
    low = _nearest(below, lambda profile: profile.salary)
    mine, theirs = high.job_class.profile.salary, low.job_class.profile.salary if low else None
    step = _step(mine, theirs)
    if low is None or theirs is None or step is None or -step > (1 - _LEAST_PAY) * (theirs.rank or 0):
        return None
    return _falls("salary", high, low, mine, theirs)


def _falls(what: str, high: Member, low: Member, mine: Fact | None, theirs: Fact | None) -> Inversion | None:
    step = _step(mine, theirs)
    return Inversion(what, _end(high, mine), _end(low, theirs)) if mine and theirs and step and step < 0 else None


def _step(mine: Fact | None, theirs: Fact | None) -> float | None:
    """By how much the higher class's fact exceeds the lower's; `None` where the two cannot be ordered."""
    if mine is None or theirs is None or mine.rank is None or theirs.rank is None or mine.scheme != theirs.scheme:
        return None
    return mine.rank - theirs.rank


def _grades_rise(pairs: list[Pair]) -> bool:
    """Whether the pay grades mostly rise with the series: some employers number theirs downwards."""
    steps: list[float] = []
    for high, below in pairs:
        mine = high.job_class.profile.pay_grade
        for low in below:
            step = _step(mine, low.job_class.profile.pay_grade)
            steps += [] if step is None else [step]
    return sum(step > 0 for step in steps) > sum(step < 0 for step in steps)


def _equal(high: Member, below: list[Member]) -> Inversion | None:
    """Two levels alike in pay grade, experience, education, and supervision."""
    low = below[-1] if below else None
    if low is None:
        return None
    mine, theirs = high.job_class.profile, low.job_class.profile
    if not (mine.pay_grade and theirs.pay_grade) or mine.pay_grade.text != theirs.pay_grade.text:
        return None
    alike = all(_same(getattr(mine, name), getattr(theirs, name)) for name in ("supervision", "salary", "flsa"))
    if not alike or not equal(mine.ways, theirs.ways):
        return None
    return Inversion("all", _end(high, mine.pay_grade), _end(low, theirs.pay_grade))


def _same(one: Fact | None, other: Fact | None) -> bool:
    return one is None or other is None or one.text.casefold() == other.text.casefold()


def _end(member: Member, fact: Fact) -> End:
    return End(member, fact.text, fact.span, fact.section)
