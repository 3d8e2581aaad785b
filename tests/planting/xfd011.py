"""The class code of another class of the employer."""

from __future__ import annotations

from collections.abc import Iterator

from tests.planting import Planted, Sound

CODE = "XFD011"


def plant(sound: Sound) -> Iterator[Planted]:
    style = sound.spec.document.style.id
    codes = [
        item.code.value
        for other in sound.others
        if other.document.style.id == style
        for item in other.document.classes
        if item.code
    ]
    for item in sound.spec.document.classes[-1:]:
        if item.code and codes:
            yield Planted(item.code.span(), codes[-1])
