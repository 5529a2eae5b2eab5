"""Names of methods: an operation's name without the words of its tag."""

from __future__ import annotations

import pytest

from pitchpipe import ir
from pitchpipe.render.method_names import method_names, short_name


@pytest.mark.parametrize(
    ("name", "tag", "want"),
    [
        ("repos_get", "repos", "get"),
        ("get_repo", "repos", "get"),
        ("list_repos", "repos", "list"),
        ("list_repos_for_org", "repos", "list_for_org"),
        ("repos_get_repo", "repos", "get_repo"),
        ("get", "repos", "get"),
        # Without another word, there would be no name.
        ("repos", "repos", "repos"),
        ("import_repo", "repos", "import_"),
        # What the flat layout cannot say, since it hides a type there.
        ("list_", "repos", "list"),
        ("find_pets_by_status", "pet", "find_by_status"),
        ("get_status", "status", "get"),
        ("list_policies", "policy", "list"),
        ("get_address", "addresses", "get"),
        ("list_boxes", "box", "list"),
        ("get_is", "is", "get"),
        ("get_all_jobs", "jobs", "get_all"),
        ("create_batch", "batches", "create"),
        ("get_crashes", "crash", "get"),
        ("list_statuses", "status", "list"),
        ("get_database", "databases", "get"),
        ("list_caches", "cache", "list"),
        ("get_movie", "movies", "get"),
        # Twice at the beginning, but not so that nothing is left.
        ("projects_projects_list", "projects", "list"),
        ("project_projects_list", "projects", "list"),
        ("projects_projects", "projects", "projects"),
        ("projects_list_projects", "projects", "list_projects"),
        ("bulk_delete_jobs", "jobs", "bulk_delete"),
        # Other words would be taken for what is deleted, made or meant.
        ("delete_project_branch", "branch", "delete_project_branch"),
        ("create_thread_cron", "crons", "create_thread_cron"),
        ("move_projects_from_user_to_org", "users", "move_projects_from_user_to_org"),
        ("get_my_permissions", "permissions", "get_my_permissions"),
        # All words of a tag side by side, or none of them.
        ("load_balancer_actions_retry", "load_balancer_actions", "retry"),
        ("load_balancers_actions_retry", "load_balancer_actions", "retry"),
        ("get_load_balancers_id_actions", "load_balancer_actions", "get_load_balancers_id_actions"),
        ("get_load_balancers", "load_balancer_actions", "get_load_balancers"),
        ("get_actions_of_load_balancer", "load_balancer_actions", "get_actions_of_load_balancer"),
        # No name ends in a preposition or an article that it did not end in.
        ("invite_user_to_team", "teams", "invite_user_to_team"),
        ("get_a_chapter", "chapters", "get_a_chapter"),
        ("bookings_check_in", "bookings", "check_in"),
    ],
)
def test_short_name(name: str, tag: str, want: str) -> None:
    assert short_name(name, tag, "/") == want


@pytest.mark.parametrize(
    ("name", "tag", "path", "want"),
    [
        ("container_exec", "exec", "/containers/{id}/exec", "container_exec"),
        ("place_devices", "Device", "/v2/places/{placeId}/devices", "place_devices"),
        ("user_tsp", "TSP", "/users/{userId}/tsp/{tspId}", "user_tsp"),
        # A verb may be called as a collection, but then the tag is what has it, or is not below it.
        ("tag_shipment", "shipments", "/shipments/{id}/tags/{name}", "tag"),
        ("fork_score", "Score", "/scores/{score}/forks", "fork"),
        ("search_repos", "repos", "/search/{kind}/repos", "search"),
        ("list_devices", "devices", "/lists/devices", "list"),
        # With other words, it says whose they are.
        ("calendar_events_list", "events", "/calendars/{id}/events", "calendar_list"),
    ],
)
def test_a_name_is_not_only_what_the_things_of_the_tag_belong_to(
    name: str, tag: str, path: str, want: str
) -> None:
    assert short_name(name, tag, path) == want


def operation(name: str, given: str = "") -> ir.Operation:
    return ir.Operation(
        name=name,
        method="GET",
        path="/",
        parameters=(),
        body=None,
        responses=(),
        security=(),
        where="",
        given_name=given,
    )


def test_names_that_collide() -> None:
    """All that would be the same keep the whole name; the others do not depend on them."""
    listed = [operation("get_repo"), operation("repos_get"), operation("list_repos")]
    want = {"get_repo": "get_repo", "repos_get": "repos_get", "list_repos": "list"}
    assert method_names(listed, "repos", ()) == want
    assert method_names(listed[::-1], "repos", ()) == want


def test_a_name_that_is_taken() -> None:
    """A resource below this one, or a method of the client, has its name."""
    assert method_names([operation("list_repos")], "repos", ["list"]) == {
        "list_repos": "list_repos"
    }


def test_a_given_name() -> None:
    """The document's own name comes before the rule, but not before one of the same name."""
    listed = [operation("get_repo", "fetchOne"), operation("list_repos")]
    assert method_names(listed, "repos", ()) == {"get_repo": "fetch_one", "list_repos": "list"}
    listed = [operation("get_repo", "list"), operation("list_repos")]
    assert method_names(listed, "repos", ()) == {"get_repo": "get_repo", "list_repos": "list_repos"}
