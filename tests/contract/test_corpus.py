"""What `make corpus` does for all public models, done for some; and that it sees what is wrong."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpus import __main__ as corpus
from benchmarks.corpus import columns
from benchmarks.corpus.findings import Finding, unexplained
from benchmarks.corpus.models import Model, read_models, sample
from tests.contract.public_models import MODELS

MODEL = "bytedance/flux-pulid"
COUNT = 40
# What is planted: a file, what is replaced in it by what, and the column that has to tell.
FAULTS = {
    "compiles": ("models.py", "from __future__", 'X = "\\d"\nfrom __future__'),
    "imports": ("client.py", "MODEL = ", "MODEL = NO_SUCH_NAME + "),
    "exports": ("__init__.py", '"BASE_URL": ".client"', '"BASE_URL": ".nothing"'),
    "typed": ("client.py", "MODEL = ", "MODEL: int = "),
    "formatted": ("client.py", "MODEL = ", "MODEL  = "),
    "refused in error": ("_codec.py", '["width"] = checks.integer', '["width"] = checks.string'),
    "sent otherwise": ("_codec.py", 'data["width"]', 'data["widht"]'),
    "not decoded in error": ("_codec.py", "decode.array(files.file_url)", "files.file_url"),
    "lost": ("_codec.py", 'string(data, "model", at)', 'string(data, "model", at) and ""'),
    "other verdict": ("_codec.py", "minimum=256", "minimum=255"),
}
COLUMN_OF = {
    "exports": "imports",
    "refused in error": "input",
    "sent otherwise": "input",
    "not decoded in error": "output",
    "lost": "output",
    "other verdict": "cog",
}


@pytest.fixture(scope="module")
def models() -> Sequence[Model]:
    """Read all public models."""
    if not MODELS.exists():
        pytest.fail(f"{MODELS} is missing: run `make contract`", pytrace=False)
    return read_models(MODELS)


@pytest.fixture(scope="module")
def made(models: Sequence[Model], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill all columns for a sample, and the model in which faults are planted."""
    folder = tmp_path_factory.mktemp("corpus")
    chosen = [*sample(models, COUNT), *(model for model in models if model.name == MODEL)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(columns, "TO_COG", 8)
        patch.setattr(columns, "ALONE", 2)
        code = corpus.run(sorted({each.name: each for each in chosen}.values(), key=name), folder)
    (folder / "code").write_text(str(code), "utf-8")
    return folder


def name(model: Model) -> str:
    return model.name


def test_sample(made: Path) -> None:
    """Each model of the sample stands in each column, or beside it for a reason that is known."""
    assert (made / "code").read_text("utf-8") == "0"
    counts: dict[str, int] = json.loads((made / "results.json").read_text("utf-8"))["models"]
    assert {counts[column] for column in ("generated", "compiles", "imports", "typed")} == {
        counts["formatted"],
        counts["repeated"],
        counts["input"] + counts["older input"],
        counts["output"] + counts["older output"],
    }
    assert counts["generated"] >= COUNT
    assert counts["cog"] == 8


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(models: Sequence[Model], made: Path, tmp_path: Path, fault: str) -> None:
    """A fault in a client is found in its column, and nothing explains it."""
    (model,) = (each for each in models if each.name == MODEL)
    output = tmp_path / f"broken_{list(FAULTS).index(fault)}"
    for part in ("_runtime", model.reference.client):
        shutil.copytree(made / "set" / "clients" / part, output / part)
    shutil.copy(made / "set" / "clients" / "__init__.py", output)
    file, old, new = FAULTS[fault]
    path = output / model.reference.client / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    column = COLUMN_OF.get(fault, fault)
    assert column in {each.column for each in unexplained(found(model, output, column))}


def found(model: Model, output: Path, column: str) -> list[Finding]:
    """Fill the column of one model."""
    fill: Any = columns.FILLED.get(column, columns.recorded)
    one = columns.Corpus(models=[model], output=output, scratch=output, jobs=1)
    return list(fill(one))


def test_other_bytes(models: Sequence[Model]) -> None:
    """A client that comes out otherwise the second time is found."""
    model = models[0]
    files = [{"a.py": "1", "b.py": "2"}, {"a.py": "1", "b.py": "3"}]
    first, second = (
        {model.reference.client: columns.Made(files=each, errors=(), warnings=())} for each in files
    )
    (wrong,) = columns.repeated([model], first, second)
    assert (wrong.cause, wrong.said) == ("other bytes", "b.py")


def test_not_generated(models: Sequence[Model]) -> None:
    """A client that is not made is found, with the reason."""
    model = models[0]
    made = columns.Made(files={}, errors=("no such thing",), warnings=())
    name = model.reference.client
    (wrong,) = columns.generated([model], {name: made}, {name: ()})
    assert unexplained([wrong]) == [wrong]
    assert wrong.said == "no such thing"
