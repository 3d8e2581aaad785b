"""The order of the classes of a series, lowest first."""

from __future__ import annotations

from collections import Counter

from speclint.model.facts import ClassFacts, Facts
from speclint.model.mentions import class_words

Class = tuple[Facts, ClassFacts]


def in_order(classes: list[Class]) -> list[Class]:
    """Classes of one series, lowest first: by the rosters that list them, else by the levels of their titles."""
    listed = _listed(classes)
    if len(classes) > 1 and len({item[0].path for item in classes}) == 1:
        return classes
    if not listed:
        ordinals = [
            item[0].statement.ordinal.value for item in classes if item[0].statement and item[0].statement.ordinal
        ]
        if len(set(ordinals)) == len(classes):
            return [item for _, item in sorted(zip(ordinals, classes, strict=True), key=lambda pair: pair[0])]
    standing = {words: at for at, words in enumerate(listed)}
    far = len(standing)
    return sorted(classes, key=lambda item: (standing.get(_words(item), far), *_by_title(item)))


def _by_title(item: Class) -> tuple[int, str, str]:
    return (item[1].title.rank, item[1].title.key, item[0].path)


def _words(item: Class) -> frozenset[str]:
    return class_words(item[1].title.printed)


def _listed(classes: list[Class]) -> tuple[frozenset[str], ...]:
    """The order in which most statements list the classes, the class itself put in at its ordinal."""
    orders = Counter(order for order in map(_order_of, classes) if order)
    return max(orders, key=lambda order: (len(order), orders[order])) if orders else ()


def _order_of(item: Class) -> tuple[frozenset[str], ...]:
    statement = item[0].statement
    if statement is None or not statement.roster or len(item[0].classes) > 1:
        return ()
    own = _words(item)
    order = [class_words(entry.title) for entry in statement.roster]
    if own not in order:
        if statement.ordinal is None:
            return ()
        order.insert(statement.ordinal.value - 1, own)
    return tuple(order)
