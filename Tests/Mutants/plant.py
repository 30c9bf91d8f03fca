"""Plants small mistakes in the index, one at a time, and sees whether its property tests catch each.

usage: plant.py [NAME...]

The index and its tests are copied into a package of their own outside the checkout, so nothing here is touched. Each mistake is compiled and tested;
the run fails if a mistake is not caught, or if the tests fail without one. About a minute a mistake.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
INDEX = "Sources/Lineage/Index"

# Name: file, what stands there, what is planted.
MISTAKES = {
    "children end one too soon": (f"{INDEX}/LineageIndex+reading.swift", "while child < end {", "while child + 1 < end {"),
    "a tree takes its neighbour": (f"{INDEX}/Walks/Coverage.swift", "fill(from: place, to: node.end)", "fill(from: place, to: node.end + 1)"),
    "a run loses its last place": (
        f"{INDEX}/Walks/Coverage.swift", "if let start { close(start, upper) }", "if let start { close(start, upper - 1) }"),
    "a page keeps one too few": (f"{INDEX}/Lists/PageKeeper.swift", "capacity = question.limit + 1", "capacity = question.limit"),
    "a page begins with the last of the one before": (
        f"{INDEX}/Lists/PageKeeper.swift", "if name == after.folded { return false }", "if name == after.folded { return true }"),
    "a sum of several relations is forgotten": (
        f"{INDEX}/Lists/ReachScan.swift", "for sum in reach.sums.mixed(within: depth) where",
        "for sum in reach.sums.mixed(within: depth).dropFirst() where"),
    "what changed counts twice": (
        f"{INDEX}/Lists/ReachScan.swift", "if isWanted(laid) { keeper.count(-1,", "if isWanted(laid) { keeper.count(0,"),
    "what changed is shown as it was": (
        f"{INDEX}/Lists/ReachScan.swift", "guard keeper.mayKeep(key, tie), changes?.entries[place] == nil else",
        "guard keeper.mayKeep(key, tie) else"),
    "one descendant of a moved model is forgotten": (
        f"{INDEX}/Changes/LineageIndex+reaches.swift", "for place in below { file(", "for place in below.dropLast() { file("),
    "a depth is one too great": (
        f"{INDEX}/Layout/ReachDepths.swift", "tree[Int(place - root)] = depth\n", "tree[Int(place - root)] = depth + 1\n"),
    "a distance is one too small": (f"{INDEX}/Walks/Ascent.swift", "let distance = table.distance(next) + 1", "let distance = table.distance(next)"),
    "versions that are equal are taken": (
        f"{INDEX}/Changes/LineageIndex+applying.swift", "isWhole || version(at: $0) < change.version } ?? true",
        "isWhole || version(at: $0) <= change.version } ?? false"),
    "a moved tree keeps its old parent": (
        f"{INDEX}/Walks/LineageIndex+covering.swift", "if gap > lower { take(lower, gap, in: &coverage) }",
        "if gap > lower { take(lower, gap + 1, in: &coverage) }"),
    "an edge that vanished is not noticed": (
        f"{INDEX}/Changes/LineageComparison.swift", "parentCount != Int(standing.parentCount)", "parentCount < Int(standing.parentCount)"),
    "the greatest values lack one": (
        f"{INDEX}/Layout/GreatestPlaces.swift", "for place in tree { keeper.take(", "for place in tree.dropFirst() { keeper.take("),
    "what is as far as may be is too far": (f"{INDEX}/Changes/ReachChanges.swift", "$0 <= greatestDepth", "$0 < greatestDepth"),
    "a relation counts where its parent is too far": (f"{INDEX}/Layout/LargeReaches.swift", "depth: Int(max(own, $0))", "depth: Int(min(own, $0))"),
    "what came nearer takes nothing along": (
        f"{INDEX}/Changes/ReachChanges.swift", "before.depth != entry.depth { hasMoves = true }", "before.depth < entry.depth { hasMoves = true }"),
    "the first model with a word is not filed": (
        f"{INDEX}/Layout/ReachPostings.swift", "column.places[column.starts[$0]..<", "column.places[column.starts[$0] + 1..<"),
    "places that changed are looked at twice": (
        f"{INDEX}/Lists/ScatteredPlaces.swift", "if next < hidden.count, hidden[next] == place { continue }\n", "\n"),
}

MANIFEST = """// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "mutants",
    dependencies: [.package(path: "{checkouts}/swift-collections")],
    targets: [
        .target(name: "Lineage", dependencies: [.product(name: "HashTreeCollections", package: "swift-collections")]),
        .target(name: "TestSupport"),
        .testTarget(name: "LineageTests", dependencies: ["Lineage", "TestSupport"]),
    ])
for target in package.targets {{
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
}}
"""


def package(folder):
    """The index, its tests and what those need of the others."""
    checkouts = ROOT / ".build/checkouts"
    if not (checkouts / "swift-collections").is_dir():
        sys.exit("build the project first: its checkout of swift-collections is used")
    (folder / "Package.swift").write_text(MANIFEST.format(checkouts=checkouts))
    shutil.copytree(ROOT / "Sources/Lineage", folder / "Sources/Lineage")
    shutil.copytree(ROOT / "Tests/LineageTests/Index", folder / "Tests/LineageTests")
    (folder / "Sources/TestSupport").mkdir(parents=True)
    for name in ("SeededRandom", "ThreadExecutor"):
        shutil.copy(ROOT / f"Tests/TestSupport/{name}.swift", folder / "Sources/TestSupport")


def is_caught(folder):
    """Whether the tests fail; a mistake that does not compile is none."""
    subprocess.run(["swift", "build", "--build-tests", "--quiet"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    told = subprocess.run(["swift", "test", "--skip-build", "--filter", "IndexPropertyTests|ComparisonTests"], cwd=folder, capture_output=True, text=True)
    return told.returncode != 0


def main():
    chosen = sys.argv[1:] or list(MISTAKES)
    missed = []
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        package(folder)
        if is_caught(folder):
            sys.exit("the tests fail without a mistake")
        print(f"{'nothing planted':50} passes", flush=True)
        for name in chosen:
            file, there, planted = MISTAKES[name]
            target = folder / file
            text = target.read_text()
            if text.count(there) == 0:
                sys.exit(f"{file} has no more: {there}")
            target.write_text(text.replace(there, planted, 1))
            caught = is_caught(folder)
            target.write_text(text)
            print(f"{name:50} {'is caught' if caught else 'IS NOT CAUGHT'}", flush=True)
            if not caught:
                missed.append(name)
    if missed:
        sys.exit(f"{len(missed)} of {len(chosen)} mistakes are not caught")
    print(f"All {len(chosen)} mistakes are caught.")


main()
