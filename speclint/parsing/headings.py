"""Which lines are headings, and which section each opens."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from speclint.parsing.known import caption, misspelt, section_of
from speclint.parsing.lines import Kind, Line
from speclint.patterns import Pattern
from speclint.read.text import Text, join, without_colon
from speclint.styles.style import HouseStyle, SectionSpec

_BLANK, _TEXT, _ROW = Kind.BLANK, Kind.TEXT, Kind.ROW
_MOST_WORDS = 14
_SENTENCE_ENDS = frozenset(".!?;,")
_COLON = Pattern(r":(?=\s|$)|\s[-–—]\s")
_TOKEN = Pattern(r"\[[^\]]{2,40}\]$")


class Candidate(Struct, frozen=True):
    """A heading that a line holds, and the body that follows it on the same line."""

    text: Text
    rest: Text
    mark: str
    level: int
    spec: SectionSpec | None
    known: str


def heading_of(lines: Sequence[Line], index: int, style: HouseStyle, titles: frozenset[str]) -> Candidate | None:
    """The heading that a line is, or opens with; `None` for body text.

    Args:
        lines: the document's lines.
        index: which of them.
        style: the house style, which says how headings may be marked.
        titles: keys of the titles of the classes that the document defines.
    """
    line = lines[index]
    if line.kind is _ROW:
        return _table_heading(line, style)
    if line.kind is not _TEXT or not line.text:
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
        spec, known = section_of(split[0].value, style, titles)
        if spec:
            return Candidate(split[0], split[1], mark, line.level, spec, known)
    if not may_be_heading(text.value, marked=True):
        return None
    spec, known = section_of(text.value, style, titles)
    if spec is None and mark == "bold" and not _stands_alone_by_form(text.value):
        return None
    return Candidate(without_colon(text), text.slice(len(text)), mark, line.level, spec, known)


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
    spec, known = section_of(value, style, frozenset())
    if spec is None or not rest:
        return None
    if lead in ":–—-":
        rest = rest.slice(1).strip()
    return Candidate(without_colon(head), rest, "bold", 0, spec, known)


def _unmarked(lines: Sequence[Line], index: int, style: HouseStyle, titles: frozenset[str]) -> Candidate | None:
    line = lines[index]
    value = line.text.value
    if line.marker and not value.endswith(":") and not is_caps(value):
        return None
    captioned = caption(value, style) if not line.marker and len(value) <= 200 else None
    if captioned:
        return Candidate(line.text, line.text.slice(len(value)), "table", 0, captioned, "style")
    split = _split(line.text)
    if split and split[1]:
        return _lead_in(*split, style)
    if not may_be_heading(value, marked=False):
        return None
    spec, known = section_of(value, style, titles)
    caps = is_caps(value.partition(" (")[0])
    mark = "caps" if caps else "label" if value.endswith(":") else "title-case"
    if spec and spec.id == "class_level" and titles and _isolated(lines, index):
        return Candidate(line.text, line.text.slice(len(value)), mark, 0, spec, known)
    if spec is None:
        return _unknown_caps(lines, index, style) if caps and not line.marker else None
    if mark not in style.marks or (line.marker and not caps):
        return None
    if mark == "title-case" and not _stands_as_title(lines, index, known):
        return None
    return Candidate(without_colon(line.text), line.text.slice(len(value)), mark, 0, spec, known)


def _stands_as_title(lines: Sequence[Line], index: int, known: str) -> bool:
    """Whether a line in title case, with no other mark, is a heading; a misspelt one must not be short."""
    value = lines[index].text.value
    if not _isolated(lines, index, titled=known == "style") or (known == "misspelt" and len(value) < 12):
        return False
    return in_title_case(value)


def in_title_case(value: str) -> bool:
    """Whether all words of a line but the short ones have a capital."""
    return all(word.lstrip("(")[:1].isupper() for word in value.split() if len(word) > 3)


def _lead_in(head: Text, rest: Text, style: HouseStyle) -> Candidate | None:
    """`Heading: text` and `HEADING (remark): text` on the text's own line."""
    spec, known = _leads_in(head.value, rest.value, style)
    if spec is None:
        return None
    return Candidate(without_colon(head), rest, "caps" if is_caps(head.value) else "lead-in", 0, spec, known)


