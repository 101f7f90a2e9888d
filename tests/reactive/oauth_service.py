"""A service that people sign in with: OAuth 2 by oauthlib's server half, on a real socket.

    with service() as there:
        there.base          # "http://127.0.0.1:..."

It agrees for its one user at once, unless `refuses` says why not.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from oauthlib.oauth2 import RequestValidator, WebApplicationServer

CLIENT, SECRET = "the app", "the app's secret"
USER = {"sub": 7, "name": "Ada"}
LASTS = 3600


class Rules(RequestValidator):
    """Who may do what; keeps codes and tokens in memory."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self.codes: dict[str, dict[str, Any]] = {}
        self.tokens: set[str] = set()
        self.refreshers: set[str] = set()

    def validate_client_id(self, client_id, request, *args, **kwargs):
        return client_id == CLIENT

    def validate_redirect_uri(self, client_id, redirect_uri, request, *args, **kwargs):
        return redirect_uri.endswith("/oauth_callback")

    def validate_response_type(self, client_id, response_type, client, request, *args, **kwargs):
        return response_type == "code"

    def validate_scopes(self, client_id, scopes, client, request, *args, **kwargs):
        self.service.scopes = scopes
        return True

    def get_default_scopes(self, client_id, request, *args, **kwargs):
        return []

    def is_pkce_required(self, client_id, request):
        return self.service.pkce

    def save_authorization_code(self, client_id, code, request, *args, **kwargs):
        self.codes[code["code"]] = {
            "uri": request.redirect_uri,
            "scopes": request.scopes,
            "challenge": request.code_challenge,
            "method": request.code_challenge_method,
        }

    def authenticate_client(self, request, *args, **kwargs):
        request.client = type("Client", (), {"client_id": CLIENT})()
        return request.client_id == CLIENT and request.client_secret == SECRET

    def validate_code(self, client_id, code, client, request, *args, **kwargs):
        known = self.codes.get(code)
        if known is not None:
            request.user, request.scopes = USER, known["scopes"]
            request.code_challenge, request.code_challenge_method = known["challenge"], known["method"]
        return known is not None

    def get_code_challenge(self, code, request):
        return self.codes[code]["challenge"]

    def get_code_challenge_method(self, code, request):
        return self.codes[code]["method"]

    def confirm_redirect_uri(self, client_id, code, redirect_uri, client, request, *args, **kwargs):
        return self.codes[code]["uri"] == redirect_uri

    def validate_grant_type(self, client_id, grant_type, client, request, *args, **kwargs):
        return True

    def save_bearer_token(self, token, request, *args, **kwargs):
        self.tokens.add(token["access_token"])
        self.refreshers.add(token["refresh_token"])

    def invalidate_authorization_code(self, client_id, code, request, *args, **kwargs):
        del self.codes[code]

    def validate_refresh_token(self, refresh_token, client, request, *args, **kwargs):
        return refresh_token in self.refreshers

    def get_original_scopes(self, refresh_token, request, *args, **kwargs):
        return ["read"]

    def validate_bearer_token(self, token, scopes, request):
        return token in self.tokens


class Service:
    """A running one."""

    def __init__(self, *, pkce: bool = False, refuses: str | None = None) -> None:
        self.pkce = pkce
        self.refuses = refuses
        self.scopes: list[str] = []
        self.rules = Rules(self)
        self.oauth = WebApplicationServer(self.rules, token_expires_in=LASTS)
        self.asked: list[str] = []
        """The paths of the requests."""
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.base = f"http://127.0.0.1:{self.server.server_port}"

    def answer(self, method: str, path: str, body: str, headers: dict[str, str]) -> tuple[dict[str, str], str, int]:
        self.asked.append(path.partition("?")[0])
        if path.startswith("/authorize"):
            scopes, credentials = self.oauth.validate_authorization_request(self.base + path, method, body, headers)
            if self.refuses is not None:
                state = f"state={credentials['state']}&error={self.refuses}&error_description=%3Cb%3Eno%3C/b%3E"
                return {"Location": f"{credentials['redirect_uri']}?{state}"}, "", 302
            return self.oauth.create_authorization_response(
                self.base + path, method, body, headers, scopes, {**credentials, "user": USER}
            )
        if path == "/token":
            return self.oauth.create_token_response(self.base + path, method, body, headers)
        known, _ = self.oauth.verify_request(self.base + path, method, body, headers)
        return {"Content-Type": "application/json"}, json.dumps(USER), 200 if known else 401

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length).decode()
                headers, text, status = service.answer(self.command, self.path, body, dict(self.headers))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write((text or "").encode())

            do_POST = do_GET  # noqa: N815 - the names of the library

            def log_message(self, format: str, *args: Any) -> None:
                pass

        return Handler


@contextlib.contextmanager
def service(**options: Any) -> Iterator[Service]:
    """Run one."""
    running = Service(**options)
    thread = threading.Thread(target=running.server.serve_forever)
    thread.start()
    try:
        yield running
    finally:
        running.server.shutdown()
        running.server.server_close()
        thread.join()
