"""Bodies go out and come in as their media types say, and nothing that came is lost."""

from __future__ import annotations

import json as std_json
from typing import Any
from urllib.parse import parse_qsl

import pytest
from runtime import decode, responses
from runtime.bodies import Part, Parts
from runtime.errors import DecodeError, NotFound, ServerError, StatusError
from runtime.forms import Style, form_body, form_parts
from runtime.requests import Request, json_body
from runtime.responses import Headers, Response


def response(status: int = 200, body: bytes = b"", content_type: str = "") -> Response:
    headers = Headers([("Content-Type", content_type)] if content_type else [])
    return Response(status, headers, body, "GET", "https://api.example.com/a")


def message(value: Any, at: str) -> str:
    return decode.required(decode.object_(value, at), "message", at, decode.string)


def test_a_json_body_is_compact_utf_8() -> None:
    """No escapes that the receiver has to undo, no white space."""
    assert json_body({"a": [1, 2.5, None], "é": "🎵"}) == '{"a":[1,2.5,null],"é":"🎵"}'.encode()


def test_a_json_body_has_no_nan() -> None:
    """Nothing that is not JSON is sent, even unchecked."""
    with pytest.raises(ValueError, match="JSON"):
        json_body(float("nan"))


def test_a_form_body_flattens() -> None:
    """Lists repeat their name, nesting uses brackets, booleans are true and false, null nothing."""
    body = form_body({"a": [1, 2], "b": {"c": {"d": "x y&"}, "e": ["f"]}, "g": True, "h": None})
    assert body == b"a=1&a=2&b%5Bc%5D%5Bd%5D=x%20y%26&b%5Be%5D%5B0%5D=f&g=true"
    assert form_body({"a": [{"b": 1}]}) == b"a%5B0%5D%5Bb%5D=1"
    assert ("b[c][d]", "x y&") in parse_qsl(body.decode())


def test_a_form_body_is_styled_by_its_encoding() -> None:
    """A field goes as its Encoding Object says: styles as in a query, or JSON."""
    styles = {
        "a": Style("deepObject"),
        "b": Style("pipeDelimited", explode=False),
        "c": Style("form", allow_reserved=True),
    }
    value = {"a": [1], "b": ["x", "y"], "c": "/z", "d": {"e": [1]}, "f": None}
    assert form_body(value, styles, as_json=("d", "f")) == (
        b"a%5B0%5D=1&b=x%7Cy&c=/z&d=%7B%22e%22%3A%5B1%5D%7D&f=null"
    )


def test_a_part_has_the_content_type_of_its_encoding() -> None:
    """A given media type wins over the one that the value suggests."""
    value = {"image": b"PNG", "meta": "x", "tags": ["a"]}
    types = {"image": "image/png", "meta": "application/json", "tags": "text/csv"}
    assert form_parts(value, types).parts == (
        Part(name="image", content=b"PNG", filename="image", content_type="image/png"),
        Part(name="meta", content=b'"x"', content_type="application/json"),
        Part(name="tags", content="a", content_type="text/csv"),
    )
    deep = form_parts({"a": {"b": [True]}}, deep=("a",))
    assert deep.parts == (Part(name="a[b][0]", content="true"),)


def test_a_multipart_form_has_a_part_for_each_value() -> None:
    """Bytes are files, objects JSON, lists several parts, the rest text."""
    parts = form_parts({"audio": b"RIFF", "meta": {"a": 1}, "tags": ["x", "y"], "loud": True})
    binary, json = "application/octet-stream", "application/json"
    assert parts.parts == (
        Part(name="audio", content=b"RIFF", filename="audio", content_type=binary),
        Part(name="meta", content=b'{"a":1}', content_type=json),
        Part(name="tags", content="x"),
        Part(name="tags", content="y"),
        Part(name="loud", content="true"),
    )


def test_requests_are_frozen_and_quiet() -> None:
    """A request shows neither its headers nor its content."""
    part = Part(name="file", content=b"s3cret")
    request = Request(method="POST", path="/a", headers={"x": "s3cret"}, content=Parts((part,)))
    assert "s3cret" not in repr(request) + repr(part)
    assert "s3cret" not in repr(request._replace(content=b"s3cret"))
    with pytest.raises(AttributeError):
        request.path = "/b"  # type: ignore[misc]


