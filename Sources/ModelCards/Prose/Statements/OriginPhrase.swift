internal import Lineage

/// A phrase of a card that says what something was made from.
struct OriginPhrase {
    /// Where it stands.
    enum Place: String {
        case label, sentence, heading, list, table, link, command
    }

    /// Of what the phrase speaks.
    enum Subject: Equatable {
        /// It says so: *this model*, *we*.
        case own
        /// It names nothing else.
        case unsaid
        /// What is named before it.
        case named(Range<Int>)
        /// A comparison, an offer, a wish.
        case aside
    }

    /// How clear the wording is.
    enum Grade: Int, Comparable {
        case faint, fair, clear

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    var mention: ProseMention
    var relation: Relation?
    var grade: Grade
    var subject: Subject = .unsaid
    var place: Place = .sentence
    /// The words that say it.
    var cue: Range<Int>
    /// Whether it counts only on a card that says that its model is a merge.
    var needsMerge = false
    /// Whether it counts only beside another of its kind, or on such a card.
    var needsSeveral = false
    /// Whether it names what the repository is a copy of in another form.
    var isOriginal = false
    var line = 0
    /// The sentence.
    var text: Range<Int> = 0..<0
    /// What the headings above it are about.
    var topic = ProseSection.own
}
