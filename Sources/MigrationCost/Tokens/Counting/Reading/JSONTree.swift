/// A JSON value whose texts are Unicode scalars.
///
/// Foundation's decoders key dictionaries by `String`, for which é in one scalar and in two are equal; a vocabulary has both.
indirect enum JSONTree {
    case null
    case boolean(Bool)
    case number(Double)
    case text([UInt32])
    case list([JSONTree])
    case object([(key: [UInt32], value: JSONTree)])

    /// The last member with the name, as readers of JSON agree on; nil when there is none or it is null.
    func member(_ name: StaticString) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        let key = "\(name)".unicodeScalars.map(\.value)
        guard let value = members.last(where: { $0.key == key })?.value else { return nil }
        if case .null = value { return nil }
        return value
    }

    /// The text as a string, where it is one.
    var string: String? {
        guard case .text(let scalars) = self else { return nil }
        return ScalarText.string(scalars)
    }

    /// Whether it is true or false, where it is one of them.
    var flag: Bool? { if case .boolean(let value) = self { value } else { nil } }

    /// The whole number from 0, where it is one.
    var count: Int? {
        guard case .number(let value) = self, value >= 0, value < 4e9 else { return nil }
        return Int(exactly: value)
    }
}
