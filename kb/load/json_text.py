"""JSON text to plain values, with the same strictness as YAML: no key twice, a bounded depth."""

import json
from typing import Any

from kb.load.yaml_text import Repeated, YamlProblem


def parse_json(text: str) -> tuple[Any, tuple[Repeated, ...]]:
    """Read a JSON text; give its value and the keys that stand twice.

    Raises YamlProblem where the text is not JSON.
    """
    repeated: list[Repeated] = []

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        seen: dict[str, Any] = {}
        for key, value in pairs:
            if key in seen:
                repeated.append(Repeated(key, 0))
            seen.setdefault(key, value)
        return seen

    try:
        value = json.loads(text, object_pairs_hook=unique, parse_constant=str)
        if "\\u" in text:
            json.dumps(value, ensure_ascii=False).encode()
        return value, tuple(repeated)
    except UnicodeEncodeError:
        raise YamlProblem("half a character (a lone surrogate)", 1, 0, "Write the character itself.") from None
    except json.JSONDecodeError as error:
        remedy = "Mend the JSON: double quotes, and no comma after the last entry."
        raise YamlProblem(error.msg, error.lineno, error.colno, remedy) from None
    except ValueError as error:
        raise YamlProblem(f"not JSON that can be held: {error}", 1, 0, "Shorten the number, or quote it.") from None
    except RecursionError:
        raise YamlProblem("nested too deeply", 1, 0, "Records are never so deep: flatten it.") from None
