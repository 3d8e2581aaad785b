"""What happened to a class, by the words that tell it: established, revised, given another title, reviewed."""

from __future__ import annotations

import re
from enum import StrEnum

from speclint.patterns import Pattern


class Event(StrEnum):
    """What an entry of a class's history tells."""

    ESTABLISHED = "established"
    REVISED = "revised"
    RETITLED = "title changed"
    REVIEWED = "reviewed"


_PARTS = (
    r"(?:dut(?:y|ies)|qualifications?|mqs?|ksas?|requirements?|education|experience|licens\w+|certifications?|specifications?|specs?"
    r"|language|wording|descriptions?|definitions?|competenc\w+|statements?|demands|skills|abilities|standards|sections?)"
)
_CHANGED = (
    r"(?:chang(?:ed?|es|ing)|add(?:ed|s|itions?|ing)?|remov(?:ed?|al|ing)|delet(?:ed?|ions?|ing)|clarif\w+|correct(?:ed|ions?)"
    r"|expand(?:ed)?|reword\w*|replac(?:ed?|ing)|minor\s+edits?)"
)
_WORDS = {
    Event.REVISED: Pattern(
        r"\b(?:re-?vis(?:ed?|es|ions?|ing)|rev(?=[.:\s]*(?:\d|$))|amend(?:ed|ments?|s)?|updat(?:ed?|es|ing)|modif(?:ied|ications?)"
        r"|re-?writ(?:ten|e)|rewrote|edited|reformatted)\b"
        rf"|\b{_CHANGED}\s(?:[\w&/,'’-]{{1,20}}\s){{0,5}}{_PARTS}\b|\b{_PARTS}\s(?:[\w&/,'’-]{{1,20}}\s){{0,3}}{_CHANGED}\b",
        re.IGNORECASE,
    ),
    Event.RETITLED: Pattern(
        r"\b(?:re-?titl\w{1,4}|(?:title|name)\s(?:was\s|and\s|has\s|been\s){0,2}chang\w{1,3}|renamed|formerly"
        r"|chang(?:ed?|es|ing)\s(?:of\s|in\s|to\s|the\s){0,2}(?:class\s|job\s|classification\s)?title)\b",
        re.IGNORECASE,
    ),
    Event.REVIEWED: Pattern(r"\breviewed\b|\breview\b(?!\s+(?:board|committee|process))", re.IGNORECASE),
    Event.ESTABLISHED: Pattern(
        r"(?<!re-)\b(?:established|est\b(?=[.:\s]*(?:\d|$))|establishment|created|creation|adopted|adoption"
        r"|new\s(?:\w{1,20}\s){0,2}(?:class(?:ification)?|series|specification|spec)\b(?!\s+(?:code|concept|standard)))",
        re.IGNORECASE,
    ),
}
_BY_FIELD = {
    "established_date": Event.ESTABLISHED,
    "open_date": Event.ESTABLISHED,
    "revised_date": Event.REVISED,
    "title_changed": Event.RETITLED,
}


def events_in(words: str) -> frozenset[Event]:
    """The events that words tell; what is adopted or created by a revision was not established by it."""
    found = {event for event, pattern in _WORDS.items() if pattern.search(words)}
    return frozenset(found if found == {Event.ESTABLISHED} else found - {Event.ESTABLISHED})


def event_of_label(field: str, label: str) -> frozenset[Event]:
    """The event whose date stands behind a label of the class data; a date of effect may be that of any of them."""
    event = _BY_FIELD.get(field)
    return frozenset({event}) if event and "effective" not in label.lower() else frozenset()


def starts_with_event(words: str) -> bool:
    """Whether one of the first few words tells an event."""
    return bool(events_in(" ".join(words.split()[:6])))
