import Lineage
import MigrationCost

/// Which member of a family stands in the place of a model: the same work and variant, the nearest size, then the most downloaded.
struct MemberChoice {
    /// The member; nil where there is none.
    let best: CostedModel?
    /// The ids of the others, best first.
    let others: [String]

    private static let mostOthers = 20

    init(before: CostedModel, members: [CostedModel]) {
        let isInstructed = Self.isInstructed(before.id)
        let ranked = members.sorted { one, other in
            let (left, right) = (Self.key(one, before, isInstructed), Self.key(other, before, isInstructed))
            return left == right ? one.id < other.id : left < right
        }
        best = ranked.first
        others = Array(ranked.dropFirst().prefix(Self.mostOthers).map(\.id))
    }

    private static func key(_ member: CostedModel, _ before: CostedModel, _ isInstructed: Bool) -> (Int, Int, Double, Int64) {
        let distance: Double =
            if let one = member.parameters, let other = before.parameters, one > 0, other > 0 {
                max(Double(one) / Double(other), Double(other) / Double(one))
            } else {
                .greatestFiniteMagnitude
            }
        return (member.work == before.work ? 0 : 1, Self.isInstructed(member.id) == isInstructed ? 0 : 1, distance, -(member.downloads ?? 0))
    }

    /// Whether a name says that a model was tuned to follow instructions.
    private static func isInstructed(_ id: String) -> Bool {
        let words = id.lowercased().split { !($0.isLetter || $0.isNumber) }
        return words.contains { ["instruct", "chat", "it"].contains($0) }
    }
}
