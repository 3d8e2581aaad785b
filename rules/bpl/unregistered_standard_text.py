"""The same passage stands in many specifications, and the house style does not know it.

## Why it matters

A text that stands everywhere is policy, whether or not somebody wrote it down. Registered in the house style it has one
right reading: a copy that drifts is found and brought back, a document without it is named, and a change of policy
is one edit. Unregistered, it lives in as many copies as there are specifications.

## What it checks

Sentences that stand in the same words, the class's own title apart, in specifications of at least three unrelated
classes of one employer and one house style. A finding where at least `least-specs` specifications, and `least-share` percent of
those of the house style, have the passage, most of them in one wording, and the house style does not register it. Sentences that always stand
together are one passage. One finding for each passage, at its first place.

Not every such passage is policy: a requirement that many classes happen to share is none. So the rule is off until
it is selected; `speclint boilerplate list` shows the same passages with their wordings. A passage is registered with
`speclint boilerplate adopt` and the id that the message gives.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.index.standardtexts import TEXT, Boilerplate, Occurrence, standard_texts
from speclint.model.grading import Grade
from speclint.rule import Example, Fault, Place, Severity

_MOST_PLACES = 4
"""How many further places stand beside a finding."""
_MOST_WORDS = 12
_PAY = "Overtime is paid at one and a half times the hourly rate of the class."
_SHIFT = "A shift that ends after midnight counts as overtime."
_CLASSES = ("Canal Keeper", "Tower Clerk", "Orchard Guide", "Ferry Cook", "Archive Painter", "Bridge Nurse")


def _corpus(text: str, first: str = "", count: int = len(_CLASSES)) -> dict[str, str]:
    """Specifications of unrelated classes, of which the first `count` have a passage."""
    return {
        f"{at}.txt": f"{title}\n\nDEFINITION\n\nWorks as {title.lower()}.\n\nWORKING CONDITIONS\n\n"
        f"{(first if first and not at else text) if at < count else 'Works indoors at all times.'}\n"
        for at, title in enumerate(_CLASSES)
    }


_FEW = {"least-specs": 6}


class UnregisteredStandardText(Struct, frozen=True):
    """A passage of many specifications that the house style does not register."""

    code: ClassVar[str] = "BPL010"
    severity: ClassVar[Severity] = Severity.INFO
    default: ClassVar[bool] = False
    good: ClassVar[tuple[Example, ...]] = (
        Example(_corpus(_PAY)),
        Example(_corpus(_PAY, count=5), options=_FEW),
        Example({name: text.replace("Overtime", f"Overtime {name}") for name, text in _corpus(_PAY).items()}),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(_corpus(_PAY, f"⟦{_PAY}⟧"), options=_FEW),
        Example(_corpus(f"{_PAY} {_SHIFT}", f"⟦{_PAY} {_SHIFT}⟧"), options=_FEW),
    )

    least_specs: int = 10
    least_share: int = 20

    def check_corpus(self, corpus: Corpus) -> Iterator[Fault]:
        for text in standard_texts(corpus, {}):
            least = max(self.least_specs, text.documents * self.least_share / 100)
            if not text.registered and text.kind == TEXT and len(_paths(text)) >= least and _is_settled(text):
                yield _fault(text)


def _paths(text: Boilerplate) -> set[str]:
    """The specifications that have it, those apart that meant to say something else."""
    return {path for item in text.wordings if not item.intended for path in item.paths}


def _is_settled(text: Boilerplate) -> bool:
    """Whether most of the specifications that have it have one wording; else it is a form that each class fills in."""
    return 2 * len(text.wordings[0].paths) >= len(text.paths)


def _fault(text: Boilerplate) -> Fault:
    first, *others = _places(text)
    said = text.text.split()
    opening = " ".join(said[:_MOST_WORDS]) + (" …" if len(said) > _MOST_WORDS else "")
    message = (
        f"“{opening}” stands in {len(_paths(text))} of the {text.documents} specifications of the house style "
        f"“{text.style}”, which does not register it{_apart(text)}: if it is policy, register it "
        f"(speclint boilerplate adopt {text.id})."
    )
    related = tuple(
        Place(item.span, "stands here too", item.path, sample=True) for item in islice(others, _MOST_PLACES)
    )
    place = Place(first.span, path=first.path, sample=True)
    return Fault(message, place, related, first.section, subject=text.text)


def _places(text: Boilerplate) -> list[Occurrence]:
    """Where it stands as it should, in each document once, in the order of their paths."""
    first = {item.path: item for item in sorted(text.wordings[0].held, key=lambda item: item.span, reverse=True)}
    return [first[path] for path in sorted(first)]


def _apart(text: Boilerplate) -> str:
    drifted = sum(len(item.held) for item in text.wordings[1:] if item.grade is not Grade.SAME)
    return f" ({drifted} {'copies read' if drifted > 1 else 'copy reads'} otherwise)" if drifted else ""
