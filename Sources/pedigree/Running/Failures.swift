import ArgumentParser
import Foundation
import Ingestion
import Intake
import Lineage
import NIOCore
import Postgres
import PrivatePostgres
import Registry
import Service

/// Turns errors into words and exit codes: 1 when it did not work, 2 when nothing has that name, 64 when the command was wrong, 130 when it was
/// interrupted, 141 when nobody read the answer.
enum Failures {
    /// Runs work and translates what it throws.
    ///
    /// - Parameter code: The exit code of what has none of its own.
    static func translated<Value>(otherwise code: Int32 = 1, _ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as ExitCode {
            throw error
        } catch let error as CleanExit {
            throw error
        } catch is Output.Closed {
            throw ExitCode(141)
        } catch {
            Output.note("pedigree: " + words(for: error))
            throw ExitCode(Self.code(for: error, otherwise: code))
        }
    }

    private static func words(for error: any Error) -> String {
        switch error {
        case let error as CommandFailure: error.description
        case let error as PrivatePostgresError: error.description
        case let error as IngestionError: error.description
        case let error as HubError: error.description
        case let error as IngestionFailure: "\(error)\n" + IngestionText.summary(error.summary)
        case let error as MigrationError: error.description
        case let error as NameError: error.description
        case let error as ModelIDError: error.description
        case _ where isInterruption(error): "interrupted"
        case let error as PostgresError: "the database: \(error)"
        case let error as PostgresTransactionError: "the database: \(error)"
        case let error as Problem: error.description
        case let error as SubmissionError: Problem(of: error).description
        case let error as CardSuggestion.Refusal: error.description
        case let error as IntakeError: Problem(of: error).description
        case let error as IOError where error.errnoCode == EADDRINUSE:
            "Another program listens at that address and port already. Choose another port with --port, or stop that program."
        case let error as IOError: "The server cannot listen there: \(error)"
        default: "It did not work: \(error)"
        }
    }

    private static func code(for error: any Error, otherwise code: Int32) -> Int32 {
        switch error {
        case let problem as Problem where problem.code.status == 404: 2
        case NameError.unknown: 2
        case let problem as Problem where problem.code.status == 400: 64
        case _ where isInterruption(error): 130
        default: code
        }
    }

    private static func isInterruption(_ error: any Error) -> Bool {
        switch error {
        case is CancellationError: true
        case let error as PostgresError: error.code == .cancelled
        case let error as PostgresTransactionError:
            [error.beginError, error.closureError, error.commitError].contains { $0.map(isInterruption) ?? false }
        default: false
        }
    }
}
