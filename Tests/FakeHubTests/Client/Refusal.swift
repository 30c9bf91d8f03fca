/// The error that a call of the client ended with: its class and the status of the answer.
struct Refusal: Decodable, Hashable {
    let name: String
    let status: Int?

    init(_ name: String, _ status: Int?) {
        self.name = name
        self.status = status
    }

    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        name = try container.decode(String.self)
        status = try container.decodeIfPresent(Int.self)
    }
}
