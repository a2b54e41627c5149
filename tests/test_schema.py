"""The committed schemas are those of the models, and the records fit them."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kb.load.json_text import parse_json
from kb.load.layout import KINDS
from kb.load.yaml_text import parse
from kb.schema import schemas

ROOT = Path(__file__).parent.parent
COMMITTED = ROOT / "kb" / "schemas"


def test_the_committed_schemas_are_made_from_the_models() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in COMMITTED.glob("*.json")}
    assert committed == schemas(), "run `kb schema kb/schemas`"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_a_schema_is_a_sound_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schemas()[name]))


def _records() -> list[tuple[str, str]]:
    files = sorted(
        path.relative_to(ROOT).as_posix() for top in ("claims", "references") for path in (ROOT / top).rglob("*")
    )
    kinds = ((name, next((k.schema for k in KINDS if k.files.fullmatch(name)), "")) for name in ["kb.yaml", *files])
    return [(name, schema) for name, schema in kinds if schema]


@pytest.mark.parametrize(("name", "schema"), _records())
def test_a_record_file_of_this_repository_fits_its_schema(name: str, schema: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    value: Any = (parse_json if name.endswith(".json") else parse)(text)[0]
    jsonschema.Draft202012Validator(json.loads(schemas()[f"{schema}.schema.json"])).validate(value)
