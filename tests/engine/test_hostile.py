"""Text made to be slow or to break something: every rule comes to its end on it."""

from __future__ import annotations

from time import process_time

import pytest

from speclint.engine.documents import check_document
from speclint.engine.groups import check_groups
from speclint.engine.run import Run
from speclint.model.spec import Spec
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.report.outline import outline
from speclint.report.style import Paint

TOP = "# Clerk\n\n## Distinguishing Characteristics\n\n"
COUNT = 900
PIECES = (
    "on-site onsite ", "evalua tion evaluation ", "(QXR ", "- Supervise aides.\n- Prepares logs.\n", "prepare; supervises; ",
    "XX years ", "TBD ", "[supervisor title] ", "<insert a ", "____ ", "12/12/2012 ", "lift up to 10 pounds ", "driver's license ",
    "Two (3) years ", "- Performs related duties as assigned today.\n", ". ", "acts as a liaison\n\nwith groups\n\n", "drives a truck ",
    "when where if ", "There are three classifications in the Clerk series: Clerk I, ", "is distinguished from the Clerk II, which ",
    "Unlike the Clerk II, the Clerk I, ", "the former, while the latter ", "is the highest of the four classes in the ",
    "The Clerk II leads a crew. ", "one year as a Clerk II, ", "This is the entry level. ", "supervises Clerk I and II, ",
    "The next lower class, Clerk I, ", "differs from the Clerk I in that the latter ", "and the Clerk I and II, or ", "I, II, ",
    "Senior Clerk Analyst ", "## Heading Number\n\ntext\n\n", "1-Sedentary (0-10 lbs.) ", "Class Code: TBD\n", "Page 1 of 2\nClerk\n",
    "Performs other related duties as assigned. ", "Any one position may include all of the duties listed. ",
    "### Competencies\n\nTeamwork - Works well.\n\n", "Two years of experience may be substituted for one year of education. ",
    "the the ", "in in in in ", "as a as a ", "a a", "an a ", "a minimum four ", "year of ", "records Prepares ", "Directs Provides ", "• Files ", "x.The ",
    "aB", "Must have ", "and & ", "(Performs) Performs ", "1. Oils 2. ",
    "Lifting: Moving objects.\n", "## Class History\n\nRevised 3/04, ", "Established: 7/1/98\n", "two to four (2-5 years) ", "a\tb\n", "1\n", "<!--", "<p>", "<td>", "&#8211;", "\x00", "\x1b[31m", "\u202e", "\ud7ff", "*", "`",
    "â€™", "Ã", "¬†", "ΓÇ", "&amp;amp;", "&amp", "?s ", " ? a", "? A\n", "=E2=80=99", "\\u2019", "\ufffd", "\x85", "\uf0b7 a\n", "\u200b", "**", "** ", "**a** ", "***", "**a*",
    "<b>", "</b>", "<b", "<ul><li>", "##a", "[a](http://", "[a](", "](", "[", "\\-", "\\n", "|", "|-|-|\n", "| a | b |\n| - | - |\n", "Class Code1", "Date1", " ,", ",,", "..", ";.", "(", ")", "( ",
    "“", "”", "\"", "a,b", "a;b", "(a,", "- a\n* b\n", "1. a\n1. b\n", "2. a\n9) b\n", "- a.\n- b\n", "Term - a b c\n\nTerm – a b c\n\n", "- A - ", "A : ", "A b c\n  d\n- ",
)  # fmt: skip


