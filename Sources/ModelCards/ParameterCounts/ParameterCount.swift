/// How many weights a model has, from its configuration alone.
struct ParameterCount: Hashable {
    /// All weights that a checkpoint holds, shared ones once.
    let total: Int64
    /// Those that take part in one token; nil where all do.
    let active: Int64?
}
