"""FLSA statuses that say nothing on their face, held against those of the employer's other specifications."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from speclint.index.corpus import Corpus
from speclint.model.flsa import Flsa, FlsaStatus

_LEAST = 3
"""How many other specifications must state a status that is clear."""
_SHARE = 0.75
"""Which share of all others that state one."""


class Unclear(Struct, frozen=True):
    """A status that says nothing, where others are clear."""

    path: str
    held: FlsaStatus
    clear: tuple[tuple[str, FlsaStatus], ...]
    """The others that are clear, with their paths."""


def unclear(corpus: Corpus) -> Iterator[Unclear]:
    """The unclear statuses, one for a document; those that a house style judges by its own values are left out."""
    stated = {facts.path: facts.flsa[0] for facts in corpus.documents if facts.flsa}
    clear = tuple((path, item) for path, item in stated.items() if item.status is not Flsa.UNCLEAR)
    if len(clear) < _LEAST or len(clear) < _SHARE * (len(stated) - 1):
        return
    for path, item in stated.items():
        if item.status is Flsa.UNCLEAR and item.admitted is None:
            yield Unclear(path, item, clear)
