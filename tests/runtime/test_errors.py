"""Errors can be caught by kind, copied and pickled, and never show what they should not."""

from __future__ import annotations

import copy
import pickle
import sys
from typing import Any

import pytest
from runtime import errors
from runtime.errors import Violation
from runtime.responses import Headers

ANSWER = {
    "headers": Headers([("Retry-After", "5"), ("Set-Cookie", "session=s3cret")]),
    "request_method": "GET",
    "url": "https://api.example.com/a",
}


def status_error(status: int, body: bytes = b"", error: Any = None) -> errors.StatusError:
    kind = errors.status_error_class(status)
    return kind(status_code=status, body=body, error=error, **ANSWER)  # type: ignore[arg-type]


def decode_error(body: bytes) -> errors.DecodeError:
    return errors.DecodeError(status_code=201, body=body, at="/id", reason="is null", **ANSWER)  # type: ignore[arg-type]


EXAMPLES = [
    errors.InvalidInput("create", (Violation("a", 5, "is wrong"),)),
    errors.MissingCredential("GET /a needs a credential: pass token="),
    errors.TransportError("reset", request_method="GET", url="https://a.b"),
    errors.ConnectionFailed("refused", request_method="GET", url="https://a.b"),
    errors.TimedOut("", request_method="POST", url="https://a.b"),
    *[status_error(status, b'{"detail":"no"}', {"detail": "no"}) for status in (302, 404, 503)],
    decode_error(b"{}"),
]


def drawn(kind: type[BaseException], indent: str = "") -> list[str]:
    """Draw the classes below one, by name."""
    below = [each for each in kind.__subclasses__() if each.__module__ == errors.__name__]
    lines: list[str] = []
    for each in below:
        last = each is below[-1]
        lines.append(f"{indent}{'└── ' if last else '├── '}{each.__name__}")
        lines += drawn(each, indent + ("    " if last else "│   "))
    return lines


def test_the_docstring_draws_the_tree() -> None:
    """What a reader sees at the top of the module is what the classes are."""
    picture = (errors.__doc__ or "").partition("CallError\n")[2].partition("\n\n")[0]
    names = [line.partition("  ")[0] if "── " not in line else line for line in picture.split("\n")]
    assert [name.split("── ")[0] + "── " + name.split("── ")[1].split()[0] for name in names] == (
        drawn(errors.CallError)
    )


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (301, errors.StatusError),
        (400, errors.BadRequest),
        (401, errors.Unauthenticated),
        (402, errors.PaymentRequired),
        (403, errors.PermissionDenied),
        (404, errors.NotFound),
        (409, errors.Conflict),
        (418, errors.StatusError),
        (422, errors.UnprocessableEntity),
        (429, errors.RateLimited),
        (500, errors.ServerError),
        (599, errors.ServerError),
        (600, errors.StatusError),
    ],
)
def test_each_status_has_its_class(status: int, kind: type[errors.StatusError]) -> None:
    """Those a caller treats differently have classes of their own."""
    assert errors.status_error_class(status) is kind


def unpickled(error: errors.CallError) -> Any:
    return pickle.loads(pickle.dumps(error))  # noqa: S301  our own bytes


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"ok":false,"error":"channel_not_found"}', "; it says: channel_not_found"),
        (b'{"error":{"message":"boom","type":"server_error"}}', "; it says: boom"),
        (b'{"success":false,"errors":[{"code":1,"message":"No zone"}]}', "; it says: No zone"),
        (b'{"error":true,"message":"No such pet"}', "; it says: No such pet"),
        (b'{"error":"\\u001b[2J"}', "; it says: \\x1b[2J"),
        (b'{"error":null,"errors":[],"title":"Mine","message":"Dear reader"}', ""),
        (b'[{"error":"a"}]', ""),
        (b"error", ""),
    ],
)
def test_a_decode_error_shows_what_the_server_says_of_an_error(body: bytes, said: str) -> None:
    """Slack's errors have the status 200, and OpenAI's may be in the middle of a stream."""
    assert f": /id is null{said}. The result is kept" in str(decode_error(body))
    assert decode_error(body).reason == "is null"


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("remade", [copy.copy, copy.deepcopy, unpickled])
def test_errors_survive_copies_and_processes(error: errors.CallError, remade: Any) -> None:
    """A worker process can hand any of them to its parent."""
    again = remade(error)
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert again.args == error.args
    assert {k: v for k, v in vars(again).items() if k != "headers"} == {
        k: v for k, v in vars(error).items() if k != "headers"
    }
    assert dict(getattr(again, "headers", {})) == dict(getattr(error, "headers", {}))


