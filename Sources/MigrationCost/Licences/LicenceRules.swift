import Foundation
import Lineage

/// All licences that the product knows, and which of them keep the duties of which others.
public struct LicenceRules: Sendable {
    /// The licences in the order of the list.
    public let licences: [Licence]
    /// What must be said wherever duties are shown.
    public let caution: String
    private let keepings: [LicenceCategory: [LicenceCategory: DutyKeeping]]
    private let places: [String: Int]

    /// The rules of the resource `licences.json`, read once.
    public static let shipped = LicenceList.read(ShippedFacts.bytes("licences"))

    /// Keeps rules.
    ///
    /// - Parameters:
    ///   - keepings: For the category of a duty's licence and that of a declared one what becomes of the duty; what is missing is dropped.
    init(licences: [Licence], caution: String, keepings: [LicenceCategory: [LicenceCategory: DutyKeeping]]) {
        self.licences = licences
        self.caution = caution
        self.keepings = keepings
        let names = licences.enumerated().flatMap { place, licence in ([licence.id] + licence.otherNames).map { ($0, place) } }
        places = Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// The licence with an id or another of its names, in any case, with spaces, underscores or hyphens; also those that say nothing, such as
    /// `other`.
    public subscript(name: String) -> Licence? {
        LicenseIdentifier.normalized(name).flatMap { places[$0] }.map { licences[$0] }
    }

    /// What a card's fields `license` and `license_name` declare.
    ///
    /// - Parameters:
    ///   - license: The id; `other` and `unknown` say nothing, then the name decides.
    ///   - name: The licence's own name.
    public func declared(license: String?, name: String? = nil) -> DeclaredLicence {
        if let word = saying(license) ?? saying(name) {
            return self[word].map { .known($0) } ?? .unknown(Self.shown(word))
        }
        return license.flatMap { self[$0] }?.id == "other" ? .unknown("other") : .undeclared
    }

    /// A word from which something follows; nil for none, `other` and `unknown`.
    private func saying(_ word: String?) -> String? {
        guard let word, word.contains(where: { !$0.isWhitespace }) else { return nil }
        return self[word]?.category == .unknown ? nil : word
    }

    private static func shown(_ word: String) -> String {
        LicenseIdentifier.normalized(word) ?? boundedText(word, maximumByteCount: LicenseIdentifier.maximumByteCount)
    }

    /// What becomes of a duty of a licence when a model below declares another.
    ///
    /// A duty that a licence shows is kept by a licence that asks for the same. Share-alike is kept by nothing else. Otherwise the categories
    /// decide, by the table of the resource, which is the class matrix of the table of licences that the resource was made from. What has
    /// to be done, or stands in the name, is neither kept nor dropped by a licence.
    public func keeping(_ duty: Duty, of licence: Licence, declaring declared: Licence) -> DutyKeeping {
        guard duty.showing == .licence else { return .accompany }
        if licence.id == declared.id || declared.asks(for: duty) { return .kept }
        if duty.kind == .shareAlike { return .dropped }
        return keepings[licence.category]?[declared.category] ?? .dropped
    }

    /// The same where several licences are declared together: the best of what each does.
    func keeping(_ duty: Duty, of licence: Licence, declaring declared: [Licence]) -> DutyKeeping {
        let each = declared.map { keeping(duty, of: licence, declaring: $0) }
        return each.contains(.kept) ? .kept : each.contains(.accompany) ? .accompany : .dropped
    }
}
