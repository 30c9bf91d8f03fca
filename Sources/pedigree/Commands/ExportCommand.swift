import ArgumentParser
import Intake
import Lineage
import Registry
import Service

/// Streams a list.
struct ExportCommand: AsyncParsableCommand {
    /// Which list.
    enum List: String, CaseIterable, ExpressibleByArgument {
        case descendants, ancestors
    }

    /// In which form.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case jsonl, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a whole list of descendants or ancestors, or everything, to standard output.",
        discussion: """
            A list is written as JSON lines or CSV; its filters and order are those of the list, and pages are fetched as they are written. With
            --all, the whole registry is written as a dump: JSON lines with every model's documents, other names, and parents with their evidence.
            'pedigree ingest' reads a dump back; the last line has the number of models and edges, and the version of the graph.
            """)

    @Argument(help: "descendants or ancestors.")
    var list: List?
    @Flag(help: "Write a dump of everything that is live.")
    var all = false
    @Argument(help: "For a list: a model, another name of one, or a family.")
    var of: String?
    @OptionGroup var filters: LineageFilters
    @Option(help: "jsonl or csv.")
    var form = Form.jsonl
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (list == nil) == all, (of == nil) == all else {
            throw ValidationError("Name a list and a model, as in 'descendants Llama-3', or --all.")
        }
        guard !all || (form == .jsonl && filters.isEmpty) else {
            throw ValidationError("--all writes everything, as JSON lines: no filter, order or form goes with it.")
        }
    }

    func run() async throws {
        guard !all else { return try await writeEverything() }
        let (list, form, asked) = (list, form, filters.parameters(of: of ?? ""))
        try await Failures.translated {
            try await RegistrySession.with(database) { session in
                let answers = session.answers
                if form == .csv { try Output.write(LineageCSV.header) }
                var cursor: String?
                repeat {
                    try Task.checkCancellation()
                    var parameters = asked
                    parameters.append("limit", String(QuestionLimits.pageSize))
                    if let cursor { parameters.append("cursor", cursor) }
                    let page = try await list == .descendants ? answers.descendants(parameters) : answers.ancestors(parameters)
                    try Output.write(try page.items.map { form == .csv ? LineageCSV.row($0) : try Self.line($0) }.joined())
                    cursor = page.next
                } while cursor != nil
            }
        }
    }

    private func writeEverything() async throws {
        try await Failures.translated {
            try await RegistrySession.with(database) { session in
                let meter = ProgressMeter()
                defer { Output.endProgress() }
                try await session.intake.writeDump {
                    try Output.write($0)
                } progress: { count in
                    if meter.isDue(done: false) { Output.progress(Written.number(count, "model", "models")) }
                }
            }
        }
    }

    private static func line(_ item: LineageItem) throws -> String {
        String(decoding: try JSONText.data(of: item, isPretty: false), as: UTF8.self) + "\n"
    }
}
