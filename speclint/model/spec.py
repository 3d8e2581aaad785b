"""A document with its typed views, each made when a rule first asks for it and then shared."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from msgspec import Struct, field

from speclint.model.acronyms import Expansion, acronyms
from speclint.model.activities import Activity, activities
from speclint.model.clock import Clock
from speclint.model.comparisons import Comparison, comparisons
from speclint.model.competencies import CompetencyProfile, competency_profile
from speclint.model.dates import PlacedDate, dates_of
from speclint.model.definitions import Definition, definitions
from speclint.model.demandlist import DemandList, demand_list
from speclint.model.demands import Demand, demands
from speclint.model.demandterms import DemandTerm, demand_terms
from speclint.model.driving import Driving, driving
from speclint.model.encoding import Damage, encoding_damage
from speclint.model.equivalency import Equivalency
from speclint.model.equivalency_reading import equivalencies
from speclint.model.flsa import FlsaStatus, flsa_statuses
from speclint.model.formernames import FormerTitle, SupersededUse, former_titles, superseded_uses
from speclint.model.general import GeneralStatement, general_statements
from speclint.model.history import HistoryEntry, history
from speclint.model.implied import ImpliedDemand, implied_demands
from speclint.model.levels import GENERAL, Level, levels
from speclint.model.licences import Check, Licence, checks, licences
from speclint.model.markup import MarkupDamage, markup_damage
from speclint.model.parallel import MixedList, mixed_lists
from speclint.model.passages import Passage, Sections, passages
from speclint.model.physicalwork import duty_work, physical_work
from speclint.model.placement import Placed, placed
from speclint.model.profile import Profile, profiles
from speclint.model.prose import Reading, read
from speclint.model.punctuation import Slip, punctuation_slips
from speclint.model.references import NAMING, Reference, references
from speclint.model.requirements import REQUIRING, EducationRequirement, ExperienceRequirement, education, experience
from speclint.model.scale import StatedLevel
from speclint.model.series import SeriesStatement, read_statement
from speclint.model.spellings import SpeltTwice, two_spellings
from speclint.model.standard import StandardUse, standard_uses
from speclint.model.statedlevels import demand_levels
from speclint.model.subjects import ForeignSubject, foreign_subjects
from speclint.model.supervising import supervising
from speclint.model.supervision import EXERCISED, Supervision, supervision
from speclint.model.texts import PassageText, passage_texts
from speclint.model.titles import Title, split_title
from speclint.model.topics import by_topic
from speclint.model.unexpanded import Unexpanded, unexpanded
from speclint.model.weights import Weight, weights
from speclint.model.wordings import Run, runs
from speclint.parsing.document import Document


class Spec(Struct, frozen=True, dict=True):
    """What document rules look at: the parsed document and, read off it, what they ask for again and again."""

    document: Document
    employer: str = ""
    language_model: str = ""
    """The installed spaCy model that reads the prose; the rules of the language alone where empty."""
    clock: Clock = field(default_factory=Clock)

    @property
    def today(self) -> date:
        """The day on which it is checked: given with the run, else the computer's own, read when a rule first asks."""
        return self.clock.today

    @cached_property
    def titles(self) -> tuple[Title, ...]:
        """The titles of the classes that the document defines, taken apart."""
        return tuple(split_title(item.title.value) for item in self.document.classes)

    @cached_property
    def series_statement(self) -> SeriesStatement | None:
        """What it says of its series; `None` where it says nothing of one."""
        return self.prose.statement

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """What it says of other classes, to set its own apart from them."""
        return self.prose.comparisons

    @cached_property
    def prose(self) -> Reading:
        """What it says of its series and of other classes, by fixed formulas and in free prose."""
        document = self.document
        return read(document, read_statement(document), comparisons(document), self.language_model)

    @cached_property
    def general_statements(self) -> tuple[GeneralStatement | None, ...]:
        """What each class does in general; `None` for one without a general statement."""
        return general_statements(self.document)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The classes that it names in experience, supervision and entry to the class."""
        return tuple(references(self.by_section.within(NAMING)))

    @cached_property
    def profiles(self) -> tuple[Profile, ...]:
        """Each class's facts as they are compared along its series."""
        return profiles(self)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Words with capitals that stand together: where it may name classes."""
        return runs(self.document)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every statement and table cell of the sections, with the sections that it stands in."""
        return tuple(passages(self.document))

    @cached_property
    def by_section(self) -> Sections:
        """The passages by the sections that they stand in."""
        return Sections(self.passages)

    @cached_property
    def by_topic(self) -> dict[str, list[Passage]]:
        """The passages that may speak of each of the topics that views look for."""
        return by_topic(self.passages)

    @cached_property
    def acronyms(self) -> tuple[Expansion, ...]:
        """The acronyms that it writes out."""
        return acronyms(self.passages)

    @cached_property
    def encoding_damage(self) -> tuple[Damage, ...]:
        """The places of its text, markup and all, where characters were damaged."""
        return encoding_damage(self.document.source)

    @cached_property
    def markup_damage(self) -> tuple[MarkupDamage, ...]:
        """The places of its text where markup is broken."""
        return markup_damage(self.document.source)

    @cached_property
    def two_spellings(self) -> tuple[SpeltTwice, ...]:
        """The terms that it spells in two ways."""
        return two_spellings(self.passages, [copy.text.span() for use in self.standard_texts for copy in use.copies])

    @cached_property
    def mixed_lists(self) -> tuple[MixedList, ...]:
        """The lists whose entries open with verbs in different forms."""
        fixed = [copy.text.span() for use in self.standard_texts for copy in use.copies]
        return mixed_lists(self.document, fixed)

    @cached_property
    def unexpanded(self) -> tuple[Unexpanded, ...]:
        """The acronyms that it never writes out."""
        agency = self.document.agency
        names = [*(title.printed for title in self.titles), self.employer, agency.value if agency else ""]
        return unexpanded(self.passages, self.acronyms, self.document.source.text, " ".join(names))

    @cached_property
    def punctuation_slips(self) -> tuple[Slip, ...]:
        """The slips of punctuation in its running text."""
        apart = (*self.document.header, *self.document.orphans)
        return punctuation_slips((*(Passage(item.text) for item in apart), *self.passages), self.document.source)

    @cached_property
    def dates(self) -> tuple[PlacedDate, ...]:
        """All dates, those of the class data first."""
        return dates_of(self.document, self.by_topic["dates"])

    @cached_property
    def history(self) -> tuple[HistoryEntry, ...]:
        """What it says of the history of its classes, the class data first."""
        return history(self.document, self.by_topic["dates"])

    @cached_property
    def flsa(self) -> tuple[FlsaStatus, ...]:
        """The FLSA statuses that it states."""
        return flsa_statuses(self.document)

    @cached_property
    def former_titles(self) -> tuple[FormerTitle, ...]:
        """The titles that it says a class had before."""
        return former_titles(self.document, self.by_topic["former titles"])

    @cached_property
    def superseded_uses(self) -> tuple[SupersededUse, ...]:
        """Where it uses a name that its house style says is no longer in use."""
        return superseded_uses(self.document, self.passages)

    @cached_property
    def licences(self) -> tuple[Licence, ...]:
        """The licences and certificates that are asked for, with their conditions."""
        return tuple(licences(self.by_topic["licences"]))

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """The background checks, the motor-vehicle record among them."""
        screened = self.document.find("background_check")
        return tuple(checks(self.passages if screened else self.by_topic["checks"]))

    @cached_property
    def driving(self) -> tuple[Driving, ...]:
        """The places that say that the class drives."""
        return tuple(driving(self.by_topic["driving"]))

    @cached_property
    def experience(self) -> tuple[ExperienceRequirement, ...]:
        """The lengths of experience that are asked for."""
        return tuple(experience(self.by_section.within(REQUIRING)))

    @cached_property
    def education(self) -> tuple[EducationRequirement, ...]:
        """The levels of education that are asked for."""
        return tuple(education(self.by_section.within(REQUIRING)))

    @cached_property
    def equivalencies(self) -> tuple[Equivalency, ...]:
        """At what rate education and experience replace each other."""
        return tuple(equivalencies(self.by_topic["equivalencies"]))

    @cached_property
    def supervision(self) -> tuple[Supervision, ...]:
        """What it says of the supervision exercised."""
        return tuple(supervision(self.by_section.within(EXERCISED)))

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Requirements of a sure kind, each with the section that it stands in."""
        return tuple(placed(self.document))

    @cached_property
    def supervising(self) -> tuple[Supervision, ...]:
        """What summary, distinguishing text and duties say of the supervision exercised."""
        titles = tuple(item.title.value for item in self.document.classes)
        return tuple(supervising(self.passages, titles, self.by_topic["supervising"]))

    @cached_property
    def levels(self) -> tuple[Level, ...]:
        """The level words that it uses of the classes that it defines."""
        return tuple(levels(self.by_section.within(GENERAL), tuple(item.title.value for item in self.document.classes)))

    @cached_property
    def demand_levels(self) -> tuple[StatedLevel, ...]:
        """The strength levels that it states; none where it only lists or defines levels."""
        return demand_levels(self.document, self.by_topic["strength levels"])

    @cached_property
    def weights(self) -> tuple[Weight, ...]:
        """The weights that are lifted, carried, pushed, pulled or moved by hand."""
        return weights(self.document, self.by_topic["weights"])

    @cached_property
    def demands(self) -> tuple[Demand, ...]:
        """The entries of its glossary list of physical demands."""
        return demands(self.document)

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """The postures, motions, and senses that it states, with how often."""
        return activities(self.document)

    @cached_property
    def implied_demands(self) -> tuple[ImpliedDemand, ...]:
        """The physical demands that its duties imply."""
        return tuple(implied_demands(self.passages, self.driving))

    @cached_property
    def physical_work(self) -> frozenset[str]:
        """The kinds of bodily work that it hints at anywhere but among its physical demands."""
        titles = [title.printed for title in self.titles]
        return physical_work(self.passages, titles, self.implied_demands)

    @cached_property
    def duty_work(self) -> frozenset[str]:
        """The kinds of bodily work that its summary and duties hint at."""
        return duty_work(self.passages, self.implied_demands)

    @cached_property
    def demand_terms(self) -> tuple[DemandTerm, ...]:
        """The terms of its lists of physical demands."""
        return demand_terms(self.document, self.definitions)

    @cached_property
    def foreign_subjects(self) -> tuple[ForeignSubject, ...]:
        """The physical demands whose subject nothing else in it has to do with."""
        agency = self.document.agency
        names = [*(title.printed for title in self.titles), self.employer, agency.value if agency else ""]
        return tuple(foreign_subjects(self.definitions, self.passages, names))

    @cached_property
    def standard_texts(self) -> tuple[StandardUse, ...]:
        """The standard texts of its house style, as it has them."""
        return tuple(standard_uses(self.document))

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """The competencies and physical demands that it defines."""
        return tuple(definitions(self.document, self.demands))

    @cached_property
    def competency_profile(self) -> CompetencyProfile | None:
        """Its competencies as they are defined and described level by level; `None` where it describes no levels."""
        return competency_profile(self.document, self.definitions)

    @cached_property
    def demand_list(self) -> DemandList | None:
        """Its list of physical demands as a whole."""
        return demand_list(self.document, self.definitions, self.demand_levels)

    @cached_property
    def texts(self) -> tuple[PassageText, ...]:
        """Its sentences as other documents may hold them too; definitions and standard texts are apart."""
        registered = [copy.text.span() for use in self.standard_texts for copy in use.copies]
        apart = [*registered, *(item.span for item in self.definitions)]
        return tuple(passage_texts(self.passages, [title.printed for title in self.titles], apart))
