import Foundation
import Subprocess
import SystemPackage

/// The built `pedigree`, beside the test bundle.
enum Program {
    /// What a run left.
    struct Run: CustomStringConvertible {
        let status: TerminationStatus
        let output: String
        let errors: String

        /// The exit code, or -1 after a signal.
        var code: Int32 { if case .exited(let code) = status { code } else { -1 } }
        var description: String { "\(status)\nstdout: \(output)\nstderr: \(errors)" }
    }

    /// The path of the executable.
    static var path: String {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("pedigree").path
    }

    /// The environment of the test without what would lead the program elsewhere.
    static func environment(_ changes: [String: String] = [:]) -> Environment {
        var values: [Environment.Key: String?] = ["PEDIGREE_DATABASE_URL": nil, "PEDIGREE_DATA": nil, "PEDIGREE_PORT": nil]
        for (name, value) in changes { values[Environment.Key(stringLiteral: name)] = value }
        return .inherit.updating(values)
    }

    /// Runs it to its end.
    static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Run {
        try await run(path, arguments, environment: environment)
    }

    /// Runs another program to its end.
    static func run(_ program: String, _ arguments: [String], environment: [String: String] = [:]) async throws -> Run {
        let executable: Executable = program.hasPrefix("/") ? .path(FilePath(program)) : .name(program)
        let result = try await Subprocess.run(
            executable, arguments: Arguments(arguments), environment: Self.environment(environment), output: .string(limit: 64 << 20),
            error: .string(limit: 1 << 20))
        return Run(status: result.terminationStatus, output: result.standardOutput, errors: result.standardError)
    }
}
