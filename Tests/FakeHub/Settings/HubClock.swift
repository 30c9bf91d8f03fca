import Foundation

/// The time of a Hub.
public struct HubClock: Sendable {
    /// What time it is.
    public let now: @Sendable () -> HubTime

    /// A clock that a function tells.
    public init(_ now: @escaping @Sendable () -> HubTime) {
        self.now = now
    }

    /// The machine's.
    public static let system = HubClock { HubTime(Date()) }

    /// One that stands still until it is moved.
    public static func standing(_ time: StandingTime) -> HubClock {
        HubClock { time.now }
    }
}
