package import Foundation

extension WatchEvent {
    /// The bytes before the name: watch, mask, cookie and length, four each.
    private static let headByteCount = 16

    /// Reads what the kernel wrote: `struct inotify_event` (inotify(7)), one behind the other.
    ///
    /// - Parameter bytes: Whole events; what is cut off at the end is passed over.
    package static func events(in bytes: Data) -> [WatchEvent] {
        var events: [WatchEvent] = []
        var rest = bytes[...]
        while rest.count >= headByteCount {
            let start = rest.startIndex
            let length = Int(number(rest, start + 12))
            guard rest.count >= headByteCount + length else { break }
            let name = rest[(start + headByteCount)..<(start + headByteCount + length)].prefix { $0 != 0 }
            events.append(
                WatchEvent(
                    watch: Int32(bitPattern: number(rest, start)), kind: Kind(rawValue: number(rest, start + 4)),
                    name: String(decoding: name, as: UTF8.self)))
            rest = rest[(start + headByteCount + length)...]
        }
        return events
    }

    /// A number of four bytes; the kernel writes them in the machine's order, which is little-endian wherever this is built for.
    private static func number(_ bytes: Data, _ place: Int) -> UInt32 {
        (0..<4).reduce(0 as UInt32) { $0 | UInt32(bytes[place + $1]) << (8 * UInt32($1)) }
    }
}
