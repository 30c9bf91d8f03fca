/// A model's place in the order of the index: its tree of descendants follows it without a gap.
typealias Place = UInt32
