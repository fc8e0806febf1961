from refcheck.datatypes.later import Later


def test_work_is_done_once_and_only_when_asked_for() -> None:
    calls: list[str] = []

    def find_name() -> str:
        calls.append("asked")
        return "Anna Weber"

    name = Later(find_name)
    assert calls == []
    assert (name.value, name.value) == ("Anna Weber", "Anna Weber")
    assert calls == ["asked"]


def test_nothing_found_is_remembered_too() -> None:
    answers = iter([None])
    nobody = Later(lambda: next(answers))
    assert nobody.value is None
    assert nobody.value is None


def test_it_equals_and_prints_as_its_value() -> None:
    assert Later(lambda: "Anna Weber") == Later(lambda: "Anna Weber") == "Anna Weber"
    assert len({Later(lambda: "Anna Weber"), "Anna Weber"}) == 1
    assert repr(Later(lambda: "Anna Weber")) == "'Anna Weber'"
