import Foundation

/// The coefficients of every kind: a value that is shipped as `coefficients.json`, and that `pedigree calibrate` makes anew of rows.
public struct Calibration: Hashable, Sendable {
    /// The version of the file's shape.
    public static let version = 1

    /// What is known of each kind that has been calibrated.
    public private(set) var kinds: [MeasurementKind: CoefficientTable]

    /// The coefficients that are part of the program.
    public static let shipped: Calibration = {
        do {
            return try Calibration(reading: ShippedFacts.bytes("coefficients"))
        } catch {
            preconditionFailure("coefficients.json is part of the program and cannot be read: \(error)")
        }
    }()

    /// Keeps tables.
    public init(_ kinds: [MeasurementKind: CoefficientTable]) { self.kinds = kinds }

    /// Fits every kind to rows. Those of a doubted value are not used.
    public init(fitting rows: [MeasurementLine], devices: DeviceCatalogue = .shipped) {
        kinds = [:]
        let trusted = OwnMeasurements(rows.filter { ($0.row.suspicion ?? "").isEmpty })
        for estimator in CalibratedKinds.all { kinds[estimator.kind] = Self.table(of: estimator, trusted, devices) }
    }

    /// The table of a kind, empty where it was never calibrated: then the published constants hold.
    public subscript(kind: MeasurementKind) -> CoefficientTable { kinds[kind] ?? CoefficientTable() }

    private static func table<Estimator: CalibratedEstimator>(
        of _: Estimator.Type, _ rows: OwnMeasurements, _ devices: DeviceCatalogue
    ) -> CoefficientTable {
        KindCalibration<Estimator>(rows.observations(for: Estimator.self, in: devices)).table()
    }
}

extension Calibration {
    private struct File: Codable {
        var version: Int
        var kinds: [String: CoefficientTable]
    }

    /// Reads a file of coefficients.
    ///
    /// - Throws: What the JSON lacks, or ``UnusableMeasurement`` for another version; kinds that are not known are skipped.
    public init(reading bytes: [UInt8]) throws {
        let file = try JSONDecoder().decode(File.self, from: Data(bytes))
        guard file.version == Self.version else { throw UnusableMeasurement("version", "is \(file.version); this program reads \(Self.version)") }
        kinds = Dictionary(
            file.kinds.compactMap { name, table in MeasurementKind(rawValue: name).map { ($0, table) } }, uniquingKeysWith: { first, _ in first })
    }

    /// The file, with sorted keys, so that two of one content are equal, and seven digits of each number.
    public func written() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let tables = kinds.map { ($0.key.rawValue, $0.value.rounded) }
        return Array(try encoder.encode(File(version: Self.version, kinds: Dictionary(tables, uniquingKeysWith: { first, _ in first })))) + [0x0A]
    }
}
