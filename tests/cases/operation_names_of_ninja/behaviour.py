"""An operation of django-ninja is called as its function, or as its tag and its function."""


def check(client):
    names = [name for name in vars(client.Client) if not name.startswith("_")]
    assert names == [
        "list_items",
        "create_item",
        "items_get",
        "people_get",
        "find_by_name",
        "invite",
    ], names
    assert client.models.InviteResponse(id=1).id == 1
