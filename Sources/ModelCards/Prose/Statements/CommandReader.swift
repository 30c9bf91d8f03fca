internal import Lineage

/// Reads the commands and snippets of fenced blocks that show what training began with.
///
/// Read are options that only training and conversion take (`--model_name_or_path`, `--teacher_model_name_or_path`, …), `base_model:` of a training
/// configuration, and snippets that load a base and then an adapter onto it.
struct CommandReader {
    private static let options: [(name: [UInt8], relation: Relation?)] = [
        ("--model_name_or_path", .finetune), ("--base_model_name_or_path", .finetune), ("--pretrained_model_name_or_path", .finetune),
        ("--base_model", .finetune), ("--base-model", .finetune), ("--pretrained_model", .finetune), ("--base_model_path", .finetune),
        ("--teacher_model_name_or_path", .distillation), ("--teacher_name_or_path", .distillation), ("--teacher_model", .distillation),
        ("--teacher", .distillation), ("--hf-path", .conversion), ("--hf_path", .conversion), ("--student_model_name_or_path", nil),
    ].map { (name: Array($0.0.utf8), relation: $0.1) }

    /// Commands whose `--model` is what they convert.
    private static let converters = ["ct2-transformers-converter", "optimum-cli export", "mlx_lm.convert", "ct2-", "convert_hf_to_gguf", "ovc "].map {
        Array($0.utf8)
    }
    private static let model = Array("--model".utf8)
    private static let baseModel = Array("base_model:".utf8)
    private static let mergeKeys = ["merge_method:", "slices:", "models:", "experts:"].map { Array($0.utf8) }
    private static let pretrained = Array("from_pretrained(".utf8)
    private static let adapters = ["PeftModel.from_pretrained(", ".load_adapter(", ".load_lora_weights(", "PeftModelForCausalLM.from_pretrained("].map
    { Array($0.utf8) }
    private static let others = ["Tokenizer", "Processor", "Config", "FeatureExtractor", "VAE", "Autoencoder", "ControlNet", "Peft"].map {
        Array($0.utf8)
    }
    private static let lora = Array("lora".utf8)
    private static let maximumByteCount = 20_000

    private let bytes: [UInt8]
    private let block: ProseBlock
    private let topic: ProseSection
    private var isMerge = false
    private var isConversion = false
    /// The base that a snippet loaded last.
    private var loaded: (value: Range<Int>, line: Int, text: Range<Int>)?

    /// Adds what a block shows.
    static func read(_ bytes: [UInt8], _ block: ProseBlock, topic: ProseSection, into findings: inout ProseFindings) {
        guard block.range.count < maximumByteCount else { return }
        var reader = CommandReader(bytes: bytes, block: block, topic: topic)
        reader.isMerge = reader.holdsMerge
        var lines = LineCursor(bytes, from: block.range.lowerBound, to: block.range.upperBound, number: block.line)
        while !lines.isAtEnd {
            reader.read(lines.range, line: lines.number, into: &findings)
            lines.advance()
        }
    }

    private init(bytes: [UInt8], block: ProseBlock, topic: ProseSection) {
        self.bytes = bytes
        self.block = block
        self.topic = topic
    }

    /// Whether a line begins with a key of merge configurations, which have a reader of their own.
    private var holdsMerge: Bool {
        var lines = LineCursor(bytes, from: block.range.lowerBound, to: block.range.upperBound)
        while !lines.isAtEnd {
            if let start = lines.range.first(where: { bytes[$0] > Byte.space && bytes[$0] != Byte.hyphen }),
                Self.mergeKeys.contains(where: { begins($0, at: start) })
            {
                return true
            }
            lines.advance()
        }
        return false
    }

    private mutating func read(_ line: Range<Int>, line number: Int, into findings: inout ProseFindings) {
        let start = line.first { bytes[$0] > Byte.space } ?? line.upperBound
        let text = start..<line.upperBound
        guard !text.isEmpty, text.count < 1000 else { return }
        if begins(Self.baseModel, at: start), !isMerge, topic == .own, let value = value(after: start + Self.baseModel.count, in: text) {
            add(value, .finetune, text, number, &findings)
        }
        if bytes[text].contains(Byte.hyphen) { readOptions(text, number, &findings) }
        readSnippet(text, number, &findings)
    }

