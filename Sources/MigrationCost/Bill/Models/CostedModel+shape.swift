extension CostedModel {
    /// Its shape, or that of usual decoders of its size where only its weights are known; nil where neither is.
    public var likelyArchitecture: Architecture? {
        architecture ?? (work == .other ? nil : parameters.flatMap { UsualShape.nearest(to: $0) })
    }

    /// Why it has no ``likelyArchitecture``, in words.
    var reasonWithoutShape: String { work == .other ? "no formula here gives the rate of its task" : "its size is not known" }
}