FACTS = {
    "Physical Demands": (
        "lift up to ten ", "occasionally ", "up to one third of the time, ", "| X |", "Lifting: 10 lbs - O; ", "with assistance ",
        "50 lbs. or ", "☒ ", "☐ Light ", "[ ] ", "9", "9,", "9 ", "1/3 ", "33-66% ", "rated as medium work ", "sitting, standing, ",
        "Climbing: Occasionally\n", "climbing ladders or ", "| Climbing | O | F | C |\n", "Sitting\tX\t\t\n", "Very Heavy / ",
        "one hundred and ", "twenty-", "no more than ", "Lifting/Carrying/", "O/F/C ", "\t",
    ),
    "Level of Physical Demand": ("1-Sedentary (0-10 lbs.) ", "1 - ", "Level ", "0-10-", "(20 lbs. / Light / 2) ", "Light to "),
    "Essential Duties": (
        "climbs ladders and shovels ", "drives a ", "operates and operates ", "operates a jackhammer, ", "supervises ",
        "of the employees supervised by ", "hires, evaluates and disciplines staff, ", "assists in the supervision of ", "may ",
        "Alpha Beta Corps (ABC) ", "ABC (Alpha Beta ", "A. B. C. ", "A ", "AB ", "((", "RFP - request for ", "(ABC) ", "and/or ",
    ),
    "Licensure & Certification": ("driver's license ", "CDL class A or ", "if when where ", "not required ", "within six months of "),
    "Supervision Exercised": ("supervises two or more ", "none ", "supervision of ", "reports to ", "through subordinate "),
    "Class History": (
        "8/25/24 - New classification. ", "8/25/24", "1/1/", "12-", "Established: ", "Revised 1/1/2001; ", "Title changed from ",
        "January ", "January 1, ", "formerly ", "Rev. 6/07, ", "FY 2019-",
    ),
    "Experience": ("two years of ", "2 to 3 to ", "Four (5) ", "(4) ", "one and one-half (1.5) ", "years or more of ", "("),
    "Education & Experience Equivalency": ("may be substituted for ", "year for year ", "in lieu of education "),
    "Competencies": (
        "Teamwork - Works well. ", "Example: ", "Examples: does it; ", "| Teamwork | Works |\n", "A\tB\tC\n", "| a ", "<p>Example:</p>",
        "<table><tr><td>", "<ul><li>", "<li>", "Competency\tCONTRIBUTING\tJOURNEY\nTeamwork\t<ul><li>",
    ),
    "FLSA": ("exempt ", "non-", "FLSA: Y ", "not eligible "),
}  # fmt: skip
"""Near-matches of what the views of facts read, by the section that they read it in."""
LONG, SHORT = 24_000, 6_000
"""Characters of a document made of one piece, and of the one that it is held against."""


@pytest.mark.parametrize(
    ("section", "piece"), [(name, piece) for name, pieces in FACTS.items() for piece in pieces], ids=repr
)
def test_every_fact_is_read_in_linear_time(section: str, piece: str) -> None:
    def read(size: int) -> float:
        text = f"# Clerk\n\n## {section}\n\n" + piece * (size // len(piece))
        start = process_time()
        list(outline(Spec(parse_source(Source("hostile.md", text))), Paint(False), 80, everything=True))
        return process_time() - start

    assert read(LONG) < 1.5 + 7 * read(SHORT)


@pytest.mark.parametrize("piece", ["<ul><li>Leads.", "<div>", "<table><tr><td>Teamwork<td>", "> ", "  - "])
def test_deep_nesting_is_no_recursion(piece: str) -> None:
    text = "# Clerk\n\n## Competencies\n\nCompetency\tBASIC\tFULL\nTeamwork\t" + piece * 5000
    run = Run()
    for kind in ("text", "html"):
        document = parse_source(Source("hostile.md", text, format=kind))
        assert list(outline(Spec(document), Paint(False), 80))
        assert check_document(document, "example", run.active("hostile.md")).errors == ()


@pytest.mark.parametrize("section", FACTS)
def test_no_rule_fails_on_facts_and_messages_are_short(section: str) -> None:
    run = Run()
    for piece in FACTS[section]:
        source = Source("hostile.md", f"# Clerk\n\n## {section}\n\n" + piece * 150)
        checked = check_document(parse_source(source), "example", run.active("hostile.md"))
        assert checked.errors == ()
        assert all(len(finding.message) < 2000 and len(finding.related) <= 40 for finding in checked.findings)


@pytest.mark.parametrize("piece", PIECES, ids=repr)
@pytest.mark.parametrize("kind", ["text", "html"])
def test_every_rule_ends(piece: str, kind: str) -> None:
    run = Run()
    source = Source("hostile.md", TOP + piece * COUNT, format=kind)
    checked = check_document(parse_source(source), "example", run.active("hostile.md"))
    for finding in checked.findings:
        assert 1 <= finding.line <= len(source.line_starts)


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_every_series_rule_ends(piece: str) -> None:
    run = Run()
    top = TOP.replace(
        "# Clerk", "Office of Human Resources\nClerk {} - CK1001\n\n### General Statement of Duties\n\n" + piece * 50
    )
    texts = {f"{level}.md": top.replace("{}", level) + piece * 60 for level in ("I", "II", "III")}
    held = [check_document(run.parse(Source(path, text)), "example", run.active(path)) for path, text in texts.items()]
    grouped = check_groups(held, run.active("I.md"), lambda code, path: True)
    assert grouped.errors == []
    assert all(len(finding.related) <= 40 for finding in grouped.findings)


def test_no_rule_fails() -> None:
    run = Run()
    for piece in PIECES:
        source = Source("hostile.md", TOP + piece * 20)
        assert check_document(parse_source(source), "example", run.active("hostile.md")).errors == ()
