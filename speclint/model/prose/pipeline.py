"""The pipeline: spaCy's English, or a model that the user has installed, with components for the prose of series."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import spacy
from spacy.language import Language
from spacy.matcher import Matcher, PhraseMatcher
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc, Span
from spacy.util import compile_infix_regex, compile_suffix_regex, filter_spans

from speclint.model.mentions import names_class, title_end, title_parts
from speclint.model.prose.aliases import forms
from speclint.model.prose.models import LanguageModelError, require_model
from speclint.model.prose.notation import compiled
from speclint.model.prose.patterns import REFERENCES
from speclint.model.sentences import sentences
from speclint.model.words import word_set

KNOWN = "known"
"""Where a text carries the titles that its document knows."""
CLASSES = "classes"
"""Where it carries what its references stand for, by the offset of their first character."""
_OPENERS = word_set(
    "the a an unlike while whereas although this these those both in as by at on of for to under when where if from "
    "with within and or but all any each every no other another such same next employees employee incumbents incumbent "
    "positions position persons class classes classification level contrary compared however finally additionally "
    "similarly also former latter higher lower"
)
"""Words that open a sentence with a capital and belong to no title."""
_GROUPS = word_set("series family ladder")
_PLURALS = word_set("classes classifications positions employees duties work")
_AFTER_LOWERED = word_set("in by because which who since as on")


class Reference(NamedTuple):
    """A class as a text refers to it."""

    kind: str
    start: int = -1
    """Where its title stands, in characters of the text; -1 where it is referred to by other words."""
    end: int = -1
    step: int = 0
    """+1 where the words around it call it higher, -1 lower."""


@lru_cache(maxsize=4)
def pipeline(model: str) -> Language:
    """The pipeline over a model; over English without one where `model` is empty.

    Raises:
        LanguageModelError: the model cannot be loaded.
    """
    nlp = _loaded(model) if model else spacy.blank("en")
    _adjust(nlp)
    nlp.add_pipe("speclint_sentences", first=True)
    nlp.add_pipe("speclint_titles", last=True)
    nlp.add_pipe("speclint_references", last=True)
    return nlp


def _loaded(model: str) -> Language:
    require_model(model)
    try:
        return spacy.load(model, exclude=["ner", "textcat"])
    except Exception as error:  # whatever a model of another version or a broken folder raises
        first = str(error).partition("\n")[0]
        raise LanguageModelError(model, f"cannot be loaded ({type(error).__name__}: {first})") from None


def _adjust(nlp: Language) -> None:
    """Have the numeral at the end of a title, and a numeral before a hyphen, as words of their own."""
    held: Any = nlp.tokenizer
    if not isinstance(held, Tokenizer):
        return
    infixes, suffixes = nlp.Defaults.infixes or (), nlp.Defaults.suffixes or ()
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        rules={key: value for key, value in (held.rules or {}).items() if len(key) != 2 or key[1] != "."},
        prefix_search=held.prefix_search,
        suffix_search=compile_suffix_regex([*suffixes, r"(?<=[IVX])\."]).search,
        infix_finditer=compile_infix_regex([*infixes, r"(?<=[0-9])-(?=[A-Za-z])"]).finditer,
        token_match=held.token_match,
        url_match=held.url_match,
    )


@Language.component("speclint_sentences")
def mark_sentences(doc: Doc) -> Doc:
    """Set the sentence boundaries, by the rules that all views of a document share."""
    starts = iter([start for start, _ in sentences(doc.text)])
    following = next(starts, None)
    for token in doc:
        token.is_sent_start = following is not None and token.idx + len(token) > following
        if token.is_sent_start:
            following = next(starts, None)
    return doc


@Language.factory("speclint_titles")
class ClassTitles:
    """Makes one word of every class title: those that the document knows, and capitals that name an occupation."""

    def __init__(self, nlp: Language, name: str) -> None:
        self._nlp = nlp

    def __call__(self, doc: Doc) -> Doc:
        """Mark the titles of a text."""
        known = self._known(doc)
        spans = filter_spans([*known, *_capitals(doc, [span.start_char for span in known]), *_lowered(doc)])
        found = {}
        with doc.retokenize() as merger:
            for span in spans:
                kind = _kind(doc, span)
                merger.merge(span, attrs={"ENT_TYPE": kind})
                found[span.start_char] = Reference(kind, span.start_char, span.end_char)
        doc.user_data[CLASSES] = found
        return doc

    def _known(self, doc: Doc) -> list[Span]:
        titles = doc.user_data.get(KNOWN) or ()
        matcher = PhraseMatcher(self._nlp.vocab, attr="LOWER")
        matcher.add("title", [self._nlp.make_doc(form) for form in forms(titles)])
        found = (doc[start:end] for _, start, end in matcher(doc))
        return [span for span in found if (len(span) > 1 or span.text[:1].isupper()) and not _inside(doc, span)]


def _inside(doc: Doc, span: Span) -> bool:
    """Whether a known title is only part of a longer one: more capitals or a numeral go on behind it."""
    if not span.text[:1].isupper() or span.end >= len(doc):
        return False
    stop = title_end(doc.text, span.start_char, len(doc.text))
    return stop > span.end_char and doc.text[span.end_char] == " " and not _joined(doc.text, span.end_char, stop)


def _joined(text: str, start: int, stop: int) -> bool:
    return text[start:stop].lstrip().split(" ")[0].lower() in ("and", "or", "&", "for", "to", "in", "of", "the")


def _capitals(doc: Doc, known: list[int]) -> Iterator[Span]:
    """Stretches of capitals that end in an occupation, a level or a numeral."""
    text, at = doc.text, 0
    for token in doc:
        if token.idx < at or not token.text[:1].isupper() or (token.lower_ in _OPENERS and token.idx not in known):
            continue
        stop = title_end(text, token.idx, len(text))
        for first, last in title_parts(text, token.idx, stop):
            span = doc.char_span(first, last, alignment_mode="expand")
            if span is not None and names_class(text[first:last]):
                at = last
                yield span


def _lowered(doc: Doc) -> Iterator[Span]:
    """A title in small letters, where a comparison leaves no doubt: "differs from the deputy director in that"."""
    for token in doc:
        if token.lower_ in ("from", "unlike") and token.i + 2 < len(doc) and doc[token.i + 1].lower_ == "the":
            end = next((i for i in range(token.i + 3, min(token.i + 8, len(doc))) if not doc[i].text.islower()
                        or doc[i].lower_ in _AFTER_LOWERED), 0)  # fmt: skip
            span = doc[token.i + 2 : end] if end > token.i + 3 else None
            if span is not None and span.text.islower() and _names_occupation(span):
                yield span


def _names_occupation(span: Span) -> bool:
    words = [token.lower_ for token in span]
    plain = not {"and", "or", "of", "next", "class", "level", "other", "higher", "lower", "series"} & set(words)
    return plain and names_class(span.text)


def _kind(doc: Doc, span: Span) -> str:
    """Whether words name a class, its series ("the Manager series"), or a group of classes."""
    following = [token.lower_ for token in doc[span.end : span.end + 3]]
    if following[:1] and following[0] in _GROUPS:
        return "SERIES"
    if following[:2] in (["class", "series"], ["job", "family"], ["job", "series"]):
        return "SERIES"
    before = doc[span.start - 1].lower_ if span.start else ""
    if (following[:1] and following[0] in _PLURALS | {"'s", "’s", "'", "’"}) or before in ("other", "various", "all"):
        return "GROUP"
    return "CLASS"


@Language.factory("speclint_references")
class ClassReferences:
    """Makes one word of everything that refers to a class: "this class", "the latter", "the next lower class, X"."""

    def __init__(self, nlp: Language, name: str) -> None:
        self._matcher = Matcher(nlp.vocab)
        for kind in dict.fromkeys(kind for kind, _ in REFERENCES):
            texts = [text for label, text in REFERENCES if label == kind]
            self._matcher.add(kind, [pattern for text in texts for pattern in compiled(text)])

    def __call__(self, doc: Doc) -> Doc:
        """Mark the references of a text."""
        held: dict[int, Reference] = doc.user_data.get(CLASSES, {})
        spans = filter_spans([span for span in self._matcher(doc, as_spans=True) if _fits(doc, span)])
        with doc.retokenize() as merger:
            for span in spans:
                inner = next((held[token.idx] for token in span if token.ent_type_ == "CLASS"), Reference(span.label_))
                held[span.start_char] = Reference(span.label_, inner.start, inner.end, _step(span))
                if len(span) > 1:
                    merger.merge(span, attrs={"ENT_TYPE": span.label_})
                else:
                    span[0].ent_type_ = span.label_
        return doc


def _fits(doc: Doc, span: Span) -> bool:
    """Whether a reference is whole: no series, group or further noun goes on behind it, and "it" is a subject."""
    following = doc[span.end].lower_ if span.end < len(doc) else ""
    return following not in _GROUPS and not any(token.is_sent_start for token in span[1:])


def _step(span: Span) -> int:
    words = {token.lower_ for token in span}
    return 1 if "higher" in words else -1 if words & {"lower", "lesser", "subordinate"} else 0
