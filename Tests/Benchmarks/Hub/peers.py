"""The peers of the folder perf that can be installed, about the same graphs: each in a process of its own, every answer compared with the reference."""
import json
import shutil
import subprocess
import sys

from hub import say, void

PEERS = {"igraph": "bench_mem.py", "networkx": "bench_mem.py", "kuzu": "bench_cypher.py", "ladybug": "bench_cypher.py"}
NAMES = {100_000: "100k", 3_000_000: "3m"}
QUESTIONS = {"q1": "q1_children", "q2": "q2_desc_count", "q3": "q3_top50_quant", "q4": "q4_ancestors", "q5": "q5_shortest_path", "q6": "q6_lca"}


def installed(name):
    return subprocess.run([sys.executable, "-c", f"import {name}"], stderr=subprocess.DEVNULL).returncode == 0


def ask(perf, folder, place, models, answers):
    """Rows of question, peer, n, median and 99th percentile (microseconds), and the MiB that each peer holds for the graph."""
    if models not in NAMES:
        say(f"The peers know graphs of {', '.join(f'{size:,}' for size in NAMES)} models only; left out.")
        return [], {}
    work, size = folder / "peers", NAMES[models]
    shutil.rmtree(work, ignore_errors=True)
    (work / "data").mkdir(parents=True)
    for script in ("common.py", *set(PEERS.values())):
        shutil.copy(perf / script, work / script)
    (work / "data" / size).symlink_to(place.resolve())
    (work / "data" / f"csr_{size}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in answers.values()))
    for peer, script in PEERS.items():
        if not installed(peer):
            say(f"{peer} is not installed; left out.")
            continue
        say(f"Asking {peer} about {models:,} models …")
        if subprocess.run([sys.executable, script, peer, size], cwd=work, stdout=subprocess.DEVNULL).returncode:
            say(f"{peer} did not finish.")
    results = work / "results.jsonl"
    told = [json.loads(line) for line in results.read_text().splitlines()] if results.exists() else []
    rows = []
    for row in told:
        if row.get("ok") is False:
            void(f"{row['store']} answers {row['q']} with {row['answer']}")
        if row["q"] in QUESTIONS and "median_ms" in row:
            rows.append({"question": QUESTIONS[row["q"]], "face": row["store"], "n": row["n"], "median": row["median_ms"] * 1e3, "p99": row["p99_ms"] * 1e3})
    return rows, {row["store"]: row["rss_mib"] for row in told if row["q"] == "load"}
