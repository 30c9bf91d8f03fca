import ArgumentParser
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
        commandName: "export", abstract: "Write a whole list of descendants or ancestors to standard output, as JSON lines or CSV.",
        discussion: "The filters and the order are those of the list; pages are fetched as they are written.")

    @Argument(help: "descendants or ancestors.")
    var list: List
    @OptionGroup var lineage: LineageOptions
    @Option(help: "jsonl or csv.")
    var form = Form.jsonl
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let (list, form, asked) = (list, form, lineage.parameters)
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

    private static func line(_ item: LineageItem) throws -> String {
        String(decoding: try JSONText.data(of: item, isPretty: false), as: UTF8.self) + "\n"
    }
}
