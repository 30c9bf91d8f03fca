/// A million tokens, as price lists count them.
public enum MillionTokensUnit: MeasureUnit {
    /// How it is written.
    public static let symbol = "10⁶ tokens"
}
