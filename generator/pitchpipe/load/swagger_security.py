"""Turns a security definition of Swagger 2.0 into a security scheme of OpenAPI 3.0, in place."""

from __future__ import annotations

from pitchpipe.document import Tree
from pitchpipe.pointers import join

_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
_OF_FLOWS = ("authorizationUrl", "tokenUrl", "scopes")


def convert_scheme(scheme: Tree, pointer: str) -> None:
    """Convert one security scheme; an API key is the same in both versions."""
    kind = scheme.value.get("type")
    if kind == "basic":
        scheme.value["type"] = "http"
        said = scheme.child("type").moved(join(pointer, "type"))
        scheme.put("scheme", Tree("basic", said.place.beside()))
    elif kind == "oauth2" and "flow" in scheme.value:
        name = scheme.remove("flow").moved(join(pointer, "flow"))
        flow = Tree({}, name.place.beside({}))
        for key in _OF_FLOWS:
            if key in scheme.value:
                flow.put(key, scheme.remove(key).moved(join(pointer, key)))
        if "scopes" not in flow.value:
            flow.put("scopes", Tree({}, name.place.beside({})))
        scheme.put("flows", flow.within(_FLOWS[name.value]))
