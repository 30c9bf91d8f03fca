// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "pedigree",
    products: [
        .executable(name: "pedigree", targets: ["pedigree"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.2.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .target(name: "Postgres", dependencies: ["CLibPQ", .product(name: "Logging", package: "swift-log")]),
        .target(
            name: "PrivatePostgres",
            dependencies: [
                .product(name: "Logging", package: "swift-log"), .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(name: "Compression", dependencies: ["CDeflate", "CZlib"]),
        .target(name: "Watching"),
        .target(name: "Lineage", dependencies: [.product(name: "HashTreeCollections", package: "swift-collections")]),
        .target(name: "ModelCards", dependencies: ["Lineage", "Yams", .product(name: "Crypto", package: "swift-crypto")]),
        .target(
            name: "Inference", dependencies: ["Lineage", "ModelCards"], resources: [.embedInCode("Model/coefficients.json")]),
        .target(
            name: "MigrationCost", dependencies: ["Lineage"],
            resources: [
                .copy("Resources/coefficients.json"),
                .copy("Resources/devices.json"),
                .copy("Resources/efforts.json"),
                .copy("Resources/fertility.json"),
                .copy("Resources/licences.json"),
                .copy("Resources/runtimes.json"),
                .copy("Resources/tokenizers.json"),
            ]),
        .target(
            name: "Migrations", path: "Migrations",
            resources: [
                .embedInCode("0001_create_store.sql"), .embedInCode("0002_widen_evidence.sql"), .embedInCode("0003_prune_changes.sql"),
                .embedInCode("0004_drop_words.sql"), .embedInCode("0005_create_jobs.sql"),
                .embedInCode("0006_create_repositories.sql"),
                .embedInCode("0007_infer_parents.sql"), .embedInCode("0008_pack_once.sql"),
                .embedInCode("0009_shape_models.sql"),
            ]),
        .target(
            name: "Registry",
            dependencies: [
                "Lineage", "Migrations", "Postgres", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.embedInCode("SQL")]),
        .target(
            name: "Intake",
            dependencies: ["Compression", "Inference", "Lineage", "ModelCards", "Registry", .product(name: "Crypto", package: "swift-crypto")]),
        .target(
            name: "Ingestion",
            dependencies: [
                "Compression", "Inference", "Intake", "Lineage", "ModelCards", "Postgres", "Registry", "Watching",
                .product(name: "AsyncHTTPClient", package: "async-http-client"), .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"), .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .target(
            name: "Service",
            dependencies: [
                "CMalloc", "Inference", "Intake", "Lineage", "MigrationCost", "ModelCards", "Postgres", "Registry",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(
            name: "pedigree",
            dependencies: [
                "Inference", "Ingestion", "Intake", "Lineage", "MigrationCost", "ModelCards", "Postgres", "PrivatePostgres", "Registry", "Service",
                .product(name: "ArgumentParser", package: "swift-argument-parser"), .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Resources/catalogue.jsonl"), .copy("Resources/measurements.jsonl"), .copy("Resources/names.jsonl")]),
        .testTarget(
            name: "ModelCardsTests", dependencies: ["Lineage", "ModelCards", "Yams"],
            exclude: ["Golden", "ParameterCounts", "corrections.json", "Weights/requirements.txt", "Weights/write_weights.py"]),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", .product(name: "Logging", package: "swift-log")]),
        .executableTarget(
            name: "point-benchmark", dependencies: ["Postgres", .product(name: "Logging", package: "swift-log")], path: "Tests/Benchmarks/Points"),
        .executableTarget(name: "lineage-benchmark", dependencies: ["Lineage"], path: "Tests/Benchmarks/Lineage"),
        .executableTarget(
            name: "server-benchmark",
            dependencies: [
                "Intake", "Postgres", "Registry", "Service", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
            ], path: "Tests/Benchmarks/Server"),
        .executableTarget(name: "cost-benchmark", dependencies: ["Lineage", "MigrationCost"], path: "Tests/Benchmarks/Costs"),
        .executableTarget(name: "card-benchmark", dependencies: ["Lineage", "ModelCards"], path: "Tests/Benchmarks/Cards"),
        .target(
            name: "TestSupport",
            dependencies: [
                "Compression", "Intake", "Lineage", "Postgres", "Registry", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/TestSupport"),
        .testTarget(
            name: "MigrationCostTests", dependencies: ["Lineage", "MigrationCost", "TestSupport"],
            exclude: ["Runtimes/make_runtimes.py", "Tokens/Fixtures", "Tokens/make_tokenizers.py", "Tokens/requirements.txt"]),
        .testTarget(name: "InferenceTests", dependencies: ["Inference", "Lineage", "ModelCards"]),
        .testTarget(name: "LineageTests", dependencies: ["Lineage", "TestSupport"]),
        .testTarget(name: "RegistryTests", dependencies: ["Intake", "Lineage", "Migrations", "Postgres", "Registry", "TestSupport"]),
        .testTarget(
            name: "IntakeTests",
            dependencies: [
                "Compression", "Inference", "Intake", "Lineage", "Postgres", "Registry", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ]),
        .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
        .testTarget(
            name: "IngestionTests",
            dependencies: [
                "Compression", "FakeHub", "Ingestion", "Intake", "Lineage", "ModelCards", "Postgres", "Registry", "TestSupport", "Watching",
                .product(name: "Logging", package: "swift-log"), .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "SystemPackage", package: "swift-system"),
            ], exclude: ["MLflow/requirements.txt", "MLflow/serve.py"]),
        .testTarget(
            name: "ServiceTests",
            dependencies: [
                "Intake", "Lineage", "Postgres", "Registry", "Service", "TestSupport", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ], exclude: ["Webhooks/check_payloads.py"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "FakeHub", "Postgres", "TestSupport", "pedigree", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"), .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        .testTarget(name: "ArchitectureTests"),
        // The parsers as Scripts/fuzz gives them to libFuzzer; Tests/Fuzzing/Package.swift builds them with its instruments.
        .target(
            name: "ParserCases", dependencies: ["Compression", "Lineage", "ModelCards", "Postgres"], path: "Tests/Fuzzing/Cases"),
        .testTarget(name: "FuzzingTests", dependencies: ["ParserCases", "TestSupport"]),
        // The Hub as the tests play it, on loopback; Tests/FakeHubTests reads from it with the client that people use.
        .target(
            name: "FakeHub",
            dependencies: [
                "Compression", "Yams", .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/FakeHub"),
        .executableTarget(
            name: "fake-hub",
            dependencies: [
                "FakeHub", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            path: "Tests/FakeHubProgram"),
        .testTarget(
            name: "FakeHubTests",
            dependencies: [
                "Compression", "FakeHub", "fake-hub", .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ], exclude: ["Client/requirements.txt", "Client/read_hub.py"]),
    ],
    swiftLanguageModes: [.v6]
)

/// One list of settings for every target.
let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
    .enableUpcomingFeature("ImmutableWeakCaptures"),  // SE-0481
    .strictMemorySafety(),  // SE-0458
    .treatAllWarnings(as: .error),  // SE-0480
]
for target in package.targets where target.type != .system {
    target.swiftSettings = swiftSettings
}
