"""Regular expressions that are compiled once for all runs and look only at texts that can match.

`Pattern` stands for one, `Choice` for several of which a text may hold some, `Sign` for a test of words; `required`
says what a text must hold for a pattern to match, `presence` what a text holds, `store` keeps what was compiled where
Python keeps byte code.
"""

from speclint.patterns.choice import Choice
from speclint.patterns.pattern import Pattern
from speclint.patterns.sign import Sign

__all__ = ["Choice", "Pattern", "Sign"]
