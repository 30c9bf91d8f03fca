internal import Lineage

extension FrontMatterReader {
    /// Reads the licence: an id, or a list of which the first counts.
    mutating func readLicense(_ node: Int) {
        guard tree.kind(node) == .sequence else {
            if let text = text(node, field: "license") { keepLicense(text, line: tree.line(node)) }
            return
        }
        let names = texts(node, field: "license")
        draft.note(.licenseList, "license is a list of \(names.count); the first counts", line: tree.line(node))
        if let first = names.first { keepLicense(first, line: tree.line(node)) }
    }

    private mutating func keepLicense(_ written: String, line: Int) {
        if written.contains("://") {
            draft.facts.licenseLink = draft.facts.licenseLink ?? written
            draft.facts.license = draft.facts.license ?? "other"
            return draft.note(.unexpectedType, "license is an address, not an id", line: line)
        }
        if let id = LicenseIdentifier.normalized(written) {
            draft.facts.license = id
        } else {
            draft.facts.license = "other"
            draft.facts.licenseName = draft.facts.licenseName ?? written
            draft.note(.unexpectedType, "license is a text, not an id", line: line)
        }
    }

    /// Reads languages. `no` means Norwegian, also where a tool has turned it into `false`.
    mutating func readLanguages(_ node: Int) {
        let elements = tree.isScalar(node) ? [node] : tree.kind(node) == .sequence ? Array(tree.elements(node)) : []
        if elements.isEmpty, tree.kind(node) == .mapping { draft.note(.unexpectedType, "language must be a list", line: tree.line(node)) }
        for element in elements {
            guard draft.facts.languages.count < draft.limits.listCount else {
                return draft.note(.listCut, "language has more than \(draft.limits.listCount) elements", line: tree.line(element))
            }
            guard let text = text(element, field: "language") else { continue }
            let isPlain = tree.kind(element) == .plain
            switch (isPlain, foldedName(text)) {
            case (true, "no"), (true, "false"):
                draft.note(.languageBoolean, "\(text) is read as Norwegian", line: tree.line(element))
                draft.facts.languages.append("no")
            case (true, "true"), (true, "yes"), (true, "on"), (true, "off"):
                draft.note(.unexpectedType, "language is \(text), not a language", line: tree.line(element))
            default: keepLanguages(text)
            }
        }
    }

    /// One language, or several with commas between them.
    private mutating func keepLanguages(_ text: String) {
        let parts = text.split(separator: ",").map { $0.drop(while: { $0 == " " }) }
        let isList = parts.count > 1 && parts.allSatisfy { (2...12).contains($0.utf8.count) && !$0.contains(" ") }
        draft.facts.languages.append(contentsOf: isList ? parts.prefix(draft.limits.listCount).map(String.init) : [text])
    }

    /// Reads `model-index`: the results of each model, each task, each metric with a number.
    mutating func readResults(_ node: Int) {
        guard tree.kind(node) == .sequence else {
            if !isPlainNull(node) { draft.note(.unexpectedType, "model-index must be a list", line: tree.line(node)) }
            return
        }
        for model in tree.elements(node) {
            if let name = tree.value("name", in: model), tree.isScalar(name) { signs.titles.append(tree.text(name, maximumByteCount: 200)) }
            guard let results = tree.value("results", in: model), tree.kind(results) == .sequence else { continue }
            for result in tree.elements(results) where !readResult(result) { return }
        }
    }

    private mutating func readResult(_ result: Int) -> Bool {
        guard let metrics = tree.value("metrics", in: result), tree.kind(metrics) == .sequence else { return true }
        let dataset = tree.value("dataset", in: result)
        let datasetName = dataset.flatMap { name(in: $0) } ?? ""
        let task = tree.value("task", in: result).flatMap { tree.value("type", in: $0) }.flatMap { short($0) }
        for metric in tree.elements(metrics) {
            guard draft.facts.evaluations.count < draft.limits.resultCount else {
                draft.note(.listCut, "model-index has more than \(draft.limits.resultCount) results", line: tree.line(metric))
                return false
            }
            guard let metricName = name(in: metric), let value = tree.value("value", in: metric), let number = number(value) else { continue }
            draft.facts.evaluations.append(EvaluationResult(task: task, dataset: datasetName, metric: metricName, value: number))
        }
        return true
    }

    /// The name of a data set or metric, or its type.
    private func name(in mapping: Int) -> String? {
        (tree.value("name", in: mapping) ?? tree.value("type", in: mapping)).flatMap { short($0) }
    }

    private func short(_ node: Int) -> String? {
        tree.isScalar(node) && !tree.bytes(node).isEmpty ? tree.text(node, maximumByteCount: draft.limits.textByteCount) : nil
    }

    /// A finite number, also in quotes or with a percent sign.
    private func number(_ node: Int) -> Double? {
        guard tree.isScalar(node), tree.bytes(node).count <= 40 else { return nil }
        var text = tree.text(node)[...]
        if text.hasSuffix("%") { text.removeLast() }
        return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
}
