import Crypto
import Foundation
import Lineage
import ModelCards
public import Registry

extension Intake {
    /// The most bytes of a line of a dump.
    public static let maximumDumpLineByteCount = 128 * 1024 * 1024

    /// Writes everything that is live as a dump: JSON lines that ``takeDumped(_:)`` reads back.
    ///
    /// The first line says what it is. Then comes a line for each model that is only mentioned and for each known one, each kind in the order
    /// of folded names: other names, live documents with their bytes, and parents with their evidence. The last line counts them; its
    /// `version` is the digest of the lines before, so two registries with the same graph have the same version.
    ///
    /// - Parameters:
    ///   - write: Takes the bytes of some lines.
    ///   - progress: Called with the number of models so far.
    /// - Throws: ``PostgresError`` when the database is away, and whatever `write` throws.
    public func writeDump(
        to write: @escaping @Sendable ([UInt8]) throws -> Void, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws {
        let tally = DumpTally()
        try write(tally.counted(try DumpLine.bytes(of: DumpLine.Header.current)))
        try await store.readEverything { records in
            var bytes: [UInt8] = []
            for record in records { bytes += try DumpLine.bytes(of: try DumpLine.Model(record)) }
            try write(tally.counted(bytes, records: records))
            progress(tally.trailer.models)
        }
        try write(try DumpLine.bytes(of: tally.trailer))
    }

    /// Whether the first line of a file begins a dump.
    public static func beginsDump(_ line: [UInt8]) -> Bool {
        line.count < 200 && (try? JSONDecoder().decode(DumpLine.Header.self, from: Data(line)))?.format == DumpLine.Header.current.format
    }

    /// Takes lines of a dump, in any order.
    ///
    /// - Parameter lines: Some hundreds at most.
    /// - Returns: What came of each line, in order; nil for the first and last, which hold no model.
    public func takeDumped(_ lines: [[UInt8]]) async -> [Result<SubmissionOutcome, any Error>?] {
        let parsed = lines.map { line in Result { try Self.parsed(line) } }
        var results = [Result<SubmissionOutcome, any Error>?](repeating: nil, count: lines.count)
        var mentioned: [(line: Int, id: ModelID)] = []
        var known: [(line: Int, model: DumpedModel)] = []
        for (line, parsed) in parsed.enumerated() {
            switch parsed {
            case .failure(let error): results[line] = .failure(error)
            case .success(nil): break
            case .success(let model?): if model.documents.isEmpty { mentioned.append((line, model.id)) } else { known.append((line, model)) }
            }
        }
        await takeMentioned(mentioned, into: &results)
        await takeFresh(known, into: &results)
        var attempts = ItemAttempts()
        for (line, model) in known where results[line] == nil { results[line] = await attempts.result { try await restore(model) } }
        let names = parsed.compactMap { try? $0.get() }.flatMap(\.aliases)
        if !names.isEmpty {
            do {
                _ = try await store.addAliases(names)
            } catch {
                for (line, parsed) in parsed.enumerated() where (try? parsed.get())?.aliases.isEmpty == false { results[line] = .failure(error) }
            }
        }
        for (line, parsed) in parsed.enumerated() {
            guard let model = try? parsed.get(), case .success = results[line] else { continue }
            do {
                try await restoreIdentity(of: model)
            } catch {
                results[line] = .failure(error)
            }
        }
        return results
    }

    /// Brings back which repositories a model is, what it was called, and how it was known.
    private func restoreIdentity(of model: DumpedModel) async throws {
        for former in model.formerNames { try await store.addFormerName(former, of: model.id) }
        if !model.repositories.isEmpty { try await store.recordRead(model.repositories) }
        if let status = model.status, status != .mentioned { try await store.mark(model.id, status) }
    }

    private static func parsed(_ line: [UInt8]) throws(IntakeError) -> DumpedModel? {
        if beginsDump(line) || (try? JSONDecoder().decode(DumpLine.Trailer.self, from: Data(line))) != nil { return nil }
        return try DumpedModel(line)
    }

    private func takeMentioned(_ mentioned: [(line: Int, id: ModelID)], into results: inout [Result<SubmissionOutcome, any Error>?]) async {
        guard !mentioned.isEmpty else { return }
        var attempts = ItemAttempts()
        let result = await attempts.result { try await store.mention(mentioned.map(\.id)) }
        for (line, id) in mentioned {
            results[line] = result.map { SubmissionOutcome(effect: .same, model: id, node: NodeID(0)) }
        }
    }

    /// Files at once what can be: models of which nothing is known, whose documents one submitter sent.
    private func takeFresh(_ known: [(line: Int, model: DumpedModel)], into results: inout [Result<SubmissionOutcome, any Error>?]) async {
        do {
            let plain = known.filter { $0.model.groups.count == 1 && !$0.model.documents.contains { refuses($0.document) } }
            let submissions = try plain.compactMap { _, model in
                try model.groups.first.map { try submission(of: model.id, $0.documents, by: $0.submitter) }
            }
            for ((line, _), outcome) in zip(plain, try await store.submitFresh(submissions)) { results[line] = outcome.map { .success($0) } }
        } catch {
            // Nothing was filed; each is tried by itself, and the one that it was says what is wrong.
        }
    }

    private func refuses(_ document: IncomingDocument) -> Bool { document.bytes.count > limits.documentByteCount }

    private func submission(of id: ModelID, _ documents: [IncomingDocument], by submitter: String) throws -> Submission {
        let read = RepositoryParts(incoming: documents, kept: []).read(as: id)
        return Submission(child: id, submitter: submitter, documents: try read.map { try submitted($0, hash: nil) }, basis: [:])
    }

    /// Files the documents of one model, those of each submitter by themselves.
    private func restore(_ model: DumpedModel) async throws -> SubmissionOutcome {
        var outcomes: [SubmissionOutcome] = []
        for group in model.groups {
            outcomes.append(try await file(of: model.id, submitter: group.submitter) { _ in group.documents })
        }
        let effect = outcomes.first { $0.effect == .new } ?? outcomes.first { $0.effect == .changed } ?? outcomes.first
        guard let effect else { throw IntakeError.badRow(reason: "the model has no documents") }
        return effect
    }
}
