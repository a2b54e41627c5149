"""Plain values to records: what does not fit becomes a finding, and the rest of the record is kept."""

import difflib
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from kb.model import Finding, Pointer, Severity, Source

R = TypeVar("R")
# An unknown key may hold anything, backquotes too; the path that follows it holds none.
_AT = re.compile(r" - at `(?P<key>key in )?\$?(?P<path>[^`]*)`\Z")
_KEY_AT = re.compile(r" - at `?key`? in `\$?(?P<path>[^`]*)`\Z")
_STEP = re.compile(r"\.([A-Za-z_][A-Za-z0-9_]*)|\[([0-9]+)\]|(\[\.\.\.\])")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>.*)`", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(?P<name>.*?)`")


def convert(value: Any, record: type[R], source: Source) -> tuple[R | None, list[Finding]]:
    """Make a record of a plain value, in place where something must be dropped.

    An unknown key or a value that does not fit is dropped with a finding, and so is what cannot stand without it, up
    to the record itself, which is then None.
    """
    findings: list[Finding] = []
    dropped: set[Pointer] = set()
    gone: dict[Pointer, list[int]] = {}
    mended = False
    while True:
        try:
            return msgspec.convert(value, record), findings
        except msgspec.ValidationError as error:
            problem = str(error)
            if not mended:
                findings += _mend_parts(value, record, source, gone)
                mended = True
                continue
        except RecursionError:
            findings.append(_finding(source, "is nested too deeply", "", "", "Flatten it."))
            return None, findings
        pointer, message, name = _place(problem, value, record)
        written_at = _original(pointer, gone)
        if not (_MISSING.match(message) and (*written_at, name) in dropped):
            findings.append(_explain(message, name, pointer, value, record, source.at(*written_at)))
        victim = (*pointer, name) if _UNKNOWN.match(message) else pointer
        if not victim:
            return None, findings
        dropped.add(_original(victim, gone))
        _drop(value, victim, gone)


def _mend_parts(value: Any, record: Any, source: Source, gone: dict[Pointer, list[int]]) -> list[Finding]:
    """Convert the parts that are records themselves one by one: the time then grows with what is wrong, not its square.

    What cannot stand is taken out of `value`, and noted in `gone`.
    """
    findings: list[Finding] = []
    for field in _fields(_type_info(record)) if isinstance(value, dict) else ():
        parts = value.get(field.encode_name)
        lost: list[Any] = []
        for step, part in _steps(parts):
            kind = _step_into(field.type, step)
            if isinstance(kind, inspect.StructType) and isinstance(part, dict):
                made, found = convert(part, kind.cls, source.at(field.encode_name, step))
                findings += found
                lost += [step] if made is None else []
        for step in reversed(lost):
            del parts[step]
        if isinstance(parts, list) and lost:
            gone[field.encode_name,] = lost
    return findings


def _steps(parts: Any) -> list[tuple[Any, Any]]:
    """Give what a list or mapping holds, with the way to each."""
    return list(enumerate(parts) if isinstance(parts, list) else parts.items() if isinstance(parts, dict) else ())


def _original(pointer: Pointer, gone: dict[Pointer, list[int]]) -> Pointer:
    """Give where a place stood before anything was dropped from the lists around it."""
    original: Pointer = ()
    for step in pointer:
        if isinstance(step, int):
            for index in sorted(gone.get(original, ())):
                step += index <= step
        original += (step,)
    return original


def _finding(source: Source, message: str, written: str, expected: str, remedy: str, rule: str = "REC003") -> Finding:
    return Finding(rule, Severity.ERROR, source, message, written, expected, remedy)


def _place(problem: str, value: Any, record: Any) -> tuple[Pointer, str, str]:
    """Split msgspec's message into the pointer, the message proper and the field that it names."""
    try:
        pointer, message, name = _split(problem, value, record)
        _at(value, (*pointer, name) if _UNKNOWN.match(message) else pointer)
    except (KeyError, IndexError, TypeError):
        # A key that imitates such a message leads nowhere.
        return (), "Expected keys without backquotes", ""
    return pointer, message, name


def _split(problem: str, value: Any, record: Any) -> tuple[Pointer, str, str]:
    in_key = _KEY_AT.search(problem)
    at = in_key or _AT.search(problem)
    message = problem[: at.start()] if at else problem
    named = _UNKNOWN.match(message) or _MISSING.match(message)
    pointer: Pointer = ()
    for field, index, anything in _STEP.findall(at["path"] if at else ""):
        if anything:
            pointer += (_culprit(value, record, pointer, problem),)
        else:
            pointer += (int(index) if index else field,)
    if in_key:
        pointer += (_culprit(value, record, pointer, problem),)
    return pointer, message, named["name"] if named else ""


