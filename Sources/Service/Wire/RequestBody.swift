import Foundation

/// Reads the JSON body of a request.
enum RequestBody {
    /// Reads a body's bytes.
    ///
    /// - Throws: ``Problem``: `bad_body` when it is not JSON, `bad_field` that names a field of the wrong type.
    static func decode<Body: Decodable>(_ type: Body.Type, from json: Data) throws(Problem) -> Body {
        do {
            return try JSONDecoder().decode(type, from: json)
        } catch let problem as Problem {
            throw problem
        } catch DecodingError.keyNotFound(let key, let context) {
            let field = path(context.codingPath + [key])
            throw Problem(.badField, "'\(field)' is missing.", field: field)
        } catch DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context) {
            let field = path(context.codingPath)
            throw Problem(.badField, field.isEmpty ? "The body is a JSON object." : "'\(field)' is \(word(for: type)).", field: field)
        } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
            let field = path(context.codingPath)
            throw Problem(.badField, "'\(field)' cannot be read: \(context.debugDescription)", field: field)
        } catch {
            throw Problem(.badBody, "The body is not JSON.")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { $0 + ($1.intValue == nil && !$0.isEmpty ? "." : "") + $1.shown }
    }

    private static func word(for type: Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Int64.Type: "a whole number"
        case is [Any].Type, is [String].Type: "a list"
        case is [String: Any].Type, is [String: String].Type: "an object"
        default: "of another type"
        }
    }
}
