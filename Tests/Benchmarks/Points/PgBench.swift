import Foundation

/// Runs `pgbench -M prepared -j 2` with the same statements.
struct PgBench {
    let options: BenchmarkOptions
    private static let path = "/usr/lib/postgresql/15/bin/pgbench"

    /// Statements a second.
    ///
    /// pgbench's own clock (`-T`) needs SIGALRM, which a child of a Swift process inherits blocked; so it gets a number of
    /// statements, as many as were done here in the same time.
    func run(_ kind: BenchmarkKind, clients: Int, like rate: Double) throws -> Double {
        let script = FileManager.default.temporaryDirectory.appending(path: "point-queries-\(kind.rawValue).sql")
        try Data(Self.script(kind).utf8).write(to: script)
        let count = max(100, Int(rate) * options.seconds / clients)
        let process = Process()
        process.executableURL = URL(filePath: Self.path)
        process.arguments = [
            "-n", "-M", "prepared", "-j", "2", "-c", String(clients), "-t", String(count), "-f", script.path(),
            options.connectionString,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Its output ends when it ends.
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let line = text.split(separator: "\n").first { $0.hasPrefix("tps = ") && $0.contains("without initial") }
        guard let number = line?.split(separator: " ").dropFirst(2).first, let rate = Double(number) else {
            throw BenchmarkFailure(description: "pgbench failed: \(text)")
        }
        return rate
    }

    private static func script(_ kind: BenchmarkKind) -> String {
        let draw = "\\set id random(1, \(PointTable.rowCount))\n"
        switch kind {
        case .reads: return draw + "SELECT id, name, likes FROM point_queries WHERE id = :id;\n"
        case .writes: return draw + "UPDATE point_queries SET touched = touched + 1 WHERE id = :id;\n"
        }
    }
}
