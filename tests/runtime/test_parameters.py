"""Parameters are serialised as the Style Examples of OpenAPI 3.1 show."""

from __future__ import annotations

from http.cookies import SimpleCookie
from typing import Any, get_args
from urllib.parse import unquote

import pytest
from runtime import parameters
from runtime.checks import Violations

BLUE = "blue"
LIST = ["blue", "black", "brown"]
RGB = {"R": 100, "G": 200, "B": 150}

PATHS = [
    ("matrix", False, BLUE, ";color=blue"),
    ("matrix", False, "", ";color"),
    ("matrix", False, LIST, ";color=blue,black,brown"),
    ("matrix", False, RGB, ";color=R,100,G,200,B,150"),
    ("matrix", True, BLUE, ";color=blue"),
    ("matrix", True, "", ";color"),
    ("matrix", True, LIST, ";color=blue;color=black;color=brown"),
    ("matrix", True, RGB, ";R=100;G=200;B=150"),
    ("label", False, BLUE, ".blue"),
    ("label", False, LIST, ".blue,black,brown"),
    ("label", False, RGB, ".R,100,G,200,B,150"),
    ("label", True, BLUE, ".blue"),
    ("label", True, LIST, ".blue.black.brown"),
    ("label", True, RGB, ".R=100.G=200.B=150"),
    ("simple", False, BLUE, "blue"),
    ("simple", False, LIST, "blue,black,brown"),
    ("simple", False, RGB, "R,100,G,200,B,150"),
    ("simple", True, BLUE, "blue"),
    ("simple", True, LIST, "blue,black,brown"),
    ("simple", True, RGB, "R=100,G=200,B=150"),
]
QUERIES = [
    ("form", False, BLUE, "color=blue"),
    ("form", False, "", "color="),
    ("form", False, LIST, "color=blue,black,brown"),
    ("form", False, RGB, "color=R,100,G,200,B,150"),
    ("form", True, BLUE, "color=blue"),
    ("form", True, "", "color="),
    ("form", True, LIST, "color=blue&color=black&color=brown"),
    ("form", True, RGB, "R=100&G=200&B=150"),
    ("spaceDelimited", False, LIST, "color=blue%20black%20brown"),
    ("spaceDelimited", False, RGB, "color=R%20100%20G%20200%20B%20150"),
    ("pipeDelimited", False, LIST, "color=blue%7Cblack%7Cbrown"),
    ("pipeDelimited", False, RGB, "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("deepObject", True, RGB, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
]


def path(value: Any, **options: Any) -> str:
    found = Violations()
    text = parameters.path("color", value, found, "color", **options)
    assert not found, list(found)
    return text


def query(value: Any, name: str = "color", **options: Any) -> str:
    pairs: list[tuple[str, str]] = []
    parameters.query(pairs, name, value, **options)
    return "&".join(f"{name}={value}" for name, value in pairs)


@pytest.mark.parametrize(("style", "explode", "value", "text"), PATHS)
def test_the_path_styles_of_the_specification(
    style: str, explode: bool, value: Any, text: str
) -> None:
    """The table of OpenAPI 3.1, rows matrix, label and simple."""
    assert path(value, style=style, explode=explode) == text


@pytest.mark.parametrize(("style", "explode", "value", "text"), QUERIES)
def test_the_query_styles_of_the_specification(
    style: str, explode: bool, value: Any, text: str
) -> None:
    """The table of OpenAPI 3.1, rows form, spaceDelimited, pipeDelimited and deepObject."""
    assert query(value, style=style, explode=explode) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a/../b?x=1", "a%2F..%2Fb%3Fx%3D1"),
        ("%2e%2e", "%252e%252e"),
        ("a b", "a%20b"),
        ("naïve", "na%C3%AFve"),
        ("#;@:,&+", "%23%3B%40%3A%2C%26%2B"),
        ("\\", "%5C"),
        ("-._~", "-._~"),
        ("a\r\n\x00", "a%0D%0A%00"),
        (True, "true"),
        (1.5, "1.5"),
        (["a,b", "c"], "a%2Cb,c"),
    ],
)
def test_a_path_value_stays_in_its_segment(value: Any, text: str) -> None:
    """Everything but unreserved characters is escaped."""
    assert path(value) == text


