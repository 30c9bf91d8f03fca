/// The bounds of what is read of an MLflow registry.
struct MLflowLimits: Sendable {
    /// How many registered models a page has.
    var pageCount = 50
    /// How many of them are read at a time.
    var concurrency = 4
    /// The most bytes of an answer.
    var answerByteCount = 16 * 1024 * 1024
    /// The most bytes of a file of a model.
    var fileByteCount = 1024 * 1024
    /// The most versions of a model that are kept, the newest first.
    var versionCount = 200
    /// The most tags or parameters of one place that are kept.
    var entryCount = 1_000
    /// The most bytes of a tag's or parameter's value that are kept.
    var valueByteCount = 2_000
    /// The most bytes of a token of the next page.
    var tokenByteCount = 4_096
    /// How long an answer may take.
    var deadline = Duration.seconds(60)
    /// How often a request is sent before the server counts as away.
    var attempts = 5
    /// The pause before the second attempt; each further one is twice as long.
    var firstPause = Duration.milliseconds(500)
    /// The longest pause, also where the server asks for a longer one.
    var longestPause = Duration.seconds(60)
}
