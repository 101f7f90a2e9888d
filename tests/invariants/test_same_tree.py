"""Invariant 1: once everything in flight has landed, the client holds what encoding the server's tree afresh gives.

Also under it: 3, the last write arrives; and the errors for controls that are given two places.
"""

from __future__ import annotations

import gc
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from core_tree.control import BaseControl
from core_tree.controls.button import Button
from core_tree.controls.checkbox import Checkbox
from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.controls.row import Row
from core_tree.controls.slider import Slider
from core_tree.controls.text import Text
from core_tree.controls.text_field import TextField
from core_tree.errors import ControlInUseError
from core_tree.extensions.video import MaterialVideoControls, Video
from core_tree.types.borders import Border, BorderSide
from core_tree.values import parts_in
from reactive.graph import batch, signal
from tests.invariants.stage import Stage

TEXTS = st.sampled_from(["", "a", "b", "hello", "ünï", "x" * 40])
KEYS = st.sampled_from([None, None, "k1", "k2", "k3"])


def leaf(draw: Any, sources: list[Any]) -> Any:
    key = draw(KEYS)
    kind = draw(
        st.sampled_from(["text", "bound", "function", "field", "two-way", "checkbox", "slider", "button", "bar"])
    )
    match kind:
        case "text":
            return Text(draw(TEXTS), size=draw(st.sampled_from([None, 10, 12.5])), key=key)
        case "bound":
            return Text(draw(st.sampled_from(sources)), key=key)
        case "function":
            one, two = draw(st.sampled_from(sources)), draw(st.sampled_from(sources))
            return Text(lambda: f"{one()}/{two()}", key=key)
        case "field":
            return TextField(value=draw(TEXTS), label="l", key=key)
        case "two-way":
            return TextField(value=draw(st.sampled_from(sources)), key=key)
        case "checkbox":
            return Checkbox(label="c", value=draw(st.booleans()), key=key)
        case "slider":
            return Slider(value=draw(st.sampled_from([0.0, 0.5, 1.0])), key=key)
        case "bar":  # controls in a value
            return Video(controls=MaterialVideoControls(top_button_bar=[Text(draw(st.sampled_from(sources)))]), key=key)
    return Button("press", key=key)


def subtree(draw: Any, sources: list[Any], depth: int = 0) -> Any:
    if depth > 2 or draw(st.integers(0, 2)) == 0:
        return leaf(draw, sources)
    key = draw(KEYS)
    if draw(st.booleans()):
        return Container(
            subtree(draw, sources, depth + 1), key=key, border=draw(st.sampled_from([None, Border(top=BorderSide(1))]))
        )
    cls = draw(st.sampled_from([Row, Column]))
    return cls([subtree(draw, sources, depth + 1) for _ in range(draw(st.integers(0, 3)))], key=key)


