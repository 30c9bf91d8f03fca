public import Foundation

extension RegistrationBody {
    /// Reads a body's bytes.
    ///
    /// - Throws: ``Problem``: `bad_body` when it is not JSON, `bad_field` that names a field of the wrong type.
    public init(json: Data) throws(Problem) {
        self = try RequestBody.decode(RegistrationBody.self, from: json)
    }
}
