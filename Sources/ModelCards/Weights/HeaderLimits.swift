/// The bounds within which the header of a weight file is read. Numbers in a header are never trusted beyond the bytes that are there.
public struct HeaderLimits: Hashable, Sendable {
    /// The most bytes of a file that are read for its header. Default: 64 MiB, six times the largest vocabulary.
    public var byteCount = 64 << 20
    /// The most bytes of a JSON header or index that is read; the safetensors library allows 100 MB. Default: 8 MiB, some 70,000 tensors.
    public var textByteCount = 8 << 20
    /// The most keys of metadata. Default: 65,536.
    public var keyCount = 65_536
    /// The most bytes of a key or of a tensor's name. Default: 1,024; llama.cpp allows 64 in a tensor's name.
    public var nameByteCount = 1024
    /// The most tensors. Default: 200,000; the largest mixtures of experts have some 90,000 in all their files.
    public var tensorCount = 200_000
    /// The most dimensions of a tensor. Default: 16; ggml itself has 4.
    public var dimensionCount = 16
    /// How deep arrays may nest. Default: 8.
    public var depth = 8
    /// Texts with more bytes are counted, not kept. Default: 256 KiB, several times the longest chat template.
    public var keptTextByteCount = 256 << 10
    /// Arrays with more elements, those of nested arrays included, are counted, not kept: the lists of a vocabulary. Default: 1,024.
    public var keptElementCount = 1024
    /// Arrays with more bytes of text are counted, not kept. Default: 64 KiB.
    public var keptArrayByteCount = 64 << 10
    /// When so many bytes are kept of all metadata, further texts and lists are counted, not kept; an element of a list counts for 32 more.
    /// Default: 4 MiB.
    public var keptByteCount = 4 << 20

    /// The default bounds.
    public init() {}
}
