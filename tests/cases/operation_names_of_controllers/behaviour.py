"""An operation is called as the method of its controller, without what the framework adds."""


def check(client):
    names = [name for name in vars(client.Client) if not name.startswith("_")]
    assert names == [
        "find_pets",
        "replace_using_patch",
        "pets_add",
        "toys_using_get",
        "toys_using_put",
        "toys_add",
        "users_find_all",
        "users_remove",
        "users_create_v2",
        "users_controller_remove",
        "controller_check",
        "set_controller",
        "order_find_by_id",
        "put_orders",
        "post_orders",
    ], names
