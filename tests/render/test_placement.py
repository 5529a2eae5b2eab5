"""Which resource each operation belongs to, and which module each definition is in."""

from __future__ import annotations

from collections.abc import Iterable

from pitchpipe import ir
from pitchpipe.render.placement import place
from pitchpipe.render.sizes import suits_tags


def operation(name: str, *tags: str, of: Iterable[str] = (), method: str = "GET") -> ir.Operation:
    contents = tuple(
        ir.Content(media_type="application/json", type=ir.Named(name=each)) for each in of
    )
    return ir.Operation(
        name=name,
        method=method,
        path="/",
        parameters=(),
        body=None,
        responses=(ir.Response(status="200", contents=contents, where=""),),
        security=(),
        where="",
        tags=tags,
    )


def model(name: str, *of: str, base: str = "") -> ir.Model:
    fields = tuple(
        ir.Field(wire_name=each.lower(), type=ir.Named(name=each), required=False, where="")
        for each in of
    )
    extended = ir.Named(name=base) if base else None
    return ir.Model(name=name, fields=fields, additional=None, where="", base=extended)


def api(
    operations: Iterable[ir.Operation],
    definitions: Iterable[ir.Definition] = (),
    tags: Iterable[ir.Tag] = (),
    prediction: ir.PredictionApi | None = None,
) -> ir.Api:
    return ir.Api(
        title="",
        version="",
        description="",
        servers=(),
        operations=tuple(operations),
        definitions=tuple(definitions),
        security_schemes=(),
        tags=tuple(tags),
        prediction=prediction,
    )


HOSTED = ir.PredictionApi(model="a/b", version="1", create="create", version_field="version")


def modules(given: ir.Api) -> dict[str, tuple[str, ...]]:
    """Return the definitions by module, the folder and the module joined by a slash."""
    return {
        "/".join([*home.folder, *filter(None, [module])]): names
        for home in place(given).homes.values()
        for module, names in home.modules.items()
    }


def test_operations_are_grouped_by_their_first_tag() -> None:
    """Those without a tag stay on the client; tags that are written alike are one resource."""
    listed = [
        operation("list_pets", "Pet", "store"),
        operation("get_pet", "pet"),
        operation("get_status"),
    ]
    found = place(api(listed)).resources
    assert {path: [o.name for o in each.operations] for path, each in found.items()} == {
        (): ["get_status"],
        ("pet",): ["list", "get"],
    }
    assert found["pet",].class_name == "PetResource"


def test_tags_below_tags() -> None:
    """A parent is a resource even if no operation has its tag; a circle of parents has an end."""
    tags = [
        ir.Tag(name="users", parent="admin"),
        ir.Tag(name="one", parent="two"),
        ir.Tag(name="two", parent="one"),
    ]
    listed = [operation("list_users", "users"), operation("get_one", "one")]
    found = place(api(listed, tags=tags)).resources
    assert list(found) == [(), ("admin",), ("admin", "users"), ("two",), ("two", "one")]
    assert found["admin",].children == (("admin", "users"),)
    assert found["admin", "users"].class_name == "AdminUsersResource"


def test_names_that_are_taken() -> None:
    """Neither the client's own names, nor those of modules, of Windows' devices or of classes."""
    tags = ["close", "limits", "shared", "con", "models", "Pet", "Floating IPs", "class"]
    listed = [operation(f"do_{n}", tag) for n, tag in enumerate(tags)]
    found = place(api(listed, [model("PetResource")])).resources
    assert {path: each.folder for path, each in found.items() if path} == {
        ("close_",): ("close_",),
        ("limits_",): ("limits_",),
        ("shared",): ("shared_",),
        ("con",): ("con_",),
        ("models",): ("models_",),
        ("pet",): ("pet",),
        ("floating_ips",): ("floating_ips",),
        ("class_",): ("class_",),
    }
    assert found["pet",].class_name == "PetResource2"


def test_names_that_are_too_long() -> None:
    """No name of a file is longer than file systems allow, and no two are the same."""
    long = [f"{'Long' * 100}{n}" for n in range(121)]
    given = api([operation("do", "x" * 5000, of=long)], [model(name) for name in long])
    (path,) = place(given).resources.keys() - {()}
    assert path == ("x" * 100,)
    names = [module.rpartition("/")[2] for module in modules(given)]
    assert len(set(names)) == 121
    assert max(map(len, names)) < 150
    deep = [ir.Tag(name=f"t{n}", parent=f"t{n + 1}") for n in range(1000)]
    assert max(map(len, place(api([operation("do", "t0")], tags=deep)).resources)) == 8


