"""Cards a second that one worker process reads, resolves and stores durably: into an empty registry, and into one that has millions of models already.

usage: compare_ingestion.py PEDIGREE CARDS GRAPHS PERF DATABASE_URL MODELS [--seconds 60] [--json FILE]

The cards are those of CARDS, each many times under ids of its own, as folders with all their files. A third kind of turn takes cards of models that the
registry knows from its catalogue. Parents that nobody declared are not looked for meanwhile. Each turn runs for so many seconds, and then the worker is
asked to end; what it stored is counted in the database. Memory is the resident size of the worker, each second.
"""
import argparse
import contextlib
import json
import os
import pathlib
import random
import secrets
import shutil
import signal
import statistics
import subprocess
import time

import compare_http
from hub import graph, say, void

GREATEST_BYTES = 60_000


def sql(url, statement):
    told = subprocess.run(["psql", url, "-qAtF", "\t", "-v", "ON_ERROR_STOP=1", "-c", statement], check=True, stdout=subprocess.PIPE, text=True).stdout
    return [line.split("\t") for line in told.splitlines()]


def run(*command):
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        void(f"{' '.join(map(str, command))} ended with {done.returncode}: {done.stderr[-500:]}")


def database(pedigree, url, name):
    """A registry without any model."""
    sql(url, f"DROP DATABASE IF EXISTS {name}")
    sql(url, f"CREATE DATABASE {name}")
    url = url.replace("dbname=postgres", f"dbname={name}")
    run(pedigree, "migrate", "--database-url", url)
    return url


def write_cards(cards, place, names, seed):
    """Folders of models with these ids, each a card of the collection with a line of its own."""
    if place.exists():
        shutil.rmtree(place)
    chance = random.Random(seed)
    kinds = []
    for folder in sorted(path for path in cards.iterdir() if path.is_dir()):
        files = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
        if "README.md" in files and sum(map(len, files.values())) <= GREATEST_BYTES:
            kinds.append(files)
    byte_count = 0
    for name in names:
        folder = place / name
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in chance.choice(kinds).items():
            if path == "README.md":
                content += f"\n<!-- {name} -->\n".encode()
            byte_count += len(content)
            (folder / path).write_bytes(content)
    return byte_count / len(names)


def resident(process):
    with contextlib.suppress(OSError):
        for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) // 1024
    return None


def turn(pedigree, url, folder, seconds):
    """Cards a second, the resident MiB each second, and whether there was an end before the time."""
    # What was written before, such as the cards themselves, is not part of what is measured.
    os.sync()
    before = int(sql(url, "SELECT count(*) FROM document WHERE path = 'README.md'")[0][0])
    begun = time.monotonic()
    worker = subprocess.Popen([pedigree, "worker", folder, "--every", "86400", "--infer-every", "0", "--database-url", url], stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True)
    sizes = []
    while time.monotonic() - begun < seconds and worker.poll() is None:
        time.sleep(1)
        sizes.append(resident(worker.pid))
    worker.send_signal(signal.SIGTERM)
    _, errors = worker.communicate()
    took = time.monotonic() - begun
    if worker.returncode:
        void(f"the worker ended with {worker.returncode}: {errors[-500:]}")
    stored = int(sql(url, "SELECT count(*) FROM document WHERE path = 'README.md'")[0][0]) - before
    sizes = [size for size in sizes if size]
    return {"cards": stored, "seconds": took, "rate": stored / took, "greatest MiB": max(sizes),
            "MiB after a third": sizes[len(sizes) // 3], "MiB at the end": statistics.median(sizes[-5:])}


def main():
    parser = argparse.ArgumentParser()
    for name in ("pedigree", "cards", "graphs", "perf"):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("url")
    parser.add_argument("models", type=int)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--loaded", help="a database that has the catalogue already")
    options = parser.parse_args()
    place = options.graphs / "cards"
    count = int(options.seconds * 3_000)
    dump, names, _ = compare_http.dump(graph(options.perf, options.graphs, options.models, None))
    say(f"Writing {count:,} cards …")
    # A registry that was filled before has none of them.
    mark = secrets.token_hex(3)
    average = write_cards(options.cards, place / "new", [f"card-{mark}-{number % 977}/Model-{number}" for number in range(count)], 1)
    known = random.Random(2).sample([name for name in names if "/" in name], min(count, len(names) // 2))
    write_cards(options.cards, place / "known", known, 2)
    results = {"bytes a model": average}
    say("Into an empty registry …")
    empty = database(options.pedigree, options.url, "ingestion_empty")
    results["empty"] = turn(options.pedigree, empty, place / "new", options.seconds)
    say(f"{results['empty']['rate']:,.0f} cards/s")
    loaded = options.loaded
    if not loaded:
        say(f"Loading {options.models:,} rows …")
        loaded = database(options.pedigree, options.url, "ingestion_loaded")
        run(options.pedigree, "ingest", dump, "--database-url", loaded)
    say("Beside what is there …")
    results["loaded"] = turn(options.pedigree, loaded, place / "new", options.seconds)
    say("Of models that are there …")
    results["known"] = turn(options.pedigree, loaded, place / "known", options.seconds)
    results["share"] = results["loaded"]["rate"] / results["empty"]["rate"]
    print(f"{average:,.0f} bytes a model, {options.models:,} models loaded before, {options.seconds:.0f} s each\n")
    print("| | cards/s | greatest MiB | after a third | at the end |\n| --- | ---: | ---: | ---: | ---: |")
    for name in ("empty", "loaded", "known"):
        row = results[name]
        print(f"| {name} | {row['rate']:,.0f} | {row['greatest MiB']} | {row['MiB after a third']} | {row['MiB at the end']:.0f} |")
    print(f"\nloaded / empty: {results['share']:.2f}")
    if options.json:
        options.json.write_text(json.dumps(results, indent=1) + "\n")


main()
