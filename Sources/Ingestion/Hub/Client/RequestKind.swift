/// The kinds of requests that a Hub counts by themselves, under its own words.
enum RequestKind {
    /// The kind of an address.
    static func kind(of address: String) -> String {
        address.contains("/resolve/") ? "resolvers" : address.contains("/api/") ? "api" : "pages"
    }
}
