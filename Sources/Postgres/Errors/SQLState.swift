/// The five characters by which PostgreSQL says what went wrong (manual, appendix A).
public struct SQLState: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// The five characters.
    public let rawValue: String

    /// Takes five characters, known here or not.
    public init(rawValue: String) { self.rawValue = rawValue }
    init(_ rawValue: String) { self.rawValue = rawValue }

    /// One sentence without values: fit for users and logs.
    public var description: String { rawValue }

    /// The first two characters: the class, like `23` for violated constraints.
    public var errorClass: String { String(rawValue.prefix(2)) }

    /// `feature_not_supported`, 0A000.
    public static let featureNotSupported = Self("0A000")
    /// `raised_exception`, P0001.
    public static let raisedException = Self("P0001")
    /// `string_data_right_truncation`, 22001.
    public static let stringDataRightTruncation = Self("22001")
    /// `numeric_value_out_of_range`, 22003.
    public static let numericValueOutOfRange = Self("22003")
    /// `invalid_text_representation`, 22P02.
    public static let invalidTextRepresentation = Self("22P02")
    /// `invalid_binary_representation`, 22P03.
    public static let invalidBinaryRepresentation = Self("22P03")
    /// `division_by_zero`, 22012.
    public static let divisionByZero = Self("22012")
    /// `not_null_violation`, 23502.
    public static let notNullViolation = Self("23502")
    /// `foreign_key_violation`, 23503.
    public static let foreignKeyViolation = Self("23503")
    /// `unique_violation`, 23505.
    public static let uniqueViolation = Self("23505")
    /// `check_violation`, 23514.
    public static let checkViolation = Self("23514")
    /// `exclusion_violation`, 23P01.
    public static let exclusionViolation = Self("23P01")
    /// `read_only_transaction`, 25006.
    public static let readOnlyTransaction = Self("25006")
    /// `in_failed_transaction`, 25P02.
    public static let inFailedTransaction = Self("25P02")
    /// `invalid_statement_name`, 26000.
    public static let invalidStatementName = Self("26000")
    /// `invalid_password`, 28P01.
    public static let invalidPassword = Self("28P01")
    /// `invalid_database`, 3D000.
    public static let invalidDatabase = Self("3D000")
    /// `serialization_failure`, 40001.
    public static let serializationFailure = Self("40001")
    /// `deadlock_detected`, 40P01.
    public static let deadlockDetected = Self("40P01")
    /// `insufficient_privilege`, 42501.
    public static let insufficientPrivilege = Self("42501")
    /// `syntax_error`, 42601.
    public static let syntaxError = Self("42601")
    /// `undefined_table`, 42P01.
    public static let undefinedTable = Self("42P01")
    /// `undefined_column`, 42703.
    public static let undefinedColumn = Self("42703")
    /// `undefined_function`, 42883.
    public static let undefinedFunction = Self("42883")
    /// `duplicate_table`, 42P07.
    public static let duplicateTable = Self("42P07")
    /// `too_many_connections`, 53300.
    public static let tooManyConnections = Self("53300")
    /// `disk_full`, 53100.
    public static let diskFull = Self("53100")
    /// `lock_not_available`, 55P03.
    public static let lockNotAvailable = Self("55P03")
    /// `query_canceled`, 57014.
    public static let queryCanceled = Self("57014")
    /// `admin_shutdown`, 57P01.
    public static let adminShutdown = Self("57P01")
    /// `crash_shutdown`, 57P02.
    public static let crashShutdown = Self("57P02")
    /// `cannot_connect_now`, 57P03.
    public static let cannotConnectNow = Self("57P03")

    /// Whether the same transaction may succeed when it is run again from its beginning.
    public var isRetryable: Bool { self == .serializationFailure || self == .deadlockDetected }
}
