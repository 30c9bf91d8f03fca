/// One of the numbers that a bill depends on, under the name by which it is asked for, told and changed.
public struct BillInput: Hashable, Sendable {
    /// Its name, as in questions: `output_tokens_per_day`, `forks[0].training_tokens`.
    public var name: String
    /// Its unit in words; empty for a plain number.
    public var unit: String
    /// What it is, as a sentence.
    public var meaning: String
    /// What it is taken to be.
    public var value: InputValue
    /// Where it was read; nil for what somebody gave and for plain assumptions.
    public var citation: String?

    /// Keeps an input.
    public init(name: String, unit: String, meaning: String, value: InputValue, citation: String? = nil) {
        self.name = name
        self.unit = unit
        self.meaning = meaning
        self.value = value
        self.citation = citation
    }
}
