# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate resources_by_tag`.
"""A client for Resources by tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .admin.resource import (
        AdminResource as AdminResource,
        AsyncAdminResource as AsyncAdminResource,
    )
    from .admin.users.resource import (
        AdminUsersResource as AdminUsersResource,
        AsyncAdminUsersResource as AsyncAdminUsersResource,
    )
    from .client import AsyncClient as AsyncClient, BASE_URL as BASE_URL, Client as Client
    from .close_.resource import (
        AsyncCloseResource as AsyncCloseResource,
        CloseResource as CloseResource,
    )
    from .floating_ips.resource import (
        AsyncFloatingIpsResource as AsyncFloatingIpsResource,
        FloatingIpsResource as FloatingIpsResource,
    )
    from .repos.models import (
        License as License,
        Repo as Repo,
        ReposCreateRequest as ReposCreateRequest,
    )
    from .repos.resource import (
        AsyncReposResource as AsyncReposResource,
        ReposResource as ReposResource,
    )
    from .shared.models import Error as Error, GetStatusResponse as GetStatusResponse, User as User
else:
    from .._runtime.lazy import exports as _exports
    from ._names import HOMES as _HOMES

    __all__, __getattr__, __dir__ = _exports(__name__, _HOMES)
