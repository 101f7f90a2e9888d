"""Lists, dicts and sets that can be observed item by item, and that tell what has changed.

How it works
    version   the content as of one commit. The newest version has the builtin container itself, and a change is made in
              it, in place; the version before then only knows the way to the newer one: the steps (`Change`), which
              undone give its content again, should anybody still read on an older snapshot.

                  v1 ──steps──▶ v2 ──steps──▶ v3 (data)       nobody reads on v1 or v2: they are gone, steps and all

    state     the signal that holds the newest version. All that depends on the whole content reads it. Snapshots and
              batches are the graph's: in a batch the state is staged with a copy that nobody else sees.
    cell      a signal without meaning of its own that is written, in the same commit, when the item at one index or key
              changes. Who reads one item depends on its cell. Cells exist as long as somebody depends on them.
    feed      a reader's place on the chain of versions: what lies ahead of it is what it has not been told yet.

The lock of a collection is held for steps on its container and for publishing them; it comes before the graph's. No
functions of the user run under it, but keys of a dict and items of a set are looked up: their `__hash__` and `__eq__`
must not wait for other threads.
"""

from __future__ import annotations

from reactive._collections.keyed import ReactiveDict, ReactiveSet
from reactive._collections.lists import ReactiveList
from reactive._collections.shared import Change, ChangeFeed

__all__ = ["Change", "ChangeFeed", "ReactiveDict", "ReactiveList", "ReactiveSet"]

for _name in __all__:  # tracebacks and reprs show where the user finds them
    globals()[_name].__module__ = __name__
