import Foundation

/// Where a page of a list ended. What is sorted before that place is left out of the next page, whatever has changed meanwhile.
struct ListCursor: Sendable, Hashable {
    /// What the last repository was sorted by.
    let key: Int
    /// Its index.
    let index: Int

    init(key: Int, index: Int) {
        self.key = key
        self.index = index
    }

    /// Reads the text of a `Link`.
    init?(_ text: String) {
        var text = text.replacing("-", with: "+").replacing("_", with: "/")
        text += String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: text), let value = try? JSONValue(reading: data), let key = value["$lt"]?.integer,
            let index = value["_id"]?["$gt"]?.integer
        else { return nil }
        self.init(key: key, index: index)
    }

    /// The text: JSON in base64url, as the Hub's.
    var text: String {
        let value: JSONValue = ["$lt": .integer(key), "_id": ["$gt": .integer(index)]]
        return Data(value.bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
