"""What can go wrong while reading, said so that its reader knows what to do."""

from __future__ import annotations


class SpeclintError(Exception):
    """A fault of the run itself, never of a document's content; it leads to exit status 2."""


class FileError(SpeclintError):
    """A file that could not be checked; the others are.

    Attributes:
        path: the file, as it was named.
        problem: what is wrong and what to do about it.
    """

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class ReadError(FileError):
    """A file that cannot be read as a class specification."""


class CheckError(FileError):
    """A fault of speclint itself, met on one file."""

    def __init__(self, path: str, where: str, error: Exception) -> None:
        problem = (
            f"{where} failed on it ({type(error).__name__}: {error}); this is a fault of speclint, please report it"
        )
        super().__init__(path, problem)

    @classmethod
    def told(cls, path: str, problem: str) -> CheckError:
        """The same fault as another process, or an earlier run, told it."""
        error = cls.__new__(cls)
        FileError.__init__(error, path, problem)
        return error
