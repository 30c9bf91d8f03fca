import Registry

/// What was backed up and restored.
enum KeepingText {
    /// What stands in a backup.
    static func backup(_ manifest: BackupManifest, path: String) -> String {
        "\(path) holds \(contents(manifest)), as of \(manifest.takenAt)."
    }

    /// What was restored, and where the registry is that was there before.
    static func restored(_ manifest: BackupManifest, report: StoreReport, folder: String, aside: String?) -> String {
        var lines = ["\(folder) has \(contents(manifest)), as of \(manifest.takenAt)."]
        if !report.isSound { lines.insert(VerificationText.report(report), at: 0) }
        if let aside { lines.append("The registry that was there is in \(aside); remove that folder when you no longer want it.") }
        return lines.joined(separator: "\n")
    }

    private static func contents(_ manifest: BackupManifest) -> String {
        "\(Written.number(manifest.known, "model", "models")) known and \(Written.count(manifest.mentioned)) mentioned, "
            + "\(Written.number(manifest.documents, "live document", "live documents")), "
            + "\(Written.number(manifest.claims, "live claim", "live claims")), \(Written.number(manifest.edges, "edge", "edges"))"
    }
}
