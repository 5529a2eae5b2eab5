"""The table of rules: what each means, whom it breaks, how bad that is, and what to do.

Nothing else decides a severity, but a comparison that knows the values and says why it is milder.
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
    "max": ("lowered", "raised", "greatest number"),
    "min": ("raised", "lowered", "least number"),
    "max-length": ("lowered", "raised", "greatest length"),
    "min-length": ("raised", "lowered", "least length"),
    "max-items": ("lowered", "raised", "greatest number of items"),
    "min-items": ("raised", "lowered", "least number of items"),
    "max-properties": ("lowered", "raised", "greatest number of properties"),
    "min-properties": ("raised", "lowered", "least number of properties"),
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
    _sent("E-BC", "input-removed", "A model no longer has an input. It is not refused but dropped: "
          "the model runs without it, is billed, and returns something else.",
          "stop passing it, or stay on the old version", "input-added-optional"),
    _sent("E-BC", "input-renamed", "An input of a model has gone and one much like it has come. "
          "The old name is dropped without a word.", "pass it by its new name"),
    _sent("ECBC", "request-property-removed", "A request has a property less. The server may "
          "refuse the old one or ignore it.", "stop sending it", "input-added-optional"),
    _sent("ECBC", "request-property-renamed", "A property of a request has gone and one much like "
          "it has come.", "send it by its new name"),
    _sent("EBB-", "input-added-required", "A new property must be sent, and has no default.",
          "pass it in every call", "input-removed"),
    _sent("iooo", "input-added-required-default", "A new property is required, but has a default.",
          "pass it where the default does not fit", "input-removed"),
    _sent("iooo", "input-added-optional", "A new property may be sent.",
          "look at what it does by default", "input-removed"),
    _sent("EBB-", "input-became-required", "A property must be sent now, and has no default.",
          "pass it in every call", "input-became-optional"),
    _sent("iooo", "input-became-required-default", "A property is required now, but has a default.",
          "pass it where the default does not fit", "input-became-optional"),
    _sent("iooo", "input-became-optional", "A property may be left out now.", _NOTHING,
          "input-became-required"),
    _sent("WooC", "input-default-changed", "What is left out has another value than before.",
          "pass the old value to keep what you had"),
    _sent("WooC", "input-default-added", "What is left out has a value now.",
          "look at what the new default does", "input-default-removed"),
    _sent("WooC", "input-default-removed", "What is left out has no documented value any more.",
          "pass the old default to keep what you had", "input-default-added"),
    _sent("EBB-", "input-enum-value-removed", "A value may no longer be sent.",
          "choose another value", "input-enum-value-added"),
    _sent("EBB-", "input-enum-value-renamed", "A value has gone and one much like it has come.",
          "send the new spelling"),
    _sent("ioo-", "input-enum-value-added", "One more value may be sent.", _NOTHING,
          "input-enum-value-removed"),
    _sent("doo-", "input-enum-reordered", "The same values are listed in another order.", _NOTHING),
    _sent("EBB-", "input-became-enum", "Only some values may be sent now.",
          "send one of the values", "input-enum-opened"),
    _sent("ioo-", "input-enum-opened", "Other values may be sent, too; the type is no longer a "
          "list of them.", _NOTHING, "input-became-enum"),
    *(
        rule
        for stem, (tight, loose, words) in _BOUNDS.items()
        for rule in (
            _sent("EBC-", f"input-{stem}-{tight}", f"The {words} of a value is stricter.",
                  "send values within the new bound", f"input-{stem}-{loose}"),
            _sent("ioo-", f"input-{stem}-{loose}", f"The {words} of a value is less strict.",
                  _NOTHING, f"input-{stem}-{tight}"),
            _sent("WCC-", f"input-{stem}-added", f"A value has a {words} now. An error where the "
                  "default, a listed value or the other bound is outside.",
                  "send values within the new bound", "input-bound-removed"),
        )
    ),
    _sent("ioo-", "input-bound-removed", "A bound of a value has gone.", _NOTHING,
          "input-max-added"),
    _sent("WCC-", "input-multiple-of-added", "A number must be a multiple of another now. An error "
          "where the default is none.", "send multiples", "input-bound-removed"),
    _sent("WCC-", "input-multiple-of-changed", "A number must be a multiple of another number than "
          "before. Only information where all old multiples are new ones.", "send multiples"),
    _sent("WCC-", "input-unique-items-added", "The items of a list must differ now.",
          "send each item once", "input-bound-removed"),
    _sent("EBC-", "input-pattern-added", "A string must match a pattern now.",
          "send strings that match", "input-pattern-removed"),
    _sent("WCC-", "input-pattern-changed", "A string must match another pattern.",
          "look whether your values match"),
    _sent("ioo-", "input-pattern-removed", "A string need not match a pattern any more.", _NOTHING,
          "input-pattern-added"),
    _sent("ioo-", "input-type-widened", "Values of more types may be sent.", _NOTHING,
          "input-type-changed"),
    _sent("EBB-", "input-type-changed", "A value of the old type may no longer be sent.",
          "send the new type"),
    _sent("EBBC", "input-format-changed", "A string means something else, such as a file (`uri`) "
          "instead of text.", "send what the new format says"),
    _sent("W-C-", "input-secret-changed", "A value has become a secret, or is none any more: it "
          "may be shown, logged or stored.", "look at where it is shown"),
    _sent("EBB-", "input-not-nullable", "Null may no longer be sent.", "leave it out",
          "input-nullable"),
    _sent("ioo-", "input-nullable", "Null may be sent.", _NOTHING, "input-not-nullable"),
    _sent("EBB-", "input-union-narrowed", "One of the alternatives may no longer be sent.",
          "send another alternative", "input-union-widened"),
    _sent("ioo-", "input-union-widened", "One more alternative may be sent.", _NOTHING,
          "input-union-narrowed"),
    _sent("WC--", "input-accept-changed", "A file input says that it accepts other kinds of file.",
          "look whether your files are of these kinds"),
    _sent("ioo-", "input-deprecated", "A property should no longer be sent.", "plan to do without",
          "input-undeprecated"),
    _sent("ioo-", "input-undeprecated", "A property is no longer deprecated.", _NOTHING,
          "input-deprecated"),
    _sent("WC--", "input-closed", "Properties that are not described are refused now.",
          "send described properties only", "input-opened"),
    _sent("ioo-", "input-opened", "Properties that are not described may be sent.", _NOTHING,
          "input-closed"),
    _sent("doo-", "input-order-changed", "The inputs of a model are in another order. The clients "
          "take them by name only.", _NOTHING),
    _sent("WC--", "input-constraint-changed", "A constraint that is not compared in detail, such "
          "as `not` or `if`, has changed.", "read it"),
)  # fmt: skip
_RECEIVED = (
    _received("EBB-", "output-type-changed", "What comes is of another type.",
              "expect the new type"),
    _received("ioo-", "output-type-narrowed", "What comes is of fewer types.", _NOTHING,
              "output-type-changed"),
    _received("EBB-", "output-format-changed", "A string means something else, such as a file "
              "(`uri`) instead of text. Only a warning for numbers.",
              "expect what the new format says"),
    _received("EoB-", "output-streaming-changed", "The same bytes are a list or an iterator: what "
              "the client returns is of another type.", "expect an iterator, or a list"),
    _received("EoBC", "output-concat-changed", "The pieces of an output are, or are no longer, "
              "parts of one text.", "join the pieces, or stop doing so"),
    _received("EBB-", "output-property-removed", "A property no longer comes.", "do without it",
              "output-property-added"),
    _received("EBB-", "output-property-renamed", "A property has gone and one much like it has "
              "come.", "read it by its new name"),
    _received("ioo-", "output-property-added", "One more property comes.", _NOTHING,
              "output-property-removed"),
    _received("EBB-", "output-became-optional", "A property may be missing now.",
              "expect it to be missing", "output-became-required"),
    _received("ioo-", "output-became-required", "A property always comes now.", _NOTHING,
              "output-became-optional"),
    _received("EBB-", "output-nullable", "Null may come now.", "expect null",
              "output-not-nullable"),
    _received("ioo-", "output-not-nullable", "Null no longer comes.", _NOTHING, "output-nullable"),
    _received("WCC-", "output-enum-value-added", "One more value may come. The clients take it; "
              "code that handles every value lacks one.", "handle the new value",
              "output-enum-value-removed"),
    _received("ioo-", "output-enum-value-removed", "A value no longer comes.",
              "remove the code that handles it", "output-enum-value-added"),
    _received("WCC-", "output-enum-opened", "Any value may come, not only listed ones.",
              "handle other values", "output-became-enum"),
    _received("ioo-", "output-became-enum", "Only listed values come now.", _NOTHING,
              "output-enum-opened"),
    _received("WC--", "output-bound-widened", "Values beyond the old bounds or pattern may come.",
              "expect them", "output-bound-narrowed"),
    _received("ioo-", "output-bound-narrowed", "What comes is within stricter bounds.", _NOTHING,
              "output-bound-widened"),
    _received("EBB-", "output-union-widened", "One more alternative may come.",
              "handle the new alternative", "output-union-narrowed"),
    _received("ioo-", "output-union-narrowed", "One of the alternatives no longer comes.",
              "remove the code that handles it", "output-union-widened"),
    _received("ioo-", "output-deprecated", "A property should no longer be read.",
              "plan to do without", "output-undeprecated"),
    _received("ioo-", "output-undeprecated", "A property is no longer deprecated.", _NOTHING,
              "output-deprecated"),
    _received("ioo-", "output-opened", "Properties that are not described may come.", _NOTHING,
              "output-closed"),
    _received("ioo-", "output-closed", "Only described properties come now.", _NOTHING,
              "output-opened"),
    _received("WC--", "output-constraint-changed", "A constraint that is not compared in detail, "
              "such as `not` or `if`, has changed.", "read it"),
)  # fmt: skip
_CALLS = (
    _rule("both", "EBB-", "operation-removed", "An operation has gone, deprecated or not.",
          "use another operation", "operation-added"),
    _rule("both", "ioo-", "operation-added", "There is one more operation.", _NOTHING,
          "operation-removed"),
    _rule("both", "EB--", "operation-moved", "An operation has another path or method: the same "
          "`operationId` is elsewhere.", "remake the client"),
    _rule("none", "EoB-", "operation-id-changed", "An operation has another name: so has the "
          "method that calls it.", "call the method by its new name"),
    _rule("both", "ioo-", "operation-deprecated", "An operation should no longer be used.",
          "plan to do without", "operation-undeprecated"),
    _rule("both", "ioo-", "operation-undeprecated", "An operation is no longer deprecated.",
          _NOTHING, "operation-deprecated"),
    _sent("ECBC", "parameter-removed", "A parameter has gone. The server may refuse the old one "
          "or ignore it.", "stop passing it", "parameter-added-optional"),
    _sent("ECBC", "parameter-renamed", "A parameter has gone and one much like it has come.",
          "pass it by its new name"),
    _sent("EoB-", "path-parameter-renamed", "A parameter of the path has another name; the URLs "
          "are the same.", "pass it by its new name, or by position"),
    _sent("EBB-", "parameter-added-required", "A new parameter must be passed.",
          "pass it in every call", "parameter-removed"),
    _sent("ioo-", "parameter-added-optional", "A new parameter may be passed.", _NOTHING,
          "parameter-removed"),
    _sent("EBB-", "parameter-became-required", "A parameter must be passed now.",
          "pass it in every call", "parameter-became-optional"),
    _sent("ioo-", "parameter-became-optional", "A parameter may be left out now.", _NOTHING,
          "parameter-became-required"),
    _sent("EB--", "parameter-style-changed", "A parameter is written in another way (`style`, "
          "`explode`, `allowReserved`, `content`).", "remake the client"),
    _sent("EBB-", "request-body-added-required", "A body must be sent now.", "send it",
          "request-body-removed"),
    _sent("ioo-", "request-body-added-optional", "A body may be sent now.", _NOTHING,
          "request-body-removed"),
    _sent("ECBC", "request-body-removed", "No body is described any more.", "stop sending it",
          "request-body-added-optional"),
    _sent("EBB-", "request-body-became-required", "The body must be sent now.", "send it",
          "request-body-became-optional"),
    _sent("ioo-", "request-body-became-optional", "The body may be left out now.", _NOTHING,
          "request-body-became-required"),
    _sent("EBC-", "request-media-type-removed", "A media type may no longer be sent.",
          "send another one", "request-media-type-added"),
    _sent("ioo-", "request-media-type-added", "One more media type may be sent.", _NOTHING,
          "request-media-type-removed"),
    _sent("WC--", "request-encoding-changed", "The fields of a form are written in another way.",
          "remake the client"),
    _received("EBB-", "response-removed", "A success is no longer described.",
              "look at what comes instead", "response-added"),
    _received("ioo-", "response-added", "One more success is described.",
              "look at what it means", "response-removed"),
    _received("io--", "error-response-removed", "An error is no longer described.", _NOTHING,
              "error-response-added"),
    _received("io--", "error-response-added", "One more error is described.", _NOTHING,
              "error-response-removed"),
    _received("EBB-", "response-media-type-removed", "An answer no longer comes in a media type.",
              "read another one", "response-media-type-added"),
    _received("ioo-", "response-media-type-added", "An answer may come in one more media type.",
              _NOTHING, "response-media-type-removed"),
    _received("WC--", "response-header-removed", "A header no longer comes.", "do without it",
              "response-header-added"),
    _received("io--", "response-header-added", "One more header comes.", _NOTHING,
              "response-header-removed"),
    _received("WC--", "response-header-became-optional", "A header may be missing now.",
              "expect it to be missing", "response-header-became-required"),
    _received("io--", "response-header-became-required", "A header always comes now.", _NOTHING,
              "response-header-became-optional"),
    _sent("EB--", "security-added", "An operation that anybody could call wants credentials.",
          "configure credentials", "security-dropped"),
    _sent("io--", "security-dropped", "An operation wants no credentials any more.", _NOTHING,
          "security-added"),
    _sent("EB--", "security-alternative-removed", "A way to authenticate has gone.",
          "use another one", "security-alternative-added"),
    _sent("io--", "security-alternative-added", "There is one more way to authenticate.", _NOTHING,
          "security-alternative-removed"),
    _sent("EB--", "security-scope-added", "Credentials need a further scope.",
          "ask for the scope", "security-scope-removed"),
    _sent("io--", "security-scope-removed", "Credentials need one scope less.", _NOTHING,
          "security-scope-added"),
    _sent("EB--", "security-scheme-changed", "Credentials are sent in another way.",
          "remake the client"),
    _rule("both", "EB--", "callback-removed", "The server no longer calls this (`webhooks`, "
          "`callbacks`).", "do not wait for it", "callback-added"),
    _rule("both", "io--", "callback-added", "The server calls one more address.", _NOTHING,
          "callback-removed"),
    _rule("both", "WC--", "callback-changed", "The server calls with other parameters, media types "
          "or credentials, or expects other answers.", "read it"),
    _rule("none", "WC-C", "server-changed", "Requests go to another address by default.",
          "pass `base_url` to keep the old one"),
    _rule("none", "WC--", "server-removed", "An address is no longer listed.",
          "use one that is", "server-added"),
    _rule("none", "io--", "server-added", "One more address is listed.", _NOTHING,
          "server-removed"),
)  # fmt: skip
_EITHER = (
    _rule("both", "EBB-", "discriminator-changed", "Another property says which alternative an "
          "object is.", "remake the client"),
    _rule("none", "doo-", "schema-renamed", "A component has another name, and its class the same.",
          _NOTHING),
    _rule("none", "EoB-", "class-renamed", "A component has another name, and so has its class.",
          "import it by its new name"),
    _rule("none", "doo-", "documentation-changed", "A description, a summary, an example or the "
          "title of the document has changed.", _NOTHING),
    _rule("none", "i--C", "version-id-changed", "The document pins another version of the model. "
          "Its weights may be others.", "listen to what it makes"),
)  # fmt: skip

RULES: dict[str, Rule] = {
    rule.id: rule for rule in sorted((*_SENT, *_RECEIVED, *_CALLS, *_EITHER), key=lambda r: r.id)
}
"""All rules by id."""


def rules_markdown() -> str:
    """Print the table as docs/rules.md."""
    head = (
        "# Rules of `pitchpipe diff`\n\n"
        "`wire`: an old client talks to the new version. `source`: the caller's code after the\n"
        "client is remade. `behaviour`: the same call has another result. The severity can be\n"
        "changed rule by rule; `doc` is hidden unless all is asked for.\n\n"
        "| id | severity | direction | wire | source | behaviour | the change back |\n"
        "|---|---|---|---|---|---|---|\n"
    )
    rows = [
        f"| [`{r.id}`](#{r.id}) | {r.severity} | {r.direction} | {r.wire} | {r.source} "
        f"| {r.behaviour} | `{r.mirror}` |\n"
        for r in RULES.values()
    ]
    texts = [f"\n## {r.id}\n\n{r.meaning}\n\nWhat to do: {r.advice}.\n" for r in RULES.values()]
    return head + "".join(rows) + "".join(texts)
