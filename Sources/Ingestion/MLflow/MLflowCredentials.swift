import Foundation

/// What an MLflow server asks for: a token, or a user with a password, by the names that MLflow's own client has for them.
public struct MLflowCredentials: Sendable, CustomStringConvertible {
    /// The value of `Authorization`; nil: nothing is shown.
    let authorization: String?

    /// What the environment of this process has.
    public static var ofProcess: MLflowCredentials { MLflowCredentials(environment: ProcessInfo.processInfo.environment) }

    /// Reads `MLFLOW_TRACKING_USERNAME` and `MLFLOW_TRACKING_PASSWORD`, else `MLFLOW_TRACKING_TOKEN`.
    public init(environment: [String: String]) {
        func value(_ name: String) -> String? { environment["MLFLOW_TRACKING_" + name].flatMap { $0.isEmpty ? nil : $0 } }
        if let user = value("USERNAME"), let password = value("PASSWORD") {
            authorization = "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
        } else {
            authorization = value("TOKEN").map { "Bearer " + $0 }
        }
    }

    /// Tells nothing.
    public var description: String { authorization == nil ? "(nobody)" : "(secret)" }
}