@pytest.mark.parametrize("value", ["", ".", "..", None, [], {}, [""]])
def test_a_path_value_that_servers_resolve_is_refused(value: Any) -> None:
    """An empty or dotted segment is another path to a server or a proxy."""
    found = Violations()
    parameters.path("id", value, found, "prediction_id")
    assert [each.at for each in found] == ["prediction_id"]


@pytest.mark.parametrize("value", ["", "."])
def test_a_label_of_dots_is_refused(value: str) -> None:
    """The result counts, not the value."""
    found = Violations()
    parameters.path("id", value, found, "id", style="label")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("value", "options", "text"),
    [
        (None, {}, "color="),
        (False, {}, "color=false"),
        (0.1, {}, "color=0.1"),
        ([], {}, ""),
        ({}, {"explode": False}, ""),
        ([], {"style": "pipeDelimited", "explode": False}, ""),
        (["a,b", "c"], {"explode": False}, "color=a%2Cb,c"),
        (["a|b", "c d"], {"style": "pipeDelimited", "explode": False}, "color=a%7Cb%7Cc%20d"),
        ("a&b=c#d e+f", {}, "color=a%26b%3Dc%23d%20e%2Bf"),
        ("/a?b=c:d&e#f%20[+]", {"allow_reserved": True}, "color=/a?b=c:d%26e%23f%2520%5B%2B%5D"),
        ({"a": ["x", "y"]}, {"style": "deepObject"}, "color%5Ba%5D%5B0%5D=x&color%5Ba%5D%5B1%5D=y"),
        ({"a": {"b": 1}}, {"style": "deepObject"}, "color%5Ba%5D%5Bb%5D=1"),
        ({"": 1}, {}, "=1"),
        ([{"a": 1}], {}, "color=%7B%22a%22%3A1%7D"),
        ({"a": None, "b": [None, 1]}, {}, "b=1"),
        ([None, 1], {}, "color=1"),
        ({"a": None, "b": 1}, {"explode": False}, "color=b,1"),
        ({"a": None}, {"explode": False}, ""),
        ({"a": None, "b": {"c": None, "d": 1}}, {"style": "deepObject"}, "color%5Bb%5D%5Bd%5D=1"),
    ],
)
def test_query_values_are_escaped(value: Any, options: dict[str, Any], text: str) -> None:
    """No value can add a parameter or end the query."""
    assert query(value, **options) == text


def test_a_list_in_an_object_is_repeated() -> None:
    """Spring's `Pageable` is one: `sort=name,asc&sort=id`."""
    assert query({"page": 0, "sort": ["name,asc", "id"]}) == "page=0&sort=name%2Casc&sort=id"
    assert query({"sort": [{"by": "id"}]}) == "sort=%7B%22by%22%3A%22id%22%7D"


def test_query_names_are_escaped() -> None:
    """A name is data of the spec: it may have any character."""
    assert query("x", name="filter[a]&b") == "filter%5Ba%5D%26b=x"


@pytest.mark.parametrize(
    ("value", "explode", "text"),
    [
        (BLUE, False, "blue"),
        (LIST, False, "blue,black,brown"),
        (RGB, False, "R,100,G,200,B,150"),
        (RGB, True, "R=100,G=200,B=150"),
        ("wait=10", False, "wait=10"),
        ("café", False, "café"),
        (True, False, "true"),
        ("", False, ""),
        ("a\tb", False, "a\tb"),
    ],
)
def test_headers_are_simple_and_not_escaped(value: Any, explode: bool, text: str) -> None:
    """The row `simple` of the table; a header has no percent-encoding."""
    found = Violations()
    assert parameters.header(value, found, "prefer", explode=explode) == text
    assert not found


