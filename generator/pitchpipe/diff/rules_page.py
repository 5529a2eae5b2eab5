"""Prints the table of rules as docs/rules.md."""

from __future__ import annotations

from pitchpipe.diff.rules import RULES


def rules_markdown() -> str:
    """Print the table as docs/rules.md."""
    head = (
        "# Rules of `pitchpipe diff`\n\n"
        "`wire`: an old client talks to the new version. `source`: the caller's code after the\n"
        "client is regenerated. `behaviour`: the same call has a different result. Severities can\n"
        "be changed rule by rule; `doc` changes are hidden without `--all`. `source` is `changes`\n"
        "where what a list or map holds is wider than it was, or narrower where it is received: a\n"
        "variable of the type `list[int]` is no `list[int | str]`.\n\n"
        "| id | severity | direction | wire | source | behaviour | the change back |\n"
        "|---|---|---|---|---|---|---|\n"
    )
    rows = [
        f"| [`{r.id}`](#{r.id}) | {r.severity} | {r.direction} | {r.wire} | {r.source} "
        f"| {r.behaviour} | `{r.mirror}` |\n"
        for r in RULES.values()
    ]
    texts = [f"\n## {r.id}\n\n{r.meaning}\n\nWhat to do: {r.advice}.\n" for r in RULES.values()]
    return head + "".join(rows) + "".join(texts)
