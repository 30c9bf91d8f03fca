/// Why a call to PostgreSQL failed.
///
/// `description` is one fixed sentence for the code, with the SQLSTATE and the statement's name where there is one.
/// `debugDescription` adds names of constraints, tables and columns, and the message where it quotes no value.
/// Neither shows a parameter, a row or a password.
public struct PostgresError: Error, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// What happened. More may come: switch with a default.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Kind: Hashable {
            case connectionFailed, connectionLost, server, deadlineExceeded, cancelled, closed, decoding
            case protocolViolation, poolExhausted, misuse, tooManyRows
        }

        private let kind: Kind
        let sentence: String

        private init(_ kind: Kind, _ sentence: String) {
            self.kind = kind
            self.sentence = sentence
        }

        /// Whether both are the same.
        public static func == (left: Self, right: Self) -> Bool { left.kind == right.kind }
        /// Feeds what makes two equal.
        public func hash(into hasher: inout Hasher) { hasher.combine(kind) }
        /// One sentence without values: fit for users and logs.
        public var description: String { String(describing: kind) }

        /// No connection could be made within the connect deadline. Nothing was sent.
        public static let connectionFailed = Self(.connectionFailed, "No connection to PostgreSQL could be made.")
        /// The connection ended before the answer; see ``PostgresError/mayHaveHappened``.
        public static let connectionLost = Self(.connectionLost, "The connection to PostgreSQL was lost.")
        /// The server refused the statement; see ``PostgresError/sqlState``.
        public static let server = Self(.server, "PostgreSQL refused the statement.")
        /// The deadline passed before the answer; see ``PostgresError/mayHaveHappened``.
        public static let deadlineExceeded = Self(.deadlineExceeded, "PostgreSQL did not answer within the deadline.")
        /// The task was cancelled before the answer; see ``PostgresError/mayHaveHappened``.
        public static let cancelled = Self(.cancelled, "The task was cancelled before PostgreSQL answered.")
        /// The client is closed, or closing. Nothing was sent.
        public static let closed = Self(.closed, "The PostgreSQL client is closed.")
        /// A row could not be decoded; see ``PostgresError/decodingError``.
        public static let decoding = Self(.decoding, "A row from PostgreSQL could not be decoded.")
        /// Server and client do not understand each other; the connection was given up.
        public static let protocolViolation = Self(.protocolViolation, "PostgreSQL answered what was not asked.")
        /// No connection became free within the deadline, or too many statements wait already. Nothing was sent.
        public static let poolExhausted = Self(.poolExhausted, "No PostgreSQL connection was free.")
        /// The call breaks a rule of this library; the debug description names it. Nothing was sent.
        public static let misuse = Self(.misuse, "The PostgreSQL client was used against its rules.")
        /// A statement that is asked for one row answered several.
        public static let tooManyRows = Self(.tooManyRows, "PostgreSQL answered several rows where one was asked for.")
    }

    /// A class, so that an error that is passed through many layers is one word.
    private final class Storage: Sendable {
        let code: Code
        let statement: String?
        let mayHaveHappened: Bool
        let fields: PostgresServerFields?
        let decodingError: PostgresDecodingError?
        let reason: String?

        init(
            _ code: Code, _ statement: String?, _ mayHaveHappened: Bool, _ fields: PostgresServerFields?,
            _ decodingError: PostgresDecodingError?, _ reason: String?
        ) {
            self.code = code
            self.statement = statement
            self.mayHaveHappened = mayHaveHappened
            self.fields = fields
            self.decodingError = decodingError
            self.reason = reason
        }
    }

    private let storage: Storage

    package init(
        _ code: Code, statement: String? = nil, mayHaveHappened: Bool = false, reason: String? = nil
    ) {
        storage = Storage(code, statement, mayHaveHappened, nil, nil, reason)
    }

    package init(server fields: PostgresServerFields, statement: String?) {
        storage = Storage(.server, statement, false, fields, nil, nil)
    }

    init(_ decodingError: PostgresDecodingError) {
        storage = Storage(.decoding, decodingError.statement, false, nil, decodingError, nil)
    }

    /// What went wrong.
    public var code: Code { storage.code }
    /// The statement's name, where there is one.
    public var statement: String? { storage.statement }
    /// Whether the statement's effect may nevertheless be in the database: it was sent, and nobody said how it ended.
    public var mayHaveHappened: Bool { storage.mayHaveHappened }
    /// What the server said; nil unless the code is ``Code/server``.
    public var serverFields: PostgresServerFields? { storage.fields }
    /// What the server says went wrong, where it was the server.
    public var sqlState: SQLState? { storage.fields?.sqlState }
    /// The constraint that would be broken, where the server names one.
    public var constraintName: String? { storage.fields?.constraint }
    /// Where decoding failed; nil unless the code is ``Code/decoding``.
    public var decodingError: PostgresDecodingError? { storage.decodingError }

    /// One sentence without values: fit for users and logs.
    public var description: String {
        var text = code.sentence
        if let sqlState { text += " SQLSTATE \(sqlState)." }
        if let statement, !statement.isEmpty { text += " Statement \(statement)." }
        if mayHaveHappened { text += " It may have happened." }
        return text
    }

    /// Everything that is known, but never a bound parameter.
    public var debugDescription: String {
        var parts = ["PostgresError(\(code))", description]
        if let decodingError { parts.append(decodingError.description) }
        if let reason = storage.reason { parts.append(reason) }
        if let fields = serverFields {
            parts.append(fields.severity)
            if let message = fields.messageWithoutValues { parts.append(message) }
            let names = [
                ("schema", fields.schema), ("table", fields.table), ("column", fields.column),
                ("constraint", fields.constraint), ("routine", fields.routine),
            ]
            for case (let label, let name?) in names { parts.append("\(label): \(name)") }
        }
        return parts.joined(separator: " | ")
    }
}
