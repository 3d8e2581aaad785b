"""Names for texts that have none: short, fit to be typed, and the same when unrelated specifications are added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from speclint.index.commontexts import slug
from speclint.model.words import wording
from speclint.patterns import Pattern

_NOT_IN_IDS = Pattern(r"[^a-z0-9]+")
_LONGEST = 60

Told = tuple[str, str, str, str]
"""A text's registered id (empty where it has none), its kind, the term that it defines, and how it reads."""


def text_ids(found: Sequence[Told]) -> list[str]:
    """An id for each text of one house style: its own where it is registered, else its first telling words.

    Where several would have one id, those that are not registered have a few figures behind it, made of their words.
    """
    plain = [item[0] or _plain(item) for item in found]
    taken = Counter(plain)
    return [
        f"{name}-{_digest(item)}" if taken[name] > 1 and not item[0] else name
        for item, name in zip(found, plain, strict=True)
    ]


def _plain(item: Told) -> str:
    _, _, term, text = item
    said = f"definition {term}".lower() if term else slug(text)
    return _NOT_IN_IDS.sub("-", said)[:_LONGEST].strip("-") or f"text-{_digest(item)}"


def _digest(item: Told) -> str:
    _, kind, term, text = item
    told = f"{kind} {term} {wording(text) or text}"
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()
