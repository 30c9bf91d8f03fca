"""Graphs of gen_hub.py, the answers of the C reference about them, and what all benchmarks of lineage share."""
import collections
import json
import pathlib
import shutil
import subprocess
import sys

import numpy

RELATIONS = {1: "finetune", 2: "adapter", 3: "quantized", 4: "merge"}


def say(text):
    print(text, file=sys.stderr, flush=True)


def void(text):
    sys.exit(f"{text}; the run is void")


def graph(perf, folder, models, seed):
    """The folder of a graph, made where it is not there yet."""
    place = folder / (f"{models}" if seed is None else f"{models}-{seed}")
    if not (place / "queries.txt").exists():
        say(f"Making a graph of {models:,} models …")
        place.mkdir(parents=True, exist_ok=True)
        choice = [] if seed is None else ["--seed", str(seed)]
        subprocess.run([sys.executable, perf / "gen_hub.py", str(models), place, *choice], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([sys.executable, perf / "mkq.py", place], check=True)
    return place


def compiled(place, folder):
    """A program in C, compiled for this machine."""
    target = folder / pathlib.Path(place).stem
    subprocess.run(["gcc", "-O3", "-march=native", place, "-o", target, "-lpthread"], check=True)
    return target


def measured(command):
    """The JSON lines that a program prints, by question."""
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    return {row["q"]: row for row in map(json.loads, lines)}


def reference(perf, folder, place):
    """What the C reference answers about a graph, and how long it takes."""
    shutil.copy(perf / "csr.c", folder / "csr.c")
    return measured([compiled(folder / "csr.c", folder), place])


def rows(path):
    """The fields of each line of a table."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")


def arcs(place):
    """Child and parent of each edge, as arrays."""
    with open(place / "graph.bin", "rb") as file:
        _, edges = (int(number) for number in numpy.fromfile(file, numpy.int64, 2))
        return numpy.fromfile(file, numpy.int32, edges), numpy.fromfile(file, numpy.int32, edges)


class Walks:
    """Breadth-first over the edges of a graph, for the number of models below or above one.

    `forked` are models that got a fork since, each once for each fork.
    """

    def __init__(self, place, models, forked=()):
        child, parent = arcs(place)
        self.forks = collections.Counter(forked)
        self.below, self.above = self.lists(parent, child, models), self.lists(child, parent, models)

    @staticmethod
    def lists(of, values, models):
        return numpy.concatenate(([0], numpy.cumsum(numpy.bincount(of, minlength=models)))), values[numpy.argsort(of, kind="stable")]

    def count(self, node, lists):
        starts, values = lists
        seen, stack = {node}, [node]
        while stack:
            at = stack.pop()
            for other in values[starts[at]:starts[at + 1]].tolist():
                if other not in seen:
                    seen.add(other)
                    stack.append(other)
        return len(seen) - 1 + (sum(self.forks[model] for model in seen) if lists is self.below else 0)


def spread(times):
    """How many there are, the median and the 99th percentile."""
    times = sorted(times)
    return {"n": len(times), "median": times[len(times) // 2], "p99": times[int(len(times) * 0.99)]}
