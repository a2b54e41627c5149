"""JSON Schema of the record files, made from the models: the models are the single source."""

import json
from typing import Any

import msgspec

from kb.load.layout import KINDS, Kind
from kb.model import SLUG

# Records in a list carry their id; the others are named by their file or key.
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Give each schema file's name and its text."""
    return {f"{kind.schema}.schema.json": json.dumps(_schema(kind), indent=2, sort_keys=True) + "\n" for kind in KINDS}


def _schema(kind: Kind) -> dict[str, Any]:
    schema: Any = msgspec.json.schema(kind.record)
    definitions = schema.pop("$defs")
    name = kind.record.__name__
    if kind.holds != "list":
        _forget_id(definitions[name])
        definitions[name]["properties"]["$schema"] = {"type": "string"}
    elif kind.mapping == "claims":
        definitions[name]["properties"]["id"] |= {"pattern": SLUG, "maxLength": 100}
    reference: dict[str, Any] = {"$ref": f"#/$defs/{name}"}
    bodies: dict[str, dict[str, Any]] = {
        "one": reference,
        "list": {"type": ["array", "null"], "items": reference},
        "map": {"type": ["object", "null"], "additionalProperties": reference, "propertyNames": {"pattern": SLUG}},
    }
    body = bodies[kind.holds]
    return {"$schema": _DRAFT, "title": f"{kind.schema} (kb record)", "$defs": definitions, **body}


def _forget_id(definition: dict[str, Any]) -> None:
    definition["properties"].pop("id", None)
    definition["required"] = [name for name in definition.get("required", ()) if name != "id"]
