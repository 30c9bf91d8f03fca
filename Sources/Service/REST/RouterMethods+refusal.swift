import HTTPTypes
import Hummingbird

extension RouterMethods {
    /// Refuses, at an address that knows some methods, the others: 405 with those that it knows in `Allow` (RFC 9110, section 15.5.6).
    func refuseOtherMethods(at path: RouterPath, than allowed: HTTPRequest.Method...) {
        let words = allowed.map(\.rawValue).joined(separator: ", ")
        for method: HTTPRequest.Method in [.get, .post, .put, .patch, .delete, .options] where !allowed.contains(method) {
            on(path, method: method) { _, _ in
                var response = JSONResponse.make(Problem(.methodNotAllowed, "This address knows \(words), not \(method.rawValue)."))
                response.headers[.allow] = words
                return response
            }
        }
    }
}
