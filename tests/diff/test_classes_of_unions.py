"""The classes of alternatives: a title, a tag or a position that changes renames inline ones."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe.diff.change import Change
from tests.diff.test_classes import TEXT, api, of_classes, reference, said, thing

INTEGER = {"type": "integer"}


def titled(title: str, **properties: Any) -> dict[str, Any]:
    return {**thing(**properties), "title": title}


def tagged(tag: str, **properties: Any) -> dict[str, Any]:
    return {**thing(kind={"const": tag}, **properties), "required": ["kind"]}


def either(*branches: Any, word: str = "oneOf") -> dict[str, Any]:
    return {word: [*branches]}


def renamed(old: Any, new: Any) -> dict[str, str]:
    """Return the classes of other names, by their names."""
    changes = [each for each in of_classes(api(old), api(new)) if each.rule == "class-renamed"]
    assert len(changes) == len(of_classes(api(old), api(new)))
    return dict(map(names, changes))


def names(change: Change) -> tuple[str, str]:
    """Return the names of a class, without what all names of one operation begin with."""
    before, after = change.migration.replace("Run0Response", "").split(": ")[-1].split(" -> ")
    return before.strip("`"), after.strip("`")


CAT, DOG = titled("Cat", lives=INTEGER), titled("Dog", tail=INTEGER)
FISH = titled("Fish", fins=INTEGER)


@pytest.mark.parametrize("word", ["oneOf", "anyOf"])
def test_another_title(word: str) -> None:
    """The class of the alternative is called after it."""
    new = either(titled("Kitten", lives=INTEGER), DOG, word=word)
    assert said(api(either(CAT, DOG, word=word)), api(new)) == [
        (
            "class-renamed",
            "the class of `GET /0 200` is called `Run0ResponseKitten` instead of `Run0ResponseCat`",
            ("GET /0",),
        )
    ]


def test_another_title_and_other_properties() -> None:
    """It is the same alternative, if it is more like the old one than the others are."""
    kitten = titled("Kitten", lives=INTEGER, name=TEXT)
    assert renamed(either(CAT, DOG), either(DOG, kitten)) == {"Cat": "Kitten"}
    assert renamed(either(kitten, DOG), either(DOG, CAT)) == {"Kitten": "Cat"}


def test_another_tag() -> None:
    """The alternatives of one form are told apart by their tags, so these pair them."""
    old = either(
        {**tagged("a", text=TEXT), "title": "First"}, {**tagged("b", text=TEXT), "title": "Second"}
    )
    new = either(
        {**tagged("b", text=TEXT), "title": "Two"}, {**tagged("a", text=TEXT), "title": "One"}
    )
    assert renamed(old, new) == {
        "First": "One",
        "Second": "Two",
        "FirstKind": "OneKind",
        "SecondKind": "TwoKind",
    }


def test_titles_are_exchanged() -> None:
    """Each name is that of the other class now."""
    new = either(titled("Dog", lives=INTEGER), titled("Cat", tail=INTEGER))
    changes = of_classes(api(either(CAT, DOG)), api(new))
    assert {(each.rule, *names(each)) for each in changes} == {
        ("class-replaced", "Cat", "Dog"),
        ("class-replaced", "Dog", "Cat"),
    }


def test_another_position() -> None:
    """Without a title or a tag, a name comes from the position."""
    old = either(thing(lives=INTEGER), thing(tail=INTEGER))
    new = either(thing(fins=INTEGER), thing(lives=INTEGER), thing(tail=INTEGER))
    assert dict(map(names, of_classes(api(old), api(new)))) == {}


@pytest.mark.parametrize(("kind", "word"), [("array", "items"), ("object", "additionalProperties")])
def test_in_lists_and_maps(kind: str, word: str) -> None:
    """An alternative can be a list of unions, or a map of them."""
    old = either({"type": kind, word: either(CAT, DOG)}, TEXT)
    new = either(TEXT, {"type": kind, word: either(DOG, titled("Kitten", lives=INTEGER))})
    ((before, after),) = renamed(old, new).items()
    assert (before[-3:], after[-6:]) == ("Cat", "Kitten")


def test_what_becomes_a_union() -> None:
    """What stood there alone is one of the alternatives now, and the other way round."""
    kitten = titled("Kitten", lives=INTEGER)
    assert renamed(CAT, either(DOG, kitten)) == {"": "Kitten"}
    assert renamed(either(DOG, kitten), CAT) == {"Kitten": ""}


def test_a_union_that_becomes_a_component() -> None:
    """Its alternatives are compared all the same."""
    pet = either(titled("Kitten", lives=INTEGER), DOG)
    changes = of_classes(api(either(CAT, DOG)), api(reference("Pet"), Pet=pet))
    assert [names(each) for each in changes] == [
        ("Cat", "PetKitten"),
        ("Dog", "PetDog"),
    ]


def test_in_properties() -> None:
    """A union anywhere in the object, and all operations that it concerns."""
    old = thing(pet=either(CAT, DOG))
    new = thing(pet=either(titled("Kitten", lives=INTEGER), DOG))
    (change,) = of_classes(
        api(reference("A"), reference("A"), A=old), api(reference("A"), reference("A"), A=new)
    )
    assert change.operations == ("GET /0", "GET /1")
    assert change.message == "the class of `A.pet` is called `AKitten` instead of `ACat`"


def test_other_alternatives() -> None:
    """What has nothing in common is another alternative, whose class has not been renamed."""
    assert not renamed(either(CAT, DOG), either(FISH, DOG))


def test_components_are_known_by_their_names() -> None:
    """One that takes the place of another, which is still there, has not been renamed."""
    schemas = {name: thing(text=TEXT, more=TEXT) for name in "ABC"}
    answers = [reference("B"), reference("C")]
    old = api(either(reference("A"), reference("B")), *answers, **schemas)
    new = api(either(reference("A"), reference("C")), *answers, **schemas)
    assert not of_classes(old, new)


def test_unions_in_one_another_that_are_components_at_other_places() -> None:
    """Each side has a component where the other has none, without end; each pair is seen once."""

    def in_list(schema: Any) -> dict[str, Any]:
        return {"type": "array", "items": schema}

    old = api(reference("Even"), Even=either(CAT, in_list(either(DOG, in_list(reference("Even"))))))
    kitten = titled("Kitten", lives=INTEGER)
    new = api(
        either(kitten, in_list(reference("Odd"))),
        Odd=either(DOG, in_list(either(kitten, in_list(reference("Odd"))))),
    )
    assert list(map(names, of_classes(old, new))) == [
        ("EvenDog", "OddDog"),
        ("EvenCat", "OddKitten"),
        ("EvenCat", "Kitten"),
    ]
