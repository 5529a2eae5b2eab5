"""Pairs of documents whose comparison fills a page: a model's new version, hostile text, a lot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pitchpipe.diff.command import answer
from pitchpipe.diff.outputs.comparison import Comparison
from pitchpipe.diff.policy import Judged
from pitchpipe.document import Document, Place
from pitchpipe.load.yaml_source import load

ROOT = Path(__file__).parents[2]
BARK = ROOT / "specs/suno-ai_bark.yaml"
OLD_ID = "b76242b40d67c76ab6742e987628a2a9ac019e11d56ab96c4e91ce03b79b2787"
NEW_ID = "c01d" + "7" * 60
# What the next version of the model does, in the words of its spec.
EDITS = (
    (OLD_ID, NEW_ID),
    ("                        - tr_speaker_4\n", ""),
    (
        "                    text_temp:\n                      default: 0.7\n",
        "                    text_temperature:\n                      default: 0.7\n",
    ),
    (
        "                    waveform_temp:\n                      default: 0.7\n",
        (
            "                    waveform_temp:\n                      default: 0.6\n"
            "                      maximum: 1\n"
        ),
    ),
    (
        (
            "                    output_full:\n                      default: false\n"
            "                      description: >-\n"
            "                        return full generation as a .npz file to be used as a history "
            "prompt\n                      type: boolean\n"
        ),
        (
            "                    seed:\n                      description: The same, same sound\n"
            "                      type: integer\n"
        ),
    ),
    ("description: Input prompt", "description: The text to speak, with [laughs] and ♪ for songs"),
    ("Cancel an in progress prediction\n      parameters", "Cancel it\n      parameters"),
)
HOSTILE = (
    "<script>document.title='owned'</script><img src=x onerror=alert(1)>",
    "\" onmouseover='alert(1)' x=\"",
    "javascript:alert(1) https://evil.example/ [a](https://evil.example)",
    "</code></pre></article></style></title><h1>gone</h1>",
    "\u202egnihton\u2066 \x1b[31m \x00 \x85 \u2028",
    "{{ 7 * 7 }} {% raw %} &lt;b&gt; `code` ```",
)


def edited(text: str) -> str:
    """Return the spec of the model's next version; every edit is one that changes it."""
    for old, new in EDITS:
        assert old in text, old
        text = text.replace(old, new)
    return text


def new_version(folder: Path) -> Comparison:
    """Compare a published model with its next version, one of whose changes is accepted."""
    (folder / "old.yaml").write_text(BARK.read_text("utf-8"), "utf-8")
    (folder / "new.yaml").write_text(edited(BARK.read_text("utf-8")), "utf-8")
    old, new = (load(folder / f"{name}.yaml", root=folder) for name in ("old", "new"))
    removed = next(
        each
        for each in answer(old, new, form="html").judged.changes
        if each.rule == "input-removed"
    )
    accepted = {removed.fingerprint: "nobody kept the history", "f" * 16: "of an older version"}
    return answer(old, new, form="html", accepted=accepted).comparison


def document(path: str, properties: dict[str, Any], title: str = "T") -> Document:
    """Return a model's own schema with these inputs."""
    schemas = {"Input": {"type": "object", "title": "Input", "properties": properties}}
    data = {"info": {"title": title, "version": "1"}, "components": {"schemas": schemas}}
    return Document(path=path, data=data, places=Place(path, 1, 1))


def compared(old: dict[str, Any], new: dict[str, Any], **titles: str) -> Comparison:
    """Compare two sets of inputs."""
    before = document("old.yaml", old)
    after = document("new.yaml", new, titles.get("title", "T"))
    return answer(before, after, form="html").comparison


def hostile() -> Comparison:
    """Compare documents with hostile text in every place that can have text."""
    old = {text: {"type": "string", "description": text, "default": text} for text in HOSTILE}
    new = {text: {"type": "string", "description": f"{text}!", "default": "x"} for text in HOSTILE}
    new |= {f"{text}+": {"type": "string", "enum": [text]} for text in HOSTILE}
    found = compared(old | {"gone": {"type": "string"}}, new, title="".join(HOSTILE))
    for side in ("old", "new"):
        getattr(found, side).path = "".join(HOSTILE)
    return found


def long_text() -> Comparison:
    """Compare descriptions and names of a megabyte each."""
    text = "word " * 200_000
    old = {"x": {"type": "string", "description": text}, "y" * 1_000_000: {"type": "string"}}
    return compared(old, {"x": {"type": "string", "description": f"{text}and more"}})


def many(number: int = 5_000) -> Comparison:
    """Compare documents with so many changes."""
    old = {f"i{n}": {"type": "integer", "default": n} for n in range(number)}
    return compared(old, {f"i{n}": {"type": "integer", "default": -n - 1} for n in range(number)})


def nothing() -> Comparison:
    """Compare a document with itself."""
    same = document("same.yaml", {"x": {"type": "string"}})
    return Comparison(old=same, new=same, judged=Judged(changes=()))


PAGES: dict[str, Callable[[], Comparison]] = {
    "hostile": hostile,
    "long": long_text,
    "many": many,
    "nothing": nothing,
}
