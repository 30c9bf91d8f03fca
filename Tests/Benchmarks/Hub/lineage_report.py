"""Puts what was measured in process and over HTTP together: a table, .bench/lineage.json, and the page of results of the documentation.

usage: lineage_report.py PROCESS.json HTTP.json OUT.json [--page FILE]
"""
import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess

WORDS = {
    "q1_children": "direct children of the largest base", "q2_desc_count": "count of its distinct descendants",
    "q3_top50_quant": "its 50 most downloaded quantized descendants", "q4_ancestors": "ancestors of a deep merge",
    "q5_shortest_path": "shortest path to the farthest root", "q6_lca": "nearest common ancestor", "q7_lookup": "a model by its name",
    "q8_registration": "one durable registration",
}
FACES = ("in process", "HTTP", "PostgreSQL recursion", "PostgreSQL inserts", "igraph", "networkx", "kuzu", "ladybug")


def number(value):
    if value is None:
        return "–"
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def machine():
    told = pathlib.Path("/proc/cpuinfo").read_text()
    model = re.search(r"model name\s*: (.*)", told)
    memory = int(re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text()).group(1)) / 1024 / 1024
    swift = re.search(r"Swift version (\S+)", subprocess.run(["swift", "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout)
    postgres = subprocess.run(["psql", "--version"], stdout=subprocess.PIPE, text=True).stdout.split()
    return (f"{os.cpu_count()} cores ({model.group(1) if model else platform.machine()}), {memory:.0f} GiB, PostgreSQL {postgres[2]}, "
            f"Swift {swift.group(1) if swift else '?'}")


def table(heads, lines):
    return ["| " + " | ".join(heads) + " |", "| --- " + "| ---: " * (len(heads) - 1) + "|", *("| " + " | ".join(line) + " |" for line in lines), ""]


def growth(rows, sizes, question, face):
    """How much longer the largest graph takes than the smallest, and how much longer the reference does."""
    found = {row["size"]: row for row in rows if row["question"] == question and row["face"] == face}
    if len(sizes) < 2 or not {min(sizes), max(sizes)} <= found.keys():
        return None, None
    least, most = found[min(sizes)], found[max(sizes)]
    ours = most["median"] / least["median"]
    return ours, most["reference"] / least["reference"] if most["reference"] and least["reference"] else None


def questions(rows, size, sizes):
    """The table of one size: each question by each face, with its ratio to the reference."""
    lines = []
    for question in dict.fromkeys(row["question"] for row in rows if row["size"] == size):
        for face in FACES:
            for row in rows:
                if (row["question"], row["face"], row["size"]) != (question, face, size):
                    continue
                ours, theirs = growth(rows, sizes, question, face)
                # Over HTTP, where the reference does not answer, both sizes are asked in turn: see the table of growth.
                share = "–" if face == "HTTP" else f"{ours:.2f}" + (f" ({ours / theirs:.2f})" if theirs else "") if ours else "–"
                ratio = f"{row['ratio']:.2f}" if row["ratio"] is not None and row["ratio"] < 100 else number(row["ratio"])
                lines.append([WORDS.get(question, question), face, str(row["n"]), number(row["median"]), number(row["p99"]), number(row["reference"]),
                              ratio, share if size == max(sizes) else "–"])
    return table(["question", "face", "n", "median, µs", "99th, µs", "C, µs", "ratio", "growth"], lines)


def memory(process, http):
    lines = []
    for one in process["memory"]:
        other = next((result for result in http if result["models"] == one["size"]), None)
        rest = one["bytes"] - one["name_bytes"] - one["column_bytes"]
        igraph = one["peers_mib"].get("igraph")
        served = ["–"] * 7 if other is None else [
            str(round(other["search_bytes"] / one["size"])), number(other["steady_mib"]),
            *(f"{number(other[peak])} ({other[peak] / other['steady_mib']:.2f})" for peak in ("compared_peak_mib", "reload_peak_mib")),
            str(round((other["reload_peak_mib"] * 2**20 - other["search_bytes"]) / one["size"])), f"{other['loaded_s']:.1f}",
            f"{other['copy_into_arrays_s']:.1f} ({other['loaded_s'] / other['copy_into_arrays_s']:.2f})"]
        lines.append([
            f"{one['size']:,}", str(one["bytes_a_model"]), served[0], number(rest / 2**20), number(one["column_bytes"] / 2**20),
            number(one["name_bytes"] / 2**20), number(igraph), *served[1:]])
    return table(["models", "bytes a model", "and for search", "graph, MiB", "columns, MiB", "names, MiB", "igraph, MiB", "server, MiB",
                  "peak, all read again", "peak, a 50th different", "its bytes a model, search apart", "loaded, s", "COPY into arrays, s"], lines)


def load(http):
    lines = [[f"{question}, {result['models']:,} models", str(row["bytes"]), number(row["constant_per_s"]), number(row["per_s"]), f"{row['ratio']:.2f}",
              f"{row['p99_ms']:.1f}"] for result in http for question, row in result["load"].items()]
    return table(["32 connections, a core each", "bytes", "constant, a second", "ours, a second", "share", "99th, ms"], lines)


def others(http):
    lines = []
    for question in http[0]["questions"]:
        found = [result["questions"][question] for result in http]
        lines.append([question, *(f"{row['median']:.2f} ({row['p99']:.2f})" for row in found)])
    return table(["over HTTP, median (99th), ms", *(f"{result['models']:,}" for result in http)], lines)


def grown(http):
    """How questions over HTTP grow with the graph."""
    lines = [[WORDS.get(row["question"], row["question"]), *(f"{value:.3f}" for value in row["ms"]), f"{row['ms'][1] / row['ms'][0]:.2f}",
              *(f"{value:,.0f}" for value in row["bytes"])] for row in http[-1]["grown"]]
    sizes = [f"{result['models']:,}" for result in (http[0], http[-1])]
    return table(["over HTTP, median, ms", *sizes, "growth", *(f"bytes, {size}" for size in sizes)], lines)


def text(process, http, rows):
    sizes = process["sizes"]
    parts = ["# Lineage, measured", "", "What `Scripts/bench lineage` printed last; it writes this page.", "",
             f"{datetime.date.today().isoformat()}, {machine()}. The machine is shared: compare ratios, not times of different days.", "",
             "Hub-shaped graphs; every answer of every face is equal to the reference's, or the run has no result. The ratio is to the walk over a compact",
             "array graph in C. Growth is from the smallest graph to the largest, in parentheses as a share of the reference's. A page comes with the facts of",
             "its models, which the reference leaves out. PostgreSQL's plan is the one that serves recursion best.", ""]
    for size in sizes:
        parts += [f"## {size:,} models", "", *questions(rows, size, sizes)]
    parts += ["## Memory and loading", "", "Of the index; the server's resident memory has search and everything else in it. Peaks in parentheses as a multiple of that.", "", *memory(process, http)]
    if not http:
        return "\n".join(parts)
    parts += ["## Under load", "", "As a share of a constant JSON of the same size from the same server; medians of turns.", "", *load(http)]
    parts += ["## Other questions", "", "One connection, random models and bases, filters that differ each time.", "", *others(http)]
    if "grown" in http[-1]:
        parts += ["## Growth over HTTP", "", "Both graphs served at once and asked in turn: the machine is not equally fast all the time.", "", *grown(http)]
    ingested = "; ".join(f"{result['models']:,} rows in {result['ingest_s']:.0f} s, the same again in {result['ingest_again_s']:.0f} s" for result in http)
    return "\n".join(parts + [f"Ingested with `pedigree ingest`, fsync on: {ingested}.", ""])


def main():
    parser = argparse.ArgumentParser()
    for name in ("process", "http", "out"):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("--page", type=pathlib.Path)
    asked = parser.parse_args()
    process, http = json.loads(asked.process.read_text()), json.loads(asked.http.read_text())
    rows = process["rows"] + [row for result in http for row in result["rows"]]
    asked.out.write_text(json.dumps(rows, indent=1) + "\n")
    page = text(process, http, rows)
    print(page)
    if asked.page:
        asked.page.write_text(page.rstrip("\n") + "\n")


if __name__ == "__main__":
    main()
