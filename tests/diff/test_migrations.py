"""What callers are told to do: in the spelling of the generated client, and never what fails."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe.diff.change import Change
from pitchpipe.diff.diff import diff_data

TEXT = {"type": "string"}
NULLABLE = {"type": ["string", "null"]}


def api(operation: dict[str, Any], path: str = "/x", **components: Any) -> dict[str, Any]:
    operation = {"responses": {"200": {"description": "Fine."}}, **operation}
    return {"paths": {path: {"post": operation}}, "components": components}


def taking(schema: Any) -> dict[str, Any]:
    return api(
        {"operationId": "run", "requestBody": {"content": {"application/json": {"schema": schema}}}}
    )


def answering(schema: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return api({"responses": {"200": {"description": "Fine.", "content": content}}})


def asking(*parameters: dict[str, Any]) -> dict[str, Any]:
    return api(
        {
            "operationId": "run",
            "parameters": [{"in": "query", "schema": TEXT, **p} for p in parameters],
        }
    )


def named(operation_id: str | None, path: str = "/x") -> dict[str, Any]:
    return api({"operationId": operation_id} if operation_id else {}, path)


def fields(*names: str, required: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"type": "object", "properties": dict.fromkeys(names, TEXT), "required": [*required]}


FROM, TO = {"name": "visibleFrom"}, {"name": "visibleTo"}
BOTH = fields("visibleFrom", "a")
MIGRATIONS: dict[str, tuple[Any, Any, str]] = {
    "property removed": (
        taking(BOTH),
        taking(fields("a")),
        "`visible_from=` was removed; stop passing it",
    ),
    "property added": (
        taking(fields("a")),
        taking(fields("visibleFrom", "a", required=("visibleFrom",))),
        "`visible_from=` must be passed",
    ),
    "property required": (
        taking(BOTH),
        taking(fields("visibleFrom", "a", required=("visibleFrom",))),
        "`visible_from=` must be passed",
    ),
    "keyword": (
        taking(fields("class", "a")),
        taking(fields("a")),
        "`class_=` was removed; stop passing it",
    ),
    "property renamed": (
        taking(fields("visibleFromDate")),
        taking(fields("visibleFromDay")),
        "`visible_from_date=` -> `visible_from_day=`",
    ),
    "property respelled": (
        taking(fields("visibleFrom")),
        taking(fields("visible_from")),
        "`visible_from` is called the same; regenerate the client",
    ),
    "field removed": (answering(BOTH), answering(fields("a")), "stop reading `visible_from`"),
    "field missing": (
        answering(fields("visibleFrom", required=("visibleFrom",))),
        answering(fields("visibleFrom")),
        "`visible_from` may be None",
    ),
    "field renamed": (
        answering(fields("visibleFromDate")),
        answering(fields("visibleFromDay")),
        "`visible_from_date` -> `visible_from_day`",
    ),
    "parameter removed": (asking(FROM), asking(), "`visible_from=` was removed; stop passing it"),
    "parameter added": (
        asking(),
        asking({**FROM, "required": True}),
        "`visible_from=` must be passed",
    ),
    "default": (
        asking({**FROM, "schema": {**TEXT, "default": "a"}}),
        asking({**FROM, "schema": {**TEXT, "default": "b"}}),
        '`visible_from=` default "a" -> "b"; pass visible_from="a" to keep',
    ),
    "value renamed": (
        asking({**FROM, "schema": {"enum": ["top_left"]}}),
        asking({**FROM, "schema": {"enum": ["top-left"]}}),
        '`visible_from="top_left"` -> `visible_from="top-left"`',
    ),
    "method renamed": (
        named("orgs/do-this"),
        named("orgs/do-that"),
        "`orgs_do_this()` -> `orgs_do_that()`",
    ),
    "method named": (named(None), named("doThat"), "`post_x()` -> `do_that()`"),
    "method removed": (named("orgs/do-that"), {"paths": {}}, "stop calling `orgs_do_that()`"),
    "method that clashes": (
        {"paths": {"/x": {"post": {"operationId": "doThat", "responses": {}}}}},
        {
            "paths": {
                "/x": {"post": {"operationId": "doThat", "responses": {}}},
                "/y": {"post": {"operationId": "DoThat", "responses": {}}},
            }
        },
        "`do_that()` -> `post_x()`",
    ),
}


@pytest.mark.parametrize("name", MIGRATIONS)
def test_migrations_are_spelled_as_the_client_is(name: str) -> None:
    """A caller can search for what a migration names."""
    old, new, migration = MIGRATIONS[name]
    breaking = [each for each in diff_data(old, new) if each.severity in ("error", "warning")]
    assert [each.migration for each in breaking] == [migration]


def test_none_that_is_sent_is_written_as_a_caller_writes_it() -> None:
    """`None` is what was passed, so that a caller finds `visible_from=None`."""
    (change,) = diff_data(
        taking(BOTH), taking(BOTH | {"properties": {**BOTH["properties"], "visibleFrom": NULLABLE}})
    )
    assert change.rule == "input-none-sent"
    assert change.message.startswith("`visible_from=None` is sent as null")
    assert change.migration == "leave `visible_from=` out where nothing is to be sent"


def test_another_spelling_of_one_method_breaks_nobody() -> None:
    """`getUser` and `get_user` are one method; the document has another word, no more."""
    (change,) = diff_data(named("getUser"), named("get_user"))
    assert (change.rule, change.severity) == ("operation-id-changed", "doc")


def test_another_spelling_of_a_path_parameter_breaks_nobody() -> None:
    """The address is the same, and so is the argument."""

    def of(name: str) -> Any:
        parameter = {"name": name, "in": "path", "required": True, "schema": TEXT}
        return api({"operationId": "run", "parameters": [parameter]}, f"/x/{{{name}}}")

    assert [each.severity for each in diff_data(of("userId"), of("user_id"))] == ["doc"]
    assert [each.severity for each in diff_data(of("userId"), of("id"))] == ["error"]


def defaulting(default: Any, **schema: Any) -> dict[str, Any]:
    return taking({"type": "object", "properties": {"size": {**schema, "default": default}}})


def of_default(old: Any, new: Any) -> list[Change]:
    return [each for each in diff_data(old, new) if "default" in each.rule]


def test_a_default_follows_its_value() -> None:
    """A default that is the new spelling of the old one is no change of the default."""
    one, two = (f"{number}\N{MULTIPLICATION SIGN}1" for number in (1, 2))
    old = defaulting(one, enum=[one, two])
    assert not of_default(old, defaulting("1*1", enum=["1*1", "2*1"]))
    assert of_default(old, defaulting("2*1", enum=["1*1", "2*1"]))


REFUSED: dict[str, tuple[Any, Any]] = {
    "value": (
        defaulting("big", enum=["big", "small"]),
        defaulting("small", enum=["small", "tiny"]),
    ),
    "bound": (defaulting(9, type="integer"), defaulting(4, type="integer", maximum=5)),
    "excluded bound": (
        defaulting(1, type="number"),
        defaulting(0.5, type="number", exclusiveMaximum=1),
    ),
    "length": (defaulting("abc", type="string"), defaulting("a", type="string", maxLength=2)),
    "pattern": (
        defaulting("abc", type="string"),
        defaulting("1", type="string", pattern="^[0-9]$"),
    ),
    "gone": (defaulting("big", enum=["big", "small"]), defaulting(None, enum=["small", "tiny"])),
}


@pytest.mark.parametrize("name", REFUSED)
def test_nobody_is_told_to_pass_what_is_refused(name: str) -> None:
    """An old default that may no longer be sent cannot be kept."""
    (change,) = of_default(*REFUSED[name])
    assert "to keep" not in change.migration
    assert "refused" in change.migration or "no longer be passed" in change.migration


def test_a_default_that_is_still_valid_can_be_kept() -> None:
    """The same with wider rules."""
    (change,) = of_default(
        defaulting(9, type="integer"), defaulting(4, type="integer", maximum=9, minimum=4)
    )
    assert change.migration == "`size=` default 9 -> 4; pass size=9 to keep"


def test_required_without_a_description() -> None:
    """What has to be there has to be passed, whether a schema describes it or not."""
    bare = {"type": "object", "properties": {"id": TEXT}}
    (change,) = diff_data(taking(bare), taking({**bare, "required": ["kind"]}))
    assert (change.rule, change.new) == ("input-added-required", "kind")
    assert "`POST /x body.kind`" in change.message
    (change,) = diff_data(answering({**bare, "required": ["kind"]}), answering(bare))
    assert change.rule == "output-property-removed"


@pytest.mark.parametrize("form", ["beside", "in allOf", "in a component"])
def test_required_from_elsewhere(form: str) -> None:
    """It may be said beside a reference, in an `allOf`, or in a component of its own."""
    schemas = {"Base": fields("id"), "Needs": {"type": "object", "required": ["kind"]}}
    base = {"$ref": "#/components/schemas/Base"}
    forms: dict[str, Any] = {
        "beside": {"allOf": [base], "required": ["kind"]},
        "in allOf": {"allOf": [base, {"required": ["kind"]}]},
        "in a component": {"allOf": [base, {"$ref": "#/components/schemas/Needs"}]},
    }
    sides = [
        taking(schema) | {"components": {"schemas": schemas}} for schema in (base, forms[form])
    ]
    assert "input-added-required" in [each.rule for each in diff_data(*sides)]


def test_required_in_both_is_no_change() -> None:
    """Nor is it one to describe as anything what was required already."""
    schema = {"type": "object", "properties": {"id": TEXT}, "required": ["kind"]}
    described = {**schema, "properties": {"id": TEXT, "kind": {}}}
    assert not diff_data(taking(schema), taking(described))


def test_a_rename_is_worded_as_a_guess() -> None:
    """Two names that are alike may be one or two things; how alike they are is said."""
    old, new = taking(fields("visibleFromDate")), taking(fields("visibleFromDay"))
    (change,) = diff_data(old, new)
    assert "was probably renamed to `visibleFromDay` (" in change.message
    assert change.message.endswith(" % alike)")


def test_a_new_input_shows_its_type_and_default() -> None:
    """What a reviewer looks up first."""
    bare = {"type": "object", "properties": {"id": TEXT}}
    size = {"type": ["integer", "string"], "default": 3}
    added = {**bare, "properties": {"id": TEXT, "size": size}}
    (change,) = diff_data(taking(bare), taking(added))
    assert change.message.endswith("may now also be sent (integer or string, 3 by default)")


def test_a_body_is_required_as_it_is_read() -> None:
    old = taking(fields("a", required=("a",)))
    new = taking(fields("a", required=("a",)))
    new["paths"]["/x"]["post"]["requestBody"]["required"] = True
    assert diff_data(old, new) == []
    new["paths"]["/x"]["post"]["requestBody"]["required"] = False
    assert {change.rule for change in diff_data(old, new)} >= {"request-body-became-optional"}


@pytest.mark.parametrize(
    ("name", "field"), [("Price (EUR)", "price_eur"), ("+1", "plus_1"), ("3d", "field_3d")]
)
def test_fields_as_they_are_called(name: str, field: str) -> None:
    """A property of an answer is named as the class has it."""
    has, lacks = (
        {"type": "object", "properties": {"a": TEXT, **more}} for more in ({name: TEXT}, {})
    )
    found = diff_data(answering(has), answering(lacks))
    assert f"stop reading `{field}`" in [each.migration for each in found]


@pytest.mark.parametrize("is_new", [True, False])
def test_required_with_a_default(is_new: bool) -> None:
    """The client demands it; what has one value alone, it fills in."""
    for values, found in (({}, ("error", "break")), ({"enum": ["a"]}, ("info", "ok"))):
        kind = {"type": "string", "default": "a", **values}
        before = fields("id") if is_new else {"properties": {"id": TEXT, "kind": kind}}
        after = {"properties": {"id": TEXT, "kind": kind}, "required": ["kind"]}
        (change,) = diff_data(
            taking({"type": "object"} | before), taking({"type": "object"} | after)
        )
        assert change.rule.endswith("-required-default")
        assert (change.severity, change.source) == found
        assert (change.wire, change.migration) == (
            "ok",
            "`kind=` must be passed" if found[0] == "error" else "",
        )
