"""Each style gives the path that OpenAPI's table of styles says, in the order of the path."""


def check(client):
    two, keys = ["a/b", "c"], {"r": 1, "g": 2}
    made = client.client
    assert made.build_simple(5, two, keys, keys).path == "/simple/5/a%2Fb,c/r,1,g,2/r=1,g=2"
    assert made.build_label("a", two, keys).path == "/label/.a/x.a%2Fb,c.json/.r=1.g=2"
    assert made.build_matrix(True, two, two, keys, keys).path == (
        "/matrix/;one=true/;many=a%2Fb,c/;each=a%2Fb;each=c/;keys=r,1,g,2/;r=1;g=2"
    )
    assert made.build_json({"a": 1}).path == "/json/%7B%22a%22%3A1%7D/a%20b%20c"
    assert made.build_declared("o", "i", "p").path == "/owners/o/items/i/p"
    fixed = made.build_fixed("i")
    assert (fixed.path, fixed.query) == ("/v1/things/i", (("kind", "7"),))
    assert dict(fixed.headers) == {"X-Api-Version": "2024-01-01"}
    try:
        made.build_simple(0, [], {}, {"..": 1})
    except ValueError as error:
        assert [v.at for v in error.violations] == ["one", "many", "keys"]
    else:
        raise AssertionError("an empty segment was accepted")
