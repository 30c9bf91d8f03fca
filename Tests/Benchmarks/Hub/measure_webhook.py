"""How long after a change on the Hub its answers show it: the Hub of the tests tells the server's webhook, a worker inside of the server reads the model.

usage: measure_webhook.py PEDIGREE FAKE_HUB DATABASE_URL [--changes N] [--burst N] [--json FILE]

Each change is a commit that names another parent. The time is from before the commit until GET /v1/models/{id} names that parent: the commit, the webhook, the
job on the disk, the requests of the worker, the store and the index are all in it. Changes come one by one, then in bursts. Everything is durable.
"""
import argparse
import http.client
import json
import os
import pathlib
import re
import secrets
import statistics
import subprocess
import threading
import time
import urllib.parse

PORT = 18_194
LONGEST = 60.0


def void(text):
    raise SystemExit(f"VOID: {text}")


def ask(link, method, path, body=None):
    link.request(method, path, None if body is None else json.dumps(body), {"Content-Type": "application/json"})
    answer = link.getresponse()
    return answer.status, answer.read()


def change(hub, name, number):
    card = f"---\nbase_model: bench/Parent-{number}\n---\n# {name}\n"
    link = http.client.HTTPConnection(hub)
    status, told = ask(link, "POST", "/_control/changes", {"change": "write", "id": name, "files": {"README.md": card}})
    if status != 200 or json.loads(told)["webhooks"] != [202]:
        void(f"the change of {name} was answered {status} {told[:200]}")


def seen(name, number, begun):
    """Milliseconds until the parent is in the answer."""
    link = http.client.HTTPConnection("127.0.0.1", PORT)
    wanted = f"bench/Parent-{number}"
    while time.perf_counter() - begun < LONGEST:
        status, told = ask(link, "GET", f"/v1/models/{name}")
        if status == 200 and [parent["id"] for parent in json.loads(told)["parents"]] == [wanted]:
            return (time.perf_counter() - begun) * 1e3
        time.sleep(0.002)
    void(f"{name} was not made from {wanted} after {LONGEST:.0f} s")


def once(hub, name, number, times):
    begun = time.perf_counter()
    change(hub, name, number)
    times.append(seen(name, number, begun))


def spread(times):
    ordered = sorted(times)
    return {"n": len(ordered), "p50_ms": statistics.median(ordered), "p99_ms": ordered[max(0, -(-len(ordered) * 99 // 100) - 1)], "max_ms": ordered[-1]}


def measure(hub, changes, burst):
    link = http.client.HTTPConnection(hub)
    models = [f"bench/Model-{number}" for number in range(20)]
    for name in models:
        ask(link, "POST", "/_control/changes", {"change": "create", "id": name, "files": {"README.md": "# New\n"}})
    warm, single, together = [], [], []
    for number in range(20):
        once(hub, models[number], number, warm)
    for number in range(changes):
        once(hub, models[number % len(models)], 1_000 + number, single)
    for turn in range(max(1, changes // burst)):
        threads = [threading.Thread(target=once, args=(hub, models[number % len(models)], 1_000_000 + turn * 1_000 + number, together))
                   for number in range(min(burst, len(models)))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return {"single": spread(single), "burst": spread(together) | {"at_once": min(burst, len(models))}}


def main():
    parser = argparse.ArgumentParser()
    for name in ("pedigree", "fake_hub", "url"):
        parser.add_argument(name)
    parser.add_argument("--changes", type=int, default=500)
    parser.add_argument("--burst", type=int, default=20)
    parser.add_argument("--json", type=pathlib.Path)
    asked = parser.parse_args()
    secret = secrets.token_hex(32)
    fake = subprocess.Popen([asked.fake_hub, "--generate", "100", "--webhook", f"http://127.0.0.1:{PORT}/v1/webhooks/hub", "--webhook-secret", secret],
                            stdout=subprocess.PIPE, text=True)
    server = None
    try:
        endpoint = fake.stdout.readline().strip()
        subprocess.run([asked.pedigree, "migrate", "--database-url", asked.url], check=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen([asked.pedigree, "serve", "--port", str(PORT), "--database-url", asked.url], stderr=subprocess.PIPE, text=True,
                                  env=os.environ | {"HF_ENDPOINT": endpoint, "PEDIGREE_WEBHOOK_SECRET": secret})
        for line in server.stderr:
            if re.search(r"answers at", line):
                break
        else:
            void("the server did not start")
        threading.Thread(target=server.stderr.read, daemon=True).start()
        result = measure(urllib.parse.urlsplit(endpoint).netloc, asked.changes, asked.burst)
    finally:
        for process in (server, fake):
            if process is not None:
                process.terminate()
                process.wait()
    for kind, words in (("single", "one by one"), ("burst", f"{result['burst']['at_once']} at once")):
        found = result[kind]
        print(f"a change on the Hub is in the answers after {found['p50_ms']:.0f} ms (median), {found['p99_ms']:.0f} ms (99th percentile), "
              f"{found['max_ms']:.0f} ms at most: {found['n']} changes, {words}")
    if asked.json:
        asked.json.write_text(json.dumps(result, indent=1) + "\n")
    if max(result[kind]["p99_ms"] for kind in ("single", "burst")) > 1_000:
        raise SystemExit("the 99th percentile is over a second")


if __name__ == "__main__":
    main()
