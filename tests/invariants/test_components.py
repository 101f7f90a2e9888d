"""Random programs of components: however they are written and whatever happens, the page shows what it should.

Each program is shown three times, written the fine-grained way, the re-rendered way, and mixed, over the same values.
After every step the client has what the server has, all three show what a plain function says and what a program shows
that starts only now, instances have stayed exactly where their keys did, and of those that left nothing is left and all
has ended, once, inner first.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Iterator
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

import reactive as ft
from core_tree.controls.text_field import TextField
from tests.invariants.programs import PROGRAMS, SEVERAL, BrokenError, Node, Path, Run, State
from tests.invariants.stage import Stage

SOME = st.integers(0, SEVERAL - 1)
PLACE = st.integers(0, 9)

ACTIONS = st.one_of(
    st.tuples(st.just("word"), SOME, st.sampled_from("abc")),
    st.tuples(st.just("condition"), SOME),
    st.tuples(st.just("failure"), SOME),
    st.tuples(st.just("retry"), PLACE),
    st.tuples(st.just("insert"), SOME, PLACE),
    st.tuples(st.just("remove"), SOME, PLACE),
    st.tuples(st.just("move"), SOME, PLACE, PLACE),
    st.tuples(st.just("swap"), SOME, PLACE, PLACE),
    st.tuples(st.just("replace"), SOME, PLACE),
    st.tuples(st.just("reverse"), SOME),
    st.tuples(st.just("clear"), SOME),
    st.tuples(st.just("state"), PLACE),
    st.tuples(st.just("type"), PLACE, st.sampled_from("xyz")),
    st.tuples(st.just("note"), st.sampled_from("mn")),
    st.tuples(st.just("line"), st.sampled_from("mn")),
    st.tuples(st.just("ask")),
    st.tuples(st.just("answer"), st.sampled_from("pq")),
    st.tuples(st.just("refuse")),
    st.tuples(st.just("show")),
)
STEPS = st.lists(st.lists(ACTIONS, min_size=1, max_size=3), max_size=10)
"""Steps of several actions each; a frame goes out after each step."""


class Theatre:
    """The stages of one program."""

    def __init__(self, program: Node) -> None:
        self.program = program
        self.state = State()
        self.state.resource = ft.resource(self.state.answer, self.state.request)
        self.runs = [Run(self.state, stage(), fine) for fine in (True, False, None)]
        self.serials: list[dict[Path, int]] = [{} for _ in self.runs]
        for run in self.runs:
            run.start(program)

    # -- what may happen -----------------------------------------------------------------------------------------------

    def act(self, what: str, *how: Any) -> None:
        getattr(self, f"_{what}")(*how)

    def _word(self, which: int, word: str) -> None:
        self.state.words[which].value = word

    def _condition(self, which: int) -> None:
        self.state.conditions[which].update(lambda on: not on)

    def _failure(self, which: int) -> None:
        self.state.failures[which].update(lambda on: not on)

    def _retry(self, place: int) -> None:
        caught = sorted(self.state.caught, key=repr)
        if caught:
            path = caught[place % len(caught)]
            for run in self.runs:
                run.retries[path]()
            self.state.caught.discard(path)

    def _insert(self, which: int, place: int) -> None:
        self.state.lists[which].insert(place, next(self.state.fresh))

    def _remove(self, which: int, place: int) -> None:
        items = self.state.lists[which]
        if items:
            del items[place % len(items)]

    def _move(self, which: int, old: int, new: int) -> None:
        items = self.state.lists[which]
        if items:
            items.move(old % len(items), new % len(items))

    def _swap(self, which: int, one: int, other: int) -> None:
        items = self.state.lists[which]
        if items:
            one, other = one % len(items), other % len(items)
            items[one], items[other] = items[other], items[one]

    def _replace(self, which: int, place: int) -> None:
        items = self.state.lists[which]
        if items:
            items[place % len(items)] = next(self.state.fresh)

    def _reverse(self, which: int) -> None:
        self.state.lists[which].reverse()

    def _clear(self, which: int) -> None:
        self.state.lists[which].clear()

    def _state(self, place: int) -> None:
        paths = sorted(self.state.counts, key=repr)
        if paths:
            path = paths[place % len(paths)]
            self.state.counts[path] += 1
            for run in self.runs:
                run.instances()[path].set_count(lambda count: count + 1)

    def _type(self, place: int, letter: str) -> None:
        paths = sorted(self.state.typed, key=repr)
        if paths:
            path = paths[place % len(paths)]
            self.state.typed[path] = letter
            for run in self.runs:
                run.stage.client.type_text(fields(run)[path]._id, letter)
                run.stage.link.deliver_up()

    def _note(self, title: str) -> None:
        self.state.note.title = title

    def _line(self, line: str) -> None:
        self.state.note.lines.append(line)

    def _ask(self) -> None:
        self.state.request.update(lambda number: number + 1)

    def _answer(self, answer: str) -> None:
        self._end(lambda future: future.set_result(answer))

    def _refuse(self) -> None:
        self._end(lambda future: future.set_exception(BrokenError()))

    def _end(self, end: Callable[[asyncio.Future[str]], object]) -> None:
        future = self.state.answers.get(self.state.request.peek())
        if future is not None and not future.done():
            end(future)

    def _show(self) -> None:
        self.state.shown.update(lambda on: not on)

    # -- what must hold ------------------------------------------------------------------------------------------------

    async def look(self) -> None:
        await rest()
        told = [len(run.log) for run in self.runs]
        for run in self.runs:
            await settled(run)
        expected = ["top", *self.state.expected(self.program), "end"]
        for run in self.runs:
            assert run.stage.differences() == []
            assert run.stage.client.errors == []
            assert [repr(error) for error in run.stage.errors] == []
            assert texts(run) == expected
            entered = {path: field.value or "" for path, field in fields(run).items()}
            assert entered == self.state.typed
        self._looks_as_new()
        gc.collect()
        for number, run in enumerate(self.runs):
            for path in [path for path in run.retries if path not in self.state.waiting]:
                del run.retries[path]
            self._instances(number)
            self._endings(run, told[number])

    def _looks_as_new(self) -> None:
        """All show what the program shows that starts only now, with the same state."""
        failing = any(flag.peek() for flag in self.state.failures)
        if self.state.caught or failing:
            return  # what has failed has state of its own
        new = Run(self.state, stage(), None, restored=(self.state.counts, self.state.typed))
        new.start(self.program)
        new.stage.settle()
        shown = anonymous(new)
        for run in self.runs:
            assert anonymous(run) == shown
        new.stage.session.close()

    def _instances(self, number: int) -> None:
        """Those that were there before are the same, and no others are left."""
        run, before = self.runs[number], self.serials[number]
        living = {path: token.serial for path, token in run.instances().items()}
        assert living.keys() == self.state.counts.keys()
        for path in living.keys() & before.keys():
            assert living[path] == before[path], f"{path} is another instance"
        for path in living.keys() - before.keys():
            assert living[path] not in before.values()
        self.serials[number] = living

    def _endings(self, run: Run, since: int) -> None:
        """What began and is not there any more has ended once, what is there has not; inner ones ended first."""
        living = set(self.serials[self.runs.index(run)].items())
        begun = run.begun()
        for what, end in (("effect", "end of effect"), ("task", "end of task"), ("mounted", "unmounted")):
            started, ended = begun.get(what, {}), begun.get(end, {})
            for instance, times in started.items():
                assert ended.get(instance, 0) == times - (instance in living), (what, instance)
            for instance in living:
                assert instance in started, (what, instance)
        unmounted = [path for what, path, _ in run.log[since:] if what == "unmounted"]
        for at, path in enumerate(unmounted):
            for later in unmounted[at + 1 :]:
                assert later[: len(path)] != path or later == path, f"{path} ended before {later}, which is inside"

    async def close(self) -> None:
        for run in self.runs:
            run.stage.session.close()
            run.retries.clear()
        await rest()
        gc.collect()
        for number, run in enumerate(self.runs):
            assert run.instances() == {}
            self.serials[number] = {}
            self._endings(run, len(run.log))
        state = self.state
        state.resource.dispose()
        await rest()
        for source in (*state.words, *state.conditions, *state.failures, state.shown):
            assert not source._observers


def stage() -> Stage:
    """One whose tasks run on the running loop."""
    made = Stage()
    app: Any = made.app
    app.run_task = lambda session, fn, *args: asyncio.get_running_loop().create_task(fn(*args))
    return made


async def rest() -> None:
    """Let everything that is ready run."""
    for _ in range(10):
        await asyncio.sleep(0)


async def settled(run: Run) -> None:
    run.stage.settle()
    run.stage.drain()
    await rest()
    run.stage.settle()


def texts(run: Run) -> list[Any]:
    return [node.props.get("value") for node in run.stage.client.alive("Text")]


def fields(run: Run) -> dict[Path, Any]:
    """The fields of the program by the paths of the instances they belong to."""
    found = {}

    def walk(control: Any) -> None:
        if isinstance(control, TextField):
            found[control.data] = control
        for child in control._children():
            walk(child)

    walk(run.stage.page)
    return found


def anonymous(run: Run) -> Any:
    """The page without the numbers of its controls, and without their keys: each way of writing has its own."""

    def without(item: Any) -> Any:
        if isinstance(item, dict):
            return {name: without(value) for name, value in item.items() if name not in ("_i", "key")}
        return [without(one) for one in item] if isinstance(item, list) else item

    return without(run.stage.fresh()["views"][0]["controls"])


@pytest.fixture(scope="module", autouse=True)
def collect_little() -> Iterator[None]:
    """What there was before is not walked through at each step."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(PROGRAMS, STEPS)
def test_random_programs(program: Node, steps: list[list[tuple[Any, ...]]]) -> None:
    async def play() -> None:
        theatre = Theatre(program)
        await theatre.look()
        for step in steps:
            for what, *how in step:
                theatre.act(what, *how)
            await theatre.look()
        await theatre.close()

    asyncio.run(play())
