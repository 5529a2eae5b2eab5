"""Reads `components.securitySchemes` and `security`: the credentials that a client takes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import quoted
from pitchpipe.parse.parameters import check_token
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import join
from pitchpipe.problems import did_you_mean


def parse_schemes(schemas: Schemas) -> tuple[ir.SecurityScheme, ...]:
    """Read every security scheme (OpenAPI 3.1, Security Scheme Object)."""
    given: dict[str, Any] = schemas.root.get("components", {}).get("securitySchemes", {})
    read = (_scheme(schemas, name, given[name]) for name in given)
    return tuple(scheme for scheme in read if scheme is not None)


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
        check_token(schemas, join(where, "name"), parameter, place)
        return replace(bare, kind="apiKey", place=place, parameter_name=parameter)
    schemas.unsupported(where, f"the security scheme {kind} {scheme}".rstrip())
    return None


def parse_requirements(
    schemas: Schemas, given: list[dict[str, Any]], where: str
) -> tuple[tuple[str, ...], ...]:
    """Read a list of alternatives; `{}` among them makes credentials optional.

    The transport takes the first alternative for which it has every credential.
    """
    known: dict[str, Any] = schemas.root.get("components", {}).get("securitySchemes", {})
    for number, requirement in enumerate(given):
        for name in requirement:
            if name not in known:
                message = f"there is no security scheme {quoted(name)}"
                hint = did_you_mean(name, known) or "declare it in components.securitySchemes"
                schemas.complain(
                    join(where, number, name), "unknown-security-scheme", message, hint
                )
    return tuple(tuple(sorted(requirement)) for requirement in given)
