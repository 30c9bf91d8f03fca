public import Foundation

/// JSON as every face of the product writes it: sorted keys, slashes as they are.
public enum JSONText {
    /// The JSON of a value in UTF-8.
    ///
    /// - Parameter isPretty: With line breaks and indentation, for people.
    public static func data(of value: some Encodable, isPretty: Bool) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = isPretty ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}
