import NIOHTTP1

/// Something that is asked of a Hub.
struct HubRequest {
    /// The address.
    let address: String
    /// The most bytes of the answer, unpacked.
    let limit: Int
    /// Which bytes are wanted; nil for all. Of an answer with all bytes these are cut out.
    var range: Range<Int>?
    /// The entity tag of what is there already: then nothing is sent when it is still the same.
    var entityTag: String?
}

/// What was answered.
struct HubAnswer {
    /// The status of the last answer; 304 also where a redirect says that nothing changed.
    let status: Int
    let headers: HTTPHeaders
    /// The bytes, unpacked.
    let body: [UInt8]
    /// The address of the last answer, after redirects.
    let address: String
    /// The last address at the Hub itself, which has the name that a repository has now.
    let hubAddress: String
    /// The entity tag, of large files that of their content.
    let entityTag: String?
    /// How many bytes there are in all, where only some were sent.
    let wholeByteCount: Int?

    /// The Hub's own word for what is wrong: `GatedRepo`, `RepoNotFound`, `EntryNotFound`, `RevisionNotFound`, …
    var errorCode: String? { headers.first(name: "X-Error-Code") }
}
