import Lineage

/// The ids that names of folders stand for.
enum FolderName {
    /// How the Hugging Face cache begins the name of a model's folder.
    static let cachePrefix = "models--"
    /// How it begins those of what is no model.
    private static let otherCachePrefixes = ["datasets--", "spaces--", "kernels--"]

    /// Whether a folder is passed over without a word: hidden, or a data set or space of the Hugging Face cache.
    static func isPassedOver(_ name: String) -> Bool {
        name.hasPrefix(".") || otherCachePrefixes.contains { name.hasPrefix($0) }
    }

    /// Whether a folder is a model's in the Hugging Face cache.
    static func isCached(_ name: String) -> Bool { name.hasPrefix(cachePrefix) }

    /// The id that a folder's name stands for: `models--org--name` and `org__name` are `org/name`, another name is itself.
    ///
    /// The first separator counts: an organisation of the Hub has none of them in its name.
    static func id(of name: String) throws(ModelIDError) -> ModelID {
        if isCached(name) { return try ModelID(joined(name.dropFirst(cachePrefix.count), at: "--") ?? String(name.dropFirst(cachePrefix.count))) }
        return try ModelID(joined(name[...], at: "__") ?? name)
    }

    private static func joined(_ name: Substring, at separator: String) -> String? {
        guard let found = name.firstRange(of: separator), found.lowerBound > name.startIndex, found.upperBound < name.endIndex else { return nil }
        return "\(name[..<found.lowerBound])/\(name[found.upperBound...])"
    }
}
