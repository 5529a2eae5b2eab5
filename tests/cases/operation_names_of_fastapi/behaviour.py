"""An operation of FastAPI is called as its function, or as its tag and its function."""


def check(client):
    names = [name for name in vars(client.Client) if not name.startswith("_")]
    assert names == [
        "read_item",
        "close_",
        "root",
        "items_get_all",
        "users_get_all",
        "create_user",
        "status_v1_status_get",
        "status_v2_status_get",
        "items",
    ], names
