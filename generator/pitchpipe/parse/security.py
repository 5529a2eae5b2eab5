"""Reads `components.securitySchemes` and `security`: the credentials that a client takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from pitchpipe import ir
from pitchpipe.characters import quoted
from pitchpipe.parse.parameters import TOKENS, is_token
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import is_object, join
from pitchpipe.problems import did_you_mean
from pitchpipe.schema.descriptions import text_of

VARIABLE: Final = "x-pitchpipe-env"
"""The extension by which an overlay names the variable that holds a credential."""
_BEARER: Final = re.compile(r"authorization(:|\s)\s*bearer\s*", re.ASCII | re.IGNORECASE)
"""The name of a key with which writers of Swagger 2.0 mean a bearer token."""
_HTTP_BEARER = "in OpenAPI 3, write `type: http` and `scheme: bearer`"


def parse_schemes(schemas: Schemas) -> tuple[ir.SecurityScheme, ...]:
    """Read every security scheme (OpenAPI 3.1, Security Scheme Object); operations refer to it."""
    given: dict[str, Any] = schemas.root.get("components", {}).get("securitySchemes", {})
    read = (_scheme(schemas, name, given[name]) for name in given)
    known = tuple(scheme for scheme in read if scheme is not None)
    schemas.credentials.update(scheme.name for scheme in known)
    schemas.with_scopes.update(scheme.name for scheme in known if scheme.token_url)
    return known


def _scheme(schemas: Schemas, name: str, given: dict[str, Any]) -> ir.SecurityScheme | None:
    where = join("/components/securitySchemes", name)
    given = schemas.dereference(given)
    bare = ir.SecurityScheme(
        name=name,
        kind="bearer",
        where=where,
        environment=str(given.get(VARIABLE, "")),
        description=text_of(given, "description"),
    )
    kind = given.get("type")
    scheme = str(given.get("scheme", "")).lower()
    if kind == "oauth2":
        schemas.token_urls |= _token_urls(given)
    if kind in ("oauth2", "openIdConnect") or (kind == "http" and scheme == "bearer"):
        # The access token that these flows end in is sent as a bearer token (RFC 6750).
        return _with_token_url(bare, given) if kind == "oauth2" else bare
    if kind == "http" and scheme == "basic":
        return replace(bare, kind="basic")
    if kind == "apiKey":
        place, parameter = given.get("in", "header"), str(given.get("name", ""))
        if place == "header" and _BEARER.fullmatch(parameter):
            message = f"{quoted(parameter)} is not a name that a header can have: read as bearer"
            schemas.tolerated(join(where, "name"), message, _HTTP_BEARER)
            return bare
        if place != "query" and not is_token(parameter):
            message = f"the security scheme {quoted(name)} is left out: {quoted(parameter)}"
            message += f" is not a name that a {place} can have"
            schemas.left_out(join(where, "name"), message, TOKENS)
            return None
        return replace(bare, kind="apiKey", place=place, parameter_name=parameter)
    schemas.foreign_schemes[name] = (where, f"{kind} {scheme}".rstrip())
    return None


def _with_token_url(bare: ir.SecurityScheme, given: dict[str, Any]) -> ir.SecurityScheme:
    """Add where a client gets tokens by itself: the flow that needs nobody to agree."""
    is_in_body = given.get("x-pitchpipe-client-auth") == "body"
    return replace(bare, token_url=token_url_of(given), in_body=is_in_body)


def _token_urls(given: Mapping[str, Any]) -> set[str]:
    """List where tokens come from, by any flow of a scheme."""
    flows: dict[str, Any] = given.get("flows", {})
    urls = {str(flow.get("tokenUrl", "")).strip() for flow in flows.values() if is_object(flow)}
    return urls - {""}


def token_url_of(scheme: Mapping[str, Any]) -> str:
    """Return where a client fetches tokens by itself (`clientCredentials`), "" if it cannot."""
    flow = scheme.get("flows", {}).get("clientCredentials", {})
    return str(flow.get("tokenUrl", "")).strip()


def parse_scopes(schemas: Schemas, given: list[dict[str, Any]]) -> tuple[tuple[str, str], ...]:
    """Read which scopes the tokens of an operation need: those of the first alternative."""
    found: dict[str, str] = {}
    for requirement in given:
        for name in sorted(schemas.with_scopes & requirement.keys()):
            found.setdefault(name, " ".join(map(str, requirement[name])))
    return tuple((name, scopes) for name, scopes in found.items() if scopes)


def parse_requirements(
    schemas: Schemas, given: list[dict[str, Any]], where: str
) -> tuple[tuple[str, ...], ...]:
    """Read a list of alternatives; `{}` among them makes credentials optional.

    The transport sends those for which it has every credential, and of two that set the same header
    the first. One that takes more than the client knows comes last: the caller's own `http_client`
    sees to the rest of it.
    """
    known: dict[str, Any] = schemas.root.get("components", {}).get("securitySchemes", {})
    complete: list[tuple[str, ...]] = []
    others: list[tuple[str, ...]] = []
    foreign: set[str] = set()
    for number, requirement in enumerate(given):
        for name in requirement:
            if name not in known:
                message = f"there is no security scheme {quoted(name)}"
                hint = did_you_mean(name, known) or "declare it in components.securitySchemes"
                schemas.tolerated(join(where, number, name), message, hint)
        foreign |= requirement.keys() & schemas.foreign_schemes.keys()
        names = tuple(sorted(schemas.credentials & set(requirement)))
        (complete if len(names) == len(requirement) else others).append(names)
    for name in sorted(foreign if not complete else ()):
        # Said once, where no operation needs it but with another way.
        at, kind = schemas.foreign_schemes.pop(name)
        message = f"the security scheme {quoted(name)} ({kind}) is left to `http_client`"
        schemas.left_out(at, message, "authenticate in an httpx2 client of your own")
    return tuple(dict.fromkeys([*complete, *others]))
