/// The least that a model has to change so that it drops no duty.
public struct LicenceFix: Hashable, Sendable {
    /// The ids of licences to declare: the fewest, together, that drop nothing; what the model declares already counts if it is among them.
    public let declare: [String]
    /// What the name has to begin with; several only where licences want different names.
    public let namePrefixes: [String]
    /// A name that would do, without the organisation; nil where the name may stay.
    public let name: String?
    /// Words to put into a notice or to show.
    public let notices: [String]
}
