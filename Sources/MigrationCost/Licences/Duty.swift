/// One thing that a licence asks for, in our own words; not legal advice.
///
/// Two licences that ask for the same thing share a duty; each that has a policy of its own has a duty of its own.
public struct Duty: Hashable, Sendable {
    /// Its name, such as `llama3.1-use-policy`.
    public let id: String
    /// What it asks for.
    public let kind: DutyKind
    /// The same as a short sentence.
    public let text: String
    /// When it holds, at least one occasion.
    public let occasions: [DutyOccasion]
    /// Which children it reaches, before what their licence says of outputs: see ``Licence/passage(of:)``.
    public let passage: DutyPassage
    /// Where it shows whether it is kept.
    public let showing: DutyShowing
    /// What a name must begin with.
    public let namePrefix: String?
    /// The words to put into a notice or to show.
    public let notice: String?
    /// The greatest number of monthly users or of US dollars of yearly revenue that needs no asking.
    public let limit: Int64?
    /// Whether it binds commercial use only.
    public let isOnlyCommercial: Bool
    /// Where the licence is not granted: `EU`.
    public let territory: String?
    /// Whether it binds multimodal models only.
    public let isOnlyMultimodal: Bool
    /// The licences whose models may be improved with outputs all the same.
    public let exemptLicences: [String]

    /// Whether it holds only for who passes something on.
    public var isOnlyDistribution: Bool { occasions.allSatisfy { $0 == .distribution } }

    /// Whether a name begins as the duty wants; the organisation, case and separators do not count.
    ///
    /// - Returns: Nil where the duty wants nothing of a name.
    public func isShown(inName name: String) -> Bool? {
        namePrefix.map { prefix in Self.letters(of: name.split(separator: "/").last ?? "").hasPrefix(Self.letters(of: prefix[...])) }
    }

    private static func letters(of text: Substring) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
