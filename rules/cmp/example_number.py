"""“Example” stands over several examples, or “Examples” over one or none.

## Why it matters

The label tells a rater how much follows. “Example:” over three entries reads as if two of them were expectations of
their own, to be met one by one; “Examples:” over one reads as if a page had lost the rest.

## What it checks

The label “Example:” or “Examples:” behind or below an indicator of a competency profile, against the number of
examples under it: the entries of the list that follows, or the one sentence on the label's own line. Where it is not
plain how many they are (a sentence that may hold several, a list that goes on with the next indicator), nothing is
reported. The fix puts in the other number; a label over nothing has none.

## Source

Project judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from speclint.model.indicators import Examples
from speclint.model.spec import Spec
from speclint.rule import Edit, Example, Fault, Fix, Place, Severity

_PROFILE = """\
# Bridge Tender

## Competency Levels

| Competency | Basic | Advanced |
| --- | --- | --- |
| Watch Keeping | Logs vessels. {one} | Plans the openings of a season. {other} |
| Seamanship | Ties up boats. Example: reads the tide table, the chart, and the log. | Pilots barges. |
"""


class ExampleNumber(Struct, frozen=True):
    """Labels of examples in the wrong number."""

    code: ClassVar[str] = "CMP004"
    severity: ClassVar[Severity] = Severity.INFO
    fix: ClassVar[str] = "safe"
    good: ClassVar[tuple[str | Example, ...]] = (
        _PROFILE.format(one="Example:<br>• Names them by radio.", other="Examples:<br>• Writes it.<br>• Posts it."),
        _PROFILE.format(one="Examples: names them by radio; times them.", other="For example: posts it."),
    )
    bad: ClassVar[tuple[str | Example, ...]] = (
        _PROFILE.format(
            one="⟦Examples⟧:<br>• Names them by radio.", other="⟦Example⟧:<br>• Writes it.<br>• Posts it at the lock."
        ),
        _PROFILE.format(one="⟦Examples⟧: Names them by radio.", other="⟦Examples⟧:"),
    )

    def check_document(self, spec: Spec) -> Iterator[Fault]:
        profile = spec.competency_profile
        for competency in profile.competencies if profile else ():
            for descriptor in competency.descriptors:
                for examples in (one for item in descriptor.indicators for one in item.examples):
                    if examples.certain and (
                        len(examples.texts) != 1 if not examples.is_plural else len(examples.texts) < 2
                    ):
                        yield _fault(examples, competency.section)


def _fault(examples: Examples, section: str) -> Fault:
    word, count = examples.label.value, len(examples.texts)
    span = examples.label.span()
    if not count:
        return Fault(
            f"“{word}” stands over nothing: give the example, or delete the word.", Place(span), section=section
        )
    right = word[:-1] if examples.is_plural else word + ("S" if word.isupper() else "s")
    number = "one example" if count == 1 else f"{count} examples"
    return Fault(
        f"“{word}” stands over {number}: write “{right}”.",
        Place(span),
        section=section,
        fix=Fix((Edit(span, right),), safe=True),
    )
