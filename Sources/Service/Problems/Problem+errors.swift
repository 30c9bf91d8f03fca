import Hummingbird
import Intake
import Lineage
import Postgres
import Registry

extension Problem {
    /// The problem that an error of any layer is to whoever asked.
    public init(of error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as SubmissionError: self.init(error)
        case let error as IntakeError: self.init(error)
        case let error as NameError: self.init(error)
        case let error as PostgresError: self.init(database: error)
        case let error as PostgresTransactionError:
            let inner = [error.beginError, error.closureError, error.rollbackError, error.commitError].compactMap { $0 as? PostgresError }.first
            if let inner { self.init(database: inner) } else { self.init(.failed, "Something failed here; the log says what.") }
        case let error as any HTTPResponseError: self.init(status: error.status.code)
        default: self.init(.failed, "Something failed here; the log says what.")
        }
    }

    private init(_ error: SubmissionError) {
        switch error {
        case .selfParent(let id): self.init(.selfParent, "\(error).", field: "parents", path: [id.written, id.written])
        case .closesCycle(let path):
            let names = path.map(\.written)
            self.init(.cycle, "\(error).", field: "parents", path: names)
        case .basisChanged, .contended: self.init(.contended, "\(error).")
        }
    }

    private init(_ error: NameError) {
        switch error {
        case .unknown: self.init(.unknownModel, "\(error).", field: "id")
        case .taken, .sameName: self.init(.badField, "\(error).", field: "id")
        }
    }

    private init(_ error: IntakeError) {
        switch error {
        case .documentTooLarge(let path, _, _): self.init(.badField, "\(error).", field: path)
        case .badPath: self.init(.badField, "\(error).", field: "files")
        case .tooManyDocuments: self.init(.badField, "\(error).", field: "files")
        case .badRow: self.init(.badBody, "\(error).")
        }
    }

    private init(database error: PostgresError) {
        switch error.code {
        case .connectionFailed, .connectionLost, .deadlineExceeded, .closed, .poolExhausted, .cancelled:
            self.init(.databaseAway, "The database cannot be asked right now; try again.")
        // A server that shuts down, crashed or starts says so itself (PostgreSQL manual, appendix A, class 57: admin_shutdown, crash_shutdown,
        // cannot_connect_now).
        case _ where ["57P01", "57P02", "57P03"].contains(error.sqlState?.rawValue ?? ""):
            self.init(.databaseAway, "The database cannot be asked right now; try again.")
        default: self.init(.failed, "Something failed here; the log says what.")
        }
    }

    private init(status: Int) {
        switch status {
        case 404: self.init(.unknownRoute, "There is nothing at this address.")
        case 413: self.init(.bodyTooLarge, "The body has more than \(QuestionLimits.bodyByteCount) bytes.")
        case 415: self.init(.unsupportedMediaType, "Send JSON, with Content-Type: application/json.")
        case 400..<500: self.init(.badBody, "The request cannot be read.")
        default: self.init(.failed, "Something failed here; the log says what.")
        }
    }
}
