"""Drives a contact centre for deskproof, in Python 3 without packages.

The protocol is JSON-RPC 2.0, one message a line: questions on stdin, answers on stdout. This driver works the reference, which a
laboratory makes anew for each scenario. For your own contact centre, keep the last part, and replace what the methods do. Whatever goes
wrong is raised as a sentence: deskproof shows it to whoever has to mend it.
"""

import base64
import contextlib
import hashlib
import itertools
import json
import os
import select
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request

# What is open now: contact centres and agents' windows, by the names that deskproof gets for them; and the laboratory.
systems, desks, numbers, started = {}, {}, itertools.count(1), None
cli = os.path.abspath(f"{__file__}/../../../cli/deskproof.js")
# What is asked is on this machine: no proxy of the environment is to come between.
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Problem(Exception):
    """A sentence; with what was answered, where something was."""
    status = reason = path = None


class Methods:
    """Each takes the parameters of a question, and gives the result."""

    def hello(self, protocol=None, **_):
        """Who are you, which version of the protocol do you speak, and can you make time pass ("virtual"), or is it the wall's ("wall")?"""
        if protocol != 1:
            raise Problem(f"This driver speaks protocol 1, not {protocol}.")
        return {"protocol": 1, "name": "reference-python", "version": "1.0.0", "clock": "virtual"}

    def open(self, scenario, now, asset, graph, options=None, **_):
        """A scenario begins: see to it that your contact centre is clean, that it sends to the simulated WhatsApp at graph["url"], and say
        where it takes webhooks. What the statement (deskproof.yaml) does not declare, like agents and queues, is told here."""
        options = options or {}
        secrets = {"appSecret": "reference-app-secret", "verifyToken": "reference-verify-token"}
        secrets.update({name: asset[name] for name in secrets if name in asset})
        business = {name: asset.get(name) for name in ("phoneNumberId", "accessToken")}
        business.update(displayNumber=asset.get("sourceNumber"), **secrets)
        # One scenario, one set of ids: what is seen twice can be compared.
        prefix = hashlib.sha256(str(scenario).encode()).hexdigest()[:12]
        # The Cloud API's address has its version in it.
        bare = urllib.parse.urlsplit(graph["url"]).path in ("", "/")
        url = urllib.parse.urljoin(graph["url"], "/v24.0") if bare else graph["url"]
        wanted = {"idPrefix": prefix, "now": now, "graphUrl": url, "business": business}
        # A reference that is wrong on purpose, to see whether that is found: faulty:<id>; or one that is lawful: lawful:<id>.
        if "twin" in options:
            wanted["twin"] = options["twin"]
        laboratory = find_laboratory(options)
        centre = ask(laboratory, "POST", "/centres", wanted)
        path, system = f"/centres/{centre['centre']}", f"system-{next(numbers)}"
        systems[system] = {"laboratory": laboratory, "path": path, "centre": centre}
        webhook = {"url": centre["webhookUrl"], **secrets}
        agents = [agent["name"] for agent in centre["agents"]]
        same = ("now", "queues", "wrapUpReasons", "timeToAccept", "sourceNumber")
        told = {name: centre[name] for name in same}
        return {"system": system, "webhook": webhook, "agents": agents, **told}

    def signIn(self, system, agent, **_):
        """Open a window for an agent: a page, or a session of your API. `credentials` are those of the statement."""
        centre = known(systems, system, "contact centre")["centre"]
        token = next((each["token"] for each in centre["agents"] if each["name"] == agent), None)
        if token is None:
            raise Problem(f'There is no agent "{agent}" in {system}.')
        at = {"url": centre["deskUrl"], "token": token}
        opened = ask(at, "POST", "/api/v1/desks")
        desk = f"window-{next(numbers)}"
        desks[desk] = {**at, "system": system, "path": f"/api/v1/desks/{opened['desk']}"}
        return {"desk": desk}

    def view(self, desk, **_):
        """What does the agent see? Leave out what you cannot observe; say null where you looked and found nothing."""
        at = known(desks, desk, "window")
        seen = ask(at, "GET", f"{at['path']}?allText=1")["view"]
        # Files are opened as the agent would open them: what comes of it tells the digest.
        for message in (seen.get("conversation") or {}).get("messages") or []:
            attachment = message.get("attachment") or {}
            if attachment.get("state") == "ready":
                attachment.update(open_file(at, message["id"]))
        return seen

    def act(self, desk, action, **_):
        """Do something as the agent: done, refused with the reason, or unsupported when you cannot do it at all. Never try twice."""
        at = known(desks, desk, "window")
        if action["verb"] != "attach":
            return outcome_of(lambda: ask(at, "POST", f"{at['path']}/actions", action))
        # A file is sent as it is; here it came as base64.
        path = f"{at['path']}/attachment?name={urllib.parse.quote(action['name'], safe='')}"
        return outcome_of(lambda: ask(at, "POST", path, base64.b64decode(action["bytes"])))

    def admin(self, system, action, **_):
        """Do something as the administrator of the contact centre, with the same three outcomes."""
        at = known(systems, system, "contact centre")
        path = f"{at['path']}/administration"
        return outcome_of(lambda: at.update(centre=ask(at["laboratory"], "POST", path, action)))

    def clock(self, system, action, **_):
        """Let time pass ("advance"), or only wait until nothing is under way any more ("idle"). A driver with a wall clock need not have it."""
        at = known(systems, system, "contact centre")
        return ask(at["laboratory"], "POST", f"{at['path']}/clock", action)

    def close(self, desk=None, system=None, **_):
        """Let go of a window, or of a whole contact centre with its windows: nobody will ask about it again."""
        if system is None:
            at = desks.pop(desk, None)
            return at and ask(at, "DELETE", at["path"])
        at = known(systems, system, "contact centre")
        del systems[system]
        for name in [name for name, window in desks.items() if window["system"] == system]:
            del desks[name]
        return ask(at["laboratory"], "DELETE", at["path"])


