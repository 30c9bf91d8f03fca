import Lineage

/// What must happen to a child's live claims so that they are those of its documents.
///
/// A claim's identity is its document path, field and the parent as written. The same statement read again keeps its
/// row, and with it the model that its parent's name was resolved to.
struct ClaimDifference {
    /// The identity of a claim about one child.
    struct Identity: Hashable {
        let path: String
        let field: String
        let parentWritten: String
    }

    /// Statements that are new.
    private(set) var added: [Claim] = []
    /// Live claims that are made again, with where they stand now.
    private(set) var kept: [(row: ClaimRow, claim: Claim)] = []
    /// Live claims that no document makes any more.
    private(set) var retracted: [ClaimRow] = []

    /// Compares live claims with wanted ones.
    ///
    /// - Parameters:
    ///   - live: The child's live claims of the documents that were read; claims of other documents are not passed.
    ///   - wanted: What those documents say now. Of several with one identity the first counts.
    init(live: [ClaimRow], wanted: [Claim]) {
        var remaining = Dictionary(live.map { ($0.identity, $0) }) { first, _ in first }
        var seen: Set<Identity> = []
        for claim in wanted where seen.insert(claim.identity).inserted {
            if let row = remaining[claim.identity], row.says(claim) {
                remaining[claim.identity] = nil
                kept.append((row, claim))
            } else {
                added.append(claim)
            }
        }
        retracted = live.filter { remaining[$0.identity] != nil }
    }
}

extension Claim {
    /// What makes this the same statement as another about the same child.
    var identity: ClaimDifference.Identity {
        ClaimDifference.Identity(path: evidence.document, field: evidence.field, parentWritten: parentWritten)
    }
}

extension ClaimRow {
    /// What makes this the same statement as another about the same child.
    var identity: ClaimDifference.Identity {
        ClaimDifference.Identity(path: path, field: field, parentWritten: parentWritten)
    }

    /// Whether the row makes the same statement with the same meaning.
    func says(_ claim: Claim) -> Bool {
        parentName == claim.parent.written && parentRevision == claim.parentRevision?.written && relation == claim.relation
            && ground == claim.reason.ground && detail == claim.reason.detail && kind == claim.evidence.kind
            && role == claim.role?.word && weight == claim.role?.weight && confidence == claim.confidence
    }

    /// Whether the row points at the same words.
    func stands(at claim: Claim, document: Int64) -> Bool {
        documentID == document && line == claim.evidence.line && quote == claim.evidence.text && extractor == claim.evidence.extractor
    }
}
