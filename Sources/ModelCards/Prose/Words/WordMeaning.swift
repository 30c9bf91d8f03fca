internal import Lineage

/// What a word can be in a sentence that states an origin.
struct WordMeaning {
    /// The parts that a word can play; one word may play several.
    struct Roles: OptionSet {
        let rawValue: UInt32
        /// A participle or verb that says how a model was made: *tuned*, *quantized*, *based*.
        static let made = Roles(rawValue: 1 << 0)
        /// A verb that takes its parent as an object: *merging*, *quantizing*.
        static let active = Roles(rawValue: 1 << 1)
        /// A noun for what was made: *quant*, *merge*, *adapter*.
        static let product = Roles(rawValue: 1 << 2)
        /// A noun for a model that says nothing of how: *version*, *weights*.
        static let thing = Roles(rawValue: 1 << 3)
        /// A word before or after such a noun that says how: *sharded*, *uncensored*.
        static let manner = Roles(rawValue: 1 << 4)
        /// A file format or quantization method.
        static let format = Roles(rawValue: 1 << 5)
        /// *of* and its like.
        static let of = Roles(rawValue: 1 << 6)
        static let from = Roles(rawValue: 1 << 7)
        static let on = Roles(rawValue: 1 << 8)
        static let `for` = Roles(rawValue: 1 << 9)
        static let with = Roles(rawValue: 1 << 10)
        static let `as` = Roles(rawValue: 1 << 11)
        /// *using*, *uses*, *took*.
        static let use = Roles(rawValue: 1 << 12)
        /// What something begins with: *base*, *backbone*, *initialization*, *teacher*.
        static let beginning = Roles(rawValue: 1 << 13)
        /// A word that may stand between a phrase and the name.
        static let filler = Roles(rawValue: 1 << 14)
        /// A word behind which the phrase speaks of something else.
        static let barrier = Roles(rawValue: 1 << 15)
        static let negation = Roles(rawValue: 1 << 16)
        /// Training data, or a word that turns a name into one of data.
        static let data = Roles(rawValue: 1 << 17)
        /// A part of a model or a thing around it: *tokenizer*, *architecture*, *template*.
        static let part = Roles(rawValue: 1 << 18)
        /// *which*, *that*: what follows is said of the name before.
        static let relative = Roles(rawValue: 1 << 19)
        /// Joins names: *and*.
        static let joint = Roles(rawValue: 1 << 20)
        /// A word of sentences about the repository itself: *this*, *we*, *repo*.
        static let own = Roles(rawValue: 1 << 21)
        /// A comparison or a wish: *outperforms*, *like*, *thanks*.
        static let aside = Roles(rawValue: 1 << 22)
        /// *further*, *continued*: with *pretrained*, a continuation.
        static let further = Roles(rawValue: 1 << 23)
        static let pretrained = Roles(rawValue: 1 << 24)
        /// A word that follows its name in languages that say it so: *ベース*, *기반*.
        static let after = Roles(rawValue: 1 << 25)
        /// *is*, *was*.
        static let verb = Roles(rawValue: 1 << 26)
        /// *between*.
        static let between = Roles(rawValue: 1 << 27)
        /// A word about what others may do: *can*, *try*, *available*.
        static let offer = Roles(rawValue: 1 << 28)
        /// A noun that needs no preposition before the name: *версия*.
        static let bare = Roles(rawValue: 1 << 29)
        /// Takes a model only where the name alone shows that it is one: *trained on*, *using*.
        static let unsure = Roles(rawValue: 1 << 30)
        /// What took a name out: *removed*, *replaced*, *dropped*.
        static let gone = Roles(rawValue: 1 << 31)
    }

    var roles: Roles = []
    var relation: Relation?

    static let none = WordMeaning()

    func has(_ roles: Roles) -> Bool { !self.roles.isDisjoint(with: roles) }
}
