"""Every operation is a method with a name that code can say."""

import keyword


def check(client):
    names = [name for name in vars(client.Client) if not name.startswith("_")]
    assert names == [
        "get_users_by_id",
        "put_users_by_id",
        "delete_users_by_id",
        "get_user",
        "patch_users_by_id",
        "list_",
        "init",
        "close_",
        "delete",
        "import_",
        "trace_3d_view",
        "get",
        "get_v1_1_a_b_by_x_c_d",
        "get_lists_scope_name",
        "get_reports_by_id_format",
    ], names
    assert not [name for name in names if keyword.iskeyword(name)]
