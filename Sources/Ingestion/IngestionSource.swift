import SystemPackage

/// What is at a path: models that can be ingested, found one after the other and in the same order every time.
///
/// | the path is | the models are |
/// | --- | --- |
/// | a folder with a card, a configuration or weights in it | that one |
/// | a folder of such folders, also below folders of organisations | each of them |
/// | the Hugging Face cache (`~/.cache/huggingface`, its `hub`, one of its `models--org--name`) | of each the snapshot of `refs/main`, else the newest |
/// | a card (`.md`) | that of the card |
/// | a catalogue (`.jsonl`, `.jsonl.gz`) | one a row |
/// | `mlflow:` with the address of an MLflow server | its registered models |
/// | `hub:`, `hub:org`, `hub:org/name` | those of the Hub, of an organisation there, that one |
///
/// A model's id is, in this order: the one that the user gives; `id` in a `pedigree.json` inside the folder
/// (`{"id": "org/name", "revision": "…"}`); the one that the folder's name stands for: `models--org--name` and `org__name` are `org/name`, a
/// folder `name` inside a folder `org` that is no model's itself is `org/name`, and another name is itself. An id that is not valid refuses the model.
///
/// Read of a folder are, at its top, `README.md` in any case, `config.json`, `adapter_config.json`, `generation_config.json`,
/// `tokenizer_config.json`, `chat_template.jinja` or `.json`, and YAML files with `merge` in their name: regular files, through links, within
/// ``IngestionLimits``.
/// Files with weights (`.gguf`, `.safetensors`, `.safetensors.index.json`) are read at the top and in two levels of folders, each by its header alone; what is
/// kept of them is a header without weights.
/// A document that must be left out is told, and what the registry has of it stays. Hidden folders, and data sets and spaces of the
/// cache, are passed over.
public struct IngestionSource: AsyncSequence, Sendable {
    /// A model, row or unusable place.
    public typealias Element = IngestionItem
    /// Why it cannot be gone through to its end; what is wrong with an item is told by the item.
    public typealias Failure = any Error

    private let content: SourceContent
    private let limits: IngestionLimits
    private let cursor: String?

    /// How much it holds, as far as that is known now.
    public let total: IngestionTotal?

    /// Looks at what is at a path.
    ///
    /// - Parameters:
    ///   - path: A folder or a file, absolute or below the working directory, a place at a Hub as ``HubPlace`` reads it, or the address of an MLflow
    ///     server. No server is asked yet.
    ///   - options: What the user says about it.
    /// - Throws: ``IngestionError``.
    public static func open(path: String, options: IngestionOptions = IngestionOptions()) throws(IngestionError) -> IngestionSource {
        IngestionSource(content: try SourceContent.find(path, options: options), limits: options.limits, cursor: options.cursor)
    }

    /// A path as any process on this machine can read it; the address of a server stays as it is.
    public static func absolute(_ path: String) -> String {
        path.hasPrefix(MLflowPlace.scheme) ? path : FilePath(path).absolute.string
    }

    private init(content: SourceContent, limits: IngestionLimits, cursor: String?) {
        self.content = content
        self.limits = limits
        self.cursor = cursor
        total = content.total
    }

    /// Who sends its documents: `hub`, or `local` for what lies on a disk.
    public var submitter: String {
        if case .hub = content { HubPlace.submitter } else { "local" }
    }

    /// Begins to go through it.
    public func makeAsyncIterator() -> Iterator { Iterator(walk: content.walk(limits: limits, cursor: cursor)) }

    /// Goes through the items of a source. It ends early when its task is cancelled.
    public struct Iterator: AsyncIteratorProtocol {
        private var walk: any ItemWalk

        fileprivate init(walk: any ItemWalk) {
            self.walk = walk
        }

        /// The next item, or nil at the end.
        ///
        /// - Throws: ``HubError``, or why the database cannot be used.
        public mutating func next() async throws -> IngestionItem? { try await walk.next() }
    }
}
