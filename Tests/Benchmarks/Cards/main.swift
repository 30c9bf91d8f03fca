import Foundation
import Lineage
import ModelCards

// Reads every folder of cards again and again and prints how many a second: files on disk to claims and facts, on one core.
// With the word `hostile` it prints how long files take that were made to cost time, as a table of Markdown: the best of three.
let usage = "usage: card-benchmark FOLDER [SECONDS] | card-benchmark hostile\n"

func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

func readHostileTexts() {
    write("| input | bytes | ms | findings |\n| --- | ---: | ---: | --- |\n")
    for hostile in HostileTexts.all {
        let file = RepositoryFile(path: hostile.path, bytes: hostile.bytes)
        var codes: Set<String> = []
        // Time of the processor, which others on the machine do not change.
        let times = (0..<3).map { _ -> Double in
            let begun = clock()
            codes = Set(RepositoryReader.read([file], of: nil).flatMap(\.diagnostics).map(\.code))
            return Double(clock() - begun) * 1000 / Double(CLOCKS_PER_SEC)
        }
        let findings = codes.sorted().map { "`\($0)`" }.joined(separator: ", ")
        let milliseconds = String(format: "%.1f", times.min() ?? 0)
        write("| \(hostile.name) | \(file.bytes.count) | \(milliseconds) | \(findings) |\n")
    }
}

func readAll(_ paths: [String]) throws -> (claims: Int, facts: Int) {
    var (claims, facts) = (0, 0)
    for path in paths {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        for reading in RepositoryReader.read([RepositoryFile(path: "README.md", bytes: bytes)], of: nil) {
            claims += reading.claims.count
            facts += reading.facts.tags.count + reading.facts.evaluations.count + (reading.facts.license == nil ? 0 : 1)
        }
    }
    return (claims, facts)
}

func measure(_ root: URL, seconds: Double) throws {
    let paths = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
        .map { root.appending(path: $0).appending(path: "README.md").path }
        .filter { FileManager.default.fileExists(atPath: $0) }
    let (claims, facts) = try readAll(paths)
    let clock = ContinuousClock()
    let start = clock.now
    var rounds = 0
    while clock.now - start < .seconds(seconds) {
        _ = try readAll(paths)
        rounds += 1
    }
    let rate = Double(rounds * paths.count) / ((clock.now - start) / .seconds(1))
    write("{\"cards\": \(paths.count), \"rounds\": \(rounds), \"claims\": \(claims), \"facts\": \(facts), \"cards_per_second\": \(rate)}\n")
}

switch CommandLine.arguments.dropFirst().first {
case nil:
    FileHandle.standardError.write(Data(usage.utf8))
    exit(2)
case "hostile": readHostileTexts()
case .some(let folder): try measure(URL(filePath: folder), seconds: CommandLine.arguments.count > 2 ? Double(CommandLine.arguments[2]) ?? 3 : 3)
}