def test_homes_of_definitions() -> None:
    """With the only resource that uses them, else with the one around all of those, else shared."""
    definitions = [model("Own"), model("Below"), model("Common", "Below"), model("Base")]
    definitions += [model("Extended", base="Base"), model("Plain")]
    tags = [ir.Tag(name="b", parent="a"), ir.Tag(name="c", parent="a")]
    listed = [
        operation("do_b", "b", of=["Own", "Common"]),
        operation("do_c", "c", of=["Common", "Extended"]),
        operation("do_d", "d", of=["Base"]),
        operation("do", of=["Plain"]),
    ]
    assert modules(api(listed, definitions, tags)) == {
        "a/b": ("Own",),
        "a": ("Below", "Common"),
        "shared": ("Base", "Plain"),
        "a/c": ("Extended",),
    }


def test_many_definitions() -> None:
    """Many are in modules by what uses them, and those that refer to one another in one module."""
    roots = [model(f"Root{n}", f"Part{n}", "Common") for n in range(60)]
    parts = [model(f"Part{n}") for n in range(60)]
    circle = [model("Right", "Left", "Detail"), model("Left", "Right"), model("Detail")]
    used = [*(each.name for each in roots), "Right"]
    definitions = [*parts, model("Common"), *roots, *circle]
    found = modules(api([operation("do", "x", of=used)], definitions))
    assert found["x/root3"] == ("Part3", "Root3")
    assert found["x/common"] == ("Common",)
    assert found["x/left"] == ("Right", "Left")
    assert found["x/detail"] == ("Detail",)
    assert len(found) == 63


def test_many_operations() -> None:
    """The most common verbs of a large resource have modules of their own, none of them huge."""
    listed = [operation(f"list_x_{n}", "y") for n in range(45)]
    listed += [operation(f"codec_x_{n}", "y") for n in range(8)]
    listed += [operation(f"get_x_{n}", "y") for n in range(7)]
    resource = place(api(listed)).resources["y",]
    assert {part.module: len(part.operations) for part in resource.parts} == {
        "_codec_": 8,
        "_list": 40,
        "_list2": 5,
    }
    assert [part.class_name for part in resource.parts] == ["YCodec", "YList", "YList2"]
    assert [each.name for each in resource.operations] == [f"get_x_{n}" for n in range(7)]


def test_long_operations() -> None:
    """However few they are, methods are divided if there are too many lines of them."""
    listed = [operation(f"list_x_{n}", "y") for n in range(8)]
    listed += [operation(f"get_x_{n}", "y") for n in range(20)]
    assert place(api(listed)).resources["y",].parts == ()
    resource = place(api(listed), most=700).resources["y",]
    assert {part.module: len(part.operations) for part in resource.parts} == {
        "_get": 10,
        "_get2": 10,
        "_list": 8,
    }
    assert resource.operations == ()


def test_what_is_left_of_long_operations() -> None:
    """Verbs of fewer methods get modules as well, if the methods of all others are too long."""
    listed = [operation(f"list_x_{n}", "y") for n in range(8)]
    listed += [operation(f"{verb}_x_{n}", "y") for verb in ("add", "end") for n in range(7)]
    listed += [operation(f"{verb}_x_{n}", "y") for verb in ("move", "set") for n in range(3)]
    resource = place(api(listed), most=700).resources["y",]
    assert [part.module for part in resource.parts] == ["_add", "_end", "_list"]
    assert {each.name[:-4] for each in resource.operations} == {"move", "set"}
    resource = place(api(listed), most=200).resources["y",]
    assert {"_add", "_end", "_list", "_move", "_set"} <= {part.module for part in resource.parts}


def test_the_choice() -> None:
    """Several tags and more than 30 operations; a hosted model is run by its client."""
    many = [operation(f"get_{n}", "ab"[n % 2]) for n in range(31)]
    assert suits_tags(api(many))
    assert not suits_tags(api(many[:30]))
    assert not suits_tags(api([operation(each.name, "a") for each in many]))
    assert not suits_tags(api(many, prediction=HOSTED))
    assert list(place(api(many, prediction=HOSTED)).resources) == [()]


def test_tags_of_a_package_and_a_service() -> None:
    """They are called after the service, unless there is another tag of this name."""
    one = operation("pet_service_get", "zoo.v1.PetService")
    other = operation("toy_service_get", "zoo.v1.ToyService")
    elsewhere = operation("toy_service_get_old", "zoo.v0.ToyService")
    plain = operation("calendar_get", "users.calendar")
    foreign = operation("users_list_actions", "users.Actions")
    placed = place(api([one, other, elsewhere, plain, foreign]))
    found = {path: [o.name for o in each.operations] for path, each in placed.resources.items()}
    assert found == {
        (): [],
        ("pet_service",): ["get"],
        ("zoo_v1_toy_service",): ["toy_service_get"],
        ("zoo_v0_toy_service",): ["toy_service_get_old"],
        ("users_calendar",): ["calendar_get"],
        ("users_actions",): ["users_list_actions"],
    }
