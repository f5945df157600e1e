"""Runs the contact centre: `python3 examples/other-desk`. Its first line of output says where it is, and the word of whoever runs it."""

import argparse
import json
import sys
import threading

from web import Server

parser = argparse.ArgumentParser(prog="other-desk")
parser.add_argument("--host", default="127.0.0.1")
parser.add_argument("--port", type=int, default=0, help="0: a free one")
parser.add_argument("--stepped-clock", action="store_true", help="time stands still until it is stepped")
parser.add_argument("--until-stdin-ends", action="store_true", help="ends with its input")
flags = parser.parse_args()

server = Server(flags.host, flags.port, flags.stepped_clock)
host, port = server.server_address[:2]
print(json.dumps({"url": f"http://{host}:{port}", "key": server.key}), flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
try:
    if flags.until_stdin_ends:
        sys.stdin.buffer.read()
    else:
        threading.Event().wait()
except KeyboardInterrupt:
    pass
