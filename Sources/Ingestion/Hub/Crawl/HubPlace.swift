public import Lineage

/// What of a Hub is meant: `hub:` all of it, `hub:org` an organisation or person, `hub:org/name` one model.
public struct HubPlace: Sendable, Hashable, CustomStringConvertible {
    /// How much.
    public enum Scope: Sendable, Hashable {
        /// Every model.
        case all
        /// The models of an organisation or person; where it has none, the old model of that single name.
        case organisation(String)
        /// One model.
        case model(ModelID)
    }

    /// How a place at a Hub begins.
    public static let beginning = "hub:"
    /// Who sends what comes from there.
    static let submitter = "hub"
    private static let maximumOrganisationByteCount = 96

    /// How much.
    public let scope: Scope

    /// Whether a text names a place at a Hub, well or badly, and not a path on a disk.
    public static func isMeant(by text: String) -> Bool { text.hasPrefix(beginning) }

    /// Reads a place.
    ///
    /// - Throws: ``IngestionError/badHubPlace(_:reason:)``.
    public init(_ text: String) throws(IngestionError) {
        guard Self.isMeant(by: text) else { throw .badHubPlace(text, reason: "it does not begin with '\(Self.beginning)'") }
        let name = String(text.dropFirst(Self.beginning.count))
        guard !name.isEmpty else {
            scope = .all
            return
        }
        do {
            let id = try ModelID(name)
            if id.organisation != nil {
                scope = .model(id)
            } else if name.utf8.count <= Self.maximumOrganisationByteCount {
                scope = .organisation(name)
            } else {
                throw IngestionError.badHubPlace(text, reason: "an organisation's name has at most \(Self.maximumOrganisationByteCount) bytes")
            }
        } catch let error as ModelIDError {
            throw .badHubPlace(text, reason: error.description)
        } catch let error as IngestionError {
            throw error
        } catch {
            throw .badHubPlace(text, reason: "\(error)")
        }
    }

    /// The place as it is written.
    public var description: String {
        switch scope {
        case .all: Self.beginning
        case .organisation(let name): Self.beginning + name
        case .model(let id): Self.beginning + id.written
        }
    }
}
