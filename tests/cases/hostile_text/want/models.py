# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate hostile_text`.
"""The inputs and outputs of Evil \"\"\" # import os, as dataclasses."""

from __future__ import annotations

from dataclasses import dataclass

from .._runtime.model import JsonModel


@dataclass(kw_only=True, slots=True)
class Text(JsonModel):
    """Ends with a quote "

    #/components/schemas/Text
    """

    backslash: str | None = None
    """C:\\new\\\\ \\N{BULLET} \\x41 \\u00e9 \\"""

    quotes: str | None = None
    """\"\"\"\"\"\" in a row, and ''' too"""

    control: str | None = None
    """bell \\x07 escape \\x1b[31m null \\x00 nel \\x85 ls \\u2028 del \\x7f."""

    ends: str | None = None
    """Say "hi" """

    three: str | None = None
    """\"\"\" """

    raw: str | None = None
    """a \\\\" """

    bidi: str | None = None
    """left \\u202e right \\u2066 over \\u200f mark \\ufeff bom"""

    jinja: str | None = None
    """{{ ''.__class__ }} {% for x in y %} {# gone? #}

    Default: '{{ x }}'.
    """

    lines: str | None = None
    """first
    second
    third

        indented
        tabbed

    class Fake:
        pass
    """

    long: str | None = None
    """https://example.com/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
    is long
    """

    comment: str | None = None
    """# noqa
    # type: ignore
    """

    blank: str | None = None

    exact: str | None = None
    """A line of the width that is left for it, to see that the closing quotes find room on it."""

    markdown: str | None = None
    """Choose:

    * one
    * two, a long item, so long that it cannot stay on one line, and has to be wrapped somewhere

    1. first

    ```python
    x = {  'a':   1}
    ```
    """
