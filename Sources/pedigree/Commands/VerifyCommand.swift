import ArgumentParser
import Intake
import Registry

/// Checks every rule of the store.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that the registry is sound: every rule of the store, and that its documents say what it believes.",
        discussion: """
            Every document is unpacked, compared with its hash and read again; edges are resolved afresh from all claims. Nothing is changed, and \
            everything is read in one snapshot, so servers and ingestion may go on meanwhile.
            The exit code is 0 when the registry is sound, 1 when a rule is broken, 2 when it could not be checked.
            """)

    @Flag(help: "Print the report as JSON.")
    var json = false
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let json = json
        try await Failures.translated(otherwise: 2) {
            let report = try await RegistrySession.with(database, preparation: .inspect, connections: 2) { session in
                defer { Output.endProgress() }
                let meter = ProgressMeter()
                return try await session.intake.verify { progress in
                    if meter.isDue(done: progress.done == progress.total) { Output.progress(VerificationText.progress(progress)) }
                }
            }
            try Output.line(json ? VerificationText.json(of: report) : VerificationText.report(report))
            if !report.isSound { throw ExitCode(1) }
        }
    }
}
