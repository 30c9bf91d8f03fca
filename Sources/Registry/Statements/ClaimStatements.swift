import Lineage
import Postgres

/// Claims: the live ones, and what a write does to them.
enum ClaimStatements {
    /// The live claims about some children.
    struct ListLive: PostgresStatement {
        let children: [NodeID]

        static let sql = SQL.text(PackageResources.list_live_claims_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(children.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> ClaimRow {
            ClaimRow(
                id: try row.decode(0), child: NodeID(try row.decode(1)), parent: NodeID(try row.decode(2)), documentID: try row.decode(3),
                path: try row.decode(4), field: try row.decode(5), parentWritten: try row.decode(6), parentName: try row.decode(7),
                parentRevision: try row.decode(8), relation: try StoredWord.relation(row, 9), ground: try StoredWord.ground(row, 10),
                detail: try row.decode(11), role: try row.decode(12), weight: try row.decode(13), kind: try StoredWord.evidenceKind(row, 14),
                line: try row.decode(15, as: Int32?.self).map { Int($0) }, quote: try row.decode(16), extractor: try row.decode(17),
                submitter: try row.decode(18), confidence: try row.decode(19))
        }
    }

    /// Keeps new claims.
    struct Insert: PostgresStatement {
        let moment: PostgresTimestamp
        /// Each claim with its child, the model that its parent's name means and the document that makes it.
        let claims: [(child: NodeID, claim: Claim, parent: NodeID, document: Int64)]

        static let sql = SQL.text(PackageResources.insert_claims_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(moment)
            parameters.append(claims.map(\.child.number))
            parameters.append(claims.map(\.parent.number))
            parameters.append(claims.map(\.document))
            parameters.append(claims.map(\.claim.evidence.document))
            parameters.append(claims.map(\.claim.evidence.field))
            parameters.append(claims.map(\.claim.parentWritten))
            parameters.append(claims.map(\.claim.parent.written))
            parameters.append(claims.map { $0.claim.parentRevision?.written } as [String?])
            parameters.append(claims.map { Int16($0.claim.relation.rawValue) })
            parameters.append(claims.map(\.claim.reason.ground.rawValue))
            parameters.append(claims.map(\.claim.reason.detail))
            parameters.append(claims.map { $0.claim.role?.word } as [String?])
            parameters.append(claims.map { $0.claim.role?.weight } as [Double?])
            parameters.append(claims.map { Int16($0.claim.evidence.kind.rawValue) })
            parameters.append(claims.map { $0.claim.evidence.line.map { Int32(clamping: $0) } } as [Int32?])
            parameters.append(claims.map(\.claim.evidence.text))
            parameters.append(claims.map(\.claim.evidence.extractor))
            parameters.append(claims.map(\.claim.confidence))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Points claims at the words that make them now.
    struct Move: PostgresStatement {
        let claims: [(id: Int64, document: Int64, evidence: Evidence)]

        static let sql = SQL.text(PackageResources.move_claims_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(claims.map(\.id))
            parameters.append(claims.map(\.document))
            parameters.append(claims.map { $0.evidence.line.map { Int32(clamping: $0) } } as [Int32?])
            parameters.append(claims.map(\.evidence.text))
            parameters.append(claims.map(\.evidence.extractor))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Retracts claims.
    struct Retract: PostgresStatement {
        let claims: [Int64]
        let moment: PostgresTimestamp

        static let sql = SQL.text(PackageResources.retract_claims_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(claims)
            parameters.append(moment)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Points claims at another model.
    struct Resolve: PostgresStatement {
        let claims: [Int64]
        let parent: NodeID

        static let sql = SQL.text(PackageResources.resolve_claims_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(claims)
            parameters.append(parent.number)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// The live claims whose parent was read as one name.
    struct Naming: PostgresStatement {
        let folded: String

        static let sql = SQL.text(PackageResources.list_claims_naming_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(folded)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (id: Int64, child: NodeID, parent: NodeID) {
            (try row.decode(0), NodeID(try row.decode(1)), NodeID(try row.decode(2)))
        }
    }

    /// The models with a live claim that one model is their parent.
    struct Children: PostgresStatement {
        let parent: NodeID

        static let sql = SQL.text(PackageResources.list_claiming_children_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(parent.number)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> NodeID {
            NodeID(try row.decode(0))
        }
    }

    /// One claim.
    struct Get: PostgresStatement {
        let claim: Int64

        static let sql = SQL.text(PackageResources.get_claim_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(claim)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> ClaimRecord {
            ClaimRecord(
                child: SummaryColumns.id(try row.decode(0)), document: try row.decode(1), field: try row.decode(2), submitter: try row.decode(3),
                parentWritten: try row.decode(5), isRetracted: try row.decode(6))
        }
    }
}
