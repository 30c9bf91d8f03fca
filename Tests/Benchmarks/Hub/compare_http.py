"""Asks a server about a hub-shaped graph over HTTP, beside a constant JSON of the same size from the same server and beside PostgreSQL's recursion.

usage: compare_http.py PEDIGREE SERVER GRAPHS PERF DATABASE_URL MODELS... [--seed N] [--json FILE]

The graph is loaded with `pedigree ingest`, which is measured too, and so is loading the index beside a COPY of the same rows into arrays. Questions
are those of the C reference, whose answers every one must have, and others about random models and 1,000 random bases; no question is asked twice
in a row. A wrong answer ends the run without a result. Under load, server and load generator are pinned to a core each.
"""
import argparse
import contextlib
import gzip
import http.client
import json
import pathlib
import random
import re
import statistics
import subprocess
import sys
import time
import urllib.parse

import http_questions
import store
from hub import RELATIONS, Walks, graph, reference, rows, say, spread, void

PORT = 18_090
CONNECTIONS = 32
ASKED = 1_000
GROWTH_TURNS = 400
# More changed models than these call for a new layout, where they are a 64th of all as well.
GREATEST_OVERLAY = 32_768


def dump(place):
    """The graph as catalogue rows, made where they are not there yet; the names of its models, and how many children each has."""
    names = [row[1] for row in rows(place / "models.tsv")]
    parents, children = {}, {}
    for child, parent, relation, _ in rows(place / "edges.tsv"):
        parents.setdefault(int(child), []).append((int(parent), RELATIONS[int(relation)]))
        children[int(parent)] = children.get(int(parent), 0) + 1
    target = place / "dump.jsonl.gz"
    if not target.exists():
        say("Writing the graph as catalogue rows …")
        with gzip.open(place / "dump.part", "wt", compresslevel=1) as file:
            for row in rows(place / "models.tsv"):
                entry = {"id": row[1]}
                if int(row[0]) in parents:
                    entry["parents"] = [{"id": names[parent], "relation": word} for parent, word in parents[int(row[0])]]
                columns = ("license", "library", "task", "parameters", "downloads", "likes", "created")
                for name, value in zip(columns, row[2:9]):
                    if value != "\\N":
                        entry[name] = int(value) if name in ("parameters", "downloads", "likes") else value
                if row[9] not in ("\\N", "{}"):
                    entry["languages"] = row[9].strip("{}").split(",")
                file.write(json.dumps(entry) + "\n")
        (place / "dump.part").rename(target)
    return target, names, children


class Asker:
    """One connection to the server."""

    def __init__(self, port=PORT):
        self.link = http.client.HTTPConnection("127.0.0.1", port)

    def ask(self, path):
        begun = time.perf_counter()
        self.link.request("GET", path)
        answer = self.link.getresponse()
        body = answer.read()
        took = time.perf_counter() - begun
        if answer.status != 200:
            void(f"{path}: {answer.status} {body[:300]}")
        return took, body


def quoted(name):
    return urllib.parse.quote(name, safe="/")


def check(question, path, body, numbers, walks):
    """Holds an answer about a random model or base against a walk over the edges of the graph."""
    answer = json.loads(body)
    if question in ("count of descendants", "ancestors"):
        node = numbers[urllib.parse.unquote(path.split("of=")[1].split("&")[0])]
        expected = walks.count(node, walks.below if question == "count of descendants" else walks.above)
        if answer["total"] != expected:
            void(f"{path}: {answer['total']} instead of {expected}")
    elif question.startswith("model") and answer["id"] != urllib.parse.unquote(path.removeprefix("/v1/models/").split("?")[0]):
        void(f"{path} is answered with {answer['id']}")


def slipped(word, chance):
    if len(word) < 4:
        return word
    place = chance.randrange(len(word) - 1)
    return chance.choice([word[:place] + word[place + 1:], word[:place] + "x" + word[place + 1:],
                          word[:place] + word[place + 1] + word[place] + word[place + 2:]])


