"""`resource`: values that coroutine functions bring."""

import asyncio
import gc
import logging
import threading
import weakref

import pytest

from reactive.graph import GraphError, Queue, Scope, WriteError, batch, computed, effect, scope, signal
from reactive.resources import resource
from reactive.waiting import until

WAIT = 10


def run(main):
    async def limited():
        async with asyncio.timeout(WAIT):
            return await main()

    return asyncio.run(limited())


async def settled():
    for _ in range(8):
        await asyncio.sleep(0)


class Calls:
    """A coroutine function whose calls end when the test says so."""

    def __init__(self, *, stubborn=False):
        self.keys = []
        self.cancelled = []
        self._futures = []
        self._stubborn = stubborn

    async def __call__(self, key=None):
        self.keys.append(key)
        future = asyncio.get_running_loop().create_future()
        self._futures.append(future)
        while True:
            try:
                return await asyncio.shield(future)
            except asyncio.CancelledError:
                self.cancelled.append(key)
                if not self._stubborn:
                    raise

    def succeed(self, index, value):
        self._futures[index].set_result(value)

    def fail(self, index, error):
        self._futures[index].set_exception(error)


class TestOneCall:
    def test_it_goes_from_loading_to_ready(self):
        async def main():
            calls = Calls()
            it = resource(calls, initial="nothing")
            assert (it.state, it.loading, it.value, it.latest, it.error) == (
                "loading",
                True,
                "nothing",
                "nothing",
                None,
            )
            await settled()
            assert calls.keys == [None]
            calls.succeed(0, "found")
            await settled()
            assert (it.state, it.loading, it.value, it.latest, it.error) == ("ready", False, "found", "found", None)

        run(main)

    def test_the_error_of_the_call_is_kept_and_raised_to_readers_of_the_value(self):
        async def main():
            calls = Calls()
            it = resource(calls, initial="nothing")
            await settled()
            calls.fail(0, OSError("no net"))
            await settled()
            assert it.state == "error"
            assert isinstance(it.error, OSError)
            assert it.latest == "nothing"
            for _ in range(2):
                with pytest.raises(OSError, match="no net"):
                    _ = it.value

        run(main)

    def test_a_refetch_heals_an_error_and_shows_the_last_value_meanwhile(self):
        async def main():
            calls = Calls()
            it = resource(calls)
            await settled()
            calls.succeed(0, 1)
            await settled()
            it.refetch()
            assert (it.state, it.value) == ("refreshing", 1)
            await settled()
            calls.fail(1, ValueError())
            await settled()
            assert it.state == "error"
            it.refetch()
            assert (it.state, it.value, it.error) == ("refreshing", 1, None)
            await settled()
            calls.succeed(2, 3)
            await settled()
            assert (it.state, it.value) == ("ready", 3)

        run(main)

    def test_each_property_notifies_only_when_it_changes(self):
        async def main():
            calls, seen = Calls(), {"value": [], "loading": [], "latest": [], "error": []}
            it = resource(calls, initial=0)
            for name, values in seen.items():
                effect(lambda name=name, values=values: values.append(getattr(it, name)))
            await settled()
            calls.succeed(0, 0)
            await settled()
            it.refetch()
            await settled()
            calls.succeed(1, 5)
            await settled()
            assert seen == {"value": [0, 5], "loading": [True, False, True, False], "latest": [0, 5], "error": [None]}

        run(main)

    def test_what_the_function_reads_is_not_tracked(self):
        async def main():
            other, calls = signal(0), []

            async def load():
                calls.append(other())
                return other()

            resource(load)
            await settled()
            other.value = 1
            await settled()
            assert calls == [0]

        run(main)

    def test_a_call_that_is_cancelled_by_others_is_an_error_that_does_not_cancel_the_reader(self):
        async def main():
            async def load():
                raise asyncio.CancelledError

            it = resource(load)
            await settled()
            with pytest.raises(GraphError, match="cancelled"):
                _ = it.value

        run(main)


