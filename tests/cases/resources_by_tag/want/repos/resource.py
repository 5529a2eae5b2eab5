# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate resources_by_tag`.
"""The resource `client.repos`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from ..._runtime import checks, decode, requests, resources, responses
from . import _codec as codec
from .models import ReposCreateRequest

if TYPE_CHECKING:
    from .models import Repo

_ERRORS = {"default": codec.decode_error}
_ERRORS_2 = {"404": codec.decode_error}


def build_list() -> requests.Request:
    """Build `GET /repos`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/repos")


def parse_list(response: responses.Response) -> list[Repo]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(codec.decode_repo))


def build_create(*, body: ReposCreateRequest) -> requests.Request:
    """Build `POST /repos`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_repos_create_request(body, found, "")
    found.raise_if_any("repos.create")
    return requests.Request(
        method="POST",
        path="/repos",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_create(response: responses.Response) -> Repo:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_repo)


def build_get(owner: str, repo: str) -> requests.Request:
    """Build `GET /repos/{owner}/{repo}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/repos/"
        + checks.segment(owner, found, checks.string, "owner")
        + "/"
        + checks.segment(repo, found, checks.string, "repo")
    )
    found.raise_if_any("repos.get")
    return requests.Request(method="GET", path=url_path)


def parse_get(response: responses.Response) -> Repo:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS_2)
    return responses.json(response, codec.decode_repo)


def build_replace_repo(owner: str, repo: str) -> requests.Request:
    """Build `PUT /repos/{owner}/{repo}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/repos/"
        + checks.segment(owner, found, checks.string, "owner")
        + "/"
        + checks.segment(repo, found, checks.string, "repo")
    )
    found.raise_if_any("repos.replace_repo")
    return requests.Request(method="PUT", path=url_path, accept="*/*")


def parse_replace_repo(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_delete(owner: str, repo: str) -> requests.Request:
    """Build `DELETE /repos/{owner}/{repo}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/repos/"
        + checks.segment(owner, found, checks.string, "owner")
        + "/"
        + checks.segment(repo, found, checks.string, "repo")
    )
    found.raise_if_any("repos.delete")
    return requests.Request(method="DELETE", path=url_path, accept="*/*")


def parse_delete(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_exists(owner: str, repo: str) -> requests.Request:
    """Build `HEAD /repos/{owner}/{repo}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/repos/"
        + checks.segment(owner, found, checks.string, "owner")
        + "/"
        + checks.segment(repo, found, checks.string, "repo")
    )
    found.raise_if_any("repos.exists")
    return requests.Request(method="HEAD", path=url_path, accept="*/*")


def parse_exists(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_replace_repos(owner: str, repo: str) -> requests.Request:
    """Build `PATCH /repos/{owner}/{repo}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/repos/"
        + checks.segment(owner, found, checks.string, "owner")
        + "/"
        + checks.segment(repo, found, checks.string, "repo")
    )
    found.raise_if_any("repos.replace_repos")
    return requests.Request(method="PATCH", path=url_path, accept="*/*")


