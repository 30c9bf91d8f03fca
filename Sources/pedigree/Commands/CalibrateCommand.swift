import ArgumentParser
import Foundation
import MigrationCost

/// Fits the formulas of costs to measurements, and says how far they are off.
struct CalibrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate", abstract: "Fit the formulas of costs to measurements, or measure how far they are off.",
        discussion: """
            FILE has one JSON object a line: {"kind", "measured", "source", "model", "params", "layers", "hidden", …}, in the form of the shipped rows; the
            page Calibration lists the fields. Fields that are not known are ignored. A line that cannot be read, or lacks what its kind needs, is told on
            standard error with its number, and the others still count.

            Without --check, the shipped rows and those of --measurements are fitted, and a table says for each kind how far estimates were off: on
            publications that were left out whole, on the rows of the fit, on models that were left out, on programs that were left out, and on the other
            rows of a stack when one of its rows is known.

            With --check, standard output has one line a kind: its name, the number of rows, then the mean, the median and the 90th percentile of the
            error in percent, and the percentage of rows in their range from low to high. Two kinds have no percentage error: of quality_delta it is in
            points of the benchmark, of fits it is the percentage of wrong decisions, and what is in range there are right decisions.
            """)

    @Option(help: ArgumentHelp("Measurements to fit beside the shipped ones; may be given more than once.", valueName: "file"), completion: .file())
    var measurements: [String] = []
    @Flag(help: "Fit nothing but the files that are given.")
    var withoutShipped = false
    @Option(help: ArgumentHelp("Write the coefficients there.", valueName: "file"), completion: .file())
    var out: String?
    @Option(help: ArgumentHelp("Measure coefficients on the rows of a file instead.", valueName: "file"), completion: .file())
    var check: String?
    @Option(help: ArgumentHelp("With --check: these coefficients instead of the shipped ones.", valueName: "file"), completion: .file())
    var coefficients: String?
    @Option(help: ArgumentHelp("With --check: measurements of your own that estimates may use.", valueName: "file"), completion: .file())
    var own: String?

    func validate() throws {
        guard check == nil || (out == nil && measurements.isEmpty && !withoutShipped) else {
            throw ValidationError("--check measures and fits nothing; give --measurements, --without-shipped and --out without it.")
        }
        guard check != nil || (coefficients == nil && own == nil) else { throw ValidationError("--coefficients and --own need --check.") }
        guard !withoutShipped || !measurements.isEmpty else { throw ValidationError("--without-shipped needs --measurements.") }
    }

    func run() async throws {
        let command = self
        try await Failures.translated { if let file = command.check { try command.measure(file) } else { try command.fit() } }
    }

    private func measure(_ file: String) throws {
        var calibration = Calibration.shipped
        if let coefficients {
            do {
                calibration = try Calibration(reading: try Self.bytes(of: coefficients))
            } catch let error as CommandFailure {
                throw error
            } catch {
                throw CommandFailure("\(coefficients) holds no coefficients: \(error)")
            }
        }
        let checked = MeasurementCheck(
            try Self.rows(of: file), with: calibration, given: OwnMeasurements(try own.map { try Self.rows(of: $0) } ?? []))
        for problem in checked.problems { Output.note("\(file), \(problem)") }
        for line in checked.lines { try Output.line(line.written) }
    }

    private func fit() throws {
        var rows = withoutShipped ? [] : try ShippedMeasurements.rows()
        for file in measurements { rows += try Self.rows(of: file) }
        guard !rows.isEmpty else { throw CommandFailure("There is no row to fit.") }
        let calibration = Calibration(fitting: rows)
        try Output.line(CalibrationText.report(calibration))
        guard let out else { return }
        do {
            try Data(try calibration.written()).write(to: URL(fileURLWithPath: out))
        } catch {
            throw CommandFailure("The file \(out) cannot be written.")
        }
    }

    /// The rows of a file; what is wrong in it is told, and the rest is used.
    private static func rows(of file: String) throws -> [MeasurementLine] {
        let lines = MeasurementLines(try bytes(of: file))
        for problem in lines.problems { Output.note("\(file), \(problem)") }
        return lines.rows
    }

    private static let mostBytes = 256 << 20

    private static func bytes(of file: String) throws -> [UInt8] {
        let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
        guard let handle, let data = try? handle.read(upToCount: mostBytes + 1) ?? Data() else {
            throw CommandFailure("The file \(file) cannot be read.")
        }
        guard data.count <= mostBytes else { throw CommandFailure("\(file) has more than \(mostBytes >> 20) MiB, which no measurements need.") }
        return Array(data)
    }
}
