"""What type checkers make of declarations and of their use; read by `test_declarations`, never run.

A line that ends with `# E: code` is an error of that kind; every other line is right.
"""

from collections.abc import AsyncIterator
from typing import Any, assert_type

from reactivex import Observable

from core_tree.children import ControlList
from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.controls.progress_bar import ProgressBar
from core_tree.controls.text import Text
from core_tree.controls.text_field import TextField
from core_tree.events import Event
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.borders import Border, BorderSide
from reactive.graph import computed, signal

progress = signal(0.5)
name = signal("x")
upper = computed(lambda: name().upper())


def observable() -> Observable[str]:
    return Observable()


async def ticks() -> AsyncIterator[str]:
    yield "a"


def clicked(e: Event[Container]) -> None: ...


def on_tap(e: Event[Text]) -> None: ...


# The constructor takes plain values and sources.
Text("a", size=12)
Text(name)
Text(upper)
Text(lambda: f"{progress():.0%}")
Text(observable())
Text(ticks())
ProgressBar(value=progress)
ProgressBar(value=None)
ProgressBar(value=lambda: 0.5)
Column([Text("a"), Container(Text("b"))], spacing=3, visible=lambda: True)
Column(lambda: [Text("a")])
Container(border=Border(top=BorderSide(width=progress)), on_click=clicked)
Container(on_click=lambda: None)
TextField(value=name, label="l", on_change=lambda e: e.control.value)

Text(size="big")  # E: arg-type
Text(colour="red")  # E: call-arg
Text(b"a")  # E: arg-type
Text(progress)  # E: arg-type
ProgressBar(value="half")  # E: arg-type
ProgressBar(value=name)  # E: arg-type
Column([1])  # E: list-item
Column("ab")  # E: arg-type
Container(on_click=on_tap)  # E: arg-type
Container(on_click=5)  # E: arg-type
BorderSide(widht=1)  # E: call-arg
BorderSide(width="a")  # E: arg-type

# Reading gives the type.
text = Text("a")
bar = ProgressBar()
column = Column()
assert_type(text.value, str)
assert_type(text.size, float | None)
assert_type(bar.value, float | None)
assert_type(Border().top, BorderSide)
assert_type(column.visible, bool)
column.controls.append(Text("b"))
column.controls.move(0, 1)
column.controls.append("b")  # E: arg-type
Text.value.name.upper()

# The setter takes what the constructor takes.
text.value = "b"
text.value = name
text.value = upper
text.value = lambda: "c"
text.value = observable()
text.value = ticks()
bar.value = progress
column.controls = [Text("a")]
column.controls = (Text("a"),)
column.controls = lambda: [Text("a")]
text.on_tap = on_tap
text.on_tap = None

text.value = b"a"  # E: assignment
text.size = "big"  # E: assignment
text.valeu = "a"  # E: attr-defined
bar.value = name  # E: assignment
column.controls = 5  # E: assignment
text.on_tap = clicked  # E: assignment
text.on_tap = 5  # E: assignment


# A control of one's own.
@control("Gauge")
class Gauge(LayoutControl):
    level: Prop[float] = prop()
    unit: Prop[str] = prop(default="")
    parts: Children[Text] = children()
    on_full: Handler[Event[Any]] = event()


Gauge(level=1)
Gauge(level=progress, unit="l", parts=[Text("a")], on_full=lambda: None)
gauge = Gauge(level=lambda: 0.5, width=3)
assert_type(gauge.level, float)
assert_type(gauge.parts, ControlList[Text])
Gauge()  # E: call-arg
Gauge(level="a")  # E: arg-type
Gauge(level=1, parts=[Container()])  # E: list-item
Gauge(level=1, levle=2)  # E: call-arg
gauge.level = None  # E: assignment


@control
class Counter(Column):
    start: int = 0

    def init(self) -> None:
        self.shown = Text(str(self.start))


Counter(start=5, spacing=3)
Counter(start="a")  # E: arg-type
Counter(strat=5)  # E: call-arg
assert_type(Counter().start, int)