def parse_replace_repos(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_import_(owner: str) -> requests.Request:
    """Build `POST /repos/{owner}/import`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/repos/" + checks.segment(owner, found, checks.string, "owner") + "/import"
    found.raise_if_any("repos.import_")
    return requests.Request(method="POST", path=url_path, accept="*/*")


def parse_import_(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class ReposResource(resources.Resource):
    """Repositories and what is in them."""

    def list(self) -> builtins.list[Repo]:
        """GET /repos (#/paths/~1repos/get)"""
        request = build_list()
        return parse_list(self._transport.send(request))

    def create(self, *, name: str, topics: builtins.list[str] | None = None) -> Repo:
        """POST /repos (#/paths/~1repos/post)

        The body has the class `ReposCreateRequest`.
        Raise StatusError, whose `error` is `Error`.

        name: At least 1 character.
        """
        body = ReposCreateRequest(name=name, topics=topics)
        request = build_create(body=body)
        return parse_create(self._transport.send(request))

    def get(self, owner: str, repo: str) -> Repo:
        """GET /repos/{owner}/{repo} (#/paths/~1repos~1{owner}~1{repo}/get)

        Raise NotFound or another StatusError.
        """
        request = build_get(owner, repo)
        return parse_get(self._transport.send(request))

    def replace_repo(self, owner: str, repo: str) -> None:
        """PUT /repos/{owner}/{repo} (#/paths/~1repos~1{owner}~1{repo}/put)"""
        request = build_replace_repo(owner, repo)
        return parse_replace_repo(self._transport.send(request))

    def delete(self, owner: str, repo: str) -> None:
        """DELETE /repos/{owner}/{repo} (#/paths/~1repos~1{owner}~1{repo}/delete)"""
        request = build_delete(owner, repo)
        return parse_delete(self._transport.send(request))

    def exists(self, owner: str, repo: str) -> None:
        """HEAD /repos/{owner}/{repo} (#/paths/~1repos~1{owner}~1{repo}/head)"""
        request = build_exists(owner, repo)
        return parse_exists(self._transport.send(request))

    def replace_repos(self, owner: str, repo: str) -> None:
        """PATCH /repos/{owner}/{repo} (#/paths/~1repos~1{owner}~1{repo}/patch)"""
        request = build_replace_repos(owner, repo)
        return parse_replace_repos(self._transport.send(request))

    def import_(self, owner: str) -> None:
        """POST /repos/{owner}/import (#/paths/~1repos~1{owner}~1import/post)"""
        request = build_import_(owner)
        return parse_import_(self._transport.send(request))


class AsyncReposResource(resources.AsyncResource):
    """Repositories and what is in them."""

    async def list(self) -> builtins.list[Repo]:
        """GET /repos (#/paths/~1repos/get)"""
        request = build_list()
        return parse_list(await self._transport.send(request))

    async def create(self, *, name: str, topics: builtins.list[str] | None = None) -> Repo:
        """POST /repos (#/paths/~1repos/post)

        The body has the class `ReposCreateRequest`.
        Raise StatusError, whose `error` is `Error`.

        name: At least 1 character.
        """
        body = ReposCreateRequest(name=name, topics=topics)
        request = build_create(body=body)
        return parse_create(await self._transport.send(request))

    async def get(self, owner: str, repo: str) -> Repo:
        """GET /repos/{owner}/{repo} (#/paths/~1repos~1{owner}~1{repo}/get)

        Raise NotFound or another StatusError.
        """
        request = build_get(owner, repo)
        return parse_get(await self._transport.send(request))

    async def replace_repo(self, owner: str, repo: str) -> None:
        """PUT /repos/{owner}/{repo} (#/paths/~1repos~1{owner}~1{repo}/put)"""
        request = build_replace_repo(owner, repo)
        return parse_replace_repo(await self._transport.send(request))

    async def delete(self, owner: str, repo: str) -> None:
        """DELETE /repos/{owner}/{repo} (#/paths/~1repos~1{owner}~1{repo}/delete)"""
        request = build_delete(owner, repo)
        return parse_delete(await self._transport.send(request))

    async def exists(self, owner: str, repo: str) -> None:
        """HEAD /repos/{owner}/{repo} (#/paths/~1repos~1{owner}~1{repo}/head)"""
        request = build_exists(owner, repo)
        return parse_exists(await self._transport.send(request))

    async def replace_repos(self, owner: str, repo: str) -> None:
        """PATCH /repos/{owner}/{repo} (#/paths/~1repos~1{owner}~1{repo}/patch)"""
        request = build_replace_repos(owner, repo)
        return parse_replace_repos(await self._transport.send(request))

    async def import_(self, owner: str) -> None:
        """POST /repos/{owner}/import (#/paths/~1repos~1{owner}~1import/post)"""
        request = build_import_(owner)
        return parse_import_(await self._transport.send(request))
