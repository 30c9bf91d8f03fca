import ArgumentParser
import Foundation
import Service

/// Says what the models of a list are today.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a list of models: root, relation path, licence, status, newer version, drift.",
        discussion: """
            FILE has a model a line, ID or ID@REVISION, with comments behind #; or it is the JSON that POST /v1/resolve takes, or its list alone. - reads
            from standard input. A list has at most \(QuestionLimits.checkedModels) models. Drift is: the list has an old name of a model, pins another
            revision than the one that was read last, or the licence is not that of the root.
            """)

    @Argument(help: "The list; - for standard input.", completion: .file())
    var file: String
    @Flag(help: "Exit with 1 when a model is unknown, gone or gated, or has drifted.")
    var strict = false
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        let models = try await Failures.translated { try ModelList(bytes: try Self.bytes(of: file)).models }
        let answer = try await options.answer({ try await $0.resolve(models) }, text: { CheckText.answer($0) })
        if strict, answer.items.contains(where: { $0.model == nil || $0.isAway || !$0.drift.isEmpty }) { throw ExitCode(1) }
    }

    private static func bytes(of file: String) throws -> Data {
        let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
        guard let handle, let data = try? handle.read(upToCount: QuestionLimits.bodyByteCount + 1) ?? Data() else {
            throw CommandFailure("The file \(file) cannot be read.")
        }
        guard data.count <= QuestionLimits.bodyByteCount else {
            throw CommandFailure("\(file) has more than \(QuestionLimits.bodyByteCount) bytes, which no list of models needs.")
        }
        return data
    }
}
