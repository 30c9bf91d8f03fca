import Foundation

/// The hours of each kind of work, with how weak they are: the resource `efforts.json`.
///
/// No public data gives hours of people for a change of model. Every line is a parameter with a default that the user is expected to replace; a total
/// of the bill that rests on it says so. As independent lines they combine as log-normals with μ = ln(likely) and σ = ln(high/low)/3.29, since the range is
/// meant to hold 90 % (FORMULAS of the facts, section 13).
public struct EffortTable: Sendable {
    /// A share that is not known exactly.
    public struct Share: Hashable, Sendable, Decodable {
        /// The bounds and what is likely, 0 to 1.
        public let low, likely, high: Double
        /// Where it stands.
        public let citation: String
    }

    /// One line a kind, in the order of ``EffortKind``.
    public let efforts: [Effort]
    /// The share of prompts that fail under another family and must be revised.
    public let failingPromptShare: Share

    /// What ships with the program.
    public static let shipped: EffortTable = {
        do {
            return EffortTable(try JSONDecoder().decode(EffortFile.self, from: Data(ShippedFacts.bytes("efforts"))))
        } catch {
            preconditionFailure("efforts.json is part of the program and cannot be read: \(error)")
        }
    }()

    init(_ file: EffortFile) {
        efforts = file.efforts.map(\.effort)
        failingPromptShare = file.failingPromptShare
    }

    /// The line of a kind.
    ///
    /// - Precondition: The resource has every kind; a test says so.
    public subscript(kind: EffortKind) -> Effort {
        guard let effort = efforts.first(where: { $0.kind == kind }) else { preconditionFailure("efforts.json lacks \(kind.rawValue)") }
        return effort
    }

    /// The spread of a line as the σ of a log-normal whose 90 % lie within the range; 0 for an exact one.
    public static func logarithmicDeviation(of hours: Estimate<PersonHourUnit>) -> Double {
        hours.low > .zero ? log(hours.high / hours.low) / 3.29 : 0
    }
}
