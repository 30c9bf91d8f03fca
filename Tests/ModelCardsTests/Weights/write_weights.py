#!/usr/bin/env python3
"""Writes weight files with the `gguf` and `safetensors` packages of PyPI, and what those packages read back from them.

    write_weights.py FOLDER SEED
    write_weights.py --check FILE…

The second form reads GGUF and safetensors files and fails when the packages refuse one.

FOLDER/expected.json then holds one object a file: what the Swift readers must find. Numbers are texts, those with a
fraction as the whole number that their bits make, so that nothing is rounded on the way.
"""

import ctypes
import json
import logging
import os
import random
import struct
import sys

import gguf
import numpy as np
import safetensors
from gguf import GGMLQuantizationType, GGUFEndian, GGUFValueType

logging.disable(logging.CRITICAL)

WORDS = ["river", "häll", "山", "🤗", "a b", "q\"uote", "new\nline", "tab\t", "x" * 300, "é", "e\u0301", "zero\0byte"]
RANGES = {
    GGUFValueType.UINT8: (0, 2**8 - 1), GGUFValueType.INT8: (-(2**7), 2**7 - 1), GGUFValueType.UINT16: (0, 2**16 - 1),
    GGUFValueType.INT16: (-(2**15), 2**15 - 1), GGUFValueType.UINT32: (0, 2**32 - 1), GGUFValueType.INT32: (-(2**31), 2**31 - 1),
    GGUFValueType.UINT64: (0, 2**64 - 1), GGUFValueType.INT64: (-(2**63), 2**63 - 1),
}
FLOATS = [0.0, -0.0, 1.5, -2.25, 3.4e38, 1e-45, float("inf"), float("-inf"), 0.1]


class Writer(gguf.GGUFWriter):
    """The package's writer, which refuses the empty arrays that the format allows."""

    def _pack_val(self, val, vtype, add_vtype, sub_type=None):
        if vtype == GGUFValueType.ARRAY and len(val) == 0:
            head = self._pack("I", vtype) if add_vtype else b""
            return head + self._pack("I", sub_type if sub_type is not None else GGUFValueType.UINT8) + self._pack("Q", 0)
        return super()._pack_val(val, vtype, add_vtype, sub_type)


def scalar(kind, value):
    """A value as text without rounding."""
    if kind == GGUFValueType.FLOAT32:
        return str(struct.unpack("<I", struct.pack("<f", value))[0])
    if kind == GGUFValueType.FLOAT64:
        return str(struct.unpack("<Q", struct.pack("<d", value))[0])
    if kind == GGUFValueType.BOOL:
        return "true" if value else "false"
    return value if isinstance(value, str) else str(int(value))


def outline(value):
    """The brackets of a nested list, with the length of each that holds no list."""
    if not value or not isinstance(value[0], list):
        return f"[{len(value)}]"
    return "[" + "".join(outline(part) for part in value) + "]"


def gguf_reading(path, outlines):
    """What the package's reader finds."""
    reader = gguf.GGUFReader(path)
    entries = []
    for name, field in reader.fields.items():
        if name.startswith("GGUF."):
            continue
        contents = field.contents()
        values = contents if field.types[0] == GGUFValueType.ARRAY else [contents]
        entries.append({
            "key": name, "types": [kind.name for kind in field.types], "values": [scalar(field.types[-1], value) for value in values],
            "outline": outlines.get(name),
        })
    tensors = [{
        "name": tensor.name, "dimensions": [str(size) for size in tensor.shape.tolist()], "type": tensor.tensor_type.name,
        "weights": str(tensor.n_elements), "bytes": str(tensor.n_bytes), "offset": str(tensor.data_offset - reader.data_offset),
    } for tensor in reader.tensors]
    return {
        "file": os.path.basename(path), "format": "gguf", "version": int(reader.fields["GGUF.version"].contents()),
        "big_endian": reader.endianess == GGUFEndian.BIG, "alignment": int(reader.alignment), "data_offset": str(reader.data_offset),
        "entries": entries, "tensors": tensors,
    }


def random_value(chance, kind):
    if kind in RANGES:
        low, high = RANGES[kind]
        return chance.choice([low, high, chance.randint(low, high)])
    if kind == GGUFValueType.BOOL:
        return chance.random() < 0.5
    if kind == GGUFValueType.STRING:
        return chance.choice(WORDS)
    return chance.choice(FLOATS if kind == GGUFValueType.FLOAT64 else [value for value in FLOATS if abs(value) < 1e38 or value in (float("inf"), float("-inf"))])


