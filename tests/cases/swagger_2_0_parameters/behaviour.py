"""Lists are written as `collectionFormat` says, also where OpenAPI 3 has no word for it."""


def check(client):
    def built(**given):
        return client.client.build_search([1, 2], **given)

    def query(**given):
        return "&".join("=".join(pair) for pair in built(**given).query)

    assert client.client.BASE_URL == "https://api.example.com/v2"
    assert built().path == "/items/1,2"
    assert query() == ""
    assert query(csv=["a", "c d"]) == "csv=a,c%20d"
    assert query(multi=["a", "b"]) == "multi=a&multi=b"
    assert query(ssv=["a", "b"]) == "ssv=a%20b"
    assert query(pipes=["a", "b"]) == "pipes=a%7Cb"
    assert query(tsv="\t".join(["a", "b"])) == "tsv=a%09b"
    assert query(limit=5, flag=True) == "limit=5&flag=true"
    assert built(x_tags=["a", "b"], x_trace="t").headers == {"X-Trace": "t", "X-Tags": "a,b"}
    try:
        built(limit=0, csv=["a", "b", "d"])
    except ValueError as error:
        assert [each.at for each in error.violations] == ["limit", "csv[2]", "csv"], error
    else:
        raise AssertionError("broken rules were accepted")
