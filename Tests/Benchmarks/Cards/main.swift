import Foundation
import Lineage
import ModelCards

// Reads every folder of cards again and again and prints how many a second: files on disk to claims and facts, on one core.
// With the word `hostile` it prints how long cards take that were made to cost time.
let usage = "usage: card-benchmark FOLDER [SECONDS] | card-benchmark hostile\n"

func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

func readHostileTexts() {
    let clock = ContinuousClock()
    for (name, card) in HostileTexts.all {
        let file = RepositoryFile(path: "README.md", bytes: Array(card.utf8))
        var codes: [String] = []
        let time = clock.measure { codes = RepositoryReader.read([file], of: nil).flatMap(\.diagnostics).map(\.code) }
        let findings = Set(codes).sorted().joined(separator: " ")
        write("\(name): \(String(format: "%.1f", time / .milliseconds(1))) ms, \(file.bytes.count) bytes, \(findings)\n")
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
