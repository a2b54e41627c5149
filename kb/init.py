"""What a new knowledge base starts with."""

import json

from kb.schema import schemas

_HEAD = "# yaml-language-server: $schema={}schemas/{}.schema.json\n"


def title_problem(title: str) -> str:
    """Say why a text cannot be a title; empty where it can."""
    try:
        title.encode()
    except UnicodeEncodeError:
        return "is not text in UTF-8"
    if not title.strip():
        return "is empty"
    if len(title) > 500:
        return "is longer than 500 letters"
    return "" if title.isprintable() else "holds a control character"


def starting_files(title: str) -> dict[str, str]:
    """Give the files of an empty knowledge base, by their path in it."""
    quoted = json.dumps(title, ensure_ascii=False)
    settings = (
        _HEAD.format("", "kb")
        + f"title: {quoted}\n"
        + "# Where its records will live; keep the example address until there is a home.\n"
        + "base_iri: https://example.org/kb/\nlicence: CC-BY-4.0\nlanguage: en\n"
    )
    readme = (
        f"# {title}\n\nClaims are under `claims/`, references and studies under `references/`, pages written by hand "
        "under `site/`.\n\n    kb check\n    kb build\n"
    )
    files = {
        "kb.yaml": settings,
        "README.md": readme,
        ".gitignore": "/build/\n",
        "claims/concepts.yaml": _HEAD.format("../", "concepts") + "{}\n",
        "claims/topics.yaml": _HEAD.format("../", "topics") + "[]\n",
        "references/library.bib": "% Every work as it truly is: one entry each, with a key such as smith-2001.\n",
    }
    return files | {f"schemas/{name}": text for name, text in schemas().items()}
