"""Comparisons in free prose: which class a sentence sets apart from which, and what it says of either."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from spacy.tokens import Doc, Token

from speclint.model.comparisons import Comparison
from speclint.model.mentions import Mention
from speclint.model.prose.patterns import COMPARISONS
from speclint.model.prose.reader import Match, Passage, Reader, opening, reference, references, says

_PRONOUNS = frozenset({"it", "they", "employees", "incumbents"})
_JOINTS = frozenset({",", "and", "or", "and/or", "&", "the", "both"})
_SET_AGAINST = frozenset({"while", "whereas", "but", "although"})


class Pair(Struct, frozen=True):
    """Two classes that were compared last: what "the former", "the latter" and "this lower class" stand for."""

    subject: Mention | None
    other: Mention
    step: int = 0
    other_first: bool = False
    """Whether the text names the other class before the class itself."""


class _Side(Struct, frozen=True):
    """One of the two: the class itself, or another with its mention."""

    own: bool
    mention: Mention | None = None
    step: int = 0


class _Said(Struct, frozen=True):
    """What a stretch of a sentence says of a class."""

    token: Token
    start: int
    end: int
    against: bool
    """Whether it is set against what stands before or behind it ("while the X …")."""


class Sentence(Struct, frozen=True):
    """A sentence as spaCy has marked it, with what was compared before."""

    reads: Reader
    doc: Doc
    passage: Passage
    pair: Pair | None = None
    describes: bool = True
    """Whether its section describes siblings, so that a sentence about one is read as such."""

    def comparisons(self) -> tuple[list[Comparison], Pair | None]:
        """The comparisons of the sentence, and the pair that the next sentence may go on about."""
        for match in self.reads.matches("comparisons", self.doc):
            found = self._compared(match)
            if found:
                return found
        than = self._than()
        return than or self._described()

    def _compared(self, match: Match) -> tuple[list[Comparison], Pair | None] | None:
        form = COMPARISONS[match.which]
        tokens = list(references(self.doc, match.start, match.end))
        if form.describes == "B":
            return self._aside(match, tokens[0])
        inverted = form.text.find(" B") < form.text.find(" A")
        first, second = (tokens[-1], tokens[0]) if inverted else tokens[:2]
        others = tokens[:-1] if inverted else [second, *self._joined(second)]
        behind = max(match.end, others[-1].i + 1)
        clause, of = ((behind, self._stop(behind)), first) if form.describes else self._tail(behind, first, second)
        if clause[0] == clause[1] and self._goes_on(behind):
            return None
        found = [self._comparison(first, other, form.step, clause, of is not first) for other in others]
        kept = [item for item in found if item]
        pair = (
            Pair(kept[0].subject, kept[0].other, kept[0].step, self._other_first(kept[0])) if len(kept) == 1 else None
        )
        return (kept, pair) if kept else None

    def _goes_on(self, at: int) -> bool:
        """Whether a further word follows, so that the capitals before it may be part of another name."""
        return at < len(self.doc) and self.doc[at].is_alpha and self.doc[at].lower_ not in _SET_AGAINST | _JOINTS

    def _aside(self, match: Match, token: Token) -> tuple[list[Comparison], Pair | None] | None:
        """ "…, unlike the X, which …": the class itself is the other one of the two."""
        side = self._side(token)
        if side is None or side.own or side.mention is None or not self.passage.own:
            return None
        found = self._made(None, side.mention, (match.end, self._stop(match.end)), True, side.step)
        return [found], Pair(None, found.other, found.step, self._other_first(found))

    def _other_first(self, item: Comparison) -> bool:
        """Whether the other class is named before the class itself."""
        first = next(references(self.doc, 0, len(self.doc)), None)
        side = self._side(first) if first is not None else None
        return bool(side and side.mention and side.mention.span == item.other.span)

    def _joined(self, token: Token) -> Iterator[Token]:
        """Further classes in a row: "from the X, the Y and the Z"."""
        at = token.i + 1
        while at < len(self.doc) and self.doc[at].lower_ in _JOINTS:
            at += 1
            if at < len(self.doc) and self.doc[at].ent_type_ == "CLASS" and says(self.doc, at + 1) < 0:
                yield self.doc[at]
                at += 1

    def _tail(self, at: int, first: Token, second: Token) -> tuple[tuple[int, int], Token]:
        """The words behind a comparison, and which of the two they describe."""
        before = self.reads.at("before tail", self.doc, at)
        if before:
            named = self.doc[before.end - 1]
            return (before.end, self._stop(before.end)), self._which(named, first, second)
        for group, token in (("of other", second), ("of both", first)):
            found = self.reads.at(group, self.doc, at)
            if found:
                return (found.end, self._stop(found.end)), token
        return (at, at), first

    def _which(self, named: Token, first: Token, second: Token) -> Token:
        if named.ent_type_ in ("FORMER", "LATTER"):
            early, late = sorted((first, second), key=lambda token: token.i)
            return early if named.ent_type_ == "FORMER" else late
        if named.lower_ in _PRONOUNS:
            return first
        side, one, two = self._side(named), self._side(first), self._side(second)
        if side is None or one is None or two is None:
            return first
        if side.own:
            return second if two.own else first
        title = side.mention.title.lower() if side.mention else ""
        return second if two.mention and two.mention.title.lower() == title else first

    def _comparison(
        self, first: Token, second: Token, step: int, clause: tuple[int, int], of_second: bool
    ) -> Comparison | None:
        one, two = self._side(first), self._side(second)
        if one is None or two is None or (one.own and two.own):
            return None
        step = step or two.step or -one.step
        if two.own:
            one, two, of_second, step = two, one, not of_second, -step
        if two.mention is None or (one.mention and one.mention.title.lower() == two.mention.title.lower()):
            return None
        return self._made(one.mention, two.mention, clause, of_second, step)

    def _made(
        self, subject: Mention | None, other: Mention, clause: tuple[int, int], of_other: bool, step: int,
        described: bool = False,
    ) -> Comparison:  # fmt: skip
        passage = self.passage
        start, end = self._offsets(*clause)
        wording = passage.text.slice(passage.start + start, passage.start + end)
        place, index = passage.span(), passage.class_index
        return Comparison(subject, other, wording, of_other, passage.section, place, described, step, index)

    def _offsets(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of tokens as characters, without the punctuation at its end."""
        first = self.doc[start].idx if start < len(self.doc) else len(self.doc.text)
        last = self.doc[end - 1].idx + len(self.doc[end - 1]) if end > start else first
        return first, first + len(self.doc.text[first:last].rstrip(" .,;:"))

    def _side(self, token: Token) -> _Side | None:
        """Whom a reference means; `None` where that is not known."""
        found = reference(token)
        if token.ent_type_ == "OWN":
            return _Side(True)
        if token.ent_type_ == "CLASS" and found.start >= 0:
            mention = self.passage.mention(found.start, found.end)
            return _Side(self.passage.is_own(mention.title), mention, found.step)
        return self._recalled(token.ent_type_, found.step)

    def _recalled(self, kind: str, step: int) -> _Side | None:
        """Whom "the former", "the latter", "this lower class" mean."""
        pair = self.pair
        if pair is None or (kind == "PRIOR" and (not step or step != pair.step)):
            return None
        other = kind == "PRIOR" or (kind == "FORMER") == pair.other_first
        return _Side(False, pair.other, pair.step) if other else _Side(True, pair.subject)

    def _stop(self, at: int) -> int:
        """Where the words end that start at a token: where the sentence turns to another class, or ends."""
        for turn in self._turns():
            if turn.start > at:
                return turn.start
        return len(self.doc)

    def _turns(self) -> list[Match]:
        return [turn for turn in self.reads.matches("turns", self.doc) if self._turns_at(turn)]

    def _turns_at(self, turn: Match) -> bool:
        token = self.doc[turn.end - 1]
        plain = not self._against(turn)
        return says(self.doc, turn.end) >= 0 and not (plain and token.lower_ in _PRONOUNS)

    def _against(self, match: Match) -> bool:
        return any(token.lower_ in _SET_AGAINST for token in self.doc[match.start : match.end - 1])

    def _than(self) -> tuple[list[Comparison], Pair | None] | None:
        """ "This class requires more independence than the X"."""
        first = opening(self.reads, self.doc)
        match = next(iter(self.reads.matches("than", self.doc)), None)
        if first is None or match is None or says(self.doc, first.i + 1) < 0 or match.start <= first.i:
            return None
        second = self.doc[match.end - 1]
        if second.ent_type_ != "CLASS":
            return None
        found = self._comparison(first, second, 0, (first.i + 1, self._stop(match.end)), False)
        return ([found], None) if found else None

    def _described(self) -> tuple[list[Comparison], Pair | None]:
        """What the sentence says of a class, or of two, one against the other."""
        said = list(self._said())
        sides = [(item, side) for item in said if (side := self._side(item.token))]
        others = [(item, side) for item, side in sides if not side.own and side.mention]
        against = any(item.against for item in said) and any(side.own for _, side in sides)
        found = [self._of_other(item, side, against) for item, side in others] + self._of_own(sides, bool(others))
        kept = [item for item in found if item]
        pair = self.pair
        if len(kept) == 1 and kept[0].of_other:
            pair = Pair(kept[0].subject, kept[0].other, kept[0].step, self._other_first(kept[0]))
        return kept, pair

    def _of_other(self, item: _Said, side: _Side, against: bool) -> Comparison | None:
        recalled = item.token.ent_type_ in ("FORMER", "LATTER", "PRIOR")
        if side.mention is None or not (recalled or self.describes):
            return None
        subject = self.pair.subject if recalled and self.pair else None
        described = not (recalled or against)
        return self._made(subject, side.mention, (item.start, item.end), True, side.step, described)

    def _of_own(self, sides: list[tuple[_Said, _Side]], others: bool) -> list[Comparison | None]:
        """ "The former plans the work" where the former is the class itself."""
        if others or self.pair is None:
            return []
        own = [(item, side) for item, side in sides if side.own and item.token.ent_type_ in ("FORMER", "LATTER")]
        pair = self.pair
        return [
            self._made(side.mention, pair.other, (item.start, item.end), False, pair.step) for item, side in own[:1]
        ]

    def _said(self) -> Iterator[_Said]:
        first = self.reads.at("openings", self.doc, 0)
        turns = self._turns()
        seen: set[int] = set()
        for match in [*([first] if first else []), *turns]:
            start = says(self.doc, match.end)
            if start >= 0 and match.end not in seen:
                seen.add(match.end)
                yield _Said(self.doc[match.end - 1], start, self._stop(start), self._against(match))
