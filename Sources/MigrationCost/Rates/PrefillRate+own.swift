extension PrefillRate {
    /// How many times longer or larger a prompt or a model may be for a measurement to say all of it.
    private static let likeness = 2.0
    /// What another size of model has in common: little, for chunks, buffers and the power that a device may draw make the rest of the residuals of
    /// left-out machines.
    private static let otherSize = SharedResidual(share: 0.2, mostWithheld: 0.5)

    /// All of a residual for alike prompts and models, half of it for other prompts, little for other sizes.
    public static func sharedResidual(of measured: PrefillConditions, for asked: PrefillConditions) -> SharedResidual {
        guard isAlike(Double(measured.architecture.activeParameters), Double(asked.architecture.activeParameters)) else { return otherSize }
        return isAlike(measured.prompt, asked.prompt) ? .whole : .ofStack
    }

    private static func isAlike(_ one: Double, _ other: Double) -> Bool { (1 / likeness...likeness).contains(one / max(1, other)) }
}
