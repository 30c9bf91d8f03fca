/// Why the schema cannot be brought up to date.
public enum MigrationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The database has steps that this program does not know.
    case schemaIsNewer(found: Int, known: Int)
    /// A step was applied with another text than this program has.
    case stepDiffers(name: String)
    /// The database lacks a step that this program needs.
    case stepIsMissing(name: String)

    /// What to do about it.
    public var description: String {
        switch self {
        case .schemaIsNewer(let found, let known):
            "The database has schema \(found), this program knows schema \(known). Use a pedigree at least as new as the one that wrote the database."
        case .stepIsMissing(let name): "The database lacks step \(name). Run pedigree migrate."
        case .stepDiffers(let name): "Step \(name) was applied with another text than this program has. Use the pedigree that applied it."
        }
    }
}
