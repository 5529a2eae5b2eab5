"""An answer may lack what is required of it, but not described; what is sent has to have it."""

import pytest
from tests.support.codecs import received, sent, undecodable


def check(client):
    assert received(client, "get_sun", {"rise": "6"}) == client.Sun(rise="6")
    assert received(client, "get_sun", {"rise": "6", "time": 1, "": 2}).time == 1
    assert undecodable(client, "get_sun", {})[1] == "has no 'rise', which is required"

    place = client.SetSunRequest(rise="6", place="a")
    assert sent(client, "set_sun", place) == {"rise": "6", "place": "a"}
    with pytest.raises(TypeError, match="place"):
        client.SetSunRequest(rise="6")

    # What another schema or that of all further properties describes is demanded.
    moon = client.Moon(name="m", phase="new", tags=client.MoonTags(main="a"))
    assert sent(client, "create_moon", moon) == {"name": "m", "phase": "new", "tags": {"main": "a"}}
    missing = undecodable(client, "create_moon", {"name": "m"})
    assert missing == ("", "has no 'phase', which is required")
    assert undecodable(client, "create_moon", {"name": "m", "phase": "a", "tags": {}})[0] == "/tags"

    # What `required` has in another spelling is demanded of what is only sent.
    login = client.Login(client_id="a", scope_id=1)
    assert sent(client, "log_in", login) == {"client_id": "a", "scope_id": 1}
    with pytest.raises(TypeError, match="client_id"):
        client.Login(scope_id=1)
    assert received(client, "set_star", {"otherName": "a"}).other_name is None

    by_id = client.StarById(star_id="a", at="6")
    assert sent(client, "set_star", by_id) == {"star_id": "a", "at": "6"}
    with pytest.raises(TypeError, match="star_id"):
        client.StarById(at="6")
    with pytest.raises(TypeError, match="star"):
        client.StarByStar(at="6")
