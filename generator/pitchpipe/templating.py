"""Set up Jinja2 templates; an undefined value in a template is an error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final, TypeAlias

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from pitchpipe.bytecode import keep_code, kept_code
from pitchpipe.problems import printable
from pitchpipe.resources import templates_dir
from pitchpipe.version import installed

Templates: TypeAlias = Environment

_SETTINGS: Final[Mapping[str, Any]] = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    # What optimizing computes ahead would stay in the bytecode when the code of a filter changes.
    "optimized": False,
    # Templates do not change while this runs.
    "auto_reload": False,
}


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
        # In a single-file bundle the version of Jinja2 is unknown.
        bytecode_cache=_Bytecode(is_markup=is_markup) if installed()["jinja2"] else None,
        **_SETTINGS,
    )
    made.filters |= filters
    return made  # type: ignore[no-any-return]


class _Bytecode(BytecodeCache):
    """Keeps compiled templates, which takes a tenth of the time that compiling them does."""

    def __init__(self, *, is_markup: bool) -> None:
        self._settings = f"{installed()['jinja2']} {is_markup} {_SETTINGS}"

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return what a bucket is to know of a template: where its source is."""
        return filename or name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Set the code of a template, if it is kept."""
        bucket.code = kept_code(bucket.key, f"{self._settings} {bucket.checksum}")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code:
            keep_code(bucket.key, f"{self._settings} {bucket.checksum}", bucket.code)


def _shown(value: object) -> object:
    """Escape control characters, except in markup that a template has made itself."""
    return value if hasattr(value, "__html__") else printable(str(value))
