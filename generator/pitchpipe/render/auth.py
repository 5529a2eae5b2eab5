"""Plans the arguments of a client for security schemes, and the credentials made from them."""

from __future__ import annotations

from dataclasses import dataclass

from pitchpipe import ir
from pitchpipe.parse.names import Claims, snake
from pitchpipe.render.code import EMPTY, Code, Import, call, joined, needed, runtime
from pitchpipe.render.literals import literal
from pitchpipe.render.prose import docstring


@dataclass(frozen=True, slots=True, kw_only=True)
class Auth:
    """How a client gets its credentials.

    `signature` holds the positional arguments, `keyword` the others, each with a trailing comma.
    `given` is the variable that the credentials are assigned to, "" if there are none. `arguments`
    are the names of all of them.
    """

    signature: str
    keyword: str
    given: Code
    credentials: Code
    hints: tuple[tuple[str, str], ...]
    doc: str
    arguments: tuple[str, ...] = ()

    @property
    def needs(self) -> frozenset[Import]:
        """What the constructor needs because of its secrets."""
        return needed([self.given, self.credentials])


# A dict of several kinds of credentials needs an annotation.
_VARIABLES = (EMPTY, Code("given"), "given: " + runtime("credentials.Credentials"))
_TAKEN = frozenset(
    [
        "self",
        "base_url",
        "timeout",
        "retry",
        "limits",
        "http_client",
        "given",
        "settings",
        "credentials",
        "outgoing",
    ]
)
"""Other names that the constructor uses."""

_SHORT = {"bearer": "token", "apiKey": "api_key", "basic": ""}


def plan_auth(schemes: tuple[ir.SecurityScheme, ...]) -> Auth:
    """Plan the arguments; a single token or key is positional, several have the schemes' names."""
    alone = len(schemes) == 1
    names = _names(schemes, alone=alone)
    arguments = [
        argument for scheme in schemes for argument in _arguments(scheme, names[scheme.name])
    ]
    written = "".join(f"{name}: str | None = None, " for name in arguments)
    single = alone and schemes[0].kind != "basic"
    pairs = [f"{literal(s.name)}: " + _credential(s, names[s.name]) for s in schemes]
    return Auth(
        signature=written if single else "",
        keyword="" if single else written,
        given=_VARIABLES[min(len(schemes), 2)],
        credentials="{" + joined(pairs) + "}",
        hints=tuple((s.name, _hint(s, names[s.name])) for s in schemes),
        doc=docstring([_doc(schemes, names)], indent=8),
        arguments=tuple(arguments),
    )


def _names(schemes: tuple[ir.SecurityScheme, ...], *, alone: bool) -> dict[str, str]:
    claims = Claims(_TAKEN)
    names = {each.name: _SHORT[each.kind] if alone else snake(each.name) for each in schemes}
    return {name: claims.claim(wanted, glue="_") for name, wanted in names.items()}


def _arguments(scheme: ir.SecurityScheme, name: str) -> tuple[str, ...]:
    if scheme.kind != "basic":
        return (name,)
    prefix = f"{name}_" if name else ""
    return (f"{prefix}username", f"{prefix}password")


def _variables(scheme: ir.SecurityScheme) -> tuple[str, ...]:
    """Name the environment variables: one, or one each for a user name and a password."""
    if not scheme.environment:
        return ()
    if scheme.kind != "basic":
        return (scheme.environment,)
    return (f"{scheme.environment}_USERNAME", f"{scheme.environment}_PASSWORD")


def _credential(scheme: ir.SecurityScheme, name: str) -> Code:
    variables = [literal(variable) for variable in _variables(scheme) or ("", "")]
    if scheme.kind == "basic":
        username, password = _arguments(scheme, name)
        return call(runtime("credentials.basic"), username, password, *variables)
    if scheme.kind == "bearer":
        return call(runtime("credentials.bearer"), name, variables[0])
    where = [literal(scheme.parameter_name), literal(scheme.place)]
    return call(runtime("credentials.api_key"), *where, name, variables[0])


def _hint(scheme: ir.SecurityScheme, name: str) -> str:
    arguments = " and ".join(f"{argument}=" for argument in _arguments(scheme, name))
    variables = " and ".join(_variables(scheme))
    return f"pass {arguments} or set {variables}" if variables else f"pass {arguments}"


def _doc(schemes: tuple[ir.SecurityScheme, ...], names: dict[str, str]) -> str:
    said = [
        f"`{argument}` may come from {variable} in the environment."
        for scheme in schemes
        for argument, variable in zip(
            _arguments(scheme, names[scheme.name]), _variables(scheme), strict=False
        )
    ]
    return " ".join([*said, "`timeout` is the seconds of one wait, `limits` is for a whole call."])
