"""The JSON Schema says what `to_dict` writes, no more and no less, and stays in step with the model."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import pytest
from attrs import fields, has
from jsonschema import Draft202012Validator

from congress_letters import _model
from congress_letters._json import to_dict
from congress_letters._model import Letter
from congress_letters._schema import _SAYS, _WHERE, json_schema
from tests.letters import FULL, LETTERS, ODD

SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
WHERE = {"span", "pieces", "text_pieces", "grade"}

# STRATEGIES: when congress_letters.strategies is there, every test that takes `letter` runs over its letters as well.
letters = pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS.keys())


def definition(name: str) -> dict[str, Any]:
    found: dict[str, Any] = SCHEMA if name == "Letter" else SCHEMA["$defs"][name]
    return found


def described(value: Any, schema: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every object in it, each with its part of the schema."""
    if isinstance(value, list):
        for item in value:
            yield from described(item, schema.get("items", {}))
    if not isinstance(value, dict):
        return
    while "properties" not in schema:
        schema = schema["anyOf"][0] if "anyOf" in schema else definition(schema["$ref"].split("/")[-1])
    yield value, schema
    for key, item in value.items():
        yield from described(item, schema["properties"][key])


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["properties"]["schema"]["const"] == "congress-letters/1"


def test_each_call_gives_its_own() -> None:
    json_schema()["properties"].clear()
    assert json_schema() == SCHEMA


@letters
def test_every_letter_is_valid(letter: Letter) -> None:
    VALIDATOR.validate(to_dict(letter))


@letters
def test_keys_are_written_in_the_order_of_the_schema(letter: Letter) -> None:
    for found, schema in described(to_dict(letter), SCHEMA):
        assert [key for key in schema["properties"] if key in found] == list(found)
        assert set(schema["required"]) <= found.keys()


def test_every_key_of_the_schema_is_written_by_some_letter() -> None:
    names = {id(definition(name)): name for name in ("Letter", *SCHEMA["$defs"])}
    written: dict[str, set[str]] = {name: set() for name in names.values()}
    for letter in LETTERS.values():
        for found, schema in described(to_dict(letter), SCHEMA):
            written[names[id(schema)]] |= found.keys()
    for name, keys in written.items():
        assert set(definition(name).get("properties", {})) - keys <= {"pieces", "text_pieces"}, name


def test_every_class_and_field_of_the_model_is_there_with_a_description() -> None:
    named = [vars(_model)[name] for name in _model.__all__]
    kinds = [kind for kind in named if isinstance(kind, type) and (has(kind) or issubclass(kind, StrEnum))]
    assert {kind.__name__ for kind in kinds} == {"Letter", *SCHEMA["$defs"]}
    for kind in kinds:
        found = definition(kind.__name__)
        assert found["description"]
        if issubclass(kind, StrEnum):
            assert found["enum"] == [member.value for member in kind]
        elif kind is not _model.Span:
            expected = {f.name for f in fields(kind)} | ({"span"} if "pieces" in {f.name for f in fields(kind)} else set())
            expected |= {"schema", "generator"} if kind is Letter else set()
            assert set(found["properties"]) == expected - ({"text"} if kind is _model.Source else set())
            assert all(form.get("description") or form == {"$ref": "#/$defs/Span"} for form in found["properties"].values())


def test_no_description_is_left_over() -> None:
    assert {"Span", *_SAYS} == {"Letter", *SCHEMA["$defs"]}
    assert set(_WHERE) == WHERE
    for name, (_, keys) in _SAYS.items():
        assert set(keys) == set(definition(name).get("properties", {})) - WHERE - {"schema", "generator"}


def test_other_keys_may_be_added() -> None:
    data = to_dict(FULL)
    data["x-new"] = data["date"]["x-new"] = data["body"]["blocks"][0]["x-new"] = {"a": 1}
    VALIDATOR.validate(data)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "congress-letters/2"),
        (("span",), [1]),
        (("span",), [-1, 2]),
        (("source", "sha256"), "ABC"),
        (("letterhead", "chamber"), "lords"),
        (("date", "text"), None),
        (("date", "grade"), 2),
        (("delivery",), None),
        (("recipients", 0, "name"), "Ana"),
        (("recipients", 0, "titles", 0), "Administrator"),
        (("salutation", "addressees"), [1]),
        (("body", "blocks", 0, "kind"), "poem"),
        (("body", "blocks", 0, "level"), -1),
        (("issues", 0, "severity"), "fatal"),
    ],
)
def test_a_wrong_value_is_not_valid(path: tuple[Any, ...], value: Any) -> None:
    data = to_dict(FULL)
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not VALIDATOR.is_valid(data)


def test_what_is_always_written_is_required() -> None:
    for letter in (FULL, ODD):
        data = to_dict(letter)
        for key in data.keys() - {"pieces"}:
            less = copy.deepcopy(data)
            del less[key]
            assert not VALIDATOR.is_valid(less), key
