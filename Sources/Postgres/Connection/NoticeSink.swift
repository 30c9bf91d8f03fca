import CLibPQ
import Logging

/// Takes the server's notices and warnings to the log, at debug level: libpq would print them.
///
/// A class, since libpq keeps a pointer to it; ``ConnectionHandle`` keeps it alive as long as the connection.
final class NoticeSink: Sendable {
    private let logger: Logger

    init(logger: Logger) { self.logger = logger }

    func attach(to connection: OpaquePointer) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe PQsetNoticeReceiver(
            connection,
            { context, result in
                guard let context = unsafe context, let result = unsafe result else { return }
                let sink = unsafe Unmanaged<NoticeSink>.fromOpaque(context).takeUnretainedValue()
                sink.receive(unsafe PostgresServerFields(result))
            }, context)
    }

    private func receive(_ fields: PostgresServerFields) {
        logger.debug(
            "PostgreSQL notice",
            metadata: [
                "severity": "\(fields.severity)", "sqlstate": "\(fields.sqlState)",
                "message": "\(fields.messageWithoutValues ?? "(withheld)")",
            ])
    }
}
