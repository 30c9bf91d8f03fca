import Logging

/// The loggers of the command line; they write to standard error.
enum Log {
    /// Warnings only: for commands that answer a question.
    static var quiet: Logger { logger(.warning) }
    /// What a server does.
    static var server: Logger { logger(.notice) }

    private static func logger(_ level: Logger.Level) -> Logger {
        var logger = Logger(label: "pedigree") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}
