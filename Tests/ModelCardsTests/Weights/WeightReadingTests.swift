import Lineage
import ModelCards
import Testing

/// What a repository of weight files says: facts, parents, and what does not fit.
struct WeightReadingTests {
    private typealias Entries = [(key: String, value: GGUFBuilder.Value)]

    private func read(_ files: [String: [UInt8]], child: String? = nil) -> [DocumentReading] {
        let sorted = files.sorted { $0.key < $1.key }.map { RepositoryFile(path: $0.key, bytes: $0.value) }
        return RepositoryReader.read(sorted, of: child.flatMap { try? ModelID($0) })
    }

    /// The facts of all documents together, as the store merges them.
    private func facts(_ readings: [DocumentReading]) -> ModelFacts {
        readings.reduce(into: ModelFacts()) { $0.complete(with: $1.facts) }
    }

    private func codes(_ readings: [DocumentReading]) -> [String] { readings.flatMap(\.diagnostics).map(\.code).sorted() }

    private func card(_ text: String) -> [UInt8] { Array("---\n\(text)\n---\n".utf8) }

    /// A safetensors header with tensors of one type.
    private func safetensors(_ tensors: [(name: String, type: String, shape: [Int], bytes: Int)], metadata: String? = nil) -> [UInt8] {
        var parts = metadata.map { ["\"__metadata__\":{\($0)}"] } ?? []
        var offset = 0
        for tensor in tensors {
            parts.append(
                "\"\(tensor.name)\":{\"dtype\":\"\(tensor.type)\",\"shape\":\(tensor.shape),\"data_offsets\":[\(offset),\(offset + tensor.bytes)]}")
            offset += tensor.bytes
        }
        return SafetensorsHeaderTests.file("{\(parts.joined(separator: ","))}", dataByteCount: 0)
    }

    private let f16 = GGUFBuilder.model(fileType: 1, type: 1, blockBytes: 512).bytes

    // MARK: GGUF

    @Test func `a GGUF file states what it holds`() throws {
        let entries: Entries = [
            ("llama.context_length", .uint32(4096)), ("llama.embedding_length", .uint32(256)), ("general.license", .text("apache-2.0,mit")),
            ("general.languages", .texts(["en"])), ("general.tags", .texts(["chat"])), ("general.quantized_by", .text("Ada")),
            ("tokenizer.ggml.model", .text("gpt2")), ("tokenizer.ggml.tokens", .texts(["a", "b", "c"])), ("tokenizer.chat_template", .text("abc")),
        ]
        let readings = read(["a.gguf": GGUFBuilder.model(entries).bytes])
        let facts = facts(readings)
        #expect(codes(readings).isEmpty)
        #expect(facts.formats == ["gguf"])
        #expect(facts.quantization == "gguf-q4_k_m")
        #expect(facts.parameters == 1024)
        #expect(facts.weights?.weightCounts == ["Q4_K": 1024])
        #expect(facts.weights?.bitsPerWeight == 4.5)
        #expect(facts.weights?.fileType == "Q4_K_M")
        #expect(facts.architecture == "llama" && facts.contextLength == 4096)
        #expect(facts.dimensions == ["hidden_size": 256, "vocab_size": 3])
        #expect(facts.license == "apache-2.0" && facts.languages == ["en"] && facts.tags == ["chat"] && facts.quantizedBy == "Ada")
        #expect(facts.tokenizer?.model == "gpt2")
        // The test vector of FIPS 180-4 for "abc".
        #expect(facts.tokenizer?.chatTemplateSHA256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func `several quantizations are one model`() {
        let q8 = GGUFBuilder.model(fileType: 7, type: 8, blockBytes: 34, blockWeights: 32)
        var same = q8
        same.tensors[0].dimensions = [32, 32]
        same.tensors[0].byteCount = 32 * 34
        let facts = facts(read(["a.Q4_K_M.gguf": GGUFBuilder.model().bytes, "a.Q8_0.gguf": same.bytes]))
        #expect(facts.parameters == 1024)
        #expect(facts.quantization == "gguf")
        #expect(facts.weights?.fileType == "Q8_0", "the largest")
        #expect(facts.weights?.variants.map(\.type) == ["Q4_K_M", "Q8_0"])
        #expect(facts.weights?.variants.map(\.byteCount) == [576, 1088])
        let other = read(["a.Q4_K_M.gguf": GGUFBuilder.model().bytes, "b.Q8_0.gguf": q8.bytes])
        #expect(self.facts(other).parameters == nil)
        #expect(codes(other) == ["weights_ambiguous"])
    }

