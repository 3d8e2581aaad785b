"""A duty whose verb has another form than the rest of its list."""

from __future__ import annotations

from collections.abc import Iterator

from speclint.model.cuts import lists
from speclint.model.dutyverbs import CERTAIN, FORMS, S
from speclint.model.parallel import LEAST
from speclint.read.text import Span
from tests.planting import Planted, Sound

CODE = "TXT007"
MOST = 3


def plant(sound: Sound) -> Iterator[Planted]:
    count = 0
    for section, statements in lists(sound.spec.document):
        if not (section.id or "").startswith(("essential_duties", "duties_")):
            continue
        verbs = [str(item).split()[0].strip(",.") for item in statements]
        certain = [word for word in verbs if FORMS.get(word.lower()) == S and word.lower() in CERTAIN]
        for item, word in zip(statements, verbs, strict=True):
            if word not in certain or len(certain) <= LEAST + 1 or count >= MOST:
                continue
            base = next((form for form, kind in FORMS.items() if kind != S and _is_of(form, word.lower())), "")
            place = item.text.span(0, len(word))
            text = base.capitalize()
            if base and sound.text[place.start : place.end] == word:
                count += 1
                yield Planted(Span(*place), text, also=frozenset({"BPL001", "TXT005"}), name=f"{text}-{place.start}")


def _is_of(form: str, third: str) -> bool:
    """Whether a base form is that of a verb in its third person."""
    return form in CERTAIN and third in (form + "s", form + "es", form[:-1] + "ies")
