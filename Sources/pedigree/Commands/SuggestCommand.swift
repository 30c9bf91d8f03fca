import ArgumentParser
import Foundation
import Intake
import Lineage
import Registry

/// Suggests a patch of a card that declares what is known.
struct SuggestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest", abstract: "Print the patch of a model's card that would declare its parent.",
        discussion: """
            The parent is the one that the registry believes and the front matter does not name: stated in prose, by a configuration or a catalogue, or
            inferred. The patch is a unified diff for 'patch -p1', ready for a pull request; everything else of the card stays byte for byte. Where
            there is nothing to suggest, the reason is told and the exit code is 1.
            """)

    @Argument(help: "A model, or another name of one.")
    var id: String
    @Flag(help: "Print the parents, reasons and the patch as JSON.")
    var json = false
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let (id, json) = (id, json)
        try await Failures.translated {
            let model = try ModelID(id)
            let suggestion = try await RegistrySession.with(database) { session in try await session.intake.suggestion(for: model) }
            guard json else {
                for parent in suggestion.parents { Output.note(Self.words(parent, of: suggestion.child)) }
                return try Output.write(suggestion.patch)
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
            try Output.line(String(decoding: try encoder.encode(Body(suggestion)), as: UTF8.self))
        }
    }

    private static func words(_ parent: CardSuggestion.Parent, of child: ModelID) -> String {
        let percent = Int((parent.confidence * 100).rounded(.down))
        return "\(child): \(parent.relation.word) of \(parent.id)\(parent.isInferred ? " [inferred]" : ""), \(percent) % certain; \(parent.reason)"
    }

    private struct Body: Encodable {
        struct Parent: Encodable {
            let id: String
            let relation: String
            let confidence: Double
            let inferred: Bool
            let reason: String
        }

        let of: String
        let parents: [Parent]
        let path: String
        let new: Bool
        let patch: String

        init(_ suggestion: CardSuggestion) {
            of = suggestion.child.written
            parents = suggestion.parents.map {
                Parent(id: $0.id.written, relation: $0.relation.word, confidence: $0.confidence, inferred: $0.isInferred, reason: $0.reason)
            }
            path = suggestion.path
            new = suggestion.isNew
            patch = String(decoding: suggestion.patch, as: UTF8.self)
        }
    }
}