@pytest.mark.parametrize("value", ["a\r\nb", "a\n", "\0", "日本", " a", "a ", "\x7f", ["a", "b\n"]])
def test_what_a_header_cannot_carry_is_refused(value: Any) -> None:
    """Nobody can add a header by the value of another one."""
    found = Violations()
    parameters.header(value, found, "prefer")
    assert [each.at for each in found] == ["prefer"]


def test_cookies_are_forms() -> None:
    """The row `form` of the table, for cookies."""
    pairs: list[tuple[str, str]] = []
    found = Violations()
    parameters.cookie(pairs, "a", "x;y z", found, "a")
    parameters.cookie(pairs, "b", [1, 2], found, "b")
    parameters.cookie(pairs, "c", [1, "2,3"], found, "c", explode=False)
    parameters.cookie(pairs, "d", {"k=": 1}, found, "d")
    parameters.cookie(pairs, "e", {"k": "=", "l": 2}, found, "e", explode=False)
    parameters.cookie(pairs, "f", [], found, "f", explode=False)
    assert pairs == [
        *(("a", "x%3By%20z"), ("b", "1"), ("b", "2"), ("c", "1,2%2C3")),
        *(("k%3D", "1"), ("e", "k,=,l,2")),
    ]
    assert not found


# What RFC 6265 calls `cookie-octet`.
OCTETS = "".join(chr(n) for n in range(0x21, 0x7F) if chr(n) not in '",;\\')


def test_cookies_are_encoded_where_they_must_be() -> None:
    """All that a cookie can carry is left as it is, but `%`: what is decoded is what was given."""
    pairs: list[tuple[str, str]] = []
    everything = "".join(map(chr, range(0x180)))
    parameters.cookie(pairs, "a", OCTETS, Violations(), "a")
    parameters.cookie(pairs, "b", everything, Violations(), "b")
    (_, octets), (_, encoded) = pairs
    assert octets == OCTETS.replace("%", "%25")
    assert unquote(encoded) == everything
    assert set(encoded) <= set(OCTETS)
    read = SimpleCookie(f"a={octets}; b={encoded}")
    assert {name: morsel.value for name, morsel in read.items()} == {"a": octets, "b": encoded}


def test_the_style_cookie_encodes_nothing() -> None:
    """What a cookie cannot carry is refused, and not shown: it may be a secret."""
    pairs: list[tuple[str, str]] = []
    found = Violations()
    for value in (OCTETS, '"quoted"', "", [1, 2], {"k": "v"}):
        parameters.cookie(pairs, "a", value, found, "a", style="cookie")
    parameters.cookie(pairs, "a", [1, 2], found, "a", style="cookie", explode=False)
    assert pairs == [
        *(("a", OCTETS), ("a", '"quoted"'), ("a", ""), ("a", "1"), ("a", "2"), ("k", "v")),
        ("a", "1,2"),
    ]
    assert not found
    refused: list[object] = [*'" ,;\\\r\n\t\x7fé', 'a"b', '"', {"k;": 1}, {"": 1}]
    for value in refused:
        parameters.cookie([], "a", value, found, "at", style="cookie")
    assert [each.at for each in found] == ["at"] * len(refused)
    assert not any("é" in str(each) for each in found)


def test_names_of_cookies_are_left() -> None:
    """They are names that a cookie can have."""
    pairs: list[tuple[str, str]] = []
    parameters.cookie(pairs, "a|b%", "c", Violations(), "a")
    assert pairs == [("a|b%", "c")]


def test_every_style_is_in_the_table() -> None:
    """A style that is declared is tested."""
    assert set(get_args(parameters.PathStyle)) == {row[0] for row in PATHS}
    assert set(get_args(parameters.QueryStyle)) == {row[0] for row in QUERIES}