def test_headers_are_found_in_any_case() -> None:
    """Field names are case-insensitive (RFC 9110); repeated ones are joined."""
    headers = Headers([("Link", "a"), ("link", "b"), ("ETag", "c")])
    assert headers["LINK"] == "a, b"
    assert headers.get("etag") == "c"
    assert headers.get("none") is None
    assert dict(headers) == {"link": "a, b", "etag": "c"}


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
def test_every_2xx_is_fine(status: int) -> None:
    """A create answers 201 whatever the spec says."""
    responses.raise_for_status(response(status), {})


@pytest.mark.parametrize(
    ("status", "kind"),
    [(199, StatusError), (301, StatusError), (404, NotFound), (502, ServerError)],
)
def test_everything_else_is_raised(status: int, kind: type[StatusError]) -> None:
    """The error has all that came."""
    with pytest.raises(kind) as caught:
        responses.raise_for_status(response(status, b"raw"), {})
    assert (caught.value.status_code, caught.value.body, caught.value.error) == (
        status,
        b"raw",
        None,
    )
    assert (caught.value.request_method, caught.value.url) == ("GET", "https://api.example.com/a")


@pytest.mark.parametrize(("status", "error"), [(404, "exact"), (410, "range"), (500, "default")])
def test_the_most_specific_error_schema_decodes(status: int, error: str) -> None:
    """Responses Object of OpenAPI 3.1: a code goes before a range, a range before default."""
    decoders: dict[str, decode.Decoder[Any]] = {
        "default": lambda _value, _at: "default",
        "4XX": lambda _value, _at: "range",
        "404": lambda _value, _at: "exact",
    }
    with pytest.raises(StatusError) as caught:
        responses.raise_for_status(response(status, b"{}"), decoders)
    assert caught.value.error == error


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"message":1}', b"\xff", b"[" * 100_000])
def test_an_error_body_that_does_not_decode_is_kept(body: bytes) -> None:
    """A proxy's page instead of the API's error must not hide the status."""
    with pytest.raises(NotFound) as caught:
        responses.raise_for_status(response(404, body), {"default": message})
    assert caught.value.error is None
    assert caught.value.body == body


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b'{"message":"hi","new":1}', "hi"),
        (b'\xef\xbb\xbf{"message":"hi"}', "hi"),
        (b' \n{"message":"hi"}\r\n', "hi"),
        (b'{"message":"a","message":"b"}', "b"),
    ],
)
def test_json_is_decoded(body: bytes, value: str) -> None:
    """Undeclared keys, a byte order mark and a repeated key do no harm."""
    assert responses.json(response(201, body), message) == value


@pytest.mark.parametrize(
    ("body", "at", "reason"),
    [
        (b"", "", "is empty"),
        (b"  ", "", "is empty"),
        (b"\xff", "", "is not UTF-8 at byte 0"),
        (b"{", "", "is not JSON: Expecting property name"),
        (b'{"message": NaN}', "", "is not JSON: NaN is not a JSON number"),
        (b'{"message": "a"} x', "", "is not JSON: Extra data"),
        (b"[" * 100_000, "", "is nested too deeply"),
        (b"9" * 5000, "", "is not JSON: Exceeds the limit"),
        (b'"starting"', "", "is a string, not an object"),
        (b'{"message": {}}', "/message", "is an object, not a string"),
    ],
)
def test_a_body_that_does_not_decode_is_kept(body: bytes, at: str, reason: str) -> None:
    """A result that was paid for is on the error, whole."""
    with pytest.raises(DecodeError) as caught:
        responses.json(response(201, body), message)
    assert caught.value.body == body
    assert caught.value.at == at
    assert caught.value.reason.startswith(reason)
    assert caught.value.status_code == 201


def test_the_error_names_what_does_not_fit_even_leniently() -> None:
    """Not a property that may be null, and is taken for that if it is missing."""

    def named(value: Any, at: str) -> tuple[str | None, str]:
        data = decode.object_(value, at)
        name = decode.required(data, "name", at, decode.nullable(decode.string))
        return name, decode.required(data, "slug", at, decode.string)

    with pytest.raises(DecodeError, match="has no 'slug'"):
        responses.json(response(200, b'{"id": 1}'), named)


@pytest.mark.parametrize(
    ("content_type", "body", "value"),
    [
        ("text/html; charset=utf-8", b"Hello World!", "Hello World!"),
        ("text/plain", b"5", "5"),
        ("text/plain", b'"a"', "a"),
        ("text/plain; charset=latin-1", b"\xe9", "é"),
        ("application/octet-stream", b'{"a":1}\n{"b":2}\n', '{"a":1}\n{"b":2}\n'),
        ("application/octet-stream", b'{"a":1}', '{"a":1}'),
        ("application/x-ndjson", b"1\n2\n", "1\n2\n"),
        ("application/xml", b"<p/>", "<p/>"),
    ],
)
def test_a_text_is_read_where_a_string_is_described(
    content_type: str, body: bytes, value: str
) -> None:
    """Servers send a string as it is, and do not call it JSON; what fits as JSON is read as that.

    OpenAI sends the content of a file, JSON lines, as `application/octet-stream`.
    """
    answer = response(body=body, content_type=content_type)
    assert responses.json(answer, decode.string) == value


