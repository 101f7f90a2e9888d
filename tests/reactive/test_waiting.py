"""`changes` and `until`: coroutines that wait for the graph."""

import asyncio
import gc
import threading
import weakref

import pytest

from reactive.graph import batch, computed, effect, scope, signal
from reactive.waiting import changes, loop_here, until

WAIT = 10


def run(main):
    """Run a coroutine function; a test that hangs fails."""

    async def limited():
        async with asyncio.timeout(WAIT):
            return await main()

    return asyncio.run(limited())


async def settled():
    """Let everything that is ready run."""
    for _ in range(5):
        await asyncio.sleep(0)


def in_thread(fn):
    thread = threading.Thread(target=fn)
    thread.start()
    thread.join(WAIT)
    assert not thread.is_alive()


class TestChanges:
    def test_the_present_value_comes_first(self):
        async def main():
            return await anext(changes(signal(1)))

        assert run(main) == 1

    def test_then_the_newest_after_each_change(self):
        async def main():
            number = signal(0)
            values = changes(number)
            seen = [await anext(values)]
            for value in (1, 2):
                number.value = value
                seen.append(await anext(values))
            return seen

        assert run(main) == [0, 1, 2]

    @pytest.mark.parametrize("make", [signal, lambda value: computed(lambda s=signal(value): s())])
    def test_it_is_a_method_of_what_is_read_too(self, make):
        async def main():
            return await anext(make(3).changes())

        assert run(main) == 3

    def test_values_replaced_meanwhile_are_skipped(self):
        async def main():
            number = signal(0)
            values = changes(number)
            await anext(values)
            for value in range(1000):
                number.value = value
            return await anext(values)

        assert run(main) == 999

    def test_a_waiting_task_is_woken_by_a_thread(self):
        async def main():
            number = signal(0)
            values = changes(number)
            await anext(values)
            waiting = asyncio.create_task(anext(values))
            await settled()
            in_thread(lambda: number.set(5))
            return await waiting

        assert run(main) == 5

    def test_an_equal_value_of_a_computed_is_no_change(self):
        async def main():
            number = signal(0)
            values = changes(computed(lambda: number() // 10))
            await anext(values)
            waiting = asyncio.create_task(anext(values))
            number.value = 5
            await settled()
            assert not waiting.done()
            number.value = 15
            return await waiting

        assert run(main) == 1

    def test_a_batch_shows_as_one_change(self):
        async def main():
            first, last = signal("Ada"), signal("Lovelace")
            values = changes(lambda: f"{first()} {last()}")
            seen = [await anext(values)]
            with batch():
                first.value, last.value = "Grace", "Hopper"
            seen.append(await anext(values))
            return seen

        assert run(main) == ["Ada Lovelace", "Grace Hopper"]

    def test_an_error_of_the_source_is_raised_and_it_goes_on(self):
        async def main():
            divisor = signal(0)
            values = changes(lambda: 1 / divisor())
            with pytest.raises(ZeroDivisionError):
                await anext(values)
            divisor.value = 2
            return await anext(values)

        assert run(main) == 0.5

    def test_the_end_of_its_scope_ends_the_iteration(self):
        async def main():
            number = signal(0)
            with scope() as owner:
                values = changes(number)
            seen = []

            async def collect():
                seen.extend([value async for value in values])

            task = asyncio.create_task(collect())
            await settled()
            in_thread(owner.dispose)
            await task
            assert seen == [0]
            assert not number._observers

        run(main)

    def test_a_scope_that_has_ended_gives_no_values(self):
        async def main():
            with scope() as owner:
                owner.dispose()
                return [value async for value in changes(signal(0))]

        assert run(main) == []

    def test_closing_it_takes_it_out_of_its_scope(self):
        async def main():
            with scope() as owner:
                for _ in range(3):
                    async with changes(signal(0)) as values:
                        await anext(values)
            assert not owner._children
            assert not owner._cleanups

        run(main)

    def test_aclose_ends_the_one_who_waits(self):
        async def main():
            values = changes(signal(0))
            await anext(values)
            waiting = asyncio.create_task(anext(values))
            await settled()
            await values.aclose()
            with pytest.raises(StopAsyncIteration):
                await waiting

        run(main)

    def test_two_tasks_cannot_share_it(self):
        async def main():
            values = changes(signal(0))
            await anext(values)
            waiting = asyncio.create_task(anext(values))
            await settled()
            with pytest.raises(RuntimeError, match="own"):
                await anext(values)
            waiting.cancel()

        run(main)

    def test_dropped_it_is_let_go_at_the_next_change(self):
        async def main():
            number = signal(0)
            values = changes(number)
            await anext(values)
            gone = weakref.ref(values)
            del values
            gc.collect()
            assert gone() is None
            number.value = 1
            assert not number._observers

        run(main)

    def test_a_closed_loop_does_not_disturb_the_writer(self):
        number = signal(0)
        kept = []

        async def leave():
            values = changes(number)
            await anext(values)
            values._waiter = asyncio.get_running_loop(), asyncio.get_running_loop().create_future()
            kept.append(values)

        run(leave)
        number.value = 1
        assert not number._observers

    def test_an_async_effect_does_not_depend_on_what_it_iterates_over(self):
        async def main():
            number, runs, seen = signal(0), [], []

            @effect
            async def follow():
                runs.append(1)
                async for value in changes(number):
                    seen.append(value)  # noqa: PERF401 - it never ends

            await settled()
            number.value = 1
            await settled()
            number.value = 2
            await settled()
            follow.dispose()
            await settled()
            assert seen == [0, 1, 2]
            assert len(runs) == 1

        run(main)

    def test_the_last_of_many_writes_of_many_threads_arrives(self):
        async def main():
            number = signal(0)
            values = changes(number)

            def write():
                for _ in range(300):
                    number.update(lambda n: n + 1)

            threads = [threading.Thread(target=write) for _ in range(4)]
            for thread in threads:
                thread.start()
            previous = -1
            async for value in values:
                assert value > previous
                previous = value
                if value == 1200:
                    break
            for thread in threads:
                thread.join(WAIT)

        run(main)


class TestUntil:
    def test_what_is_true_already_is_returned_at_once(self):
        async def main():
            return await until(lambda: "yes")

        assert run(main) == "yes"

    def test_it_returns_the_value_that_became_true(self):
        async def main():
            name = signal("")
            waiting = asyncio.create_task(until(lambda: name()))
            await settled()
            assert not waiting.done()
            in_thread(lambda: name.set("Ada"))
            return await waiting

        assert run(main) == "Ada"

    def test_it_asks_again_only_after_a_change_of_what_it_read(self):
        async def main():
            number, other, asked = signal(0), signal(0), []

            def condition():
                asked.append(number.value)
                return number() > 1

            waiting = asyncio.create_task(until(condition))
            await settled()
            other.value = 1
            await settled()
            assert asked == [0]
            number.value = 2
            await waiting
            assert asked == [0, 2]

        run(main)

    def test_an_error_of_the_condition_is_raised(self):
        async def main():
            number = signal(1)
            waiting = asyncio.create_task(until(lambda: 1 / number() > 1))
            await settled()
            number.value = 0
            with pytest.raises(ZeroDivisionError):
                await waiting
            assert not number._observers

        run(main)

    def test_a_cancelled_one_lets_go(self):
        async def main():
            number = signal(0)
            waiting = asyncio.create_task(until(lambda: number()))
            await settled()
            assert number._observers
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
            assert not number._observers

        run(main)

    def test_half_a_batch_is_not_seen(self):
        async def main():
            a, b = signal(0), signal(0)
            waiting = asyncio.create_task(until(lambda: a() != b()))
            await settled()
            with batch():
                a.value = 1
                await settled()
                b.value = 1
            await settled()
            assert not waiting.done()
            waiting.cancel()

        run(main)


def test_a_plain_script_has_no_loop():
    assert loop_here() is None


def test_in_a_coroutine_the_running_loop_is_the_one():
    async def main():
        return loop_here() is asyncio.get_running_loop()

    assert run(main)
