"""Titles and duties left from another class: what proves that, and what does not."""

from __future__ import annotations

from speclint.engine.documents import check_document
from speclint.index.copied import Copied, Proof
from speclint.index.copiedduties import shared_duties
from speclint.index.corpus import Corpus, build
from speclint.parsing.parser import parse_source
from speclint.read.source import Source


def corpus_of(**texts: str) -> Corpus:
    sources = [Source(f"{name}.md", text) for name, text in texts.items()]
    (corpus,) = build(check_document(parse_source(source), "Tolland", ()).facts for source in sources)
    return corpus


def spec(title: str, definition: str = "Does what is asked.", **sections: str) -> str:
    more = "".join(f"\n## {name.replace('_', ' ').title()}\n\n{text}\n" for name, text in sections.items())
    return f"# {title}\n\n## Definition\n\n{definition}\n{more}"


def leftovers(**texts: str) -> list[tuple[str, str, Proof]]:
    found = Copied(corpus_of(**texts)).leftovers()
    return [(facts.path, item.naming.printed, item.proof) for facts, items in found for item in items]


NIGHTS = "{} may be required to work nights, and is paid a premium for them."


def test_the_sentence_stands_in_the_other_class() -> None:
    own = spec("Gate Tender", working_conditions=NIGHTS.format("The Gate Tender"))
    copied = spec("Seed Sorter", working_conditions=NIGHTS.format("The Gate Tender"))
    assert leftovers(gate=own, seed=copied) == [("seed.md", "Gate Tender", Proof.COPIED)]


def test_small_letters_and_a_bracketed_acronym_make_no_difference() -> None:
    own = spec("Gate Tender", working_conditions=NIGHTS.format("The gate tender"))
    copied = spec("Seed Sorter", working_conditions=NIGHTS.format("The gate tender"))
    assert leftovers(gate=own, seed=copied) == [("seed.md", "gate tender", Proof.COPIED)]
    own = spec("Gate Tender", "A Gate Tender (GT) opens the gates at the hours that the office has set.")
    copied = spec("Seed Sorter", "A Gate Tender (GT) opens the gates at the hours that the office has set.")
    assert leftovers(gate=own, seed=copied) == [("seed.md", "Gate Tender", Proof.COPIED)]


def test_a_sentence_of_all_specifications_may_name_a_class() -> None:
    clause = NIGHTS.format("The Gate Tender")
    texts = {name: spec(f"{name.title()} Sorter", working_conditions=clause) for name in ("seed", "mail", "fruit")}
    assert leftovers(gate=spec("Gate Tender", working_conditions=clause), **texts) == []


def test_others_have_their_own_title_in_the_sentence() -> None:
    titles = {"gate": "Gate Tender", "mail": "Mail Sorter", "pump": "Pump Mechanic"}
    texts = {name: spec(title, working_conditions=NIGHTS.format(f"The {title}")) for name, title in titles.items()}
    copied = spec("Seed Planter", working_conditions=NIGHTS.format("The Ferry Cook"))
    found = leftovers(**texts, seed=copied, cook=spec("Ferry Cook"))
    assert found == [("seed.md", "Ferry Cook", Proof.FILLED_IN)]


def test_the_general_statement_opens_with_a_stranger() -> None:
    gate, seed = (
        spec("Gate Tender"),
        spec("Seed Sorter", "Under direction, the Gate Tender sorts seed by size and hue."),
    )
    assert leftovers(gate=gate, seed=seed) == [("seed.md", "Gate Tender", Proof.DESCRIBED)]


def test_a_class_that_is_worked_with_is_no_stranger() -> None:
    opening = "The Gate Tender opens the basin for barges."
    seed = spec("Seed Sorter", opening, examples_of_duties="- Helps the Gate Tender load barges of seed.")
    assert leftovers(gate=spec("Gate Tender"), seed=seed) == []


def test_a_superior_may_act_in_any_specification() -> None:
    seed = spec("Seed Sorter", "The Barn Manager decides which seed is kept.")
    assert leftovers(barn=spec("Barn Manager"), seed=seed) == []


def test_a_short_form_of_the_own_title_is_its_own() -> None:
    one = spec("Gate Tender", working_conditions=NIGHTS.format("The Gate Tender"))
    two = spec("Gate Tender II", working_conditions=NIGHTS.format("The Gate Tender"))
    assert leftovers(one=one, two=two) == []


def test_the_lower_class_is_named_where_the_senior_is_meant() -> None:
    one = spec("Gate Tender", working_conditions=NIGHTS.format("The Gate Tender"))
    senior = spec("Senior Gate Tender", working_conditions=NIGHTS.format("The Gate Tender"))
    assert leftovers(one=one, senior=senior) == [("senior.md", "Gate Tender", Proof.COPIED)]


def test_sections_and_sentences_that_compare_name_other_classes() -> None:
    clause = "The Gate Tender differs from the Pump Tender in the hours of work."
    seed = spec("Seed Sorter", clause, distinguishing_characteristics=NIGHTS.format("The Gate Tender"))
    gate = spec("Gate Tender", clause, distinguishing_characteristics=NIGHTS.format("The Gate Tender"))
    assert leftovers(gate=gate, seed=seed) == []


def test_a_longer_name_in_capitals_is_another_class() -> None:
    seed = spec("Seed Sorter", "The Harbor Gate Tender sorts seed by size and hue.")
    assert leftovers(gate=spec("Gate Tender"), seed=seed) == []


DUTIES = """\
- Opens the sluices in the order that the duty officer has set for the tide.
- Reads the gauges at the upper and lower gates each hour and enters what they show.
- Clears weeds, branches and floating rubbish from the screens before each passage.
"""


def test_shared_duties_of_unrelated_classes() -> None:
    gate, seed = (spec(title, examples_of_duties=DUTIES) for title in ("Gate Tender", "Seed Sorter"))
    (found,) = shared_duties(corpus_of(gate=gate, seed=seed))
    assert (found.first.facts.path, found.second.facts.path) == ("gate.md", "seed.md")
    assert (len(found.pairs), found.share) == (3, 1.0)


def test_related_titles_and_a_class_in_two_files_share_duties_rightly() -> None:
    gate, keeper = (spec(title, examples_of_duties=DUTIES) for title in ("Gate Tender", "Gates Manager"))
    assert list(shared_duties(corpus_of(gate=gate, copy=gate, keeper=keeper))) == []


def test_duties_of_many_classes_are_nobodys_copy() -> None:
    titles = ("Seed Sorter", "Mail Carrier", "Ferry Cook", "Pump Mechanic", "Barn Painter")
    texts = {title.split()[0].lower(): spec(title, examples_of_duties=DUTIES) for title in titles}
    assert list(shared_duties(corpus_of(**texts))) == []
