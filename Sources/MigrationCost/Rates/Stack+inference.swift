extension Stack {
    /// The class of software in the place of the engine, so that programs of one class are known when one of them was measured; several devices are
    /// another machine than one.
    init(inferenceClass: InferenceClass, device: Device, count: Int, suffix: String = "") {
        self.init(engine: inferenceClass.rawValue + suffix, device: count > 1 ? "\(count) \(device.id)" : device.id)
    }
}