class TestSource:
    def test_the_key_is_handed_over_and_a_change_calls_again(self):
        async def main():
            calls, key = Calls(), signal("a")
            it = resource(calls, key)
            await settled()
            calls.succeed(0, "A")
            await settled()
            key.value = "b"
            assert (it.state, it.value) == ("refreshing", "A")
            await settled()
            calls.succeed(1, "B")
            await settled()
            assert (calls.keys, it.value) == (["a", "b"], "B")

        run(main)

    def test_the_running_call_is_cancelled(self):
        async def main():
            calls, key = Calls(), signal("a")
            resource(calls, key)
            await settled()
            key.value = "b"
            await settled()
            assert calls.cancelled == ["a"]

        run(main)

    @pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (2, 0, 1)])
    def test_calls_that_ignore_cancellation_never_overwrite_a_newer_result(self, order):
        async def main():
            calls, key = Calls(stubborn=True), signal(0)
            it = resource(calls, key)
            for n in range(3):
                key.value = n
                await settled()
            assert calls.keys == [0, 1, 2]
            for index in order:
                calls.succeed(index, f"result {index}")
                await settled()
                assert it.loading == (2 not in order[: order.index(index) + 1])
                assert it.value in (None, "result 2")
            assert it.value == "result 2"

        run(main)

    def test_a_late_error_of_a_call_that_was_left_is_reported_and_does_not_show(self, caplog):
        async def main():
            errors = []
            with Scope(on_error=lambda error, _: errors.append(error)):
                calls, key = Calls(stubborn=True), signal(0)
                it = resource(calls, key)
            await settled()
            key.value = 1
            await settled()
            calls.succeed(1, "good")
            calls.fail(0, OSError("late"))
            await settled()
            assert it.value == "good"
            assert [str(error) for error in errors] == ["late"]

        run(main)

    def test_loading_shows_with_the_write_and_in_the_same_batch(self):
        async def main():
            calls, key, other, seen = Calls(), signal(1), signal(1), []
            it = resource(calls, key)
            await settled()
            calls.succeed(0, "one")
            await settled()
            effect(lambda: seen.append((key(), other(), it.loading)))
            with batch():
                key.value = other.value = 2
                assert it.loading
            assert seen == [(1, 1, False), (2, 2, True)]

        run(main)

    def test_back_to_the_answered_key_needs_no_call(self):
        async def main():
            calls, key = Calls(), signal("a")
            it = resource(calls, key)
            await settled()
            calls.succeed(0, "A")
            await settled()
            key.value = "b"
            await settled()
            key.value = "a"
            assert (it.loading, it.value) == (False, "A")
            await settled()
            assert calls.keys == ["a", "b"]
            assert calls.cancelled == ["b"]

        run(main)

    def test_a_burst_of_changes_begins_one_call(self):
        async def main():
            calls, key = Calls(), signal(0)
            resource(calls, key)
            for n in range(100):
                key.value = n
            await settled()
            assert calls.keys == [99]

        run(main)

    def test_none_means_nothing_to_ask_for(self):
        async def main():
            calls, key = Calls(), signal(None)
            it = resource(calls, key, initial="nobody")
            await settled()
            assert (calls.keys, it.state, it.value) == ([], "idle", "nobody")
            it.refetch()
            await settled()
            assert calls.keys == []
            key.value = 1
            await settled()
            calls.succeed(0, "Ada")
            await settled()
            assert it.value == "Ada"
            key.value = None
            assert (it.state, it.value, it.latest) == ("idle", "nobody", "Ada")

        run(main)

    def test_zero_and_the_empty_string_are_keys(self):
        async def main():
            calls, key = Calls(), signal(0)
            resource(calls, key)
            await settled()
            key.value = ""
            await settled()
            assert calls.keys == [0, ""]

        run(main)

    def test_an_error_of_the_source_shows_and_heals(self):
        async def main():
            calls, divisor = Calls(), signal(0)
            it = resource(calls, lambda: 1 / divisor())
            await settled()
            assert (calls.keys, it.state) == ([], "error")
            with pytest.raises(ZeroDivisionError):
                _ = it.value
            divisor.value = 2
            await settled()
            assert (calls.keys, it.state) == ([0.5], "loading")

        run(main)

    def test_one_resource_feeds_another(self):
        async def main():
            async def double(n):
                return n * 2

            number = signal(2)
            first = resource(double, number)
            second = resource(double, lambda: None if first.loading else first.value)
            await until(lambda: second.state == "ready")
            assert second.value == 8
            number.value = 10
            await until(lambda: second.value == 40)

        run(main)


class TestMutate:
    def test_it_shows_at_once_and_the_running_call_does_not_overwrite_it(self):
        async def main():
            calls = Calls(stubborn=True)
            it = resource(calls)
            await settled()
            it.mutate("mine")
            assert (it.state, it.value, it.loading) == ("ready", "mine", False)
            await settled()
            calls.succeed(0, "old")
            await settled()
            assert it.value == "mine"
            assert calls.cancelled == [None]

        run(main)

    def test_it_clears_an_error(self):
        async def main():
            calls = Calls()
            it = resource(calls)
            await settled()
            calls.fail(0, ValueError())
            await settled()
            it.mutate(1)
            assert (it.value, it.error) == (1, None)

        run(main)

    def test_in_a_batch_with_a_refetch_begun_before_it_wins_over_what_comes_meanwhile(self):
        async def main():
            calls = Calls()
            it = resource(calls)
            await settled()
            with batch():
                it.mutate("mine")
                calls.succeed(0, "old")
                await settled()
            await settled()
            assert (it.value, it.loading) == ("mine", False)

        run(main)

    def test_a_refetch_in_a_batch_that_stays_open_does_not_get_stuck(self):
        async def main():
            calls = Calls()
            it = resource(calls)
            await settled()
            with batch():
                it.refetch()
                calls.succeed(0, "first")
                await settled()
            await settled()
            calls.succeed(1, "second")
            await settled()
            assert (it.value, it.loading) == ("second", False)

        run(main)

    def test_a_computed_may_not(self):
        async def main():
            it = resource(Calls())
            with pytest.raises(WriteError):
                computed(lambda: it.mutate(1))()
            with pytest.raises(WriteError):
                computed(lambda: it.refetch())()

        run(main)


