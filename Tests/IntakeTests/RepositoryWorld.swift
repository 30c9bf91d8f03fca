import Lineage
import TestSupport

/// What really happened to repositories: who had which name on which day, without a store.
struct RepositoryWorld {
    /// A repository that a crawl reads.
    struct Sight {
        let number: String
        let name: String
        let created: String
        let day: String
        let child: Child?
    }

    /// A model whose card names a parent on a day.
    struct Child {
        let number: String
        let name: String
        let parent: String
        let day: String
    }

    private struct Repository {
        let number: String
        let created: Int
        var name: String
        var past: Set<String> = []
        var isThere = true
    }

    private var repositories: [Repository] = []
    /// Who took each name, on which day, in order.
    private var takers: [String: [(number: String, day: Int)]] = [:]
    private var today = 0
    private(set) var children: [Child] = []

    /// The folded name that the repository has now which had a name on a day.
    func holder(of name: String, on day: String) -> String {
        let taker = takers[name]?.last { Self.date($0.day) <= day }
        return repositories.first { $0.number == taker?.number }?.name ?? ""
    }

    /// Lets something happen, and tells which repository the crawl sees next.
    mutating func step(_ random: inout SeededRandom) -> Sight {
        today += 1
        let there = repositories.indices.filter { repositories[$0].isThere }
        let index: Int
        if there.count > 3, random.isOneIn(4) {
            repositories[random.pick(there)].isThere = false
            index = make(&random)
        } else if there.count > 3, random.isOneIn(2) {
            index = random.pick(there)
            rename(index, &random)
        } else {
            index = make(&random)
        }
        let child = random.isOneIn(2) ? makeChild(&random) : nil
        let seen = repositories[index]
        return Sight(number: seen.number, name: seen.name, created: Self.date(seen.created), day: Self.date(today), child: child)
    }

    /// A new repository, often under a name that is free again.
    private mutating func make(_ random: inout SeededRandom) -> Int {
        let used = Set(repositories.filter(\.isThere).map(\.name))
        let free = takers.keys.filter { !used.contains($0) }.sorted()
        let name = !free.isEmpty && !random.isOneIn(3) ? random.pick(free) : "o\(random.next() % 3)/n\(repositories.count)"
        let number = "r\(repositories.count)"
        for index in repositories.indices where repositories[index].name == name {
            repositories[index].name = "\(name)~\(repositories[index].number)"
        }
        repositories.append(Repository(number: number, created: today, name: name))
        takers[name, default: []].append((number, today))
        return repositories.count - 1
    }

    /// Another name that nobody ever had, or one that was its own and is still free.
    private mutating func rename(_ index: Int, _ random: inout SeededRandom) {
        let number = repositories[index].number
        let own = repositories[index].past.filter { takers[$0]?.last?.number == number }.sorted()
        let name = !own.isEmpty && random.isOneIn(2) ? random.pick(own) : "moved/x\(today)"
        repositories[index].past.insert(repositories[index].name)
        repositories[index].past.remove(name)
        repositories[index].name = name
        if takers[name] == nil { takers[name] = [(number, today)] }
    }

    /// A card that names something as it was called on a day of the past.
    private mutating func makeChild(_ random: inout SeededRandom) -> Child {
        let name = random.pick(takers.keys.sorted())
        let first = takers[name]?.first?.day ?? today
        let child = Child(
            number: "c\(children.count)", name: "c/k\(children.count)", parent: name, day: Self.date(Int.random(in: first...today, using: &random)))
        children.append(child)
        return child
    }

    /// A day as cards write it.
    private static func date(_ day: Int) -> String { Moment(microseconds: (19_800 + Int64(day)) * 86_400_000_000).iso8601 }
}
