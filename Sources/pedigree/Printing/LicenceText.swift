import MigrationCost
import Service

/// Licences as text.
enum LicenceText {
    /// All licences, a row each.
    static func list(_ body: LicensesBody) -> String {
        var table = TextTable(["LICENCE", "CATEGORY", "COMMERCIAL USE", "ASKS FOR"])
        for licence in body.licences {
            let read = licence.isTextRead ? "" : " (from memory)"
            table.add([licence.id, licence.category.rawValue, licence.commercialUse.rawValue, kinds(of: licence) + read])
        }
        return table.text + "\n\n" + body.caution
    }

    private static func kinds(of licence: Licence) -> String {
        var kinds: [String] = []
        for kind in licence.duties.map(\.kind.rawValue) where !kinds.contains(kind) { kinds.append(kind) }
        return kinds.isEmpty ? (licence.category == .unknown ? "unknown" : "nothing") : kinds.joined(separator: ", ")
    }

    /// One licence with its duties.
    static func licence(_ body: LicensesBody) -> String {
        guard let licence = body.licences.first else { return body.caution }
        var lines = [licence.title, "Id:              \(licence.id)"]
        if let spdx = licence.spdx { lines.append("SPDX:            \(spdx)") }
        lines.append("Category:        \(licence.category.rawValue)")
        lines.append("Commercial use:  \(licence.commercialUse.rawValue)")
        if !licence.otherNames.isEmpty { lines.append("Also written:    \(licence.otherNames.joined(separator: ", "))") }
        lines.append("Text:            \(licence.citation)\(licence.isTextRead ? "" : " (not read for this)")")
        if let remark = licence.remark { lines.append("Remark:          \(remark)") }
        if !licence.duties.isEmpty { lines.append("") }
        for duty in licence.duties {
            lines.append("  \(duty.kind.rawValue), on \(duty.occasions.map(\.rawValue).joined(separator: " and ")): \(duty.text)")
            if let notice = duty.notice { lines.append("    \"\(notice)\"") }
        }
        return (lines + ["", body.caution]).joined(separator: "\n")
    }
}
