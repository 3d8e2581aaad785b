"""Which lines are headings, which are entries of the class data, which are page furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from speclint.parse.lines import Kind, Line
from speclint.parse.patterns import matches
from speclint.read.text import Text, join
from speclint.styles.style import FieldSpec, HouseStyle, SectionSpec, heading_key

_MOST_WORDS = 14
_SENTENCE_END = re.compile(r"[.!?;,]$")
_TITLE_CASE = re.compile(r"[A-Z]")
_COLON = re.compile(r":(?=\s|$)|\s[-–—]\s")
_ALTERNATIVE = re.compile(r"(?:either|or)\s+(?:[ivx]{1,4}|\d)\b\W*$|either$", re.IGNORECASE)
_LEVELS = re.compile(
    r"(?:all|both)\s(?:(?:class|other)\s)?(?:levels|classes|parentheticals|specialties|teachers|positions|series)\b.{0,60}$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"alternate range criteri(?:a|on)\b.{0,20}$", re.IGNORECASE)
_PAGE = re.compile(r"(?:page\s+\d{1,4}(?:\s+(?:of|/)\s*\d{1,4})?|[-–]\s*\d{1,4}\s*[-–])$", re.IGNORECASE)
_TOKEN = re.compile(r"\[[^\]]{2,40}\]$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A heading that a line holds, and the body that follows it on the same line."""

    text: Text
    rest: Text
    mark: str
    level: int
    spec: SectionSpec | None
    known: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A class-data entry that a line holds."""

    spec: FieldSpec
    label: Text
    value: Text


def heading_of(lines: Sequence[Line], index: int, style: HouseStyle, titles: frozenset[str]) -> Candidate | None:
    """The heading that a line is, or opens with; `None` for body text.

    Args:
        lines: the document's lines.
        index: which of them.
        style: the house style, which says how headings may be marked.
        titles: keys of the titles of the classes that the document defines.
    """
    line = lines[index]
    if line.kind is Kind.ROW:
        return _table_heading(line, style)
    if line.kind is not Kind.TEXT or not line.text:
        return None
    if line.level:
        return _marked(line, line.text, "hashes", style, titles)
    if line.all_bold and "bold" in style.marks and not (line.marker and style.id != "generic"):
        found = _marked(line, line.text, "bold", style, titles)
        if found:
            return found
    if line.bold and "bold" in style.marks:
        return _bold_lead_in(line, style)
    return _unmarked(lines, index, style, titles)


def _marked(line: Line, text: Text, mark: str, style: HouseStyle, titles: frozenset[str]) -> Candidate | None:
    """A heading by markup: the words before a colon where they are known and text follows, else the whole line."""
    split = _split(text)
    if split and split[1]:
        spec, known = _lookup(split[0].value, style, titles)
        if spec:
            return Candidate(split[0], split[1], mark, line.level, spec, known)
    if not _may_be_heading(text.value, marked=True):
        return None
    spec, known = _lookup(text.value, style, titles)
    if spec is None and mark == "bold" and not _stands_alone_by_form(text.value):
        return None
    return Candidate(_without_colon(text), text.slice(len(text)), mark, line.level, spec, known)


def _stands_alone_by_form(value: str) -> bool:
    """Whether an unknown bold line has the form of a heading rather than of a bold sentence."""
    words = value.split()
    capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    return len(words) <= 9 and capitals >= 0.6 * len(words) and not _TOKEN.match(value)


def _bold_lead_in(line: Line, style: HouseStyle) -> Candidate | None:
    """`**Heading:** text`, and `**Heading** - text`."""
    head = line.text.slice(0, line.bold).strip()
    rest = line.text.slice(line.bold).strip()
    value = head.value.rstrip()
    lead = rest.value[:1]
    if not (value.endswith(":") or lead in ":–—-("):
        return None
    spec, known = _lookup(value, style, frozenset())
    if spec is None or not rest:
        return None
    if lead in ":–—-":
        rest = rest.slice(1).strip()
    return Candidate(_without_colon(head), rest, "bold", 0, spec, known)


def _unmarked(lines: Sequence[Line], index: int, style: HouseStyle, titles: frozenset[str]) -> Candidate | None:
    line = lines[index]
    value = line.text.value
    if line.marker and not value.endswith(":"):
        return None
    caption = _by_pattern(value, style) if not line.marker and len(value) <= 200 else None
    if caption:
        return Candidate(line.text, line.text.slice(len(value)), "table", 0, caption, "style")
    split = _split(line.text)
    if split and split[1]:
        return _lead_in(line, split, style)
    if not _may_be_heading(value, marked=False):
        return None
    spec, known = _lookup(value, style, titles)
    caps = is_caps(value)
    mark = "caps" if caps else "label" if value.endswith(":") else "title-case"
    if spec and spec.id == "class_level" and titles and _isolated(lines, index):
        return Candidate(line.text, line.text.slice(len(value)), mark, 0, spec, known)
    if spec is None:
        return _unknown_caps(lines, index, style) if caps else None
    if mark not in style.marks or line.marker:
        return None
    if mark == "title-case" and not _stands_as_title(lines, index, known):
        return None
    return Candidate(_without_colon(line.text), line.text.slice(len(value)), mark, 0, spec, known)


def _stands_as_title(lines: Sequence[Line], index: int, known: str) -> bool:
    """Whether a line in title case, with no other mark, is a heading; a misspelt one must not be short."""
    value = lines[index].text.value
    if not _isolated(lines, index, titled=known == "style") or (known == "misspelt" and len(value) < 12):
        return False
    return all(word[:1].isupper() for word in value.split() if len(word) > 3)


def _lead_in(line: Line, split: tuple[Text, Text], style: HouseStyle) -> Candidate | None:
    """`Heading: text` and `HEADING (remark): text` on the text's own line."""
    head, rest = split
    if "lead-in" not in style.marks or len(head) > 90:
        return None
    caps = is_caps(head.value)
    spec, known = style.section_for(head.value)
    if spec is None and caps:
        spec, known = misspelt(head.value, style)
    if spec is None:
        return None
    remark = rest.value.startswith("(")
    if not (spec.lead_in or remark or (caps and "caps" in style.marks)):
        return None
    if known != "style" and not caps and not _sentence_follows(rest.value):
        return None
    return Candidate(_without_colon(head), rest, "caps" if caps else "lead-in", 0, spec, known)


