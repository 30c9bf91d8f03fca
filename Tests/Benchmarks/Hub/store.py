"""The same questions asked of PostgreSQL by recursion over the product's own tables, and its rows by binary COPY into arrays."""
import struct
import time

import numpy
import psycopg

from hub import say, spread, void

BELOW = ("WITH RECURSIVE d (id) AS (SELECT child_id FROM live_edge WHERE parent_id = %s UNION "
         "SELECT e.child_id FROM d JOIN live_edge e ON e.parent_id = d.id) ")
ABOVE = ("WITH RECURSIVE a (id) AS (SELECT parent_id FROM live_edge WHERE child_id = %s UNION "
         "SELECT e.parent_id FROM a JOIN live_edge e ON e.child_id = a.id) ")
STEPS = ("{0} (id, d) AS (SELECT %s::bigint, 0 UNION SELECT e.parent_id, {0}.d + 1 FROM {0} JOIN live_edge e ON e.child_id = {0}.id "
         "WHERE {0}.d < 64)")
QUESTIONS = {
    "q1_children": "SELECT count(*) FROM live_edge WHERE parent_id = %s",
    "q2_desc_count": BELOW + "SELECT count(*) FROM d",
    "q3_top50_quant": BELOW + "SELECT m.name FROM d JOIN model m ON m.id = d.id WHERE EXISTS (SELECT FROM live_edge e "
                              "WHERE e.child_id = d.id AND e.relation = 3) ORDER BY m.downloads DESC NULLS LAST, m.folded LIMIT 50",
    "q4_ancestors": ABOVE + "SELECT count(*) FROM a",
    "q5_shortest_path": "WITH RECURSIVE " + STEPS.format("a") + " SELECT min(d) FROM a WHERE id = %s",
    "q6_lca": "WITH RECURSIVE " + STEPS.format("a") + ", " + STEPS.format("b") + " SELECT min(a.d + b.d) FROM a JOIN b USING (id)",
    "q7_lookup": "SELECT * FROM model WHERE folded = lower(%s) AND replaced_by IS NULL",
}
BUDGET = 6.0


def ask(url, names, nodes_by_name, asked, expected):
    """Rows of question, n, median and 99th percentile (microseconds); plans are pinned to the one that serves recursion best."""
    result = []
    with psycopg.connect(url, autocommit=True, prepare_threshold=0) as connection:
        for setting in ("jit = off", "enable_mergejoin = off", "enable_hashjoin = off", "plan_cache_mode = force_generic_plan"):
            connection.execute(f"SET {setting}")
        cursor = connection.cursor(binary=True)
        numbers = {}

        def number(node):
            if node not in numbers:
                numbers[node] = cursor.execute("SELECT id FROM model WHERE folded = lower(%s) AND replaced_by IS NULL", (names[node],)).fetchone()[0]
            return numbers[node]

        for question, statement in QUESTIONS.items():
            turns, times, answers = asked[question], [], []
            begun = time.monotonic()
            for turn, nodes in enumerate(turns * 400):
                if turn >= max(len(turns), 5) and (time.monotonic() - begun > BUDGET or turn >= 400):
                    break
                values = [names[node] for node in nodes] if question == "q7_lookup" else [number(node) for node in nodes]
                start = time.perf_counter()
                rows = cursor.execute(statement, values).fetchall()
                times.append((time.perf_counter() - start) * 1e6)
                if turn < len(turns):
                    answers.append(len(rows) if question == "q7_lookup" else [row[0] for row in rows] if question == "q3_top50_quant" else rows[0][0])
            if question != "q7_lookup":
                found = sum(nodes_by_name[name] for name in answers[0]) if question == "q3_top50_quant" else sum(answers)
                if found != expected[question]:
                    void(f"PostgreSQL answers {question} with {found} instead of {expected[question]}")
            result.append({"question": question, "face": "PostgreSQL recursion"} | spread(times))
    return result


def insert(url, names, chance, count=300):
    """Durable inserts of a model and its edge, one client, each a transaction; taken out of the store again at the end."""
    times = []
    with psycopg.connect(url, autocommit=True, prepare_threshold=0) as connection:
        connection.execute("CREATE TABLE bench_model (LIKE model INCLUDING ALL)")
        connection.execute("CREATE TABLE bench_edge (LIKE edge INCLUDING ALL, "
                           "FOREIGN KEY (child_id) REFERENCES bench_model (id), FOREIGN KEY (parent_id) REFERENCES model (id))")
        for turn in range(count):
            parent = connection.execute("SELECT id FROM model WHERE folded = lower(%s)", (chance.choice(names),)).fetchone()[0]
            start = time.perf_counter()
            connection.execute(
                "WITH m AS (INSERT INTO bench_model (name, status, known_at, license, library) VALUES (%s, 'known', now(), 'mit', 'peft') RETURNING id) "
                "INSERT INTO bench_edge (child_id, parent_id, confidence, valid_from, relation, evidence_kind, admitted) SELECT id, %s, 0.99, now(), 2, 1, "
                "true FROM m", (f"bench/Fork-{turn}", parent))
            times.append((time.perf_counter() - start) * 1e6)
        connection.execute("DROP TABLE bench_edge, bench_model")
    return {"question": "q8_registration", "face": "PostgreSQL inserts"} | spread(times)


def copied(url):
    """Seconds that a binary COPY of what the index loads takes into arrays: numbers as such, texts as bytes behind one another."""
    begun = time.monotonic()
    with psycopg.connect(url) as connection:
        columns = [[] for _ in range(18)]
        say("Copying into arrays …")
        statement = ("COPY (SELECT id, version, name, status, parameters, downloads, likes, created, license, library, task, quantization, "
                     "languages, formats, nullif(family_keys, '{}'), family_names, family_size, family_variant FROM model "
                     "WHERE replaced_by IS NULL) TO STDOUT (FORMAT binary)")
        with connection.cursor().copy(statement) as copy:
            copy.set_types(["int8", "int8", "text", "text", "int8", "int8", "int8", "timestamptz", *["text"] * 4, *["text[]"] * 4, "text", "text"])
            for row in copy.rows():
                for values, value in zip(columns, row):
                    values.append(value)
        for place in (0, 1, 4, 5, 6):
            columns[place] = numpy.array([-1 if value is None else value for value in columns[place]], numpy.int64)
        with connection.cursor().copy("COPY (SELECT child_id, parent_id, relation, confidence FROM live_edge) TO STDOUT (FORMAT binary)") as copy:
            data = b"".join(bytes(part) for part in copy)
        # Each row: a count of fields, and before each field its length.
        fixed = numpy.dtype([("n", ">i2"), ("l1", ">i4"), ("child", ">i8"), ("l2", ">i4"), ("parent", ">i8"), ("l3", ">i4"), ("relation", ">i2"),
                             ("l4", ">i4"), ("confidence", ">f8")])
        header = 19 + struct.unpack(">i", data[15:19])[0]
        edges = numpy.frombuffer(data, fixed, (len(data) - header - 2) // fixed.itemsize, header)
        kept = [edges[name].astype(edges[name].dtype.newbyteorder("=")) for name in ("child", "parent", "relation", "confidence")]
    return time.monotonic() - begun, len(columns[0]), len(kept[0])
