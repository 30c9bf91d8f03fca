import Foundation
import SystemPackage

extension FilePath {
    /// The path from the root, without `.` and `..`; links are not followed, so a name stays what the user sees.
    var absolute: FilePath {
        FilePath(FileManager.default.currentDirectoryPath).pushing(self).lexicallyNormalized()
    }
}
