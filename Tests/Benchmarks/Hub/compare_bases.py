"""Questions about 1,000 random bases and the largest, with filters at random: the index beside a walk in C, each answer compared."""
import datetime
import json
import pathlib
import random
import subprocess

import numpy

from hub import arcs, compiled, rows, say, spread, void

ASKED = 1_000
LARGEST_EACH = 10


def column(text):
    return -1 if text == "\\N" else int(text)


def columns(place):
    """Writes what the reference filters and sorts by beside the graph; the words of licences by code."""
    target, words = place / "columns.bin", place / "licences.json"
    if not (target.exists() and words.exists()):
        say("Writing columns for the reference …")
        numbers, licences, codes, names = [[], [], [], []], [], {}, []
        for row in rows(place / "models.tsv"):
            names.append(row[1].lower().encode())
            licences.append(-1 if row[2] == "\\N" else codes.setdefault(row[2], len(codes)))
            created = -1 if row[8] == "\\N" else int(datetime.datetime.fromisoformat(row[8].replace("Z", "+00:00")).timestamp() * 1_000_000)
            for values, value in zip(numbers, (column(row[5]), column(row[6]), column(row[7]), created)):
                values.append(value)
        ranks = numpy.empty(len(names), numpy.int32)
        ranks[sorted(range(len(names)), key=names.__getitem__)] = numpy.arange(len(names), dtype=numpy.int32)
        with open(target, "wb") as file:
            for values in numbers:
                numpy.array(values, numpy.int64).tofile(file)
            numpy.array(licences, numpy.int32).tofile(file)
            ranks.tofile(file)
        words.write_text(json.dumps(list(codes)))
    return target, json.loads(words.read_text())


def questions(place, licences, chance):
    """Lines of a file of questions: any base, any filter, any order; the largest base several times, each time with other filters."""
    _, parents = arcs(place)
    counts = numpy.bincount(parents)
    bases = numpy.flatnonzero(counts).tolist()
    asked = chance.sample(bases, min(ASKED, len(bases))) + [int(counts.argmax())] * LARGEST_EACH
    lines = []
    for base in asked:
        relations = chance.choice([0, 0, *(1 << number for number in (1, 2, 3, 4)), 0b10100, 0b1010])
        licence = chance.randrange(len(licences)) if chance.random() < 0.3 else -1
        least = chance.randrange(20_000_000_000) if chance.random() < 0.3 else -1
        word = licences[licence].lower() if licence >= 0 else "-"
        lines.append(f"{base} {relations} {licence} {least} {chance.randrange(4)} {chance.randrange(2)} {word}")
    return lines


def compare(program, place, folder, seed):
    """Times of both, in microseconds: of the random bases together, and of the largest."""
    target, licences = columns(place)
    chance = random.Random(seed)
    lines = questions(place, licences, chance)
    file = place / "bases.txt"
    file.write_text("\n".join(lines) + "\n")
    walk = compiled(pathlib.Path(__file__).parent / "bases.c", folder)
    theirs, ours = (
        subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
        for command in ([walk, place / "graph.bin", target, file], [program, place, "bases", file]))
    times = {"count": ([], []), "page": ([], [])}
    for line, one, other in zip(lines, ours, theirs, strict=True):
        (counted, below, paged, *found), (their_counted, their_below, their_paged, *expected) = one.split(), other.split()
        if below != their_below or found != expected:
            void(f"base {line}: {below} {found} instead of {their_below} {expected}")
        times["count"][0].append(float(counted))
        times["count"][1].append(float(their_counted))
        times["page"][0].append(float(paged))
        times["page"][1].append(float(their_paged))
    result = []
    for word, (mine, other) in times.items():
        for name, part in ((f"{word}, random bases", slice(None, -LARGEST_EACH)), (f"{word}, largest base, any filter", slice(-LARGEST_EACH, None))):
            result.append((name, spread(mine[part]), spread(other[part]), sum(mine[part]) / sum(other[part])))
    return result
