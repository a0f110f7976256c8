"""Foreign text made harmless for a reader: names of files and text from documents are written by strangers.

Control characters could drive a terminal, and bidirectional marks could show `exe.pdf` for `fdp.exe`.
"""

import re

_LINE_ENDS = re.compile(r"[\r\n\t\v\f\x85\u2028\u2029]+")
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
_HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def plain(text: str) -> str:
    """One line of visible text.

    >>> plain("a\\x1b[31mb\\u202egpj.exe")
    'abgpj.exe'
    """
    text = _ESCAPES.sub("", _LINE_ENDS.sub(" ", text))
    # A file name in an unknown encoding reaches us with lone surrogates, which no output can hold.
    return _SURROGATES.sub("\ufffd", _HIDDEN.sub("", text)).strip()
