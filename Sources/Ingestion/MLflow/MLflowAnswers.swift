/// The answers of MLflow's REST API (version 2.0), as far as they are read. What may be absent is absent when it is empty.
enum MLflowAnswers {
    /// A tag or parameter.
    struct Entry: Decodable {
        let key: String
        let value: String?
    }

    /// `registered-models/search`
    struct Models: Decodable {
        let models: [Model]
        let nextToken: String?

        private enum CodingKeys: String, CodingKey { case models = "registered_models", nextToken = "next_page_token" }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            models = try values.decodeIfPresent([Model].self, forKey: .models) ?? []
            nextToken = try values.decodeIfPresent(String.self, forKey: .nextToken)
        }
    }

    /// A registered model.
    struct Model: Decodable {
        let name: String
        let created: Number?
        let description: String?
        let tags: [Entry]?
        let aliases: [Alias]?

        private enum CodingKeys: String, CodingKey { case name, created = "creation_timestamp", description, tags, aliases }
    }

    /// A name for one of a model's versions.
    struct Alias: Decodable {
        let alias: String
        let version: Number
    }

    /// `model-versions/search`
    struct Versions: Decodable {
        let versions: [Version]?

        private enum CodingKeys: String, CodingKey { case versions = "model_versions" }
    }

    /// A version of a registered model.
    struct Version: Decodable {
        let version: Number
        let created: Number?
        let description: String?
        let status: String?
        /// Where its files are: `runs:/RUN/PATH`, `models:/m-…`, `models:/NAME/VERSION` for a copy, or an address of the store.
        let origin: String?
        let runID: String?
        let modelID: String?
        let tags: [Entry]?

        private enum CodingKeys: String, CodingKey {
            case version, created = "creation_timestamp", description, status, origin = "source", runID = "run_id", modelID = "model_id", tags
        }
    }

    /// `model-versions/get-download-uri`
    struct Download: Decodable {
        let address: String?

        private enum CodingKeys: String, CodingKey { case address = "artifact_uri" }
    }

    /// `runs/get`
    struct RunAnswer: Decodable {
        struct Run: Decodable {
            let info: Info?
            let data: Values?
        }
        let run: Run
    }

    /// What a run or a logged model is.
    struct Info: Decodable {
        /// Where its files are.
        let files: String?
        let tags: [Entry]?

        private enum CodingKeys: String, CodingKey { case files = "artifact_uri", tags }
    }

    /// `mlflow-artifacts/artifacts?path=…`
    struct Listing: Decodable {
        let files: [File]?
    }

    /// A file or folder in another one, by its name there.
    struct File: Decodable {
        let path: String
        let isFolder: Bool?

        private enum CodingKeys: String, CodingKey { case path, isFolder = "is_dir" }
    }

    /// The parameters and tags of a run.
    struct Values: Decodable {
        let params: [Entry]?
        let tags: [Entry]?
    }

    /// `logged-models/ID`
    struct LoggedModelAnswer: Decodable {
        struct Logged: Decodable {
            let info: Info?
            let data: Values?
        }
        let model: Logged
    }

    /// A whole number, which servers write as a number or as a text.
    struct Number: Decodable {
        let value: Int64

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int64.self) {
                value = number
            } else if let number = Int64(try container.decode(String.self)) {
                value = number
            } else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "no whole number")
            }
        }
    }
}
