"""Everything that is about the Flutter client: its files, its page configuration, its wire format.

    bundle.py       answers HTTP requests for the compiled client and for the app's own assets
    page.py         what `index.html` tells the client: endpoint, renderer, title
    codec.py        packets to messages and back
    values.py       what a message may hold: extension types, and where a wrong value is
    tokens.py       the tokens of msgpack; 64-bit integers made readable for the client
    limits.py       how large, deep and wide a packet may be
    contents.py     digests of files, parts of them
    compress.py     gzip copies, made once and kept on disk
    paths.py        from URL paths to files, safely
    negotiation.py  the few rules of HTTP that static files need

Import the modules themselves: the codec must not load what serves files, since it also runs in the browser.
"""
