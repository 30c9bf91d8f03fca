/// What is wrong with a request, as one stable word.
///
/// Codes are never reused; each has a heading in `Errors.md`, and a test says so.
public enum ProblemCode: String, CaseIterable, Sendable {
    case unknownParameter = "unknown_parameter"
    case missingParameter = "missing_parameter"
    case badParameter = "bad_parameter"
    case badCursor = "bad_cursor"
    case badBody = "bad_body"
    case badField = "bad_field"
    case bodyTooLarge = "body_too_large"
    case unsupportedMediaType = "unsupported_media_type"
    case writesAreLocal = "writes_are_local"
    case notYours = "not_yours"
    case webhooksOff = "webhooks_off"
    case wrongSecret = "wrong_secret"
    case unknownRoute = "unknown_route"
    case methodNotAllowed = "method_not_allowed"
    case unknownModel = "unknown_model"
    case unknownFamily = "unknown_family"
    case unknownName = "unknown_name"
    case unknownClaim = "unknown_claim"
    case claimInDocument = "claim_in_document"
    case selfParent = "self_parent"
    case cycle = "cycle"
    case contended = "contended"
    case databaseAway = "database_away"
    case failed = "failed"

    /// The status of the answer.
    public var status: Int {
        switch self {
        case .unknownParameter, .missingParameter, .badParameter, .badCursor, .badBody: 400
        case .writesAreLocal, .notYours, .webhooksOff, .wrongSecret: 403
        case .unknownRoute, .unknownModel, .unknownFamily, .unknownName, .unknownClaim: 404
        case .methodNotAllowed: 405
        case .claimInDocument: 409
        case .bodyTooLarge: 413
        case .unsupportedMediaType: 415
        case .badField, .selfParent, .cycle: 422
        case .contended, .databaseAway: 503
        case .failed: 500
        }
    }

    /// What kind of trouble it is, the same for every request.
    public var title: String {
        switch self {
        case .unknownParameter: "Unknown parameter"
        case .missingParameter: "Missing parameter"
        case .badParameter: "Bad parameter"
        case .badCursor: "Bad cursor"
        case .badBody: "The body cannot be read"
        case .badField: "Bad field"
        case .bodyTooLarge: "The body is too large"
        case .unsupportedMediaType: "Unsupported media type"
        case .writesAreLocal: "Writes are open to this machine only"
        case .notYours: "Not yours"
        case .webhooksOff: "Webhooks are off"
        case .wrongSecret: "Wrong secret"
        case .unknownRoute: "Nothing here"
        case .methodNotAllowed: "Method not allowed"
        case .unknownModel: "Unknown model"
        case .unknownFamily: "Unknown family"
        case .unknownName: "Unknown name"
        case .unknownClaim: "Unknown claim"
        case .claimInDocument: "The claim stands in a document"
        case .selfParent: "A model cannot be its own parent"
        case .cycle: "The parent would close a cycle"
        case .contended: "Too many changes at once"
        case .databaseAway: "The database is away"
        case .failed: "Something failed here"
        }
    }
}
