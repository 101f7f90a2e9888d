"""The bridge to reactivex. Time is virtual, or does not matter."""

import asyncio
import logging
import threading

import pytest
import reactivex
from reactivex import operators as ops
from reactivex.scheduler import TimeoutScheduler
from reactivex.scheduler.eventloop import AsyncIOThreadSafeScheduler
from reactivex.subject import Subject
from reactivex.testing import TestScheduler

from reactive.graph import Queue, Scope, WriteError, batch, computed, effect, scope, signal
from reactive.rx import Stream, current_scheduler, debounced, from_observable, observable, sampled, throttled
from reactive.waiting import until

WAIT = 10


def in_thread(fn):
    thread = threading.Thread(target=fn)
    thread.start()
    thread.join(WAIT)
    assert not thread.is_alive()


class TestObservable:
    def test_the_present_value_then_each_change(self):
        number, seen = signal(1), []
        observable(number).subscribe(seen.append)
        number.value = 2
        number.value = 2
        number.value = 3
        assert seen == [1, 2, 3]

    def test_a_batch_is_one_emission(self):
        a, b, seen = signal(1), signal(2), []
        observable(lambda: a() + b()).subscribe(seen.append)
        with batch():
            a.value, b.value = 10, 20
        assert seen == [3, 30]

    def test_an_equal_result_of_a_function_is_not_emitted_again(self):
        number, seen = signal(1), []
        observable(lambda: number() // 10).subscribe(seen.append)
        number.value = 5
        assert seen == [0]

    def test_disposed_it_lets_go(self):
        number, seen = signal(1), []
        subscription = observable(number).subscribe(seen.append)
        subscription.dispose()
        number.value = 2
        assert seen == [1]
        assert not number._observers

    def test_a_subscription_ends_with_its_scope(self):
        number, seen = signal(1), []
        numbers = observable(number)
        with scope() as owner:
            numbers.pipe(ops.map(lambda n: n * 2)).subscribe(seen.append)
        number.value = 2
        owner.dispose()
        number.value = 3
        assert seen == [2, 4]
        assert not number._observers

    def test_ending_a_subscription_takes_it_out_of_its_scope(self):
        number = signal(1)
        with scope() as owner:
            for _ in range(3):
                observable(number).subscribe(lambda _: None).dispose()
        assert not owner._children

    def test_an_operator_that_has_enough_ends_it(self):
        number, seen = signal(1), []
        observable(number).pipe(ops.take(2)).subscribe(seen.append)
        number.value = 2
        number.value = 3
        assert seen == [1, 2]
        assert not number._observers

    def test_an_error_of_the_source_ends_it(self):
        number, seen, errors = signal(1), [], []
        observable(lambda: 1 / number()).subscribe(seen.append, errors.append)
        number.value = 0
        number.value = 2
        assert seen == [1]
        assert [type(error) for error in errors] == [ZeroDivisionError]
        assert not number._observers

    def test_an_error_without_handler_reaches_the_writer(self):
        number = signal(1)
        observable(lambda: 1 / number()).subscribe(lambda _: None)
        with pytest.raises(ZeroDivisionError):
            number.value = 0

    def test_catch_goes_on_with_something_else(self):
        number, seen = signal(0), []
        observable(lambda: 1 / number()).pipe(ops.catch(lambda e, s: reactivex.of("failed"))).subscribe(seen.append)
        assert seen == ["failed"]

    def test_what_the_observer_reads_is_not_tracked(self):
        number, other, seen = signal(1), signal(1), []
        observable(number).subscribe(lambda n: seen.append((n, other())))
        other.value = 2
        assert seen == [(1, 1)]

    def test_on_a_page_it_emits_from_the_queue(self):
        number, seen = signal(1), []
        queue = Queue(lambda: None)
        with Scope(queue=queue):
            observable(number).subscribe(seen.append)
        queue.drain()
        number.value = 2
        assert seen == [1]
        queue.drain()
        assert seen == [1, 2]

    def test_a_computed_may_not_subscribe(self):
        number, errors = signal(1), []
        computed(lambda: observable(number).subscribe(lambda _: None, errors.append))()
        assert [type(error) for error in errors] == [WriteError]

    def test_threads_that_write_never_make_it_emit_twice_at_once(self):
        number, seen, inside, overlaps = signal(0), [], [], []

        def look(n):
            inside.append(n)
            if len(inside) > 1:
                overlaps.append(n)
            seen.append(n)
            inside.pop()

        observable(number).subscribe(look)
        threads = [
            threading.Thread(target=lambda: [number.update(lambda n: n + 1) for _ in range(300)]) for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(WAIT)
        assert not overlaps
        assert seen == sorted(seen)
        assert seen[-1] == 1200


class TestFromObservable:
    def test_the_initial_value_then_the_newest(self):
        subject = Subject()
        it = from_observable(subject, 0)
        seen = []
        effect(lambda: seen.append(it()))
        subject.on_next(1)
        subject.on_next(1)
        in_thread(lambda: subject.on_next(2))
        assert seen == [0, 1, 2]
        assert (it.value, it.peek()) == (2, 2)

    def test_what_comes_at_subscription_is_there_at_once(self):
        assert from_observable(reactivex.of(1, 2, 3), 0).value == 3

    def test_every_emission_can_be_asked_for(self):
        subject, seen = Subject(), []
        it = from_observable(subject, 0, equals=False)
        effect(lambda: seen.append(it()))
        subject.on_next(1)
        subject.on_next(1)
        assert seen == [0, 1, 1]

    def test_completion_is_state_and_the_last_value_stays(self):
        subject, seen = Subject(), []
        it = from_observable(subject, 0)
        effect(lambda: seen.append(it.completed))
        subject.on_next(5)
        subject.on_completed()
        assert seen == [False, True]
        assert it.value == 5

    def test_an_error_is_raised_to_each_reader(self):
        subject, seen = Subject(), []
        it = from_observable(subject, 0)

        @effect
        def look():
            try:
                seen.append(it())
            except OSError:
                seen.append("failed")

        subject.on_error(OSError("gone"))
        assert seen == [0, "failed"]
        for _ in range(2):
            with pytest.raises(OSError, match="gone"):
                _ = it.value
        assert isinstance(it.error, OSError)

    def test_an_error_that_nobody_observes_goes_to_the_scope(self):
        errors = []
        with Scope(on_error=lambda error, where: errors.append((str(error), repr(where)))):
            subject = Subject()
            from_observable(subject, 0, name="prices")
        subject.on_error(OSError("gone"))
        assert errors == [("gone", "<stream prices>")]

    def test_or_to_the_log(self, caplog):
        subject = Subject()
        from_observable(subject, 0)
        with caplog.at_level(logging.ERROR, "reactive"):
            subject.on_error(OSError("gone"))
        assert "gone" in caplog.text

    def test_an_effect_that_fails_does_not_end_the_subscription(self):
        errors = []
        with Scope(on_error=lambda error, _: errors.append(error)):
            subject = Subject()
            it = from_observable(subject, 1)
        effect(lambda: 1 / it())
        subject.on_next(0)
        subject.on_next(4)
        assert it.value == 4
        assert [type(error) for error in errors] == [ZeroDivisionError]

    def test_it_ends_with_its_scope(self):
        subject = Subject()
        with scope() as owner:
            it = from_observable(subject, 0)
        subject.on_next(1)
        owner.dispose()
        subject.on_next(2)
        assert it.value == 1
        assert not subject.observers

    def test_sources_inside_the_pipeline_end_with_it(self):
        number = signal(1)
        it = from_observable(observable(number).pipe(ops.map(lambda n: n * 2)), 0)
        number.value = 2
        assert it.value == 4
        it.dispose()
        assert not number._observers

    def test_a_computed_may_not_make_one(self):
        with pytest.raises(WriteError):
            computed(lambda: from_observable(Subject(), 0))()

    def test_it_goes_back_into_an_observable(self):
        subject, seen = Subject(), []
        from_observable(subject, 0).observable.subscribe(seen.append)
        subject.on_next(1)
        assert seen == [0, 1]


class TestChoiceOfScheduler:
    def test_a_script_gets_timer_threads(self):
        assert isinstance(current_scheduler(), TimeoutScheduler)

    def test_a_coroutine_gets_its_loop(self):
        async def main():
            scheduler = current_scheduler()
            assert isinstance(scheduler, AsyncIOThreadSafeScheduler)
            assert scheduler._loop is asyncio.get_running_loop()

        asyncio.run(main())

    def test_under_asyncio_operators_that_use_time_emit_on_the_loop(self):
        async def main():
            number, threads = signal(0), []
            pipeline = observable(number).pipe(
                ops.debounce(0.001), ops.do_action(lambda _: threads.append(threading.get_ident()))
            )
            it = from_observable(pipeline, -1)
            async with asyncio.timeout(WAIT):
                await until(lambda: it() == 0)
                in_thread(lambda: number.set(5))
                await until(lambda: it() == 5)
            assert set(threads) == {threading.get_ident()}
            it.dispose()

        asyncio.run(main())

    def test_in_a_script_a_timer_thread_writes(self):
        number, arrived = signal(0), threading.Event()
        it = debounced(number, 0.001)
        effect(lambda: arrived.set() if it() == 5 else None)
        number.value = 5
        assert arrived.wait(WAIT)
        it.dispose()

    def test_buffers_too(self):
        clock, number = TestScheduler(), signal(0)
        it = from_observable(observable(number).pipe(ops.buffer_with_time(1.0)), [], scheduler=clock)
        number.value = 1
        number.value = 2
        clock.advance_to(1.5)
        assert it.value == [0, 1, 2]


def at(clock, *writes):
    """Write (time, signal, value) at virtual times."""
    for when, written, value in writes:
        clock.schedule_absolute(float(when), lambda *_, w=written, v=value: w.set(v))


def record(clock, view):
    seen = []
    effect(lambda: seen.append((clock.clock, view())))
    return seen


class TestViews:
    def test_debounced_waits_for_rest(self):
        clock, number = TestScheduler(), signal(0)
        seen = record(clock, debounced(number, 10.0, scheduler=clock))
        at(clock, (20, number, 1), (25, number, 2), (30, number, 3), (60, number, 4))
        clock.advance_to(100.0)
        assert seen == [(0, 0), (40, 3), (70, 4)]

    def test_throttled_follows_at_once_then_once_a_window_and_the_last_arrives(self):
        clock, number = TestScheduler(), signal(0)
        seen = record(clock, throttled(number, 10.0, scheduler=clock))
        at(clock, *((20 + n, number, n + 1) for n in range(25)))
        clock.advance_to(100.0)
        assert seen == [(0, 0), (20, 1), (30, 11), (40, 21), (54, 25)]

    def test_sampled_looks_at_regular_times(self):
        clock, number = TestScheduler(), signal(0)
        view = sampled(number, 10.0, scheduler=clock)
        seen = record(clock, view)
        at(clock, (12, number, 1), (14, number, 2), (33, number, 3))
        clock.advance_to(55.0)
        assert seen == [(0, 0), (20, 2), (40, 3)]
        view.dispose()

    @pytest.mark.parametrize("make", [debounced, throttled, sampled])
    def test_an_error_of_the_source_passes_and_heals(self, make):
        clock, number = TestScheduler(), signal(1)
        view = make(lambda: 1 / number(), 1.0, scheduler=clock)
        at(clock, (10, number, 0), (30, number, 2))
        clock.advance_to(20.0)
        with pytest.raises(ZeroDivisionError):
            _ = view.value
        clock.advance_to(40.0)
        assert view.value == 0.5
        view.dispose()

    @pytest.mark.parametrize("make", [debounced, throttled, sampled])
    def test_a_view_ends_with_its_scope(self, make):
        clock, number = TestScheduler(), signal(1)
        with scope() as owner:
            view = make(number, 1.0, scheduler=clock)
        assert isinstance(view, Stream)
        owner.dispose()
        at(clock, (10, number, 2))
        clock.advance_to(20.0)
        assert view.value == 1
        assert not number._observers

    def test_a_view_of_a_signal_that_always_notifies_does_too(self):
        clock, number = TestScheduler(), signal(0, equals=False)
        seen = record(clock, debounced(number, 10.0, scheduler=clock))
        at(clock, (20, number, 0))
        clock.advance_to(100.0)
        assert seen == [(0, 0), (30, 0)]


def test_what_is_read_is_observable():
    number, seen = signal(1), []
    half = computed(lambda: number() / 2)
    with scope() as own:
        number.observable.subscribe(seen.append)
        half.observable.pipe(ops.map(str)).subscribe(seen.append)
    number.value = 4
    own.dispose()
    number.value = 8
    assert seen == [1, "0.5", 4, "2.0"]


def test_a_bound_observable_has_the_time_of_the_pages_loop():
    import reactive as ft
    from tests.live import running

    number, threads = reactivex.subject.BehaviorSubject("0"), []

    def main(page):
        pipeline = number.pipe(ops.debounce(0.001), ops.do_action(lambda _: threads.append(threading.get_ident())))
        page.add(ft.Text(pipeline))

    async def show():
        async with asyncio.timeout(WAIT), running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["0"])
            thread = threading.Thread(target=number.on_next, args=("5",))
            thread.start()
            thread.join()
            await user.until(lambda: user.texts() == ["5"])
        assert set(threads) == {threading.get_ident()}

    asyncio.run(show())


def test_in_a_plain_main_of_a_page_time_is_that_of_the_pages_loop():
    import reactive as ft
    from tests.live import running

    number, found, threads = signal(0), [], []

    def main(page):
        found.append(current_scheduler())
        pipeline = observable(number).pipe(
            ops.debounce(0.001), ops.do_action(lambda _: threads.append(threading.get_ident()))
        )
        page.add(ft.Text(lambda it=from_observable(pipeline, "..."): f"{it()}"))

    async def show():
        async with asyncio.timeout(WAIT), running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["0"])
            number.value = 5
            await user.until(lambda: user.texts() == ["5"])
            assert found[0]._loop is asyncio.get_running_loop()
        assert set(threads) == {threading.get_ident()}
        assert not number._observers

    asyncio.run(show())
