"""Names: from a document's words to Python's, and one for each thing."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe import ir
from pitchpipe.parse.definition_graph import (
    reachable,
    reading_order,
    references,
    renamed,
    twins,
    with_bases,
)
from pitchpipe.parse.names import Claims, pascal, settle, snake


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("predictTime", "predict_time"),
        ("PredictionPage", "prediction_page"),
        ("HTTPError", "http_error"),
        ("HTTPServerError", "http_server_error"),
        ("userIDs", "user_ids"),
        ("listAPIsByVMs", "list_apis_by_vms"),
        ("DNSserver", "dn_sserver"),
        ("getPDFAsText", "get_pdf_as_text"),
        ("isIPIsKnown", "is_ip_is_known"),
        ("sizeInMBs2", "size_in_mbs2"),
        ("x-y.z", "x_y_z"),
        ("listOAuthApps", "list_oauth_apps"),
        ("OAuth2", "oauth2"),
        ("oAuthAuthorizeConnector", "oauth_authorize_connector"),
        ("eTag", "etag"),
        ("theTag", "the_tag"),
        ("OAuth2Token", "oauth2_token"),
        ("BOAuthor", "bo_author"),
        ("IPv4", "ipv4"),
        ("assignIPv4s", "assign_ipv4s"),
        ("getIPv6Address", "get_ipv6_address"),
        ("UUIDv4", "uuid_v4"),
        ("APIv2Token", "api_v2_token"),
        ("iOS", "ios"),
        ("mTLS", "mtls"),
        ("eSIMs", "esims"),
        ("vCPUCount", "vcpu_count"),
        ("totalVCpus", "total_vcpus"),
        ("createSIM", "create_sim"),
        ("xAxis", "x_axis"),
        ("memoryMiB", "memory_mib"),
        ("readIOGiB", "read_io_gib"),
        ("readIOps", "read_iops"),
        ("IaaSVMContainer", "iaas_vm_container"),
        ("IoTHub", "iot_hub"),
        ("ETag", "etag"),
        ("NameTag", "name_tag"),
        ("ODataError", "odata_error"),
        ("GitHub", "git_hub"),
        ("p2p_ports", "p2p_ports"),
        ("volume_24h", "volume_24h"),
        ("p2pPorts", "p2p_ports"),
        ("k8sVersion", "k8s_version"),
        ("line1Address", "line1_address"),
        ("Page Load (95th %)", "page_load_95th"),
        ("P2PEnabled", "p2p_enabled"),
        ("HRX2VO", "hrx2_vo"),
        ("enable3DSecure", "enable_3d_secure"),
        ("allow3DS2", "allow_3ds2"),
        ("is2FAEnabled", "is_2fa_enabled"),
        ("12DaysLeft", "value_12_days_left"),
        ("v2getItem", "v2_get_item"),
        ("convertV2v", "convert_v2v"),
        ("v1beta1Get", "v1_beta1_get"),
        ("größe", "groe"),
        ("Café", "cafe"),
        ("speaker_wav2", "speaker_wav2"),
        ("speaker_wav 2", "speaker_wav_2"),
        ("café2", "cafe_2"),
        ("a1 a 1", "a1_a1"),
        ("md5", "md5"),
        ("top_10", "top_10"),
        ("class", "class_"),
        ("match", "match_"),
        ("None", "none"),
        ("3d", "value_3d"),
        ("", "value"),
        ("名前", "value"),
        ("__init__", "init"),
        ("a'); import os", "a_import_os"),
    ],
)
def test_snake(text: str, name: str) -> None:
    """Parameters and methods are valid names that are no keywords."""
    assert snake(text) == name
    assert name.isidentifier()


@pytest.mark.parametrize(
    "text", ["predictTime", "HTTPError", "speaker_wav2", "top_10", "class", "OAuth2", "p2p"]
)
def test_snake_stays(text: str) -> None:
    """A name that is made already is not made another."""
    assert snake(snake(text)) == snake(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Warning", "WarningModel"),
        ("prediction_page", "PredictionPage"),
        ("prediction-page", "PredictionPage"),
        ("HTTPError", "HTTPError"),
        ("xtts v2", "XttsV2"),
        ("3d.model", "Model3dModel"),
        ("_", "Model"),
        ("名前", "Model"),
        ("Client", "ClientModel"),
        ("client", "ClientModel"),
        ("any", "AnyModel"),
        ("none", "NoneModel"),
        ("True", "TrueModel"),
        ("unset", "UnsetModel"),
        ("UNSET", "UNSETModel"),
        ("x]\nimport os", "XImportOs"),
    ],
)
def test_pascal(text: str, name: str) -> None:
    """Classes are valid names that no generated module has already."""
    assert pascal(text) == name
    assert name.isidentifier()


def test_claims() -> None:
    """A number tells apart what nothing else does; the first goes without."""
    assert Claims().claim("a") == "a"
    assert Claims(["a", "a2"]).claim("a") == "a3"
    assert Claims(["a"]).claim("a", glue="_") == "a_2"
    claims = Claims(["paper"], key=snake)
    wanted = ("Page", "HTTPError", "HttpError", "HTTPError", "HttpError2", "HttpError")
    given = ["Page", "HTTPError", "HttpError2", "HTTPError3", "HttpError22", "HttpError4"]
    assert [claims.claim(name) for name in wanted] == given
    assert claims.is_taken("http_error3")
    assert not claims.is_taken("HttpError5")


@pytest.mark.parametrize(
    ("wanted", "owned", "names"),
    [
        ({"x": ("Input", "AInput")}, {}, {"x": "Input"}),
        (
            {"x": ("Input", "AInput"), "y": ("Input", "BInput")},
            {},
            {"x": "AInput", "y": "BInput"},
        ),
        ({"x": ("Input", "AInput")}, {"c": "Input"}, {"c": "Input", "x": "AInput"}),
        ({"x": ("Input",), "y": ("Input",)}, {}, {"x": "Input", "y": "Input2"}),
        ({"x": ("Input",)}, {"c": "Input"}, {"c": "Input", "x": "Input2"}),
        (
            {"x": ("Part", "AB"), "y": ("Part", "B"), "z": ("AB",)},
            {},
            {"x": "AB", "y": "B", "z": "AB2"},
        ),
        ({"x": ("HTTPUrl", "AUrl"), "y": ("HttpUrl", "BUrl")}, {}, {"x": "AUrl", "y": "BUrl"}),
    ],
)
def test_settle(wanted: Any, owned: Any, names: dict[str, str]) -> None:
    """Short where it is clear; all that clash move on together; components keep their names."""
    assert settle(wanted, owned) == names


def test_names_do_not_depend_on_order() -> None:
    """A schema does not change its name because another one moved before it."""
    wanted = {"x": ("Input", "AInput"), "y": ("Input", "BInput"), "z": ("Output", "COutput")}
    assert settle(wanted, {}) == settle(dict(reversed(wanted.items())), {})


# Definitions, by key.


def enum(*values: str, name: str = "Mode") -> ir.Enum:
    return ir.Enum(name=name, values=values, where=f"/{name}", description=name)


def model(name: str, base: str = "", **fields: ir.Type) -> ir.Model:
    return ir.Model(
        name=name,
        fields=tuple(
            ir.Field(wire_name=key, type=kind, required=False, where="")
            for key, kind in fields.items()
        ),
        additional=None,
        where=f"/{name}",
        base=ir.Named(name=base) if base else None,
    )


def test_twins_are_found() -> None:
    """Inline schemas of one name that say the same are one; components are never dropped."""
    definitions: dict[str, ir.Definition] = {
        "/a/mode": enum("x", "y"),
        "/b/mode": enum("x", "y"),
        "/c/mode": enum("y", "x"),
        "/d/style": enum("x", "y", name="Style"),
        "/components/Mode": enum("x", "y"),
        "/e/part": model("Part", mode=ir.Named(name="/a/mode")),
        "/f/part": model("Part", mode=ir.Named(name="/b/mode")),
        "/g/part": model("Part", mode=ir.Named(name="/c/mode")),
    }
    called = {key: key.rpartition("/")[2] for key in definitions if "components" not in key}
    same = twins(definitions, called)
    assert same == {"/b/mode": "/a/mode", "/f/part": "/e/part"}


def test_twins_within_twins() -> None:
    """What is nested a thousand times is compared as well; a cycle is one thing."""
    definitions: dict[str, ir.Definition] = {
        f"/{side}/{level}": model("Part", a=ir.Named(name=below), b=ir.Named(name=below))
        for side in "xy"
        for level in range(1_000)
        for below in [f"/{side}/{level + 1}"]
    }
    definitions |= {f"/{side}/1000": enum("x") for side in "xy"}
    same = twins(definitions, dict.fromkeys(definitions))
    assert same == {f"/y/{level}": f"/x/{level}" for level in range(1_001)}
    around: dict[str, ir.Definition] = {
        "/a": model("Part", to=ir.Named(name="/b")),
        "/b": model("Part", to=ir.Named(name="/a")),
        "/c": model("Part", to=ir.Named(name="/c")),
        "/d": model("Whole", of=ir.Named(name="/a")),
        "/e": model("Whole", of=ir.Named(name="/b")),
        "/f": model("Whole", of=ir.Named(name="/a")),
    }
    assert twins(around, {key: made.name for key, made in around.items()}) == {"/f": "/d"}


def test_twins_hold_what_is_called_otherwise() -> None:
    """What twins are made of may have other names, of which there is only one each."""
    definitions: dict[str, ir.Definition] = {
        "/a/part": model("Part", mode=ir.Named(name="/a/mode")),
        "/b/part": model("Part", mode=ir.Named(name="/b/style")),
        "/c/part": model("Part", mode=ir.Named(name="/c/way")),
        "/a/mode": enum("x"),
        "/b/style": enum("x"),
        "/c/way": enum("y"),
    }
    called = {key: key.rpartition("/")[2] for key in definitions}
    assert twins(definitions, called) == {"/b/part": "/a/part"}


def test_everything_is_renamed() -> None:
    """A reference is renamed however deep it is, in tags as well."""
    tags = ir.Discriminator(property_name="kind", mapping=(("a", "/a"),))
    named = ir.Named(name="/a")
    kind = ir.Array(items=ir.Map(values=ir.Nullable(inner=ir.Union(options=(named,)))))
    assert list(references(kind)) == ["/a"]
    union = ir.Union(options=(named, ir.AnyType()), discriminator=tags)
    assert renamed(union, str.upper) == ir.Union(
        options=(ir.Named(name="/A"), ir.AnyType()),
        discriminator=ir.Discriminator(property_name="kind", mapping=(("a", "/A"),)),
    )


def test_reading_order() -> None:
    """What a class is made of comes before it; a loop ends; what nothing refers to is left out."""
    tree = model("Tree", leaf=ir.Named(name="Leaf"), up=ir.Named(name="Tree"))
    definitions: dict[str, ir.Definition] = {
        "Unused": model("Unused"),
        "Oak": model("Oak", base="Tree", leaf=ir.Named(name="Leaf")),
        "Tree": tree,
        "Leaf": model("Leaf", of=ir.Named(name="Tree")),
    }
    roots = [ir.Named(name="Oak")]
    assert [each.name for each in reading_order(roots, definitions)] == ["Leaf", "Tree", "Oak"]
    assert reachable(roots, definitions) == {"Oak", "Leaf", "Tree"}


def test_reading_order_of_a_circle() -> None:
    """A model comes behind the one that it extends, even if that one refers to it."""

    def model(name: str, *of: str, base: str = "") -> ir.Model:
        fields = tuple(
            ir.Field(wire_name=each, type=ir.Named(name=each), required=False, where="")
            for each in of
        )
        extended = ir.Named(name=base) if base else None
        return ir.Model(name=name, fields=fields, additional=None, where="", base=extended)

    listed = [model("Base", "Heir"), model("Heir", base="Middle"), model("Middle", base="Base")]
    definitions = {each.name: each for each in listed}
    found = reading_order([ir.Named(name="Base")], definitions)
    assert [each.name for each in found] == ["Base", "Middle", "Heir"]


def test_a_family_goes_the_same_ways() -> None:
    """A field is declared in the base, once for all that extend it."""
    definitions: dict[str, ir.Definition] = {
        "A": model("A"),
        "B": model("B", base="A"),
        "C": model("C", base="B"),
        "D": model("D", base="A"),
        "E": model("E"),
    }
    assert with_bases({"B"}, definitions) == {"A", "B", "C", "D"}
    assert with_bases({"E"}, definitions) == {"E"}
