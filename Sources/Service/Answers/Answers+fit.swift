import Lineage
import MigrationCost
import Registry

extension Answers {
    /// The devices that are known: `/v1/devices`.
    public func devices(_ parameters: QueryParameters) throws -> DevicesBody {
        try parameters.allow(only: ["kind"])
        let kind = try parameters.choice("kind", as: Device.Kind.self)
        return DevicesBody(devices: DeviceCatalogue.shipped.devices.filter { kind == nil || $0.kind == kind })
    }

    /// What fits a device, or which devices a model needs: `/v1/fit`.
    ///
    /// - Throws: ``Problem`` where a name is unknown, `PostgresError` when the database is away.
    public func fit(_ parameters: QueryParameters) async throws -> FitBody {
        let asked = try FitQuestion(parameters)
        let now = try await lineage.version()
        let resolved = try await names(now).resolve(asked.of, field: "of")
        let members = Array(resolved.nodes.prefix(CostLimits.fits))
        let models = try await CostedModels(of: members, in: now.index, store: store)
        var search = FitSearch(asked: asked)
        for shape in FitSearch.distinct(members.compactMap { models.model($0) }) { search.look(at: shape.model, alike: shape.alike, models: models) }
        guard search.hasShape else {
            throw Problem(.badParameter, "How large \(resolved.name) is is not known: register its configuration, or its parameters.", field: "of")
        }
        if asked.device != nil {
            var question = LineageQuestion(of: resolved.nodes)
            question.relations = [.quantized]
            question.limit = CostLimits.fits
            if resolved.kind == .family { question.depth = 1 }
            let forks = now.index.descendants(question)
            let nodes = forks.matches.map(\.model.node)
            let quantized = try await CostedModels(of: nodes, in: now.index, store: store)
            for node in nodes { search.look(atFork: node, quantized) }
            search.forks = forks.total
        }
        return FitBody(asked: asked, resolved: resolved, search: search, version: now.token)
    }
}
