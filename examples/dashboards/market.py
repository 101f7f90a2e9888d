"""A market of 500 instruments. Trades run through reactivex operators into models, and the table shows the models."""

import random
from collections.abc import Callable, Sequence
from itertools import accumulate, product
from operator import attrgetter

import reactivex as rx
from reactivex import operators as ops

import reactive as ft
from reactive import canvas as cv

INSTRUMENTS = 500
TRADES, PAUSE = 40, 0.05  # so many at once, and then none for so many seconds
HISTORY = 60  # how many seconds a sparkline shows
UP, DOWN, FAINT = ft.Colors.GREEN_700, ft.Colors.RED_700, ft.Colors.ON_SURFACE_VARIANT
KINDS = ("Energy", "Foods", "Metals", "Rail", "Steel", "Motors", "Labs", "Textiles", "Shipping", "Power")


@ft.model
class Instrument:
    """What is traded. `moved` is 1 or -1 if the last batch of trades has moved the price, else 0."""

    symbol: str
    name: str
    history: tuple[float, ...]
    price: float
    volume: int = 0
    moved: int = 0

    @ft.computed_property
    def change(self) -> float:
        return self.price / self.history[0] - 1


Trade = tuple[Instrument, float, int]  # with the factor by which it moves the price, and the amount


def instruments() -> list[Instrument]:
    made = []
    for letters in sorted(random.sample(list(product("ACEKMOPRST", "AEIOU", "BDGKLMNRSTX")), INSTRUMENTS)):
        word, kind = "".join(letters), random.choice(KINDS)
        steps = [random.lognormvariate(3.5, 0.8), *(random.gauss(1, 0.004) for _ in range(HISTORY - 1))]
        history = tuple(accumulate(steps, lambda price, factor: price * factor))
        made.append(Instrument(word, f"{word.title()} {kind}", history, history[-1]))
    return made


def settle(rest: list[Instrument], trades: list[Trade]) -> list[Instrument]:
    """Bring a batch of trades into the instruments; returns those that have moved. Those of the last batch rest."""
    before = {it.symbol: (it, it.price) for it, *_ in trades}
    with ft.batch():
        for it in rest:
            it.moved = 0
        for it, factor, amount in trades:
            it.price *= factor
            it.volume += amount
        for it, price in before.values():
            it.moved = 1 if it.price > price else -1
    return [it for it, _ in before.values()]


def remember(market: Sequence[Instrument]) -> None:
    with ft.batch():
        for it in market:
            it.history = (*it.history[1:], it.price)


def mean(market: Sequence[Instrument], at: int) -> float:
    return sum(it.history[at] / it.history[0] for it in market) / len(market) - 1


def turned_over(total: float, trade: Trade) -> float:
    return total + trade[0].price * trade[2]


def newest(seen: tuple[float, ...], value: float) -> tuple[float, ...]:
    return (*seen, value)[-HISTORY:]


def sparkline(values: Callable[[], Sequence[float]], width: float, height: float) -> ft.Control:
    def points() -> list[ft.Offset | tuple[float, float]]:
        seen = values()
        low, high = min(seen), max(seen)
        step, scale = width / (HISTORY - 1), (height - 4) / (high - low or 1)
        return [(at * step, height - 2 - (value - low) * scale) for at, value in enumerate(seen)]

    def paint() -> ft.Paint:
        color = ft.Colors.GREEN if values()[-1] >= values()[0] else ft.Colors.RED
        return ft.Paint(color=color, stroke_width=1.6, stroke_join=ft.StrokeJoin.ROUND, style=ft.PaintingStyle.STROKE)

    return cv.Canvas([cv.Points(points, cv.PointMode.POLYGON, paint)], width=width, height=height)


def row(it: Instrument, wide: Callable[[], bool]) -> ft.Control:
    def flash() -> str:
        return ft.Colors.with_opacity(0.16, UP if it.moved > 0 else DOWN) if it.moved else ft.Colors.TRANSPARENT

    right = ft.TextAlign.RIGHT
    names = [ft.Text(it.symbol, weight=ft.FontWeight.W_600), ft.Text(it.name, size=12, color=FAINT, no_wrap=True)]
    change = ft.Text(lambda: f"{it.change:+.2%}", color=ft.Colors.WHITE, size=12, weight=ft.FontWeight.W_500)
    pill = ft.Container(change, width=72, height=28, border_radius=8, alignment=ft.Alignment.CENTER)
    pill.bgcolor = lambda: UP if it.change >= 0 else DOWN
    cells = [
        ft.Column(names, spacing=0, expand=True, alignment=ft.MainAxisAlignment.CENTER),
        sparkline(lambda: it.history, 84, 30),
        ft.Text(lambda: f"{it.volume:,}", size=12, color=FAINT, width=90, text_align=right, visible=wide),
        ft.Text(lambda: f"{it.price:,.2f}", width=72, text_align=right),
        pill,
    ]
    line = ft.Border(bottom=ft.BorderSide(1, ft.Colors.SURFACE_CONTAINER_HIGHEST))
    padding = ft.Padding.symmetric(horizontal=12)
    return ft.Container(ft.Row(cells, spacing=12), bgcolor=flash, animate=300, padding=padding, border=line)


