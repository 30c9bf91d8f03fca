internal import Lineage

/// A parent that a document names, before the relation is decided.
struct Statement {
    let written: String
    let parent: ModelID
    let revision: Revision?
    let role: MergeRole?
    /// The relation that the statement itself names, with the words that name it.
    var declared: (relation: Relation, detail: String)?
    /// The relation that the words of the prose name, with the words; weaker than what files show.
    var wording: (relation: Relation, detail: String)?
    let evidence: Evidence
}
