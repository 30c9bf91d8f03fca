/// A statement is a type: its parameters are its properties, ``Row`` is its result.
///
/// ```swift
/// struct ModelByID: PostgresStatement {
///     let id: Int64
///     static let sql = "SELECT name, likes FROM model WHERE id = $1"
///     static let effect = StatementEffect.readOnly
///     func bind(into parameters: inout PostgresParameters) { parameters.append(id) }
///     static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (name: String, likes: Int64?) {
///         (try row.decode(0), try row.decode(1))
///     }
/// }
/// ```
///
/// It is prepared once a connection, on first use, with the parameter types of its first ``bind(into:)``. So `bind`
/// appends the same types in the same order every time, also for nil; a bind that does not is refused.
public protocol PostgresStatement: Sendable {
    /// One decoded row; `Void` for a statement without rows.
    associatedtype Row: Sendable

    /// The name in errors and, behind a number, of the prepared statement. Default: the type's name.
    static var name: String { get }
    /// One SQL command with parameters `$1`, `$2`, ….
    static var sql: String { get }
    /// What the statement may do; see ``StatementEffect``.
    static var effect: StatementEffect { get }
    /// Which plan is used. Default: ``StatementPlanning/automatic``.
    static var planning: StatementPlanning { get }
    /// Where ``PostgresClient`` runs it. Default: ``StatementLane/point``, or ``StatementLane/long`` when the plan is pinned.
    static var lane: StatementLane { get }

    /// Appends the parameters in the order of `$1`, `$2`, ….
    func bind(into parameters: inout PostgresParameters)

    /// Makes a row's value.
    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Row
}

extension PostgresStatement {
    /// The name of the type.
    public static var name: String { String(describing: Self.self) }
    /// PostgreSQL decides.
    public static var planning: StatementPlanning { .automatic }
    /// The long lane when the plan is pinned, else the lane of point queries.
    public static var lane: StatementLane { planning.pin == nil ? .point : .long }

    /// Appends nothing: a statement without parameters.
    public func bind(into parameters: inout PostgresParameters) {}
}

extension PostgresStatement where Row == Void {
    /// Decodes nothing: a statement without rows.
    public static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
}
