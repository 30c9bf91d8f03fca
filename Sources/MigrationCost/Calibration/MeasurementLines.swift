import Foundation

/// Reads a file of measurements: JSON lines.
public struct MeasurementLines: Sendable {
    /// The most bytes that one line may have.
    public static let longestLine = 65_536
    /// The most rows that one file may have.
    public static let mostRows = 100_000

    /// A line that is no row.
    public struct Problem: Hashable, Sendable, CustomStringConvertible {
        /// The line, from 1.
        public var line: Int
        /// What is wrong with it.
        public var reason: String

        /// The line and what is wrong.
        public var description: String { "line \(line): \(reason)" }
    }

    /// The rows that could be read, in order.
    public private(set) var rows: [MeasurementLine] = []
    /// The lines that could not, in order.
    public private(set) var problems: [Problem] = []

    /// Reads lines; an empty one is skipped, a bad one is a problem and the others still count.
    public init(_ bytes: [UInt8]) {
        let decoder = JSONDecoder()
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            guard rows.count < Self.mostRows else {
                problems.append(Problem(line: index + 1, reason: "a file has at most \(Self.mostRows) rows; the rest is not read"))
                break
            }
            do {
                guard line.count <= Self.longestLine else { throw UnusableMeasurement("the line", "has more than \(Self.longestLine) bytes") }
                let row = try decoder.decode(Measurement.self, from: Data(line))
                guard row.measured.isFinite else { throw UnusableMeasurement("measured", "is no finite number") }
                rows.append(MeasurementLine(line: index + 1, row: row))
            } catch {
                problems.append(Problem(line: index + 1, reason: Self.said(error)))
            }
        }
    }

    private static func said(_ error: any Error) -> String {
        switch error {
        case let error as UnusableMeasurement: error.description
        case DecodingError.keyNotFound(let key, _): "the field \(key.stringValue) is absent"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "the field \(context.codingPath.map(\.stringValue).joined(separator: ".")) has another type"
        case DecodingError.dataCorrupted(let context):
            context.codingPath.isEmpty
                ? "it is not JSON" : "the field \(context.codingPath.map(\.stringValue).joined(separator: ".")) has a value that is not known"
        default: "it cannot be read"
        }
    }
}
