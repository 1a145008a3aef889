"""A frozen dataclass with slots -> the same class with a constructor that fills the slots several times faster."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, ParamSpec, TypeVar

__all__ = ["later", "maker", "quick"]

_Kind = TypeVar("_Kind")
_Given = ParamSpec("_Given")

_FEW = 4
"""So many slots are filled by their own setters, at no cost before the first."""


def quick(kind: type[_Kind]) -> type[_Kind]:
    """Replace the constructor of a class that nothing inherits from and whose fields have plain defaults; fields that it does not
    take come last, begin as their defaults, or as what the line ``made`` in their metadata makes of the others, and keep what was
    worked out once; one that has neither stays empty.

    A frozen dataclass sets each field with a call of ``object.__setattr__``, which costs more than all the rest of making
    one, and a scan makes them by the thousand. Here the new object is of an open class of the same slots while its fields
    are set, and of its own from then on: what comes out is as frozen as before.

    >>> from dataclasses import dataclass
    >>> @quick
    ... @dataclass(frozen=True, slots=True)
    ... class Place:
    ...     line: int
    ...     column: int = 1
    >>> Place(3), Place(3, column=2) == Place(3, 2)
    (Place(line=3, column=1), True)
    """
    given, values, defaults = _filled(kind)
    lines = [f"def __init__(self, {given}):"]
    known: dict[str, Any]
    if len(values) <= _FEW:
        lines += [f"    _set_{name}(self, {value})" for name, value in values.items()]
        known = {f"_set_{name}": kind.__dict__[name].__set__ for name in values}
    else:
        lines += ["    _set(self, '__class__', _open)", *(f"    self.{name} = {value}" for name, value in values.items())]
        lines.append("    self.__class__ = _kind")
        known = {"_set": object.__setattr__, "_open": _open_kind(kind), "_kind": kind}
    if hasattr(kind, "__post_init__"):
        lines.append("    self.__post_init__()")
    exec("\n".join(lines), known | defaults, known)  # the source is made of what the class says alone, as dataclasses do it
    constructor, written = known["__init__"], kind.__init__
    constructor.__qualname__, constructor.__annotations__ = written.__qualname__, written.__annotations__
    setattr(kind, "__init__", constructor)  # noqa: B010
    compare = kind.__dict__.get("__eq__")
    if compare is not None and compare.__code__.co_filename == "<string>":
        setattr(kind, "__eq__", _comparing(kind))  # noqa: B010
    return kind


def _comparing(kind: Any) -> Callable[[Any, object], bool]:
    """An ``__eq__`` that stops at the first field that differs, where that of a dataclass makes a tuple of all fields first."""
    pairs = [f"(self.{name} is other.{name} or self.{name} == other.{name})" for name in (f.name for f in fields(kind) if f.compare)]
    lines = [
        "def __eq__(self, other):",
        "    if self is other: return True",
        "    if other.__class__ is not self.__class__: return NotImplemented",
        f"    return {' and '.join(pairs)}",
    ]
    known: dict[str, Any] = {}
    exec("\n".join(lines), known)  # as the constructor above
    made: Callable[[Any, object], bool] = known["__eq__"]
    made.__qualname__ = kind.__eq__.__qualname__
    return made


def maker(kind: Callable[_Given, _Kind]) -> Callable[_Given, _Kind]:
    """A function that makes objects of a quick class like its constructor, in half the time: they are of the open class from the
    first, and no call of a class comes between. For those that are made for every number of a text.

    >>> from dataclasses import dataclass
    >>> @quick
    ... @dataclass(frozen=True, slots=True)
    ... class Place:
    ...     line: int
    ...     column: int = 1
    >>> make = maker(Place)
    >>> make(3), make(3, column=2) == Place(3, 2)
    (Place(line=3, column=1), True)
    """
    given, values, defaults = _filled(kind)
    lines = [f"def make({given}):", "    self = _open()", *(f"    self.{name} = {value}" for name, value in values.items())]
    lines += ["    self.__class__ = _kind", *["    self.__post_init__()"] * hasattr(kind, "__post_init__"), "    return self"]
    known: dict[str, Any] = {"_open": _open_kind(kind), "_kind": kind}
    exec("\n".join(lines), known | defaults, known)  # as the constructor above
    made: Callable[_Given, _Kind] = known["make"]
    return made


def _filled(kind: Any) -> tuple[str, dict[str, str], dict[str, Any]]:
    """What a constructor takes, what it fills each slot with, in the words of its source, and what these words mean."""
    names = [field.name for field in fields(kind) if field.init]
    defaults = {f"_of_{field.name}": field.default for field in fields(kind) if field.default is not MISSING}
    later = {field.name: field.metadata.get("made", f"_of_{field.name}") for field in fields(kind) if not field.init}
    kept = {name: made for name, made in later.items() if made in defaults or made != f"_of_{name}"}
    given = ", ".join(f"{name}=_of_{name}" if f"_of_{name}" in defaults else name for name in names)
    return given, {**{name: name for name in names}, **kept}, defaults


def _open_kind(kind: Any) -> type:
    """A class of the same slots whose objects can be changed."""
    return type(kind.__name__, (), {"__slots__": tuple(field.name for field in fields(kind))})


def later(waits: str, *names: str) -> Callable[[type[_Kind]], type[_Kind]]:
    """Let some slots of a quick class stay empty until one of them is read: then what the slot ``waits`` holds is called with the
    object and gives the values of all of them, in their order.

    >>> from dataclasses import dataclass, field
    >>> @later("_of", "length")
    ... @quick
    ... @dataclass(frozen=True, slots=True)
    ... class Line:
    ...     text: str
    ...     length: int | None = None
    ...     _of: object = field(default=None, init=False, repr=False, compare=False)
    >>> line = object.__new__(Line)
    >>> Line.text.__set__(line, "ab"), Line._of.__set__(line, lambda line: (len(line.text),))
    (None, None)
    >>> line.length, line == Line("ab", 2), line._of
    (2, True, None)
    """

    def late(kind: type[_Kind]) -> type[_Kind]:
        wait: Any = kind.__dict__[waits]
        slots: list[Any] = [kind.__dict__[name] for name in names]

        def fill(one: Any) -> None:
            values = wait.__get__(one)(one)
            for slot, value in zip(slots, values, strict=True):
                slot.__set__(one, value)
            wait.__set__(one, None)

        def reader(get: Callable[[Any], Any]) -> Callable[[Any], Any]:
            def read(one: Any) -> Any:
                try:
                    return get(one)
                except AttributeError:
                    fill(one)
                    return get(one)

            return read

        for name, slot in zip(names, slots, strict=True):
            setattr(kind, name, property(reader(slot.__get__)))
        return kind

    return late
