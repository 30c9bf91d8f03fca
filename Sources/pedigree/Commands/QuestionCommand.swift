import ArgumentParser
import Foundation
import Service

/// What commands that answer a question have in common.
struct QuestionOptions: ParsableArguments {
    @Flag(help: "Print the JSON that the REST route of the same question answers.")
    var json = false

    @OptionGroup var database: DatabaseOptions

    /// Asks, prints the answer as JSON or as text, and returns it.
    @discardableResult func answer<Answer: Encodable & Sendable>(
        _ ask: @escaping @Sendable (Answers) async throws -> Answer, text: @escaping @Sendable (Answer) -> String
    ) async throws -> Answer {
        let json = json
        return try await Failures.translated {
            try await RegistrySession.with(database) { session in
                let answer = try await ask(session.answers)
                try Output.line(json ? String(decoding: JSONText.data(of: answer, isPretty: true), as: UTF8.self) : text(answer))
                return answer
            }
        }
    }
}
