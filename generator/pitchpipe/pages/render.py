"""Renders the pages of one client."""

from __future__ import annotations

from functools import cache
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import printable
from pitchpipe.document import Document
from pitchpipe.pages.calls import Calls
from pitchpipe.pages.examples import Examples
from pitchpipe.pages.markdown import blocks, cell, code, code_cell, escape, line, table
from pitchpipe.pages.operations import operation_views, operations_table, run_view
from pitchpipe.pages.plan import INDEX, OPERATIONS, Group, Pages, plan_pages, relative
from pitchpipe.pages.tables import fields_table, values
from pitchpipe.render.annotations import annotation
from pitchpipe.render.auth import plan_auth
from pitchpipe.render.code import Code
from pitchpipe.render.constructor import NO_CREDENTIALS, server_doc
from pitchpipe.render.package import about_of
from pitchpipe.render.prose import schema_facts
from pitchpipe.templating import Templates, python_templates


def render_pages(
    api: ir.Api, document: Document, *, name: str, layout: str, package: str, source: str
) -> dict[str, str]:
    """Render the pages of reference of one client: `{file name: Markdown}`.

    They describe the client as the renderers of its code make it with the same `layout`. Examples
    import it from `package`; `source` appears in the first line of each page.
    """
    pages = plan_pages(api, layout=layout)
    examples = Examples(data=document.data, models=pages.models, definitions=pages.by_name)
    calls = Calls(package=f"{package}.{name}", examples=examples, has_server=bool(api.server))
    shared = {
        "source": printable(source).replace("--", "&#45;&#45;"),
        "name": name,
        "about": escape(" ".join(about_of(api, name).split())),
    }
    views = {INDEX: _index(pages, calls)}
    views |= {each.page: _group(pages, each, calls) for each in pages.groups}
    views |= {page: _definitions(pages, page) for page in pages.definitions}
    kinds = {INDEX: "index", **{each.page: "operations" for each in pages.groups}}
    return {
        page: _templates()
        .get_template(f"pages/{kinds.get(page, 'models')}.md.jinja")
        .render(**shared, **view, index=relative(page, INDEX))
        for page, view in views.items()
    }


@cache
def _templates() -> Templates:
    return python_templates({})


def _index(pages: Pages, calls: Calls) -> dict[str, Any]:
    api = pages.api
    groups = [
        {
            "title": f"[{code(each.called)}]({each.page})",
            "summary": line(each.summary),
            "table": operations_table(each),
        }
        for each in pages.groups
    ]
    hints = dict(plan_auth(api.security_schemes).hints)
    schemes = [
        [code_cell(each.name), cell(hints[each.name]), cell(each.description)]
        for each in api.security_schemes
        if each.name in hints
    ]
    listed = table(("Scheme", "How it is given", "Description"), schemes) if schemes else ""
    server = server_doc(api)
    return {
        "description": blocks(api.description),
        "server": line(f"`base_url` says where the API is. {server}") if server else "",
        "example": calls.block(Code("...")),
        "async_example": calls.asynchronous(),
        "credentials": listed if api.security_schemes else line(NO_CREDENTIALS),
        "runs": bool(pages.runs),
        "trains": bool(pages.runs and pages.runs.trains),
        "operations": OPERATIONS,
        "groups": groups,
        "left_out": [f"- {code(each.operation)}: {line(each.reason)}" for each in api.left_out],
        "models": [[page, _title(page)] for page in pages.definitions],
    }


def _group(pages: Pages, group: Group, calls: Calls) -> dict[str, Any]:
    runs = pages.runs if group.page == OPERATIONS else None
    return {
        "title": code(group.called) if group.is_resource else "Operations",
        "summary": line(group.summary),
        "children": [
            f"[{code(each.called)}]({relative(group.page, each.page)})"
            for each in pages.groups
            if each.page in group.children
        ],
        "models": [
            [relative(group.page, page), _title(page)]
            for page in pages.definitions
            if not group.is_resource or page.partition("/")[2] == group.page.partition("/")[2]
        ],
        "runs": run_view(pages, group.page, runs, calls) if runs else None,
        "operations": list(operation_views(pages, group, calls)),
    }


def _title(page: str) -> str:
    """Name a page of models by its place."""
    inner = page.removesuffix(".md").partition("/")[2]
    return f"Models of {code(inner.replace('/', '.'))}" if inner else "Models"


def _definitions(pages: Pages, page: str) -> dict[str, Any]:
    return {
        "title": _title(page),
        "definitions": [_definition(pages, page, each) for each in pages.definitions[page]],
    }


def _definition(pages: Pages, page: str, definition: ir.Definition) -> dict[str, Any]:
    view = {
        "anchor": definition.name,
        "title": code(definition.name),
        "description": blocks(definition.description),
        "users": pages.users_on(page, definition.name),
        "choices": "",
        "type": "",
        "facts": "",
        "base": "",
        "fields": "",
    }
    match definition:
        case ir.Enum():
            return {**view, "choices": values(definition)}
        case ir.Alias():
            facts = line(schema_facts(definition.type, ""))
            return {
                **view,
                "type": pages.type_on(page, annotation(definition.type)),
                "facts": facts,
            }
        case ir.Model():
            base = pages.class_on(page, definition.base.name) if definition.base else ""
            return {**view, "base": base, "fields": fields_table(pages, page, definition)}
