"""An acronym with two expansions: both in one sentence, or another one than the document's sibling has."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from speclint.read.text import Span
from tests.planting import Planted, Sound, after

CODE = "XFD007"
TWO = " Keeps the Public Asset Register (PAR) and a Public Asset Report (PAR)."
OTHER = {
    "SCADA": "supervisory control and document access (SCADA)",
    "IT": "internal tickets (IT)",
}


def wrapped(sound: Sound, text: str) -> str:
    """A sentence as it goes on in the document: on lines of their own where the document breaks its lines."""
    longest = max(map(len, sound.text.splitlines()))
    if longest > 110:
        return text
    return "\n" + textwrap.fill(text.strip(), longest, initial_indent="    ", subsequent_indent="    ")


def plant(sound: Sound) -> Iterator[Planted]:
    duties = sound.spec.document.find("essential_duties")
    for duty in list(duties.all_statements() if duties else ())[1:2]:
        yield after(duty.span, wrapped(sound, TWO), name="one-sentence")
    for item in sound.spec.acronyms[:1]:
        siblings = [other for other in sound.others if any(one.acronym == item.acronym for one in other.acronyms)]
        if item.acronym in OTHER and len(siblings) > 1:
            yield Planted(Span(*item.span), OTHER[item.acronym], name="siblings")
