/// Who listens on which channel, and what each was told of the link. It does no I/O.
package struct ListenState<Subscriber> {
    private struct Subscription {
        let subscriber: Subscriber
        /// The number of the link that it was last told of; 0 for none.
        var link = 0
    }

    private var channels: [String: [Int: Subscription]] = [:]
    private var subscriptionCount = 0
    private var link = 0

    package init() {}

    package var isEmpty: Bool { channels.isEmpty }
    package var channelNames: [String] { channels.keys.sorted() }

    package mutating func subscribed(_ subscriber: Subscriber, to channel: String) -> Int {
        subscriptionCount += 1
        channels[channel, default: [:]][subscriptionCount] = Subscription(subscriber: subscriber)
        return subscriptionCount
    }

    /// True means: nobody listens on the channel any more.
    package mutating func unsubscribed(_ id: Int, from channel: String) -> Bool {
        guard channels[channel]?.removeValue(forKey: id) != nil, channels[channel]?.isEmpty == true else { return false }
        channels[channel] = nil
        return true
    }

    /// A new link stands: every channel must be listened on anew.
    package mutating func linked() { link += 1 }

    /// The server listens on these channels over the present link: who is to be told, and whether it is their first time.
    package mutating func listening(on names: [String]) -> [(subscriber: Subscriber, isFirst: Bool)] {
        var told: [(Subscriber, Bool)] = []
        for name in names {
            for (id, subscription) in (channels[name] ?? [:]).sorted(by: { $0.key < $1.key })
            where subscription.link != link {
                told.append((subscription.subscriber, subscription.link == 0))
                channels[name]?[id]?.link = link
            }
        }
        return told
    }

    package func subscribers(of channel: String) -> [Subscriber] {
        (channels[channel] ?? [:]).sorted { $0.key < $1.key }.map(\.value.subscriber)
    }

    package mutating func removeAll() -> [Subscriber] {
        defer { channels = [:] }
        return channels.values.flatMap { $0.values.map(\.subscriber) }
    }
}
