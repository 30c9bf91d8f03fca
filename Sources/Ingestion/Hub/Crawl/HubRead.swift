import Intake
import Lineage

/// What was read of one model at a Hub.
struct HubRead: Sendable {
    /// Who may read its files.
    enum Access: Sendable {
        case open
        /// Those whom its publisher lets in, and that is not us.
        case gated
        /// Nobody: it is not there any more, or was taken off.
        case gone
    }

    var access = Access.open
    var found = FoundDocuments()
}
