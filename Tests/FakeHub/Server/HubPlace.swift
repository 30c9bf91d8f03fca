import Synchronization

/// Where connections find their Hub. A class because they are accepted before the Hub knows its port.
final class HubPlace: Sendable {
    private let place = Mutex<FakeHub?>(nil)

    var hub: FakeHub? { place.withLock { $0 } }

    func settle(_ hub: FakeHub) {
        place.withLock { $0 = hub }
    }
}
