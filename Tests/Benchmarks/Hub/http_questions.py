"""The questions of the C reference over HTTP: one connection, every answer compared with the reference's."""
import http.client
import json
import time
import urllib.parse

from hub import spread, void

TURNS = 400


def quoted(name):
    return urllib.parse.quote(name, safe="/")


class Lineage:
    """What the reference asks about one graph."""

    def __init__(self, place, names):
        asked = json.loads((place / "queries.json").read_text())
        self.names = names
        self.numbers = {name: node for node, name in enumerate(names)}
        self.turns = {
            "q1_children": [(asked["base"],)], "q2_desc_count": [(asked["base"],)], "q3_top50_quant": [(asked["base"],)],
            "q4_ancestors": [(node,) for node in asked["deep_merges"]],
            "q5_shortest_path": [(node, root) for node, root, _ in asked["paths"]],
            "q6_lca": [(one, other) for one, other, _ in asked["pairs"]],
        }
        self.looked_up = [(node,) for node in asked["lookup_mids"]]

    def path(self, question, nodes):
        one, *rest = (quoted(self.names[node]) for node in nodes)
        return {
            "q1_children": f"/v1/descendants?of={one}&depth=1&limit=50", "q2_desc_count": f"/v1/descendants?of={one}&limit=1",
            "q3_top50_quant": f"/v1/descendants?of={one}&relation=quantized&sort=downloads&limit=50",
            "q4_ancestors": f"/v1/ancestors?of={one}&limit=50", "q5_shortest_path": f"/v1/paths?from={one}&to={''.join(rest)}&limit=1",
            "q6_lca": f"/v1/common-ancestors?of={one}&of={''.join(rest)}&limit=1", "q7_lookup": f"/v1/models/{one}?evidence=false",
        }[question]

    def answer(self, question, body):
        answer = json.loads(body)
        if question == "q3_top50_quant":
            return sum(self.numbers[item["id"]] for item in answer["items"])
        if question == "q5_shortest_path":
            return len(answer["items"][0]["steps"])
        if question == "q6_lca":
            return sum(answer["items"][0]["distances"].values())
        return answer["total"]

    def ask(self, asker, expected, chance):
        """Rows of question, n, median and 99th percentile in microseconds."""
        result = []
        for question, turns in self.turns.items():
            times, total = [], 0
            for turn in range(max(TURNS, len(turns))):
                took, body = asker.ask(self.path(question, turns[turn % len(turns)]))
                times.append(took * 1e6)
                if turn < len(turns):
                    total += self.answer(question, body)
            if total != expected[question]:
                void(f"{question} over HTTP: {total} instead of {expected[question]}")
            result.append({"question": question, "face": "HTTP"} | spread(times))
        times = []
        for _ in range(2_000):
            node = chance.randrange(len(self.names))
            took, body = asker.ask(self.path("q7_lookup", (node,)))
            times.append(took * 1e6)
            if json.loads(body)["id"] != self.names[node]:
                void(f"{self.names[node]} is answered with {body[:200]}")
        return result + [{"question": "q7_lookup", "face": "HTTP"} | spread(times)]


def register(port, names, largest, chance, count=300):
    """Durable registrations of new forks of the largest base and of random models in turn, one client; and the names of those models."""
    link, times, parents = http.client.HTTPConnection("127.0.0.1", port), [], []
    for turn in range(count):
        fork = {"id": f"bench-{chance.randrange(10**12)}/Fork-{turn}", "parents": [{"id": largest if turn % 2 else chance.choice(names), "relation": "adapter"}]}
        body = json.dumps(fork)
        start = time.perf_counter()
        link.request("POST", "/v1/models", body, {"Content-Type": "application/json"})
        answer = link.getresponse()
        text = answer.read()
        times.append((time.perf_counter() - start) * 1e6)
        if answer.status != 201 or json.loads(text)["parents"][0]["id"] != fork["parents"][0]["id"]:
            void(f"{fork}: {answer.status} {text[:300]}")
        parents.append(fork["parents"][0]["id"])
    return {"question": "q8_registration", "face": "HTTP"} | spread(times), parents
