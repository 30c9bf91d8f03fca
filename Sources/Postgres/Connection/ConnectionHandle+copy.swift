import CLibPQ

extension ConnectionHandle {
    enum CopyRead {
        /// The buffer is full.
        case full
        case notYet
        case end
        case lost
    }

    /// Buffers a chunk of COPY data; ``ConnectionHandle/flush()`` sends it.
    func putCopy(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty else { return true }
        return unsafe bytes.withUnsafeBytes { bytes in
            unsafe PQputCopyData(
                connection, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count)) == 1
        }
    }

    /// Ends COPY IN; with a reason, the server fails it.
    func endCopy(failing reason: String?) -> Bool { unsafe PQputCopyEnd(connection, reason) == 1 }

    /// Appends messages of COPY OUT that are here to `buffer`, until it holds `limit` bytes.
    func readCopy(into buffer: inout [UInt8], limit: Int) -> CopyRead {
        while buffer.count < limit {
            var message: UnsafeMutablePointer<CChar>?
            let length = unsafe PQgetCopyData(connection, &message, 1)
            switch length {
            case 1...:
                unsafe buffer.append(contentsOf: UnsafeRawBufferPointer(start: message, count: Int(length)))
                unsafe PQfreemem(message)
            case 0: return .notYet
            case -1: return .end
            default: return .lost
            }
        }
        return .full
    }
}

extension ConnectionHandle {
    /// The next NOTIFY that is here.
    func nextNotification() -> PostgresNotification? {
        guard let notify = unsafe PQnotifies(connection) else { return nil }
        defer { unsafe PQfreemem(notify) }
        return unsafe PostgresNotification(
            channel: String(cString: notify.pointee.relname), payload: String(cString: notify.pointee.extra),
            processID: notify.pointee.be_pid)
    }
}
