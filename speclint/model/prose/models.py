"""The spaCy model that a configuration may name: whether it is there, and what to do where it is not."""

from __future__ import annotations

import importlib.util
import os

from speclint.read.errors import SpeclintError


class LanguageModelError(SpeclintError):
    """A language model that cannot be used; the message names the key, the model and the remedy."""

    def __init__(self, model: str, problem: str) -> None:
        super().__init__(
            f"language-model: {model!r} {problem}; install it (python -m spacy download {model}, or pip install it), "
            "name the folder of a saved model, or take the key out: none is needed"
        )


def require_model(model: str) -> None:
    """Fail where a model is not installed; nothing is loaded.

    Raises:
        LanguageModelError: it is neither a package nor a folder.
    """
    if model and not _is_there(model):
        raise LanguageModelError(model, "is not installed")


def _is_there(model: str) -> bool:
    if os.path.isdir(model):
        return True
    try:
        return model.isidentifier() and importlib.util.find_spec(model) is not None
    except (ImportError, ValueError):
        return False
