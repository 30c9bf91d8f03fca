// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "pedigree",
    dependencies: [
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "Postgres", dependencies: ["CLibPQ", .product(name: "Logging", package: "swift-log")]),
        .target(name: "Lineage"),
        .target(name: "ModelCards", dependencies: ["Lineage", "Yams"]),
        .testTarget(
            name: "ModelCardsTests", dependencies: ["Lineage", "ModelCards", "Yams"], exclude: ["Golden", "corrections.json"]),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", .product(name: "Logging", package: "swift-log")]),
        .executableTarget(
            name: "point-benchmark", dependencies: ["Postgres", .product(name: "Logging", package: "swift-log")], path: "Tests/Benchmarks/Points"),
        .executableTarget(name: "card-benchmark", dependencies: ["Lineage", "ModelCards"], path: "Tests/Benchmarks/Cards"),
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
