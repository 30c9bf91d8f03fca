/// A rule that holds in every sound store; the order is the one in which they are checked and shown.
public enum StoreRule: String, CaseIterable, Sendable {
    /// The schema is this program's, and nothing of it is switched off.
    case schema
    /// The numbers and words in columns are those of the vocabulary.
    case words
    /// No row points at one that is not there.
    case references
    /// A folded name means one model.
    case names
    /// A model whose name was taken over has nothing left.
    case replacements
    /// A model is known by its documents or mentioned by others.
    case standing
    /// A claim stands in a document of its model.
    case claims
    /// A claim points at the model that its parent's name means.
    case parents
    /// The log of changes has the version of every model.
    case versions
    /// Edges are what the resolver makes of all claims.
    case edges
    /// No model is above itself.
    case cycles
    /// Facts are those of the documents.
    case facts
    /// Families are those that names, facts and parents give.
    case families
    /// Documents have the bytes that their hashes say.
    case documents
    /// Claims, facts and findings are what reading the documents gives.
    case readings
    /// Counts are those of the edges.
    case counts

    /// What holds, in words.
    public var statement: String {
        switch self {
        case .schema: "the schema is this program's, and its indexes, constraints and triggers are in force"
        case .words: "relations, kinds of evidence and reasons are of the vocabulary"
        case .references: "every row that another points at is there"
        case .names: "a name means one model"
        case .replacements: "a model whose name was taken over has nothing left"
        case .standing: "a known model has a document, a mentioned one is named by others"
        case .claims: "a claim stands in a document of its model, a live one in a live document"
        case .parents: "a live claim points at the model that its parent's name means"
        case .versions: "a model's version is that of its newest change"
        case .edges: "edges are what the resolver makes afresh of all live claims"
        case .cycles: "no model is its own ancestor"
        case .facts: "a model's facts are those of its live documents"
        case .families: "a model's family is the one that its name, facts and parents give"
        case .documents: "a document has the bytes that its length and SHA-256 say"
        case .readings: "claims, facts and diagnostics are what reading the kept documents gives again"
        case .counts: "children and descendants are counted as the edges have them"
        }
    }
}
