// swift-tools-version: 6.2
import PackageDescription

// The parsers alone, for fuzzing: everything here is compiled with the instruments of libFuzzer, which the product must never be. Built by
// Scripts/fuzz. `Product` is a link to the sources of the product; the same cases are a target of the main package, for its smoke test.
let package = Package(
    name: "fuzzing",
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"), .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CDeflate", path: "Product/CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CZlib", path: "Product/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Compression", dependencies: ["CDeflate", "CZlib"], path: "Product/Compression"),
        .target(name: "Lineage", path: "Product/Lineage"),
        .target(
            name: "ModelCards", dependencies: ["Lineage", "Yams", .product(name: "Crypto", package: "swift-crypto")], path: "Product/ModelCards"),
        // Of this only what reads what others wrote; the rest needs libpq.
        .target(name: "Postgres", path: "Product/Postgres/Copy", sources: ["CopyRowScanner.swift"]),
        .target(name: "ParserCases", dependencies: ["Compression", "Lineage", "ModelCards", "Postgres"], path: "Cases"),
        .target(name: "CLibFuzzer", path: "CLibFuzzer"),
        .executableTarget(name: "fuzz-parser", dependencies: ["CLibFuzzer", "ParserCases"], path: "Program"),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type == .regular || target.type == .executable {
    guard target.name != "CLibFuzzer" else { continue }
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"), .enableUpcomingFeature("ImmutableWeakCaptures"), .strictMemorySafety(),
    ]
}