    // MARK: Options

    private mutating func readOptions(_ text: Range<Int>, _ number: Int, _ findings: inout ProseFindings) {
        if !isConversion { isConversion = Self.converters.contains { find($0, in: text) != nil } }
        for index in text where bytes[index] == Byte.hyphen && index + 1 < text.upperBound && bytes[index + 1] == Byte.hyphen {
            guard index == text.lowerBound || bytes[index - 1] <= Byte.space else { continue }
            let end = text[(index)...].first { bytes[$0] <= Byte.space || bytes[$0] == UInt8(ascii: "=") } ?? text.upperBound
            let name = bytes[index..<end]
            if isConversion, name.elementsEqual(Self.model), let value = value(after: end, in: text) {
                add(value, .conversion, text, number, &findings)
            } else if let option = Self.options.first(where: { name.elementsEqual($0.name) }), let value = value(after: end, in: text), topic == .own
            {
                let isAdapter = option.relation == .finetune && find(Self.lora, in: text) != nil
                add(value, isAdapter ? .adapter : option.relation, text, number, &findings)
            }
        }
    }

    // MARK: Snippets

    private mutating func readSnippet(_ text: Range<Int>, _ number: Int, _ findings: inout ProseFindings) {
        for mark in Self.adapters {
            guard let place = find(mark, in: text), let base = loaded else { continue }
            let argument = (place..<text.upperBound).first { bytes[$0] == Byte.quote || bytes[$0] == Byte.apostrophe }
            let adapter = argument.flatMap { value(after: $0, in: text) }
            var phrase = phrase(base.value, .adapter, base.text, base.line)
            if let adapter, bytes[adapter].contains(UInt8(ascii: "/")) { phrase?.subject = .named(adapter) }
            if let phrase { findings.phrases.append(phrase) }
            loaded = nil
            return
        }
        guard let place = find(Self.pretrained, in: text), !Self.others.contains(where: { find($0, in: text.lowerBound..<place) != nil }) else {
            return
        }
        let open = place + Self.pretrained.count
        guard open < text.upperBound, bytes[open] == Byte.quote || bytes[open] == Byte.apostrophe, let value = value(after: open, in: text) else {
            return
        }
        loaded = (value, number, text)
    }

    // MARK: Values

    private func add(_ value: Range<Int>, _ relation: Relation?, _ text: Range<Int>, _ number: Int, _ findings: inout ProseFindings) {
        if let phrase = phrase(value, relation, text, number) { findings.phrases.append(phrase) }
    }

    private func phrase(_ value: Range<Int>, _ relation: Relation?, _ text: Range<Int>, _ number: Int) -> OriginPhrase? {
        guard case .model(let id, _) = WrittenName.reading(String(decoding: bytes[value], as: UTF8.self)),
            id.organisation != nil || LegacyName.isPlausible(id.written)
        else { return nil }
        let mention = ProseMention(kind: .id, tokens: 0..<0, written: value, given: id)
        var phrase = OriginPhrase(mention: mention, relation: relation, grade: .fair, cue: text.lowerBound..<value.lowerBound)
        phrase.place = .command
        phrase.line = number
        phrase.text = text
        phrase.topic = topic
        return phrase
    }

    /// The word behind an option, `=` or a quote.
    private func value(after start: Int, in text: Range<Int>) -> Range<Int>? {
        var index = start
        while index < text.upperBound, " \t=\"'".utf8.contains(bytes[index]) { index += 1 }
        let first = index
        while index < text.upperBound, bytes[index] > Byte.space, !"\"',)\\#".utf8.contains(bytes[index]) { index += 1 }
        guard index > first, !"$<{-".utf8.contains(bytes[first]) else { return nil }
        return first..<index
    }

    private func begins(_ word: [UInt8], at start: Int) -> Bool {
        start + word.count <= block.range.upperBound && bytes[start..<(start + word.count)].elementsEqual(word)
    }

    private func find(_ word: [UInt8], in range: Range<Int>) -> Int? {
        guard range.count >= word.count else { return nil }
        for index in range.lowerBound...(range.upperBound - word.count) where bytes[index] == word[0] && begins(word, at: index) { return index }
        return nil
    }
}
