# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate resources_by_tag`.
"""The resource `client.admin`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime import resources

if TYPE_CHECKING:
    from .users.resource import AdminUsersResource, AsyncAdminUsersResource


class AdminResource(resources.Resource):
    """For administrators."""

    @cached_property
    def users(self) -> AdminUsersResource:
        """Who may do what."""
        from .users.resource import AdminUsersResource

        return AdminUsersResource(self._transport)


class AsyncAdminResource(resources.AsyncResource):
    """For administrators."""

    @cached_property
    def users(self) -> AsyncAdminUsersResource:
        """Who may do what."""
        from .users.resource import AsyncAdminUsersResource

        return AsyncAdminUsersResource(self._transport)