class TestLife:
    def test_without_a_loop_there_is_a_clear_error(self):
        with pytest.raises(GraphError, match="Calls.*|event loop"):
            resource(Calls(), name="user")
        with pytest.raises(GraphError, match="<resource user> needs an event loop"):
            resource(Calls(), name="user")

    def test_it_ends_with_its_scope(self):
        async def main():
            calls, key = Calls(), signal(1)
            with scope() as owner:
                it = resource(calls, key)
            await settled()
            owner.dispose()
            assert not it.loading
            await settled()
            assert calls.cancelled == [1]
            key.value = 2
            await settled()
            assert calls.keys == [1]

        run(main)

    def test_what_a_stubborn_call_brings_after_the_end_is_dropped(self):
        async def main():
            calls = Calls(stubborn=True)
            it = resource(calls, initial=0)
            await settled()
            it.dispose()
            calls.succeed(0, 1)
            await settled()
            assert (it.value, it.state) == (0, "idle")

        run(main)

    def test_ended_it_is_garbage(self):
        async def main():
            key = signal(1)
            with scope() as owner:
                it = resource(Calls(), key)
                gone = weakref.ref(it._outcome)
            await settled()
            owner.dispose()
            await settled()
            del it
            gc.collect()
            assert gone() is None
            assert not key._observers

        run(main)

    def test_an_effect_that_fails_at_the_result_is_reported(self, caplog):
        async def main():
            calls = Calls()
            it = resource(calls, initial=1)
            effect(lambda: 1 / it.value)
            await settled()
            calls.succeed(0, 0)
            await settled()
            assert it.value == 0

        with caplog.at_level(logging.ERROR, "reactive"):
            run(main)
        assert "ZeroDivisionError" in caplog.text

    def test_on_a_page_the_source_is_followed_by_the_queue(self):
        async def main():
            calls, key, woken = Calls(), signal(1), []
            queue = Queue(lambda: woken.append(1))
            with Scope(queue=queue):
                it = resource(calls, key)
            assert it.loading
            assert calls.keys == []
            queue.drain()
            await settled()
            key.value = 2
            assert it.loading
            queue.drain()
            await settled()
            assert calls.keys == [1, 2]

        run(main)

    def test_a_source_that_is_written_after_the_loop_was_closed_gives_an_error(self):
        key = signal(1)
        made = []

        async def main():
            made.append(resource(Calls(), key))
            await settled()

        run(main)
        key.value = 2
        assert made[0].state == "error"
        with pytest.raises(GraphError, match="closed"):
            _ = made[0].value
        made[0].dispose()


def test_threads_that_write_refetch_and_mutate_leave_it_at_rest_with_the_last_key():
    async def main():
        key = signal(0)

        async def load(n):
            await asyncio.sleep(0)
            return n

        it = resource(load, key)

        def work(n):
            for i in range(50):
                key.value = n * 100 + i
                if i % 7 == 0:
                    it.refetch()
                if i % 11 == 0:
                    it.mutate(-1)

        threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            await asyncio.to_thread(thread.join, WAIT)
        key.value = -5
        it.refetch()
        await until(lambda: not it.loading)
        assert it.value == -5
        it.dispose()

    run(main)


def test_on_a_page_it_is_made_in_a_plain_main_and_ends_with_the_page():
    import reactive as ft
    from tests.live import running

    calls, key, made = Calls(), signal(1), []

    def main(page):
        it = resource(calls, key, initial="...")
        made.append((it, threading.get_ident()))
        page.add(ft.Text(it))

    async def show():
        async with running(main) as app:
            user = await app.visit()
            await user.until(lambda: user.texts() == ["..."])
            await until(lambda: made[0][0].loading)
            while not calls.keys:  # noqa: ASYNC110 - the call begins a few rounds after the frame
                await asyncio.sleep(0)
            calls.succeed(0, "Ada")
            await user.until(lambda: user.texts() == ["Ada"])
            assert made[0][1] != threading.get_ident()
        key.value = 2
        await settled()
        assert calls.keys == [1]

    run(show)
