/// One level of a family: how it is matched and how it is shown.
public struct FamilyName: Hashable, Sendable, CustomStringConvertible {
    /// How it is matched.
    public let key: FamilyKey
    /// How it is shown, as its publisher writes it: `Llama-3.1`, `Qwen2.5-Coder`; with the
    /// organisation in front for lines that are not in ``FamilyLines``.
    public let display: String

    /// Names a level after how it is shown, or nil when that is no family's name.
    public init?(display: String) {
        guard let key = FamilyKey(spelled: display) else { return nil }
        self.key = key
        self.display = display
    }

    /// How it is shown.
    public var description: String { display }

    /// Equal when the keys are.
    public static func == (left: FamilyName, right: FamilyName) -> Bool { left.key == right.key }

    /// Feeds the key.
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
