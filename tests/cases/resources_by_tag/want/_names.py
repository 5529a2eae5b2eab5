# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate resources_by_tag`.
"""The modules that define the names of this package."""

from typing import Final

HOMES: Final = {
    "AdminResource": ".admin.resource",
    "AdminUsersResource": ".admin.users.resource",
    "AsyncAdminResource": ".admin.resource",
    "AsyncAdminUsersResource": ".admin.users.resource",
    "AsyncClient": ".client",
    "AsyncCloseResource": ".close_.resource",
    "AsyncFloatingIpsResource": ".floating_ips.resource",
    "AsyncReposResource": ".repos.resource",
    "BASE_URL": ".client",
    "Client": ".client",
    "CloseResource": ".close_.resource",
    "Error": ".shared.models",
    "FloatingIpsResource": ".floating_ips.resource",
    "GetStatusResponse": ".shared.models",
    "License": ".repos.models",
    "Repo": ".repos.models",
    "ReposCreateRequest": ".repos.models",
    "ReposResource": ".repos.resource",
    "User": ".shared.models",
}
