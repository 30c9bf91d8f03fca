"""Errors of Pedigree's estimates beside those of accelerate and llm-analysis, on the same rows.

    compare_peers.py PEDIGREE MEASUREMENTS DEVICES [--json FILE]

PEDIGREE is the built program; its figures are those of publications that were left out whole. The peers learn nothing, so theirs are of all rows. A
peer that is not installed, or a row that a peer cannot take, is left out and counted.
"""
import argparse
import json
import logging
import statistics
import subprocess

GIBIBYTE = 2**30
BITS = {"BF16": 16, "F16": 16, "FP16": 16, "F32": 32, "FP8": 8, "INT8": 8}


def bits_of(quant):
    """Bits of a format as its name says them, which is all that the peers take."""
    if quant in BITS:
        return BITS[quant]
    for word in ("8bit", "Q8", "8-bit"):
        if word in quant:
            return 8
    return 4


def percentile(errors, part):
    ordered = sorted(errors)
    place = part * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


class Accelerate:
    """`accelerate estimate-memory`: what it prints as the total size of a model in a type, here of a model on the meta device."""

    name = "accelerate estimate-memory"
    kinds = ("infer_memory_bytes",)

    def __init__(self):
        import torch  # noqa: F401
        import transformers
        from accelerate import init_empty_weights
        from accelerate.utils import calculate_maximum_sizes

        self.transformers, self.empty, self.sizes, self.known = transformers, init_empty_weights, calculate_maximum_sizes, {}

    def estimate(self, row, _device):
        key = row["model"]
        if key not in self.known:
            config = self.transformers.LlamaConfig(
                hidden_size=row["hidden"], intermediate_size=row["ffn"], num_hidden_layers=row["layers"], num_attention_heads=row["heads"],
                num_key_value_heads=row["kv_heads"], head_dim=row["head_dim"], vocab_size=row["vocab"], tie_word_embeddings=row["tied"])
            with self.empty():
                model = self.transformers.AutoModelForCausalLM.from_config(config)
            self.known[key] = self.sizes(model)[0]
        return self.known[key] * bits_of(row["quant"]) / 32


class LLMAnalysis:
    """llm-analysis: memory of a forward pass with its cache, and rates with the efficiencies that it has without being told others."""

    name = "llm-analysis"
    kinds = ("infer_memory_bytes", "decode_tokens_per_s", "prefill_tokens_per_s")

    def __init__(self):
        logging.disable(logging.WARNING)
        from llm_analysis import analysis
        from llm_analysis.config import DtypeConfig, GPUConfig, ModelConfig, ParallelismConfig

        self.analysis, self.dtype, self.gpu, self.model, self.parallel = analysis, DtypeConfig, GPUConfig, ModelConfig, ParallelismConfig

    def estimate(self, row, device):
        if row.get("active_params", row["params"]) < row["params"]:
            raise ValueError("a mixture of experts")
        count = row.get("n_devices", 1)
        bits = bits_of(row["quant"])
        model = self.model(
            name=row["model"], num_layers=row["layers"], n_head=row["heads"], hidden_dim=row["hidden"], vocab_size=row["vocab"],
            num_key_value_heads=row["kv_heads"], ffn_embed_dim=row["ffn"], expansion_ratio=row["ffn"] / row["hidden"])
        gpu = self.gpu(
            name=device["id"], mem_per_GPU_in_GB=100_000, hbm_bandwidth_in_GB_per_sec=device["bandwidth_gbs"],
            intra_node_bandwidth_in_GB_per_sec=device.get("link_gbs") or 32, intra_node_min_message_latency=8e-6,
            peak_fp16_TFLOPS=device["half_tflops"])
        tensor = count if row.get("split") == "tensor" else 1
        found = self.analysis.LLMAnalysis(
            model, gpu, self.dtype(weight_bits=bits, activation_bits=16, embedding_bits=16), self.parallel(tp_size=tensor)
        ).inference(
            batch_size_per_gpu=int(row.get("batch") or 1), seq_len=max(1, int(row.get("prompt") or row.get("seq") or 1)),
            num_tokens_to_generate=max(1, int(row.get("gen") or 128)))
        if row["kind"] == "infer_memory_bytes":
            return (
                found["weight_memory_per_gpu"] + found["kv_cache_memory_per_gpu"]
                + max(found["prefill_activation_memory_per_gpu"], found["decode_activation_memory_per_gpu"]))
        return found["decode_tokens_per_sec" if row["kind"] == "decode_tokens_per_s" else "prefill_tokens_per_sec"]


def pedigree(program):
    """The lines of `pedigree calibrate` of publications that were left out."""
    text = subprocess.run([program, "calibrate"], check=True, capture_output=True, text=True).stdout
    figures = {}
    for line in text.splitlines():
        words = line.split()
        if len(words) == 7 and words[2] == "publication":
            figures[words[0]] = dict(zip(("rows", "mean", "median", "p90", "in_range"), [int(words[1]), *map(float, words[3:])]))
    return text, figures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("measurements")
    parser.add_argument("devices")
    parser.add_argument("--json")
    options = parser.parse_args()
    with open(options.measurements, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    with open(options.devices, encoding="utf-8") as file:
        devices = {device["id"]: device for device in json.load(file)}
    text, figures = pedigree(options.program)
    print(text)
    results = {"pedigree": figures}
    print(f"{'PEER':28s} {'KIND':24s} {'ROWS':>5s} {'MEAN':>8s} {'MEDIAN':>8s} {'P90':>8s}  PEDIGREE: MEAN MEDIAN P90")
    for peer_type in (Accelerate, LLMAnalysis):
        try:
            peer = peer_type()
        except ImportError as error:
            print(f"{peer_type.name} is not to be had here: {error}")
            continue
        for kind in peer.kinds:
            errors, left = [], 0
            for row in rows:
                if row["kind"] != kind or row.get("suspect"):
                    continue
                try:
                    errors.append(100 * abs(peer.estimate(row, devices[row["device"]]) / row["measured"] - 1))
                except Exception:  # noqa: BLE001 - whatever a peer cannot take is counted
                    left += 1
            if not errors:
                continue
            own = figures.get(kind, {})
            beside = " ".join(f"{own[name]:.2f}" for name in ("mean", "median", "p90")) if own else "-"
            print(
                f"{peer.name:28s} {kind:24s} {len(errors):5d} {statistics.mean(errors):8.2f} {statistics.median(errors):8.2f}"
                f" {percentile(errors, 0.9):8.2f}  {beside}" + (f"  ({left} rows left out)" if left else ""))
            results.setdefault(peer.name, {})[kind] = {
                "rows": len(errors), "mean": statistics.mean(errors), "median": statistics.median(errors), "p90": percentile(errors, 0.9), "left": left}
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(results, file, indent=1)


if __name__ == "__main__":
    main()
