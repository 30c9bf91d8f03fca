"""Two servers on one database, written to through both: how soon each shows what the other was told, and whether both end equal to the store.

usage: compare_following.py PEDIGREE DATABASE_URL PG_CTL DATA [--seconds N] [--rate N] [--json FILE]

Forks, merges, other parents and retractions are registered at a fixed rate. Meanwhile a transaction stays open; in the middle PostgreSQL is
stopped at once, without a checkpoint, and started again: that transaction is lost, and another stays open until the end, when it commits. What
was acknowledged must be in the store, and both servers must answer about every model what the edges in the store give: a difference ends the
run without a result. DATA is the folder of the database, PG_CTL the program (and what goes before it) that restarts it.
"""
import argparse
import http.client
import json
import pathlib
import queue
import random
import shlex
import subprocess
import sys
import threading
import time
import urllib.parse

from hub import say

PORTS = (18_191, 18_192)
BASES = [f"base/Model-{number}" for number in range(20)]
HELD = "held/Model"


class Link:
    """A connection to one server that is made again where it is lost."""

    def __init__(self, port):
        self.port, self.link = port, None

    def ask(self, method, path, body=None):
        """The status and the JSON; (0, None) where nobody answered."""
        try:
            if self.link is None:
                self.link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            headers = {"Content-Type": "application/json"} if body is not None else {}
            self.link.request(method, path, None if body is None else json.dumps(body), headers)
            answer = self.link.getresponse()
            text = answer.read()
            return answer.status, json.loads(text) if text else None
        except (OSError, http.client.HTTPException, ValueError):
            self.link = None
            return 0, None

    def model(self, name):
        return self.ask("GET", f"/v1/models/{urllib.parse.quote(name)}?evidence=false")


