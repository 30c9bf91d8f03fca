import CLibPQ

/// Owns one `PGconn`: the only door to libpq's connections, non-blocking except for ``connect(_:settings:)``.
///
/// A class, since it has a `deinit` and is handed from the thread that connects to the one that serves. It is not
/// Sendable: one thread at a time.
@safe final class ConnectionHandle {
    enum TransactionStatus { case idle, active, inTransaction, inFailedTransaction, unknown }

    let connection: OpaquePointer
    /// Room for what `PQsendQueryPrepared` takes, kept from call to call.
    private var values: UnsafeMutablePointer<UnsafePointer<CChar>?>
    private var lengths: UnsafeMutablePointer<Int32>
    private var formats: UnsafeMutablePointer<Int32>
    private var capacity: Int
    private let noticeSink: NoticeSink

    init(taking connection: OpaquePointer, noticeSink: NoticeSink) {
        unsafe self.connection = unsafe connection
        self.noticeSink = noticeSink
        capacity = 16
        unsafe values = .allocate(capacity: capacity)
        unsafe lengths = .allocate(capacity: capacity)
        unsafe formats = .allocate(capacity: capacity)
        unsafe noticeSink.attach(to: connection)
    }

    deinit {
        unsafe PQfinish(connection)
        unsafe values.deallocate()
        unsafe lengths.deallocate()
        unsafe formats.deallocate()
    }

    var socket: Int32 { unsafe PQsocket(connection) }
    var processID: Int32 { unsafe PQbackendPID(connection) }
    var isInPipelineMode: Bool { unsafe PQpipelineStatus(connection) != PQ_PIPELINE_OFF }

    var transactionStatus: TransactionStatus {
        switch unsafe PQtransactionStatus(connection) {
        case PQTRANS_IDLE: .idle
        case PQTRANS_ACTIVE: .active
        case PQTRANS_INTRANS: .inTransaction
        case PQTRANS_INERROR: .inFailedTransaction
        default: .unknown
        }
    }

    /// False when the connection is in the middle of something.
    func enterPipelineMode() -> Bool { unsafe PQenterPipelineMode(connection) == 1 }
    func exitPipelineMode() -> Bool { unsafe PQexitPipelineMode(connection) == 1 }

    /// Sends a Sync. libpq 15 also writes out what is buffered, as far as the socket takes it.
    func sendSync() -> Bool { unsafe PQpipelineSync(connection) == 1 }

    /// Writes out what is buffered. True when something is left; nil when the connection is lost.
    func flush() -> Bool? {
        switch unsafe PQflush(connection) {
        case 0: false
        case 1: true
        default: nil
        }
    }

    /// Reads what has come. False when the connection is lost.
    func consumeInput() -> Bool { unsafe PQconsumeInput(connection) == 1 }

    /// The next step of an answer that is here, without waiting.
    func nextResult(of statement: (any PostgresStatement.Type)?) -> ServerAnswer {
        guard unsafe PQisBusy(connection) == 0 else { return .notYet }
        guard let result = unsafe PQgetResult(connection) else { return .end }
        switch unsafe PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
            return .result(unsafe ResultSet(taking: result, statement: statement))
        case PGRES_PIPELINE_SYNC:
            unsafe PQclear(result)
            return .sync
        case PGRES_PIPELINE_ABORTED:
            unsafe PQclear(result)
            return .aborted
        case PGRES_COPY_IN:
            unsafe PQclear(result)
            return .copyIn
        case PGRES_COPY_OUT:
            let isBinary = unsafe PQbinaryTuples(result) == 1
            unsafe PQclear(result)
            return .copyOut(isBinary: isBinary)
        default:
            defer { unsafe PQclear(result) }
            return .failure(unsafe PostgresServerFields(result))
        }
    }

    var isLost: Bool { unsafe PQstatus(connection) == CONNECTION_BAD }

    // MARK: Sending

    func sendSimple(_ sql: String) -> Bool { unsafe PQsendQuery(connection, sql) == 1 }

    /// Sends a command without parameters within a pipeline.
    func sendCommand(_ sql: String) -> Bool {
        unsafe PQsendQueryParams(connection, sql, 0, nil, nil, nil, nil, 1) == 1
    }

    func sendPrepare(name: [CChar], sql: String, types: [UInt32]) -> Bool {
        unsafe name.withUnsafeBufferPointer { name in
            unsafe types.withUnsafeBufferPointer { types in
                unsafe PQsendPrepare(connection, name.baseAddress, sql, Int32(types.count), types.baseAddress) == 1
            }
        }
    }

    func sendDescribe(name: [CChar]) -> Bool {
        unsafe name.withUnsafeBufferPointer { unsafe PQsendDescribePrepared(connection, $0.baseAddress) == 1 }
    }

    func sendExecute(name: [CChar], parameters: PostgresParameters) -> Bool {
        let count = parameters.count
        reserve(count)
        return unsafe parameters.bytes.withUnsafeBytes { bytes in
            var offset = 0
            for index in 0..<count {
                let length = unsafe Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 4, as: Int32.self))
                offset += 8
                unsafe values[index] =
                    length < 0
                    ? nil
                    : bytes.baseAddress?.advanced(by: offset)
                        .assumingMemoryBound(to: CChar.self)
                unsafe lengths[index] = length
                unsafe formats[index] = 1
                offset += Int(max(0, length))
            }
            return unsafe name.withUnsafeBufferPointer { name in
                unsafe PQsendQueryPrepared(
                    connection, name.baseAddress, Int32(count), values, lengths, formats, 1) == 1
            }
        }
    }

    private func reserve(_ count: Int) {
        guard count > capacity else { return }
        unsafe values.deallocate()
        unsafe lengths.deallocate()
        unsafe formats.deallocate()
        capacity = count
        unsafe values = .allocate(capacity: count)
        unsafe lengths = .allocate(capacity: count)
        unsafe formats = .allocate(capacity: count)
    }
}
