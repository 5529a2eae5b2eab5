"""A pattern that can take very long is documented, and left to the server."""


def check(client):
    def refused(tag, **given):
        try:
            client.client.build_put_tag(tag, body=client.PutTagRequest(**given))
        except ValueError as error:
            return [str(violation) for violation in error.violations]
        return []

    assert refused("a" * 30 + "!", exploding="a" * 30 + "!") == []
    assert refused("a", without_a_loop="a" * 28 + "!") == []
    assert refused("a", of_python="a" * 30 + "!") == []
    assert refused("a", loops="a" * 100 + "!") == []
    (rule,) = refused("a", loops="a" * 99 + "!")
    assert "does not match the pattern" in rule
    assert refused("a", letters="ä" * 30 + "!") == []
    assert refused("a", name="Zoë O'Neil ٣") == []
    (rule,) = refused("a", name="  ")
    assert "does not match the pattern" in rule
    (rule,) = refused("a", exploding="a" * 41)
    assert "is longer than 40 characters" in rule
    (rule,) = refused("a", harmless="A")
    assert "does not match the pattern" in rule
