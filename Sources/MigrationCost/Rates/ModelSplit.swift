/// How several devices share one model.
public enum ModelSplit: String, Hashable, Sendable, CaseIterable {
    /// Each device has some layers, and a token passes them one after the other.
    case layer
    /// Each device has a part of every layer, and they exchange results twice a layer.
    case tensor
}
