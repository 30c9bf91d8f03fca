import Lineage
import MigrationCost

/// What changes in duties, as JSON: duties that `end`, `begin` and `stay`, those that `last` for what was trained on outputs, `new` licences,
/// `conflicts` with the intended use, what is `asked` of it, and models whose duties are `unknown`.
struct LicenceChangeBody: Encodable {
    let change: LicenceChange
    let index: LineageIndex

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(change.ends.map { Item(item: $0) }, forKey: .ends)
        try values.encode(change.begins.map { Item(item: $0) }, forKey: .begins)
        try values.encode(change.stays.map { Item(item: $0) }, forKey: .stays)
        try values.encode(change.lasting.map { Item(item: $0) }, forKey: .lasting)
        try values.encode(change.newLicences, forKey: .newLicences)
        try values.encode(change.conflicts.map { Conflict(conflict: $0) }, forKey: .conflicts)
        try values.encode(change.lineageConflicts.map { LineageConflictItem(conflict: $0, index: index) }, forKey: .lineageConflicts)
        try values.encode(change.questions.map { Asked(question: $0) }, forKey: .asked)
        try values.encode(change.gaps.map(\.model.name), forKey: .unknown)
    }

    private struct Item: Encodable {
        let item: LicenceChange.Item

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: WordKey.self)
            try values.encode(item.duty.id, forKey: WordKey("id"))
            try values.encode(item.duty.kind.rawValue, forKey: WordKey("kind"))
            try values.encode(item.duty.text, forKey: WordKey("text"))
            try values.encode(item.licences, forKey: WordKey("licenses"))
            try values.encode(item.holds, forKey: WordKey("holds"))
        }
    }

    private struct Conflict: Encodable {
        let conflict: UseConflict

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: WordKey.self)
            try values.encode(conflict.duty.id, forKey: WordKey("duty"))
            try values.encode(conflict.duty.text, forKey: WordKey("text"))
            try values.encode(conflict.licence.id, forKey: WordKey("license"))
            try values.encode(conflict.canBeAsked, forKey: WordKey("can_be_asked"))
        }
    }

    private struct Asked: Encodable {
        let question: UseQuestion

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: WordKey.self)
            try values.encode(question.field.rawValue, forKey: WordKey("field"))
            try values.encode(question.duties.map(\.id), forKey: WordKey("duties"))
        }
    }

    private enum CodingKeys: String, CodingKey {
        case ends, begins, stays, lasting, conflicts, asked, unknown, newLicences = "new", lineageConflicts = "lineage_conflicts"
    }
}
