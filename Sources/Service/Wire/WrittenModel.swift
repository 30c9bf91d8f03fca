import Lineage
import Registry

extension ModelBody: WireWritable {
    func write(to json: inout JSONWriter) {
        let (record, facts, verdicts) = (detail.record, detail.record.facts, verdicts)
        json.raw("{")
        json.field("active_parameters", facts.activeParameters)
        json.field("adapter", facts.adapter)
        json.key("aliases")
        json.strings(record.aliases)
        json.field("architecture", facts.architecture)
        json.key("children")
        json.counts(children)
        json.key("children_total")
        json.integer(children.total)
        json.key("context_length")
        json.integer(facts.contextLength)
        json.key("created")
        json.string(record.created?.iso8601)
        json.field("creator", facts.creator)
        if !facts.datasets.isEmpty { json.field("datasets", facts.datasets) }
        json.key("descendants")
        json.counts(descendants)
        json.key("descendants_total")
        json.integer(descendants.total)
        json.key("diagnostics")
        json.array(detail.diagnostics + Self.findings(in: verdicts)) { $1.write(to: &$0) }
        if !facts.dimensions.isEmpty { json.field("dimensions", facts.dimensions) }
        json.key("documents")
        json.array(detail.documents) { $1.write(to: &$0) }
        json.key("downloads")
        json.integer(facts.downloads)
        json.field("dtype", facts.weightType)
        json.field("effect", effect)
        if !facts.evaluations.isEmpty { json.field("evaluations", facts.evaluations) }
        json.key("families")
        json.strings(record.familyNames)
        json.field("family_size", record.familySize)
        json.field("family_variant", record.familyVariant)
        writeRest(verdicts, to: &json)
    }

    /// The fields from `formats` on.
    private func writeRest(_ verdicts: [ParentVerdict], to json: inout JSONWriter) {
        let (record, facts) = (detail.record, detail.record.facts)
        json.key("formats")
        json.strings(facts.formats)
        json.field("generation", facts.generation)
        json.key("id")
        json.string(record.id.written)
        if !record.identical.isEmpty {
            json.key("identical")
            json.strings(record.identical)
        }
        json.key("languages")
        json.strings(facts.languages)
        json.key("library")
        json.string(facts.library)
        json.key("license")
        json.string(facts.license)
        json.field("license_link", facts.licenseLink)
        json.field("license_name", facts.licenseName)
        json.key("likes")
        json.integer(facts.likes)
        json.field("model_type", facts.modelType)
        json.field("new_version", facts.newVersion)
        let others = verdicts.filter { !$0.isBelieved }
        if !others.isEmpty {
            json.key("not_believed")
            json.array(others) { ParentBody(verdict: $1, among: verdicts).write(to: &$0) }
        }
        json.key("parameters")
        json.integer(facts.parameters)
        json.key("parents")
        json.array(verdicts.filter(\.isBelieved)) { ParentBody(verdict: $1, among: verdicts).write(to: &$0) }
        json.key("quantization")
        json.string(facts.quantization)
        json.field("quantization_detail", facts.quantizationDetail)
        json.field("quantized_by", facts.quantizedBy)
        json.key("recorded")
        json.string(record.recordedAt.iso8601)
        json.key("status")
        json.string(record.status.rawValue)
        if !facts.tags.isEmpty { json.field("tags", facts.tags) }
        json.key("task")
        json.string(facts.task)
        json.field("tokenizer", facts.tokenizer)
        json.key("version")
        json.string(version)
        json.field("weights", facts.weights.map { WeightsBody(facts: $0) })
        json.raw("}")
    }
}

extension ParentBody: WireWritable {
    func write(to json: inout JSONWriter) {
        json.raw("{")
        json.field("confidence", verdict.confidence)
        json.key("evidence")
        json.array(verdict.claims) { $1.writeEvidence(to: &$0) }
        json.key("id")
        json.string(verdict.parent.written)
        if verdict.isBelieved {
            json.key("inferred")
            json.raw(verdict.isInferred ? "true" : "false")
        }
        json.key("reason")
        json.string(words.all)
        json.key("relation")
        json.string(verdict.relation.word)
        json.field("role", verdict.claims.lazy.compactMap(\.role).first)
        json.key("standing")
        json.string(verdict.standing.word)
        json.key("status")
        json.string(verdict.status.rawValue)
        json.field("weight", verdict.claims.lazy.compactMap(\.weight).first)
        json.raw("}")
    }
}

extension StatedParent {
    /// Writes where the claim stands, as ``EvidenceBody`` encodes it.
    fileprivate func writeEvidence(to json: inout JSONWriter) {
        json.raw("{\"claim\":")
        json.integer(claim)
        json.key("document")
        json.string(document)
        json.key("extractor")
        json.string(extractor)
        json.key("field")
        json.string(field)
        json.key("kind")
        json.string(kind.word)
        json.key("line")
        json.integer(line)
        json.key("parent_revision")
        json.string(parentRevision)
        json.key("parent_written")
        json.string(parentWritten)
        json.key("reason")
        json.string(ground.rawValue)
        json.key("reason_detail")
        json.string(detail)
        json.key("recorded")
        json.string(recordedAt.iso8601)
        json.key("relation")
        json.string(relation.word)
        json.key("revision")
        json.string(documentRevision)
        json.field("role", role)
        json.key("sha256")
        json.hexadecimal(documentSHA256)
        json.key("submitter")
        json.string(submitter)
        json.key("text")
        json.string(text)
        json.field("weight", weight)
        json.raw("}")
    }
}

extension StoredDocument: WireWritable {
    func write(to json: inout JSONWriter) {
        json.raw("{\"bytes\":")
        json.integer(byteCount)
        json.key("origin")
        json.string(origin)
        json.key("path")
        json.string(path)
        json.key("recorded")
        json.string(recordedAt.iso8601)
        json.key("revision")
        json.string(revision)
        json.key("sha256")
        json.hexadecimal(sha256)
        json.key("submitter")
        json.string(submitter)
        json.raw("}")
    }
}

extension Diagnostic: WireWritable {
    func write(to json: inout JSONWriter) {
        json.raw("{\"code\":")
        json.string(code)
        json.key("document")
        json.string(document)
        json.key("line")
        json.integer(line)
        json.key("message")
        json.string(message)
        json.key("severity")
        json.string(severity.rawValue)
        json.raw("}")
    }
}

extension JSONWriter {
    /// Writes a field where it has a value.
    fileprivate mutating func field(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    /// Writes a field where it has a value.
    fileprivate mutating func field(_ name: String, _ value: Int64?) {
        guard let value else { return }
        key(name)
        integer(value)
    }

    /// Writes a field where it has a value.
    fileprivate mutating func field(_ name: String, _ value: Double?) {
        guard let value else { return }
        key(name)
        number(value)
    }

    /// Writes a field where it has a value.
    @_disfavoredOverload fileprivate mutating func field(_ name: String, _ value: (some Encodable)?) {
        guard let value else { return }
        key(name)
        encoded(value)
    }
}
