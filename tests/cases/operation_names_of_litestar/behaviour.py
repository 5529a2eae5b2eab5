"""An operation of Litestar is called as its handler, or as its tag and its handler."""


def check(client):
    names = [name for name in vars(client.Client) if not name.startswith("_")]
    assert names == [
        "index",
        "get_user",
        "put",
        "close_",
        "get_sign_in",
        "post_sign_in",
        "users_get_all",
        "pets_get_all",
        "add_pet",
    ], names
    assert client.models.AddPetRequest(name="Mia").name == "Mia"