def questions(names, children, chance):
    """Paths of each question, none of which is asked twice."""
    bases = [names[node] for node in chance.sample(sorted(children), min(ASKED, len(children)))]
    anyone = [names[node] for node in chance.sample(range(len(names)), min(ASKED, len(names)))]
    largest = quoted(names[max(children, key=children.get)])
    sorts, relations = ["downloads", "likes", "created", "parameters"], list(RELATIONS.values())
    licenses = ["mit", "apache-2.0", "llama3", "cc-by-nc-4.0", "gemma", "openrail"]
    pages = [f"/v1/descendants?of={largest}&relation={relation}&sort={sort}&limit={limit}"
             for relation in relations for sort in sorts for limit in range(45, 51)]
    filtered = [f"/v1/descendants?of={largest}&license={license}&min_parameters={chance.randrange(10**9)}&sort={sort}&limit=50"
                for license in licenses for sort in sorts for _ in range(8)]
    return {
        "count of descendants": [f"/v1/descendants?of={quoted(name)}&limit=1" for name in bases],
        "page of the largest base": pages, "page of it by facts": filtered,
        "ancestors": [f"/v1/ancestors?of={quoted(name)}" for name in anyone],
        "common ancestors": [f"/v1/common-ancestors?of={quoted(one)}&of={quoted(other)}" for one, other in zip(anyone, reversed(anyone))],
        "model without evidence": [f"/v1/models/{quoted(name)}?evidence=false" for name in anyone],
        "model with evidence": [f"/v1/models/{quoted(name)}" for name in anyone],
        "search": [f"/v1/search?limit=20&q={urllib.parse.quote(' '.join(re.split('[-/_]', name)[:4]))}" for name in anyone],
        "search with slips": ["/v1/search?limit=20&q=" + urllib.parse.quote(
            " ".join(slipped(word, chance) for word in re.split("[-/_]", name.split("/")[-1])[:3])) for name in anyone],
    }


def load(folder, paths, seconds=6):
    """Requests a second of wrk with paths in turn, and the 99th percentile in milliseconds."""
    script = folder / "wrk.lua"
    listed = ",".join(json.dumps(path) for path in paths)
    script.write_text(f'local p={{{listed}}} local i=0\nrequest=function() i=i%#p+1 return wrk.format("GET",p[i]) end\n'
                      'done=function(s,l) print(string.format("RESULT %f %f %d",s.requests/s.duration*1e6,l:percentile(99)/1e3,s.errors.status)) end\n')
    told = subprocess.run(["taskset", "-c", "1", "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}", "-s", script, f"http://127.0.0.1:{PORT}"],
                          check=True, stdout=subprocess.PIPE, text=True).stdout
    rate, p99, errors = re.search(r"RESULT (\S+) (\S+) (\d+)", told).groups()
    if int(errors):
        void(f"{errors} requests were refused")
    return float(rate), float(p99)


def beside_constant(place, paths, size, turns=5):
    """Requests a second and the share of those of a constant of the same size: turn and turn about, the medians of all turns."""
    pairs = [(load(place, [f"/constant/{size}"])[0], *load(place, paths)) for _ in range(turns)]
    ratios, rates, slowest, constants = (sorted(values) for values in zip(*((ours / constant, ours, p99, constant) for constant, ours, p99 in pairs)))
    middle = turns // 2
    return {"bytes": size, "constant_per_s": constants[middle], "per_s": rates[middle], "ratio": ratios[middle], "p99_ms": slowest[middle]}