def _leads_in(head: str, rest: str, style: HouseStyle) -> tuple[SectionSpec | None, str]:
    """The section that the words before a colon or bracket open, and how it is known."""
    if "lead-in" not in style.marks or len(head) > 90:
        return None, ""
    caps = is_caps(head)
    spec, known = style.section_for(head)
    if spec is None and caps:
        spec, known = misspelt(head, style)
    if spec is None or not (spec.lead_in or rest.startswith("(") or (caps and "caps" in style.marks)):
        return None, ""
    return (spec, known) if known == "style" or caps or _sentence_follows(rest) else (None, "")


def never_heads(value: str, style: HouseStyle) -> bool:
    """Whether a line of these words is no heading, whatever stands around it, unless it is marked as one."""
    if len(value) <= 200 and caption(value, style):
        return False
    split = _split_with_rest(value)
    return _leads_in(*split, style)[0] is None if split else not may_be_heading(value, marked=False)


def heads_as_title_only(value: str, style: HouseStyle) -> bool:
    """Whether a line of these words, if it is not marked as a heading, is one only as the title of a class."""
    if value.endswith(":") or in_title_case(value) or is_caps(value.partition(" (")[0]):
        return False
    return not _split_with_rest(value) and not (len(value) <= 200 and caption(value, style))


def _split_with_rest(value: str) -> tuple[str, str] | None:
    """What stands before a line's colon or bracket, and what follows; `None` where nothing does."""
    split = _split_at(value)
    rest = value[split[1] :].strip() if split else ""
    return (value[: split[0]].strip(), rest) if split and rest else None


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
    return Candidate(without_colon(line.text), line.text.slice(len(value)), "caps", 0, None, "")


def _table_heading(line: Line, style: HouseStyle) -> Candidate | None:
    if "table" not in style.marks:
        return None
    cells = [cell for cell in line.row if cell]
    spec, known = style.section_for(" | ".join(cell.value for cell in cells))
    if spec is None or "|" not in " ".join((spec.name, *spec.headings)):
        return None
    text = join(cells, " | ")
    return Candidate(text, text.slice(len(text)), "table", 0, spec, known)


def _split(text: Text) -> tuple[Text, Text] | None:
    """A line at its first colon or before its first bracket that opens a long remark."""
    split = _split_at(text.value)
    return (text.slice(0, split[0]).strip(), text.slice(split[1]).strip()) if split else None


def _split_at(value: str) -> tuple[int, int] | None:
    """Where what stands before that colon or bracket ends, and where the rest begins."""
    bracket = value.find(" (", 0, 80)
    if bracket <= 0 and value.find(":", 0, 120) < 0:
        return None
    match = _COLON.search(value, 0, 120)
    if bracket > 0 and (match is None or bracket < match.start()) and (":" in value[:bracket] or len(value) > 60):
        return bracket, bracket + 1
    return match.span() if match and match.group() == ":" else None


def may_be_heading(value: str, *, marked: bool) -> bool:
    """Whether a line has neither the length nor the end of a sentence."""
    if len(value) > 160 or value.removesuffix("\n")[-1:] in _SENTENCE_ENDS:
        return False
    words = len(value.split())
    return 0 < words <= (_MOST_WORDS + 6 if marked else _MOST_WORDS) and any(map(str.isalpha, value))


def is_caps(value: str) -> bool:
    """Whether a line is in capitals throughout."""
    return value.isupper() and sum(character.isalpha() for character in value) >= 3


def _isolated(lines: Sequence[Line], index: int, *, titled: bool = False) -> bool:
    """Whether a line is a paragraph of its own; with `titled`, what follows may stand right below it."""
    before = lines[index - 1].kind if index else _BLANK
    after = lines[index + 1].kind if index + 1 < len(lines) else _BLANK
    opens = before is not _TEXT or lines[index].opens
    return opens and (titled or after is not _TEXT or lines[index + 1].opens or bool(lines[index + 1].marker))