def _sentence_follows(rest: str) -> bool:
    return bool(rest) and (rest[0].isupper() or rest[0].isdigit())


def _unknown_caps(lines: Sequence[Line], index: int, style: HouseStyle) -> Candidate | None:
    line = lines[index]
    value = line.text.value
    letters = sum(character.isalpha() for character in value)
    if "caps" not in style.marks or letters < 8 or len(value.split()) > 8 or not _isolated(lines, index):
        return None
    if "," in value and max(map(len, value.split())) < 8:
        return None
    if _TOKEN.match(value) or any(character.isdigit() for character in value):
        return None
    return Candidate(_without_colon(line.text), line.text.slice(len(value)), "caps", 0, None, "")


def _table_heading(line: Line, style: HouseStyle) -> Candidate | None:
    if "table" not in style.marks:
        return None
    cells = [cell for cell in line.row if cell]
    spec, known = style.section_for(" | ".join(cell.value for cell in cells))
    if spec is None or "|" not in " ".join((spec.name, *spec.headings)):
        return None
    text = join(cells, " | ")
    return Candidate(text, text.slice(len(text)), "table", 0, spec, known)


def _lookup(value: str, style: HouseStyle, titles: frozenset[str]) -> tuple[SectionSpec | None, str]:
    spec, known = style.section_for(value)
    if spec:
        return spec, known
    vocabulary = style.vocabulary.by_heading
    if _ALTERNATIVE.match(value):
        return style.by_id.get("qualification_alternative", vocabulary["qualification alternative"]), "style"
    if _LEVELS.match(value) or heading_key(value) in titles:
        return vocabulary["class level"], "style" if titles else "vocabulary"
    if _RANGE.match(value):
        return vocabulary["alternate range criteria"], "style"
    return _nearly(value, style, titles)


def _by_pattern(value: str, style: HouseStyle) -> SectionSpec | None:
    """Headings that a style gives as patterns (the captions of tables)."""
    for spec in style.sections:
        if any("*" in heading and matches(heading, value) for heading in spec.headings):
            return spec
    return None


def _nearly(value: str, style: HouseStyle, titles: frozenset[str]) -> tuple[SectionSpec | None, str]:
    """A heading with a remark in brackets behind it, or one that is misspelt by a letter or two."""
    at = value.find("(")
    if at > 3:
        spec, known = style.section_for(value[:at])
        if spec is None and heading_key(value[:at]) in titles:
            return style.vocabulary.by_heading["class level"], "style"
        if spec:
            return spec, known
    return misspelt(value if at < 4 else value[:at], style)


def misspelt(value: str, style: HouseStyle) -> tuple[SectionSpec | None, str]:
    """The section whose heading a misspelt one comes closest to: a letter or two, more in no word than that."""
    key = heading_key(value)
    if len(key) < 8 or len(key) > 80:
        return None, ""
    for known in (style.by_heading, style.vocabulary.by_heading):
        found = nearest_heading(key, tuple(known))
        if found:
            return known[found], "misspelt"
    return None, ""


@lru_cache(maxsize=4096)
def nearest_heading(key: str, known: tuple[str, ...]) -> str:
    """The known heading within two letters of a key (one for a short key); empty for none."""
    most = 1 if len(key) < 12 else 2
    letters = Counter(key)
    near = [other for other in known if other[:1] == key[:1] and _may_be_near(key, letters, other, most)]
    if not near:
        return ""
    from rapidfuzz.distance import OSA

    scored = sorted((OSA.distance(key, other, score_cutoff=most), other) for other in near)
    distance, best = scored[0]
    return best if distance <= most and _same_words(key, best) else ""


def _may_be_near(key: str, letters: Counter[str], other: str, most: int) -> bool:
    """Whether so few letters differ in number that the distance can be as small as that."""
    if abs(len(other) - len(key)) > most:
        return False
    there = Counter(other)
    return (letters - there).total() <= most and (there - letters).total() <= most


