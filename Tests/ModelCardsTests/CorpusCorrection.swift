/// A row of `corrections.json`: what a label should say, with the place in the card that shows it.
struct CorpusCorrection: Decodable {
    let dir: String
    let document: String
    let field: String
    let line: Int
    let id: String
    let relation: String
    /// `add` for a parent that the label lacks, `remove` for one that is none, `relation` for another relation.
    let change: String
    let why: String
}