class SameTree(RuleBasedStateMachine):
    """Random mutations of a page, a user who types meanwhile, and a slow wire."""

    controls = Bundle("controls")

    @initialize()
    def begin(self) -> None:
        gc.disable()  # what is free for use again must not depend on when the collector comes by
        self.stage = Stage()
        self.sources = [signal("s0"), signal("s1"), signal("s2")]
        self.root = Column()
        self.stage.page.add(self.root)

    # -- what there is

    def mounted(self, *types: type) -> list[Any]:
        return [c for c in self.stage.tree.index.values() if isinstance(c, types)]

    def lists(self) -> list[Any]:
        return [c.controls for c in self.mounted(Row, Column) if c is not self.stage.page]

    # -- the program

    @rule(target=controls, data=st.data())
    def make(self, data: Any) -> Any:
        return subtree(data.draw, self.sources)

    @rule(control=controls, data=st.data())
    def insert(self, control: Any, data: Any) -> None:
        children = data.draw(st.sampled_from(self.lists()))
        index = data.draw(st.integers(-2, 6))
        before = list(children)
        try:
            children.insert(index, control)
        except ControlInUseError:
            assert list(children) == before
            assert control.parent is not None or control._home is not None or _holds(control, children)

    @rule(data=st.data())
    def remove(self, data: Any) -> None:
        children = data.draw(st.sampled_from(self.lists()))
        if children:
            how = data.draw(st.sampled_from(["pop", "remove", "del", "clear", "slice"]))
            at = data.draw(st.integers(0, len(children) - 1))
            match how:
                case "pop":
                    children.pop(at)
                case "remove":
                    children.remove(children[at])
                case "del":
                    del children[at]
                case "clear":
                    children.clear()
                case _:
                    del children[at : at + 2]

    @rule(data=st.data())
    def move(self, data: Any) -> None:
        """Within a list, or from one list to another."""
        children = data.draw(st.sampled_from(self.lists()))
        if not children:
            return
        at = data.draw(st.integers(0, len(children) - 1))
        if data.draw(st.booleans()):
            children.move(at, data.draw(st.integers(0, len(children) - 1)))
            return
        target = data.draw(st.sampled_from(self.lists()))
        child = children[at]
        if child is target._owner() or _holds(child, target):
            return
        children.remove(child)
        target.insert(data.draw(st.integers(0, len(target))), child)

    @rule(data=st.data())
    def reorder(self, data: Any) -> None:
        children = data.draw(st.sampled_from(self.lists()))
        match data.draw(st.sampled_from(["sort", "reverse", "slice", "step"])):
            case "sort":
                children.sort(key=lambda c: (str(c.key), type(c).__name__))
            case "reverse":
                children.reverse()
            case "slice":
                children[:] = data.draw(st.permutations(list(children)))
            case _:
                children[::2] = list(children)[::2][::-1]

    @rule(data=st.data())
    def replace_list(self, data: Any) -> None:
        """A whole new list: some of the old, some new ones with the old keys."""
        owner = data.draw(st.sampled_from(self.mounted(Row, Column)))
        kept = [c for c in owner.controls if data.draw(st.booleans())]
        fresh = [subtree(data.draw, self.sources) for _ in range(data.draw(st.integers(0, 3)))]
        owner.controls = data.draw(st.permutations(kept + fresh))

    @rule(data=st.data())
    def replace_many(self, data: Any) -> None:
        """More operations than the list is long."""
        children = data.draw(st.sampled_from(self.lists()))
        for _ in range(20):
            children.append(Text("many"))
        for _ in range(data.draw(st.integers(0, 20))):
            children.pop(data.draw(st.integers(0, len(children) - 1)))

    @rule(data=st.data())
    def content(self, data: Any) -> None:
        containers = self.mounted(Container)
        if containers:
            container = data.draw(st.sampled_from(containers))
            container.content = data.draw(st.sampled_from([None, "new", "same"])) and (
                container.content if data.draw(st.booleans()) else subtree(data.draw, self.sources)
            )

    @rule(data=st.data(), text=TEXTS)
    def set_values(self, data: Any, text: str) -> None:
        for control in data.draw(st.lists(st.sampled_from([self.root, *self.mounted(Text, TextField)]), max_size=4)):
            if isinstance(control, (Text, TextField)):
                control.value = text
            control.visible = data.draw(st.booleans())

    @rule(data=st.data())
    def set_nested(self, data: Any) -> None:
        for container in self.mounted(Container):
            if container.border is not None:
                container.border.top.width = data.draw(st.integers(1, 4))
        for video in self.mounted(Video):
            bar = video.controls.top_button_bar
            match data.draw(st.sampled_from(["add", "drop", "change"])):
                case "add":
                    bar.append(Text("added"))
                case "drop" if bar:
                    bar.pop()
                case "change" if bar:
                    bar[-1].size = data.draw(st.integers(1, 9))

    @rule(data=st.data())
    def rebind(self, data: Any) -> None:
        texts = self.mounted(Text)
        if texts:
            data.draw(st.sampled_from(texts)).value = data.draw(st.sampled_from(self.sources))

    @rule(data=st.data(), text=TEXTS)
    def write_signal(self, data: Any, text: str) -> None:
        data.draw(st.sampled_from(self.sources)).value = text

    @rule(data=st.data(), text=TEXTS)
    def write_batch(self, data: Any, text: str) -> None:
        with batch():
            self.write_signal(data, text)
            self.set_values(data, text)
            self.remove(data)
            self.write_signal(data, text + "!")

    # -- the user and the wire

    @rule(data=st.data(), text=TEXTS)
    def user_acts(self, data: Any, text: str) -> None:
        nodes = self.stage.client.alive("TextField", "Checkbox", "Slider")
        if nodes:
            node = data.draw(st.sampled_from(nodes))
            match node.type:
                case "TextField":
                    self.stage.client.type_text(node.id, text)
                case "Checkbox":
                    self.stage.client.check(node.id)
                case _:
                    self.stage.client.slide(node.id, 0.25)

    @rule(data=st.data())
    def normalise_input(self, data: Any) -> None:
        """The program refuses or changes what the user enters."""
        for field in self.mounted(TextField):
            if data.draw(st.booleans()):
                field.value = field.value.upper()

    @rule(ups=st.integers(0, 3), downs=st.integers(0, 3))
    def deliver(self, ups: int, downs: int) -> None:
        for _ in range(ups):
            self.stage.link.deliver_up()
        for _ in range(downs):
            self.stage.link.deliver_down()

    @rule()
    def lose_the_connection(self) -> None:
        """What is under way is lost."""
        if self.stage.link.connected:
            self.stage.lose()

    @rule(reloaded=st.booleans())
    def come_back(self, reloaded: bool) -> None:
        if not self.stage.link.connected:
            self.stage.come_back(reloaded=reloaded)

    @rule()
    def tick(self) -> None:
        self.stage.tick()

    @rule()
    def settle(self) -> None:
        self.come_back(False)
        assert self.stage.differences() == []

    @invariant()
    def no_errors(self) -> None:
        if hasattr(self, "stage"):
            assert self.stage.client.errors == []
            assert self.stage.app.errors == []

    def teardown(self) -> None:
        gc.enable()
        if hasattr(self, "stage"):
            self.come_back(False)
            assert self.stage.differences() == []
            assert set(self.stage.tree.index) == _ids_below(self.stage.page)
            assert not self.stage.tree.left
            assert not self.stage.tree.changed


def _holds(control: Any, children: Any) -> bool:
    """Whether the list is the control's or below it."""
    at = children._owner()
    while at is not None:
        if at is control:
            return True
        at = at.parent
    return False


def _ids_below(control: Any) -> set[int]:
    found = {control._id}
    for child in control._children():
        found |= _ids_below(child)
    for stored in control._values.values():
        for part in parts_in(stored):
            if isinstance(part, BaseControl):
                found |= _ids_below(part)
    return found


TestSameTree = SameTree.TestCase
TestSameTree.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)


def test_a_control_given_twice_is_refused_with_its_places() -> None:
    text = Text("a")
    with pytest.raises(ControlInUseError, match=r"given twice"):
        Column([text, text])
    column = Column([text])
    with pytest.raises(ControlInUseError, match=r"already in Column\(\d+\)\.controls"):
        Row([text])
    assert text.parent is column


def test_a_control_that_was_taken_out_can_be_used_again() -> None:
    stage = Stage()
    text = Text("a")
    stage.page.add(text)
    stage.settle()
    stage.page.controls.remove(text)
    stage.settle()
    text.value = "b"
    stage.page.add(Column([text]))
    assert stage.differences() == []
    assert stage.client.prop(text._id, "value") == "b"
