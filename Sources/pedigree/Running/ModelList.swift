import Foundation
import Lineage
import Service

/// A list of models in a file: JSON, or a model a line.
struct ModelList {
    /// The models in order.
    let models: [ModelReference]

    /// Reads a list.
    ///
    /// - Throws: ``CommandFailure`` that names the line, ``Problem`` that names the field.
    init(bytes: Data) throws {
        let first = bytes.first { !" \n\r\t".utf8.contains($0) }
        switch first {
        case UInt8(ascii: "{"): models = try ResolveBody(json: bytes).models
        case UInt8(ascii: "["): models = try ResolveBody(json: Data(#"{"models":"#.utf8) + bytes + Data("}".utf8)).models
        default: models = try Self.lines(bytes)
        }
        guard !models.isEmpty else { throw CommandFailure("The list names no model.") }
        guard models.count <= QuestionLimits.checkedModels else {
            throw CommandFailure("The list has \(models.count) models; one check takes at most \(QuestionLimits.checkedModels).")
        }
    }

    private static func lines(_ bytes: Data) throws -> [ModelReference] {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw CommandFailure("The list is not UTF-8.") }
        var models: [ModelReference] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
            guard let word = words.first else { continue }
            guard words.count == 1, let model = reference(String(word)) else {
                throw CommandFailure("Line \(index + 1) is not the id of a model: \(boundedText(line, maximumByteCount: 120))")
            }
            models.append(model)
        }
        return models
    }

    /// A model as a line names it: an id or an address, perhaps with a revision behind it.
    private static func reference(_ word: String) -> ModelReference? {
        guard word.utf8.count <= QuestionLimits.nameByteCount else { return nil }
        let parted = ModelReference(parting: word)
        guard case .model(_, let revision) = WrittenName.reading(parted.name) else { return nil }
        guard let pinned = parted.revision else { return ModelReference(name: word, revision: revision?.written) }
        return Revision(pinned) == nil ? nil : parted
    }
}

extension ModelReference {
    /// A model as commands take it, `ID` or `ID@REVISION`; neither part is checked.
    init(parting text: String) {
        if let at = text.lastIndex(of: "@"), at != text.startIndex {
            self.init(name: String(text[..<at]), revision: String(text[text.index(after: at)...]))
        } else {
            self.init(name: text)
        }
    }
}
