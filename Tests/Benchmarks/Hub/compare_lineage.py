"""Asks the lineage index and the C reference the same questions about the same graphs, in one run.

usage: compare_lineage.py BENCHMARK PERF FOLDER MODELS... [--seed N] [--json FILE]

PERF holds gen_hub.py, mkq.py and csr.c; graphs and the compiled reference are kept in FOLDER. Every answer is compared with the
reference's; a wrong one ends the run without a result.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys

QUESTIONS = {
    "q2_desc_count": "count of distinct descendants",
    "q3_top50_quant": "50 most downloaded quantized descendants",
    "q4_ancestors": "ancestors of a deep merge",
    "q5_shortest_path": "shortest path to the farthest root",
    "q6_lca": "nearest common ancestor",
    "q7_lookup": "a model by its name",
}


def say(text):
    print(text, file=sys.stderr, flush=True)


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


def measured(command):
    """The JSON lines that a program prints, by question."""
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    return {row["q"]: row for row in map(json.loads, lines)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("benchmark")
    parser.add_argument("perf", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("models", type=int, nargs="+")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--json", type=pathlib.Path)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    reference = asked.folder / "csr"
    shutil.copy(asked.perf / "csr.c", asked.folder / "csr.c")
    subprocess.run(["gcc", "-O3", "-march=native", asked.folder / "csr.c", "-o", reference, "-lpthread"], check=True)
    rows, medians = [], {}
    for models in asked.models:
        place = graph(asked.perf, asked.folder, models, asked.seed)
        say(f"Asking about {models:,} models …")
        ours, theirs = measured([asked.benchmark, place]), measured([reference, place])
        for question in QUESTIONS:
            one, other = ours[question], theirs[question]
            if one["answer"] != other["answer"]:
                sys.exit(f"{question} at {models:,} models: {one['answer']} instead of {other['answer']}; the run is void")
            medians[question, models] = (one["median_us"], other["median_us"])
            rows.append({
                "question": question, "models": models, "n": one["n"], "median_us": one["median_us"], "p99_us": one["p99_us"],
                "reference_us": other["median_us"], "ratio": one["median_us"] / other["median_us"],
            })
        memory = ours["memory"]
        rows.append({"question": "memory", "models": models, "bytes": memory["bytes"], "bytes_a_model": memory["bytes_a_model"]})
    show(rows, medians, asked.models)
    if asked.json:
        asked.json.write_text(json.dumps(rows, indent=1) + "\n")


def show(rows, medians, sizes):
    """Prints what was measured, and how it grows from the smallest graph to the largest."""
    print(f"{'':42} {'models':>10} {'µs':>10} {'99th':>10} {'C, µs':>10} {'ratio':>7}")
    for row in rows:
        if row["question"] == "memory":
            print(f"{'memory':42} {row['models']:10,} {row['bytes_a_model']:10,} bytes a model")
            continue
        print(f"{QUESTIONS[row['question']]:42} {row['models']:10,} {row['median_us']:10.2f} {row['p99_us']:10.2f} "
              f"{row['reference_us']:10.2f} {row['ratio']:7.2f}")
    if len(sizes) > 1:
        print(f"\ngrowth from {min(sizes):,} to {max(sizes):,} models, as a share of the reference's:")
        for question, words in QUESTIONS.items():
            (ours, theirs), (least, reference_least) = medians[question, max(sizes)], medians[question, min(sizes)]
            print(f"{words:42} {ours / least / (theirs / reference_least):10.2f}")


if __name__ == "__main__":
    main()
