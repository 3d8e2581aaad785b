from __future__ import annotations

import pytest

from speclint.model.dates import Date, certain_in, dates_of, find_dates, full_year, written
from speclint.parsing.parser import parse_source
from speclint.read.source import Source

READ = [
    ("8/25/2024", (2024, 8, 25), "m/d/yyyy", True),
    ("8/25/24 – New classification.", (2024, 8, 25), "m/d/yy", True),
    ("01/08/2012", (2012, 1, 8), "m/d/yyyy", True),
    ("06-19-15", (2015, 6, 19), "m-d-yy", True),
    ("06-19-2015", (2015, 6, 19), "m-d-yyyy", True),
    ("3.14.2009", (2009, 3, 14), "m.d.yyyy", True),
    ("March 4, 1987", (1987, 3, 4), "month d, yyyy", True),
    ("Adopted Sept. 3, 2001, by resolution", (2001, 9, 3), "month d, yyyy", True),
    ("July 1st 1998", (1998, 7, 1), "month d, yyyy", True),
    ("3 May 2010", (2010, 5, 3), "d month yyyy", True),
    ("May 2010", (2010, 5, None), "month yyyy", True),
    ("9/1983", (1983, 9, None), "m/yyyy", True),
    ("2018-09-21", (2018, 9, 21), "yyyy-mm-dd", True),
    ("1931", (1931, None, None), "yyyy", True),
    ("02/25/2003 *", (2003, 2, 25), "m/d/yyyy", True),
    ("7/1/98", (1998, 7, 1), "m/d/yy", True),
    ("7/1/30", (1930, 7, 1), "m/d/yy", True),
    ("7/1/29", (2029, 7, 1), "m/d/yy", True),
    ("02/29/2012", (2012, 2, 29), "m/d/yyyy", True),
    ("02/29/2013", (2013, 2, 29), "m/d/yyyy", False),
    ("02/30/2012", (2012, 2, 30), "m/d/yyyy", False),
    ("13/01/2012", (2012, 13, 1), "m/d/yyyy", False),
    ("06/00/2012", (2012, 6, 0), "m/d/yyyy", False),
    ("13/1983", (1983, 13, None), "m/yyyy", False),
    ("June 31, 1998", (1998, 6, 31), "month d, yyyy", False),
]


@pytest.mark.parametrize(("text", "parts", "form", "possible"), READ, ids=[row[0] for row in READ])
def test_a_date_is_read(text: str, parts: tuple[int, int | None, int | None], form: str, possible: bool) -> None:
    (date,) = find_dates(text)
    assert (date.year, date.month, date.day) == parts
    assert (date.form, date.possible) == (form, possible)
    assert text[date.start : date.end] == date.text


NONE = [
    "", "--", "TBD", "24/7/365", "section 1.2.15 of the code", "555-12-3456", "10-12-2015-3", "and/or", "9/80", "1/2",
    "CVC Section 1808.1", "pages 3-5-7", "in 1994 and later", "https://example.org/2012/01/08/",
    "A264111-2-210", "may 12 positions",
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(text: str) -> None:
    assert list(find_dates(text)) == []


def test_several_dates_come_in_order() -> None:
    text = "7/12/2016; March 5, 2021; 06-19-15"
    assert [date.text for date in find_dates(text)] == ["7/12/2016", "March 5, 2021", "06-19-15"]


BEFORE = [
    ("06/03/2016", "11/14/2018", True),
    ("11/14/2018", "06/03/2016", False),
    ("11/14/2018", "11/14/2018", False),
    ("1931", "07/07/1931", False),
    ("1930", "07/07/1931", True),
    ("9/1983", "9/2/1983", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), BEFORE)
def test_which_is_certainly_earlier(one: str, other: str, expected: bool) -> None:
    assert _only(one).before(_only(other)) is expected


REWRITTEN = [
    ("9/16/24", "8/25/2004", True, "9/16/2024"),
    ("1/2/98", "8/25/1980", True, "1/2/1998"),
    ("9/16/24", "8/25/1920", False, ""),
    ("9-16-2024", "08/25/2004", True, "9/16/2024"),
    ("March 4, 1987", "8/25/1980", True, "3/4/1987"),
    ("1987-03-04", "8/25/1980", True, "3/4/1987"),
    ("3/4/1987", "March 1, 1980", False, ""),
]


@pytest.mark.parametrize(("odd", "model", "sure", "text"), REWRITTEN)
def test_only_a_certain_date_is_rewritten(odd: str, model: str, sure: bool, text: str) -> None:
    date, like = _only(odd), _only(model)
    assert certain_in(date, like, [like, date]) is sure
    if sure:
        assert written(date, like.form, padded=False) == text


def test_forms_to_write() -> None:
    date = _only("3/4/1987")
    forms = ("m/d/yy", "m-d-yyyy", "month d, yyyy", "d month yyyy", "yyyy-mm-dd")
    assert [written(date, form, padded=True) for form in forms] == [
        "03/04/87", "03-04-1987", "March 4, 1987", "4 March 1987", "1987-03-04",
    ]  # fmt: skip


def test_two_digit_years() -> None:
    assert [full_year(text) for text in ("00", "29", "30", "99", "1931")] == [2000, 2029, 1930, 1999, 1931]


def test_dates_of_a_document_know_their_place() -> None:
    text = "# Deckhand\n\n## Duties\n\n- Sails until May 3, 2010.\n\n## Class Detail\n\nRevised: 3/4/1987 (of 7/1/98)\n"
    found = dates_of(parse_source(Source("spec.md", text)))
    assert [(text[slice(*item.span)], item.field, item.leads) for item in found] == [
        ("3/4/1987", "revised_date", True),
        ("7/1/98", "revised_date", False),
        ("May 3, 2010", "", False),
    ]


def _only(text: str) -> Date:
    (date,) = find_dates(text)
    return date