def add_tensor(writer, chance, name, kind):
    block, width = gguf.GGML_QUANT_SIZES[kind]
    rows = [chance.randint(1, 3) for _ in range(chance.randint(0, 3))]
    if kind in (GGMLQuantizationType.F32, GGMLQuantizationType.F16, GGMLQuantizationType.F64) and not rows and chance.random() < 0.3:
        rows, columns = [], chance.randint(1, 40)
    else:
        columns = chance.randint(1, 3) * block
    plain = {
        GGMLQuantizationType.F32: np.float32, GGMLQuantizationType.F16: np.float16, GGMLQuantizationType.F64: np.float64,
        GGMLQuantizationType.I8: np.int8, GGMLQuantizationType.I16: np.int16, GGMLQuantizationType.I32: np.int32,
        GGMLQuantizationType.I64: np.int64,
    }.get(kind)
    if plain is not None:
        writer.add_tensor(name, np.zeros(rows + [columns], dtype=plain))
    else:
        writer.add_tensor(name, np.zeros(rows + [columns // block * width], dtype=np.uint8), raw_dtype=kind)


def write_gguf(folder, name, chance, *, everything=False, endianess=GGUFEndian.LITTLE, alignment=None, split=0, tensors=None):
    path = os.path.join(folder, name)
    writer = Writer(path, "llama", endianess=endianess, split_max_tensors=split)
    outlines = {}
    if alignment:
        writer.add_custom_alignment(alignment)
    kinds = list(GGUFValueType)
    chosen = kinds if everything else [chance.choice(kinds) for _ in range(chance.randint(0, 12))]
    for index, kind in enumerate(chosen):
        key = f"own.{index}.{chance.choice(['plain', 'ключ', 'キー', 'a b', 'dot.ted'])}"
        if kind != GGUFValueType.ARRAY:
            writer.add_key_value(key, random_value(chance, kind), kind)
    for index, kind in enumerate(kind for kind in kinds if kind != GGUFValueType.ARRAY):
        if everything or chance.random() < 0.2:
            values = [random_value(chance, kind) for _ in range(chance.randint(1, 40))]
            writer.add_key_value(f"list.{index}", values, GGUFValueType.ARRAY, sub_type=kind)
        if everything or chance.random() < 0.1:
            writer.add_key_value(f"empty.{index}", [], GGUFValueType.ARRAY, sub_type=kind)
    for index, nested in enumerate([[[1, 2], [3]], [["a"], ["b", "ç"]], [[[1.5], [2.5]], [[3.5]]], [[True], [False, True]]]):
        if everything or chance.random() < 0.2:
            writer.add_key_value(f"nested.{index}", nested, GGUFValueType.ARRAY)
            outlines[f"nested.{index}"] = outline(nested)
    if everything:
        writer.add_key_value("long.words", [f"word {number}" for number in range(5000)], GGUFValueType.ARRAY)
        writer.add_key_value("long.scores", [number / 7 for number in range(3000)], GGUFValueType.ARRAY)
        writer.add_key_value("long.text", "t" * 300_000, GGUFValueType.STRING)
    all_kinds = list(gguf.GGML_QUANT_SIZES)
    wanted = tensors if tensors is not None else all_kinds if everything else [chance.choice(all_kinds) for _ in range(chance.randint(0, 9))]
    for index, kind in enumerate(wanted):
        add_tensor(writer, chance, f"blk.{index}.{chance.choice(['weight', 'ü', 'attn_q'])}", kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    paths = [path] if split == 0 or len(writer.kv_data) == 1 else [str(part) for part in writer.format_shard_names(writer.path)]
    return [gguf_reading(part, outlines) for part in paths]


# The names under which the package takes each type, and its bits.
SAFE_TYPES = {
    "bool": 8, "uint8": 8, "int8": 8, "int16": 16, "uint16": 16, "float16": 16, "bfloat16": 16, "int32": 32, "uint32": 32, "float32": 32,
    "float64": 64, "int64": 64, "uint64": 64, "complex64": 64, "float8_e5m2": 8, "float8_e4m3fn": 8, "float8_e8m0fnu": 8,
    "float8_e4m3fnuz": 8, "float8_e5m2fnuz": 8, "float4_e2m1fn_x2": 8,
}


def write_safetensors(folder, name, chance, *, everything=False, count=None):
    specs, buffers = {}, []
    kinds = list(SAFE_TYPES) if everything else [chance.choice(list(SAFE_TYPES)) for _ in range(chance.randint(0, 9) if count is None else count)]
    for index, kind in enumerate(kinds):
        shape = [chance.choice([0, 1, 2, 3, 8]) for _ in range(chance.randint(0 if kind != "float4_e2m1fn_x2" else 1, 4))]
        length = SAFE_TYPES[kind] // 8
        for size in shape:
            length *= size
        buffer = ctypes.create_string_buffer(max(1, length))
        buffers.append(buffer)
        stem = chance.choice(["model", "ключ", "a/b", "sp ace", "q\""])
        tensor = f"{stem}.{index}"
        specs[tensor] = safetensors.TensorSpec(dtype=kind, shape=shape, data_ptr=ctypes.addressof(buffer), data_len=length)
    metadata = None
    if everything or chance.random() < 0.6:
        metadata = {f"key {number}": chance.choice(WORDS) for number in range(chance.randint(0, 5))} | {"format": "pt"}
    data = safetensors.serialize(specs, metadata=metadata)
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(bytes(data))
    read = safetensors.deserialize(bytes(data))
    return {
        "file": name, "format": "safetensors", "metadata": metadata or {},
        "tensors": [{
            "name": tensor, "dimensions": [str(size) for size in info["shape"]], "type": info["dtype"], "bytes": str(len(info["data"])),
        } for tensor, info in read],
    }


def write_sharded(folder, chance):
    """A set of shards with its index, as `huggingface_hub` writes it."""
    parts = [write_safetensors(folder, f"sharded-{number:05}-of-00003.safetensors", chance, count=4) for number in (1, 2, 3)]
    names = {f"{index}/{tensor['name']}": part["file"] for index, part in enumerate(parts) for tensor in part["tensors"]}
    total = sum(int(tensor["bytes"]) for part in parts for tensor in part["tensors"])
    with open(os.path.join(folder, "sharded.safetensors.index.json"), "w", encoding="utf-8") as file:
        json.dump({"metadata": {"total_size": total}, "weight_map": names}, file)
    index = {
        "file": "sharded.safetensors.index.json", "format": "index", "total_size": str(total), "tensor_count": len(names),
        "shards": sorted({part["file"] for part in parts if part["tensors"]}),
    }
    return parts + [index]


def check(paths):
    for path in paths:
        if path.endswith(".gguf"):
            gguf.GGUFReader(path)
        else:
            with open(path, "rb") as file:
                safetensors.deserialize(file.read())


def main():
    if sys.argv[1] == "--check":
        check(sys.argv[2:])
        return
    folder, seed = sys.argv[1], int(sys.argv[2])
    os.makedirs(folder, exist_ok=True)
    chance = random.Random(seed)
    files = write_gguf(folder, "everything.gguf", chance, everything=True)
    files += write_gguf(folder, "everything-big.gguf", chance, everything=True, endianess=GGUFEndian.BIG)
    for alignment in (1, 8, 64, 4096):
        files += write_gguf(folder, f"aligned-{alignment}.gguf", chance, everything=True, alignment=alignment)
    files += write_gguf(folder, "split.gguf", chance, split=3, tensors=list(gguf.GGML_QUANT_SIZES)[:8])
    files += write_gguf(folder, "empty.gguf", chance, tensors=[])
    for number in range(60):
        endianess = chance.choice([GGUFEndian.LITTLE, GGUFEndian.LITTLE, GGUFEndian.BIG])
        files += write_gguf(folder, f"random-{number}.gguf", chance, endianess=endianess, alignment=chance.choice([None, None, 16, 256]))
    files.append(write_safetensors(folder, "everything.safetensors", chance, everything=True))
    files.append(write_safetensors(folder, "empty.safetensors", chance, count=0))
    files += [write_safetensors(folder, f"random-{number}.safetensors", chance) for number in range(60)]
    files += write_sharded(folder, chance)
    types = {kind.name: [kind.value, *gguf.GGML_QUANT_SIZES[kind]] for kind in gguf.GGML_QUANT_SIZES}
    file_types = {kind.name.removeprefix("MOSTLY_").removeprefix("ALL_"): kind.value for kind in gguf.LlamaFileType}
    with open(os.path.join(folder, "expected.json"), "w", encoding="utf-8") as file:
        json.dump({"files": files, "tensor_types": types, "file_types": file_types}, file)


main()
