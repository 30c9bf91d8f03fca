#!/usr/bin/env python3
"""Cards per second on one core: huggingface_hub.ModelCard.load beside card-benchmark, on the same files in the same run.

usage: compare_cards.py CARD_BENCHMARK FOLDER [SECONDS]

FOLDER holds a folder with a README.md for each model. Both sides read each file from disk in each round; both are warm.
Cards that ModelCard.load refuses are counted for it as read (the time until it refuses counts).
Measured are whole cards, of which Pedigree reads the prose too and ModelCard.load the front matter only, and the front matter alone:
the same cards cut behind it, so that both sides read the same.
"""
import json
import logging
import os
import subprocess
import sys
import tempfile
import time

import huggingface_hub
from huggingface_hub import ModelCard


def paths_in(folder):
    return [path for name in sorted(os.listdir(folder)) if os.path.isfile(path := os.path.join(folder, name, "README.md"))]


logging.disable(logging.WARNING)  # ModelCard.load warns about each card without metadata


def read_all(paths):
    refused = 0
    for path in paths:
        try:
            ModelCard.load(path, ignore_metadata_errors=True)
        except Exception:
            refused += 1
    return refused


def python_rate(paths, seconds):
    refused = read_all(paths)
    start, rounds = time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        read_all(paths)
        rounds += 1
    return rounds * len(paths) / (time.perf_counter() - start), refused


def cut(paths, folder):
    """Writes the cards that have front matter into another folder, without what stands behind it."""
    for path in paths:
        with open(path, "rb") as file:
            lines = file.read().removeprefix(b"\xef\xbb\xbf").splitlines(keepends=True)
        ends = [number for number, line in enumerate(lines) if line.rstrip() == b"---"]
        if len(ends) < 2 or ends[0] != 0:
            continue
        target = os.path.join(folder, os.path.basename(os.path.dirname(path)))
        os.mkdir(target)
        with open(os.path.join(target, "README.md"), "wb") as file:
            file.writelines(lines[: ends[1] + 1])


def compare(title, binary, folder, seconds):
    paths = paths_in(folder)
    ratios = []
    for turn in range(3):
        theirs, refused = python_rate(paths, seconds)
        ours = json.loads(subprocess.run([binary, folder, str(seconds)], check=True, capture_output=True, text=True).stdout)
        if ours["cards"] != len(paths):
            sys.exit(f"{ours['cards']} cards against {len(paths)}")
        ratios.append(ours["cards_per_second"] / theirs)
        print(f"{title}, turn {turn + 1}: ModelCard.load {theirs:,.0f} cards/s ({refused} refused), Pedigree {ours['cards_per_second']:,.0f} cards/s, {ratios[-1]:.1f} times")
    size = sum(os.path.getsize(p) for p in paths) / len(paths)
    print(f"{title}: {len(paths)} of {size:,.0f} bytes, huggingface_hub {huggingface_hub.__version__}: {sorted(ratios)[1]:.1f} times (median of 3)")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    binary, folder = sys.argv[1], sys.argv[2]
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 3.0
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # both sides on one and the same core
    with tempfile.TemporaryDirectory() as matter:
        cut(paths_in(folder), matter)
        compare("front matter", binary, matter, seconds)
    compare("whole cards, prose too", binary, folder, seconds)


main()
