"""Finding the knowledge base that a command is meant for."""

from pathlib import Path


class NotAKnowledgeBase(ValueError):
    """No `kb.yaml` stands where one was looked for."""


def find_root(given: Path | None, start: Path) -> Path:
    """Give the folder that holds kb.yaml: the one given, or the nearest at or above `start`.

    Raises NotAKnowledgeBase with what to do where there is none.
    """
    candidates = [given] if given else [start, *start.parents]
    for folder in candidates:
        if (folder / "kb.yaml").exists():
            return folder.resolve()
    where = f"{given} holds no kb.yaml" if given else f"no kb.yaml in {start} or any folder above it"
    raise NotAKnowledgeBase(f"{where}. Start a knowledge base with `kb init DIR`, or name one with `--root DIR`.")
