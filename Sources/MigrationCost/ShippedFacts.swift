import Foundation

/// The files of facts that are part of the program, beside it in a bundle.
///
/// They are files and not code, since arrays of so many bytes compile for minutes.
enum ShippedFacts {
    /// The bytes of a file.
    ///
    /// - Precondition: The bundle stands beside the program, as it is built and installed; without it no cost can be told.
    static func bytes(_ name: String) -> [UInt8] {
        guard let address = Bundle.module.url(forResource: name, withExtension: "json"), let data = try? Data(contentsOf: address) else {
            preconditionFailure("The file \(name).json is missing beside the program; install it again.")
        }
        return [UInt8](data)
    }
}
