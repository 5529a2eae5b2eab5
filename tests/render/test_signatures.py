"""What `diff` says of calls is what is generated: both are held together on every golden case."""

from __future__ import annotations

import pytest

from pitchpipe import ir
from pitchpipe.effective import effective_document
from pitchpipe.parse.api import parse
from pitchpipe.parse.responses import successes
from pitchpipe.problems import ProblemsError
from pitchpipe.render.field_names import renamed_fields
from pitchpipe.render.methods import plan_methods
from pitchpipe.render.models import make_models
from pitchpipe.render.signatures import signature_of
from tests.support.golden import Case, all_cases

# Names that clash with a module that only this method uses, with one another, or that Python
# cannot have. Both sides of `diff` call them in the same other way.
CLASHING = {
    *("body_that_clashes", "file_uploads_3_0", "hostile_values"),
    *("plurals_of_acronyms", "property_names"),
}


def api_of(case: Case) -> ir.Api | None:
    try:
        document = effective_document(case.config, root=case.folder)
        return parse(document, formats=case.config.formats).api
    except ProblemsError:
        return None


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_methods_have_their_signatures(case: Case) -> None:
    """Compare arguments and results; those of hosted models and of streams are more than these.

    Keyword arguments that are required come before the others.
    """
    api = api_of(case)
    if api is None or api.prediction:
        return
    by_name = {each.name: each for each in api.definitions}
    models = make_models(api.definitions)
    methods = {each.name: each for each in plan_methods(api, api.operations, models, by_name)}
    for operation in api.operations:
        method = methods[operation.name]
        signature = signature_of(operation, by_name, renamed_fields(api.definitions))
        found = [argument.name for argument in method.arguments]
        assert tuple(found[: len(signature.positional)]) == signature.positional
        are_optional = [bool(a.default) for a in method.arguments[len(signature.positional) :]]
        assert are_optional == sorted(are_optional)
        streams = [c for answer in successes(operation) for c in answer.contents if c.items]
        if not streams:
            body = signature.properties or (("body",) if signature.body else ())
            chosen = ("content_type",) if signature.body == "chosen" else ()
            wanted = [*signature.names.values(), *body, *chosen]
            assert sorted(found) == sorted(wanted) or case.name in CLASHING
            in_body = tuple(name for name in found if name in signature.properties)
            assert in_body == signature.properties or case.name in CLASHING
            returned = " | ".join(signature.results)
            assert method.result.text == ("Any" if "Any" in signature.results else returned)
