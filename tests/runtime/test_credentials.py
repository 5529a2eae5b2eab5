"""Credentials are taken from where the user puts them, and shown nowhere."""

from __future__ import annotations

import pytest
from runtime.credentials import ApiKey, Basic, Bearer, api_key, basic, bearer, secret


@pytest.mark.parametrize(
    "credential", [Bearer("s3cret"), Basic("me", "s3cret"), ApiKey("X-Key", "header", "s3cret")]
)
def test_no_credential_shows_its_secret(credential: object) -> None:
    """Neither printed nor formatted nor in a container."""
    assert "s3cret" not in f"{credential} {credential!r} {[credential]}"


@pytest.mark.parametrize(
    ("argument", "variable", "found"),
    [
        ("token", "other", "token"),
        (None, "token", "token"),
        ("", "token", "token"),
        ("  ", " token\n", "token"),
        (" token\n", None, "token"),
        (None, None, None),
        (None, " ", None),
    ],
)
def test_the_argument_wins_over_the_environment(
    argument: str | None, variable: str | None, found: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Blank counts as missing; the white space around a pasted token is dropped."""
    monkeypatch.delenv("API_TOKEN", raising=False)
    if variable is not None:
        monkeypatch.setenv("API_TOKEN", variable)
    assert secret(argument, "API_TOKEN") == found
    assert bearer(argument, "API_TOKEN") == (Bearer(found) if found else None)
    key = ApiKey("X-Key", "header", found) if found else None
    assert api_key("X-Key", "header", argument, "API_TOKEN") == key


@pytest.mark.parametrize("value", ["s3 cret", "s3\ncret", "s3\x00cret", "s3crét", "s3\u200bcret"])
def test_a_token_that_no_header_can_carry_is_refused(value: str) -> None:
    """Without showing it."""
    with pytest.raises(ValueError, match=r"\Athe credential given has a") as caught:
        secret(value, "API_TOKEN")
    assert value not in str(caught.value)


@pytest.mark.parametrize("value", ["Bearer abc", 'ApiKey id="a", key="b c"'])
def test_a_key_in_a_header_may_have_spaces(value: str) -> None:
    """It is the whole value of the field, with a scheme where that has one."""
    assert api_key("Authorization", "header", value, "") == ApiKey("Authorization", "header", value)
    with pytest.raises(ValueError, match="has a space in it"):
        api_key("key", "query", value, "")
    with pytest.raises(ValueError, match="has a space in it"):
        bearer(value, "")


@pytest.mark.parametrize("value", ["Bearer abc\r\nx: y", "Bearer\tabc", "Bearer \x00", "Bearer é"])
def test_what_no_header_can_carry_is_no_key(value: str) -> None:
    with pytest.raises(ValueError, match=r"\Athe credential given has a") as caught:
        api_key("Authorization", "header", value, "")
    assert value not in str(caught.value)


def test_a_bad_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The user has to know where the bad one came from."""
    monkeypatch.setenv("API_TOKEN", "s3 cret")
    with pytest.raises(ValueError, match=r"\AAPI_TOKEN has a space") as caught:
        secret(None, "API_TOKEN")
    assert "s3 cret" not in str(caught.value)


def test_passwords_may_have_spaces_and_letters() -> None:
    """They are sent in Base64 (RFC 7617)."""
    credential = basic("me", "pass wörd", "", "")
    assert credential == Basic("me", "pass wörd")
    fields: dict[str, str] = {}
    credential.add_to(fields, [], [])
    assert fields == {"authorization": "Basic bWU6cGFzcyB3w7ZyZA=="}
    with pytest.raises(ValueError, match="control character"):
        basic("me", "a\nb", "", "")


def test_a_user_name_may_do_without_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some services take a key for a user name; without a user name there is nothing to send."""
    monkeypatch.setenv("API_USERNAME", "key")
    assert basic(None, None, "API_USERNAME", "API_PASSWORD") == Basic("key", "")
    assert basic(None, "password", "", "") is None


def test_a_user_name_has_no_colon() -> None:
    """RFC 7617: the first colon ends it."""
    with pytest.raises(ValueError, match="colon"):
        Basic("a:b", "c")