def _culprit(value: Any, record: Any, pointer: Pointer, problem: str) -> str:
    """Find which entry of a mapping msgspec means: it names the mapping alone, and stops at the first wrong entry."""
    keys = list(_at(value, pointer))

    def fails(number: int) -> bool:
        try:
            msgspec.convert(_with_only(value, pointer, keys[:number]), record)
        except msgspec.ValidationError as error:
            return str(error) == problem
        return False

    return str(keys[bisect_left(range(1, len(keys)), True, key=fails)])


def _at(value: Any, pointer: Pointer) -> Any:
    for step in pointer:
        value = value[step]
    return value


def _with_only(value: Any, pointer: Pointer, keys: list[Any]) -> Any:
    if not pointer:
        return {key: value[key] for key in keys}
    step, rest = pointer[0], pointer[1:]
    inner = _with_only(value[step], rest, keys)
    if isinstance(value, list):
        return [inner if i == step else item for i, item in enumerate(value)]
    return {**value, step: inner}


def _drop(value: Any, pointer: Pointer, gone: dict[Pointer, list[int]]) -> None:
    last = _original(pointer, gone)
    if isinstance(last[-1], int):
        gone.setdefault(last[:-1], []).append(last[-1])
    del _at(value, pointer[:-1])[pointer[-1]]


def _explain(message: str, name: str, pointer: Pointer, value: Any, record: Any, source: Source) -> Finding:
    if _UNKNOWN.match(message):
        known = [field.encode_name for field in _fields(_type_at(record, pointer))]
        near = difflib.get_close_matches(name, known, 1)
        remedy = f"Write `{near[0]}`." if near else "Remove the key, or use one of those."
        return _finding(source.at(name), f"unknown key `{name}`", name, ", ".join(known), remedy, "REC002")
    if _MISSING.match(message):
        return _finding(source, f"`{name}` is missing", "", name, f"Add `{name}`.")
    written = _short(_at(value, pointer)) if pointer else _short(value)
    expected, remedy = _expected(_type_at(record, pointer), written, message)
    where = f"`{_last_name(pointer)}`" if pointer else "the record"
    return _finding(source, f"{where} does not fit", written, expected, remedy)


def _last_name(pointer: Pointer) -> str:
    return next((step for step in reversed(pointer) if isinstance(step, str)), "")


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= 80 else text[:77] + "…"


def _expected(kind: inspect.Type | None, written: str, message: str) -> tuple[str, str]:
    for option in _options(kind):
        if isinstance(option, inspect.EnumType):
            words = [str(word.value) for word in option.cls]
            near = difflib.get_close_matches(written, words, 1)
            return ", ".join(words), f"Write `{near[0]}`." if near else "Use one of those words."
        if isinstance(option, inspect.Metadata):
            text = (option.extra_json_schema or {}).get("description")
            if text:
                return str(text), "Write it in that form."
        if isinstance(option, inspect.DateType):
            return "a date, as in 2026-11-22", "Write it in that form."
    return message.removeprefix("Expected ").replace("`", ""), "See the schema that the file names in its first line."


def _options(kind: inspect.Type | None) -> Iterator[inspect.Type]:
    if kind is not None:
        yield kind
    if isinstance(kind, inspect.Metadata):
        yield from _options(kind.type)
    if isinstance(kind, inspect.UnionType):
        for option in kind.types:
            yield from _options(option)


def _fields(kind: inspect.Type | None) -> tuple[inspect.Field, ...]:
    return next((option.fields for option in _options(kind) if isinstance(option, inspect.StructType)), ())


_type_info = cache(inspect.type_info)


def _type_at(record: Any, pointer: Pointer) -> inspect.Type | None:
    kind: inspect.Type | None = _type_info(record)
    for step in pointer:
        kind = _step_into(kind, step)
    return kind


def _step_into(kind: inspect.Type | None, step: str | int) -> inspect.Type | None:
    return next((inner for option in _options(kind) if (inner := _inside(option, step)) is not None), None)


def _inside(kind: inspect.Type, step: str | int) -> inspect.Type | None:
    if isinstance(kind, inspect.StructType):
        return next((field.type for field in kind.fields if field.encode_name == step), None)
    if isinstance(kind, inspect.DictType):
        return kind.value_type
    if isinstance(kind, inspect.VarTupleType | inspect.ListType):
        return kind.item_type
    if isinstance(kind, inspect.TupleType) and isinstance(step, int) and step < len(kind.item_types):
        return kind.item_types[step]
    return None
