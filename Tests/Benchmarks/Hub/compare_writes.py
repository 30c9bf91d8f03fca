"""Registers forks through a server with 32 clients, beside pgbench that inserts the same rows into the same tables with 32 clients, turn and turn about.

usage: compare_writes.py PEDIGREE DATABASE_URL FOLDER [--json FILE]

Both are durable. pgbench copies the rows of a fork that was registered (model, document, claim, edge and change) under a name of its own, in one
transaction of prepared statements. At the end every registration that was acknowledged must be in the store with its parent, and the store be sound.
"""
import argparse
import http.client
import json
import pathlib
import re
import subprocess
import time

from hub import say, void

PORT = 18_193
CLIENTS = 32
PARENTS = 200
TURNS = 5
SECONDS = 5


def rows(url, statement):
    told = subprocess.run(["psql", url, "-qAtF", "\t", "-c", statement], check=True, stdout=subprocess.PIPE, text=True).stdout
    return [line.split("\t") for line in told.splitlines()]


def register(link, body):
    link.request("POST", "/v1/models", json.dumps(body), {"Content-Type": "application/json"})
    answer = link.getresponse()
    text = answer.read()
    if answer.status != 201:
        void(f"{body}: {answer.status} {text[:200]}")


def forks(folder, turn):
    """Registrations a second of wrk, the 99th percentile in milliseconds, and how many were acknowledged."""
    script = folder / "writes.lua"
    script.write_text(
        "local number, thread = 0, 0\n"
        f'function request() number = number + 1; local id = string.format("turn-{turn}/Fork-%d", number)\n'
        f'local body = string.format([[{{"id": "%s", "parents": [{{"id": "base/Model-%d", "relation": "adapter"}}]}}]], id, number % {PARENTS})\n'
        'return wrk.format("POST", "/v1/models", {["Content-Type"] = "application/json"}, body) end\n'
        'function done(s, l) print(string.format("RESULT %f %f %d %d", s.requests / s.duration * 1e6, l:percentile(99) / 1e3, s.requests, '
        "s.errors.status + s.errors.read + s.errors.write + s.errors.timeout + s.errors.connect)) end\n")
    told = subprocess.run(["wrk", "-t1", f"-c{CLIENTS}", f"-d{SECONDS}", "-s", script, f"http://127.0.0.1:{PORT}"], check=True,
                          stdout=subprocess.PIPE, text=True).stdout
    rate, p99, count, errors = re.search(r"RESULT (\S+) (\S+) (\d+) (\d+)", told).groups()
    if int(errors):
        void(f"{errors} registrations were refused")
    return float(rate), float(p99), int(count)


def copies(url, folder, turn):
    """Transactions a second of pgbench."""
    template = rows(url, "SELECT id FROM model WHERE name = 'template/Fork'")[0][0]

    def columns(table, without):
        found = rows(url, "SELECT attname FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attidentity = '' AND attgenerated = '' AND "
                          f"attrelid = '{table}'::regclass ORDER BY attnum")
        return ", ".join(name for name, in found if name not in without)

    def copy(table, own, condition, given=()):
        rest = columns(table, own)
        return f"INSERT INTO {table} ({', '.join(own)}, {rest}) SELECT {', '.join(given)}, {rest} FROM {table} WHERE {condition} LIMIT 1"

    script = folder / "writes.sql"
    script.write_text("\n".join([
        "\\set number random(1, 9000000000000)", "BEGIN;",
        copy("model", ["name"], f"id = {template}", [f"'pgbench-{turn}/Fork-' || :number"]) + " RETURNING id AS model \\gset",
        copy("document", ["model_id"], f"model_id = {template}", [":model"]) + " RETURNING id AS document \\gset",
        copy("claim", ["child_id", "document_id"], f"child_id = {template}", [":model", ":document"]) + ";",
        copy("edge", ["child_id"], f"child_id = {template}", [":model"]) + ";",
        "INSERT INTO change (model_id, version, at) VALUES (:model, 1, clock_timestamp());", "COMMIT;", ""]))
    told = subprocess.run(["pgbench", "-n", "-M", "prepared", f"-c{CLIENTS}", "-j2", f"-T{SECONDS}", "-f", script, url], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True).stdout
    return float(re.search(r"tps = ([0-9.]+)", told).group(1))


def measure(asked):
    link = http.client.HTTPConnection("127.0.0.1", PORT)
    for number in range(PARENTS):
        register(link, {"id": f"base/Model-{number}", "parents": []})
    register(link, {"id": "template/Fork", "parents": [{"id": "base/Model-0", "relation": "adapter"}]})
    # A registry in use: its tables have rows, and the planner knows them.
    forks(asked.folder, "warm")
    copies(asked.url, asked.folder, "warm")
    subprocess.run(["psql", asked.url, "-qc", "VACUUM ANALYZE"], check=True)
    turns, acknowledged = [], 0
    for turn in range(TURNS):
        say(f"Turn {turn + 1} of {TURNS} …")
        rate, p99, count = forks(asked.folder, turn)
        acknowledged += count
        turns.append({"ours_per_s": rate, "p99_ms": p99, "pgbench_per_s": copies(asked.url, asked.folder, turn)})
    stored = int(rows(asked.url, "SELECT count(*) FROM model m JOIN live_edge e ON e.child_id = m.id WHERE m.name LIKE 'turn-%' AND m.name NOT LIKE 'turn-warm/%'")[0][0])
    if stored < acknowledged:
        void(f"{acknowledged} registrations were acknowledged, and the store has {stored}")

    def middle(values):
        return sorted(values)[len(turns) // 2]

    return {
        "clients": CLIENTS, "turns": turns, "acknowledged": acknowledged, "ours_per_s": middle(turn["ours_per_s"] for turn in turns),
        "pgbench_per_s": middle(turn["pgbench_per_s"] for turn in turns),
        "ratio": middle(turn["ours_per_s"] / turn["pgbench_per_s"] for turn in turns), "p99_ms": middle(turn["p99_ms"] for turn in turns),
    }


def main():
    parser = argparse.ArgumentParser()
    for name in ("pedigree", "url"):
        parser.add_argument(name)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--json", type=pathlib.Path)
    asked = parser.parse_args()
    subprocess.run([asked.pedigree, "migrate", "--database-url", asked.url], check=True, stdout=subprocess.DEVNULL)
    with subprocess.Popen([asked.pedigree, "serve", "--port", str(PORT), "--database-url", asked.url], stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(600):
                try:
                    link = http.client.HTTPConnection("127.0.0.1", PORT)
                    link.request("GET", "/readyz")
                    if link.getresponse().status == 200:
                        break
                except OSError:
                    time.sleep(0.1)
            result = measure(asked)
        finally:
            server.terminate()
    print(f"registering forks with {CLIENTS} clients, durable: {result['ours_per_s']:,.0f} a second (99th {result['p99_ms']:.0f} ms), beside "
          f"{result['pgbench_per_s']:,.0f} transactions a second of pgbench with the same rows: ratio {result['ratio']:.2f} (medians of {TURNS} turns); "
          f"all {result['acknowledged']:,} that were acknowledged are in the store")
    if asked.json:
        asked.json.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
