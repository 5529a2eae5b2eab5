"""The table of rules: what each means, what it breaks, how severe that is, and what to do.

Only a comparison that knows the values may lower a severity, and it says why.
"""

from __future__ import annotations

from dataclasses import dataclass

from pitchpipe.diff.change import Direction, Effect, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One kind of change. `mirror` is what the change back is called."""

    id: str
    meaning: str
    direction: Direction
    wire: Effect
    source: Effect
    behaviour: Effect
    severity: Severity
    advice: str
    mirror: str


_EFFECTS: dict[str, Effect] = {"B": "break", "C": "changes", "o": "ok", "-": "-"}
_SEVERITIES: dict[str, Severity] = {"E": "error", "W": "warning", "i": "info", "d": "doc"}
_BOUNDS = {
    "max": ("lowered", "raised", "maximum"),
    "min": ("raised", "lowered", "minimum"),
    "max-length": ("lowered", "raised", "maximum length"),
    "min-length": ("raised", "lowered", "minimum length"),
    "max-items": ("lowered", "raised", "maximum number of items"),
    "min-items": ("raised", "lowered", "minimum number of items"),
    "max-properties": ("lowered", "raised", "maximum number of properties"),
    "min-properties": ("raised", "lowered", "minimum number of properties"),
}


def _rule(
    direction: Direction, code: str, name: str, meaning: str, advice: str, *mirror: str
) -> Rule:
    """Make a rule; `code` is its severity and its three axes, such as `E-BC`.

    A change whose change back is of the same kind needs no mirror.
    """
    return Rule(
        id=name,
        meaning=meaning,
        direction=direction,
        wire=_EFFECTS[code[1]],
        source=_EFFECTS[code[2]],
        behaviour=_EFFECTS[code[3]],
        severity=_SEVERITIES[code[0]],
        advice=advice,
        mirror=mirror[0] if mirror else name,
    )


def _sent(code: str, name: str, meaning: str, advice: str, *mirror: str) -> Rule:
    return _rule("request", code, name, meaning, advice, *mirror)


def _received(code: str, name: str, meaning: str, advice: str, *mirror: str) -> Rule:
    return _rule("response", code, name, meaning, advice, *mirror)


_NOTHING = "nothing to do"
_SENT = (
    _sent("E-BC", "input-removed", "A model no longer has an input. The server does not refuse it "
          "but ignores it: the run is billed, and its result is different.",
          "stop passing it, or stay on the old version", "input-added-optional"),
    _sent("E-BC", "input-renamed", "An input of a model was replaced by one with a similar name. "
          "The server silently ignores the old name.", "pass it by its new name"),
    _sent("ECBC", "request-property-removed", "A request no longer has a property. The server may "
          "refuse or ignore it.", "stop sending it", "input-added-optional"),
    _sent("ECBC", "request-property-renamed", "A property of a request was replaced by one with a "
          "similar name.", "send it by its new name"),
    _sent("EoB-", "request-property-moved", "An alternative of a union no longer has a property, "
          "but others of them have.", "pass it to one that has it", "input-added-optional"),
    _sent("EBB-", "input-added-required", "A new property must be sent, and has no default.",
          "pass it in every call", "input-removed"),
    _sent("EoBo", "input-added-required-default", "A new property is required, but has a default. "
          "A server may fill it in; a client demands it. Only information if it has one value, "
          "which a client fills in.", "pass it in every call", "input-removed"),
    _sent("iooo", "input-added-optional", "A new property may be sent.",
          "look at what it does by default", "input-removed"),
    _sent("EBB-", "input-became-required", "A property must now be sent, and has no default.",
          "pass it in every call", "input-became-optional"),
    _sent("EoBo", "input-became-required-default", "A property is now required, but has a default. "
          "A server may fill it in; a client demands it. Only information if it has one value, "
          "which a client fills in.", "pass it in every call", "input-became-optional"),
    _sent("iooo", "input-became-optional", "A property may now be omitted.", _NOTHING,
          "input-became-required"),
    _sent("WooC", "input-default-changed", "The default of an optional property has changed.",
          "pass the old value to keep what you had"),
    _sent("WooC", "input-default-added", "An optional property now has a default.",
          "look at what the new default does", "input-default-removed"),
    _sent("WooC", "input-default-removed", "An optional property no longer has a documented "
          "default.", "pass the old default to keep what you had", "input-default-added"),
    _sent("EBB-", "input-enum-value-removed", "A value may no longer be sent.",
          "choose another value", "input-enum-value-added"),
    _sent("EBB-", "input-enum-value-renamed", "A value was replaced by a similar one.",
          "send the new spelling"),
    _sent("ioo-", "input-enum-value-added", "One more value may be sent.", _NOTHING,
          "input-enum-value-removed"),
    _sent("doo-", "input-enum-reordered", "The same values are listed in a different order.",
          _NOTHING),
    _sent("EBB-", "input-became-enum", "Only some values may now be sent.",
          "send one of the values", "input-enum-opened"),
    _sent("ioo-", "input-enum-opened", "Other values may now be sent, too: the type no longer "
          "lists them.", _NOTHING, "input-became-enum"),
    *(
        rule
        for stem, (tight, loose, words) in _BOUNDS.items()
        for rule in (
            _sent("EBC-", f"input-{stem}-{tight}", f"The {words} of a value is now stricter.",
                  "send values within the new bound", f"input-{stem}-{loose}"),
            _sent("ioo-", f"input-{stem}-{loose}", f"The {words} of a value is less strict.",
                  _NOTHING, f"input-{stem}-{tight}"),
            _sent("WCC-", f"input-{stem}-added", f"A value now has a {words}. An error if the "
                  "default, a listed value or the other bound is outside.",
                  "send values within the new bound", "input-bound-removed"),
        )
    ),
    _sent("ioo-", "input-bound-removed", "A bound of a value was removed.", _NOTHING,
          "input-max-added"),
    _sent("WCC-", "input-multiple-of-added", "A number must now be a multiple of another one. An "
          "error if the default is not.", "send multiples", "input-bound-removed"),
    _sent("WCC-", "input-multiple-of-changed", "A number must be a multiple of a different number "
          "than before. Only information if all old multiples are still allowed.",
          "send multiples"),
    _sent("WCC-", "input-unique-items-added", "The items of a list must now be unique.",
          "send each item once", "input-bound-removed"),
    _sent("EBC-", "input-pattern-added", "A string must now match a pattern.",
          "send strings that match", "input-pattern-removed"),
    _sent("WCC-", "input-pattern-changed", "A string must match a different pattern.",
          "check that your values match"),
    _sent("ioo-", "input-pattern-removed", "A string no longer has to match a pattern.", _NOTHING,
          "input-pattern-added"),
    _sent("ioo-", "input-type-widened", "Values of more types may be sent.", _NOTHING,
          "input-type-changed"),
    _sent("EBB-", "input-type-changed", "A value of the old type may no longer be sent.",
          "send the new type"),
    _sent("EBBC", "input-format-changed", "A string means something else, such as a time "
          "(`date-time`) or the file of a model (`uri`) instead of text. Only a warning if it is "
          "text in Python before and after.", "send what the new format says"),
    _sent("W-C-", "input-secret-changed", "A value became a secret or stopped being one, which "
          "decides whether it may be shown, logged or stored.", "check where it is shown"),
    _sent("EBB-", "input-not-nullable", "Null may no longer be sent.", "omit it",
          "input-nullable"),
    _sent("ioo-", "input-nullable", "Null may be sent.", _NOTHING, "input-not-nullable"),
    _sent("WooC", "input-none-sent", "An optional property may now be null: Python's "
          "`None`, which used to omit it, now sends null.", "omit it where nothing is to be sent",
          "input-not-nullable"),
    _sent("EBB-", "input-union-narrowed", "One of the alternatives may no longer be sent.",
          "send another alternative", "input-union-widened"),
    _sent("ioo-", "input-union-widened", "One more alternative may be sent.", _NOTHING,
          "input-union-narrowed"),
    _sent("WC--", "input-accept-changed", "A file input accepts different kinds of file.",
          "check that your files are of these kinds"),
    _sent("ioo-", "input-deprecated", "A property should no longer be sent.",
          "plan to stop using it", "input-undeprecated"),
    _sent("ioo-", "input-undeprecated", "A property is no longer deprecated.", _NOTHING,
          "input-deprecated"),
    _sent("WC--", "input-closed", "Properties that are not described are now refused.",
          "send described properties only", "input-opened"),
    _sent("ioo-", "input-opened", "Properties that are not described may be sent.", _NOTHING,
          "input-closed"),
    _sent("doo-", "input-order-changed", "The inputs of a model are in a different order. Clients "
          "take them by name only.", _NOTHING),
    _sent("WC--", "input-constraint-changed", "A constraint that is not compared in detail, such "
          "as `not` or `if`, has changed.", "read it"),
)  # fmt: skip
_RECEIVED = (
    _received("EBB-", "output-type-changed", "A returned value has a different type.",
              "expect the new type"),
    _received("ioo-", "output-type-narrowed", "A returned value has fewer possible types.",
              _NOTHING, "output-type-changed"),
    _received("EBB-", "output-format-changed", "A string means something else, such as a time "
              "(`date-time`) or the file of a model (`uri`) instead of text. Only a warning for "
              "numbers, and if it is text in Python before and after.",
              "expect what the new format says"),
    _received("EoB-", "output-streaming-changed", "The same bytes are now read as a list, or as "
              "an iterator: the client returns a different type.", "expect an iterator, or a list"),
    _received("EoBC", "output-concat-changed", "The pieces of an output are, or are no longer, "
              "parts of one text.", "join the pieces, or stop doing so"),
    _received("EBB-", "output-property-removed", "A property is no longer returned.",
              "stop reading it", "output-property-added"),
    _received("EoB-", "output-property-moved", "An alternative of a union no longer has a "
              "property, but others of them have.", "check which one it is before you read it",
              "output-property-added"),
    _received("EBB-", "output-property-renamed", "A property was replaced by one with a similar "
              "name.", "read it by its new name"),
    _received("ioo-", "output-property-added", "A property was added.", _NOTHING,
              "output-property-removed"),
    _received("EBB-", "output-became-optional", "A property may now be missing.",
              "expect it to be missing", "output-became-required"),
    _received("ioo-", "output-became-required", "A property is now always returned.", _NOTHING,
              "output-became-optional"),
    _received("EBB-", "output-nullable", "Null may now be returned.", "expect null",
              "output-not-nullable"),
    _received("ioo-", "output-not-nullable", "Null is no longer returned.", _NOTHING,
              "output-nullable"),
    _received("WCC-", "output-enum-value-added", "One more value may be returned. Clients accept "
              "it, but code that handles every value misses one.", "handle the new value",
              "output-enum-value-removed"),
    _received("ioo-", "output-enum-value-removed", "A value is no longer returned.",
              "remove the code that handles it", "output-enum-value-added"),
    _received("WCC-", "output-enum-opened", "Any value may be returned, not only listed ones.",
              "handle other values", "output-became-enum"),
    _received("ioo-", "output-became-enum", "Only listed values are now returned.", _NOTHING,
              "output-enum-opened"),
    _received("WC--", "output-bound-widened", "Values outside the old bounds or pattern may be "
              "returned.", "expect them", "output-bound-narrowed"),
    _received("ioo-", "output-bound-narrowed", "Returned values are within stricter bounds.",
              _NOTHING, "output-bound-widened"),
    _received("EBB-", "output-union-widened", "One more alternative, or `Unknown`, may come.",
              "handle the new alternative", "output-union-narrowed"),
    _received("ioo-", "output-union-narrowed", "One of the alternatives is no longer returned.",
              "remove the code that handles it", "output-union-widened"),
    _received("ioo-", "output-deprecated", "A property should no longer be read.",
              "plan to stop using it", "output-undeprecated"),
    _received("ioo-", "output-undeprecated", "A property is no longer deprecated.", _NOTHING,
              "output-deprecated"),
    _received("ioo-", "output-opened", "Properties that are not described may be returned.",
              _NOTHING, "output-closed"),
    _received("ioo-", "output-closed", "Only described properties are now returned.", _NOTHING,
              "output-opened"),
    _received("WC--", "output-constraint-changed", "A constraint that is not compared in detail, "
              "such as `not` or `if`, has changed.", "read it"),
)  # fmt: skip
_CALLS = (
    _rule("none", "E-B-", "client-not-generated", "A client can no longer be generated from the "
          "document.", "correct it with an overlay", "client-generated"),
    _rule("none", "i-o-", "client-generated", "A client can now be generated from the document.",
          _NOTHING, "client-not-generated"),
    _rule("none", "E-B-", "operation-left-out", "No method is generated for an operation any "
          "more, because it is described in a way that cannot be generated.",
          "correct the document with an overlay", "operation-generated"),
    _rule("none", "i-o-", "operation-generated", "A method is generated for an operation that was "
          "left out before.", _NOTHING, "operation-left-out"),
    _rule("both", "EBB-", "operation-removed", "An operation was removed, whether it was "
          "deprecated or not.", "use another operation", "operation-added"),
    _rule("both", "ioo-", "operation-added", "An operation was added.", _NOTHING,
          "operation-removed"),
    _rule("both", "EB--", "operation-moved", "An operation has a different path or method, but the "
          "same `operationId`.", "regenerate the client"),
    _rule("none", "EoB-", "operation-id-changed", "An operation has a different name, and so has "
          "the method that calls it.", "call the method by its new name"),
    _rule("none", "E-B-", "arguments-changed", "A method takes the same arguments in another form: "
          "the whole body instead of its properties, or vice versa; in another order; or by "
          "another name.", "change the calls"),
    _rule("none", "E-BC", "property-name-changed", "A property has another name in Python, because "
          "another property wants the old one: code that uses it means that one, or nothing.",
          "use the new name"),
    _rule("none", "E-B-", "result-widened", "A method may return another type as well, such as "
          "None for a second success.", "check which it is", "result-narrowed"),
    _rule("none", "i-o-", "result-narrowed", "A method returns fewer types.", _NOTHING,
          "result-widened"),
    _rule("none", "E-B-", "client-arguments-changed", "A client takes credentials by other names, "
          "or no longer has a default `base_url`.", "change how clients are made"),
    _rule("none", "E-B-", "pagination-removed", "The pages of a list are no longer described, so "
          "no method iterates over all of them.", "describe them with an overlay, or ask for "
          "each page", "pagination-added"),
    _rule("none", "i-o-", "pagination-added", "The pages of a list are described now, so that a "
          "method goes through all of them.", _NOTHING, "pagination-removed"),
    _rule("both", "ioo-", "operation-deprecated", "An operation should no longer be used.",
          "plan to stop using it", "operation-undeprecated"),
    _rule("both", "ioo-", "operation-undeprecated", "An operation is no longer deprecated.",
          _NOTHING, "operation-deprecated"),
    _sent("ECBC", "parameter-removed", "A parameter was removed. The server may refuse or "
          "ignore it.", "stop passing it", "parameter-added-optional"),
    _sent("ECBC", "parameter-renamed", "A parameter was replaced by one with a similar name.",
          "pass it by its new name"),
    _sent("EoB-", "path-parameter-renamed", "A path parameter has a different name; the URLs are "
          "the same.", "pass it by its new name, or by position"),
    _sent("EBB-", "parameter-added-required", "A new parameter must be passed.",
          "pass it in every call", "parameter-removed"),
    _sent("ioo-", "parameter-added-optional", "A new parameter may be passed.", _NOTHING,
          "parameter-removed"),
    _sent("EBB-", "parameter-became-required", "A parameter must now be passed.",
          "pass it in every call", "parameter-became-optional"),
    _sent("ioo-", "parameter-became-optional", "A parameter may now be omitted.", _NOTHING,
          "parameter-became-required"),
    _sent("EB--", "parameter-style-changed", "A parameter is serialized differently (`style`, "
          "`explode`, `allowReserved`, `content`), or elsewhere (`in`).", "regenerate the client"),
    _sent("EBB-", "request-body-added-required", "A body must now be sent.", "send it",
          "request-body-removed"),
    _sent("ioo-", "request-body-added-optional", "A body may now be sent.", _NOTHING,
          "request-body-removed"),
    _sent("ECBC", "request-body-removed", "A body is no longer described.", "stop sending it",
          "request-body-added-optional"),
    _sent("EBB-", "request-body-became-required", "The body must now be sent.", "send it",
          "request-body-became-optional"),
    _sent("ioo-", "request-body-became-optional", "The body may now be omitted.", _NOTHING,
          "request-body-became-required"),
    _sent("EBC-", "request-media-type-removed", "A media type may no longer be sent.",
          "send another one", "request-media-type-added"),
    _sent("ioo-", "request-media-type-added", "One more media type may be sent.", _NOTHING,
          "request-media-type-removed"),
    _sent("WC--", "request-encoding-changed", "The fields of a form are serialized differently.",
          "regenerate the client"),
    _received("EBB-", "response-removed", "A successful response is no longer described.",
              "look at what is returned instead", "response-added"),
    _received("ioo-", "response-added", "One more successful response is described.",
              "look at what it means", "response-removed"),
    _received("ioo-", "response-status-changed", "A success has another status. Clients decode it "
              "as before.", "look at what it means"),
    _received("EBB-", "redirect-raised", "A redirect was the result of a call, because no success "
              "was described; it now raises `StatusError`.", "catch it",
              "redirect-returned"),
    _received("EBB-", "redirect-returned", "A redirect that raised `StatusError` is the result of "
              "a call, as no success is described.", "read `Location` from the response",
              "redirect-raised"),
    _received("io--", "error-response-removed", "An error response is no longer described.",
              _NOTHING, "error-response-added"),
    _received("io--", "error-response-added", "One more error response is described.", _NOTHING,
              "error-response-removed"),
    _received("EBB-", "response-media-type-removed", "A response no longer comes in a media type.",
              "read another one", "response-media-type-added"),
    _received("ioo-", "response-media-type-added", "A response may come in one more media type.",
              _NOTHING, "response-media-type-removed"),
    _received("WC--", "response-header-removed", "A header is no longer returned.",
              "stop reading it", "response-header-added"),
    _received("io--", "response-header-added", "A header was added.", _NOTHING,
              "response-header-removed"),
    _received("WC--", "response-header-became-optional", "A header may now be missing.",
              "expect it to be missing", "response-header-became-required"),
    _received("io--", "response-header-became-required", "A header is now always returned.",
              _NOTHING, "response-header-became-optional"),
    _sent("EB--", "security-added", "An operation that anybody could call now needs credentials.",
          "configure credentials", "security-dropped"),
    _sent("io--", "security-dropped", "An operation no longer needs credentials.", _NOTHING,
          "security-added"),
    _sent("EB--", "security-alternative-removed", "A way to authenticate was removed.",
          "use another one", "security-alternative-added"),
    _sent("io--", "security-alternative-added", "A way to authenticate was added.", _NOTHING,
          "security-alternative-removed"),
    _sent("EB--", "security-scope-added", "Credentials need a further scope.",
          "ask for the scope", "security-scope-removed"),
    _sent("io--", "security-scope-removed", "Credentials no longer need a scope.", _NOTHING,
          "security-scope-added"),
    _sent("EB--", "security-scheme-changed", "Credentials are sent differently.",
          "regenerate the client"),
    _sent("EB-C", "token-url-changed", "A client sends its ID and secret to a different address.",
          "make sure that it is the API's own, or pass `token_url` to keep the old one"),
    _sent("WoC-", "security-scheme-renamed", "A security scheme has a different name. A client "
          "with several has arguments of their names.", "pass the credentials by the new name"),
    _rule("both", "EB--", "callback-removed", "The server no longer calls this address "
          "(`webhooks`, `callbacks`).", "do not wait for it", "callback-added"),
    _rule("both", "io--", "callback-added", "The server calls one more address.", _NOTHING,
          "callback-removed"),
    _rule("both", "WC--", "callback-changed", "The server calls with different parameters, media "
          "types or credentials, or expects different responses.", "read it"),
    _rule("none", "WC-C", "server-changed", "Requests go to a different address by default.",
          "pass `base_url` to keep the old one"),
    _rule("none", "WC--", "server-removed", "An address is no longer listed.",
          "use one that is", "server-added"),
    _rule("none", "io--", "server-added", "A new address is listed.", _NOTHING, "server-removed"),
)  # fmt: skip
_EITHER = (
    _rule("both", "EBB-", "discriminator-changed", "Another property, or another value of it, "
          "tells which alternative an object is.", "regenerate the client"),
    _rule("none", "doo-", "schema-renamed", "A component has a different name, but its class the "
          "same, or none.", _NOTHING),
    _rule("none", "EoB-", "class-renamed", "A component has a different name, and so has its "
          "class; or the class of an inline schema has one, because another wants the old name.",
          "import it by its new name"),
    _rule("none", "EoB-", "class-replaced", "A place has a different class, even if both look "
          "alike; or the name of a type, such as a component that is a list, is gone. Only "
          "information where code still fits.", "use the new class"),
    _rule("none", "doo-", "documentation-changed", "A description, a summary, an example or the "
          "title of the document has changed.", _NOTHING),
    _rule("none", "i--C", "version-id-changed", "The document pins a different version of the "
          "model, whose weights may differ.", "check what the model now returns"),
)  # fmt: skip

RULES: dict[str, Rule] = {
    rule.id: rule for rule in sorted((*_SENT, *_RECEIVED, *_CALLS, *_EITHER), key=lambda r: r.id)
}
"""All rules by id."""