# ---- How the methods do it: the reference's own interfaces.
def known(there, name, what):
    if name in there:
        return there[name]
    raise Problem(f"There is no {what} {name} here: it was never opened, or it is closed.")


def outcome_of(work):
    try:
        work()
        return {"outcome": "done"}
    except Problem as problem:
        if problem.path == "/verb":
            return {"outcome": "unsupported"}
        if problem.status not in (404, 409, 413):
            raise
        return {"outcome": "refused", "reason": problem.reason}


def open_file(at, message):
    status, content = reach(at, "GET", f"{at['path']}/files/{message}")
    if status != 200:
        return {"state": "failed", "note": f"answered {status}"}
    return {"sha256": hashlib.sha256(content).hexdigest()}


def ask(at, method, path, content=None):
    """Asks for JSON. Raises a sentence with what was answered, its status, and which part of the question was wrong."""
    status, content = reach(at, method, path, content)
    told = parsed(content)
    if 200 <= status < 300:
        return told
    error = told.get("error", {}) if isinstance(told, dict) else {}
    reason = error.get("message", content[:300].decode(errors="replace"))
    problem = Problem(f"{method} {at['url']}{path} answered {status}: {reason}")
    problem.status, problem.reason, problem.path = status, reason, error.get("path")
    raise problem


def parsed(text):
    try:
        return json.loads(text)
    except ValueError:
        return None


def reach(at, method, path, content=None):
    """Everything that waits has a limit; this one is less than deskproof waits for the driver."""
    headers = {"authorization": f"Bearer {at['token']}"}
    if content is not None:
        is_file = isinstance(content, bytes)
        headers["content-type"] = "application/octet-stream" if is_file else "application/json"
        content = content if is_file else json.dumps(content).encode()
    request = urllib.request.Request(at["url"] + path, content, headers, method=method)
    try:
        with opener.open(request, timeout=12) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()
    except OSError as problem:
        why = getattr(problem, "reason", problem)
        raise Problem(f"{method} {at['url']}{path} was not answered: {why}") from problem


# ---- The laboratory: the one that the options or the environment name, or a new one when it is first needed.
def find_laboratory(options):
    global started
    if "laboratory" in options:
        return options["laboratory"]
    url = os.environ.get("DESKPROOF_LABORATORY_URL")
    if url:
        return {"url": url, "token": os.environ.get("DESKPROOF_LABORATORY_TOKEN", "")}
    if started is None or started["process"].poll() is not None:
        started = start_laboratory()
    return started


def start_laboratory():
    """It ends with its input, so that it never outlives this process, however that ends."""
    flags = ["--laboratory", "--json", "--port", "0", "--until-stdin-ends"]
    command, pipe = ["node", cli, "serve", *flags], subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe)
    is_ready, _, _ = select.select([process.stdout], [], [], 25)
    told = parsed(process.stdout.readline()) if is_ready else None
    if told is None:
        process.kill()
        why = f"ended with {process.wait()}" if is_ready else "was not ready within 25 seconds"
        raise Problem(f"The laboratory could not be started: it {why}.")
    return {**told, "process": process}


def end():
    """Whatever is still open is closed: a laboratory that was lent must not fill up."""
    for system in list(systems):
        with contextlib.suppress(Problem):
            Methods().close(system=system)
    if started is not None:
        started["process"].stdin.close()


# ---- The protocol. All of this can stay as it is.
def answer(line):
    question = parsed(line)
    question = question if isinstance(question, dict) else {}
    told = {"jsonrpc": "2.0", "id": question.get("id")}
    try:
        return {**told, "result": result_of(question.get("method"), question.get("params") or {})}
    except Exception as problem:
        # What is no sentence is a mistake of this driver: it is told as well, and the driver goes on.
        kind = "" if isinstance(problem, Problem) else f"The driver failed: {type(problem).__name__}: "
        return {**told, "error": {"code": -32000, "message": f"{kind}{problem}"}}


def result_of(name, params):
    if not isinstance(name, str):
        raise Problem("This is no question in JSON-RPC 2.0.")
    if name not in vars(Methods) or name.startswith("_"):
        raise Problem(f'There is no method "{name}".')
    return getattr(Methods(), name)(**params)


try:
    # Bytes, for whatever the machine's own encoding is, JSON is in UTF-8.
    for line in sys.stdin.buffer:
        print(json.dumps(answer(line)), flush=True)
finally:
    end()
