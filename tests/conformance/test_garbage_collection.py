"""Who is not observed is garbage like any object; who is observed is kept by those who observe."""

import gc
import weakref

import pytest

from tests.conformance.adapter import batch, computed, effect, on_cleanup, scope, signal, untracked, write
from tests.conformance.tools import Token, Watch, is_alive, raised_by


@pytest.fixture
def a():
    return signal(0)


def tied(source):
    """A computed, and what shows whether its function is still there."""
    token = Token()
    return computed(lambda: (token, source())[1]), weakref.ref(token)


def test_a_computed_that_was_never_read_is_collected(a):
    c, ref = tied(a)
    del c
    assert not is_alive(ref)


def test_a_computed_that_was_read_is_collected(a):
    c, ref = tied(a)
    c()
    del c
    assert not is_alive(ref)


def test_a_computed_that_was_read_untracked_by_an_effect_is_collected(a):
    c, ref = tied(a)
    box = [c]
    effect(lambda: untracked(lambda: box and box[0]()) and None)
    del c
    box.clear()
    assert not is_alive(ref)


def test_a_computed_whose_observer_has_ended_is_collected(a):
    c, ref = tied(a)
    watch = Watch(c)
    watch.dispose()
    del c, watch
    assert not is_alive(ref)


def test_a_computed_whose_observer_has_turned_to_something_else_is_collected(a):
    c, ref = tied(a)
    box = [c]
    gone = signal(False)
    effect(lambda: None if gone() else box[0]() and None)
    del c
    assert is_alive(ref)
    box.clear()
    write(gone, True)
    assert not is_alive(ref)


def test_a_computed_that_is_read_from_other_sources_after_its_observer_has_ended_is_collected(a):
    b, use_b, token = signal(0), signal(False), Token()
    ref = weakref.ref(token)
    c = computed(lambda token=token: b() if use_b() else a())
    Watch(c).dispose()
    write(use_b, True)
    c()
    del c, token
    assert not is_alive(ref)


def test_an_observed_computed_is_kept(a):
    c, ref = tied(a)
    watch = Watch(c)
    del c
    assert is_alive(ref)
    write(a, 1)
    assert watch.seen == [0, 1]


def test_a_chain_of_computeds_is_collected_as_a_whole(a):
    refs, node = [], a
    for _ in range(5):
        node, ref = tied(node)
        refs.append(ref)
    node()
    del node
    assert not any(is_alive(ref) for ref in refs)


def test_a_chain_whose_observer_has_ended_is_collected_as_a_whole(a):
    refs, node = [], a
    for _ in range(5):
        node, ref = tied(node)
        refs.append(ref)
    watch = Watch(node)
    watch.dispose()
    del node, watch
    assert not any(is_alive(ref) for ref in refs)


def test_a_computed_is_collected_without_the_cyclic_collector_when_nothing_observed_it(a):
    c, ref = tied(a)
    c()
    gc.disable()
    try:
        del c
        assert ref() is None
    finally:
        gc.enable()


def test_a_computed_read_in_a_batch_is_collected_after_it(a):
    c, ref = tied(a)

    def body(c=c):
        write(a, 1)
        c()

    batch(body)
    del c, body
    assert not is_alive(ref)


def test_a_failed_computed_is_collected(a):
    token = Token()
    ref = weakref.ref(token)
    c = computed(lambda token=token: 1 // a())
    raised_by(c)
    del c, token
    assert not is_alive(ref)


def test_an_effect_is_kept_without_a_handle(a):
    token = Token()
    ref = weakref.ref(token)
    effect(lambda token=token: a() and None)
    del token
    assert is_alive(ref)
    write(a, 1)
    assert is_alive(ref)


def test_an_ended_effect_is_collected_though_its_source_lives(a):
    token = Token()
    ref = weakref.ref(token)
    end = effect(lambda token=token: a() and None)
    end()
    del end, token
    assert not is_alive(ref)


def test_the_handle_of_an_ended_effect_does_not_keep_what_it_had_read(a):
    c, ref = tied(a)
    box = [c]
    end = effect(lambda: box[0]() and None)
    end()
    del c
    box.clear()
    assert not is_alive(ref)
    end()


def test_an_effect_is_collected_with_its_source():
    s, token = signal(0), Token()
    ref = weakref.ref(token)
    effect(lambda token=token, s=s: s() and None)
    del s, token
    assert not is_alive(ref)


def test_inner_effects_of_old_runs_are_collected(a):
    source = signal(0)
    refs = []

    def body():
        a()
        token = Token()
        refs.append(weakref.ref(token))
        effect(lambda: (token, source())[1] and None)

    effect(body)
    for n in range(1, 4):
        write(a, n)
    assert [is_alive(ref) for ref in refs] == [False, False, False, True]


def test_a_cleanup_that_has_run_is_collected(a):
    token = Token()
    ref = weakref.ref(token)
    box = [token]
    effect(lambda: on_cleanup(lambda token=box.pop(): None) if a() == 0 else None)
    del token
    write(a, 1)
    assert not is_alive(ref)


def test_an_ended_scope_lets_go_of_all_that_it_owned(a):
    token = Token()
    ref = weakref.ref(token)

    def fill(token=token):
        effect(lambda: (token, a())[1] and None)
        on_cleanup(lambda: token)

    end = scope(fill)
    end()
    del token, fill
    assert not is_alive(ref)


def test_an_effect_ended_on_its_own_is_let_go_by_its_scope(a):
    refs = []

    def fill():
        token = Token()
        refs.append(weakref.ref(token))
        effect(lambda: (token, a())[1] and None)()

    scope(fill)
    assert not is_alive(refs[0])


def test_a_replaced_value_is_let_go_at_once():
    value = Token()
    ref = weakref.ref(value)
    s = signal(value)
    c = computed(lambda: s())
    watch = effect(lambda: c() and None)
    del value
    write(s, None)
    assert ref() is None
    watch()


def test_a_value_staged_and_replaced_in_a_batch_is_let_go():
    s, refs = signal(None), []

    def body():
        value = Token()
        refs.append(weakref.ref(value))
        write(s, value)
        del value
        write(s, 1)

    batch(body)
    assert not is_alive(refs[0])


def test_a_finaliser_may_write(a):
    class Last:
        def __del__(self):
            write(a, a() + 1)

    s = signal(Last())
    write(s, None)
    gc.collect()
    assert a() == 1
