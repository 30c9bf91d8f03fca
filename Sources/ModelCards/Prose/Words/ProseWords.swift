internal import Lineage

/// The words of origin, in many languages, by their keys.
enum ProseWords {
    /// A line of the lists: roles, the relation that the words mean, and the words, folded, parted by spaces.
    struct Row {
        let roles: WordMeaning.Roles
        var relation: Relation?
        let words: String

        init(_ roles: WordMeaning.Roles, _ relation: Relation? = nil, _ words: String) {
            self.roles = roles
            self.relation = relation
            self.words = words
        }
    }

    /// Dots behind these end no sentence.
    static let abbreviations = Set(
        ["e.g", "i.e", "eg", "ie", "vs", "al", "etc", "a.k.a", "aka", "approx", "no", "fig", "resp", "incl", "dr", "st"].map { WordHash.of($0) })

    /// First words of pairs with a slash that are no ids.
    static let neverOrganisations = Set(
        """
        and or input output inputs outputs cpu gpu text image audio video train training test eval em f1 pytorch tensorflow jax instruct chat base \
        w true false yes no he she his her src examples example scripts script transformers docs doc data dataset datasets gguf gptq awq exl2 \
        fp16 bf16 int8 int4 q4 q5 q8 q6 client server linux windows mac ios android user assistant system en de fr es zh ja ko ru bert roberta \
        llama mistral qwen gpt gemma hasans github.com arxiv.org kaggle.com wandb.ai colab.research.google.com modelscope.cn blob tree main \
        question answer read write tool http https lib usr opt
        """.split(separator: " ").map { WordHash.of($0) })

    static let table: [UInt64: WordMeaning] = {
        var table: [UInt64: WordMeaning] = [:]
        for row in english + englishFrame + romance + germanic + others {
            for word in row.words.split(separator: " ") {
                let key = WordHash.of(word)
                var meaning = table[key] ?? .none
                meaning.roles.formUnion(row.roles)
                meaning.relation = meaning.relation ?? row.relation
                table[key] = meaning
            }
        }
        return table
    }()

    /// What a word means; nothing for those that are in no list.
    static func meaning(_ hash: UInt64) -> WordMeaning { index.keys.value(of: hash).map { index.meanings[$0] } ?? .none }

    private static let index: (keys: KeyTable, meanings: [WordMeaning]) = {
        let entries = Array(table)
        return (KeyTable(entries.enumerated().map { (key: $1.key, value: UInt16($0)) }), entries.map(\.value))
    }()
}
