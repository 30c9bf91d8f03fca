"""Asks the lineage index, the C reference and the peers the same questions about the same graphs, in process and in one run.

usage: compare_lineage.py BENCHMARK PERF FOLDER MODELS... [--seed N] [--json FILE]

PERF holds gen_hub.py, mkq.py, csr.c and the scripts of the peers; graphs and compiled programs are kept in FOLDER. Every answer is compared with
the reference's; a wrong one ends the run without a result. Times are in microseconds.
"""
import argparse
import json
import pathlib

import compare_bases
import peers
from hub import graph, measured, reference, say, void

QUESTIONS = {
    "q1_children": "number of direct children of the largest base",
    "q2_desc_count": "count of its distinct descendants",
    "q3_top50_quant": "its 50 most downloaded quantized descendants",
    "q4_ancestors": "ancestors of a deep merge",
    "q5_shortest_path": "shortest path to the farthest root",
    "q6_lca": "nearest common ancestor",
    "q7_lookup": "a model by its name",
}


def measure(asked, models):
    """Rows of one size, and what it takes of memory."""
    place = graph(asked.perf, asked.folder, models, asked.seed)
    say(f"Asking about {models:,} models …")
    answers = reference(asked.perf, asked.folder, place)
    ours = measured([asked.benchmark, place])
    rows = []
    for question in QUESTIONS:
        one, other = ours[question], answers[question]
        if one["answer"] != other["answer"]:
            void(f"{question} at {models:,} models: {one['answer']} instead of {other['answer']}")
        rows.append(row(question, "in process", models, one["n"], one["median_us"], one["p99_us"], other["median_us"]))
        rows.append(row(question, "C reference", models, other["n"], other["median_us"], other["p99_us"], other["median_us"]))
    for name, mine, other, total in compare_bases.compare(asked.benchmark, place, asked.folder, asked.seed or models):
        rows.append(row(name, "in process", models, mine["n"], mine["median"], mine["p99"], other["median"]) | {"ratio_of_sums": total})
        rows.append(row(name, "C reference", models, other["n"], other["median"], other["p99"], other["median"]))
    told, resident = peers.ask(asked.perf, asked.folder, place, models, answers)
    for found in told:
        rows.append(row(found["question"], found["face"], models, found["n"], found["median"], found["p99"], answers[found["question"]]["median_us"]))
    memory = {key: value for key, value in ours["memory"].items() if key != "q"}
    return rows, {"size": models, **memory, "peers_mib": resident}


def row(question, face, size, count, median, p99, reference_median):
    return {"question": question, "face": face, "size": size, "n": count, "median": median, "p99": p99, "reference": reference_median,
            "ratio": median / reference_median}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("benchmark")
    parser.add_argument("perf", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("models", type=int, nargs="+")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--json", type=pathlib.Path, required=True)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    results = [measure(asked, models) for models in asked.models]
    asked.json.write_text(json.dumps({
        "seed": asked.seed, "sizes": asked.models, "rows": [row for rows, _ in results for row in rows],
        "memory": [memory for _, memory in results],
    }, indent=1) + "\n")


if __name__ == "__main__":
    main()
