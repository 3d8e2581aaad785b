"""The prose of specifications: duties, general statements, knowledge and skills, each with the words of its series."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .draw import Draw
from .words import ADJECTIVES, HEADS, MODIFIERS, OBJECTS, PLACES, SUBJECTS, VERBS, gerund, listed, third

LEVELS = ("entry", "standard", "full performance", "advanced", "specialized", "authoritative")
"""Names of the levels that work alone, lowest first."""
REACH = (
    "one work unit under close supervision",
    "one section",
    "several sections",
    "a division and its branch offices",
    "two or more divisions",
    "the whole organization and its partners",
)
"""How far the work reaches, narrowest first."""
_RESTS = (
    "#3 for {place} by {0} and {1} before {2}",
    "#1 that bear on #1, which includes {0}, {1}, and {2}",
    "#2 in accordance with #1; keeps #1 current after {0}",
    "#1 on request of {place}, {0}, and {1} where #1 are affected",
    "#2 against #2 and reports differences to those responsible for #1",
)
"""What may follow the verb of a duty; `#2` stands for two things, `{0}` for something done."""
_THINGS = re.compile(r"#(\d)")


@dataclass(frozen=True)
class Duty:
    """A duty: its verb, and what follows."""

    verb: str
    rest: str
    subject: str = ""
    """Whose duty it is, where that is said: "The Ferry Clerk"."""

    @property
    def third(self) -> str:
        """As a statement about the class."""
        return f"{self.subject} {third(self.verb)} {self.rest}".lstrip()

    @property
    def base(self) -> str:
        """As a task."""
        return self.third if self.subject else f"{self.verb} {self.rest}"


def field_of_work(draw: Draw) -> list[str]:
    """Things of one field of work: unrelated classes have a fifth to a third of the words for them in common."""
    modifiers, heads = draw.some(MODIFIERS, 40), draw.some(HEADS, 18)
    return [f"{modifier} {head}" for modifier in modifiers for head in heads]


class Speech:
    """The words of one series, and sentences made of them.

    Args:
        draw: chance.
        topic: what the work is about.
        objects: the things to choose from.
        verbs: how many verbs the series has.
    """

    def __init__(self, draw: Draw, topic: str, objects: Sequence[str] = OBJECTS, verbs: int = 60) -> None:
        self._draw = draw
        self.topic = topic
        self._objects = draw.some(objects, 140)
        self._adjectives = draw.some(ADJECTIVES, 40)
        self._verbs = draw.some(VERBS, verbs)

    def thing(self) -> str:
        """Something that the work is about."""
        name = self._draw.one(self._objects)
        return f"{self._draw.one(self._adjectives)} {name}" if self._draw.chance(0.35) else name

    def things(self, count: int) -> str:
        """Several such things in a list."""
        return listed([self.thing() for _ in range(count)])

    def verb(self) -> str:
        """A verb of this series."""
        return self._draw.one(self._verbs)

    def duties(self, count: int) -> list[Duty]:
        """Duties, no two of which open alike."""
        return [Duty(verb, self._rest()) for verb in self._draw.some(self._verbs, count)]

    def _rest(self) -> str:
        doing = [f"{gerund(verb)} {self.thing()}" for verb in self._draw.some(self._verbs, 3)]
        form = self._draw.one(_RESTS).format(*doing, place=self._draw.one(PLACES))
        return _THINGS.sub(lambda found: self.things(int(found[1])), form)

    def works(self, level: int) -> str:
        """What a class that works alone does in general: "performs …"."""
        verbs = self._draw.some(self._verbs, 3)
        doing = listed([f"{gerund(verb)} {self.thing()}" for verb in verbs])
        return f"performs {LEVELS[level]} level {self.topic} work by {doing} for {REACH[level]}"

    def supervises(self) -> str:
        """What a class that supervises does in general."""
        return (
            f"supervises employees engaged in {self.topic} work, assigns and reviews {self.things(2)}, and "
            f"evaluates the"
            f" results of {self.thing()} for a shift or crew"
        )

    def manages(self) -> str:
        """What a class that manages does in general."""
        return (
            f"manages the {self.topic} program through subordinate supervisors, sets policy for {self.things(2)}, and"
            f" approves the budget for {self.thing()}"
        )

    def directs(self) -> str:
        """What a class at the head of a division does in general."""
        return (
            f"directs the {self.topic} division through subordinate managers, represents it in matters of"
            f" {self.things(2)}, and decides on the long-range direction of {self.thing()}"
        )

    def responsibilities(self) -> str:
        """A list of responsibilities, each with -ing."""
        return "; ".join(f"{gerund(verb)} {self.things(2)}" for verb in self._draw.some(self._verbs, 6))

    def knowledge(self, count: int) -> list[str]:
        """What is to be known."""
        opening = (
            "principles and practices of",
            "methods used in",
            "laws and rules that govern",
            "sources and limits of",
        )
        return [
            f"{self._draw.one(opening)} {gerund(verb)} {self.thing()} and their relation to {self.thing()}"
            for verb in self._draw.some(self._verbs, count)
        ]

    def abilities(self, count: int) -> list[str]:
        """What is to be able to be done."""
        ending = ("under changing conditions", "with accuracy", "for several projects at once", "within agreed dates")
        return [f"{verb} {self.things(2)} {self._draw.one(ending)}" for verb in self._draw.some(self._verbs, count)]

    def subjects(self) -> str:
        """Fields of study."""
        return listed([*self._draw.some(SUBJECTS, 3), "a related field"]).replace(" and a related", " or a related")

    def remark(self) -> str:
        """A sentence about the class that compares it with nothing."""
        return f"Incumbents {self.verb()} {self.things(2)} and answer for the state of {self.thing()}."
