import Foundation
import Subprocess
import SystemPackage

/// Runs PostgreSQL's programs, as another user when this process is root.
///
/// The user is changed by `setpriv` (util-linux, part of every Debian and Ubuntu), not by Subprocess: that copies this process with a plain `clone3`
/// and calls `setgroups` in the copy, which waits for threads that are only in the original (swift-subprocess 1.0.2; seen as a
/// hang for good while connections were made anew). Without a change of user it uses `posix_spawn`.
struct ProgramRunner: Sendable {
    /// The user that owns and runs the cluster.
    struct User: Sendable {
        let name: String
        let userID: UInt32
        let groupID: UInt32
    }

    /// The most output of a program that is kept for an error.
    private static let maximumOutputByteCount = 64 * 1024

    /// What changes the user and then becomes the program.
    private static let changer: FilePath = "/usr/bin/setpriv"

    /// Nil when this process runs the programs as itself.
    let user: User?

    /// Finds out whom to run as.
    ///
    /// - Parameter name: The user to become when this process is root.
    static func make(name: String = "postgres") async throws(PrivatePostgresError) -> ProgramRunner {
        let nobody = ProgramRunner(user: nil)
        guard await nobody.number("-u", of: nil) == 0 else { return nobody }
        guard let userID = await nobody.number("-u", of: name), let groupID = await nobody.number("-g", of: name) else {
            throw .noUserToRunAs(name)
        }
        guard FileManager.default.isExecutableFile(atPath: changer.string) else {
            throw .programFailed(name: "setpriv", output: "\(changer) is missing. Install util-linux, or run pedigree as an ordinary user.")
        }
        return ProgramRunner(user: User(name: name, userID: userID, groupID: groupID))
    }

    /// Runs a program to its end.
    ///
    /// - Returns: Whether it ended with status 0, and what it wrote.
    func run(_ program: String, _ arguments: [String]) async -> (succeeded: Bool, output: String) {
        let command = command(program, arguments)
        do {
            let result = try await Subprocess.run(
                .path(command.program), arguments: command.arguments, workingDirectory: "/", platformOptions: options,
                output: .string(limit: Self.maximumOutputByteCount), error: .combinedWithOutput)
            return (result.terminationStatus == .exited(0), result.standardOutput)
        } catch {
            return (false, String(describing: error))
        }
    }

    /// Runs a program to its end that writes into an open file.
    ///
    /// - Returns: Whether it ended with status 0, and what it had to say.
    func run(_ program: String, _ arguments: [String], into file: FileDescriptor) async -> (succeeded: Bool, output: String) {
        let command = command(program, arguments)
        do {
            let result = try await Subprocess.run(
                .path(command.program), arguments: command.arguments, workingDirectory: "/", platformOptions: options, input: .none,
                output: .fileDescriptor(file, closeAfterSpawningProcess: false), error: .string(limit: Self.maximumOutputByteCount))
            return (result.terminationStatus == .exited(0), result.standardError)
        } catch {
            return (false, String(describing: error))
        }
    }

    /// Runs a program to its end that reads from an open file.
    ///
    /// - Returns: Whether it ended with status 0, and what it had to say.
    func run(_ program: String, _ arguments: [String], from file: FileDescriptor) async -> (succeeded: Bool, output: String) {
        let command = command(program, arguments)
        do {
            let result = try await Subprocess.run(
                .path(command.program), arguments: command.arguments, workingDirectory: "/", platformOptions: options,
                input: .fileDescriptor(file, closeAfterSpawningProcess: false), output: .string(limit: Self.maximumOutputByteCount),
                error: .combinedWithOutput)
            return (result.terminationStatus == .exited(0), result.standardOutput)
        } catch {
            return (false, String(describing: error))
        }
    }

    /// Ctrl-C in the terminal must reach this process only, not an initdb or pg_ctl that is at work.
    private var options: PlatformOptions {
        var options = PlatformOptions()
        options.createSession = true
        return options
    }

    /// The program and arguments that run a program as the user.
    private func command(_ program: String, _ arguments: [String]) -> (program: FilePath, arguments: Arguments) {
        guard let user else { return (FilePath(program), Arguments(arguments)) }
        let change = ["--reuid=\(user.userID)", "--regid=\(user.groupID)", "--clear-groups", "--", program]
        return (Self.changer, Arguments(change + arguments))
    }

    private func number(_ flag: String, of name: String?) async -> UInt32? {
        let result = await run("/usr/bin/id", [flag] + (name.map { [$0] } ?? []))
        return result.succeeded ? UInt32(result.output.filter(\.isNumber)) : nil
    }
}
