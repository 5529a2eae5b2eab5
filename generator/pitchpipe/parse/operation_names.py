"""Names operations: by their operationId, or else by their method and path."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from urllib.parse import unquote

from pitchpipe.parse import names
from pitchpipe.parse.frameworks import OperationObject, functions
from pitchpipe.parse.predictions import has_predictions

METHODS_OF_CLIENTS = frozenset(
    ["aclose", "close", "request", "with_download", "with_options", "with_response"]
)
"""The methods that every client has besides its operations."""
_METHODS_OF_MODELS = ("run", "wait", "stream", "predictions")
"""Those that the client of a hosted model has as well."""
_WORDS_OF_TYPES = ("list", "dict", "str", "int", "float", "bool", "bytes", "dt")
"""What a method would hide in its class, where these are types."""


def name_operations(
    found: Sequence[OperationObject], overlaid: Collection[str] = ()
) -> dict[str, str]:
    """Return the name of the method for each operation, by the operation's pointer.

    An operationId that is a name as it stands keeps it. Where others come out alike, as `getUser`
    and `GetUser` do, all of them take their method and path (`get_users_by_id`): no name depends on
    which came first.

    FastAPI makes an operationId of a function's name, the path and the method
    (`read_item_items__item_id__get`). These are called as their functions; if several functions are
    called the same, as the first tag and the function, as FastAPI's manual recommends for generated
    clients; or else as they stand.

    Springfox makes it of a method's name, the HTTP method, and a number where it has that already
    (`getPetUsingGET_1`), NestJS of a controller and its method (`PetsController_getPet`), as does
    LoopBack (`PetsController.getPet`). These are called `get_pet`, or with the first tag, and
    `pets_get_pet`, unless others are called the same.

    Litestar makes it of a path and a function (`UsersUserIdGetUser`), django-ninja of a module and
    a function (`shop_api_get_user`). These are called as FastAPI's are, but what they look like is
    no proof for a single one: `functions` has the rule. `overlaid` are the pointers of operations
    whose operationId somebody has chosen in an overlay.

    None is called as what the client has besides, to which a hosted model adds some.
    """
    is_of_a_model = has_predictions((each.method, each.path) for each in found)
    taken = METHODS_OF_CLIENTS.union(_WORDS_OF_TYPES, _METHODS_OF_MODELS if is_of_a_model else ())
    made = functions(found, overlaid)
    candidates = {
        each.pointer: tuple(
            f"{name}_" if name in taken else name
            for name in _candidates(each, made.get(each.pointer, ""))
        )
        for each in found
    }
    owned = {
        each.operation_id: each.pointer
        for each in reversed(found)
        if each.operation_id == candidates[each.pointer][0]
    }
    kept = {pointer: name for name, pointer in owned.items()}
    wanted = {pointer: listed for pointer, listed in candidates.items() if pointer not in kept}
    return names.settle(wanted, kept)


def _candidates(each: OperationObject, made: str) -> list[str]:
    # Any token is a method (RFC 9110, section 9.1), and so may begin with a digit.
    # `by` what a segment begins with, but not by the format in `/pets.{format}`.
    path = unquote(each.path).replace("/{", " by {")
    by_path = f"{each.method} {re.sub(r'[{}]', ' ', path)}"
    listed = [names.snake(by_path, fallback="call")]
    if each.operation_id:
        fallback = names.snake(each.method, fallback="call")
        function = made or each.fastapi_function or each.springfox_method
        short = [function, f"{each.tag} {function}"] if function else [each.nestjs_method]
        own = [*filter(None, short), each.operation_id]
        listed = [*(names.snake(text, fallback=fallback) for text in own), *listed]
    return listed
