"""The HTTP side, JSON both ways: `/tenants` for whoever runs the product, and in each `whatsapp`, `office`, `time` and `desktop`."""

import hmac
import json
import secrets
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from chats import Refusal
from office import set_up
from tenant import Tenant

HERE = Path(__file__).parent
LARGEST = 3 * 1024 * 1024
# The desktop as a page, beside the tenant that it is for.
PAGES = {
    "page.html": "text/html; charset=utf-8",
    "page.css": "text/css",
    "page.js": "text/javascript",
    "page-desk.js": "text/javascript",
    "page-dialog.js": "text/javascript",
    "page-parts.js": "text/javascript",
}


class Answer(Exception):
    """What is answered at once, and why."""

    def __init__(self, status, why):
        super().__init__(why)
        self.status = status


class Server(ThreadingHTTPServer):
    """On this machine only, unless another host is asked for. `key` is the word of whoever runs it."""

    daemon_threads = True

    def __init__(self, host, port, is_stepped):
        super().__init__((host, port), Handler)
        self.key, self.is_stepped, self.tenants = secrets.token_hex(16), is_stepped, {}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body go out together.
    wbufsize = -1
    disable_nagle_algorithm = True
    timeout = 60

    def handle_any(self):
        url = urllib.parse.urlsplit(self.path)
        self.query = dict(urllib.parse.parse_qsl(url.query))
        try:
            self.body = self.read_body()
            status, told = self.route([part for part in url.path.split("/") if part])
        except Answer as answer:
            status, told = answer.status, {"why": str(answer)}
        except Refusal as refusal:
            status, told = 409, {"why": str(refusal)}
        except (LookupError, TypeError, ValueError, AttributeError) as problem:
            status, told = 400, {"why": f"This cannot be read: {type(problem).__name__} {problem}."}
        self.tell(status, told)

    do_GET = do_POST = do_DELETE = handle_any

    def read_body(self):
        length = int(self.headers.get("content-length") or 0)
        if not 0 <= length <= LARGEST:
            self.close_connection = True
            raise Answer(413, "That is too much.")
        return self.rfile.read(length)

    def tell(self, status, told):
        if isinstance(told, str):
            told = ("text/plain", told.encode())
        kind, content = told if isinstance(told, tuple) else ("application/json", json.dumps(told).encode())
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def route(self, path):
        if path == ["tenants"] and self.command == "POST":
            self.must_know(self.server.key)
            return self.open_tenant()
        tenant = self.server.tenants.get(path[1]) if len(path) > 1 and path[0] == "tenants" else None
        if tenant is None:
            raise Answer(404, f"There is nothing at {self.path}.")
        if path[2:3] and path[2] in PAGES and self.command == "GET":
            return 200, (PAGES[path[2]], (HERE / path[2]).read_bytes())
        if path[2:] == ["whatsapp"]:
            return self.whatsapp(tenant)
        if path[2:3] in (["desktops"], ["desktop"]):
            return self.desktop(tenant, path[2:])
        self.must_know(self.server.key)
        return self.run_tenant(tenant, path)

    def must_know(self, key):
        said = self.headers.get("authorization") or ""
        if not hmac.compare_digest(said.encode(), f"Bearer {key}".encode()):
            raise Answer(401, "Say who you are.")

    # ---- For whoever runs the product.
    def open_tenant(self):
        name = secrets.token_hex(4)
        tenant = Tenant(json.loads(self.body), self.server.is_stepped)
        self.server.tenants[name] = tenant
        return 201, {"tenant": name, **tenant.told()}

    def run_tenant(self, tenant, path):
        if path[2:] == ["office"] and self.command == "POST":
            try:
                set_up(tenant.centre, json.loads(self.body))
            except KeyError as unknown:
                raise Answer(404, f"Nobody can set {unknown} up here.") from unknown
            return 200, tenant.told()
        if path[2:] == ["time"] and self.command == "POST":
            asked = json.loads(self.body)
            return 200, tenant.pass_time(int(asked.get("step", 0)), int(asked.get("held", 0)))
        if path[2:] == [] and self.command == "DELETE":
            self.server.tenants.pop(path[1]).close()
            return 200, {}
        raise Answer(404, f"There is nothing at {self.path}.")

    # ---- For WhatsApp.
    def whatsapp(self, tenant):
        if self.command == "GET":
            told = tenant.shake_hands(self.query)
            return (403, "") if told is None else (200, told)
        signature = self.headers.get("x-hub-signature-256")
        return (200, "") if tenant.webhook(self.body, signature, json.loads) else (401, "")

    # ---- For desktops, which ask again and again.
    def desktop(self, tenant, path):
        if path == ["desktops"] and self.command == "POST":
            asked = json.loads(self.body)
            return 201, {"key": tenant.open_desktop(asked.get("agent"), asked.get("pin"))}
        said = (self.headers.get("authorization") or "").replace("Bearer ", "", 1)
        agent = tenant.desktops.get(said)
        if agent is None:
            raise Answer(401, "This desktop is not open.")
        if self.command == "DELETE":
            del tenant.desktops[said]
            return 200, {}
        if path[1:] == ["places"]:
            return 200, tenant.places(agent, self.query.get("seat"))
        return 200, tenant.do(agent, json.loads(self.body)) if self.command == "POST" else tenant.poll(agent)

    def log_message(self, *_):
        """Nothing: who writes what is nobody else's business."""
