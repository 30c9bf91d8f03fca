import CLibPQ

/// Makes connections on threads of their own, since libpq's connecting blocks: it resolves names, and it tries the
/// hosts of a list one after the other, each with its own timeout, only in its blocking form.
struct Connector: Sendable {
    let configuration: PostgresConfiguration
    let noticeSink: NoticeSink
    /// Session settings that are made once connected, like `statement_timeout`.
    let settings: [(name: String, value: String)]

    enum Failure: Error {
        /// May pass with time; with libpq's message, which shows no password.
        case transient(String)
        /// The password is missing or wrong: waiting does not help.
        case authentication(String)
    }

    /// Connects, and hands over a non-blocking connection.
    func connect() -> sending Result<ConnectionHandle, Failure> {
        let options: [(String, String)] = [
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            // Of repeated options the last one counts: what stands before the user's string only fills its gaps.
            ("connect_timeout", String(timeoutSeconds)), ("fallback_application_name", configuration.applicationName),
            ("dbname", configuration.connectionString), ("client_encoding", "UTF8"),
        ]
        let connection = unsafe Self.withCStrings(options.map(\.0)) { keywords in
            unsafe Self.withCStrings(options.map(\.1)) { values in
                unsafe PQconnectdbParams(keywords, values, 1)
            }
        }
        guard let connection = unsafe connection else { return .failure(.transient("out of memory")) }
        guard unsafe PQstatus(connection) == CONNECTION_OK else {
            let message = unsafe String(cString: PQerrorMessage(connection))
            let isAuthentication =
                unsafe PQconnectionNeedsPassword(connection) == 1
                || PQconnectionUsedPassword(connection) == 1 && message.contains("password authentication failed")
            unsafe PQfinish(connection)
            return .failure(isAuthentication ? .authentication(message) : .transient(message))
        }
        let handle = unsafe ConnectionHandle(taking: connection, noticeSink: noticeSink)
        for (name, value) in settings {
            guard handle.set(name, to: value) else { return .failure(.transient("could not set \(name)")) }
        }
        guard handle.becomeNonBlocking() else { return .failure(.transient("could not become non-blocking")) }
        return .success(handle)
    }

    /// A host's share of the connect deadline, in seconds; libpq takes no less than 2.
    private var timeoutSeconds: Int {
        let hosts = max(1, configuration.hostCount)
        return max(2, Int(configuration.connectDeadline.components.seconds) / hosts)
    }

    /// Lends an array of C strings that ends with nil.
    private static func withCStrings<Value>(
        _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value
    ) -> Value {
        let bytes = strings.map { Array($0.utf8CString) }
        let joined = bytes.flatMap { $0 }
        return unsafe joined.withUnsafeBufferPointer { buffer in
            var pointers: [UnsafePointer<CChar>?] = unsafe []
            var offset = 0
            for string in bytes {
                unsafe pointers.append(buffer.baseAddress?.advanced(by: offset))
                offset += string.count
            }
            unsafe pointers.append(nil)
            return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
        }
    }
}

extension ConnectionHandle {
    /// Sets a session setting, and waits for it.
    fileprivate func set(_ name: String, to value: String) -> Bool {
        guard let quoted = unsafe PQescapeLiteral(connection, value, value.utf8.count) else { return false }
        defer { unsafe PQfreemem(quoted) }
        let result = unsafe PQexec(connection, "SET \(name) = \(String(cString: quoted))")
        defer { unsafe PQclear(result) }
        return unsafe PQresultStatus(result) == PGRES_COMMAND_OK
    }

    fileprivate func becomeNonBlocking() -> Bool { unsafe PQsetnonblocking(connection, 1) == 0 }
}
