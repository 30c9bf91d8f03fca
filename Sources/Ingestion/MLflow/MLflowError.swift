/// Why an MLflow server did not answer a question.
enum MLflowError: Error, Equatable, CustomStringConvertible {
    /// It could not be reached, broke off, or was busy, each time it was asked.
    case away(reason: String)
    /// It asks who is there, or does not let in who was named.
    case notAllowed(status: Int)
    /// It refused the question.
    case refused(status: Int, message: String)
    /// It sent something else than MLflow's API says.
    case unreadable(what: String)
    /// It sent more than is read.
    case tooLarge(limit: Int)

    /// The rest of a sentence about the server.
    var description: String {
        switch self {
        case .away(let reason): "cannot be reached: \(reason)"
        case .notAllowed(let status):
            "lets nobody in with these credentials (\(status)): set MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD"
        case .refused(let status, let message): "refuses (\(status)): \(message)"
        case .unreadable(let what): "sent \(what), which is not what MLflow's API says"
        case .tooLarge(let limit): "sent more than \(limit) bytes"
        }
    }
}
