"""Plans the arguments of a client for security schemes, and the credentials made from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pitchpipe import ir
from pitchpipe.parse.names import Claims, snake
from pitchpipe.render.code import EMPTY, Code, Import, call, joined, needed, runtime
from pitchpipe.render.literals import literal
from pitchpipe.render.prose import one_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Auth:
    """How a client gets its credentials.

    `signature` holds the positional arguments, `keyword` the others, each with a trailing comma.
    `described` says what each argument is, and `arguments` are the names of those without a
    default. What begins with `async_` is of the asynchronous client. `given` is the variable that
    the credentials are assigned to, "" if there are none.
    """

    signature: Code
    keyword: Code
    async_signature: Code
    async_keyword: Code
    given: Code
    credentials: Code
    hints: tuple[tuple[str, str], ...]
    described: tuple[tuple[str, str], ...]
    async_described: tuple[tuple[str, str], ...]
    arguments: tuple[str, ...] = ()

    @property
    def needs(self) -> frozenset[Import]:
        """What the constructor needs because of its secrets."""
        return needed([self.given, self.credentials, self.keys, self.signature, self.keyword])

    @property
    def keys(self) -> Code:
        """What makes the credentials known to the transport; "" if there are none."""
        return call(runtime("credentials.Keys"), "given, _HINTS") if self.given else EMPTY


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
        "client_credentials",
        "outgoing",
        "pacing",
    ]
)
"""Other names that the constructor uses."""

_SHORT = {"bearer": "token", "apiKey": "api_key", "basic": ""}


def plan_auth(schemes: tuple[ir.SecurityScheme, ...]) -> Auth:
    """Plan the arguments; a single token or key is positional, several have the schemes' names."""
    alone = len(schemes) == 1
    names = _names(schemes, alone=alone)
    arguments = [each for scheme in schemes for each in _arguments(scheme, names[scheme.name])]
    single = 1 if alone and schemes[0].kind != "basic" else 0
    pairs = [f"{literal(s.name)}: " + _credential(s, names[s.name]) for s in schemes]
    return Auth(
        signature=_written(arguments[:single], "Secret"),
        keyword=_written(arguments[single:], "Secret"),
        async_signature=_written(arguments[:single], "AsyncSecret"),
        async_keyword=_written(arguments[single:], "AsyncSecret"),
        given=_VARIABLES[min(len(schemes), 2)],
        credentials="{" + joined(pairs) + "}",
        hints=tuple((s.name, _hint(s, names[s.name])) for s in schemes),
        described=_all_described(schemes, names, "a function"),
        async_described=_all_described(schemes, names, "a function or coroutine function"),
        arguments=tuple(each.name for each in arguments if not each.default),
    )


class _Argument(NamedTuple):
    """An argument: its name, and its default if that is a text.

    `is_secret` is one that may also be a function.
    """

    name: str
    is_secret: bool = False
    default: str = ""


def _written(arguments: Iterable[_Argument], secret: str) -> Code:
    """Write arguments, each with a trailing comma."""
    return joined((_declared(each, secret) for each in arguments), "")


def _declared(argument: _Argument, secret: str) -> Code:
    if argument.default:
        return Code(f"{argument.name}: str = {literal(argument.default)}, ")
    kind = runtime(f"credentials.{secret}") if argument.is_secret else Code("str")
    return f"{argument.name}: " + kind + " | None = None, "


def _names(schemes: tuple[ir.SecurityScheme, ...], *, alone: bool) -> dict[str, str]:
    claims = Claims(_TAKEN)
    names = {each.name: _SHORT[each.kind] if alone else snake(each.name) for each in schemes}
    return {name: claims.claim(wanted, glue="_") for name, wanted in names.items()}


def _arguments(scheme: ir.SecurityScheme, name: str) -> tuple[_Argument, ...]:
    prefix = f"{name}_" if name and name != _SHORT[scheme.kind] else ""
    if scheme.kind == "basic":
        return (_Argument(f"{prefix}username"), _Argument(f"{prefix}password"))
    secret = _Argument(name, is_secret=True)
    if not scheme.token_url:
        return (secret,)
    return (
        secret,
        _Argument(f"{prefix}client_id"),
        _Argument(f"{prefix}client_secret"),
        _Argument(f"{prefix}token_url", default=scheme.token_url),
    )


