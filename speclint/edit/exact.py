"""Text back to bytes, in the encoding of its file: exactly, or not at all."""

from __future__ import annotations

import codecs

from speclint.read.decode import decode
from speclint.read.errors import FileError, ReadError
from speclint.read.source import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class EditError(FileError):
    """A file that cannot be edited; it is left as it was."""


def encoded(source: Source, data: bytes, text: str) -> bytes:
    """A document's new text as the bytes of its file.

    Args:
        source: the document as it was read.
        data: the bytes of its file.
        text: its new text.

    Raises:
        EditError: the old text does not give these bytes, or the encoding cannot hold the new one.
    """
    mark, codec = _codec(source, data)
    try:
        exact = mark + source.text.encode(codec) == data
    except UnicodeEncodeError:
        exact = False
    if not exact:
        raise EditError(source.path, "cannot be edited exactly (it has bytes that are no text); save it as UTF-8")
    try:
        new = mark + text.encode(codec)
        same = decode(source.path, new).text == text
    except UnicodeEncodeError as error:
        what = f"“{text[error.start : error.end][:8]}”"
        raise EditError(source.path, f"has an encoding ({codec}) that cannot hold {what}; save it as UTF-8") from None
    except ReadError:
        same = False
    if not same:
        raise EditError(source.path, f"would be read otherwise in its encoding ({codec}); save it as UTF-8")
    return new


def _codec(source: Source, data: bytes) -> tuple[bytes, str]:
    if source.encoding in ("utf-8-sig", "utf-16"):
        return next((found for found in _MARKS if data.startswith(found[0])), (b"", "utf-8"))
    return b"", source.encoding
