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
    for duty in own_duties(sound)[1:2]:
        yield after(duty, wrapped(sound, TWO), name="one-sentence")
    for item in sound.spec.acronyms[:1]:
        siblings = [other for other in sound.others if any(one.acronym == item.acronym for one in other.acronyms)]
        if item.acronym in OTHER and len(siblings) > 1:
            yield Planted(Span(*item.span), OTHER[item.acronym], name="siblings")


def own_duties(sound: Sound) -> list[Span]:
    """The duties, standard texts apart."""
    standard = [copy.text.span() for use in sound.spec.standard_texts for copy in use.copies]
    section = sound.spec.document.find("essential_duties")
    duties = [item.span for item in (section.all_statements() if section else ())]
    return [duty for duty in duties if not any(duty.start < one.end and one.start < duty.end for one in standard)]
