"""Reads `components.securitySchemes` and `security`: the credentials that a client takes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import quoted
from pitchpipe.parse.parameters import check_token
from pitchpipe.parse.reader import LeftOutError
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import join
from pitchpipe.problems import did_you_mean


def parse_schemes(schemas: Schemas) -> tuple[ir.SecurityScheme, ...]:
    """Read every security scheme (OpenAPI 3.1, Security Scheme Object); operations refer to it."""
    given: dict[str, Any] = schemas.root.get("components", {}).get("securitySchemes", {})
    read = (_scheme(schemas, name, given[name]) for name in given)
    known = tuple(scheme for scheme in read if scheme is not None)
    schemas.credentials.update(scheme.name for scheme in known)
    return known


def _scheme(schemas: Schemas, name: str, given: dict[str, Any]) -> ir.SecurityScheme | None:
    where = join("/components/securitySchemes", name)
    given = schemas.dereference(given)
    bare = ir.SecurityScheme(
        name=name,
        kind="bearer",
        where=where,
        environment=str(given.get("x-pitchpipe-env", "")),
        description=str(given.get("description", "")),
    )
    kind = given.get("type")
    scheme = str(given.get("scheme", "")).lower()
    if kind in ("oauth2", "openIdConnect") or (kind == "http" and scheme == "bearer"):
        # The access token that these flows end in is sent as a bearer token (RFC 6750).
        return bare
    if kind == "http" and scheme == "basic":
        return replace(bare, kind="basic")
    if kind == "apiKey":
        place, parameter = given.get("in", "header"), str(given.get("name", ""))
        try:
            check_token(join(where, "name"), parameter, place)
        except LeftOutError as error:
            schemas.left_out(error.pointer, f"the security scheme is left out: {error}", error.hint)
            return None
        return replace(bare, kind="apiKey", place=place, parameter_name=parameter)
    message = f"the security scheme {quoted(name)} ({f'{kind} {scheme}'.rstrip()}) is left out"
    schemas.left_out(where, message, "authenticate in an httpx2 client of your own: `http_client=`")
    return None


def parse_requirements(
    schemas: Schemas, given: list[dict[str, Any]], where: str
) -> tuple[tuple[str, ...], ...]:
    """Read a list of alternatives; `{}` among them makes credentials optional.

    A scheme that is not generated is not among them: the caller's own `http_client` sees to it.
    The transport takes the first alternative for which it has every credential.
    """
    known: dict[str, Any] = schemas.root.get("components", {}).get("securitySchemes", {})
    for number, requirement in enumerate(given):
        for name in requirement:
            if name not in known:
                message = f"there is no security scheme {quoted(name)}"
                hint = did_you_mean(name, known) or "declare it in components.securitySchemes"
                schemas.tolerated(join(where, number, name), message, hint)
    return tuple(tuple(sorted(schemas.credentials & set(each))) for each in given)
