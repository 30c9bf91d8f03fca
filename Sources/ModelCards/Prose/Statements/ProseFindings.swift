internal import Lineage

/// Everything that the prose of one card says about origins, before it is decided what of it is meant.
struct ProseFindings {
    var phrases: [OriginPhrase] = []
    /// The first headings, which name the model.
    var titles: [String] = []
    /// Where the prose begins, and its line.
    var start = 0
    var line = 1
    /// Whether the card says that its model is a merge.
    var saysMerge = false

    /// Whether a merge configuration stands outside of fences.
    var hasLooseMerge = false
}