def _secrets(scheme: ir.SecurityScheme, name: str) -> list[tuple[str, str]]:
    """List the arguments that hold secrets, each with its environment variable, "" for none.

    A user name and a password have one each, and so have the ID and the secret of a client.
    """
    named = [each.name for each in _arguments(scheme, name) if not each.default]
    if scheme.kind == "basic":
        endings = ["_USERNAME", "_PASSWORD"]
    else:
        endings = ["", "_CLIENT_ID", "_CLIENT_SECRET"][: len(named)]
    variable = scheme.environment
    return [(n, variable and variable + end) for n, end in zip(named, endings, strict=True)]


def _credential(scheme: ir.SecurityScheme, name: str) -> Code:
    named = [each.name for each in _arguments(scheme, name)]
    variables = [literal(variable) for _, variable in _secrets(scheme, name)]
    if scheme.kind == "basic":
        return call(runtime("credentials.basic"), *named, *variables)
    if scheme.kind == "apiKey":
        where = [literal(scheme.parameter_name), literal(scheme.place)]
        return call(runtime("credentials.api_key"), *where, name, variables[0])
    if not scheme.token_url:
        return call(runtime("credentials.bearer"), name, variables[0])
    _, client_id, client_secret, url = named
    options = [f"scheme={literal(scheme.name)}", f"url={url}", "base_url=base_url"]
    options += ["in_body=True"] if scheme.in_body else []
    given = [name, variables[0], client_id, client_secret, *options]
    return call(runtime("client_credentials.bearer"), *given)


def _hint(scheme: ir.SecurityScheme, name: str) -> str:
    """Say what to pass or to set; a token, or what it is fetched for."""
    secrets = _secrets(scheme, name)
    groups = [secrets[:1], secrets[1:]] if scheme.token_url else [secrets]
    passed = " or ".join(" and ".join(f"{argument}=" for argument, _ in each) for each in groups)
    variables = " or ".join(" and ".join(variable for _, variable in each) for each in groups)
    return f"pass {passed} or set {variables}" if scheme.environment else f"pass {passed}"


def _all_described(
    schemes: Iterable[ir.SecurityScheme], names: Mapping[str, str], function: str
) -> tuple[tuple[str, str], ...]:
    return tuple(each for s in schemes for each in _described(s, names[s.name], function))


def _described(scheme: ir.SecurityScheme, name: str, function: str) -> list[tuple[str, str]]:
    """Describe each argument of a scheme, with its environment variable if it has one.

    What the document says of the scheme is said of the first.
    """
    said = _texts(scheme, name, function)
    variables = [variable for _, variable in _secrets(scheme, name)]
    variables += [""] * (len(said) - len(variables))
    arguments = _arguments(scheme, name)
    texts = [
        f"{text}; by default from {variable} in the environment." if variable else f"{text}."
        for text, variable in zip(said, variables, strict=True)
    ]
    described = scheme.description.strip()
    more = f"\n\n{described}" if "\n" in described else f" {one_sentence(described)}"
    texts[0] = f"{texts[0]}{more}".rstrip()
    return [(each.name, text) for each, text in zip(arguments, texts, strict=True)]


def _texts(scheme: ir.SecurityScheme, name: str, function: str) -> list[str]:
    """Say what the arguments of a scheme are, without a full stop."""
    if scheme.kind == "basic":
        return ["A user name", "Its password"]
    what = "A token"
    if scheme.kind == "apiKey":
        what = f"A key for the {scheme.place} `{scheme.parameter_name}`"
        what = what.replace("the query", "the query parameter")
        what += ", with `Bearer ` before it" if _is_bearer(scheme) else ""
    secret = f"{what}, or {function} that returns one for each request"
    if not scheme.token_url:
        return [secret]
    client = f"The OAuth 2.0 client ID to fetch tokens with, unless `{name}` is given"
    return [secret, client, "The client secret", "The URL of the token endpoint"]


def _is_bearer(scheme: ir.SecurityScheme) -> bool:
    """Say whether a key is a bearer token by its name or description, as in Swagger 2.0."""
    said = f"{scheme.name} {scheme.description}".lower()
    return scheme.parameter_name.lower() == "authorization" and "bearer" in said
