"""`@model`: attrs classes whose fields are signals."""

import copy
import gc
import inspect
import pickle
import threading
import weakref

import attrs
import pytest

from reactive.graph import Signal, WriteError, batch, computed, effect, signal, untracked
from reactive.models import computed_property, model, signal_of


@model
class Address:
    city: str = "London"


@model
class Person:
    first: str
    last: str = "Lovelace"
    age: int = attrs.field(default=0, converter=int, validator=attrs.validators.ge(0))
    address: Address = attrs.field(factory=Address)
    tags: list = attrs.field(factory=list, repr=False)

    @computed_property
    def full(self) -> str:
        """First and last."""
        return f"{self.first} {self.last}"


def runs_of(fn):
    seen = []
    effect(lambda: seen.append(fn()))
    return seen


class TestFields:
    def test_reading_depends_on_that_field_alone(self):
        person = Person("Ada")
        firsts, lasts = runs_of(lambda: person.first), runs_of(lambda: person.last)
        person.first = "Grace"
        assert firsts == ["Ada", "Grace"]
        assert lasts == ["Lovelace"]

    def test_instances_are_apart(self):
        one, other = Person("Ada"), Person("Grace")
        one.first = "Alan"
        assert other.first == "Grace"

    def test_augmented_assignment(self):
        person = Person("Ada", age=1)
        person.age += 1
        assert person.age == 2

    def test_a_batch_shows_as_one_change(self):
        person = Person("Ada")
        seen = runs_of(lambda: (person.first, person.last))
        with batch():
            person.first, person.last = "Grace", "Hopper"
            assert person.first == "Grace"
        assert seen == [("Ada", "Lovelace"), ("Grace", "Hopper")]

    def test_nested_models(self):
        person = Person("Ada")
        seen = runs_of(lambda: person.address.city)
        person.address.city = "Paris"
        person.address = Address("Rome")
        assert seen == ["London", "Paris", "Rome"]

    def test_a_nested_model_replaced_by_one_that_looks_the_same_is_followed(self):
        person = Person("Ada")
        seen = runs_of(lambda: person.address.city)
        person.address = Address("London")
        person.address.city = "Oslo"
        assert seen[-1] == "Oslo"

    def test_making_one_in_an_effect_does_not_depend_on_it(self):
        trigger, made = signal(0), []
        effect(lambda: (trigger(), made.append(Person("Ada", age=3))))
        made[0].age = 4
        made[0].first = "Grace"
        assert len(made) == 1

    def test_one_can_be_made_in_a_computed_but_not_written(self):
        assert computed(lambda: Person("Ada", age="7").age)() == 7
        person = Person("Ada")
        with pytest.raises(WriteError, match=r"Person\.first"):
            computed(lambda: setattr(person, "first", "x"))()

    def test_a_field_without_value_says_so(self):
        @model
        class Late:
            value: int = attrs.field(init=False)

        late = Late()
        with pytest.raises(AttributeError, match=r"Late\.value has no value yet"):
            _ = late.value
        late.value = 1
        assert late.value == 1

    def test_a_field_cannot_be_deleted(self):
        with pytest.raises(AttributeError, match=r"Person\.first"):
            del Person("Ada").first

    def test_no_update_of_threads_is_lost(self):
        person = Person("Ada")
        age = signal_of(person, "age")
        threads = [threading.Thread(target=lambda: [age.update(lambda n: n + 1) for _ in range(300)]) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
        assert person.age == 1200


class TestAttrs:
    def test_converters_and_validators_work_when_it_is_made(self):
        assert Person("Ada", age="36").age == 36
        with pytest.raises(ValueError, match="age"):
            Person("Ada", age=-1)

    def test_and_when_a_field_is_written(self):
        person = Person("Ada")
        person.age = "36"
        assert person.age == 36
        with pytest.raises(ValueError, match="age"):
            person.age = -1
        with pytest.raises(ValueError):
            person.age = "old"
        assert person.age == 36

    def test_a_refused_write_notifies_nobody(self):
        person = Person("Ada")
        seen = runs_of(lambda: person.age)
        with pytest.raises(ValueError):
            person.age = -1
        assert seen == [0]

    def test_a_validator_method_sees_the_instance(self):
        @model
        class Span:
            low: int
            high: int = attrs.field()

            @high.validator
            def _above(self, attribute, value):
                if value < self.low:
                    raise ValueError(attribute.name)

        span = Span(1, 2)
        with pytest.raises(ValueError, match="high"):
            span.high = 0
        with pytest.raises(ValueError, match="high"):
            Span(3, 2)

    def test_each_check_runs_once_a_write(self):
        calls = []

        @model
        class Counted:
            value: int = attrs.field(converter=lambda v: calls.append("convert") or int(v))

        it = Counted("1")
        it.value = "2"
        assert calls == ["convert", "convert"]

    def test_a_frozen_field_stays(self):
        @model
        class Record:
            id: int = attrs.field(on_setattr=attrs.setters.frozen)
            name: str = ""

        record = Record(1)
        with pytest.raises(attrs.exceptions.FrozenAttributeError):
            record.id = 2
        with pytest.raises(attrs.exceptions.FrozenAttributeError):
            signal_of(record, "id").value = 2
        record.name = "x"
        assert (record.id, record.name) == (1, "x")

    def test_a_hook_of_a_field_runs_once(self):
        calls = []

        @model
        class Hooked:
            value: int = attrs.field(on_setattr=lambda instance, attribute, value: calls.append(value) or value * 2)

        it = Hooked(1)
        it.value = 2
        assert (it.value, calls) == (4, [2])
        signal_of(it, "value").value = 3
        assert (it.value, calls) == (6, [2, 3])

    def test_asdict_and_evolve(self):
        person = Person("Ada", age=36)
        assert attrs.asdict(person) == {
            "first": "Ada", "last": "Lovelace", "age": 36, "address": {"city": "London"}, "tags": [],
        }  # fmt: skip
        other = attrs.evolve(person, first="Grace")
        person.last = "x"
        assert other.full == "Grace Lovelace"

    def test_repr(self):
        assert repr(Person("Ada")).endswith(
            "Person(first='Ada', last='Lovelace', age=0, address=Address(city='London'))"
        )

    def test_equality_is_identity(self):
        person = Person("Ada")
        assert person == person  # noqa: PLR0124
        assert person != Person("Ada")
        assert {person: 1}[person] == 1

    def test_the_signature_is_that_of_attrs(self):
        assert list(inspect.signature(Person).parameters) == ["first", "last", "age", "address", "tags"]

    def test_kw_only(self):
        @model(kw_only=True)
        class Point:
            x: int

        with pytest.raises(TypeError):
            Point(1)
        assert Point(x=1).x == 1

    def test_post_init_runs_and_sets_fields(self):
        @model
        class Squared:
            n: int
            square: int = attrs.field(init=False)

            def __attrs_post_init__(self):
                self.square = self.n**2

        assert Squared(3).square == 9

    def test_a_subclass_inherits_fields_and_adds_its_own(self):
        @model
        class Employee(Person):
            salary: int = 0

        employee = Employee("Ada", salary=5)
        seen = runs_of(lambda: (employee.first, employee.salary))
        employee.first = "Grace"
        employee.salary = 6
        assert seen == [("Ada", 5), ("Grace", 5), ("Grace", 6)]
        assert employee.full == "Grace Lovelace"

    def test_an_undecorated_subclass_works(self):
        class Friend(Person):
            def hello(self):
                return f"Hello {self.first}"

        friend = Friend("Ada")
        seen = runs_of(friend.hello)
        friend.first = "Grace"
        assert seen == ["Hello Ada", "Hello Grace"]

    @pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
    def test_a_copy_has_signals_of_its_own(self, copied):
        person = Person("Ada", age=3)
        assert person.full == "Ada Lovelace"
        other = copied(person)
        other.first = "Grace"
        assert (person.full, other.full) == ("Ada Lovelace", "Grace Lovelace")
        with pytest.raises(ValueError):
            other.age = -1


class TestComputedProperty:
    def test_it_is_evaluated_once_per_change(self):
        calls = []

        @model
        class Square:
            side: int
            colour: str = "red"

            @computed_property
            def area(self):
                calls.append(self.side)
                return self.side**2

        square, other = Square(2), Square(3)
        assert (square.area, square.area, other.area) == (4, 4, 9)
        square.colour = "blue"
        assert square.area == 4
        square.side = 5
        assert square.area == 25
        assert calls == [2, 3, 5]

    def test_it_is_tracked(self):
        person = Person("Ada")
        seen = runs_of(lambda: person.full)
        person.last = "Byron"
        assert seen == ["Ada Lovelace", "Ada Byron"]

    def test_it_cannot_be_written(self):
        with pytest.raises(AttributeError, match=r"Person\.full is computed"):
            Person("Ada").full = "x"

    def test_computed_in_the_class_body_is_taken_for_one(self):
        @model
        class Square:
            side: int

            @computed
            def area(self):
                return self.side**2

        square = Square(2)
        seen = runs_of(lambda: square.area)
        square.side = 3
        assert seen == [4, 9]

    def test_it_keeps_its_documentation(self):
        assert Person.full.__doc__ == "First and last."

    def test_an_instance_that_nobody_needs_goes(self):
        person = Person("Ada", age=1)
        assert person.full
        gone = weakref.ref(person)
        del person
        gc.collect()
        assert gone() is None


class TestSignalOf:
    def test_it_is_the_fields_signal(self):
        person = Person("Ada")
        first = signal_of(person, "first")
        assert isinstance(first, Signal)
        first.value = "Grace"
        assert person.first == "Grace"
        person.first = "Alan"
        assert first() == first.value == "Alan"

    def test_writes_of_the_signal_are_checked_too(self):
        person = Person("Ada")
        age = signal_of(person, "age")
        age.value = "3"
        assert person.age == 3
        age.set("4")
        assert person.age == 4
        age.update(lambda n: f"{n + 1}")
        assert person.age == 5
        for write in (lambda: setattr(age, "value", -1), lambda: age.set(-1), lambda: age.update(lambda _: -1)):
            with pytest.raises(ValueError):
                write()
        assert person.age == 5

    def test_unknown_names_are_refused(self):
        with pytest.raises(AttributeError, match=r"Person has no field 'nmae'; it has address, age"):
            signal_of(Person("Ada"), "nmae")
        with pytest.raises(TypeError, match="is computed"):
            signal_of(Person("Ada"), "full")
        with pytest.raises(TypeError, match="decorated with `model`"):
            signal_of(object(), "x")

    def test_a_control_is_bound_both_ways(self):
        import reactive as ft

        person = Person("Ada", age=1)
        field = ft.TextField(value=signal_of(person, "first"))
        assert field.value == "Ada"
        field.value = "Grace"
        assert person.first == "Grace"
        assert untracked(lambda: field.value) == "Grace"
