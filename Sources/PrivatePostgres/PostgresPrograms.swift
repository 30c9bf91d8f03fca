import Foundation

/// Where PostgreSQL's programs are.
public struct PostgresPrograms: Sendable {
    /// The folder that holds `initdb`, `pg_ctl` and `postgres`.
    public let folder: String

    /// Finds the programs: in `PEDIGREE_POSTGRES_BIN`, then Debian's folders (newest version first), then `PATH`.
    ///
    /// - Parameters:
    ///   - environment: The process's environment.
    ///   - version: A major version that goes before newer ones: the one that wrote the data.
    /// - Throws: ``PrivatePostgresError/programsMissing(searched:)``.
    public init(environment: [String: String], preferring version: Int? = nil) throws(PrivatePostgresError) {
        let candidates: [String]
        if let chosen = environment["PEDIGREE_POSTGRES_BIN"], !chosen.isEmpty {
            candidates = [chosen]
        } else {
            let path = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
            candidates = Self.debianFolders(preferring: version) + path
        }
        guard let folder = candidates.first(where: Self.holdsPrograms) else {
            throw .programsMissing(searched: candidates)
        }
        self.folder = folder
    }

    /// The full path of one program.
    public func path(of program: String) -> String { "\(folder)/\(program)" }

    private static func debianFolders(preferring version: Int?) -> [String] {
        let root = "/usr/lib/postgresql"
        let versions = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).compactMap(Int.init)
        return versions.sorted { ($0 == version ? .max : $0) > ($1 == version ? .max : $1) }.map { "\(root)/\($0)/bin" }
    }

    private static func holdsPrograms(_ folder: String) -> Bool {
        ["initdb", "pg_ctl", "postgres"].allSatisfy { FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") }
    }
}
