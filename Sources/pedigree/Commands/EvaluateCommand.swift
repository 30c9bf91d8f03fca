import ArgumentParser
import Foundation
import Intake
import Registry

/// Measures how well parents are found that nobody declared.
struct EvaluateCommand: AsyncParsableCommand {
    /// How much of the children's documents is read.
    enum Scope: String, CaseIterable, ExpressibleByArgument {
        case given, undeclared, unstated

        /// The same of a measurement.
        var measured: EvaluationScope {
            switch self {
            case .given: .given
            case .undeclared: .undeclared
            case .unstated: .unstated
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measure how well parents that nobody declared are found, on pairs whose truth is known.",
        discussion: """
            FILE has one JSON object a line: {"child", "parent", "relation", "files"?}. A parent of null means that the child has none, so that every
            answer is wrong; several rows of one child are its several parents. files has the child's documents by name, as text.
            The registry is only read, and used without anything that it has of the child; candidates are all its other models. An answer is right when it
            is a true parent, another name of one, or a re-upload of the same weights.
            --scope undeclared leaves out what declares parents: fields and tags in front matter, configurations of adapters and merges. --scope unstated
            leaves out everything that states one, also in prose, so that the name and such facts as dimensions remain.
            """)

    @Option(help: ArgumentHelp("The pairs; - for standard input.", valueName: "file"), completion: .file())
    var pairs: String
    @Option(help: "given, undeclared or unstated: how much of the children's documents is read.")
    var scope = Scope.given
    @Flag(help: "List what was answered wrongly.")
    var misses = false
    @Option(help: ArgumentHelp("Write what the training of the weights reads, as JSON lines.", valueName: "file"), completion: .file())
    var samples: String?
    @Flag(help: "Print the figures as JSON.")
    var json = false
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let (json, scope, misses) = (json, scope.measured, misses)
        try await Failures.translated {
            let handle = pairs == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: pairs)
            guard let handle, let data = try? handle.readToEnd() ?? Data() else { throw CommandFailure("The file \(pairs) cannot be read.") }
            let rows: [EvaluationRow]
            do {
                rows = try EvaluationRows.read(Array(data))
            } catch {
                throw CommandFailure("\(pairs), \(error)")
            }
            guard !rows.isEmpty else { throw CommandFailure("\(pairs) has no row.") }
            let children = try await RegistrySession.with(database) { session in
                try await PairEvaluation(store: session.store, scope: scope).run(rows)
            }
            if let samples { try Self.write(children, to: samples) }
            let report = EvaluationReport(children)
            try Output.line(json ? EvaluationText.json(of: report, scope: scope) : EvaluationText.report(report, scope: scope))
            if misses, !json { try Output.line("\n" + EvaluationText.misses(report)) }
        }
    }

    private static func write(_ children: [EvaluatedChild], to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var data = Data()
        for sample in children.compactMap(\.sample) {
            data.append(try encoder.encode(sample))
            data.append(UInt8(ascii: "\n"))
        }
        do {
            try data.write(to: URL(fileURLWithPath: path))
        } catch {
            throw CommandFailure("The file \(path) cannot be written.")
        }
    }
}
