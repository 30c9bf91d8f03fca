/// The product's SQL, embedded from the folder of the same name.
enum SQL {
    /// The text of an embedded file.
    static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// The same question about the past: the edges that are believed now become those that were believed at a parameter.
    static func asOf(_ text: String, parameter: Int) -> String {
        withoutComments(text).replacing("live_edge", with: "edge_as_of($\(parameter))")
    }

    /// The same question in the other direction: children become parents and parents children.
    static func upward(_ text: String) -> String {
        withoutComments(text).replacing("child_id", with: "\u{0}").replacing("parent_id", with: "child_id").replacing("\u{0}", with: "parent_id")
    }

    private static func withoutComments(_ text: String) -> String {
        text.split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(separator: "\n")
    }
}
