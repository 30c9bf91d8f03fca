import Foundation

/// Which runtimes have which architectures and read which formats: the resource `runtimes.json`, read from packages of PyPI.
///
/// It says what one version of each runtime states. A runtime that has an architecture may still lack a feature of it, and a model with code of its own
/// may run where its class is not listed.
public struct RuntimeSupport: Sendable {
    /// The runtimes, in the order of the resource.
    public let runtimes: [Runtime]
    private let architecturesByModelType: [String: [String]]
    private let modelTypesByArchitecture: [String: Set<String>]

    /// What ships with the program.
    public static let shipped: RuntimeSupport = {
        do {
            return RuntimeSupport(try JSONDecoder().decode(RuntimeFile.self, from: Data(ShippedFacts.bytes("runtimes"))))
        } catch {
            preconditionFailure("runtimes.json is part of the program and cannot be read: \(error)")
        }
    }()

    init(_ file: RuntimeFile) {
        runtimes = file.runtimes.map(\.runtime)
        architecturesByModelType = file.architecturesByModelType
        modelTypesByArchitecture = file.architecturesByModelType.reduce(into: [:]) { types, entry in
            for architecture in entry.value { types[architecture, default: []].insert(entry.key) }
        }
    }

    /// The runtime with an id.
    public subscript(id: String) -> Runtime? { runtimes.first { $0.id == id } }

    /// The ids of the runtimes that have an architecture.
    ///
    /// - Parameters:
    ///   - architecture: The class of a configuration (`architectures[0]`), in its spelling.
    ///   - modelType: Its `model_type`. Where only one of the two is known, the auto classes of transformers tell the other.
    /// - Returns: nil where neither is known: nobody can tell.
    public func runtimes(for architecture: String?, modelType: String?) -> Set<String>? {
        guard architecture != nil || modelType != nil else { return nil }
        let classes = architecture.map { [$0] } ?? modelType.flatMap { architecturesByModelType[$0] } ?? []
        let types = modelType.map { [$0] } ?? architecture.flatMap { modelTypesByArchitecture[$0] } ?? []
        return Set(
            runtimes.filter { runtime in
                runtime.architectures.isEmpty
                    ? types.contains(where: runtime.modelTypes.contains)
                    : classes.contains(where: runtime.architectures.contains)
                        || architecture == nil && types.contains(where: runtime.modelTypes.contains)
            }.map(\.id))
    }

    /// The ids of the runtimes that have an architecture and read a format; nil where the architecture is not known.
    public func runtimes(for architecture: String?, modelType: String?, format: WeightFormat) -> Set<String>? {
        let kind = Runtime.FormatKind(format)
        return runtimes(for: architecture, modelType: modelType)?.filter { self[$0]?.formats.contains(kind) ?? false }
    }
}
