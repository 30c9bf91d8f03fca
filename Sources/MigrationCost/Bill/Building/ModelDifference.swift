/// What differs between two models with other weights, as far as people must work on it.
struct ModelDifference {
    let from: CostedModel
    let to: CostedModel

    /// Whether the class of architecture is another one, or cannot be compared.
    var changesArchitecture: Bool {
        guard let one = from.architectureName, let other = to.architectureName else { return from.modelType == nil || from.modelType != to.modelType }
        return one != other
    }

    /// Whether they are of different families, or of none that is known.
    var changesFamily: Bool {
        guard let one = from.family, let other = to.family else { return true }
        return one != other
    }

    /// Whether applications must write another chat template; where one is not known, the family decides.
    var changesTemplate: Bool {
        guard from.work == .generation else { return false }
        guard let one = from.chatTemplate, let other = to.chatTemplate else { return changesFamily }
        return one != other
    }

    /// Whether ``changesTemplate`` rests on the families.
    var isTemplateUnknown: Bool { from.chatTemplate == nil || to.chatTemplate == nil }

    /// Whether pictures or sound went into the model that is left and do not into the other one.
    var losesModality: Bool {
        guard let before = from.task, let after = to.task, before != after else { return false }
        return !Self.senses(before).isSubset(of: Self.senses(after))
    }

    private static func senses(_ task: String) -> Set<String> {
        Set(["image", "audio", "video", "speech"].filter { task.contains($0) })
    }

    /// Who can run the model that is moved to.
    enum Support {
        case supported([String])
        case missing(String)
        case unknown
    }

    /// Whether a program, or any that is known, runs the architecture.
    func runtimeSupport(on engine: String?) -> Support {
        guard let runtimes = RuntimeSupport.shipped.runtimes(for: to.architectureName, modelType: to.modelType) else { return .unknown }
        guard let engine else { return runtimes.isEmpty ? .unknown : .supported(runtimes.sorted()) }
        guard let known = RuntimeSupport.shipped.runtimes.first(where: { engine.lowercased().hasPrefix($0.id.lowercased()) }) else { return .unknown }
        return runtimes.contains(known.id) ? .supported([known.id]) : .missing(engine)
    }
}
