"""Message templates: `str.format` placeholders, and parts that stand only where their data are known.

`[a|b]` stands for `a` where every placeholder in `a` has a value, else for `b`; `[a]` is `[a|]`.
So one message reads well with and without its details:

>>> fill("It has expired[ on {date}].", {"date": "3 May"})
'It has expired on 3 May.'
>>> fill("It has expired[ on {date}].", {})
'It has expired.'
"""

import re
from collections.abc import Mapping
from string import Formatter

_CHOICE = re.compile(r"\[([^\[\]|]*)(?:\|([^\[\]]*))?\]")


def fill(template: str, data: Mapping[str, str]) -> str:
    """The template with its placeholders filled. A missing key never raises."""
    # The choices are made before the values go in: a bracket in a file name is not ours.
    chosen = _CHOICE.sub(lambda match: _choose(match, data), template)
    return chosen.format_map(_Lenient(data))


def placeholders(template: str) -> frozenset[str]:
    """The names of all placeholders in a template."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def unguarded(template: str) -> frozenset[str]:
    """The placeholders outside every `[…]`: they need a value always."""
    return placeholders(_CHOICE.sub(lambda match: match[2] or "", template))


def _choose(match: re.Match[str], data: Mapping[str, str]) -> str:
    first, second = match[1], match[2] or ""
    return first if all(data.get(name) for name in placeholders(first)) else second


class _Lenient(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""
