extension CostedModel {
    /// Its shape, or that of usual decoders of its size where only its weights are known; nil where neither is.
    public var likelyArchitecture: Architecture? {
        architecture ?? (work == .other ? nil : parameters.flatMap { UsualShape.nearest(to: $0, active: nil) })
    }
}
