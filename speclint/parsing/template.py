"""A house style as lines are held against it: what has to be worked out of it once, and what was made of wordings."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from speclint.parsing.nearest import Headings
from speclint.patterns import Pattern
from speclint.styles.style import FieldSpec, HouseStyle, SectionSpec, heading_key

_MOST_STYLES, _MOST_WORDINGS = 64, 20_000
HEAD = 3
"""By how many of its first letters a line is told from what it is looked for."""

_WILD = Pattern(r"[*#]")


class Reading(Struct, frozen=True, gc=False):
    """What a house style makes of a line by its words alone."""

    furniture: str = ""
    """What kind of page furniture it is; empty for none."""
    entry: FieldSpec | None = None
    """Of which entry of the class data it has the label."""
    prose: bool = False
    """Whether it is neither, nor a heading if it has no mark: body text whatever stands around it."""
    untitled: bool = False
    """Whether it is so in a document without a table of classes."""
    item: bool = False
    """Whether it is so as a list item."""


class Template:
    """A house style, and what it made of wordings so far."""

    __slots__ = ("headings", "heads", "numbered", "openings", "readings", "sections", "signs", "style")

    def __init__(self, style: HouseStyle) -> None:
        self.style = style
        self.readings: dict[str, Reading] = {}
        """What lines were found to be."""
        self.sections: dict[tuple[str, frozenset[str]], tuple[SectionSpec | None, str]] = {}
        """Which section headings were found to open, in documents that define classes of these titles."""
        self.headings = Headings(style.by_heading), Headings(style.vocabulary.by_heading)
        """The style's own headings and the vocabulary's, as misspelt ones are held against them."""
        self.openings = Openings(style.furniture_lines)
        """Whether a line of page furniture may open with some letters."""
        self.numbered = tuple((label, spec) for spec in style.fields for label in spec.labels if "#" in label)
        """The labels that have a number in them, and their entries."""
        self.signs = tuple(
            (sign.weight, heading_key(sign.heading) if sign.heading else None, sign.text.lower())
            for sign in style.signs
        )
        """What the style is known by: what a sign weighs, the key of its heading or, without one, its words."""
        self.heads = frozenset(key[:HEAD] for _, key, _ in self.signs if key is not None)
        """What the keys of these headings begin with."""

    def trim(self) -> None:
        """Forget wordings, where they have grown too many."""
        if len(self.readings) >= _MOST_WORDINGS:
            self.readings.clear()
        if len(self.sections) >= _MOST_WORDINGS:
            self.sections.clear()


class Openings(dict[str, bool]):
    """Whether a line of page furniture may open with some letters, worked out once for each `HEAD` of them."""

    def __init__(self, furniture: tuple[str, ...]) -> None:
        super().__init__()
        words = [" ".join(pattern.lower().split()) for pattern in furniture]
        self._heads = ("pag", "-", "–", *(_WILD.split(pattern)[0][:HEAD] for pattern in words))

    def __missing__(self, opening: str) -> bool:
        # White space within a line, and letters whose lower case hangs on others, are not looked into.
        plain = opening.isascii() and opening.isalpha() and len(opening) == HEAD
        head = opening.lower() if plain else opening[:1].lower()[:1]
        if plain:
            may_be = head.startswith(self._heads)
        else:
            may_be = opening[:1].isspace() or any(head == known[:1] or not known for known in self._heads)
        if len(self) < _MOST_WORDINGS:
            self[opening] = may_be
        return may_be


_TEMPLATES: dict[int, Template] = {}


def template_of(style: HouseStyle) -> Template:
    """The template of a house style."""
    template = _TEMPLATES.get(id(style))
    if template is None:
        if len(_TEMPLATES) >= _MOST_STYLES:
            _TEMPLATES.clear()
        template = _TEMPLATES[id(style)] = Template(style)
    return template


class Beginnings(dict[str, bool]):
    """Whether a line's first letters may be those of a heading that is looked for, worked out once for each `HEAD`."""

    def __init__(self, heads: frozenset[str]) -> None:
        super().__init__()
        self._heads = heads

    def __missing__(self, first: str) -> bool:
        head = first.lower()
        # A heading that begins with plain letters begins as its key does.
        may_be = head in self._heads or not (head.isascii() and head.isalpha()) or head == "and"
        if len(self) < _MOST_WORDINGS:
            self[first] = may_be
        return may_be


@lru_cache(maxsize=16)
def beginnings_of(heads: frozenset[str]) -> Beginnings:
    """The beginnings of lines whose keys may begin with one of `heads`."""
    return Beginnings(heads)
