/// A file made to cost time.
struct HostileFile {
    let name: String
    let path: String
    let bytes: [UInt8]

    init(_ name: String, _ path: String, _ bytes: [UInt8]) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }
}
