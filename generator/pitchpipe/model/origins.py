"""The sources of a model's schema: the API, a cog server, a file, or a folder of many models."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, NoReturn, TypeAlias

from pitchpipe import ir, pointers
from pitchpipe.characters import literal_of
from pitchpipe.load.json_source import read_json
from pitchpipe.load.reading import display_path, fail, read_text
from pitchpipe.model import fetch
from pitchpipe.model.reference import Reference, is_version
from pitchpipe.problems import Location, ProblemsError

API_URL = "https://api.replicate.com/v1"
TOKEN_VARIABLE = "REPLICATE_API_TOKEN"  # noqa: S105  the name of a variable, not a token
# The limit on pages of a list of versions.
MAX_PAGES = 40

Standing: TypeAlias = Literal["same", "newer", "behind", "withdrawn", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedModel:
    """One version of a model, as described by its source.

    `reference` has the version's id, `ir.HIDDEN`, or "" if the source does not know it; `latest` is
    the id of the latest version according to the source, or ""; `shown` names the source in
    problems.
    """

    reference: Reference
    openapi_schema: dict[str, Any]
    shown: str
    created_at: str = ""
    description: str = ""
    is_official: bool = False
    latest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """Replicate's HTTP API, or one like it; the token is sent only to its host."""

    token: str = field(repr=False)
    url: str = API_URL

    def model(self, reference: Reference) -> SourcedModel:
        """Return a version of a model, or the latest. Raises ProblemsError."""
        url = f"{self.url.rstrip('/')}/models/{reference.model}"
        data = self._get(url)
        if data is None:
            _no_model(reference, url)
        model = _read_model(data, reference, url)
        if not reference.version or model.reference.version:
            return _pinned(model, reference)
        return self._version(reference, model, f"{url}/versions/{reference.version}")

    def versions(self, reference: Reference, until: Iterable[str] = ()) -> tuple[str, ...] | None:
        """Return the ids of a model's versions, newest first, or None if they are not listed.

        Stop reading once all of `until` have been seen.
        """
        url: Any = f"{self.url.rstrip('/')}/models/{reference.model}/versions"
        wanted = set(until)
        ids: list[str] = []
        for _ in range(MAX_PAGES):
            if (page := self._get(url)) is None:
                return None
            ids += _ids(page, url)
            if wanted and wanted <= set(ids):
                break
            if not (following := page.get("next")):
                break
            url = self._own(following, url)
        else:
            return None
        return tuple(ids)

    def _version(self, reference: Reference, model: SourcedModel, url: str) -> SourcedModel:
        data = self._get(url)
        if data is None:
            _no_version(reference, url, model.latest)
        return _pinned(_read_version(data, model, url), reference)

    def _get(self, url: str) -> dict[str, Any] | None:
        body = fetch.get(url, token=self.token)
        return None if body is None else _object(body, url)

    def _own(self, url: Any, page: str) -> str:
        if not isinstance(url, str) or not fetch.same_host(url, self.url):
            message = "the next page of versions is on another host, which was not followed"
            fail(Location(path=page), "source-redirected", message)
        return url


def read_source(
    reference: Reference, source: str, *, environ: Mapping[str, str], root: Path
) -> SourcedModel:
    """Read a model from a source: "" for Replicate's API, a URL, a file or a folder.

    A URL that ends in a version such as `/v1` is taken for an API like Replicate's, any other for a
    cog server. Raises ProblemsError.
    """
    if not source or (fetch.is_url(source) and is_api(source)):
        return api_from(environ, source or API_URL).model(reference)
    if fetch.is_url(source):
        return from_cog(reference, source)
    path = Path(source)
    return (from_package if path.is_dir() else from_file)(reference, path, root=root)


def api_from(environ: Mapping[str, str], url: str = API_URL) -> Api:
    """Return an API with the token from the environment. Raises ProblemsError if there is none."""
    token = environ.get(TOKEN_VARIABLE, "").strip()
    if not token:
        message = f"a token is needed, but {TOKEN_VARIABLE} is not set"
        hint = f"set {TOKEN_VARIABLE}, or read the model from a file or a cog server"
        fail(Location(path=url), "source-unauthorised", message, hint)
    return Api(token=token, url=url)


def from_cog(reference: Reference, url: str) -> SourcedModel:
    """Read the model of a running cog server, which knows all but its name and version."""
    address = url if url.endswith(".json") else f"{url.rstrip('/')}/openapi.json"
    body = fetch.get(address)
    if body is None:
        hint = "use the address of a cog server, such as http://localhost:5000"
        fail(Location(path=address), "model-not-found", "there is no cog server here", hint)
    return SourcedModel(reference=reference, openapi_schema=_object(body, address), shown=address)


def from_file(reference: Reference, path: Path, *, root: Path) -> SourcedModel:
    """Read a JSON file: an `openapi_schema`, or a version or a model as the API returns it."""
    shown = display_path(path, root)
    data, _ = read_json(shown, read_text(path, root=root))
    if not pointers.is_object(data):
        _not_a_model(shown, f"the file contains {pointers.kind(data)}")
    if "latest_version" in data:
        return _pinned(_read_model(data, reference, shown), reference)
    unknown = SourcedModel(reference=reference, openapi_schema={}, shown=shown)
    if "openapi_schema" in data:
        return _pinned(_read_version(data, unknown, shown), reference)
    return SourcedModel(reference=reference, openapi_schema=data, shown=shown)


