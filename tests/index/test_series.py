"""Series by all evidence: which classes belong together, in which order, and why."""

from __future__ import annotations

from collections.abc import Mapping

from speclint.config.settings import FileSettings
from speclint.engine.documents import check_document
from speclint.engine.run import Run
from speclint.index.corpus import build
from speclint.index.series import Named, Series
from speclint.read.source import Source

RUN = Run(None, FileSettings(style="denver-ohr"))
CLASS = """\
Office of Human Resources
{title} - CK1001

### General Statement of Duties

{general}

### Distinguishing Characteristics

{text}

### Level of Supervision Exercised

{supervision}

### Experience Requirement

{experience}
"""


def spec(
    title: str,
    text: str = "Work is reviewed.",
    supervision: str = "None",
    experience: str = "None",
    general: str = "Keeps a reach of the canal in working order.",
) -> str:
    return CLASS.format(title=title, text=text, supervision=supervision, experience=experience, general=general)


def series(texts: Mapping[str, str]) -> list[Series]:
    facts = [
        check_document(RUN.parse(Source(path, text)), "City of Larkmoor", ()).facts for path, text in texts.items()
    ]
    return [one for corpus in build(facts) for one in corpus.series]


def titles(found: Series) -> list[str]:
    return [item.title.printed if isinstance(item, Named) else item.title for item in found.ladder]


def files(*texts: str) -> dict[str, str]:
    return {f"{number}.md": text for number, text in enumerate(texts)}


def test_titles_of_one_base_are_a_series_lowest_first() -> None:
    found = series(files(spec("Canal Keeper III"), spec("Senior Canal Keeper"), spec("Canal Keeper I")))
    assert [titles(one) for one in found] == [["Canal Keeper I", "Canal Keeper III", "Senior Canal Keeper"]]
    assert "shares “Canal Keeper” with 2 other titles" in {reason.text for reason in found[0].members[0].reasons}


def test_a_series_may_have_a_name_that_none_of_its_classes_has() -> None:
    text = "There are three classes in the Waterway management series: Lock Chief, Weir Director, and Canal Executive."
    (found,) = series(files(spec("Canal Executive", text), spec("Lock Chief", text)))
    assert found.name == "Waterway management"
    assert titles(found) == ["Lock Chief", "Weir Director", "Canal Executive"]
    assert [item.title.printed for item in found.named] == ["Weir Director"]
    assert any(reason.text == "the statement of Canal Executive lists it" for reason in found.members[0].reasons)


def test_a_list_from_above_is_turned_round() -> None:
    text = "The series consists of Canal Keeper III, Canal Keeper II, and Canal Keeper I."
    (found,) = series(files(spec("Canal Keeper III", f"There are three classes. {text}"), spec("Canal Keeper I")))
    assert titles(found)[0] == "Canal Keeper I"
    assert titles(found)[-1] == "Canal Keeper III"


def test_places_order_classes_whose_titles_do_not() -> None:
    form = "{} is the {} of three classes in the Warden series."
    names = [("Weir Warden", "third"), ("Gate Tender", "first"), ("Lock Steward", "second")]
    (found,) = series(files(*(spec(title, form.format(title, place)) for title, place in names)))
    assert titles(found) == ["Gate Tender", "Lock Steward", "Weir Warden"]


def test_the_next_lower_class_belongs_to_the_series_and_stands_below() -> None:
    text = "The Weir Warden differs from the next lower class Gate Tender in that the latter works beside others."
    (found,) = series(files(spec("Weir Warden", text), spec("Gate Tender")))
    assert titles(found) == ["Gate Tender", "Weir Warden"]


def test_a_class_of_another_name_that_two_ties_bind_stands_at_the_top() -> None:
    superintendent = spec(
        "Canal Superintendent",
        "The Canal Superintendent is distinguished from the Canal Keeper II, which keeps one reach.",
        "Supervises Canal Keeper II positions.",
        "Five years of experience as a Canal Keeper II.",
    )
    (found,) = series(files(superintendent, spec("Canal Keeper I"), spec("Canal Keeper II")))
    assert titles(found) == ["Canal Keeper I", "Canal Keeper II", "Canal Superintendent"]


def test_a_neighbouring_series_is_no_sibling() -> None:
    text = "The Canal Keeper I is distinguished from the Dock Master I, which assigns berths."
    found = series(
        files(spec("Canal Keeper I", text), spec("Canal Keeper II"), spec("Dock Master I"), spec("Dock Master II"))
    )
    assert [one.name for one in found] == ["Canal Keeper", "Dock Master"]
    other = "The Canal Keeper I is distinguished from the Dock Master series in that the former keeps a reach."
    found = series(
        files(spec("Canal Keeper I", other), spec("Canal Keeper II"), spec("Dock Master I"), spec("Dock Master II"))
    )
    assert [one.name for one in found] == ["Canal Keeper", "Dock Master"]


def test_statements_that_name_two_series_keep_titles_of_one_base_apart() -> None:
    harbor, canal = (
        "{} is the {} of two classes in the Harbor series.",
        "{} is the {} of two classes in the Canal series.",
    )
    found = series(
        files(
            spec("Keeper I", harbor.format("Keeper I", "first")),
            spec("Keeper II", harbor.format("Keeper II", "second")),
            spec("Keeper III", canal.format("Keeper III", "first")),
            spec("Keeper IV", canal.format("Keeper IV", "second")),
        )
    )
    assert [titles(one) for one in found] == [["Keeper III", "Keeper IV"], ["Keeper I", "Keeper II"]]


def test_two_documents_that_define_one_class_are_one_class_of_the_series() -> None:
    (found,) = series(files(spec("Canal Keeper I"), spec("Canal Keeper I"), spec("Canal Keeper II")))
    assert titles(found) == ["Canal Keeper I", "Canal Keeper II"]
    assert [member.path for member in found.copies] == ["1.md"]


def test_the_order_does_not_depend_on_that_of_the_files() -> None:
    texts = [spec(f"Canal Keeper {level}") for level in ("I", "II", "III", "Senior", "Supervisor")]
    assert titles(series(files(*texts))[0]) == titles(series(files(*reversed(texts)))[0])
