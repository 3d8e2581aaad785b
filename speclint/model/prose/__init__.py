"""The free prose of series, read with spaCy, which is imported only where a document has such prose.

Fixed formulas are read without it (`series.py`, `comparisons.py`); what they leave, and only that, is read here. The
result depends on the document and the name of the language model alone.
"""

from __future__ import annotations

from speclint.model.prose.free import Reading, read

__all__ = ["Reading", "read"]
