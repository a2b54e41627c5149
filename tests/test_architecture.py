"""The house as it is laid out: who may import whom, and the shape of every shelf."""

import ast
from pathlib import Path

import pytest

from kb.shelf import members

PACKAGE = Path(__file__).parent.parent / "kb"
TESTS = Path(__file__).parent

# Who may import what of kb. A module of the table is a file or a folder of kb/.
TABLE: dict[str, set[str]] = {
    "model": set(),
    "shelf": set(),
    "files": set(),
    "lock": set(),
    "swap": set(),
    "theme": set(),
    "load": {"model"},
    "segment": {"model"},
    "manuscripts": {"model"},
    "tex": set(),
    "collecting": set(),
    "tagged": {"model"},
    "bibliographies": {"model", "tex", "tagged"},
    "word": {"model", "segment"},
    "reading": {
        *(
            "model",
            "segment",
            "shelf",
            "bibliographies",
            "manuscripts",
            "word",
            "parsing",
            "matching",
            "tex",
            "collecting",
        )
    },
    "registries": {"model"},
    "snapshot": {"model", "segment", "shelf", "registries", "collecting"},
    "printed": {"model", "reading", "snapshot"},
    "vocabulary": {"model"},
    "graph": {"model", "vocabulary"},
    "standards": {"model"},
    "standing": {"model", "graph", "standards", "shelf"},
    "matching": {"model"},
    "parsing": {"model"},
    "works": {"model"},
    "rules": {"model", "graph", "vocabulary", "standing", "matching"},
    "tables": {"model", "graph", "standing"},
    "records": {"model"},
    "formats": {"model", "graph", "vocabulary", "standing", "matching", "works", "tables", "records"},
    "page": {"model", "graph", "vocabulary", "standing", "matching", "works", "theme"},
    "views": {"model", "graph", "vocabulary", "standing", "matching", "works", "page"},
    "schema": {"model", "load"},
    "init": {"schema"},
    "coverage": {"model"},
    "show": {"model", "standing"},
    "why": {"model", "standing"},
    "suppress": {"model"},
    "check": {"model", "load", "shelf", "rules", "collecting", "suppress"},
    "tally": {"model", "check"},
    "fingerprints": {"model"},
    "baseline": {"model", "segment", "files", "fingerprints"},
    "wishes": {"model", "segment", "files"},
    "checkup": {
        *("model", "load", "segment", "reading", "snapshot", "printed"),
        *("check", "suppress", "baseline", "wishes"),
    },
    "reports": {"model", "check", "tally", "files", "fingerprints", "theme"},
    "diff": {"model", "standing"},
    "revision": set(),
    "export": {"model", "shelf", "formats", "files", "lock", "swap"},
    "release": {"model", "graph", "export"},
    "selection": {"model"},
    "site": {
        "model",
        "load",
        "graph",
        "vocabulary",
        "standing",
        "page",
        "shelf",
        "views",
        "files",
        "lock",
        "swap",
        "check",
        "export",
        "release",
    },
}
# The command line may import all; nobody may import it.
TABLE["cli"] = set(TABLE)

SHELVES = {
    "rules": ({"CODE", "NAME", "SEVERITY", "TIER", "FAILS", "PASSES"}, "check"),
    "formats": ({"NAME", "SUFFIX", "MEDIA_TYPE"}, "export"),
    "standards": ({"NAME", "LABEL", "ORDER", "READING", "GROUPS"}, "side"),
    "views": (set(), "pages"),
    "manuscripts": ({"SUFFIXES"}, "read"),
    "bibliographies": ({"SUFFIXES"}, "read"),
    "registries": ({"NAME", "FILES"}, "answers"),
    "reports": ({"NAME", "MEDIA_TYPE"}, "report"),
}


def _modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def _shelf_files() -> list[tuple[str, str]]:
    return [
        (shelf, path.stem)
        for shelf in SHELVES
        for path in sorted((PACKAGE / shelf).glob("*.py"))
        if path.stem != "__init__"
    ]


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports in full"
            names.add(node.module or "")
            names |= {f"{node.module}.{alias.name}" for alias in node.names if node.module == "kb"}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return {name for name in names if name.startswith("kb.")}


@pytest.mark.parametrize("path", _modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_place_allows(path: Path) -> None:
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    assert own in TABLE, f"{own} has no row in the table of imports: where does it stand in the flow?"
    others = {name.split(".")[1] for name in _imported(path)} - {own}
    assert others <= TABLE[own]


@pytest.mark.parametrize(("shelf", "name"), _shelf_files())
def test_a_file_of_a_shelf_imports_no_other_file_of_it(shelf: str, name: str) -> None:
    imported = _imported(PACKAGE / shelf / f"{name}.py")
    assert not {other for other in imported if other == f"kb.{shelf}" or other.startswith(f"kb.{shelf}.")}


@pytest.mark.parametrize(("shelf", "name"), _shelf_files())
def test_a_file_of_a_shelf_has_a_test_of_its_name(shelf: str, name: str) -> None:
    assert (TESTS / shelf / f"test_{name}.py").is_file(), f"write tests/{shelf}/test_{name}.py"


@pytest.mark.parametrize(("shelf", "name"), _shelf_files())
def test_a_file_of_a_shelf_has_its_shape(shelf: str, name: str) -> None:
    module = members(f"kb.{shelf}")[name]
    words, function = SHELVES[shelf]
    assert (module.__doc__ or "").strip(), "its docstring is its manual page"
    assert {word for word in words if not hasattr(module, word)} == set()
    assert callable(getattr(module, function))


@pytest.mark.parametrize("shelf", SHELVES)
def test_no_test_of_a_shelf_is_left_behind(shelf: str) -> None:
    tested = {path.stem.removeprefix("test_") for path in (TESTS / shelf).glob("test_*.py")}
    assert tested <= {name for own, name in _shelf_files() if own == shelf}


def test_a_rule_file_carries_its_code_and_name() -> None:
    expected = {f"{m.CODE.lower()}_{m.NAME.replace('-', '_')}" for m in members("kb.rules").values()}
    assert set(members("kb.rules")) == expected


def test_functions_are_short_and_modules_are_of_a_size_to_read() -> None:
    long_functions, long_modules = [], []
    for path in _modules():
        text = path.read_text(encoding="utf-8")
        if text.count("\n") > 260:
            long_modules.append(str(path.relative_to(PACKAGE)))
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 40:
                long_functions.append(f"{path.relative_to(PACKAGE)}: {node.name}")
    # One pass over a parser's events is the exception, and says so.
    assert long_functions == ["load/yaml_text.py: _build"]
    assert long_modules == []