    @Test func `parts of a split file add up`() {
        let parts = (0..<3).map { GGUFBuilder.model([("split.no", .uint32(UInt32($0))), ("split.count", .uint32(3))]).bytes }
        let names = (1...3).map { "Q4/a-0000\($0)-of-00003.gguf" }
        let whole = read(Dictionary(uniqueKeysWithValues: zip(names, parts)))
        #expect(facts(whole).parameters == 3072)
        #expect(facts(whole).weights?.tensorCount == 3)
        #expect(facts(whole).weights?.variants.isEmpty == true)
        #expect(codes(whole).isEmpty)
        var first = GGUFBuilder.model([("split.no", .uint32(0)), ("split.count", .uint32(3))])
        first.tensors = []
        #expect(facts(read([names[0]: first.bytes, names[1]: parts[1], names[2]: parts[2]])).parameters == 2048)
        let cut = read([names[0]: parts[0], names[2]: parts[2]])
        #expect(facts(cut).parameters == nil && facts(cut).weights == nil)
        #expect(codes(cut) == ["shard_missing"])
    }

    @Test func `tables, vision parts, vocabularies and adapters are no parameters`() {
        var builder = GGUFBuilder.model()
        builder.tensors.append(GGUFBuilder.Tensor(name: "rope_freqs.weight", dimensions: [64], type: 0, byteCount: 256))
        #expect(facts(read(["a.gguf": builder.bytes])).parameters == 1024)
        let vision = GGUFBuilder.model([("general.type", .text("mmproj"))]).bytes
        let both = facts(read(["a.gguf": builder.bytes, "mmproj.gguf": vision]))
        #expect(both.parameters == nil && both.weights?.weightCount == 1088)
        builder.tensors = []
        #expect(facts(read(["vocab.gguf": builder.bytes])).weights == nil)
        let adapter = GGUFBuilder.model([("general.type", .text("adapter")), ("adapter.type", .text("lora")), ("adapter.lora.alpha", .float32(16))])
        let readings = read(["README.md": card("base_model: acme/river-7b"), "lora.gguf": adapter.bytes])
        #expect(facts(readings).adapter?.alpha == 16 && facts(readings).adapter?.kind == "LORA")
        #expect(facts(readings).parameters == nil && facts(readings).weights?.weightCount == 1024)
        #expect(readings[0].claims.map(\.relation) == [.adapter])
    }

