/// Folds a name so that spellings which mean the same model compare equal.
///
/// Hub names are ASCII and compared there without regard to case, so only the
/// 26 ASCII capitals are folded; every other byte is left as it is. The same
/// rule stands in SQL as `lower(name COLLATE "C")`.
///
/// - Parameter name: Any string; `ModelID` bounds it before it is stored.
/// - Returns: The name with `A`–`Z` as `a`–`z`.
/// - Complexity: O(*n*) in the UTF-8 length.
public func foldedName(_ name: some StringProtocol) -> String {
    fold(String(name))
}

/// The same for one type, so that it is compiled once and well.
private func fold(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 &- 0x41 < 26 }) else { return name }
    var bytes = Array(name.utf8)
    for index in bytes.indices where bytes[index] &- 0x41 < 26 { bytes[index] |= 0x20 }
    return String(decoding: bytes, as: UTF8.self)
}
