import Lineage

/// The live documents of a child after a write.
struct WrittenDocuments {
    /// Path to number.
    var ids: [String: Int64] = [:]
    /// Path and facts of each.
    var facts: [(path: String, facts: ModelFacts)] = []
    /// Whether a document was added, superseded, withdrawn or read differently.
    var hasChanged = false

    /// The name under which the model is shown: as its own documents write it, once they do.
    ///
    /// A mentioned model takes the spelling of its first own document; afterwards the spelling stays.
    func speaksForItself(as child: ModelID, locked: LockedChild) -> String {
        locked.isMentioned && foldedName(locked.name) == child.folded ? child.written : locked.name
    }
}
