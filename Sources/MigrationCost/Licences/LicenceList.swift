import Foundation

/// Reads the resource `licences.json`.
enum LicenceList {
    private struct File: Decodable {
        let caution: String
        let verdicts: [String: [String: DutyKeeping]]
        let duties: [DutyEntry]
        let licences: [LicenceEntry]
    }

    private struct DutyEntry: Decodable {
        let id: String
        let kind: DutyKind
        let text: String
        let when: [DutyOccasion]
        let passes: [String]
        let shownBy: DutyShowing
        let namePrefix: String?
        let notice: String?
        let limit: Int64?
        let onlyCommercial: Bool?
        let territory: String?
        let onlyMultimodal: Bool?
        let exempt: [String]?
    }

    private struct LicenceEntry: Decodable {
        let id: String
        let title: String
        let spdx: String?
        let category: LicenceCategory
        let commercialUse: Licence.CommercialUse
        let names: [String]
        let bindsOutputs: Bool
        let duties: [String]
        let citation: String
        let isTextRead: Bool
        let remark: String?
    }

    /// What is wrong with the file.
    struct Fault: Error {
        let text: String
    }

    /// The rules of the file.
    ///
    /// - Precondition: The resource is whole; it is part of the program, and a test reads it.
    static func read(_ bytes: [UInt8]) -> LicenceRules {
        do {
            let file = try JSONDecoder().decode(File.self, from: Data(bytes))
            let duties = try Dictionary(file.duties.map { ($0.id, try duty($0)) }) { first, _ in
                throw Fault(text: "the duty '\(first.id)' stands twice")
            }
            return LicenceRules(
                licences: try file.licences.map { try licence($0, duties: duties) }, caution: file.caution, keepings: try keepings(file.verdicts))
        } catch {
            preconditionFailure("licences.json is part of the program and cannot be read: \(error)")
        }
    }

    private static func duty(_ entry: DutyEntry) throws -> Duty {
        var passage: DutyPassage = []
        for word in entry.passes {
            switch word {
            case "derivatives": passage.insert(.derivatives)
            case "outputs": passage.insert(.outputs)
            default: throw Fault(text: "the duty '\(entry.id)' passes to '\(word)'")
            }
        }
        guard !entry.when.isEmpty, !entry.text.isEmpty else { throw Fault(text: "the duty '\(entry.id)' has no text or no occasion") }
        return Duty(
            id: entry.id, kind: entry.kind, text: entry.text, occasions: entry.when, passage: passage, showing: entry.shownBy,
            namePrefix: entry.namePrefix, notice: entry.notice, limit: entry.limit, isOnlyCommercial: entry.onlyCommercial ?? false,
            territory: entry.territory, isOnlyMultimodal: entry.onlyMultimodal ?? false, exemptLicences: entry.exempt ?? [])
    }

    private static func licence(_ entry: LicenceEntry, duties: [String: Duty]) throws -> Licence {
        let own = try entry.duties.map { id in
            guard let duty = duties[id] else { throw Fault(text: "the licence '\(entry.id)' asks for '\(id)', which is no duty") }
            return duty
        }
        return Licence(
            id: entry.id, title: entry.title, spdx: entry.spdx, category: entry.category, commercialUse: entry.commercialUse,
            otherNames: entry.names, bindsOutputs: entry.bindsOutputs, duties: own, citation: entry.citation, isTextRead: entry.isTextRead,
            remark: entry.remark)
    }

    private static func keepings(_ verdicts: [String: [String: DutyKeeping]]) throws -> [LicenceCategory: [LicenceCategory: DutyKeeping]] {
        var keepings: [LicenceCategory: [LicenceCategory: DutyKeeping]] = [:]
        for (parent, row) in verdicts {
            for (child, keeping) in row {
                guard let above = LicenceCategory(rawValue: parent), let below = LicenceCategory(rawValue: child) else {
                    throw Fault(text: "'\(parent)' or '\(child)' is no category")
                }
                keepings[above, default: [:]][below] = keeping
            }
        }
        return keepings
    }
}
