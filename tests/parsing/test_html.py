"""Whole web pages: markup left out, tables and lists kept, every place in the file itself."""

from __future__ import annotations

import speclint

PAGE = """<!DOCTYPE html><html><head><title>Jobs</title><style>p{color:red}</style></head><body><nav>Home</nav>
<h1>City of Redmont</h1><h2>Utility Billing Specialist</h2>
<p><b>DEFINITION</b></p><p>Performs billing work &ndash; under supervision.</p>
<p><strong>EXAMPLES OF DUTIES</strong></p><ul><li>Prepares bills.<li>Lifts up to 25&nbsp;lbs.</ul>
<p><strong>MINIMUM QUALIFICATIONS</strong><br>Education: High school.<br>Experience: Two (3) years.</p>
<table><tr><td>Class Code:</td><td>1234</td></tr><tr><td>FLSA Status</td><td>Non-exempt</td></tr></table></body></html>
"""


def test_page() -> None:
    document = speclint.parse(PAGE)
    assert str(document.title) == "Utility Billing Specialist"
    assert str(document.agency) == "City of Redmont"
    duties = document.find("essential_duties")
    assert duties and [str(item) for item in duties.statements] == ["Prepares bills.", "Lifts up to 25 lbs."]
    qualifications = document.find("minimum_qualifications")
    assert qualifications and [child.id for child in qualifications.children] == ["education", "experience"]
    assert [(field.id, str(field.value)) for field in document.fields] == [
        ("class_code", "1234"),
        ("flsa", "Non-exempt"),
    ]


def test_places_are_in_the_file_itself() -> None:
    document = speclint.parse(PAGE)
    summary = document.find("class_summary")
    assert summary
    text = summary.statements[0].text
    at = text.value.index("–")
    assert document.source.cut(text.span(at, at + 1)) == "&ndash;"
    assert document.source.cut(text.span(0, 8)) == "Performs"