def test_a_value_that_cannot_be_pickled_is_pickled_as_text() -> None:
    """An open file given by mistake must not hide the mistake."""
    error = errors.InvalidInput("create", (Violation("audio", sys.stdin, "is not a string"),))
    again = unpickled(error)
    assert str(again) == str(error)
    assert isinstance(again.violations[0].value, str)


def test_a_place_cannot_break_a_line() -> None:
    """The names of headers and parameters may be anybody's."""
    violation = Violation("query.k\n::error::\x1b[31m", 5, "is wrong")
    assert str(violation) == r"query.k\n::error::\x1b[31m: 5 is wrong"


def test_invalid_input_is_a_value_error() -> None:
    """`except ValueError` is what a caller would try first."""
    assert issubclass(errors.InvalidInput, ValueError)


def test_many_violations_are_cut() -> None:
    """A list of a million wrong items does not fill the screen; all stay on the error."""
    violations = tuple(Violation(f"a[{i}]", i, "is wrong") for i in range(1000))
    error = errors.InvalidInput("create", violations)
    assert len(str(error).splitlines()) == 22
    assert str(error).endswith("… and 980 more")
    assert len(error.violations) == 1000


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (b'{"title":"Bad","detail":"- input: wrong\\n"}', ": Bad: - input: wrong"),
        (b'{"detail":"Not found.","status":404}', ": Not found."),
        (b'{"title":"Bad","detail":[5, {"x": "y"}]}', ": Bad"),
        (b'{"message":"Not Found","documentation_url":"https://a.b"}', ": Not Found"),
        (b'{"error":{"message":"No such card","code":"x"}}', ": No such card"),
        (b'{"error":"invalid_client","error_description":"Expired"}', ": invalid_client: Expired"),
        (b'{"status":404,"error":"Not Found","message":"No pet"}', ": Not Found: No pet"),
        (b'{"error":"No pet","message":"No pet"}', ": No pet"),
        (b'{"message":["a is no date","b is short"]}', ": a is no date, b is short"),
        (b'{"errors":[{"title":"Bad","detail":"no"},{"message":"x"}]}', ": Bad: no, x"),
        (b'{"detail":[{"loc":["body","age"],"msg":"Required"}]}', ": body, age: Required"),
        (
            b'{"email":["Not an address."],"age":["Too low.","Odd."]}',
            ": email: Not an address., age: Too low., Odd.",
        ),
        (b'{"a":{"b":["Bad."]},"c":[{},{"d":["Worse."]}],"e":"no"}', ": a.b: Bad., c: d: Worse."),
        (b'["a is no integer"]', ": a is no integer"),
        (b'"plain"', ": plain"),
        (b'{"code":422,"errors":{"json":{"pl":["Invalid"]}}}', ": json.pl: Invalid"),
        (b'{"message":"Bad","detail":{"json":{"email":["Odd"]}}}', ": Bad: json.email: Odd"),
        (b'{"detail":"Bad","extra":[{"message":"Odd","key":"price"}]}', ": Bad: price: Odd"),
        (b'{"message":"Bad","details":{"b.n":{"message":"odd"}}}', ": Bad: b.n: odd"),
        (b'{"title":"Bad","errors":{"Name":["Needed."]}}', ": Bad: Name: Needed."),
        (
            b'{"success":false,"error":{"issues":[{"path":["id"],"message":"Odd","code":"x"}]}}',
            ": id: Odd",
        ),
        (b'{"status":404,"error":"Not Found","path":"/a"}', ": Not Found"),
        (b'{"detail":"\\u001b[2J\\u202e\\nx"}', ": \\x1b[2J\\u202e\\nx"),
        (b'{"detail":"%s"}' % (b"x" * 5000), ": " + "x" * 300 + "…"),
        (b'{"f":["%s"]}' % (b"x" * 5000), ": f: " + "x" * 297 + "…"),
        (b"", ""),
    ],
)
def test_a_status_error_shows_what_the_server_says(body: bytes, shown: str) -> None:
    """What problems (RFC 9457) and others have for readers, cut, control characters escaped."""
    assert str(status_error(404, body)) == f"GET https://api.example.com/a -> 404{shown}"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            b'{"detail": {"reason": "no\\u001b"},\n "id": 1}',
            '{"detail": {"reason": "no\\u001b"}, "id": 1}',
        ),
        (b"no healthy\nupstream \x1b[2J", "no healthy upstream \\x1b[2J"),
        ("é".encode() * 5000, "é" * 200 + "…"),
        (b'{"error":' * 500 + b'"x"' + b"}" * 500, '{"error":' * 22 + '{"…'),
        (
            b'{"token": "s3cret", "Api-Key":"a\\"s3cret", "ok":1}',
            '{"token": …, "Api-Key":…, "ok":1}',
        ),
        (b"password=s3cret&user=me", "password=…&user=me"),
        (b"Authorization: Bearer s3cret", "Authorization: Bearer …"),
        (b"no Bearer token in Bearer s3cret", "no Bearer token in Bearer …"),
        (b'{"x":"%s","password":"s3cret' % (b"x" * 170), '{"x":"%s","password":…' % ("x" * 170)),
        (b"<html>token=s3cret</html>", ""),
        (b"\n<?xml version='1.0'?>", ""),
        (b"GIF89a\0\0", ""),
        (b"\xff\xfe", ""),
        (b"{}", ""),
        (b" " * 70_000, ""),
    ],
)
def test_a_status_error_shows_how_other_bodies_begin(body: bytes, shown: str) -> None:
    """Text and JSON, on one line, without what is called a secret; neither markup nor bytes."""
    line = "GET https://api.example.com/a -> 500"
    assert str(status_error(500, body)) == (f"{line}: {shown}" if shown else line)