class Registry:
    """What was told to the servers, and what is known to be seen by both."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.lock = threading.Lock()
        self.order = {name: place for place, name in enumerate(BASES)}
        self.settled = list(BASES)
        self.acknowledged = {}
        self.count = 0
        # What went wrong in a thread; the run is void then.
        self.troubles = []

    def next(self):
        """The next write: a name and its parents, which are older than it, so that no write closes a cycle."""
        with self.lock:
            kind = self.chance.random()
            if kind < 0.7 or len(self.settled) < 100:
                self.count += 1
                name = f"org-{self.count % 50}/Fork-{self.count}"
                self.order[name] = len(self.order)
            else:
                name = self.settled.pop(self.chance.randrange(len(BASES), len(self.settled)))
            older = [other for other in self.chance.choices(self.settled, k=6) if self.order[other] < self.order[name]] or [BASES[0]]
            if kind > 0.9:
                return name, []
            if kind > 0.6:
                return name, [{"id": other, "relation": "merge"} for other in sorted(set(older[:3]))]
            return name, [{"id": older[0], "relation": self.chance.choice(["finetune", "adapter", "quantized"])}]

    def settle(self, name):
        with self.lock:
            self.settled.append(name)


def parents(model):
    return sorted((parent["id"], parent["relation"]) for parent in model["parents"])


def write(registry, jobs, seen):
    """Registers what is due, again and again until it is acknowledged; then it is watched on the other server."""
    links = [Link(port) for port in PORTS]
    while (job := jobs.get()) is not None:
        due, server = job
        name, wanted = registry.next()
        time.sleep(max(0, due - time.monotonic()))
        while True:
            status, answer = links[server].ask("POST", "/v1/models", {"id": name, "parents": wanted})
            if status in (200, 201):
                break
            if status not in (0, 500, 503):
                registry.troubles.append(f"{name}: {status} {answer}")
                break
            time.sleep(0.02)
        if registry.troubles:
            return
        expected = sorted((parent["id"], parent["relation"]) for parent in wanted)
        with registry.lock:
            registry.acknowledged[name] = expected
        if parents(answer) != expected:
            registry.troubles.append(f"{name} was answered with {parents(answer)} instead of {expected}")
        seen.put((name, expected, 1 - server, time.monotonic()))


def watch(registry, seen, times):
    """Looks at the other server until it shows what was acknowledged."""
    links = [Link(port) for port in PORTS]
    while (job := seen.get()) is not None:
        name, expected, server, since = job
        while True:
            status, answer = links[server].model(name)
            if status == 200 and parents(answer) == expected:
                break
            if time.monotonic() - since > 60:
                registry.troubles.append(f"{name} is not {expected} on the other server after 60 s: {answer}")
                return
            time.sleep(0.002)
        times.append((since, time.monotonic() - since))
        registry.settle(name)


def hold(url):
    """A transaction that changed a model and stays open."""
    session = subprocess.Popen(["psql", url, "-qAt"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
    session.stdin.write("BEGIN; " + changed("7") + ";\n")
    session.stdin.flush()
    return session


def changed(downloads):
    """A change of a model as the store makes one."""
    return (f"WITH changed AS (UPDATE model SET downloads = {downloads}, version = version + 1 WHERE name = '{HELD}' RETURNING id, version) "
            "INSERT INTO change (model_id, version, at) SELECT id, version, clock_timestamp() FROM changed")


def wait_until(what, check, seconds=120):
    end = time.monotonic() + seconds
    while not check():
        if time.monotonic() > end:
            sys.exit(f"{what}: not within {seconds} s; the run is void")
        time.sleep(0.01)


def rows(url, statement):
    told = subprocess.run(["psql", url, "-qAtF", "\t", "-c", statement], check=True, stdout=subprocess.PIPE, text=True).stdout
    return [line.split("\t") for line in told.splitlines()]


def compare(url, registry):
    """Holds both servers against the edges in the store, and the store against what was acknowledged."""
    relations = {"1": "finetune", "2": "adapter", "3": "quantized", "4": "merge"}
    stored, children = {name: [] for name, in rows(url, "SELECT name FROM model")}, {}
    for child, parent, relation in rows(
            url, "SELECT c.name, p.name, e.relation FROM live_edge e JOIN model c ON c.id = e.child_id JOIN model p ON p.id = e.parent_id"):
        stored[child].append((parent, relations[relation]))
        children.setdefault(parent, []).append(child)
    for name, expected in registry.acknowledged.items():
        if sorted(stored[name]) != expected:
            sys.exit(f"{name} has {stored[name]} in the store, and {expected} was acknowledged; the run is void")

    def below(name):
        found, stack = set(), [name]
        while stack:
            for child in children.get(stack.pop(), []):
                if child not in found:
                    found.add(child)
                    stack.append(child)
        return found

    for port in PORTS:
        link = Link(port)
        for name, expected in stored.items():
            status, answer = link.model(name)
            found = below(name)
            if status != 200 or parents(answer) != sorted(expected) or answer["descendants_total"] != len(found):
                sys.exit(f"{name} at port {port} is not what the store has: {answer}; the run is void")
        for base in BASES:
            for sort in ("name", "created"):
                names, cursor = [], ""
                while cursor is not None:
                    _, answer = link.ask("GET", f"/v1/descendants?of={urllib.parse.quote(base)}&sort={sort}&limit=1000{cursor}")
                    names += [item["id"] for item in answer["items"]]
                    cursor = None if answer["next"] is None else "&cursor=" + answer["next"]
                if sorted(names) != sorted(below(base)):
                    sys.exit(f"the descendants of {base} at port {port} are not those of the store; the run is void")
    return len(stored), sum(len(found) for found in stored.values())


def run(asked):
    registry, jobs, seen, times = Registry(7), queue.Queue(), queue.Queue(), []
    links = [Link(port) for port in PORTS]
    for name in BASES + [HELD]:
        if links[0].ask("POST", "/v1/models", {"id": name, "parents": []})[0] != 201:
            sys.exit(f"{name} was not registered; the run is void")
    writers = [threading.Thread(target=write, args=(registry, jobs, seen), daemon=True) for _ in range(16)]
    watchers = [threading.Thread(target=watch, args=(registry, seen, times), daemon=True) for _ in range(16)]
    held = hold(asked.url)
    start = time.monotonic() + 0.5
    total = int(asked.seconds * asked.rate)
    for number in range(total):
        jobs.put((start + number / asked.rate, number % 2))
    for _ in writers:
        jobs.put(None)
    for thread in writers + watchers:
        thread.start()
    time.sleep(max(0, start + asked.seconds / 2 - time.monotonic()))
    say("Restarting PostgreSQL …")
    away = time.monotonic()
    subprocess.run([*shlex.split(asked.pg_ctl), "restart", "-D", asked.data, "-l", f"{asked.data}/../log", "-m", "immediate", "-w", "-s"], check=True,
                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd="/")
    # It has not noticed that its transaction is lost.
    held.kill()
    held.wait()
    held = hold(asked.url)
    wait_until("both servers are ready again", lambda: all(link.ask("GET", "/readyz")[0] == 200 for link in links))
    back = time.monotonic() + 1
    for thread in writers:
        thread.join()
    for _ in watchers:
        seen.put(None)
    for thread in watchers:
        thread.join()
    if registry.troubles:
        sys.exit(f"{registry.troubles[0]}; the run is void")
    held.stdin.write("COMMIT;\n")
    held.stdin.close()
    held.wait()
    for link in links:
        wait_until("the transaction that was open for long is seen", lambda: link.model(HELD)[1]["downloads"] == 7)
    # No document says so: the store is not sound until it is taken back.
    subprocess.run(["psql", asked.url, "-qc", changed("NULL")], check=True)
    for link in links:
        wait_until("what was taken back is seen", lambda: link.model(HELD)[1]["downloads"] is None)
    say("Comparing both servers with the store …")
    models, edges = compare(asked.url, registry)
    subprocess.run([asked.pedigree, "verify", "--database-url", asked.url], check=True, stdout=subprocess.DEVNULL)
    apart = sorted(took * 1e3 for since, took in times if not away - 0.1 <= since <= back)
    during = sorted(took * 1e3 for since, took in times if away - 0.1 <= since <= back)
    return {
        "seconds": asked.seconds, "writes": total, "rate_per_s": total / asked.seconds, "models": models, "edges": edges,
        "away_s": back - 1 - away, "n": len(apart), "median_ms": apart[len(apart) // 2], "p99_ms": apart[int(len(apart) * 0.99)],
        "greatest_ms": apart[-1], "within_100_ms": sum(took <= 100 for took in apart) / len(apart), "during_restart": len(during),
        "during_restart_greatest_ms": during[-1] if during else None, "equal_to_store": True,
    }


def main():
    parser = argparse.ArgumentParser()
    for name in ("pedigree", "url", "pg_ctl", "data"):
        parser.add_argument(name)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--rate", type=float, default=200)
    parser.add_argument("--json", type=pathlib.Path)
    asked = parser.parse_args()
    subprocess.run([asked.pedigree, "migrate", "--database-url", asked.url], check=True, stdout=subprocess.DEVNULL)
    servers = [subprocess.Popen([asked.pedigree, "serve", "--port", str(port), "--database-url", asked.url], stderr=subprocess.DEVNULL) for port in PORTS]
    try:
        wait_until("both servers are ready", lambda: all(Link(port).ask("GET", "/readyz")[0] == 200 for port in PORTS))
        result = run(asked)
    finally:
        for server in servers:
            server.terminate()
    print(f"{result['writes']:,} writes at {result['rate_per_s']:.0f} a second through two servers; PostgreSQL was away for {result['away_s']:.1f} s; "
          f"both end equal to the store ({result['models']:,} models, {result['edges']:,} edges), and nothing acknowledged is missing")
    print(f"visible on the other server: median {result['median_ms']:.1f} ms, 99th {result['p99_ms']:.1f} ms, greatest {result['greatest_ms']:.1f} ms; "
          f"{result['within_100_ms']:.2%} within 100 ms (apart from {result['during_restart']} writes around the restart)")
    if asked.json:
        asked.json.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
