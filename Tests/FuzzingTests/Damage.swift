import TestSupport

/// Damages inputs at random, as a fuzzer without instruments does.
struct Damage {
    private var random: SeededRandom
    private let words: [[UInt8]]
    private let maximumByteCount: Int

    init(seed: UInt64, words: [String], maximumByteCount: Int) {
        random = SeededRandom(seed: seed)
        self.words = words.map { Array($0.utf8) } + [[0], [0xFF], [0xEF, 0xBB, 0xBF], Array("\u{2028}".utf8), [0x7F, 0xFF, 0xFF, 0xFF]]
        self.maximumByteCount = maximumByteCount
    }

    /// One of the inputs with some changes, and a piece of another at times.
    mutating func damaged(_ inputs: [[UInt8]]) -> [UInt8] {
        var bytes = random.pick(inputs)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...24, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 3: bytes.insert(contentsOf: random.pick(words), at: place)
            default:
                let other = random.pick(inputs)
                let start = Int.random(in: 0...other.count, using: &random)
                bytes.replaceSubrange(place..<end, with: other[start..<min(other.count, start + 48)])
            }
        }
        return Array(bytes.prefix(maximumByteCount))
    }
}