def from_package(reference: Reference, folder: Path, *, root: Path) -> SourcedModel:
    """Read a model from the unpacked npm package `all-the-public-replicate-models`."""
    path = folder / "models.json"
    shown = display_path(path, root)
    try:
        models: Any = json.loads(read_text(path, root=root))
    except (ValueError, RecursionError):
        models = None
    if not pointers.is_array(models):
        _not_a_model(shown, "the file does not contain a list of models")
    for data in models:
        if pointers.is_object(data) and _name(data) == reference.model:
            # The file is large, so only the requested model is checked closely.
            exact = _object(json.dumps(data).encode(), shown)
            return _pinned(_read_model(exact, reference, shown), reference)
    _no_model(reference, shown)


def standing(pinned: str, latest: str, versions: Sequence[str] | None) -> Standing:
    """Compare the latest version with the pinned one, by the order of the list alone.

    `newer`: the latest comes before the pinned one; `behind`: after it, as happens when a newer
    version is rolled back; `withdrawn`: the pinned one is no longer listed; `unknown`: there is no
    list, or the latest is not in it. Dates cannot answer this.
    """
    if latest == pinned:
        return "same"
    if not versions or latest not in versions:
        return "unknown"
    if pinned not in versions:
        return "withdrawn"
    return "newer" if versions.index(latest) < versions.index(pinned) else "behind"


def _read_model(data: dict[str, Any], reference: Reference, shown: str) -> SourcedModel:
    """Read a model from the API, with its latest version if that is the one requested."""
    if (name := _name(data)) != reference.model:
        message = f"this is {name or 'no model'}, not {reference.model}"
        fail(Location(path=shown), "model-not-found", message)
    version = data.get("latest_version")
    model = SourcedModel(
        reference=reference.at(""),
        openapi_schema={},
        shown=shown,
        description=_text(data, "description"),
        is_official=data.get("is_official") is True,
        latest=_text(version, "id") if pointers.is_object(version) else "",
    )
    if not pointers.is_object(version) or reference.version not in ("", model.latest):
        return model
    return _read_version(version, model, shown)


def _read_version(data: dict[str, Any], model: SourcedModel, shown: str) -> SourcedModel:
    """Read a version from the API, for a model that has been read already."""
    version = _text(data, "id")
    if not is_version(version) and version != ir.HIDDEN:
        _not_a_model(shown, f"{literal_of(version)} is not a version id")
    schema = data.get("openapi_schema")
    if not pointers.is_object(schema):
        _not_a_model(shown, f"version {version} has no `openapi_schema`")
    return replace(
        model,
        reference=model.reference.at(version),
        openapi_schema=schema,
        shown=shown,
        created_at=_text(data, "created_at"),
    )


def _pinned(model: SourcedModel, reference: Reference) -> SourcedModel:
    """Check that a model is at the requested version, or at any version if none was requested."""
    has = model.reference.version
    if has and reference.version in ("", has):
        return model
    if reference.version:
        _no_version(reference, model.shown, model.latest or has)
    message = f"this source shows no version of {reference.model}"
    hint = f"name one: {reference.model}:VERSION"
    fail(Location(path=model.shown), "version-not-found", message, hint)


def _object(body: bytes, shown: str) -> dict[str, Any]:
    """Parse a response as a JSON object."""
    try:
        data, _ = read_json(shown, body.decode())
    except UnicodeDecodeError:
        _not_a_model(shown, "the response is not UTF-8")
    except ProblemsError as error:
        _not_a_model(shown, f"the response is {error.problems[0].message}")
    if not pointers.is_object(data):
        _not_a_model(shown, f"the response is {pointers.kind(data)}")
    return data


def _ids(page: dict[str, Any], shown: str) -> list[str]:
    results = page.get("results")
    if not pointers.is_array(results):
        _not_a_model(shown, "the response is not a page of versions")
    return [_text(each, "id") for each in results if pointers.is_object(each)]


def _name(data: dict[str, Any]) -> str:
    owner, name = _text(data, "owner"), _text(data, "name")
    return f"{owner}/{name}" if owner and name else ""


def _text(data: dict[str, Any], key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ""


def is_api(url: str) -> bool:
    """Return whether a URL is that of an API like Replicate's."""
    return re.fullmatch(r"v[0-9]+", url.rstrip("/").rpartition("/")[2]) is not None


def _no_model(reference: Reference, shown: str) -> NoReturn:
    message = f"there is no model {reference.model}, or the token may not see it"
    hint = f"look at https://replicate.com/{reference.model}"
    fail(Location(path=shown), "model-not-found", message, hint)


def _no_version(reference: Reference, shown: str, other: str) -> NoReturn:
    message = f"there is no version {reference.version}, or it was withdrawn"
    hint = f"there is {reference.model}:{other}" if other else "name another version"
    fail(Location(path=shown), "version-not-found", message, hint)


def _not_a_model(shown: str, message: str) -> NoReturn:
    hint = "expected a response of Replicate's API, or the /openapi.json of a cog server"
    fail(Location(path=shown), "not-a-model-schema", message, hint)
