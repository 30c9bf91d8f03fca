import Lineage
import ModelCards
import Testing

/// How configurations of each library say that a model is quantized.
struct QuantizationTests {
    private func read(_ config: String) -> ModelFacts {
        RepositoryReader.read([RepositoryFile(path: "config.json", bytes: Array(config.utf8))], of: nil).first?.facts ?? ModelFacts()
    }

    private func facts(_ method: String, bits: Int64? = nil, average: Double? = nil, group: Int64? = nil, type: String? = nil) -> QuantizationFacts {
        var facts = QuantizationFacts(method: method)
        (facts.bits, facts.averageBits, facts.groupSize, facts.type) = (bits, average, group, type)
        return facts
    }

    @Test func `each library's fields are understood`() {
        let cases: [(String, QuantizationFacts)] = [
            (#"{"quant_method": "gptq", "bits": 4, "group_size": -1}"#, facts("gptq", bits: 4, group: -1)),
            (#"{"quant_method": "awq", "w_bit": 4, "q_group_size": 64}"#, facts("awq", bits: 4, group: 64)),
            (#"{"load_in_4bit": true, "bnb_4bit_quant_type": "nf4"}"#, facts("bitsandbytes", bits: 4, type: "nf4")),
            (#"{"quant_method": "bitsandbytes", "_load_in_8bit": true}"#, facts("bitsandbytes", bits: 8, type: "int8")),
            (#"{"quant_method": "fp8", "fmt": "e4m3"}"#, facts("fp8", bits: 8, type: "e4m3")),
            (#"{"quant_method": "exl2", "bits": 4.65}"#, facts("exl2", average: 4.65)),
            (#"{"quant_method": "exl3", "bits": 3.0}"#, facts("exl3")),
            (#"{"quant_method": "mxfp4"}"#, facts("mxfp4", bits: 4, type: "mxfp4")),
            (#"{"quant_method": "bitnet"}"#, facts("bitnet", bits: 2, type: "ternary")),
            (#"{"quant_method": "eetq", "weights": "int8"}"#, facts("eetq", bits: 8, type: "int8")),
            (#"{"quant_method": "quanto", "weights": "int4"}"#, facts("quanto", bits: 4, type: "int4")),
            (#"{"quant_method": "aqlm", "nbits_per_codebook": 16, "in_group_size": 8}"#, facts("aqlm", bits: 16, group: 8)),
            (
                #"{"quant_method": "hqq", "quant_config": {"weight_quant_params": {"nbits": 2, "group_size": 16}}}"#,
                facts("hqq", bits: 2, group: 16)
            ),
            (#"{"quant_method": "torchao", "quant_type": "int4_weight_only"}"#, facts("torchao", bits: 4, type: "int4_weight_only")),
            (
                #"{"quant_method": "torchao", "quant_type": {"default": {"_type": "Int8WeightOnlyConfig", "_data": {"group_size": 32}}}}"#,
                facts("torchao", bits: 8, group: 32, type: "Int8WeightOnlyConfig")
            ),
            (#"{"quant_method": "modelopt", "quant_algo": "NVFP4"}"#, facts("modelopt", bits: 4, type: "nvfp4")),
            (#"{"quant_method": "quark", "global_quant_config": {"weight": {"dtype": "fp8_e4m3"}}}"#, facts("quark", bits: 8, type: "fp8_e4m3")),
            (
                #"{"quant_method": "auto-round", "bits": 4, "group_size": 128, "data_type": "int"}"#,
                facts("auto-round", bits: 4, group: 128, type: "int")
            ),
            (#"{"quant_method": "higgs", "bits": 4, "group_size": 256}"#, facts("higgs", bits: 4, group: 256)),
            (
                #"{"quant_method": "compressed-tensors", "config_groups": {"group_1": {"weights": {"num_bits": 8}}, "group_0": {"weights": {"num_bits": 4, "type": "int", "group_size": 128}}}}"#,
                facts("compressed-tensors", bits: 4, group: 128, type: "int4")
            ),
            (#"{"quant_method": "acme", "bits": "four", "group_size": 1e30}"#, facts("acme")),
        ]
        for (text, expected) in cases { #expect(read("{\"quantization_config\": \(text)}").quantizationDetail == expected, "\(text)") }
    }

    @Test func `a part without a method, or of another type, is none`() {
        for text in ["{}", "[]", "3", "null", "\"gptq\"", #"{"bits": 4}"#, #"{"quant_method": 4}"#, #"{"quant_method": ""}"#] {
            #expect(read("{\"quantization_config\": \(text)}").quantizationDetail == nil, "\(text)")
        }
    }

    @Test func `bits stand behind the method where its name does not tell them`() {
        #expect(read(#"{"quantization_config": {"quant_method": "GPTQ", "bits": 3}}"#).quantization == "gptq-3bit")
        #expect(read(#"{"quantization_config": {"quant_method": "fp8"}}"#).quantization == "fp8")
        #expect(read(#"{"quantization": {"group_size": 64, "bits": 6}}"#).quantization == "mlx-6bit")
    }
}