    @Test func `the types of the weights decide between quantized and converted`() {
        let base = card("base_model: acme/river-7b")
        let quantized = read(["README.md": base, "a.gguf": GGUFBuilder.model().bytes], child: "ada/streams")
        #expect(quantized[0].claims.map(\.relation) == [.quantized])
        #expect(quantized[0].claims.map(\.reason.detail) == ["weights in Q4_K_M"])
        let converted = read(["README.md": base, "a.gguf": f16], child: "ada/river-7b-gguf")
        #expect(converted[0].claims.map(\.relation) == [.conversion])
        #expect(facts(converted).quantization == nil || facts(converted).quantization == "gguf")
        let configuration = Array(#"{"architectures": ["LlamaForCausalLM"], "model_type": "llama"}"#.utf8)
        let own = read(["README.md": base, "a.gguf": f16, "config.json": configuration], child: "acme/river-7b-chat")
        #expect(own[0].claims.map(\.relation) == [.finetune], "an author's own file beside the model")
    }

    @Test(arguments: [
        ("general.source.huggingface.repository", "acme/river-7b"), ("general.source.repo_url", "https://huggingface.co/acme/river-7b"),
        ("general.source.url", "https://huggingface.co/acme/river-7b/tree/main"),
    ])
    func `what a file was converted from is its parent`(key: String, written: String) {
        let claims = read(["a.gguf": GGUFBuilder.model([(key, .text(written))]).bytes], child: "ada/river-7b-GGUF")[0].claims
        #expect(claims.map(\.parent.written) == ["acme/river-7b"])
        #expect(claims.map(\.relation) == [.quantized])
        #expect(claims.map(\.evidence.kind) == [.ggufHeader])
        #expect(claims.map(\.evidence.field) == [key])
        #expect(claims.map(\.evidence.line) == [nil])
        #expect(claims.map(\.evidence.text) == [written])
    }

    @Test(arguments: ["https://example.org/acme/river", "River 7B", "/models/river", "river", ""])
    func `an origin that names no model of the Hub is no parent`(written: String) {
        let readings = read(["a.gguf": GGUFBuilder.model([("general.source.url", .text(written))]).bytes])
        #expect(readings[0].claims.isEmpty && readings[0].diagnostics.isEmpty)
    }

    private func base(_ index: Int, _ name: String) -> Entries {
        [("general.base_model.\(index).repo_url", .text("https://huggingface.co/\(name)"))]
    }

    @Test func `base models are claimed by address, or by organisation and name`() {
        let one: Entries = [("general.base_model.count", .uint32(1))]
        #expect(read(["a.gguf": GGUFBuilder.model(one + base(0, "acme/river-7b")).bytes])[0].claims.map(\.parent.written) == ["acme/river-7b"])
        let named: Entries = one + [("general.base_model.0.organization", .text("acme")), ("general.base_model.0.name", .text("river-7b"))]
        #expect(read(["a.gguf": GGUFBuilder.model(named).bytes])[0].claims.map(\.parent.written) == ["acme/river-7b"])
        let titled: Entries = one + [("general.base_model.0.organization", .text("Acme")), ("general.base_model.0.name", .text("River 7b"))]
        #expect(read(["a.gguf": GGUFBuilder.model(titled).bytes])[0].claims.isEmpty)
        let merge = [("general.base_model.count", .uint32(2))] + base(0, "acme/river-7b") + base(1, "hill/stone-7b") as Entries
        let claims = read(["a.gguf": GGUFBuilder.model(merge).bytes])[0].claims
        #expect(claims.map(\.parent.written) == ["acme/river-7b", "hill/stone-7b"])
        #expect(claims.allSatisfy { $0.relation == .merge && $0.role?.word == "input" })
        let lying: Entries = [("general.base_model.count", .uint32(.max))]
        #expect(codes(read(["a.gguf": GGUFBuilder.model(lying + base(0, "acme/river-7b")).bytes])) == ["list_cut"])
    }

    @Test func `a base model beside a stronger statement is the parent's`() {
        let bases: Entries = [("general.base_model.count", .uint32(1))] + base(0, "acme/river-7b")
        let origin: Entries = [("general.source.huggingface.repository", .text("acme/river-7b-chat"))]
        let header = read(["a.gguf": GGUFBuilder.model(bases + origin).bytes])
        #expect(header[0].claims.map(\.parent.written) == ["acme/river-7b-chat"])
        #expect(codes(header) == ["base_model_of_parent"])
        let carded = read(
            ["README.md": card("base_model: acme/river-7b-chat"), "a.gguf": GGUFBuilder.model(bases).bytes], child: "ada/river-7b-chat-GGUF")
        #expect(carded.flatMap(\.claims).map(\.parent.written) == ["acme/river-7b-chat", "acme/river-7b"])
        #expect(codes(carded) == ["base_model_of_parent"])
        let agreed = read(["README.md": card("base_model: acme/river-7b"), "a.gguf": GGUFBuilder.model(bases).bytes], child: "ada/river-7b-GGUF")
        #expect(codes(agreed).isEmpty)
        let contrary = read(["README.md": card("base_model: acme/river-7b"), "a.gguf": GGUFBuilder.model(origin).bytes], child: "ada/x-GGUF")
        #expect(codes(contrary) == ["parent_contradiction"])
    }

    // MARK: safetensors

    @Test func `a safetensors file states its parameters, buffers left out`() {
        let file = safetensors([
            ("model.embed.weight", "BF16", [10, 4], 80), ("h.0.attn.bias", "F32", [1, 1, 8, 8], 256), ("embeddings.position_ids", "I64", [1, 8], 64),
            ("model.norm.weight", "F32", [4], 16), ("model.q.weight", "F8_E4M3", [4, 4], 16), ("model.q.weight_scale_inv", "F32", [1, 1], 4),
        ])
        let facts = facts(read(["model.safetensors": file]))
        #expect(facts.formats == ["safetensors"])
        #expect(facts.parameters == 60)
        #expect(facts.weights?.weightCount == 133)
        #expect(facts.weights?.weightCounts == ["BF16": 40, "F32": 69, "F8_E4M3": 16, "I64": 8])
        #expect(facts.weights?.byteCount == 436)
    }

    @Test(arguments: [
        ("model.q.qweight", "I32"), ("model.q.weight", "U8"), ("model.q.weight", "U32"), ("model.q_blocks", "U8"), ("model.q.scales", "F16"),
    ])
    func `packed weights have no number of parameters`(name: String, type: String) {
        let width = ["I32": 4, "U32": 4, "F16": 2][type] ?? 1
        let readings = read(["model.safetensors": safetensors([("model.embed.weight", "F16", [4], 8), (name, type, [4, 2], 8 * width)])])
        #expect(facts(readings).parameters == nil)
        #expect(facts(readings).weights?.weightCount == 12)
        #expect(codes(readings) == ["packed_weights"])
    }

    @Test func `shards add up to what their index names`() {
        let index = Array(
            #"{"metadata":{"total_size":24},"weight_map":{"a":"model-00001-of-00002.safetensors","b":"model-00002-of-00002.safetensors"}}"#.utf8)
        let files = [
            "model.safetensors.index.json": index, "model-00001-of-00002.safetensors": safetensors([("a", "F16", [4], 8)]),
            "model-00002-of-00002.safetensors": safetensors([("b", "F16", [8], 16)]),
        ]
        #expect(facts(read(files)).parameters == 12)
        #expect(codes(read(files)).isEmpty)
        var cut = files
        cut["model-00002-of-00002.safetensors"] = nil
        #expect(facts(read(cut)).parameters == nil && facts(read(cut)).weights == nil)
        #expect(codes(read(cut)) == ["shard_missing"])
        cut["model.safetensors.index.json"] = Array(String(decoding: index, as: UTF8.self).replacing("24}", with: "24,\"total_parameters\":12}").utf8)
        #expect(facts(read(cut)).parameters == 12)
        #expect(facts(read(["model.safetensors.index.json": cut["model.safetensors.index.json"] ?? []])).parameters == 12)
    }

    @Test func `an adapter has weights and no parameters`() {
        let named = read(["adapter_model.safetensors": safetensors([("base.q.lora_A.weight", "F32", [4], 16)])])
        #expect(facts(named).parameters == nil && facts(named).weights?.weightCount == 4)
        let metadata = #""ss_network_module":"networks.lora","ss_network_dim":"8","ss_network_alpha":"4.0""#
        let kohya = read(["style.safetensors": safetensors([("unet_down.lora_down.weight", "F16", [4], 8)], metadata: metadata)])
        #expect(facts(kohya).parameters == nil)
        #expect(facts(kohya).adapter?.rank == 8 && facts(kohya).adapter?.alpha == 4 && facts(kohya).adapter?.kind == "LORA")
    }

    @Test func `a pipeline's components are summed when nothing is in doubt`() {
        let part = safetensors([("w", "F16", [4], 8)])
        var files = [
            "unet/diffusion_pytorch_model.safetensors": part, "unet/diffusion_pytorch_model.fp16.safetensors": part,
            "vae/diffusion_pytorch_model.safetensors": part, "text_encoder/model.safetensors": part,
        ]
        #expect(facts(read(files)).parameters == 12)
        files["vae/other.safetensors"] = part
        #expect(facts(read(files)).parameters == 12, "the plain name counts")
        files["vae/diffusion_pytorch_model.safetensors"] = nil
        files["vae/another.safetensors"] = part
        #expect(facts(read(files)).parameters == nil)
        #expect(codes(read(files)) == ["weights_ambiguous"])
        #expect(facts(read(["unet/diffusion_pytorch_model.safetensors": part])).parameters == nil, "half a pipeline")
        #expect(facts(read(["a.safetensors": part, "b.safetensors": part])).parameters == nil)
        #expect(facts(read(["a.safetensors": part, "model.safetensors": part])).parameters == 4)
        #expect(facts(read(["model.safetensors": part, "checkpoint-10/model.safetensors": part, "a.gguf": f16])).parameters == 4)
    }

    @Test(arguments: [
        ("ss_sd_model_name", "acme/diffusion-v1", "acme/diffusion-v1"), ("base_model", "https://huggingface.co/acme/river-7b", "acme/river-7b"),
        ("ss_sd_model_name", "sd_xl_base_1.0.safetensors", ""), ("ss_sd_model_name", "/mnt/models/x.safetensors", ""),
        ("ss_base_model_version", "sdxl_v1", ""),
        ("modelspec.base_model", "Stable Diffusion", ""),
    ])
    func `text metadata names a parent where it is an id`(key: String, value: String, parent: String) {
        let readings = read(["x.safetensors": safetensors([("w", "F16", [4], 8)], metadata: "\"\(key)\":\"\(value)\"")])
        #expect(readings[0].claims.map(\.parent.written) == (parent.isEmpty ? [] : [parent]))
        #expect(readings[0].claims.allSatisfy { $0.evidence.kind == .safetensorsHeader && $0.evidence.field == "__metadata__.\(key)" })
        #expect(readings[0].diagnostics.isEmpty)
    }

    // MARK: what cannot be read

    @Test func `files that are no weights are told`() {
        let pointer = Array("version https://git-lfs.github.com/spec/v1\noid sha256:0\n".utf8)
        #expect(codes(read(["a.gguf": pointer, "b.safetensors": pointer])) == ["storage_pointer", "storage_pointer"])
        #expect(
            codes(read(["a.gguf": [], "b.safetensors": [1], "model.safetensors.index.json": []])) == [
                "header_malformed", "header_truncated", "header_truncated",
            ])
        #expect(codes(read(["a.gguf": [0xFF, 0xFE, 0, 1, 2, 3, 4, 5]])) == ["header_malformed"])
        let cut = read(["a.gguf": Array(GGUFBuilder.model([("general.license", .text("mit"))]).bytes.dropLast(20))])
        #expect(codes(cut) == ["header_truncated"])
        #expect(facts(cut).license == "mit" && facts(cut).parameters == nil)
    }

    @Test func `sums that no number holds are not stated`() {
        var builder = GGUFBuilder.model()
        let huge = GGUFBuilder.Tensor(name: "a", dimensions: [1 << 62], type: 24, byteCount: 1 << 62)
        builder.tensors = [huge, GGUFBuilder.Tensor(name: "b", dimensions: [1 << 62], type: 24, byteCount: 32)]
        #expect(facts(read(["a.gguf": builder.bytes])).weights == nil)
        builder.tensors = [huge]
        let one = builder.bytes
        #expect(facts(read(["a-00001-of-00002.gguf": one, "a-00002-of-00002.gguf": one])).weights == nil)
    }
}
