"""Findings told apart from those that were there before."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from speclint.config.settings import FileSettings
from speclint.engine.documents import check_document
from speclint.engine.finding import Finding, Location
from speclint.engine.fingerprint import after, before, normalised
from speclint.engine.run import Run
from speclint.engine.whole import run_paths
from speclint.gate.known import Entry, Known
from speclint.parsing.parser import parse_source
from speclint.read.source import Source
from speclint.rule import Confidence, Severity

SPEC = """\
# {title}

## Definition

Keeps the county's records{said}.

## Examples of Duties

- Files deeds for two (3) offices.
{duties}
## Minimum Qualifications

Graduation from high school.
"""
PLACE = Location("a.md", 1, 1, 1, 2)


def finding(*keys: str, code: str = "ZZZ001", places: int = 0, line: int = 1) -> Finding:
    location = replace(PLACE, line=line)
    return Finding(
        code, "zzz", Severity.ERROR, Confidence.HIGH, "Wrong.", location, "ksa", (), None, "f", "u",
        keys=keys, places=places or len(keys), job_class="Clerk",
    )  # fmt: skip


def key(place: str, text: str, around: str = "") -> str:
    """A key as documents yield it, from names."""
    return f"{place:0<8}{text:0<12}{around:0<6}"


def found(text: str, path: str = "clerk.md", select: str = "XFD010") -> list[Finding]:
    run = Run(overriding=FileSettings(select=(select,)))
    return list(check_document(parse_source(Source(path, text)), "x", run.active(path)).findings)


def spec(title: str = "Clerk", said: str = "", duties: str = "") -> str:
    return SPEC.format(title=title, said=said, duties=duties)


def test_the_same_fault_in_another_file_with_other_marks_is_old() -> None:
    old = found(spec())
    changed = spec().replace("two (3)", "two\n  (3)").replace("# Clerk", "# CLERK").replace("- Files", "* Files")
    assert Known.of(old).split(found(changed, "other/name.md"))[0] == []


@pytest.mark.parametrize(
    "text",
    [spec("Senior Clerk"), spec().replace("two (3)", "four (3)"), spec().replace("Examples of Duties", "Experience")],
)
def test_another_class_text_or_section_is_new(text: str) -> None:
    assert len(Known.of(found(spec())).split(found(text))[0]) == 1


def test_of_equal_faults_the_one_between_other_words_is_new() -> None:
    old = found(spec())
    both = found(spec().replace("- Files", "- Mails maps to two (3) towns.\n- Files"))
    new, known = Known.of(old).split(both)
    assert [item.line for item in new] == [9]
    assert [item.line for item in known] == [10]


def test_one_more_of_the_same_is_new() -> None:
    known = Known.of([finding(key("a", "1")), finding(key("a", "1"))])
    new, old = known.split([finding(key("a", "1"), line=line) for line in (1, 2, 3)])
    assert ([item.line for item in new], [item.line for item in old]) == ([3], [1, 2])


def test_a_third_copy_is_new_and_fewer_are_known() -> None:
    known = Known.of([finding(key("a", "1"), key("b", "1"))])
    assert known.split([finding(key("a", "1"), key("b", "1"), key("c", "1"))])[0]
    assert known.split([finding(key("a", "1"), key("b", "1"), key("b", "1"))])[0]
    assert known.split([finding(key("a", "1"), key("c", "1"))])[0]
    assert not known.split([finding(key("a", "1"))])[0]


def test_either_of_two_places_may_be_named_first() -> None:
    known = Known.of([finding(key("b", "1"), key("a", "1")), finding(key("c", "1"), key("a", "1"))])
    turned = [finding(key("a", "1"), key("c", "1")), finding(key("b", "1"), key("c", "1"))]
    assert known.split(turned)[0] == []
    assert len(known.split([*turned, finding(key("d", "1"), key("c", "1"))])[0]) == 1


def test_two_ends_of_a_conflict_may_change_over_in_other_words() -> None:
    known = Known.of([finding(key("a", "1"), key("b", "2"), key("b", "3"))])
    assert known.split([finding(key("b", "4"), key("a", "5"), key("a", "6"))])[0] == []
    assert known.split([finding(key("b", "4"), key("c", "5"))])[0]
    assert known.split([finding(key("b", "4"), key("a", "5")), finding(key("b", "7"), key("a", "8"))])[0]


def test_where_not_all_places_are_named_their_number_counts() -> None:
    known = Known.of([finding(key("a", "1"), key("b", "1"), places=12)])
    assert known.split([finding(key("c", "1"), key("d", "1"), places=12)])[0] == []
    assert known.split([finding(key("a", "1"), key("b", "1"), places=13)])[0]
    assert known.split([finding(key("c", "2"), key("d", "2"), places=12)])[0]


def test_another_rule_is_new_and_what_is_gone_is_told() -> None:
    known = Known.of([finding(key("a", "1")), finding(key("a", "1")), finding(key("b", "1"))])
    matched = known.match([finding(key("a", "1")), finding(key("a", "1"), code="ZZZ002")])
    assert [item.code for item in matched.new] == ["ZZZ002"]
    assert sorted(matched.gone.values()) == [1, 1]


def test_normal_form() -> None:
    assert normalised("**super-\nvision** &ldquo;of&rdquo; 2 – 3\u00a0<b>Clerks</b>") == normalised(
        'Supervision "of" 2-3 clerks'
    )
    assert normalised("• [Plans](https://x.test/a) ﬁles") == "plansfiles"
    assert normalised("1. Plans\n12) Mails") == "plansmails"
    assert normalised("2.5 years") != normalised("25 years")


def test_words_around_are_not_cut_in_two() -> None:
    text = "x" * 300 + " alpha beta gamma delta epsilon ; one two three four five " + "y" * 300
    at = text.index(";")
    assert before(text, at, 0) == "betagammadeltaepsilon"
    assert after(text, at + 1, len(text)) == "onetwothreefour"
    assert after("a <b>c</b> d", 1, 12) == "cd"


def test_a_series_specification_has_the_class_of_the_part(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(spec("Clerk I"))
    (tmp_path / "b.md").write_text(spec("Clerk II"))
    result = run_paths([str(tmp_path)], Run(overriding=FileSettings(select=("XFD010",))))
    assert [item.job_class for item in result.findings] == ["Clerk I", "Clerk II"]
    assert len({item.fingerprint for item in result.findings}) == 2


def test_many_findings_of_one_name() -> None:
    old = [finding(key("a", "1", f"{at:x}"), key("b", "1")) for at in range(4_000)]
    new = [finding(key("a", "2", f"{at:x}"), key("b", "1"), key("c", "1")) for at in range(4_000)]
    matched = Known.of(old).match([*new, *old])
    assert (len(matched.new), len(matched.old)) == (4_000, 4_000)


def test_entries_of_equal_places_are_one_whatever_people_read() -> None:
    assert Entry("A", "Clerk", "ksa", ("x",)) == Entry("A", "CLERK", "", ("x",))
