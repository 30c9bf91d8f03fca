internal import Lineage

/// The marks in a model's own names, beside those that it has from its parents.
struct ChildNames {
    /// The marks of the repository's name and of the titles in its card.
    let own: NameMarks
    /// The marks of the parents' names.
    let inherited: NameMarks
    /// The marks of the tags.
    let tags: NameMarks
    /// The words of the repository's name, folded.
    let childWords: Set<String>
    /// The words of the parents' names, folded.
    let parentWords: Set<String>
    /// Whether the child's name is unknown or begins with a parent's, as those of forks in another format do.
    let mayBeParentUnderAnotherName: Bool

    init(signs: RepositorySigns, child: ModelID?, parents: Set<ModelID>) {
        own = NameMarks((child.map { [String($0.name)] } ?? []) + signs.titles)
        inherited = NameMarks(parents.map { String($0.name) })
        tags = NameMarks(signs.tags)
        childWords = child.map { Self.words($0) } ?? []
        parentWords = childWords.isEmpty ? [] : parents.reduce(into: []) { $0.formUnion(Self.words($1)) }
        let childName = child.map { Self.letters($0.name) }
        mayBeParentUnderAnotherName = childName.map { name in parents.contains { name.hasPrefix(Self.letters($0.name)) } } ?? true
    }

    /// The formats in the own name that no parent's name has.
    var ownFormats: Set<String> { own.formats.subtracting(inherited.formats) }
    /// The hints in the own name that no parent's name has.
    var ownHints: Set<String> { inherited.hints.isEmpty ? own.hints : [] }

    private static func words(_ id: ModelID) -> Set<String> {
        Set(foldedName(id.name).split { "-_. ".contains($0) }.map(String.init))
    }

    private static func letters(_ name: Substring) -> String {
        String(decoding: foldedName(name).utf8.filter { Byte.isLetter($0) || Byte.isDigit($0) }, as: UTF8.self)
    }
}
