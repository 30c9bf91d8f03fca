import MigrationCost

/// A few rows of `validation-train.jsonl`, copied with their citations, for tests that need no folder outside of the repository.
enum RateRows {
    static func rows(of kind: MeasurementKind) -> [MeasurementLine] { all.rows.filter { $0.row.kind == kind } }

    static let all = MeasurementLines(Array(text.utf8))

    private static let text = """
        {"kind":"decode_tokens_per_s","model":"Llama-3-8B","params":8030261248,"active_params":8030261248,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":8,"head_dim":128,"ffn":14336,"vocab":128256,"tied":false,"quant":"Q4_K_M","batch":1,"seq":512,"prompt":0,"gen":512,\
        "device":"rtx-3070","n_devices":1,"engine":"llama.cpp-2024-05","measured":72.79,\
        "source":"https://github.com/XiongjieDai/GPU-Benchmarks-on-LLM-Inference/blob/aa72e0ec/README.md"}
        {"kind":"decode_tokens_per_s","model":"Llama-3-8B","params":8030261248,"active_params":8030261248,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":8,"head_dim":128,"ffn":14336,"vocab":128256,"tied":false,"quant":"F16","batch":1,"seq":512,"prompt":0,"gen":512,\
        "device":"rtx-3090","n_devices":1,"engine":"llama.cpp-2024-05","measured":47.4,\
        "source":"https://github.com/XiongjieDai/GPU-Benchmarks-on-LLM-Inference/blob/aa72e0ec/README.md"}
        {"kind":"decode_tokens_per_s","model":"Llama-3-8B","params":8030261248,"active_params":8030261248,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":8,"head_dim":128,"ffn":14336,"vocab":128256,"tied":false,"quant":"F16","batch":1,"seq":512,"prompt":0,"gen":512,\
        "device":"rtx-4090","n_devices":2,"split":"layer","engine":"llama.cpp-2024-05","measured":53.64,\
        "source":"https://github.com/XiongjieDai/GPU-Benchmarks-on-LLM-Inference/blob/aa72e0ec/README.md"}
        {"kind":"decode_tokens_per_s","model":"Llama-3-8B","params":8030261248,"active_params":8030261248,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":8,"head_dim":128,"ffn":14336,"vocab":128256,"tied":false,"quant":"Q4_K_M","batch":1,"seq":512,"prompt":0,"gen":512,\
        "device":"rtx-4090","n_devices":4,"split":"layer","engine":"llama.cpp-2024-05","measured":120.32,\
        "source":"https://github.com/XiongjieDai/GPU-Benchmarks-on-LLM-Inference/blob/aa72e0ec/README.md"}
        {"kind":"decode_tokens_per_s","model":"Llama-3-70B","params":70553706496,"active_params":70553706496,"layers":80,"hidden":8192,\
        "heads":64,"kv_heads":8,"head_dim":128,"ffn":28672,"vocab":128256,"tied":false,"quant":"Q4_K_M","batch":1,"seq":512,"prompt":0,\
        "gen":512,"device":"rtx-4090","n_devices":8,"split":"layer","engine":"llama.cpp-2024-05","measured":18.94,\
        "source":"https://github.com/XiongjieDai/GPU-Benchmarks-on-LLM-Inference/blob/aa72e0ec/README.md"}
        {"kind":"decode_tokens_per_s","model":"Llama-3-8B","params":8030261248,"active_params":8030261248,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":8,"head_dim":128,"ffn":14336,"vocab":128256,"tied":false,"quant":"F16","batch":1,"seq":8192,"prompt":0,"gen":8192,\
        "device":"rtx-5000-ada","n_devices":1,"engine":"llama.cpp-2024-05","measured":31.27,\
        "source":"https://github.com/XiongjieDai/GPU-Benchmarks-on-LLM-Inference/blob/aa72e0ec/README.md"}
        {"kind":"decode_tokens_per_s","model":"Llama-3-8B","params":8030261248,"active_params":8030261248,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":8,"head_dim":128,"ffn":14336,"vocab":128256,"tied":false,"quant":"F16","batch":1,"seq":4096,"prompt":0,"gen":4096,\
        "device":"rtx-4000-ada","n_devices":4,"split":"layer","engine":"llama.cpp-2024-05","measured":20.24,\
        "source":"https://github.com/XiongjieDai/GPU-Benchmarks-on-LLM-Inference/blob/aa72e0ec/README.md"}
        {"kind":"decode_tokens_per_s","model":"Llama-3-70B","params":70553706496,"active_params":70553706496,"layers":80,"hidden":8192,\
        "heads":64,"kv_heads":8,"head_dim":128,"ffn":28672,"vocab":128256,"tied":false,"quant":"Q4_K_M","batch":1,"seq":8192,"prompt":0,\
        "gen":8192,"device":"rtx-a6000","n_devices":4,"split":"layer","engine":"llama.cpp-2024-05","measured":13.32,\
        "source":"https://github.com/XiongjieDai/GPU-Benchmarks-on-LLM-Inference/blob/aa72e0ec/README.md"}
        {"kind":"decode_tokens_per_s","model":"LLaMA-7B","params":6738415616,"active_params":6738415616,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":32,"head_dim":128,"ffn":11008,"vocab":32000,"tied":false,"quant":"Q4_0","batch":1,"seq":128,"prompt":0,"gen":128,\
        "device":"m1-7c","n_devices":1,"engine":"llama.cpp-metal","measured":14.19,\
        "source":"https://github.com/ggml-org/llama.cpp/discussions/4167 (transcribed in public file,\
         index id 71248589943; build 8e672ef and later)"}
        {"kind":"decode_tokens_per_s","model":"LLaMA-7B","params":6738415616,"active_params":6738415616,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":32,"head_dim":128,"ffn":11008,"vocab":32000,"tied":false,"quant":"Q8_0","batch":1,"seq":128,"prompt":0,"gen":128,\
        "device":"m1-ultra-48","n_devices":1,"engine":"llama.cpp-metal","measured":55.69,\
        "source":"https://github.com/ggml-org/llama.cpp/discussions/4167 (transcribed in public file,\
         index id 71248589943; build 8e672ef and later)"}
        {"kind":"decode_tokens_per_s","model":"LLaMA-7B","params":6738415616,"active_params":6738415616,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":32,"head_dim":128,"ffn":11008,"vocab":32000,"tied":false,"quant":"Q8_0","batch":1,"seq":128,"prompt":0,"gen":128,\
        "device":"m2-max-30","n_devices":1,"engine":"llama.cpp-metal","measured":39.97,\
        "source":"https://github.com/ggml-org/llama.cpp/discussions/4167 (transcribed in public file,\
         index id 71248589943; build 8e672ef and later)"}
        {"kind":"decode_tokens_per_s","model":"LLaMA-7B","params":6738415616,"active_params":6738415616,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":32,"head_dim":128,"ffn":11008,"vocab":32000,"tied":false,"quant":"Q8_0","batch":1,"seq":128,"prompt":0,"gen":128,\
        "device":"m3-pro-18","n_devices":1,"engine":"llama.cpp-metal","measured":17.53,\
        "source":"https://github.com/ggml-org/llama.cpp/discussions/4167 (transcribed in public file,\
         index id 71248589943; build 8e672ef and later)"}
        {"kind":"decode_tokens_per_s","model":"LLaMA-7B","params":6738415616,"active_params":6738415616,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":32,"head_dim":128,"ffn":11008,"vocab":32000,"tied":false,"quant":"F16","batch":1,"seq":128,"prompt":0,"gen":128,\
        "device":"m4-pro-20","n_devices":1,"engine":"llama.cpp-metal","measured":17.18,\
        "source":"https://github.com/ggml-org/llama.cpp/discussions/4167 (transcribed in public file,\
         index id 71248589943; build 8e672ef and later)"}
        {"kind":"decode_tokens_per_s","model":"Qwen2.5-0.5B","params":494032768,"active_params":494032768,"layers":24,"hidden":896,"heads":14,\
        "kv_heads":2,"head_dim":64,"ffn":4864,"vocab":151936,"tied":true,"quant":"BF16","batch":1,"seq":2049,"prompt":1,"gen":2048,\
        "device":"a100-sxm-80","n_devices":1,"engine":"vllm-0.6.3","measured":311.55,\
        "source":"https://github.com/QwenLM/Qwen2.5/blob/a912d23/docs/source/benchmark/speed_benchmark.rst"}
        {"kind":"decode_tokens_per_s","model":"Qwen2.5-1.5B","params":1543714304,"active_params":1543714304,"layers":28,"hidden":1536,\
        "heads":12,"kv_heads":2,"head_dim":128,"ffn":8960,"vocab":151936,"tied":true,"quant":"AWQ-4bit-g128","batch":1,"seq":2049,"prompt":1,\
        "gen":2048,"device":"a100-sxm-80","n_devices":1,"engine":"vllm-0.6.3","measured":213.74,\
        "source":"https://github.com/QwenLM/Qwen2.5/blob/a912d23/docs/source/benchmark/speed_benchmark.rst"}
        {"kind":"decode_tokens_per_s","model":"Qwen2.5-3B","params":3085938688,"active_params":3085938688,"layers":36,"hidden":2048,"heads":16,\
        "kv_heads":2,"head_dim":128,"ffn":11008,"vocab":151936,"tied":true,"quant":"GPTQ-8bit-g128","batch":1,"seq":8192,"prompt":6144,\
        "gen":2048,"device":"a100-sxm-80","n_devices":1,"engine":"vllm-0.6.3","measured":143.09,\
        "source":"https://github.com/QwenLM/Qwen2.5/blob/a912d23/docs/source/benchmark/speed_benchmark.rst"}
        {"kind":"decode_tokens_per_s","model":"Qwen2.5-14B","params":14770033664,"active_params":14770033664,"layers":48,"hidden":5120,\
        "heads":40,"kv_heads":8,"head_dim":128,"ffn":13824,"vocab":152064,"tied":false,"quant":"GPTQ-8bit-g128","batch":1,"seq":2049,"prompt":1,\
        "gen":2048,"device":"a100-sxm-80","n_devices":1,"engine":"vllm-0.6.3","measured":70.4,\
        "source":"https://github.com/QwenLM/Qwen2.5/blob/a912d23/docs/source/benchmark/speed_benchmark.rst"}
        {"kind":"decode_tokens_per_s","model":"Qwen2.5-72B","params":72706203648,"active_params":72706203648,"layers":80,"hidden":8192,\
        "heads":64,"kv_heads":8,"head_dim":128,"ffn":29568,"vocab":152064,"tied":false,"quant":"BF16","batch":1,"seq":2049,"prompt":1,\
        "gen":2048,"device":"a100-sxm-80","n_devices":4,"split":"tensor","engine":"vllm-0.6.3","measured":31.37,\
        "source":"https://github.com/QwenLM/Qwen2.5/blob/a912d23/docs/source/benchmark/speed_benchmark.rst"}
        {"kind":"decode_tokens_per_s","model":"Qwen2.5-0.5B","params":494032768,"active_params":494032768,"layers":24,"hidden":896,"heads":14,\
        "kv_heads":2,"head_dim":64,"ffn":4864,"vocab":151936,"tied":true,"quant":"BF16","batch":1,"seq":2049,"prompt":1,"gen":2048,\
        "device":"a100-sxm-80","n_devices":1,"engine":"hf-transformers","measured":47.4,\
        "source":"https://github.com/QwenLM/Qwen2.5/blob/a912d23/docs/source/benchmark/speed_benchmark.rst"}
        {"kind":"decode_tokens_per_s","model":"Qwen2.5-1.5B","params":1543714304,"active_params":1543714304,"layers":28,"hidden":1536,\
        "heads":12,"kv_heads":2,"head_dim":128,"ffn":8960,"vocab":151936,"tied":true,"quant":"GPTQ-4bit-g128","batch":1,"seq":2049,"prompt":1,\
        "gen":2048,"device":"a100-sxm-80","n_devices":1,"engine":"hf-transformers","measured":43.33,\
        "source":"https://github.com/QwenLM/Qwen2.5/blob/a912d23/docs/source/benchmark/speed_benchmark.rst"}
        {"kind":"decode_tokens_per_s","model":"Qwen2.5-7B","params":7615616512,"active_params":7615616512,"layers":28,"hidden":3584,"heads":28,\
        "kv_heads":4,"head_dim":128,"ffn":18944,"vocab":152064,"tied":false,"quant":"BF16","batch":1,"seq":2049,"prompt":1,"gen":2048,\
        "device":"a100-sxm-80","n_devices":1,"engine":"hf-transformers","measured":40.38,\
        "source":"https://github.com/QwenLM/Qwen2.5/blob/a912d23/docs/source/benchmark/speed_benchmark.rst"}
        {"kind":"decode_tokens_per_s","model":"Qwen2.5-14B","params":14770033664,"active_params":14770033664,"layers":48,"hidden":5120,\
        "heads":40,"kv_heads":8,"head_dim":128,"ffn":13824,"vocab":152064,"tied":false,"quant":"AWQ-4bit-g128","batch":1,"seq":2049,"prompt":1,\
        "gen":2048,"device":"a100-sxm-80","n_devices":1,"engine":"hf-transformers","measured":19.23,\
        "source":"https://github.com/QwenLM/Qwen2.5/blob/a912d23/docs/source/benchmark/speed_benchmark.rst"}
        {"kind":"prefill_tokens_per_s","model":"LLaMA-7B","params":6738415616,"active_params":6738415616,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":32,"head_dim":128,"ffn":11008,"vocab":32000,"tied":false,"quant":"Q8_0","batch":1,"seq":512,"device":"m1-7c","n_devices":1,\
        "engine":"llama.cpp-metal","measured":108.21,\
        "source":"https://github.com/ggml-org/llama.cpp/discussions/4167 (transcribed in public file,\
         index id 71248589943; build 8e672ef and later)"}
        {"kind":"prefill_tokens_per_s","model":"LLaMA-7B","params":6738415616,"active_params":6738415616,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":32,"head_dim":128,"ffn":11008,"vocab":32000,"tied":false,"quant":"Q8_0","batch":1,"seq":512,"device":"m1-max-32",\
        "n_devices":1,"engine":"llama.cpp-metal","measured":537.37,\
        "source":"https://github.com/ggml-org/llama.cpp/discussions/4167 (transcribed in public file,\
         index id 71248589943; build 8e672ef and later)"}
        {"kind":"prefill_tokens_per_s","model":"LLaMA-7B","params":6738415616,"active_params":6738415616,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":32,"head_dim":128,"ffn":11008,"vocab":32000,"tied":false,"quant":"F16","batch":1,"seq":512,"device":"m2-pro-16",\
        "n_devices":1,"engine":"llama.cpp-metal","measured":312.65,\
        "source":"https://github.com/ggml-org/llama.cpp/discussions/4167 (transcribed in public file,\
         index id 71248589943; build 8e672ef and later)"}
        {"kind":"prefill_tokens_per_s","model":"LLaMA-7B","params":6738415616,"active_params":6738415616,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":32,"head_dim":128,"ffn":11008,"vocab":32000,"tied":false,"quant":"Q4_0","batch":1,"seq":512,"device":"m3-10c","n_devices":1,\
        "engine":"llama.cpp-metal","measured":186.75,\
        "source":"https://github.com/ggml-org/llama.cpp/discussions/4167 (transcribed in public file,\
         index id 71248589943; build 8e672ef and later)"}
        {"kind":"prefill_tokens_per_s","model":"LLaMA-7B","params":6738415616,"active_params":6738415616,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":32,"head_dim":128,"ffn":11008,"vocab":32000,"tied":false,"quant":"Q4_0","batch":1,"seq":512,"device":"m4-10c","n_devices":1,\
        "engine":"llama.cpp-metal","measured":221.29,\
        "source":"https://github.com/ggml-org/llama.cpp/discussions/4167 (transcribed in public file,\
         index id 71248589943; build 8e672ef and later)"}
        {"kind":"batch_tokens_per_s","model":"Llama-3.3-70B","params":70553706496,"active_params":70553706496,"layers":80,"hidden":8192,\
        "heads":64,"kv_heads":8,"head_dim":128,"ffn":28672,"vocab":128256,"tied":false,"quant":"NVFP4","kv_quant":"FP8","seq":256,"prompt":128,\
        "gen":128,"device":"gb200","n_devices":1,"engine":"trtllm-1.0","measured":12189.0,\
        "source":"https://github.com/NVIDIA/TensorRT-LLM/blob/00f37686aa854010d68bcbd0f4ab000221541ca6/docs/source/performance/perf-overview.md"\
        }
        {"kind":"batch_tokens_per_s","model":"Llama-3.3-70B","params":70553706496,"active_params":70553706496,"layers":80,"hidden":8192,\
        "heads":64,"kv_heads":8,"head_dim":128,"ffn":28672,"vocab":128256,"tied":false,"quant":"NVFP4","kv_quant":"FP8","seq":2500,"prompt":500,\
        "gen":2000,"device":"gb200","n_devices":1,"engine":"trtllm-1.0","measured":9028.0,\
        "source":"https://github.com/NVIDIA/TensorRT-LLM/blob/00f37686aa854010d68bcbd0f4ab000221541ca6/docs/source/performance/perf-overview.md"\
        }
        {"kind":"batch_tokens_per_s","model":"Llama-3.3-70B","params":70553706496,"active_params":70553706496,"layers":80,"hidden":8192,\
        "heads":64,"kv_heads":8,"head_dim":128,"ffn":28672,"vocab":128256,"tied":false,"quant":"FP8","kv_quant":"FP8","seq":2176,"prompt":2048,\
        "gen":128,"device":"h200-sxm","n_devices":1,"engine":"trtllm-1.0","measured":442.0,\
        "source":"https://github.com/NVIDIA/TensorRT-LLM/blob/00f37686aa854010d68bcbd0f4ab000221541ca6/docs/source/performance/perf-overview.md"\
        }
        {"kind":"batch_tokens_per_s","model":"Llama-3.1-8B","params":8030261248,"active_params":8030261248,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":8,"head_dim":128,"ffn":14336,"vocab":128256,"tied":false,"quant":"FP8","kv_quant":"FP8","seq":2176,"prompt":128,"gen":2048,\
        "device":"h200-sxm","n_devices":1,"engine":"trtllm-1.0","measured":26221.0,\
        "source":"https://github.com/NVIDIA/TensorRT-LLM/blob/00f37686aa854010d68bcbd0f4ab000221541ca6/docs/source/performance/perf-overview.md"\
        }
        {"kind":"batch_tokens_per_s","model":"Llama-3.1-8B","params":8030261248,"active_params":8030261248,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":8,"head_dim":128,"ffn":14336,"vocab":128256,"tied":false,"quant":"FP8","kv_quant":"FP8","seq":5500,"prompt":5000,"gen":500,\
        "device":"h200-sxm","n_devices":1,"engine":"trtllm-1.0","measured":3902.0,\
        "source":"https://github.com/NVIDIA/TensorRT-LLM/blob/00f37686aa854010d68bcbd0f4ab000221541ca6/docs/source/performance/perf-overview.md"\
        }
        {"kind":"batch_tokens_per_s","model":"Llama-3.1-405B","params":405853388800,"active_params":405853388800,"layers":126,"hidden":16384,\
        "heads":128,"kv_heads":8,"head_dim":128,"ffn":53248,"vocab":128256,"tied":false,"quant":"FP8","kv_quant":"FP8","seq":2000,"prompt":1000,\
        "gen":1000,"device":"h100-sxm","n_devices":8,"split":"tensor","engine":"trtllm-1.0","measured":2919.0,\
        "source":"https://github.com/NVIDIA/TensorRT-LLM/blob/00f37686aa854010d68bcbd0f4ab000221541ca6/docs/source/performance/perf-overview.md"\
        }
        {"kind":"finetune_tokens_per_s","model":"Qwen-1.8B","params":1836828672,"active_params":1836828672,"layers":24,"hidden":2048,"heads":16,\
        "kv_heads":16,"head_dim":128,"ffn":5504,"vocab":151936,"tied":false,"quant":"BF16","batch":1,"seq":512,"device":"a100-sxm-80",\
        "n_devices":1,"engine":"qwen-finetune.py (deepspeed)","method":"lora","grad_accum":8,"ckpt":true,"measured":4096.0,\
        "source":"https://github.com/QwenLM/Qwen/blob/2df8e8ac/README.md#profiling-of-memory-and-speed"}
        {"kind":"finetune_tokens_per_s","model":"Qwen-1.8B","params":1836828672,"active_params":1836828672,"layers":24,"hidden":2048,"heads":16,\
        "kv_heads":16,"head_dim":128,"ffn":5504,"vocab":151936,"tied":false,"quant":"BF16","batch":1,"seq":4096,"device":"a100-sxm-80",\
        "n_devices":1,"engine":"qwen-finetune.py (deepspeed)","method":"lora_emb","grad_accum":8,"ckpt":true,"measured":9637.6,\
        "source":"https://github.com/QwenLM/Qwen/blob/2df8e8ac/README.md#profiling-of-memory-and-speed"}
        {"kind":"finetune_tokens_per_s","model":"Qwen-1.8B","params":1836828672,"active_params":1836828672,"layers":24,"hidden":2048,"heads":16,\
        "kv_heads":16,"head_dim":128,"ffn":5504,"vocab":151936,"tied":false,"quant":"BF16","batch":1,"seq":1024,"device":"a100-sxm-80",\
        "n_devices":1,"engine":"qwen-finetune.py (deepspeed)","method":"full","grad_accum":8,"ckpt":true,"measured":3723.6,\
        "source":"https://github.com/QwenLM/Qwen/blob/2df8e8ac/README.md#profiling-of-memory-and-speed"}
        {"kind":"finetune_tokens_per_s","model":"Qwen-7B","params":7721324544,"active_params":7721324544,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":32,"head_dim":128,"ffn":11008,"vocab":151936,"tied":false,"quant":"BF16","batch":1,"seq":2048,"device":"a100-sxm-80",\
        "n_devices":1,"engine":"qwen-finetune.py (deepspeed)","method":"lora_emb","grad_accum":8,"ckpt":true,"measured":3091.3,\
        "source":"https://github.com/QwenLM/Qwen/blob/2df8e8ac/README.md#profiling-of-memory-and-speed"}
        {"kind":"finetune_tokens_per_s","model":"Qwen-14B","params":14167290880,"active_params":14167290880,"layers":40,"hidden":5120,\
        "heads":40,"kv_heads":40,"head_dim":128,"ffn":13696,"vocab":152064,"tied":false,"quant":"BF16","batch":1,"seq":4096,\
        "device":"a100-sxm-80","n_devices":1,"engine":"qwen-finetune.py (deepspeed)","method":"lora","grad_accum":8,"ckpt":true,\
        "measured":1927.5,"source":"https://github.com/QwenLM/Qwen/blob/2df8e8ac/README.md#profiling-of-memory-and-speed"}
        {"kind":"finetune_tokens_per_s","model":"Qwen-14B","params":14167290880,"active_params":14167290880,"layers":40,"hidden":5120,\
        "heads":40,"kv_heads":40,"head_dim":128,"ffn":13696,"vocab":152064,"tied":false,"quant":"GPTQ-4bit-g128","batch":1,"seq":8192,\
        "device":"a100-sxm-80","n_devices":1,"engine":"qwen-finetune.py (deepspeed)","method":"qlora","grad_accum":8,"ckpt":true,\
        "measured":1711.1,"source":"https://github.com/QwenLM/Qwen/blob/2df8e8ac/README.md#profiling-of-memory-and-speed"}
        {"kind":"finetune_tokens_per_s","model":"Qwen-72B","params":72287920128,"active_params":72287920128,"layers":80,"hidden":8192,\
        "heads":64,"kv_heads":64,"head_dim":128,"ffn":24576,"vocab":152064,"tied":false,"quant":"GPTQ-4bit-g128","batch":1,"seq":8192,\
        "device":"a100-sxm-80","n_devices":1,"engine":"qwen-finetune.py (deepspeed)","method":"qlora","grad_accum":8,"ckpt":true,\
        "measured":364.5,"source":"https://github.com/QwenLM/Qwen/blob/2df8e8ac/README.md#profiling-of-memory-and-speed"}
        {"kind":"train_tokens_per_s","model":"GPT3-175B","params":174577692672,"active_params":174577692672,"layers":96,"hidden":12288,\
        "heads":96,"kv_heads":96,"head_dim":128,"ffn":49152,"vocab":51200,"tied":true,"quant":"FP8","seq":2048,"device":"h100-sxm",\
        "n_devices":512,"engine":"nemo-24.07","method":"pretrain","measured":825,\
        "source":"https://github.com/NVIDIA/NeMo/blob/e2de75c15e/docs/source/performance/performance_summary.md"}
        {"kind":"train_tokens_per_s","model":"MPT-7b","params":6649286656,"active_params":6649286656,"layers":32,"hidden":4096,"heads":32,\
        "kv_heads":32,"head_dim":128,"ffn":16384,"vocab":50432,"tied":true,"quant":"BF16","batch":2,"seq":32768,"device":"h100-sxm",\
        "n_devices":8,"engine":"llm-foundry","method":"pretrain","ckpt":true,"measured":3318.0,\
        "source":"https://github.com/mosaicml/llm-foundry/blob/8c8dd48f/scripts/train/benchmarking/README.md"}
        {"kind":"train_tokens_per_s","model":"MPT-30b","params":29957200896,"active_params":29957200896,"layers":48,"hidden":7168,"heads":64,\
        "kv_heads":64,"head_dim":112,"ffn":28672,"vocab":50432,"tied":true,"quant":"BF16","batch":12,"seq":512,"device":"a100-sxm-80",\
        "n_devices":8,"engine":"llm-foundry","method":"pretrain","ckpt":true,"measured":967.0,\
        "source":"https://github.com/mosaicml/llm-foundry/blob/8c8dd48f/scripts/train/benchmarking/README.md"}
        {"kind":"train_tokens_per_s","model":"MPT-125m","params":123685632,"active_params":123685632,"layers":12,"hidden":768,"heads":12,\
        "kv_heads":12,"head_dim":64,"ffn":3072,"vocab":50432,"tied":true,"quant":"BF16","batch":4,"seq":16384,"device":"a100-sxm-80",\
        "n_devices":8,"engine":"llm-foundry","method":"pretrain","ckpt":false,"measured":60040.0,\
        "source":"https://github.com/mosaicml/llm-foundry/blob/8c8dd48f/scripts/train/benchmarking/README.md"}
        {"kind":"train_tokens_per_s","model":"MPT-3b","params":2645854720,"active_params":2645854720,"layers":32,"hidden":2560,"heads":20,\
        "kv_heads":20,"head_dim":128,"ffn":10240,"vocab":50432,"tied":true,"quant":"BF16","batch":10,"seq":1024,"device":"a100-40",\
        "n_devices":8,"engine":"llm-foundry","method":"pretrain","ckpt":false,"measured":10731.0,\
        "source":"https://github.com/mosaicml/llm-foundry/blob/8c8dd48f/scripts/train/benchmarking/README.md"}
        {"kind":"train_co2_t","model":"Llama-2-13B","params":13015864320,"active_params":13015864320,"layers":40,"hidden":5120,"heads":40,\
        "kv_heads":40,"head_dim":128,"ffn":13824,"vocab":32000,"tied":false,"device":"a100-sxm-80","gpu_hours":368640,"tdp_w":400,\
        "measured":62.44,"source":"https://github.com/meta-llama/llama-models/blob/a9c89c47/models/llama2/MODEL_CARD.md"}
        {"kind":"train_co2_t","model":"Llama-3.2-1B","params":1235814400,"active_params":1235814400,"layers":16,"hidden":2048,"heads":32,\
        "kv_heads":8,"head_dim":64,"ffn":8192,"vocab":128256,"tied":true,"device":"h100-sxm","gpu_hours":370000.0,"tdp_w":700,"measured":107,\
        "source":"https://github.com/meta-llama/llama-models/blob/a9c89c47/models/llama3_2/MODEL_CARD.md"}
        """
}