def _same_words(key: str, other: str) -> bool:
    """Whether two headings differ as a slip of the pen does: not in number, and not in a whole short word."""
    one, two = key.split(), other.split()
    if len(one) != len(two):
        return "".join(one) == "".join(two)
    pairs = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    return all(min(len(a), len(b)) >= 5 and not _differ_in_number(a, b) for a, b in pairs)


def _differ_in_number(one: str, other: str) -> bool:
    """Whether one word is the other's plural."""
    short, long = sorted((one, other), key=len)
    return long == f"{short}s" and not long.endswith("ss")


def _split(text: Text) -> tuple[Text, Text] | None:
    """A line at its first colon or before its first bracket that opens a long remark."""
    value = text.value
    match = _COLON.search(value, 0, 120)
    bracket = value.find(" (", 0, 80)
    if bracket > 0 and (match is None or bracket < match.start()) and (":" in value[:bracket] or len(value) > 60):
        return text.slice(0, bracket).strip(), text.slice(bracket + 1).strip()
    if match is None or match.group() != ":":
        return None
    return text.slice(0, match.start()).strip(), text.slice(match.end()).strip()


def _without_colon(text: Text) -> Text:
    value = text.value.rstrip()
    return text.slice(0, len(value.rstrip(": "))).strip() if value.endswith(":") else text


def _may_be_heading(value: str, *, marked: bool) -> bool:
    words = value.split()
    if not words or not any(character.isalpha() for character in value):
        return False
    most = _MOST_WORDS + 6 if marked else _MOST_WORDS
    return len(words) <= most and len(value) <= 160 and not _SENTENCE_END.search(value)


def is_caps(value: str) -> bool:
    """Whether a line is in capitals throughout."""
    return value.isupper() and sum(character.isalpha() for character in value) >= 3


def _isolated(lines: Sequence[Line], index: int, *, titled: bool = False) -> bool:
    """Whether a line is a paragraph of its own; with `titled`, what follows may stand right below it."""
    before = lines[index - 1].kind if index else Kind.BLANK
    after = lines[index + 1].kind if index + 1 < len(lines) else Kind.BLANK
    opens = before is not Kind.TEXT or lines[index].opens
    return opens and (titled or after is not Kind.TEXT or lines[index + 1].opens or bool(lines[index + 1].marker))


def field_of(line: Line, style: HouseStyle) -> Entry | None:
    """The class-data entry that a line is: `Label: value`, or a row of label and value."""
    return next(iter(fields_of(line, style)), None)


def fields_of(line: Line, style: HouseStyle) -> list[Entry]:
    """The class-data entries of a line; a row may hold several of them, each `Label: value`."""
    if line.kind is Kind.ROW:
        return _row_entries(line, style)
    entry = _entry(line.text, style) if line.kind is Kind.TEXT and line.text else None
    return [entry] if entry else []


def _row_entries(line: Line, style: HouseStyle) -> list[Entry]:
    row = line.row
    spec = style.by_label.get(heading_key(row[0].value)) if len(row) == 2 and row[0] else None
    if spec:
        return [Entry(spec, _without_colon(row[0]), row[1])]
    entries = [_entry(cell, style) for cell in row if cell]
    found = [entry for entry in entries if entry and entry.value]
    return found if len(found) == len(entries) else []


def _entry(text: Text, style: HouseStyle) -> Entry | None:
    value = text.value
    colon = value.find(":")
    if not 0 < colon <= 60:
        return None
    spec = style.by_label.get(heading_key(value[:colon])) or _numbered(value[:colon], style)
    if spec is None or (len(value) - colon > 140 and not spec.lines):
        return None
    return Entry(spec, text.slice(0, colon).strip(), text.slice(colon + 1).strip())


def _numbered(label: str, style: HouseStyle) -> FieldSpec | None:
    """A label with a year or number in it, where the style has `#` in its place."""
    for spec in style.fields:
        if any("#" in known and matches(known, label) for known in spec.labels):
            return spec
    return None


def furniture_of(lines: Sequence[Line], index: int, style: HouseStyle) -> str:
    """What kind of page furniture a line is; empty for none."""
    line = lines[index]
    if line.kind in (Kind.COMMENT, Kind.IMAGE, Kind.RULE):
        return line.kind.value
    if line.kind is not Kind.TEXT or not line.text:
        return ""
    value = line.text.value
    if _PAGE.match(value):
        return "page-number"
    if any(matches(pattern, value) for pattern in style.furniture if pattern != "#"):
        return "label" if value[:4].lower() != "page" else "page-number"
    return "page-number" if "#" in style.furniture and _is_bare_number(lines, index) else ""


def _is_bare_number(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a number that stands alone: below a blank line, or below another such number."""
    line = lines[index]
    if line.marker or not line.text.value.isdigit() or len(line.text) > 3:
        return False
    before = lines[index - 1] if index else None
    return before is None or before.kind is not Kind.TEXT or _is_bare_number(lines, index - 1)
