import Testing

/// Parents and children are called so, nowhere source, target, upstream or downstream.
@Suite struct VocabularyTests {
    /// What else the word `source` means here: where a statement, a text or a name comes from. Each phrase is a part of the line.
    private static let otherMeanings: [(path: String, phrases: [String])] = [
        ("Sources/", ["source: \"", "Source: ", "open source", "open-source"]),
        ("Sources/Lineage/Families/", ["source", "Source"]),  // who says that a family is one
        ("Sources/Lineage/Facts/", ["of a source", "targetModules", "target_modules"]),  // the documents that facts come from; PEFT's word
        ("Sources/ModelCards/Configurations/AdapterFactsReader.swift", ["targetModules", "target_modules"]),  // PEFT's word for what it changes
        // Whoever makes a claim.
        (
            "Sources/Lineage/Claims/",
            ["the source", "a source", "its source", "The source", "one source", "and sources", "].sources[", "`general.source"]
        ),
        ("Sources/Lineage/Names/LegacyName.swift", ["source"]),  // who says that a name is an old one
        ("Sources/ModelCards/Metadata/", ["source"]),  // the bytes of a text that is read
        ("Sources/ModelCards/FrontMatter/", ["tree.source", "(source: bytes", "let source = DocumentDraft.Source(", ", source)"]),
        // Words of cards, and the place in a document that states something.
        (
            "Sources/ModelCards/Prose/",
            [
                "source model|",
                "opensource", "upstreams", "source models|", "DocumentDraft.Source(", "let source = ", ", source)", "_ source: ",
                "place: DocumentDraft.Source",
            ]
        ),
        ("Sources/ModelCards/Repository/", ["source", "Source"]),  // the place in a document that states something
        (
            "Sources/ModelCards/Configurations/",
            ["source_model", "\"sources\"", "tokenizer_source", "DocumentDraft.Source(", "(source: bytes", "source, slices"]
        ),
        ("Sources/ModelCards/MLflow/", ["source_model", "DocumentDraft.Source"]),  // MLflow's word; the place in a document
        ("Sources/ModelCards/Hub/", ["DocumentDraft.Source"]),
        ("Sources/ModelCards/Weights/", ["general.source", "DocumentDraft.Source"]),
        ("Sources/ModelCards/Registrations/", ["source"]),  // what a catalogue's row is taken from
        ("Sources/ModelCards/Relations/", ["draft.source", "source.", "Source"]),
        ("Sources/Intake/", ["source"]),  // the document that was read
        ("Sources/ModelCards/ParameterCounts/", ["max_source_positions", "max_target_positions"]),  // Whisper's words for sound and text
        // What licences of software ask to be given along.
        ("Sources/MigrationCost/Licences/", ["sourceDisclosure", "source-disclosure", "corresponding source"]),
        ("Sources/Registry/", ["source", "FactSource", "targetModules"]),  // who says that a name is another one's, and where facts come from
        ("Sources/Service/REST/ServiceContext.swift", ["source"]),  // Hummingbird's word for where a request comes from
        ("Sources/Ingestion/Watching/WatchedTree.swift", ["followTargetSymlink"]),  // swift-system's word for what a link leads to
        ("Sources/Ingestion/", ["source", "Source"]),  // a folder, a dump or a hub that documents come from
        ("Sources/MigrationCost/Calibration/Measurement.swift", ["citation = \"source\""]),  // the field of a row that says who published it
        ("Sources/pedigree/Commands/CalibrateCommand.swift", ["\"source\", \"model\""]),
        ("Sources/pedigree/Commands/RenameCommand.swift", ["source"]),
        ("Sources/pedigree/Commands/Ingest", ["source", "Source"]),
        ("Sources/pedigree/Running/ShippedResources.swift", ["source", "IngestionSource"]),
        ("Sources/pedigree/Running/CatalogueLoading.swift", ["source"]),
        ("Sources/pedigree/Running/FolderRounds.swift", ["source"]),
        ("Sources/Lineage/Names/WrittenName+reading.swift", ["target", "linkTarget"]),  // what a Markdown link leads to
        // Where to move: the word of the route /v1/migration/targets.
        ("Sources/MigrationCost/Targets/", ["arget"]),
        ("Sources/Service/", ["Target", "targets"]),
        ("Sources/pedigree/", ["Target", "targets"]),
        ("Sources/Postgres/", ["target", "_ targets"]),  // a Swift type that a value becomes; libpq's target_session_attrs
        ("Migrations/", ["source"]),
    ]

    /// Whether a line has one of the words; `resource` is another word.
    private static func hasWord(_ line: String) -> Bool {
        // Most lines have none, and a regular expression takes its time in a debug build.
        guard ["ource", "arget", "stream"].contains(where: { line.contains($0) }) else { return false }
        return line.replacing(/[Rr]esource/, with: "").contains(/[Ss]ource|\b[Tt]arget|[a-z]Target|[Uu]pstream|[Dd]ownstream/)
    }

    @Test func `a model that another was made from is a parent, not a source`() throws {
        let files = try SourceFile.product() + SourceFile.all(in: "Sources", suffix: ".sql") + SourceFile.all(in: "Migrations", suffix: ".sql")
        for file in files {
            let phrases = Self.otherMeanings.filter { file.path.hasPrefix($0.path) }.flatMap(\.phrases)
            for (index, line) in file.lines.enumerated() where Self.hasWord(line) {
                #expect(phrases.contains { line.contains($0) }, "\(file):\(index + 1) says: \(line.drop { $0 == " " })")
            }
        }
    }

    @Test func `the words are seen in names of any form`() {
        for line in ["let sourceModel = 1", "modelSource", "source_model", "targetID", "linkTarget", "an upstream model", "Downstream"] {
            #expect(Self.hasWord(line), "\(line)")
        }
        for line in ["PackageResources", "resource", "budget"] { #expect(!Self.hasWord(line), "\(line)") }
    }
}