def card(label: str, value: Callable[[], str], *more: ft.Control) -> ft.Control:
    words = ft.Column([ft.Text(label, size=12, color=FAINT), ft.Text(value, size=20)], spacing=2, expand=True)
    look = {"padding": 14, "border_radius": 12, "bgcolor": ft.Colors.SURFACE_CONTAINER}
    return ft.Container(ft.Row([words, *more]), col={"xs": 6, "md": 3}, **look)


@ft.component
def Market() -> ft.Control:  # noqa: N802 - components are named like controls
    market = ft.use_memo(instruments, [])
    query, by, falling = ft.use_signal(""), ft.use_signal("symbol"), ft.use_signal(False)
    width = ft.use_signal(0.0)
    wide = ft.computed(lambda: width() > 620)

    def some(_: int) -> rx.Observable[Trade]:
        return rx.of(*((random.choice(market), random.gauss(1, 0.004), random.randint(1, 400)) for _ in range(TRADES)))

    clock = ft.current_scheduler()  # the page's loop
    trades = rx.interval(PAUSE, clock).pipe(ops.flat_map(some), ops.share())
    batches = trades.pipe(ops.buffer_with_time(0.25, scheduler=clock), ops.share())
    seconds = rx.interval(1, clock).pipe(ops.share())
    nobody: list[Instrument] = []
    ft.on_cleanup(batches.pipe(ops.scan(settle, nobody)).subscribe().dispose)
    ft.on_cleanup(seconds.subscribe(lambda _: remember(market)).dispose)

    begin = ft.untracked(lambda: tuple(mean(market, at) for at in range(HISTORY)))
    index = ft.from_observable(seconds.pipe(ops.map(lambda _: mean(market, -1)), ops.scan(newest, begin)), begin)
    turnover = ft.from_observable(trades.pipe(ops.scan(turned_over, 0.0), ops.sample(0.5, clock)), 0.0)
    recent = ft.from_observable(trades.pipe(ops.buffer_with_time(1, 0.25, clock)), [])
    second = ft.from_observable(seconds, 0)

    def rising() -> str:
        second()
        up = ft.untracked(lambda: sum(it.change > 0 for it in market))
        return f"{up} / {len(market) - up}"

    def wanted() -> list[Instrument]:
        words, order, backwards = query().strip().lower(), attrgetter(by()), falling()
        if by() != "symbol":
            second()  # the numbers go on meanwhile: put in order once a second
        # What the order is made of is not to be followed: that would be each price.
        found = (it for it in market if words in it.name.lower())
        return ft.untracked(lambda: sorted(found, key=order, reverse=backwards))

    def sort(name: str) -> None:
        with ft.batch():
            falling.value = not falling() if by() == name else name != "symbol"
            by.value = name

    def head(name: str, **more: object) -> ft.Control:
        icon = lambda: ft.Icons.ARROW_DROP_DOWN if falling() else ft.Icons.ARROW_DROP_UP  # noqa: E731
        words = [ft.Text(name.title(), size=12), ft.Icon(icon, size=18, visible=lambda: by() == name)]
        side = ft.MainAxisAlignment.START if name == "symbol" else ft.MainAxisAlignment.END
        return ft.Container(ft.Row(words, side, spacing=0), height=40, on_click=lambda: sort(name), **more)  # type: ignore[arg-type]

    shown = ft.computed(wanted)
    heads = [head("symbol", expand=True), head("volume", width=90, visible=wide)]
    heads += [head("price", width=72), head("change", width=72)]
    rows = ft.VirtualList(shown, lambda it: row(it, wide), item_extent=52, key=lambda it: it.symbol, expand=True)
    top = ft.Container(ft.Row(heads, spacing=12), padding=ft.Padding.symmetric(horizontal=12))
    table = ft.Container(ft.Column([top, rows], spacing=0), border_radius=12, expand=True)
    table.bgcolor, table.clip_behavior = ft.Colors.SURFACE_CONTAINER_LOW, ft.ClipBehavior.ANTI_ALIAS
    count = ft.Text(lambda: f"{len(shown())} of {INSTRUMENTS}", color=FAINT)
    search = ft.TextField(query, label="Search", prefix_icon=ft.Icons.SEARCH, dense=True, expand=True)
    graph = ft.Container(sparkline(index, 60, 36), visible=wide)
    cards = [
        card("Mean change", lambda: f"{index()[-1]:+.3%}", graph),
        card("Rising / falling", rising),
        card("Turnover", lambda: f"{turnover() / 1e6:,.2f} m"),
        card("Trades in a second", lambda: f"{len(recent()):,}"),
    ]
    parts = [ft.ResponsiveRow(cards, spacing=12, run_spacing=12), ft.Row([search, count], spacing=16), table]
    return ft.Column(parts, spacing=12, expand=True, on_size_change=lambda e: width.set(e.width))


def main(page: ft.Page) -> None:
    page.title = "Market"
    page.theme = page.dark_theme = ft.Theme(color_scheme_seed=ft.Colors.BLUE_GREY)
    page.padding = 16
    page.render(Market)


if __name__ == "__main__":
    ft.run(main)
