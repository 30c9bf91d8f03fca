import Foundation

enum BenchmarkKind: String, Codable, CaseIterable {
    case reads, writes
}

struct BenchmarkFailure: Error, CustomStringConvertible {
    let description: String
}

/// What the command line says.
struct BenchmarkOptions {
    var connectionString: String
    /// How long each measurement lasts.
    var seconds = 3
    /// How often each is repeated; the median counts.
    var rounds = 3
    var callers = [1, 8, 32, 128]
    var kinds = BenchmarkKind.allCases
    var runsPgBench = true
    var readConnections = 2
    var writeConnections = 8
    var syncs = 2
    var jsonPath: String?

    init(_ arguments: some Sequence<String>) throws {
        guard let url = ProcessInfo.processInfo.environment["PEDIGREE_TEST_DATABASE_URL"] else {
            throw BenchmarkFailure(description: "Set PEDIGREE_TEST_DATABASE_URL.")
        }
        connectionString = url
        var rest = Array(arguments)[...]
        while let name = rest.popFirst() {
            if name == "--no-pgbench" {
                runsPgBench = false
                continue
            }
            guard let value = rest.popFirst() else { throw BenchmarkFailure(description: "\(name) needs a value.") }
            switch name {
            case "--seconds": seconds = Int(value) ?? seconds
            case "--rounds": rounds = Int(value) ?? rounds
            case "--callers": callers = value.split(separator: ",").compactMap { Int($0) }
            case "--only": kinds = BenchmarkKind(rawValue: value).map { [$0] } ?? kinds
            case "--read-connections": readConnections = Int(value) ?? readConnections
            case "--write-connections": writeConnections = Int(value) ?? writeConnections
            case "--syncs": syncs = Int(value) ?? syncs
            case "--json": jsonPath = value
            default: throw BenchmarkFailure(description: "No option \(name).")
            }
        }
    }
}
