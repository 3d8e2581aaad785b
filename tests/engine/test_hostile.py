"""Text made to be slow or to break something: every rule comes to its end on it."""

from __future__ import annotations

import pytest

from speclint.engine.documents import check_document
from speclint.engine.groups import check_groups
from speclint.engine.run import Run
from speclint.parsing.parser import parse_source
from speclint.read.source import Source

TOP = "# Clerk\n\n## Distinguishing Characteristics\n\n"
COUNT = 900
PIECES = (
    "XX years ", "TBD ", "[supervisor title] ", "<insert a ", "____ ", "12/12/2012 ", "lift up to 10 pounds ", "driver's license ",
    "Two (3) years ", "- Performs related duties as assigned today.\n", ". ", "acts as a liaison\n\nwith groups\n\n", "drives a truck ",
    "when where if ", "There are three classifications in the Clerk series: Clerk I, ", "is distinguished from the Clerk II, which ",
    "Unlike the Clerk II, the Clerk I, ", "the former, while the latter ", "is the highest of the four classes in the ",
    "The Clerk II leads a crew. ", "one year as a Clerk II, ", "This is the entry level. ", "supervises Clerk I and II, ",
    "The next lower class, Clerk I, ", "differs from the Clerk I in that the latter ", "and the Clerk I and II, or ", "I, II, ",
    "Senior Clerk Analyst ", "## Heading Number\n\ntext\n\n", "1-Sedentary (0-10 lbs.) ", "Class Code: TBD\n", "Page 1 of 2\nClerk\n",
    "Performs other related duties as assigned. ", "Any one position may include all of the duties listed. ",
    "### Competencies\n\nTeamwork - Works well.\n\n", "Two years of experience may be substituted for one year of education. ",
    "Lifting: Moving objects.\n", "a\tb\n", "1\n", "<!--", "<p>", "<td>", "&#8211;", "\x00", "\x1b[31m", "\u202e", "\ud7ff", "*", "`",
)  # fmt: skip


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