def test_a_text_is_read_where_anything_is_described() -> None:
    """JSON that is called text is read as JSON."""
    answers = [response(body=each, content_type="text/plain") for each in (b"[1]", b"[1")]
    assert [responses.json(each, decode.any_json) for each in answers] == [[1], "[1"]


@pytest.mark.parametrize("content_type", ["text/html", "text/event-stream", "text/json", "image/x"])
def test_what_is_no_json_is_named(content_type: str) -> None:
    """An object is not made of a text, and only text is read as a string."""
    is_event = content_type in {"text/event-stream", "text/json"}
    decoder: decode.Decoder[Any] = decode.string if is_event else message
    with pytest.raises(DecodeError) as caught:
        responses.json(response(body=b"<p>", content_type=f"{content_type}; v=1"), decoder)
    assert caught.value.reason.startswith(f"is not JSON (Content-Type: {content_type}): Expecting")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (
            b'{"type":"ADDED"}\n {"type":"DELETED"}\n',
            "is more than one JSON value (Content-Type: application/json), the second at line 2, c",
        ),
        (b"5 <p>", "is not JSON (Content-Type: application/json): Extra data: line 1 column 3"),
    ],
)
def test_one_value_after_another_is_a_stream(body: bytes, reason: str) -> None:
    """Kubernetes answers so to a list with `watch=True`."""
    with pytest.raises(DecodeError) as caught:
        responses.json(response(body=body, content_type="application/json"), decode.any_json)
    assert caught.value.reason.startswith(reason)


@pytest.mark.parametrize(
    ("content_type", "body", "text"),
    [
        ("text/plain", "é".encode(), "é"),
        ("", b"a", "a"),
        ("text/plain; charset=latin-1", b"\xe9", "é"),
        ('text/plain; x=y; CHARSET="utf-16"', "é".encode("utf-16"), "é"),
        ("text/plain; charset=", b"a", "a"),
    ],
)
def test_text_is_decoded_by_its_charset(content_type: str, body: bytes, text: str) -> None:
    """UTF-8 unless the answer says otherwise."""
    assert responses.text(response(body=body, content_type=content_type)) == text


@pytest.mark.parametrize("charset", ["utf-8", "no-such", "hex"])
def test_text_that_does_not_decode_is_kept(charset: str) -> None:
    """No replacement characters: the bytes are on the error."""
    with pytest.raises(DecodeError) as caught:
        responses.text(response(body=b"\xff", content_type=f"text/plain; charset={charset}"))
    assert caught.value.body == b"\xff"
    assert caught.value.reason == f"is not text in {charset} (Content-Type: text/plain)"


@pytest.mark.parametrize(
    "charset",
    ["punycode", "idna", "utf-7", "unicode_escape", "raw_unicode_escape", "UTF_32", "cp500"],
)
def test_only_charsets_of_the_web_are_decoded(charset: str) -> None:
    """Some codecs of Python take quadratic time: half a megabyte would take minutes."""
    with pytest.raises(DecodeError) as caught:
        responses.text(response(body=b"a" * 8, content_type=f"text/plain; charset={charset}"))
    assert caught.value.reason == f"is not text in {charset} (Content-Type: text/plain)"


@pytest.mark.parametrize(
    "charset",
    [
        "UTF8", "utf-16le", "us-ascii", "ISO-8859-1", "iso-8859-15", "latin1", "windows-1252",
        "cp1251", "KOI8-R", "Shift_JIS", "sjis", "cp932", "EUC-JP", "iso-2022-jp", "EUC-KR",
        "ks_c_5601-1987", "GBK", "GB2312", "gb18030", "Big5", "big5-hkscs", "TIS-620",
        "macintosh", "ibm866",
    ],
)  # fmt: skip
def test_charsets_of_the_web(charset: str) -> None:
    """By any name that Python has for them."""
    body = "Hello".encode(charset)
    text = responses.text(response(body=body, content_type=f"text/plain; charset={charset}"))
    assert text == "Hello"


def test_a_response_is_quiet() -> None:
    """A body may be large, or private."""
    assert repr(response(200, std_json.dumps("s3cret").encode())) == "<Response 200, 8 bytes>"