def test_a_redirect_says_that_it_is_not_followed() -> None:
    """Or else a 301 would be a riddle."""
    assert str(status_error(301)).endswith("-> 301 (redirects are not followed)")


def test_a_decode_error_keeps_the_body_out_of_its_message() -> None:
    """The result is on the error, whole; the message says so and stays short."""
    body = b'{"secret":"' + b"x" * 10_000 + b'"}'
    error = decode_error(body)
    assert error.body == body
    assert str(error) == (
        "GET https://api.example.com/a -> 201, but the body does not match the spec:"
        " /id is null. The result is kept in .body (10013 bytes)."
    )


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_no_message_shows_a_header(error: errors.CallError) -> None:
    """Neither `str` nor `repr` leads to what a header holds."""
    assert "s3cret" not in str(error) + repr(error) + repr(getattr(error, "headers", ""))


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"X-Request-ID": "r1", "CF-Ray": "c1"}, "r1"),
        ({"Request-Id": "r2"}, "r2"),
        ({"CF-Ray": "c1"}, "c1"),
        ({}, ""),
    ],
)
def test_the_servers_id_of_a_request_is_shown(headers: dict[str, str], expected: str) -> None:
    """It is what support asks for; what a server sends is escaped."""
    line = {"request_method": "GET", "url": "https://a/b"}
    fields = Headers(headers.items())
    status = errors.StatusError(status_code=400, headers=fields, body=b"", error=None, **line)
    decode = errors.DecodeError(
        status_code=200, headers=fields, body=b"", at="", reason="odd", **line
    )
    for error in (status, decode):
        assert error.request_id == expected
        assert str(error).endswith(f" (request ID {expected})") == bool(expected)
