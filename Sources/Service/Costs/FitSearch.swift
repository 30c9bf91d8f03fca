import Foundation
import Lineage
import MigrationCost

/// Looks at models in formats on a device, or at the smallest devices for them.
struct FitSearch: Sendable {
    /// A model in a format, with how it fits.
    struct Found: Sendable {
        let model: CostedModel
        /// Whether the registry has the model in this format; otherwise it would have to be made.
        let isPublished: Bool
        /// Members of the family that have the same shape.
        let alike: Int
        let fit: FormatFit
        /// Its weights to two digits: models of one size differ in the third.
        let roughWeights: Double

        init(model: CostedModel, _ shape: Architecture, isPublished: Bool, alike: Int, fit: FormatFit) {
            (self.model, self.isPublished, self.alike, self.fit) = (model, isPublished, alike, fit)
            let weights = Double(shape.parameters)
            let unit = pow(10, log10(max(1, weights)).rounded(.down) - 1)
            roughWeights = (weights / unit).rounded() * unit
        }
    }

    /// A model in a format with the smallest devices.
    struct Smallest: Sendable {
        let model: CostedModel
        let devices: SmallestDevices
    }

    /// The most pairs of model and format that are looked at.
    private static let mostPairs = 4_000
    /// The most sizes of a family for which devices are looked for.
    private static let mostSizes = 20
    /// The most devices that are told for a format.
    private static let mostDevices = 5

    let asked: FitQuestion
    private(set) var found: [Found] = []
    private(set) var smallest: [Smallest] = []
    private(set) var hasShape = false
    /// Forks whose format or size is not known, or that were not looked at any more.
    private(set) var skipped = 0
    /// Quantized forks that the registry has.
    var forks = 0

    init(asked: FitQuestion) { self.asked = asked }

    /// Models of which no two have the same shape: the most downloaded stand for the others.
    static func distinct(_ models: [CostedModel]) -> [(model: CostedModel, alike: Int)] {
        let sorted = models.sorted { one, other in
            let (mine, its) = (one.downloads ?? -1, other.downloads ?? -1)
            return mine != its ? mine > its : one.id < other.id
        }
        var places: [Architecture: Int] = [:]
        var kept: [(model: CostedModel, alike: Int)] = []
        for model in sorted {
            guard let shape = model.likelyArchitecture else { continue }
            if let place = places[shape] {
                kept[place].alike += 1
            } else {
                places[shape] = kept.count
                kept.append((model, 0))
            }
        }
        return kept
    }

    /// Looks at a model in all formats, or in the one that is asked for.
    mutating func look(at model: CostedModel, alike: Int, models: CostedModels) {
        guard let shape = model.likelyArchitecture else { return }
        hasShape = true
        guard let device = asked.device else {
            guard smallest.count < Self.mostSizes * CommonFormats.all.count else { return }
            for format in asked.format.map({ [$0] }) ?? CommonFormats.all {
                let devices = SmallestDevices(shape, in: format, wish: asked.wish, most: Self.mostDevices)
                smallest.append(Smallest(model: model, devices: devices))
            }
            return
        }
        let own = model.node.map { models.forms(of: $0) } ?? []
        var formats = asked.format.map { [$0] } ?? CommonFormats.on(device.kind)
        if asked.format == nil, let own = model.format, !formats.contains(own) { formats.append(own) }
        for format in formats {
            let file = own.first { $0.format == format }
            add(model, shape, format, file: file?.bytes, isPublished: file != nil || model.format == format, alike: alike, on: device)
        }
    }

    /// Looks at a quantized fork of the registry in the forms in which its files come.
    mutating func look(atFork node: NodeID, _ models: CostedModels) {
        guard let device = asked.device else { return }
        guard found.count < Self.mostPairs, let model = models.model(node), let shape = model.likelyArchitecture else {
            skipped += 1
            return
        }
        var forms = models.forms(of: node).map { (format: $0.format, bytes: Bytes?.some($0.bytes)) }
        if forms.isEmpty { forms = model.format.map { [($0, model.weightBytes)] } ?? [] }
        if forms.isEmpty { skipped += 1 }
        for form in forms where asked.format.map({ $0 == form.format }) ?? true {
            add(model, shape, form.format, file: form.bytes, isPublished: true, alike: 0, on: device)
        }
    }

    private mutating func add(
        _ model: CostedModel, _ shape: Architecture, _ format: WeightFormat, file: Bytes?, isPublished: Bool, alike: Int, on device: Device
    ) {
        let fit = FormatFit(shape, in: format, file: file, on: device, wish: asked.wish)
        found.append(Found(model: model, shape, isPublished: isPublished, alike: alike, fit: fit))
    }

    /// What was found, best first: what fits, of that the largest models, of equally large ones as ``FormatFit/precedes(_:_:)`` says; of equal ones what
    /// exists already, then the most downloaded.
    var sorted: [Found] {
        found.sorted { one, other in
            if one.fit.fits, other.fit.fits, one.roughWeights != other.roughWeights { return one.roughWeights > other.roughWeights }
            if FormatFit.precedes(one.fit, other.fit) { return true }
            if FormatFit.precedes(other.fit, one.fit) { return false }
            if one.isPublished != other.isPublished { return one.isPublished }
            let (mine, its) = (one.model.downloads ?? -1, other.model.downloads ?? -1)
            if mine != its { return mine > its }
            return (one.model.id, one.fit.format.name) < (other.model.id, other.fit.format.name)
        }
    }
}
