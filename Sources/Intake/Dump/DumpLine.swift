import Foundation
import Lineage
import Registry

/// A line of a dump. Every line is a JSON object with its keys in order, so that the same registry gives the same bytes.
enum DumpLine {
    /// The first line.
    struct Header: Codable, Equatable {
        static let current = Header(format: "pedigree-dump", formatVersion: 1)

        let format: String
        let formatVersion: Int

        private enum CodingKeys: String, CodingKey {
            case format, formatVersion = "format_version"
        }
    }

    /// The last line: how much came before it, and the version of the graph, which is the digest of all lines before.
    struct Trailer: Codable, Equatable {
        let models: Int
        let edges: Int
        let version: String
    }

    /// A model.
    struct Model: Codable {
        /// Another name.
        struct Alias: Codable {
            let name: String
            let kind: KnownName.Kind
            let source: String
        }

        /// A name that the model had until another repository took it.
        struct Former: Codable {
            let name: String
            let source: String
            let until: String
        }

        /// A repository outside.
        struct Repository: Codable {
            let host: String
            let number: String?
            let revision: String?
            let created: String?
            let modified: String?
        }

        /// A document: its text where it is UTF-8 without NUL, else its bytes in base 64.
        struct Document: Codable {
            let path: String
            let submitter: String
            let origin: String
            let revision: String?
            let revised: String?
            let text: String?
            let base64: String?
        }

        /// A parent, with every statement about it. Written for readers; a dump that is read back makes it of the documents.
        struct Parent: Codable {
            /// A statement.
            struct Evidence: Codable {
                let kind: String
                let document: String
                let field: String
                let line: Int?
                let text: String
                let written: String
                let relation: String
            }

            let id: String
            let standing: String
            let relation: String?
            let confidence: Double?
            let evidence: [Evidence]
        }

        let id: String
        /// True for models that are only mentioned; absent for known ones.
        let mentioned: Bool?
        /// `gone` or `gated`; absent for others.
        let status: String?
        let aliases: [Alias]?
        let former: [Former]?
        let repositories: [Repository]?
        let documents: [Document]?
        let parents: [Parent]?
    }

    /// The bytes of a line, its end included.
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
    }
}