def ingest(pedigree, target, url):
    begun = time.perf_counter()
    subprocess.run([pedigree, "ingest", target, "--catalogue", "hub", "--database-url", url], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def memory(process):
    text = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return {key: int(re.search(rf"{name}:\s+(\d+)", text).group(1)) // 1024 for key, name in (("resident_mib", "VmRSS"), ("peak_mib", "VmHWM"))}


def reloaded(process, asker, url):
    """What the server holds while it reads everything again: once with nothing different, in a new life of the database, and once with a fiftieth of
    all models different, which is more than it takes from the log, and calls for a new layout."""
    told = {"steady_mib": memory(process)["resident_mib"]}
    changed = ("WITH raised AS (UPDATE model SET downloads = coalesce(downloads, 0) + 1, version = version + 1 WHERE id % 50 = 0 RETURNING id, version) "
               "INSERT INTO change (model_id, version, at) SELECT id, version, clock_timestamp() FROM raised")
    for name, command in (("compared_peak_mib", ""), ("reload_peak_mib", changed + ";")):
        loads = metric(asker, "loads")
        pathlib.Path(f"/proc/{process.pid}/clear_refs").write_text("5")
        subprocess.run(["psql", url, "-qc", f"BEGIN; {command} UPDATE incarnation SET token = token || '1'; COMMIT"], check=True)
        while metric(asker, "loads") == loads:
            time.sleep(0.2)
        while metric(asker, "changed_models") > GREATEST_OVERLAY:
            time.sleep(0.2)
        told[name] = memory(process)["peak_mib"]
    return told


def loaded(command):
    """What a server says of its index once that is loaded, with all cores."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            return json.loads(server.stdout.readline())
        finally:
            server.terminate()


def metric(asker, name):
    return int(re.search(rf"^pedigree_index_{name}(?:_total)? (\d+)".encode(), asker.ask("/metrics")[1], re.MULTILINE).group(1))


def measure(asked, models):
    place = graph(asked.perf, asked.graphs, models, asked.seed)
    target, names, children = dump(place)
    chance = random.Random(models if asked.seed is None else asked.seed)
    database = f"hub_{models}"
    for command in (f"DROP DATABASE IF EXISTS {database}", f"CREATE DATABASE {database}"):
        subprocess.run(["psql", asked.url, "-qc", command], check=True, stderr=subprocess.DEVNULL)
    url = re.sub(r"dbname=\S+", f"dbname={database}", asked.url)
    say(f"Ingesting {models:,} models …")
    result = {"models": models, "ingest_s": ingest(asked.pedigree, target, url), "ingest_again_s": ingest(asked.pedigree, target, url)}
    subprocess.run(["psql", url, "-qc", "VACUUM ANALYZE"], check=True)
    answers = reference(asked.perf, asked.graphs, place)
    expected = {question: row["answer"] for question, row in answers.items() if "answer" in row}
    result["copy_into_arrays_s"], copied_models, copied_edges = store.copied(url)
    result["edges"] = copied_edges
    say(f"Serving {models:,} models …")
    result |= loaded([asked.server, url, str(PORT)])
    # On one core from its start, so that it has no more threads than that calls for.
    with subprocess.Popen(["taskset", "-c", "0", asked.server, url, str(PORT)], stdout=subprocess.PIPE, text=True) as server:
        try:
            server.stdout.readline()
            # As `pedigree serve` asks of the kernel itself; again where a thread ended meanwhile.
            while subprocess.run(["chrt", "--batch", "--all-tasks", "--pid", "0", str(server.pid)], stderr=subprocess.DEVNULL).returncode:
                time.sleep(0.1)
            asker = Asker()
            lineage = http_questions.Lineage(place, names)
            result["rows"] = lineage.ask(asker, expected, chance)
            result["rows"] += store.ask(url, names, lineage.numbers, lineage.turns | {"q7_lookup": lineage.looked_up}, expected)
            registered, forked = http_questions.register(PORT, names, names[max(children, key=children.get)], chance)
            result["rows"] += [registered, store.insert(url, names, chance)]
            for row in result["rows"]:
                row["size"] = models
                row["reference"] = answers[row["question"]]["median_us"] if row["question"] in answers else None
                row["ratio"] = row["median"] / row["reference"] if row["reference"] else None
            result["questions"] = {}
            walks, others = Walks(place, models, [lineage.numbers[name] for name in forked]), questions(names, children, random.Random(1))
            for question, paths in questions(names, children, chance).items():
                for path in others[question][:20]:
                    asker.ask(path)
                took = [asker.ask(path) for path in paths]
                for path, (_, body) in zip(paths, took):
                    check(question, path, body, lineage.numbers, walks)
                result["questions"][question] = spread([seconds * 1e3 for seconds, _ in took])
                result["questions"][question]["bytes"] = sorted(len(body) for _, body in took)[len(took) // 2]
            result["load"] = {}
            for question in ("model without evidence", "model with evidence", "page of the largest base"):
                paths = questions(names, children, chance)[question]
                result["load"][question] = beside_constant(place, paths, result["questions"][question]["bytes"])
            result |= memory(server) | reloaded(server, asker, url)
        finally:
            server.terminate()
    return result


def grown(asked, sizes):
    """How much longer questions take of the largest graph than of the smallest: both are served at once and asked in turn, since the machine is not
    equally fast all the time. Databases are those that were measured before."""
    ports = (PORT, PORT + 1)
    say("Asking the smallest and the largest graph in turn …")
    with contextlib.ExitStack() as stack:
        askers, turns = [], []
        for port, models in zip(ports, sizes):
            place = graph(asked.perf, asked.graphs, models, asked.seed)
            _, names, children = dump(place)
            url = re.sub(r"dbname=\S+", f"dbname=hub_{models}", asked.url)
            server = stack.enter_context(subprocess.Popen(
                ["taskset", "-c", "0", asked.server, url, str(port)], stdout=subprocess.PIPE, text=True))
            stack.callback(server.terminate)
            server.stdout.readline()
            askers.append(Asker(port))
            lineage = http_questions.Lineage(place, names)
            paths = {question: [lineage.path(question, turn) for turn in asked_of] for question, asked_of in lineage.turns.items()}
            paths["q7_lookup"] = [lineage.path("q7_lookup", turn) for turn in lineage.looked_up]
            turns.append(paths | questions(names, children, random.Random(models)))
        result = []
        for question in turns[0]:
            times, bytes_ = ([], []), ([], [])
            for turn in range(-20, GROWTH_TURNS):
                for side, asker in enumerate(askers):
                    paths = turns[side][question]
                    took, body = asker.ask(paths[turn % len(paths)])
                    if turn >= 0:
                        times[side].append(took * 1e3)
                        bytes_[side].append(len(body))
            result.append({"question": question, "ms": [statistics.median(side) for side in times],
                           "bytes": [statistics.median(side) for side in bytes_]})
    return result


def show(results):
    for result in results:
        print(f"\n{result['models']:,} models: ingested in {result['ingest_s']:.0f} s, again in {result['ingest_again_s']:.0f} s; "
              f"index loaded in {result['loaded_s']:.1f} s (binary COPY of the same rows by psycopg into arrays: {result['copy_into_arrays_s']:.1f} s); "
              f"{result['bytes'] / result['models']:.0f} bytes a model and {result['search_bytes'] / result['models']:.0f} for search; "
              f"resident {result['steady_mib']} MiB, peak while all is read again {result['compared_peak_mib']} MiB, with a fiftieth different "
              f"{result['reload_peak_mib']} MiB ({result['reload_peak_mib'] / result['steady_mib']:.2f} times)")
        print(f"{'question of the reference':32}{'face':24}{'n':>6}{'median µs':>12}{'p99 µs':>12}{'C, µs':>10}")
        for row in result["rows"]:
            print(f"{row['question']:32}{row['face']:24}{row['n']:6}{row['median']:12.1f}{row['p99']:12.1f}{row['reference'] or float('nan'):10.2f}")
        print(f"{'question, one connection':32}{'n':>6}{'bytes':>8}{'median ms':>11}{'p99 ms':>9}")
        for question, row in result["questions"].items():
            print(f"{question:32}{row['n']:6}{row['bytes']:8}{row['median']:11.2f}{row['p99']:9.2f}")
        print(f"{'load, 32 connections':32}{'bytes':>8}{'constant/s':>12}{'ours/s':>9}{'ratio':>7}{'p99 ms':>9}")
        for question, row in result["load"].items():
            print(f"{question:32}{row['bytes']:8}{row['constant_per_s']:12.0f}{row['per_s']:9.0f}{row['ratio']:7.2f}{row['p99_ms']:9.1f}")
    if len(results) > 1:
        print(f"\nGrowth of the median from {results[0]['models']:,} to {results[-1]['models']:,} models, both asked in turn:")
        for row in results[-1]["grown"]:
            print(f"{row['question']:32}{row['ms'][1] / row['ms'][0]:8.2f}")


def main():
    parser = argparse.ArgumentParser()
    for name in ("pedigree", "server"):
        parser.add_argument(name)
    for name in ("graphs", "perf"):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("url")
    parser.add_argument("models", type=int, nargs="+")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--json", type=pathlib.Path)
    asked = parser.parse_args()
    asked.graphs.mkdir(parents=True, exist_ok=True)
    results = [measure(asked, models) for models in asked.models]
    if len(results) > 1:
        results[-1]["grown"] = grown(asked, (asked.models[0], asked.models[-1]))
    show(results)
    if asked.json:
        asked.json.write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
