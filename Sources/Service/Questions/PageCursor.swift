import Foundation
import Lineage
import Registry

/// Where a page ended, as an opaque word for the next question.
///
/// The word is Base64 (RFC 4648, URL alphabet, no padding) of `v1`, the sort, the order, the value and the folded name; a cursor
/// that comes back with another sort or order is refused.
struct PageCursor: Equatable {
    let sort: String
    let isDescending: Bool
    let position: LineageQuestion.Position

    /// The word.
    var word: String {
        let parts = ["v1", sort, isDescending ? "desc" : "asc", position.value.map(String.init) ?? "", position.folded]
        let standard = Data(parts.joined(separator: "\n").utf8).base64EncodedString()
        return String(decoding: standard.utf8.compactMap(Self.inAddress), as: UTF8.self)
    }

    /// A letter of the usual alphabet as that for addresses has it; nil for padding.
    private static func inAddress(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "+"): UInt8(ascii: "-")
        case UInt8(ascii: "/"): UInt8(ascii: "_")
        case UInt8(ascii: "="): nil
        default: letter
        }
    }

    /// Keeps where a page ended.
    init(question: LineageQuestion, position: LineageQuestion.Position) {
        sort = question.sort.rawValue
        isDescending = question.isDescending
        self.position = position
    }

    /// Reads a word.
    ///
    /// - Throws: ``Problem`` with `bad_cursor`.
    init(word: String) throws(Problem) {
        let wrong = Problem(.badCursor, "The cursor was not made by this question; start again without it.", field: "cursor")
        guard word.utf8.count <= 1_000 else { throw wrong }
        let standard = word.replacing("-", with: "+").replacing("_", with: "/")
        let padded = standard + String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded), let text = String(data: data, encoding: .utf8) else { throw wrong }
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "v1", parts[2] == "asc" || parts[2] == "desc" else { throw wrong }
        let value = Int64(parts[3])
        guard value != nil || parts[3].isEmpty, parts[4].unicodeScalars.allSatisfy({ $0.value > 0x1F }) else { throw wrong }
        sort = String(parts[1])
        isDescending = parts[2] == "desc"
        position = LineageQuestion.Position(value: value, folded: String(parts[4]))
    }
}
