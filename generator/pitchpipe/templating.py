"""Set up Jinja2 templates; an undefined value in a template is an error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeAlias

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pitchpipe.problems import printable
from pitchpipe.resources import templates_dir

Templates: TypeAlias = Environment


def python_templates(filters: Mapping[str, Callable[..., Any]]) -> Templates:
    """Return the templates of generated code, with additional filters.

    They print Python, so nothing is escaped: every text goes through `prose` or is a literal.
    """
    return _made(is_markup=False, filters=filters)


@cache
def markup_templates() -> Templates:
    """Return the templates of HTML pages, which escape every value."""
    return _made(is_markup=True, filters={})


def _made(*, is_markup: bool, filters: Mapping[str, Any]) -> Templates:
    made: Any = Environment(
        loader=FileSystemLoader(templates_dir(), encoding="utf-8"),
        undefined=StrictUndefined,
        autoescape=is_markup,  # noqa: S701  see python_templates
        finalize=_shown if is_markup else None,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= filters
    return made  # type: ignore[no-any-return]


def _shown(value: object) -> object:
    """Escape control characters, except in markup that a template has made itself."""
    return value if hasattr(value, "__html__") else printable(str(value))
