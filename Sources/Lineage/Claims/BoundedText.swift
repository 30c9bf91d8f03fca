/// Cuts a text at a character boundary so that it fits a bound.
///
/// - Parameters:
///   - text: Any text; line breaks and other control characters become spaces.
///   - maximumByteCount: The most UTF-8 bytes of the result, an ellipsis included; at least 3.
/// - Returns: The text, or its beginning followed by `…`.
/// - Complexity: O(`maximumByteCount`), however long the text.
public func boundedText(_ text: some StringProtocol, maximumByteCount: Int) -> String {
    precondition(maximumByteCount >= 3, "room for the ellipsis")
    // Most texts are short and plain.
    let utf8 = text.utf8
    if utf8.count <= maximumByteCount, utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { return String(text) }
    var result = ""
    var count = 0
    var cut = 0
    for scalar in text.unicodeScalars {
        let width = UTF8.width(scalar)
        if count + width > maximumByteCount {
            var kept = String.UnicodeScalarView(result.unicodeScalars)
            while cut > maximumByteCount - 3, let last = kept.popLast() { cut -= UTF8.width(last) }
            return String(kept) + "…"
        }
        let isControl = scalar.value < 0x20 || scalar.value == 0x7F
        result.unicodeScalars.append(isControl ? " " : scalar)
        count += width
        cut = count
    }
    return result
}
