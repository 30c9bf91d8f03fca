import Testing

/// What each target may import: the table of architecture.md, with the two targets that it does not name.
@Suite struct ImportTests {
    /// Foundation, the system's library and the standard library's own modules are open to all; `Lineage` avoids even those.
    private static let common: Set<String> = ["Foundation", "Glibc", "Synchronization"]

    private static let allowed: [String: Set<String>] = [
        "CLibPQ": [],
        "CZlib": [],
        "CMalloc": [],
        "Postgres": ["CLibPQ", "Logging"],
        "PrivatePostgres": ["Logging", "Subprocess", "SystemPackage"],
        "Compression": ["CDeflate", "CZlib"],
        "Watching": [],
        "Lineage": ["HashTreeCollections", "Synchronization"],  // versions of the index share parts, and walks share room
        "ModelCards": ["Lineage", "Yams", "Crypto"],  // a chat template is kept as its hash, and hashing is as pure as reading
        "Inference": ["Lineage", "ModelCards"],
        "MigrationCost": ["Lineage"],
        "Registry": ["Postgres", "Lineage", "Migrations", "Logging", "Crypto"],
        "Intake": ["Inference", "ModelCards", "Registry", "Compression", "Lineage", "Crypto"],
        "Ingestion": [
            "Inference", "Intake", "Registry", "Postgres", "Lineage", "ModelCards", "Compression", "Watching", "AsyncHTTPClient", "Logging",
            "SystemPackage",
            "NIOCore", "NIOHTTP1", "NIOPosix",  // AsyncHTTPClient's own types: heads, bodies, time limits, why no connection comes about
        ],
        "Service": [
            "Inference", "Intake", "Registry", "Lineage", "MigrationCost", "Hummingbird", "Mustache", "JWTKit", "Metrics", "Tracing", "ModelCards",
            "Postgres",
            "HTTPTypes", "NIOCore", "Logging", "CMalloc", "ServiceLifecycle",  // the follower is a service of the server
            "Crypto",  // secrets are compared by their codes
        ],
        "pedigree": [
            "Compression", "Inference", "Ingestion", "Intake", "Lineage", "MigrationCost", "ModelCards", "Postgres", "PrivatePostgres", "Registry",
            "Service",
            "ArgumentParser", "Configuration", "Crypto", "Hummingbird", "Logging", "NIOCore", "ServiceLifecycle", "SystemPackage", "UnixSignals",
        ],
    ]

    /// Targets that do without Foundation: the vocabulary is pure.
    private static let pure: Set<String> = ["Lineage"]

    @Test func `every file imports only what its target may`() throws {
        for file in try SourceFile.product() {
            let allowed = try #require(Self.allowed[file.target], "\(file) is in a target that the table does not name")
            let open = Self.pure.contains(file.target) ? [] : Self.common
            let wrong = file.imports.subtracting(allowed).subtracting(open)
            #expect(wrong.isEmpty, "\(file) imports \(wrong.sorted().joined(separator: ", "))")
        }
    }

    @Test func `the imports of a file are read with every modifier`() {
        let file = SourceFile(
            path: "Sources/Lineage/X.swift",
            lines: ["public import A", "import B", "// import C", "    package let import = 1", "let text = \"import D\""])
        #expect(file.imports == ["A", "B"])
        #expect(file.target == "Lineage")
    }

    @Test func `the card readers stay without a database`() throws {
        let files = try SourceFile.product().filter { ["Lineage", "ModelCards"].contains($0.target) }
        #expect(files.count > 100)
        for file in files {
            let isWaiting = file.code.contains { $0.text.contains(/\b(async|await)\b/) }
            #expect(!isWaiting, "\(file) waits, and its target is pure")
        }
    }
}
