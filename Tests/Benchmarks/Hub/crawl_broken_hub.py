"""Crawls a Hub that breaks its answers while worker, server and PostgreSQL are killed, and compares what is there in the end with an undisturbed crawl.

usage: crawl_broken_hub.py PEDIGREE FAKE_HUB [--cards 100000] [--kills 20] [--seed 7] [--folder FOLDER] [--undisturbed DUMP]

The same as HubFaultTests, at the size of which optimised programs are needed. Both crawls fill a private registry; what `pedigree export --all` writes of both must be the same
byte for byte, the disturbed one must be sound, and the Hub must not have been asked more often than it allows.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import time
import urllib.request

PORT = 18_195


def say(text):
    print(f"{time.strftime('%H:%M:%S')} {text}", flush=True)


def void(text):
    raise SystemExit(f"VOID: {text}")


class Hub:
    """The Hub of the tests, at one port: where a document came from is part of what is kept."""

    def __init__(self, program, cards, seed, *arguments):
        command = [program, "--generate", str(cards), "--seed", str(seed), "--port", str(PORT), *arguments]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.endpoint = self.process.stdout.readline().strip()

    def ledger(self):
        with urllib.request.urlopen(f"{self.endpoint}/_control/ledger") as answer:
            return json.load(answer)

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Registry:
    def __init__(self, pedigree, data, endpoint):
        self.pedigree, self.data = pedigree, data
        self.environment = {**os.environ, "HF_ENDPOINT": endpoint, "PEDIGREE_HUB_CONCURRENCY": "96", "HF_TOKEN": "", "HF_HOME": "/nowhere"}

    def start(self, *arguments, output=subprocess.DEVNULL):
        log = (self.data.parent / "log").open("a")
        return subprocess.Popen([self.pedigree, *arguments, "--data", self.data], env=self.environment, stdout=output, stderr=log)

    def run(self, *arguments, output=subprocess.DEVNULL):
        process = self.start(*arguments, output=output)
        if process.wait():
            void(f"pedigree {' '.join(map(str, arguments))} ended with {process.returncode}; see {self.data.parent / 'log'}")

    def sql(self, statement):
        told = subprocess.run(["psql", "-h", self.data / "socket", "-U", "pedigree", "-d", "pedigree", "-Atqc", statement], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)
        return told.stdout.split() if told.returncode == 0 else None

    def dump(self, target):
        with target.open("wb") as file:
            self.run("export", "--all", output=file)


def postmaster(data):
    return int((data / "postgres" / "postmaster.pid").read_text().split()[0])


def crawl(registry, cards, kills, chance):
    """Server and worker again and again, until the job is done; whenever some more models are there one of them, or PostgreSQL, is killed."""
    victims, done, goal, count = [], False, 0, 0
    while not done:
        server = registry.start("serve", "--port", "0", "--no-worker", "--infer-every", "0")
        while registry.sql("SELECT 1 FROM job LIMIT 1") is None:
            time.sleep(0.1)
        if count == 0 and not registry.sql("SELECT 1 FROM job LIMIT 1"):
            registry.run("ingest", "hub:", "--later")
        worker = registry.start("worker", "--lease", "2", "--infer-every", "0")
        victims = victims or chance.sample(["worker", "server", "postgres"], 3)
        goal = min(goal + chance.randint(1, 2 * cards // (kills + 1)), cards * 9 // 10)
        while True:
            state = registry.sql("SELECT (SELECT count(*) FROM model WHERE status <> 'mentioned'), (SELECT state FROM job ORDER BY id LIMIT 1)")
            if state:
                number, job = state[0].split("|")
                done = job == "done"
                if job == "dead":
                    void("the job is dead")
                if done or count < kills and int(number) >= goal:
                    break
            time.sleep(0.2)
        if not done:
            victim = victims.pop()
            process = {"worker": worker.pid, "server": server.pid}.get(victim) or postmaster(registry.data)
            os.kill(process, signal.SIGKILL)
            count += 1
            say(f"kill {count}: {victim} at {number} models")
        for process in (worker, server):
            process.terminate()
        for process in (worker, server):
            process.wait()
    return count


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pedigree", type=pathlib.Path)
    parser.add_argument("fake_hub", type=pathlib.Path)
    parser.add_argument("--cards", type=int, default=100_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("/tmp/pedigree-crawl"))
    parser.add_argument("--undisturbed", type=pathlib.Path, help="a dump of the undisturbed crawl, of an earlier run of the same programs")
    options = parser.parse_args()
    if not options.undisturbed:
        shutil.rmtree(options.folder, ignore_errors=True)
    shutil.rmtree(options.folder / "broken", ignore_errors=True)
    options.folder.mkdir(parents=True, exist_ok=True)
    options.folder.chmod(0o755)
    dumps = []
    # A refusal that asks for a second of silence is obeyed by the whole crawl; thousands of them would only make it wait for hours.
    broken = ["--faults", "all=0.02", "--hold-milliseconds", "100", "--retry-after-seconds", "0", "--api-limit", "100/10", "--resolver-limit", "2500/10"]
    for name, arguments in (("undisturbed", []), ("broken", broken)):
        if not arguments and options.undisturbed:
            dumps.append(options.undisturbed)
            continue
        hub = Hub(options.fake_hub, options.cards, options.seed, *arguments)
        (options.folder / name).mkdir(mode=0o755)
        registry = Registry(options.pedigree, options.folder / name / "data", hub.endpoint)
        begun = time.monotonic()
        try:
            if arguments:
                registry.run("migrate")
                kills = crawl(registry, options.cards, options.kills, random.Random(options.seed))
                say(f"{kills} kills, {time.monotonic() - begun:.0f} s")
                ledger = hub.ledger()
                say(f"{ledger['requestCount']:,} requests, {ledger['requestsOverLimit']} over the limit, faults {ledger['faults']}")
                if ledger["requestsOverLimit"] or ledger["leakedTokens"]:
                    void("the Hub was asked more often than it allows, or told a token that is not for it")
            else:
                registry.run("ingest", "hub:")
                say(f"undisturbed: {options.cards:,} repositories in {time.monotonic() - begun:.0f} s")
        finally:
            hub.stop()
        registry.run("verify")
        dumps.append(options.folder / f"{name}.jsonl")
        registry.dump(dumps[-1])
    lines = [path.read_bytes().split(b"\n") for path in dumps]
    (missing, extra) = (set(lines[0]) - set(lines[1]), set(lines[1]) - set(lines[0]))
    if missing or extra:
        void(f"{len(missing)} lines are missing, {len(extra)} are not those of the undisturbed crawl, as {sorted(missing)[:1]} and {sorted(extra)[:1]}")
    say(f"{len(lines[0]) - 1:,} lines are the same")


main()
